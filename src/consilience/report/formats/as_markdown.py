"""A report in GitHub-flavoured Markdown, the same content as the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from consilience.reconciliation.comparison import Comparison
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.compared import compared
from consilience.report.document.outline import outline
from consilience.report.document.parts import (
    ClaimLine,
    ConflictPart,
    DiagnosisPart,
    Fact,
    MeasurePart,
    RelatedPart,
    Report,
    Table,
)

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
    return "\n".join(_lines(outline(result))) + "\n"


def comparison_markdown(comparison: Comparison) -> str:
    """Return *comparison* as tables in GitHub-flavoured Markdown.

    >>> from consilience import Ledger, Measure, claim, compare
    >>> killed = Measure("killed")
    >>> made = compare(Ledger([claim(killed, 60, source="A")]), measure=killed)
    >>> comparison_markdown(made).startswith("# Killed: ")
    True
    """
    part = compared(comparison)
    lines = [f"# {escaped(part.title)}", "", *_facts(part.scope), "", *_table(part.answers)]
    for heading, content in (
        ("Rows of published projects", part.published),
        ("Refusals", part.refusals),
    ):
        if content.rows:
            lines += ["", f"## {heading}", "", *_table(content)]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    r"""Return *text* so that Markdown prints it as it is, in a table or outside.

    >>> escaped("a|b <script>"), escaped("1. first")
    ('a\\|b \\<script\\>', '1\\. first')
    """
    safe = _SPECIAL.sub(r"\\\1", text)
    return _LIST_START.sub(lambda found: _unlisted(found), safe)


def _unlisted(found: re.Match[str]) -> str:
    return f"\\{found[3]}" if found[3] else f"{found[1]}\\{found[2]}"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    for line in report.summary:
        yield from ["", escaped(line)]
    yield ""
    yield from _table(report.overview)
    for part in report.measures:
        yield from _measure(part)
    for group in report.related:
        yield from _related(group)
    if report.diagnoses is not None:
        yield from ["", "## Diagnoses of the record", ""]
        yield from _diagnoses(report.diagnoses)
    if report.unanswered:
        yield from ["", "## Measures without an answer on the day asked about"]
        for item in report.unanswered:
            yield from ["", f"### {escaped(item.title)}", ""]
            yield from _claims(item.claims, item.rest)
    if report.possible.rows:
        yield from ["", "## Possibly known by then, outside the answers", ""]
        yield from _table(report.possible)
    if report.notices.rows:
        yield from ["", "## Notices", ""]
        yield from _table(report.notices)
    if report.notes.rows:
        yield from ["", "## Notes", ""]
        yield from _table(report.notes)
    yield from ["", "## Sources", ""]
    yield from _table(report.sources)
    yield from ["", "## Record", ""]
    yield from _facts(report.record)


def _measure(part: MeasurePart) -> Iterator[str]:
    yield from ["", f"## {escaped(part.title)}", ""]
    yield from _facts(part.scope)
    yield from ["", "### Ladder", ""]
    yield from _table(part.ladder)
    yield from ["", "### Answer", "", escaped(part.sentence), ""]
    yield from _facts(part.answer)
    if part.why:
        yield from ["", "### Why", ""]
        yield from (_item(line) for line in part.why)
    if part.conflicts is not None:
        yield from ["", "### Contradictions"]
        yield from _conflicts(part.conflicts)
    if part.related:
        yield from ["", escaped(part.related)]
    yield from ["", "### Claims", ""]
    yield from _claims(part.claims, part.claims_rest)
    if part.days is not None:
        yield from ["", "### Over time", ""]
        yield from _table(part.days)


def _item(line: str) -> str:
    depth = len(line) - len(line.lstrip())
    return f"{' ' * depth}- {escaped(line.strip())}"


def _facts(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        if len(fact.words) == 1:
            yield f"- **{escaped(fact.name)}**: {escaped(fact.words[0])}"
            continue
        yield f"- **{escaped(fact.name)}**:"
        yield from (f"  - {escaped(words)}" for words in fact.words)


def _table(content: Table) -> Iterator[str]:
    yield _row(content.heads)
    yield "|" + " --- |" * len(content.heads)
    yield from (_row(row) for row in content.rows)
    if content.rest:
        yield from ["", escaped(content.rest)]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(escaped, cells))} |"


def _conflicts(part: ConflictPart) -> Iterator[str]:
    yield from ["", escaped(part.intro)]
    for group in part.groups:
        yield from ["", f"{escaped(group.figure)}. Against it:", ""]
        yield from (f"- {escaped(line)}." for line in group.against)
        yield from ["", escaped(group.closing)]
    if part.rest:
        yield from ["", escaped(part.rest)]


def _related(part: RelatedPart) -> Iterator[str]:
    yield from ["", f"## {escaped(part.title)}", ""]
    yield from _table(part.relations)
    yield ""
    yield from _table(part.implied)
    yield from ["", escaped(part.conflicts_intro)]
    yield from _items(part.conflicts, part.conflicts_rest)
    if part.asides_intro:
        yield from ["", escaped(part.asides_intro)]
        yield from _items(part.asides, part.asides_rest)


def _items(lines: Iterable[str], rest: str) -> Iterator[str]:
    if items := [f"- {escaped(line)}" for line in lines]:
        yield from ["", *items]
    if rest:
        yield from ["", escaped(rest)]


def _diagnoses(part: DiagnosisPart) -> Iterator[str]:
    yield escaped(part.intro)
    for group in part.groups:
        yield from ["", f"### {escaped(group.title)}"]
        yield from _items(group.lines, group.rest)
        yield from ["", escaped(group.remedy)]
    yield from _items(part.lost, "")


def _claims(lines: Iterable[ClaimLine], rest: str) -> Iterator[str]:
    rows = tuple(
        (
            item.source,
            item.words,
            item.entails,
            item.dates,
            item.standing + (f": {item.reason}" if item.reason else ""),
            item.remarks or "–",
        )
        for item in lines
    )
    heads = ("Source", "Words", "Entails", "Dates", "Standing", "Remarks")
    yield from _table(Table(heads, rows, rest))
