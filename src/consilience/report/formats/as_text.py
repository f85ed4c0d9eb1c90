"""A report as plain text, never wider than 80 columns.

What stands under a heading of the third rank is set in, but for tables that need the whole width;
pictures are left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from consilience.reconciliation.comparison import Comparison
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.blocks import (
    Block,
    BulletList,
    ClaimLine,
    Claims,
    Facts,
    Paragraph,
    Picture,
    Reasons,
    Remark,
    Section,
    Sentence,
    Table,
)
from consilience.report.document.compared import compared
from consilience.report.document.reconciled import reconciled
from consilience.wording.phrases import cut

_INDENT = "  "
_RULES = {1: "=", 2: "-"}
WIDTH: Final = 80
"""No line of a text report is wider, in columns of a terminal: wide characters take two."""


def text(result: Reconciliation) -> str:
    """Return *result* as a report in plain text, at most 80 columns wide.

    >>> from consilience import Ledger, Measure, claim, reconcile
    >>> killed = Measure("civilians killed")
    >>> report = text(reconcile(Ledger([claim(killed, "at least 190", source="HRW")])))
    >>> print(report.splitlines()[0])
    Reconciliation
    """
    return printed(reconciled(result))


def comparison_text(comparison: Comparison) -> str:
    """Return *comparison* as a table in plain text, at most 80 columns wide.

    >>> from consilience import Ledger, Measure, claim, compare
    >>> killed = Measure("killed")
    >>> made = compare(Ledger([claim(killed, 60, source="A")]), measure=killed)
    >>> comparison_text(made).startswith("Killed: ")
    True
    """
    return printed(compared(comparison))


def printed(document: Section) -> str:
    """Return *document* in plain text."""
    return "\n".join(line.rstrip() for line in _section(document, 1)) + "\n"


def _section(section: Section, rank: int) -> Iterator[str]:
    yield from _title(section.title, rank)
    before: Block | None = None
    for block in section.blocks:
        lines = list(_lines(block, rank))
        if lines:
            if before is not None:
                yield from [""] * _gap(before, block, rank)
            yield from lines
            before = block


def _title(words: str, rank: int) -> list[str]:
    lines = wrapped(words, WIDTH)
    rule = _RULES.get(rank)
    return lines if rule is None else [*lines, rule * max(map(columns, lines))]


def _gap(before: Block, block: Block, rank: int) -> int:
    """Return how many empty lines part two blocks of a section of this rank.

    Lists hang on to what introduces them; the paragraphs at the head of a report are one summary.
    """
    if isinstance(block, Section):
        return 2 if rank == 1 else 1
    if isinstance(before, Section):
        return 1
    is_summary = rank == 1 and isinstance(before, Paragraph) and isinstance(block, Paragraph)
    return 0 if is_summary or isinstance(block, BulletList | Remark) else 1


def _lines(block: Block, rank: int) -> Iterable[str]:
    """Return the lines of a block in a section whose heading is of this rank."""
    indent = "" if rank < 3 else _INDENT
    match block:
        case Section():
            return _section(block, rank + 1)
        case Paragraph(words) | Sentence(words):
            return hanging(words, first=indent)
        case Remark(words):
            return hanging(words, first=indent) if words else ()
        case Facts():
            return _facts(block, indent)
        case Table():
            return _table(block, indent)
        case BulletList():
            return _list(block, indent)
        case Reasons():
            return _reasons(block, indent)
        case Claims():
            return _claims(block, indent)
        case Picture():
            return ()


def _facts(facts: Facts, indent: str) -> Iterator[str]:
    """Lay out names in a column of their own, with their words beside them."""
    width = max((columns(fact.name) for fact in facts.items), default=0)
    for fact in facts.items:
        lead = indent + fact.name + " " * (width - columns(fact.name)) + _INDENT
        blank = " " * columns(lead)
        for position, words in enumerate(fact.words):
            yield from hanging(words, first=lead if position == 0 else blank, rest=blank)


def _table(content: Table, indent: str) -> Iterator[str]:
    margin = indent
    if content.told:
        for said in content.told:
            yield from hanging(said, first=f"{indent}- ")
    elif content.named_by:
        margin = _INDENT
        yield from _stacked(content)
    else:
        yield from table(content.heads, content.rows, indent=indent)
    if content.rest:
        yield from hanging(content.rest, first=margin)


def _stacked(content: Table) -> Iterator[str]:
    """Lay out a table too wide for columns over the whole width, each row under its name."""
    lead = content.named_by
    for row in content.rows:
        yield from hanging(", ".join(row[:lead]), first="- ")
        cells = zip(content.heads[lead:], row[lead:], strict=True)
        named = "; ".join(f"{head.lower()}: {cell}" for head, cell in cells if cell != "–")
        yield from hanging(named, first=_INDENT * 2)


def _list(content: BulletList, indent: str) -> Iterator[str]:
    bullet = f"{indent}- "
    if content.intro:
        yield from hanging(content.intro, first=indent)
        bullet = f"{indent}{_INDENT}- "
    for item in content.items:
        yield from hanging(item, first=bullet)
    for words in (content.rest, content.closing):
        if words:
            yield from hanging(words, first=indent)


def _reasons(content: Reasons, indent: str) -> Iterator[str]:
    for line in content.lines:
        lead = indent + " " * line.depth
        yield from hanging(line.words, first=lead, rest=lead + _INDENT)


def _claims(content: Claims, indent: str) -> Iterator[str]:
    for item in content.lines:
        yield from _claim(item, indent)
    if content.rest:
        yield from hanging(content.rest, first=indent)


def _claim(item: ClaimLine, indent: str) -> Iterator[str]:
    lead = indent + _INDENT
    yield from hanging(f"{item.source}: {item.words}", first=f"{indent}- ")
    yield from hanging(f"entails {item.entails}; {item.dates}", first=lead)
    reason = f": {item.reason}" if item.reason else ""
    yield from hanging(f"{item.standing}{reason}", first=lead)
    if item.remarks:
        yield from hanging(item.remarks, first=lead)


# --- a fixed number of columns, for readers of a terminal or an e-mail ----------------------------


def columns(text: str) -> int:
    r"""Return how many columns *text* takes.

    >>> columns("日本"), columns("e\u0301")
    (4, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def wrapped(text: str, width: int) -> list[str]:
    """Return *text* in lines of at most *width* columns; words too long for a line are cut.

    >>> wrapped("at least 190 civilians", 12)
    ['at least 190', 'civilians']
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        candidate = f"{line} {word}" if line else word
        if columns(candidate) <= width:
            line = candidate
            continue
        if line:
            lines.append(line)
        *full, line = cut(word, lambda piece: columns(piece) <= width)
        lines.extend(full)
    return [*lines, line] if line or not lines else lines


def hanging(text: str, *, first: str = "", rest: str | None = None) -> list[str]:
    """Return *text* wrapped, its first line after *first* and all others after *rest*.

    >>> hanging("a long story", first="- ")
    ['- a long story']
    """
    indent = " " * columns(first) if rest is None else rest
    width = WIDTH - max(columns(first), columns(indent))
    head, *tail = wrapped(text, width)
    return [(first + head).rstrip(), *(indent + line for line in tail)]


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, indent: str = "") -> list[str]:
    """Return a table with wrapped cells, its columns as wide as they need to be and can be."""
    body = [list(row) for row in rows]
    widths = _widths(
        [list(heads), *body], WIDTH - columns(indent) - len(_INDENT) * (len(heads) - 1)
    )
    lines = _cells(heads, widths, indent)
    lines.append(indent + _INDENT.join("-" * width for width in widths))
    for row in body:
        lines.extend(_cells(row, widths, indent))
    return lines


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Give each column the width it needs; the widest give way until all fit."""
    needs = [max(columns(row[place]) for row in rows) for place in range(len(rows[0]))]
    widths = [max(1, need) for need in needs]
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda place: widths[place])
        widths[widest] -= 1
    return widths


def _cells(cells: Sequence[str], widths: Sequence[int], indent: str) -> list[str]:
    parts = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, parts))
    lines: list[str] = []
    for level in range(height):
        line = [
            _padded(part[level] if level < len(part) else "", width)
            for part, width in zip(parts, widths, strict=True)
        ]
        lines.append((indent + _INDENT.join(line)).rstrip())
    return lines


def _padded(text: str, width: int) -> str:
    return text + " " * max(0, width - columns(text))
