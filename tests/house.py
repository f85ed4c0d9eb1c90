"""The house as its source shows it: files, rooms, who imports whom, and how large all of it is.

``python -m tests.house [FOLDER]`` prints the counts of this checkout, or of the package in FOLDER.
"""

from __future__ import annotations

import ast
import io
import subprocess
import sys
import tokenize
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

ROOT = "consilience"
SOURCE = Path(__file__).parents[1] / "src" / ROOT

# Ground-floor files that import ours late, and by name: a result's words, a package's names, and
# what Hypothesis asks for when it meets one of our types.
LATE = {f"{ROOT}.rendering", f"{ROOT}.loading", f"{ROOT}.type_strategies"}


class Import(NamedTuple):
    """One imported module, and where the import stands."""

    target: str
    line: int
    inside_function: bool

    @property
    def is_ours(self) -> bool:
        return self.target.partition(".")[0] == ROOT


def room_of(module: str) -> str:
    """The room that a module belongs to; of the root, the empty string."""
    return module.removeprefix(ROOT).removeprefix(".").partition(".")[0]


class House:
    """The source of the package in a folder, read once."""

    def __init__(self, source: Path = SOURCE) -> None:
        self.source = source
        self.files = {self._name(path): path for path in sorted(source.rglob("*.py"))}
        self.packages = [name for name, path in self.files.items() if path.stem == "__init__"]

    def _name(self, path: Path) -> str:
        parts = path.relative_to(self.source.parent).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def trees(self) -> Mapping[str, ast.Module]:
        return {name: ast.parse(path.read_text("utf-8")) for name, path in self.files.items()}

    @cached_property
    def imports(self) -> Mapping[str, tuple[Import, ...]]:
        """What each module imports, by a statement or by `import_module`."""
        return {name: tuple(self._walk(tree, name, False)) for name, tree in self.trees.items()}

    def _walk(self, node: ast.AST, module: str, inside: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            for target in self._targets(child, module):
                yield Import(target, getattr(child, "lineno", 0), inside)
            is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from self._walk(child, module, inside or is_function)

    def _targets(self, node: ast.AST, module: str) -> Iterator[str]:
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom():
                base = node.module or ""
                if node.level:
                    parts = module.split(".")
                    above = parts[: len(parts) - node.level + (module in self.packages)]
                    base = ".".join([*above, base]).rstrip(".")
                for alias in node.names:
                    inner = f"{base}.{alias.name}"
                    yield inner if inner in self.files else base
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[named, *_]):
                if name in {"import_module", "__import__"} and module not in LATE:
                    # What is no constant could be anything of ours.
                    yield str(named.value) if isinstance(named, ast.Constant) else ROOT
            case _:
                pass

    def ours(self, module: str) -> list[Import]:
        """What the module imports of this package."""
        return [found for found in self.imports[module] if found.is_ours]

    def arrows(self) -> Iterator[tuple[str, str]]:
        """Every import of one of our modules by another."""
        for module in self.files:
            yield from ((module, to.target) for to in self.ours(module) if to.target != module)

    def statements(self, module: str) -> int:
        """How many statements the module has, without imports and docstrings."""
        return sum(
            isinstance(node, ast.stmt) and not is_explanation(node)
            for node in ast.walk(self.trees[module])
        )

    def classes(self) -> Mapping[str, list[str]]:
        """In which modules a class of each name is written."""
        where = defaultdict(list)
        for module, tree in self.trees.items():
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef):
                    where[node.name].append(module)
        return where

    def sign(self, module: str) -> str:
        """The docstring of a module."""
        return ast.get_docstring(self.trees[module]) or ""


def is_explanation(node: ast.AST) -> bool:
    """Whether it is an import or a docstring."""
    is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_docstring or isinstance(node, ast.Import | ast.ImportFrom)


def graph_of(arrows: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    graph: dict[str, set[str]] = {}
    for start, end in arrows:
        graph.setdefault(start, set()).add(end)
    return graph


def circle_in(arrows: Iterable[tuple[str, str]]) -> str:
    """The first circle among the arrows, in words; empty if there is none."""
    try:
        TopologicalSorter(graph_of(arrows)).prepare()
    except CycleError as circle:
        return " -> ".join(circle.args[1])
    return ""


def knots_of(arrows: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The largest sets of modules that all reach each other, by more than one step."""
    graph = graph_of(arrows)

    @cache
    def reached(start: str) -> frozenset[str]:
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            for end in graph.get(waiting.pop(), ()):
                if end not in seen:
                    seen.add(end)
                    waiting.append(end)
        return frozenset(seen)

    knots = {
        frozenset(other for other in reached(start) if start in reached(other))
        for start in graph
        if start in reached(start)
    }
    return sorted(map(sorted, knots), key=len, reverse=True)


def floors_of(arrows: Iterable[tuple[str, str]], knots: list[list[str]]) -> int:
    """How many modules or rooms stand in the longest chain of imports; a knot counts as one."""
    knot_of = {name: knot[0] for knot in knots for name in knot}
    graph = graph_of(
        (start, end)
        for one, other in arrows
        if (start := knot_of.get(one, one)) != (end := knot_of.get(other, other))
    )

    @cache
    def height(name: str) -> int:
        return 1 + max((height(end) for end in graph.get(name, ())), default=0)

    return max(map(height, graph), default=1)


def code_lines(text: str) -> int:
    """How many lines have code: no imports, docstrings, comments or blanks."""
    explained = {
        line
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.stmt) and is_explanation(node)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    blank = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    written = {
        line
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type not in blank and token.string
        for line in range(token.start[0], token.end[0] + 1)
    }
    return len(written - explained)


def counts(house: House) -> Iterator[tuple[str, object]]:
    """What can be counted of a house, by name."""
    texts = {name: path.read_text("utf-8") for name, path in house.files.items()}
    lines = {name: len(text.splitlines()) for name, text in texts.items()}
    code = {name: code_lines(text) for name, text in texts.items()}
    arrows = set(house.arrows())
    knots = knots_of(arrows)
    room_arrows = {(room_of(one), room_of(other)) for one, other in arrows}
    room_arrows = {(one, other) for one, other in room_arrows if one != other and one and other}
    users = Counter(end for start, end in arrows if start != ROOT)
    double = {name for name, where in house.classes().items() if len(where) > 1}
    yield "files", len(house.files)
    yield "lines", sum(lines.values())
    yield "lines of code, without docstrings, comments, blanks and imports", sum(code.values())
    yield "statements, without docstrings and imports", sum(map(house.statements, house.files))
    yield "most statements in a file", max(map(house.statements, house.files))
    yield "files loose at the top level", len(list(house.source.glob("*.py")))
    rooms = set(map(room_of, house.files)) - {""}
    yield "rooms (files and packages of the top level)", len(rooms)
    yield "arrows between rooms", len(room_arrows)
    yield "floors of rooms", floors_of(room_arrows, knots_of(room_arrows))
    yield "longest chain of imports, in files", floors_of(arrows, knots)
    yield "circles among files", [len(knot) for knot in knots] or "none"
    yield "circles among rooms", [len(knot) for knot in knots_of(room_arrows)] or "none"
    yield (
        "imports of ours inside functions",
        sum(found.inside_function for name in house.files for found in house.ours(name)),
    )
    yield "class names that stand for several things", len(double)
    yield "files with exactly one user", sum(users[name] == 1 for name in house.files)
    yield "files under 60 lines", sum(length < 60 for length in lines.values())
    names, entered, changes = told_by(house)
    yield "names of the root", names
    yield "rooms that two claims enter on their way to a status", entered
    yield "changes of room on that way, calls and returns", changes


# Run with the package that is measured, in an interpreter of its own.
WAY = """
import sys
sys.path.insert(0, sys.argv[1])
import consilience as cs

killed = cs.Measure("civilians killed", unit="person")
rooms = []


def reconciled():
    said = [
        cs.claim(killed, "more than 100", source="Alawite cleric", reported="2013-08-07"),
        cs.claim(killed, "60", source="opposition activists", reported="2013-08-09"),
    ]
    return cs.reconcile(cs.Ledger(said))[killed].status


def note(frame, event, argument):
    into = frame if event == "call" else frame.f_back if event == "return" else None
    package, _, module = (into.f_globals.get("__name__", "") if into else "").partition(".")
    if package == "consilience":
        rooms.append(module.partition(".")[0])


reconciled()  # so that no import is on the way
sys.setprofile(note)
reconciled()
sys.setprofile(None)
print(len(cs.__all__), len(set(rooms)), sum(map(str.__ne__, rooms, rooms[1:])))
"""


def told_by(house: House) -> list[str]:
    """The names of the root, the rooms entered and the changes of room on a claim's way."""
    command = [sys.executable, "-c", WAY, str(house.source.parent)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


if __name__ == "__main__":
    for what, count in counts(House(Path(sys.argv[1]) if sys.argv[1:] else SOURCE)):
        print(f"{what:<66}{count}")
