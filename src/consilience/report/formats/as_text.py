"""A report as plain text, never wider than 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from consilience.reconciliation.comparison import Comparison
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.compared import ComparedPart, compared
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
from consilience.report.formats.columns import WIDTH, columns, hanging, table, wrapped

_INDENT = "  "


def text(result: Reconciliation) -> str:
    """Return *result* as a report in plain text, at most 80 columns wide.

    >>> from consilience import Ledger, Measure, claim, reconcile
    >>> killed = Measure("civilians killed")
    >>> report = text(reconcile(Ledger([claim(killed, "at least 190", source="HRW")])))
    >>> print(report.splitlines()[0])
    Reconciliation
    """
    return "\n".join(line.rstrip() for line in _lines(outline(result))) + "\n"


def comparison_text(comparison: Comparison) -> str:
    """Return *comparison* as a table in plain text, at most 80 columns wide.

    >>> from consilience import Ledger, Measure, claim, compare
    >>> killed = Measure("killed")
    >>> made = compare(Ledger([claim(killed, 60, source="A")]), measure=killed)
    >>> comparison_text(made).startswith("Killed: ")
    True
    """
    return "\n".join(line.rstrip() for line in _compared(compared(comparison))) + "\n"


def _compared(part: ComparedPart) -> Iterator[str]:
    yield from _title(part.title, "=")
    yield from _facts(part.scope)
    yield ""
    yield from _table(part.answers)
    if part.published.rows:
        yield from ["", "", *_title("Rows of published projects", "-")]
        yield from _stacked(part.published)
    if part.refusals.rows:
        yield from ["", "", *_title("Refusals", "-")]
        yield from _stacked(part.refusals)


def _lines(report: Report) -> Iterator[str]:
    yield from _title(report.title, "=")
    for line in report.summary:
        yield from wrapped(line, WIDTH)
    yield ""
    yield from _table(report.overview)
    for part in report.measures:
        yield from ["", ""]
        yield from _measure(part)
    for group in report.related:
        yield from ["", ""]
        yield from _related(group)
    if report.diagnoses is not None:
        yield from ["", "", *_title("Diagnoses of the record", "-")]
        yield from _diagnoses(report.diagnoses)
    if report.unanswered:
        yield from ["", "", *_title("Measures without an answer on the day asked about", "-")]
        for item in report.unanswered:
            yield from wrapped(item.title, WIDTH)
            yield from _claims(item.claims, item.rest)
    if report.possible.rows:
        yield from ["", "", *_title("Possibly known by then, outside the answers", "-")]
        yield from _possible(report.possible)
    if report.notices.rows:
        yield from ["", "", *_title("Notices", "-")]
        yield from _notices(report.notices)
    if report.notes.rows:
        yield from ["", "", *_title("Notes", "-")]
        yield from _notes(report.notes)
    yield from ["", "", *_title("Sources", "-")]
    yield from _table(report.sources)
    yield from ["", "", *_title("Record", "-")]
    yield from _facts(report.record)


def _title(words: str, rule: str) -> list[str]:
    lines = wrapped(words, WIDTH)
    return [*lines, rule * max(map(columns, lines))]


def _measure(part: MeasurePart) -> Iterator[str]:
    yield from _title(part.title, "-")
    yield from _facts(part.scope)
    yield from ["", "Ladder"]
    yield from _table(part.ladder, _INDENT)
    yield from ["", "Answer"]
    yield from hanging(part.sentence, first=_INDENT)
    yield ""
    yield from _facts(part.answer, _INDENT)
    if part.why:
        yield from ["", "Why", *_why(part.why)]
    if part.conflicts is not None:
        yield from ["", *_conflicts(part.conflicts)]
    if part.related:
        yield ""
        yield from wrapped(part.related, WIDTH)
    yield from ["", "Claims"]
    yield from _claims(part.claims, part.claims_rest)
    if part.days is not None:
        yield from ["", "Over time"]
        yield from _table(part.days, _INDENT)


def _why(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        lead = _INDENT + " " * (len(line) - len(line.lstrip()))
        yield from hanging(line, first=lead, rest=lead + _INDENT)


def _facts(facts: Iterable[Fact], indent: str = "") -> Iterator[str]:
    """Lay out names in a column of their own, with their words beside them."""
    items = tuple(facts)
    width = max((columns(fact.name) for fact in items), default=0)
    for fact in items:
        lead = indent + fact.name + " " * (width - columns(fact.name)) + _INDENT
        blank = " " * columns(lead)
        for position, words in enumerate(fact.words):
            yield from hanging(words, first=lead if position == 0 else blank, rest=blank)


def _table(content: Table, indent: str = "") -> Iterator[str]:
    yield from table(content.heads, content.rows, indent=indent)
    if content.rest:
        yield from hanging(content.rest, first=indent)


def _conflicts(part: ConflictPart) -> Iterator[str]:
    yield from hanging(part.intro, first="Contradictions: ", rest="")
    for group in part.groups:
        yield from hanging(f"{group.figure}. Against it:", first=_INDENT)
        for line in group.against:
            yield from hanging(f"{line}.", first=_INDENT * 2 + "- ")
        yield from hanging(group.closing, first=_INDENT)
    if part.rest:
        yield from hanging(part.rest, first=_INDENT)


def _claims(lines: Iterable[ClaimLine], rest: str) -> Iterator[str]:
    for item in lines:
        yield from hanging(f"{item.source}: {item.words}", first=_INDENT + "- ")
        lead = _INDENT * 2
        yield from hanging(f"entails {item.entails}; {item.dates}", first=lead)
        reason = f": {item.reason}" if item.reason else ""
        yield from hanging(f"{item.standing}{reason}", first=lead)
        if item.remarks:
            yield from hanging(item.remarks, first=lead)
    if rest:
        yield from hanging(rest, first=_INDENT)


def _related(part: RelatedPart) -> Iterator[str]:
    yield from _title(part.title, "-")
    yield from _stacked(part.relations)
    yield ""
    yield from _stacked(part.implied, lead=2)
    yield ""
    yield from wrapped(part.conflicts_intro, WIDTH)
    yield from _items(part.conflicts, part.conflicts_rest)
    if part.asides_intro:
        yield ""
        yield from wrapped(part.asides_intro, WIDTH)
        yield from _items(part.asides, part.asides_rest)


def _stacked(content: Table, lead: int = 1) -> Iterator[str]:
    """Lay out a table too wide for columns: each row under its first cells, the others named."""
    for row in content.rows:
        yield from hanging(", ".join(row[:lead]), first="- ")
        cells = zip(content.heads[lead:], row[lead:], strict=True)
        named = "; ".join(f"{head.lower()}: {cell}" for head, cell in cells if cell != "–")
        yield from hanging(named, first=_INDENT * 2)
    if content.rest:
        yield from hanging(content.rest, first=_INDENT)


def _items(lines: Iterable[str], rest: str) -> Iterator[str]:
    for line in lines:
        yield from hanging(line, first=_INDENT + "- ")
    if rest:
        yield from hanging(rest, first=_INDENT)


def _diagnoses(part: DiagnosisPart) -> Iterator[str]:
    yield from wrapped(part.intro, WIDTH)
    for group in part.groups:
        yield ""
        yield from wrapped(group.title, WIDTH)
        yield from _items(group.lines, group.rest)
        yield from hanging(group.remedy, first=_INDENT)
    if part.lost:
        yield ""
        yield from _items(part.lost, "")


def _possible(possible: Table) -> Iterator[str]:
    for measure, source, words, reported, answer in possible.rows:
        said = f"{measure}: {source} said {words} (reported {reported}). With it: {answer}."
        yield from hanging(said, first="- ")
    if possible.rest:
        yield from hanging(possible.rest, first="")


def _notices(notices: Table) -> Iterator[str]:
    for when, source, says, of, words in notices.rows:
        quote = "" if words == "–" else f" {words}"
        yield from hanging(f"{when}, {source} {says}. Of: {of}.{quote}", first="- ")


def _notes(notes: Table) -> Iterator[str]:
    for when, source, words in notes.rows:
        yield from hanging(f"{when}, {source}: {words}", first="- ")
