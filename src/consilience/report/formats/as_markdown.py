"""A report in GitHub-flavoured Markdown, the same content as the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from consilience.reconciliation.comparison import Comparison
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.blocks import (
    Block,
    BulletList,
    Claims,
    Fact,
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

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>|~#&$])")
_LIST_START: Final = re.compile(r"^(\d+)([.)])|^([-+=])")


def markdown(result: Reconciliation) -> str:
    """Return *result* as a report in GitHub-flavoured Markdown.

    >>> from consilience import Ledger, Measure, claim, reconcile
    >>> killed = Measure("civilians killed")
    >>> report = markdown(reconcile(Ledger([claim(killed, "at least 190", source="HRW")])))
    >>> report.splitlines()[0]
    '# Reconciliation'
    """
    return printed(reconciled(result))


def comparison_markdown(comparison: Comparison) -> str:
    """Return *comparison* as tables in GitHub-flavoured Markdown.

    >>> from consilience import Ledger, Measure, claim, compare
    >>> killed = Measure("killed")
    >>> made = compare(Ledger([claim(killed, 60, source="A")]), measure=killed)
    >>> comparison_markdown(made).startswith("# Killed: ")
    True
    """
    return printed(compared(comparison))


def escaped(text: str) -> str:
    r"""Return *text* so that Markdown prints it as it is, in a table or outside.

    >>> escaped("a|b <script>"), escaped("1. first")
    ('a\\|b \\<script\\>', '1\\. first')
    """
    safe = _SPECIAL.sub(r"\\\1", text)
    return _LIST_START.sub(lambda found: _unlisted(found), safe)


def _unlisted(found: re.Match[str]) -> str:
    return f"\\{found[3]}" if found[3] else f"{found[1]}\\{found[2]}"


def printed(document: Section) -> str:
    """Return *document* in Markdown: pieces with an empty line between each two."""
    return "\n\n".join(filter(None, _pieces(document, 1))) + "\n"


def _pieces(block: Block, rank: int) -> Iterator[str]:
    """Yield the pieces of a block; *rank* is that of the heading of a section."""
    match block:
        case Section():
            yield f"{'#' * rank} {escaped(block.title)}"
            for inner in block.blocks:
                yield from _pieces(inner, rank + 1)
        case Paragraph(words) | Sentence(words) | Remark(words):
            yield escaped(words)
        case Facts(items):
            yield "\n".join(map(_fact, items))
        case Table():
            yield from _table(block)
        case BulletList():
            yield escaped(block.intro)
            yield "\n".join(f"- {escaped(item)}" for item in block.items)
            yield escaped(block.rest)
            yield escaped(block.closing)
        case Reasons(lines):
            yield "\n".join(f"{' ' * line.depth}- {escaped(line.words)}" for line in lines)
        case Claims():
            yield from _claims(block)
        case Picture():
            pass
        case _:
            assert_never(block)


def _fact(fact: Fact) -> str:
    name = f"- **{escaped(fact.name)}**:"
    if len(fact.words) == 1:
        return f"{name} {escaped(fact.words[0])}"
    return "\n".join([name, *(f"  - {escaped(words)}" for words in fact.words)])


def _table(content: Table) -> Iterator[str]:
    rule = "|" + " --- |" * len(content.heads)
    yield "\n".join([_row(content.heads), rule, *map(_row, content.rows)])
    yield escaped(content.rest)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(escaped, cells))} |"


def _claims(content: Claims) -> Iterator[str]:
    rows = tuple(
        (
            item.source,
            item.words,
            item.entails,
            item.dates,
            item.standing + (f": {item.reason}" if item.reason else ""),
            item.remarks or "–",
        )
        for item in content.lines
    )
    heads = ("Source", "Words", "Entails", "Dates", "Standing", "Remarks")
    yield from _table(Table(heads, rows, content.rest))
