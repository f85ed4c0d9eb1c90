"""The house rules: who may import whom, what the core may need, how much a file may hold."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = "consilience"
SOURCE = Path(__file__).parents[1] / "src" / ROOT

# The rooms, from the ground floor on. A file imports only from lines written above its room's own;
# inside one room no circle arises. docs/explanation/architecture.md draws it and says why.
LINES: tuple[tuple[str, ...], ...] = (
    ("errors", "version", "collector", "connected", "rendering", "loading"),  # import none of ours
    ("domain", "dates"),
    ("interval",),
    ("words", "network"),  # words know no claims; the network knows numbers only
    ("ledger",),  # what was said: measures, sources, claims, relations, notices
    ("evidence", "tables"),  # what one origin's claims entail of one variable
    ("conflict",),  # which figures cannot hold together
    ("diagnose",),  # what looks wrong in the record
    ("consensus",),  # what a method answers with
    ("methods", "related"),  # ways to combine evidence; measures that relations tie
    ("reconciliation",),  # the one call, its result, timeline, audit, comparison
    ("report", "serial", "testing"),
    ("results", "cli"),
    ("__main__", ""),  # the root shows every room, and no room imports the root
)
LINE_OF = {room: number for number, rooms in enumerate(LINES) for room in rooms}

# Two ground-floor files may import ours late, and by name: a result's words, a package's names.
LATE = {f"{ROOT}.rendering", f"{ROOT}.loading"}

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


class Import(NamedTuple):
    """One imported module, and where the import stands."""

    target: str
    line: int
    inside_function: bool


def name_of(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {name_of(path): path for path in sorted(SOURCE.rglob("*.py"))}
PACKAGES = [module for module, path in FILES.items() if path.name == "__init__.py"]
BY_NAME = pytest.mark.parametrize("module", FILES)


def room_of(module: str) -> str:
    """The room that a module belongs to; of the root, the empty string."""
    return module.removeprefix(ROOT).removeprefix(".").partition(".")[0]


def targets_of(node: ast.AST, module: str) -> Iterator[str]:
    """The modules that an import, or a call of `import_module`, names; relative ones resolved."""
    match node:
        case ast.Import():
            yield from (alias.name for alias in node.names)
        case ast.ImportFrom():
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                above = parts[: len(parts) - node.level + (module in PACKAGES)]
                base = ".".join([*above, base]).rstrip(".")
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                yield inner if inner in FILES else base
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[named, *_]):
            if name in {"import_module", "__import__"} and module not in LATE:
                yield str(named.value) if isinstance(named, ast.Constant) else ROOT
        case _:
            pass


def walk(node: ast.AST, module: str, inside_function: bool = False) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        for target in targets_of(child, module):
            yield Import(target, child.lineno, inside_function)
        is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from walk(child, module, inside_function or is_function)


@cache
def tree_of(module: str) -> ast.Module:
    return ast.parse(FILES[module].read_text(encoding="utf-8"))


@cache
def imports_of(module: str) -> tuple[Import, ...]:
    return tuple(walk(tree_of(module), module))


def ours_of(module: str) -> Iterator[Import]:
    return (found for found in imports_of(module) if found.target.partition(".")[0] == ROOT)


def circle_in(arrows: Iterable[tuple[str, str]]) -> str:
    """The first circle among the arrows, in words; empty if there is none."""
    graph: dict[str, set[str]] = {}
    for start, end in arrows:
        graph.setdefault(start, set()).add(end)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        return " -> ".join(circle.args[1])
    return ""


def test_source_is_found() -> None:
    assert ROOT in FILES, f"no package in {SOURCE}"


@BY_NAME
def test_every_module_has_its_place(module: str) -> None:
    room = room_of(module)
    assert room in LINE_OF, (
        f"the room {room!r} ({module}) stands on no line of LINES in {Path(__file__).name}: "
        "put it on the first line that comes after everything it imports"
    )


@BY_NAME
def test_imports_point_upwards(module: str) -> None:
    room = room_of(module)
    wrong = [
        f"line {found.line}: {found.target}"
        for found in ours_of(module)
        if (other := room_of(found.target)) != room and LINE_OF[other] >= LINE_OF[room]
    ]
    assert not wrong, f"{module} imports what does not stand above {room!r} in LINES: {wrong}"


@BY_NAME
def test_no_import_of_ours_hides_in_a_function(module: str) -> None:
    wrong = [
        f"line {found.line}: {found.target}" for found in ours_of(module) if found.inside_function
    ]
    assert not wrong, (
        f"{module} imports inside a function: {wrong}; if a circle forced it, what both need "
        "belongs in a file above both"
    )


def test_no_files_import_each_other_in_a_circle() -> None:
    arrows = [(module, found.target) for module in FILES for found in ours_of(module)]
    assert not circle_in(arrows)


@pytest.mark.parametrize("package", PACKAGES)
def test_no_rooms_import_each_other_in_a_circle(package: str) -> None:
    """What lies in a package, its files and the rooms within, can be put in an order."""

    def part_of(module: str) -> str:
        return module.removeprefix(f"{package}.").partition(".")[0]

    within = [module for module in FILES if module.startswith(f"{package}.")]
    arrows = [
        (part_of(module), part_of(found.target))
        for module in within
        for found in ours_of(module)
        if found.target.startswith(f"{package}.") and part_of(found.target) != part_of(module)
    ]
    assert not circle_in(arrows), f"a circle among the parts of {package}"


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


def test_few_files_lie_loose() -> None:
    loose = [path.name for path in SOURCE.glob("*.py")]
    assert len(loose) <= LOOSE, f"which of {loose} belong in one room?"


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


@BY_NAME
def test_a_file_holds_one_idea(module: str) -> None:
    statements = [
        node
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.stmt)
        if not isinstance(node, ast.Import | ast.ImportFrom) and not is_docstring(node)
    ]
    assert len(statements) <= STATEMENTS, (
        f"{FILES[module].relative_to(SOURCE.parent)} has {len(statements)} statements, more than "
        f"{STATEMENTS}: which of its subjects would make a good file of its own?"
    )


def test_no_class_name_stands_for_two_things() -> None:
    where = [
        (node.name, module)
        for module in FILES
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.ClassDef)
    ]
    often = Counter(name for name, _ in where)
    double = {
        name: [module for other, module in where if other == name]
        for name, times in sorted(often.items())
        if times > 1
    }
    assert not double, f"{len(double)} names stand for several classes: {double}"


@pytest.mark.parametrize("package", PACKAGES)
def test_each_room_has_a_sign_on_its_door(package: str) -> None:
    sign = ast.get_docstring(tree_of(package)) or ""
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
