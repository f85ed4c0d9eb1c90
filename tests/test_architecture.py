"""The house rules: who may import whom, what the core may need, how much a file may hold.

``python -m tests.test_architecture`` draws the map of the house anew.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house import LATE, ROOT, SOURCE, House, circle_in, room_of
from tests.house_map import drawn

# The rooms, from the ground floor on. A file imports only from lines written above its room's own;
# inside one room no circle arises. docs/explanation/architecture.md draws it and says why.
LINES: tuple[tuple[str, ...], ...] = (
    # The ground floor imports nothing of ours.
    ("errors", "version", "connected", "rendering", "loading", "type_strategies"),
    ("domain", "dates"),
    ("interval",),
    ("words", "network", "wording"),  # they know figures and numbers, and no claims
    ("ledger",),  # what was said: measures, sources, claims, relations, notices
    ("evidence", "tables"),  # what one origin's claims entail of one variable
    ("conflict",),  # which figures cannot hold together
    ("diagnoses",),  # what looks wrong in the record
    ("consensus",),  # what a method answers with
    ("methods", "related"),  # ways to combine evidence; measures that relations tie
    ("reconciliation",),  # the one call, its result, timeline, audit, comparison
    ("report", "serial", "testing"),
    ("results", "cli"),
    ("__main__", ""),  # the root shows every room, and no room imports the root
)
LINE_OF = {room: number for number, rooms in enumerate(LINES) for room in rooms}

# What may be imported from outside the standard library, and by which room (None: by any).
THIRD_PARTY: dict[str, str | None] = {
    "attrs": None,
    "cattrs": "serial",
    "hypothesis": "testing",
    "pysat": "network",
    "scipy": "network",
}

LOOSE = 11  # files at the top level: a glance takes them in
# Statements a file may hold, without imports and docstrings: about 500 lines with all that explains
# them. Statements and not lines, so that to explain, to wrap, or to write a table (which is one
# statement) never makes a file too long, and none is split for its length alone.
STATEMENTS = 300


HOUSE = House()
MAP = SOURCE.parents[1] / "docs" / "explanation" / "architecture.svg"
BY_NAME = pytest.mark.parametrize("module", HOUSE.files)


def test_source_is_found() -> None:
    assert ROOT in HOUSE.files, f"no package in {SOURCE}"


@BY_NAME
def test_every_module_has_its_place(module: str) -> None:
    room = room_of(module)
    assert room in LINE_OF, (
        f"the room {room!r} ({module}) stands on no line of LINES in tests/test_architecture.py: "
        "put it on the first line that comes after everything it imports"
    )


@BY_NAME
def test_imports_point_upwards(module: str) -> None:
    room = room_of(module)
    wrong = [
        f"line {found.line}: {found.target}"
        for found in HOUSE.ours(module)
        if (other := room_of(found.target)) != room and LINE_OF[other] >= LINE_OF[room]
    ]
    assert not wrong, f"{module} imports what does not stand above {room!r} in LINES: {wrong}"


@BY_NAME
def test_no_import_of_ours_hides_in_a_function(module: str) -> None:
    wrong = [
        f"line {found.line}: {found.target}"
        for found in HOUSE.ours(module)
        if found.inside_function
    ]
    assert not wrong, (
        f"{module} imports inside a function: {wrong}; if a circle forced it, what both need "
        "belongs in a file above both"
    )


def test_no_files_import_each_other_in_a_circle() -> None:
    assert not circle_in(HOUSE.arrows())


@pytest.mark.parametrize("package", HOUSE.packages)
def test_no_rooms_import_each_other_in_a_circle(package: str) -> None:
    """What lies in a package, its files and the rooms within, can be put in an order."""

    def part_of(module: str) -> str:
        return module.removeprefix(f"{package}.").partition(".")[0]

    arrows = [
        (part_of(one), part_of(other))
        for one, other in HOUSE.arrows()
        if one.startswith(f"{package}.") and other.startswith(f"{package}.")
        if part_of(one) != part_of(other)
    ]
    assert not circle_in(arrows), f"a circle among the parts of {package}"


@BY_NAME
def test_needs_are_few(module: str) -> None:
    wrong = []
    for found in HOUSE.imports[module]:
        top = found.target.partition(".")[0]
        if top in sys.stdlib_module_names or top == ROOT:
            continue
        if top not in THIRD_PARTY or THIRD_PARTY[top] not in {None, room_of(module)}:
            wrong.append(f"line {found.line}: {found.target}")
    assert not wrong, f"{module} imports what its room may not need: {wrong}"


def test_only_the_ground_floor_imports_late() -> None:
    assert {room_of(module) for module in LATE} <= set(LINES[0])


def test_few_files_lie_loose() -> None:
    loose = [path.name for path in SOURCE.glob("*.py")]
    assert len(loose) <= LOOSE, f"which of {loose} belong in one room?"


@BY_NAME
def test_a_file_holds_one_idea(module: str) -> None:
    statements = HOUSE.statements(module)
    assert statements <= STATEMENTS, (
        f"{HOUSE.files[module].relative_to(SOURCE.parent)} has {statements} statements, more than "
        f"{STATEMENTS}: which of its subjects would make a good file of its own?"
    )


def test_no_class_name_stands_for_two_things() -> None:
    double = {name: where for name, where in sorted(HOUSE.classes().items()) if len(where) > 1}
    assert not double, f"{len(double)} names stand for several classes: {double}"


@pytest.mark.parametrize("package", HOUSE.packages)
def test_each_room_has_a_sign_on_its_door(package: str) -> None:
    sign = HOUSE.sign(package)
    assert len(sign.splitlines()) > 1, (
        f"the docstring of {package} should say in a few lines what lives there, "
        "what it may import, and how to add one"
    )


def test_root_import_is_light() -> None:
    heavy = {"numpy", "scipy", "matplotlib", "pandas", "hypothesis"}
    program = f"import sys, {ROOT}; print(*({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert not done.stdout.split(), f"import {ROOT} loads {done.stdout}"


def test_the_map_shows_the_house_as_it_is() -> None:
    assert MAP.read_text("utf-8") == drawn(HOUSE, LINES), (
        "the rooms, their signs or their imports have changed; "
        "draw the map anew: python -m tests.test_architecture"
    )


if __name__ == "__main__":
    MAP.write_text(drawn(HOUSE, LINES), "utf-8")
