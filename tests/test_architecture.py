"""The house rules: who may import whom, what the core may need, how long a file may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = "consilience"
SOURCE = Path(__file__).parents[1] / "src" / ROOT

# The rooms, from the ground floor on. A module imports only from lines written above its own; the
# files inside one room (words/, methods/, ...) may import each other if no circle arises.
LINES: tuple[tuple[str, ...], ...] = (
    ("errors", "version", "collector", "connected", "rendering", "printing"),
    ("domain", "dates"),
    ("interval",),
    ("words", "network"),
    ("ledger",),
    ("evidence", "tables"),
    ("conflict",),
    ("diagnose",),
    ("consensus",),
    ("methods", "related"),
    ("reconciliation",),
    ("report", "serial", "testing"),
    ("cli",),
    ("__main__",),
)
LINE_OF = {room: number for number, rooms in enumerate(LINES) for room in rooms}

# The single exception: results render themselves, by importing `report` inside the function.
SELF_RENDERING = {"comparison", "published", "estimate", "conflict", "result"}

# What may be imported from outside the standard library, and by which room (None: by any).
THIRD_PARTY: dict[str, str | None] = {"attrs": None, "cattrs": "serial", "hypothesis": "testing"}

LONGEST = 320


class Import(NamedTuple):
    """One imported module, and where the import stands."""

    target: str
    line: int
    inside_function: bool


def name_of(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {name_of(path): path for path in sorted(SOURCE.rglob("*.py"))}
BY_NAME = pytest.mark.parametrize("module", FILES)


def room_of(module: str) -> str:
    """The room that a module belongs to; of the root, the empty string."""
    return module.removeprefix(ROOT).removeprefix(".").partition(".")[0]


def targets_of(node: ast.Import | ast.ImportFrom, module: str) -> Iterator[str]:
    """The modules that an import statement of the module names, relative ones resolved."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    base = node.module or ""
    if node.level:
        parts = module.split(".")
        is_package = FILES[module].name == "__init__.py"
        above = parts[: len(parts) - node.level + is_package]
        base = ".".join([*above, base]).rstrip(".")
    for alias in node.names:
        inner = f"{base}.{alias.name}"
        yield inner if inner in FILES else base


def walk(node: ast.AST, module: str, inside_function: bool = False) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            for target in targets_of(child, module):
                yield Import(target, child.lineno, inside_function)
        else:
            is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from walk(child, module, inside_function or is_function)


@cache
def imports_of(module: str) -> tuple[Import, ...]:
    return tuple(walk(ast.parse(FILES[module].read_text(encoding="utf-8")), module))


def is_ours(target: str) -> bool:
    return target.partition(".")[0] == ROOT


def test_source_is_found() -> None:
    assert ROOT in FILES, f"no package in {SOURCE}"


@BY_NAME
def test_every_module_has_its_place(module: str) -> None:
    room = room_of(module)
    assert not room or room in LINE_OF, (
        f"the room {room!r} ({module}) stands on no line of LINES in {Path(__file__).name}: "
        "put it on the first line that comes after everything it imports"
    )


@BY_NAME
def test_imports_point_upwards(module: str) -> None:
    room = room_of(module)
    if room not in LINE_OF:  # the root shows every room; a room without a place fails above
        return
    wrong = [
        f"line {found.line}: {found.target}"
        for found in imports_of(module)
        if is_ours(found.target)
        and (other := room_of(found.target)) != room
        and LINE_OF.get(other, len(LINES)) >= LINE_OF[room]
        and not (other == "report" and room in SELF_RENDERING and found.inside_function)
    ]
    assert not wrong, f"{module} imports what does not stand above {room!r} in LINES: {wrong}"


@pytest.mark.parametrize("room", LINE_OF)
def test_no_room_imports_in_a_circle(room: str) -> None:
    within = [module for module in FILES if room_of(module) == room]
    graph = {
        module: {found.target for found in imports_of(module) if room_of(found.target) == room}
        for module in within
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(f"a circle of imports in {room!r}: {' -> '.join(circle.args[1])}")


@BY_NAME
def test_needs_are_few(module: str) -> None:
    wrong = []
    for found in imports_of(module):
        top = found.target.partition(".")[0]
        if top in sys.stdlib_module_names or top == ROOT:
            continue
        if top not in THIRD_PARTY or THIRD_PARTY[top] not in {None, room_of(module)}:
            wrong.append(f"line {found.line}: {found.target}")
    assert not wrong, f"{module} imports what its room may not need: {wrong}"


@BY_NAME
def test_files_stay_readable_in_one_sitting(module: str) -> None:
    length = len(FILES[module].read_text(encoding="utf-8").splitlines())
    assert length <= LONGEST, (
        f"{FILES[module].relative_to(SOURCE.parent)} has {length} lines, more than {LONGEST}: "
        "which of its subjects would make a good file of its own?"
    )


def test_root_import_is_light() -> None:
    heavy = {"numpy", "scipy", "matplotlib", "pandas", "hypothesis"}
    program = f"import sys, {ROOT}; print(*({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert not done.stdout.split(), f"import {ROOT} loads {done.stdout}"
