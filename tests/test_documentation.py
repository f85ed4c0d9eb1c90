"""What README.md and docs/ show is run, and what they link to is there.

The blocks of a page run from top to bottom in one namespace, in a folder that holds a copy of
`fixtures/`:

* ``pycon``: a session with ``>>>``, checked as a doctest (``...`` stands for anything).
* ``python``: a program; it is run.
* ``sh``: commands of ``consilience`` are run; those that install or test are not.
* ``text``, right after a program or a command: what it prints (``...`` stands for anything).
* a ``{code-block}`` with a ``:caption:``: a file of that name, written for the blocks after it.

``python tests/test_documentation.py`` writes the real output into the pages where it differs.
"""

from __future__ import annotations

import contextlib
import doctest
import inspect
import io
import os
import pydoc
import re
import shlex
import shutil
import sys
import tempfile
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

import consilience
from consilience.report import Series, timeline_picture
from consilience.serial import json_schema
from consilience.testing import laws_markdown, library_laws

TOP = Path(__file__).parents[1]
PAGES = [TOP / "README.md", *sorted((TOP / "docs").rglob("*.md"))]
PAGES = [page for page in PAGES if "_build" not in page.parts]

FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,})(?P<info>[^`\n]*)$")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^)\s]+)\)")
FILE_NAME = re.compile(r"[\w./-]+/[\w.-]+\.\w+")
ELLIPSIS = doctest.ELLIPSIS


def name_of(page: Path) -> str:
    return page.relative_to(TOP).as_posix()


@dataclass
class Block:
    """A fenced block: its kind, the line after its fence (from 0), and its text."""

    kind: str
    line: int
    text: str
    options: dict[str, str] = field(default_factory=dict)


def blocks_of(page: Path) -> list[Block]:
    lines = page.read_text("utf-8").splitlines()
    found: list[Block] = []
    number = 0
    while number < len(lines):
        opening = FENCE.match(lines[number])
        number += 1
        if opening is None:
            continue
        start = number
        while number < len(lines) and lines[number].strip() != opening["ticks"]:
            number += 1
        assert number < len(lines), f"{name_of(page)}:{start}: the block is never closed"
        indent = len(opening["indent"])
        inside = [line[indent:] for line in lines[start:number]]
        number += 1
        options: dict[str, str] = {}
        if opening["info"].startswith("{"):
            while inside and (option := re.match(r":([\w-]+):\s*(.*)$", inside[0])):
                options[option[1]] = option[2]
                inside.pop(0)
                start += 1
            while options and inside and not inside[0]:
                inside.pop(0)
                start += 1
        text = "".join(line + "\n" for line in inside)
        found.append(Block(opening["info"].strip(), start, text, options))
    return found


@dataclass
class Difference:
    """Lines of a page, from 0 and end excluded, that should read otherwise."""

    first: int
    end: int
    got: str
    where: str
    want: str


class Session(doctest.DocTestRunner):
    """Runs a session and keeps what came out of each example."""

    def __init__(self) -> None:
        super().__init__(verbose=False, optionflags=ELLIPSIS)
        self.failed: list[tuple[doctest.Example, str]] = []

    def report_start(self, *_: object) -> None:
        pass

    def report_failure(
        self, out: object, test: doctest.DocTest, example: doctest.Example, got: str
    ) -> None:
        self.failed.append((example, without_frames(got)))

    def report_unexpected_exception(
        self, out: object, test: doctest.DocTest, example: doctest.Example, exc_info: object
    ) -> None:
        lines = traceback.format_exception(*exc_info)  # type: ignore[call-overload]
        self.failed.append((example, without_frames("".join(lines))))


def without_frames(got: str) -> str:
    """Put dots for the frames of a traceback, as pages show them."""
    header, _, rest = got.partition("\n")
    if not header.startswith("Traceback"):
        return got
    lines = rest.splitlines(keepends=True)
    while lines and lines[0].startswith(" "):
        lines.pop(0)
    return f"{header}\n    ...\n{''.join(lines)}"


def run_session(block: Block, names: dict[str, object], page: str) -> Iterator[Difference]:
    test = doctest.DocTestParser().get_doctest(block.text, names, page, page, block.line)
    test.globs = names
    session = Session()
    session.run(test, out=lambda _: None, clear_globs=False)
    for example, got in session.failed:
        first = block.line + example.lineno + example.source.count("\n")
        where = f"{page}:{block.line + example.lineno + 1}: {example.source.strip()}"
        yield Difference(first, first + example.want.count("\n"), got, where, example.want)


def run_program(block: Block, names: dict[str, object], page: str) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile("\n" * block.line + block.text, page, "exec"), names)
    return printed.getvalue()


def run_commands(block: Block) -> str | None:
    """What the commands print, one after the other; ``None`` if one is not ours to run."""
    lines = [line for line in block.text.replace("\\\n", "").splitlines() if line.strip()]
    commands = [shlex.split(line, comments=True) for line in lines]
    if not all(words and words[0] == "consilience" for words in commands):
        return None
    from consilience.cli import main

    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        for words in commands:
            with contextlib.suppress(SystemExit):
                main(words[1:])
    return printed.getvalue()


def shows(want: str, got: str) -> bool:
    return doctest.OutputChecker().check_output(want, got, ELLIPSIS)


def differences(page: Path) -> Iterator[Difference]:
    """Run *page* in the current folder and give every output that is not as shown."""
    name = name_of(page)
    names: dict[str, object] = {"__name__": "__main__"}
    printed: str | None = None
    for block in blocks_of(page):
        before, printed = printed, None
        if "caption" in block.options:
            Path(block.options["caption"]).write_text(block.text, "utf-8")
        elif block.kind == "pycon":
            yield from run_session(block, names, name)
        elif block.kind == "python":
            assert ">>>" not in block.text, f"{name}:{block.line}: a session; call it pycon"
            printed = run_program(block, names, name)
        elif block.kind == "sh":
            printed = run_commands(block)
        elif block.kind == "text" and before is not None and not shows(block.text, before):
            end = block.line + block.text.count("\n")
            yield Difference(block.line, end, before, f"{name}:{block.line + 1}", block.text)


@contextlib.contextmanager
def working_in(folder: Path) -> Iterator[None]:
    shutil.copytree(TOP / "fixtures", folder / "fixtures")
    home = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(home)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_what_a_page_shows_is_what_happens(page: Path, tmp_path: Path) -> None:
    with working_in(tmp_path):
        found = list(differences(page))
    assert not found, "\n".join(
        f"{item.where}\n  shown:\n{item.want}\n  happens:\n{item.got}" for item in found
    )


def slug(heading: str) -> str:
    """The anchor that a heading gets, on the pages and where the source is read."""
    plain = re.sub(r"[`*]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)).strip().lower()
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")


def prose_of(page: Path) -> str:
    return re.sub(r"^(`{3,}).*?^\1$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def anchors_of(page: Path) -> set[str]:
    return {slug(line.lstrip("#")) for line in prose_of(page).splitlines() if line.startswith("#")}


@pytest.mark.parametrize(
    "page", [*PAGES, TOP / "CHANGELOG.md", TOP / "CONTRIBUTING.md"], ids=name_of
)
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.finditer(prose_of(page)):
        target, _, anchor = link["target"].partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        there = (page.parent / target).resolve() if target else page
        assert there.is_file(), f"{name_of(page)} links to {target}, which is not there"
        if anchor:
            assert anchor in anchors_of(there), f"{name_of(page)} links to {link['target']}"


def test_the_readme_begins_with_two_commands_on_files_that_exist() -> None:
    commands = [block for block in blocks_of(TOP / "README.md") if block.kind == "sh"]
    assert "consilience reconcile" in commands[0].text
    assert "nox -s tests" in commands[1].text
    for block in commands:
        for named in FILE_NAME.findall(block.text):
            assert (TOP / named).is_file(), f"README.md names {named}, which is not there"


def test_every_page_is_reached_from_the_index() -> None:
    reached = {TOP / "docs" / "index.md"}
    waiting = list(reached)
    while waiting:
        page = waiting.pop()
        for block in blocks_of(page):
            if block.kind != "{toctree}":
                continue
            for line in block.text.split():
                there = (page.parent / f"{line}.md").resolve()
                if there not in reached:
                    reached.add(there)
                    waiting.append(there)
    assert reached == set(PAGES) - {TOP / "README.md"}


DIRECTIVE = re.compile(r"^\.\. (?:auto|py:)(\w+):: ([\w.]+(?:\n {6,}[\w.]+$)*)", re.MULTILINE)


def entries() -> set[str]:
    """The full names that have an entry on a page of the reference."""
    found: set[str] = set()
    for page in sorted((TOP / "docs" / "reference").glob("*.md")):
        for kind, names in DIRECTIVE.findall(page.read_text("utf-8")):
            found.update(names.split())
            if kind == "module":
                found.update(f"{names}.{name}" for name in dir(import_module(names)))
    return found


@pytest.mark.parametrize(
    "room", ["", ".results", ".words", ".dates", ".tables", ".serial", ".errors"]
)
def test_each_public_name_has_an_entry_in_the_reference(room: str) -> None:
    """A thing may have its entry under another of its paths."""
    full = f"consilience{room}"
    module = import_module(full)
    named = entries()
    things = [pydoc.locate(name) for name in named]
    index = (TOP / "docs" / "reference" / "index.md").read_text("utf-8")
    missing = []
    for name in getattr(module, "__all__", None) or dir(module):
        value = getattr(module, name)
        if inspect.ismodule(value):
            there = f"| `{value.__name__}`" in index or f", `{value.__name__}`" in index
        else:
            there = f"{full}.{name}" in named or any(thing is value for thing in things)
        if not (there or name.startswith("_")):
            missing.append(name)
    assert not missing, f"no page of docs/reference has an entry for {missing}"


def test_the_format_page_names_the_keys_of_the_schema() -> None:
    page = (TOP / "docs" / "reference" / "ledger-format.md").read_text("utf-8")
    schema = json_schema()
    parts = {"JSON and TOML": schema}
    for name in ("measure", "source", "claim", "notice", "note"):
        parts[f"{name.title()}s"] = schema["$defs"][name]
    for heading, part in parts.items():
        section = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
        cells = [row.split("|")[1] for row in re.findall(r"^\|.*`.*$", section, re.MULTILINE)]
        shown = [key for cell in cells for key in re.findall(r"`(\w+)`", cell)]
        assert sorted(shown) == sorted(part["properties"]), heading


LAWS = TOP / "docs" / "methods" / "laws.md"
BEGIN, END = "by: python tests/test_documentation.py -->\n", "<!-- end -->\n"


def test_the_tables_of_laws_are_those_of_the_library() -> None:
    text = LAWS.read_text("utf-8")
    shown = text[text.index(BEGIN) + len(BEGIN) : text.index(END)]
    assert shown == laws_markdown(library_laws()), "to mend it: python tests/test_documentation.py"


def rewrite_laws() -> None:
    text = LAWS.read_text("utf-8")
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    LAWS.write_text(text[:begin] + laws_markdown(library_laws()) + text[end:], "utf-8")


def rewrite(page: Path) -> int:
    """Put the real output into *page*; return in how many places it was another."""
    with tempfile.TemporaryDirectory() as folder, working_in(Path(folder)):
        found = list(differences(page))
    lines = page.read_text("utf-8").splitlines(keepends=True)
    for item in reversed(found):
        if "Traceback" in item.got and item.want and "Traceback" not in item.want:
            raise RuntimeError(f"{item.where}\n{item.got}")  # a fault, and not what to show
        if "...\n" in item.want and "Traceback" not in item.want:
            raise RuntimeError(f"{item.where}: an excerpt, to be mended by hand")
        lines[item.first : item.end] = item.got.splitlines(keepends=True)
    page.write_text("".join(lines), "utf-8")
    return len(found)


if __name__ == "__main__":
    rewrite_laws()
    chosen = [Path(argument).resolve() for argument in sys.argv[1:]] or PAGES
    for page in chosen:
        try:
            print(f"{name_of(page)}: {rewrite(page)} outputs rewritten")
        except Exception as error:
            print(f"{name_of(page)}: left alone, {type(error).__name__}: {error}")


def test_the_picture_of_villages_is_the_one_that_its_page_makes() -> None:
    page = (TOP / "docs" / "explanation" / "villages-by-day.md").read_text("utf-8")
    result = consilience.reconcile(
        consilience.load(TOP / "fixtures" / "2013-latakia-offensive.json")
    )
    shown = {
        "villages-captured": (4, 5, 6, 9),
        "villages-recaptured": (4, 5, 6, 9),
        "villages-held": (4, 5, 6),
    }
    assert all(f'"{id}": {days}' in page for id, days in shown.items())
    series = [
        Series(
            id.replace("-", " "),
            tuple(
                (date(2013, 8, day), region)
                for day in days
                for region in result.implied(id, f"2013-08-{day:02}").regions
            ),
        )
        for id, days in shown.items()
    ]
    made = timeline_picture("villages", "Villages by day", series)
    assert (TOP / "docs" / "explanation" / "villages-by-day.svg").read_text("utf-8") == made
