"""The report on a comparison of methods."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from consilience.consensus.agreement import Guarantee
from consilience.consensus.estimate import Estimate
from consilience.interval import Interval
from consilience.methods import Envelope, ReportedRange
from consilience.methods.rules import RuleRow
from consilience.reconciliation.comparison import Answer, Comparison
from consilience.report.document.answer import ladder_line
from consilience.report.document.blocks import Fact, Facts, Picture, Section, Table
from consilience.report.document.measure import scope_facts
from consilience.report.pictures.scene import Look, Mark, Scene
from consilience.report.wording.sayings import (
    agreement_words,
    domain_of,
    name_of,
    names_with_figures,
    ordered,
    words_of,
)
from consilience.wording.days import span_words
from consilience.wording.numbers import number, regions_words
from consilience.wording.phrases import beyond, listed, plural, quoted, sentence_case, shown

_REGIONS = 4
_DRAWN = 40
_NOTE = (
    "Coverage: how many origins allow one common number of the answer; of a fitted answer, its "
    "centre. Relations to other measures take no part here."
)
_ROWS = (
    "What the tables of these projects would print, by their published rules. Words in quotation "
    "marks are the projects’ own, and grade an incident or a row, no figure."
)
_LEGENDS = {
    Look.APART: "Dashed: what one origin entails.",
    Look.AGREES: "Filled: computed from what the words entail.",
    Look.OTHER_DAY: "White: computed from the figures as stated, as recorders publish them.",
    Look.DISSENTS: "Hatched: fitted.",
}


def compared(comparison: Comparison) -> Section:
    """Return the report on *comparison*."""
    label = shown(comparison.measure.label)
    return Section(
        f"{sentence_case(label)}: {plural(len(comparison), 'method')} compared",
        (
            Facts(_scope(comparison), minor=True),
            Picture(_scene(comparison, label)),
            Section("Answers", (_answers(comparison.answers),)),
            *_published(comparison.answers),
            *_refused(comparison.refusals),
        ),
    )


def _answers(answers: Sequence[Answer]) -> Table:
    rows = tuple(_line(item, item.estimate) for item in answers if item.estimate is not None)
    return Table(("Method", "Answer", "Status", "Coverage"), rows, _NOTE)


def _published(answers: Sequence[Answer]) -> tuple[Section, ...]:
    given = (item for item in answers if item.estimate is not None)
    rows = tuple(_row(item.name, item.row) for item in given if item.row is not None)
    if not rows:
        return ()
    table = Table(("Rule", "Columns", "Remarks", "Left out"), rows, _ROWS, named_by=1)
    return (Section("Rows of published projects", (table,)),)


def _scope(comparison: Comparison) -> tuple[Fact, ...]:
    variable = comparison.evidence[0].variable
    when = None if variable is None else variable.when
    facts = [*scope_facts(comparison.measure)]
    if when is not None:
        facts.append(Fact("Answered for", (span_words(when),)))
    facts.append(Fact("Origins", (names_with_figures(comparison.evidence),)))
    any_of_them = Envelope()(comparison.evidence)  # no method alters the ladder
    return (*facts, Fact("Ladder", (ladder_line(any_of_them),)))


def _line(item: Answer, estimate: Estimate) -> tuple[str, str, str, str]:
    domain = domain_of(estimate.evidence)
    words = regions_words(estimate.regions, domain)
    if estimate.fit is not None:
        words = f"{words}, centre {number(estimate.fit.centre)}"
    coverage = item.coverage
    return (
        shown(item.name).removesuffix("()"),
        words,
        estimate.status.value,
        "–" if coverage is None else agreement_words(coverage),
    )


def _row(name: str, row: RuleRow) -> tuple[str, str, str, str]:
    columns = "; ".join(
        f"{column} {'–' if value is None else number(value)}" for column, value in row.columns
    )
    grade = () if row.grade is None else (f"graded {quoted(row.grade)}",)
    return (
        f"{row.project}, {shown(name).removesuffix('()')}",
        columns,
        "; ".join((*grade, *map(shown, row.remarks))) or "–",
        "; ".join(f"{shown(item.evidence.label)} ({item.reason})" for item in row.left_out) or "–",
    )


def _refused(answers: Sequence[Answer]) -> tuple[Section, ...]:
    """Return each reason once, with the methods that gave no answer for it."""
    by_reason: dict[str, list[str]] = {}
    for item in answers:
        name = shown(item.name).removesuffix("()")
        by_reason.setdefault(shown(item.refusal or ""), []).append(name)
    rows = tuple((listed(names), reason) for reason, names in by_reason.items())
    if not rows:
        return ()
    return (Section("Refusals", (Table(("Methods", "Why not"), rows, named_by=1),)),)


def _scene(comparison: Comparison, label: str) -> Scene:
    marks = [
        Mark(f"{name_of(item)}: {words_of(item)}", "origin", item.range, item.range, Look.APART)
        for item in ordered(comparison.evidence)[:_DRAWN]
    ]
    for answer in comparison.answers:
        marks += _marks(answer)
    measure = comparison.measure
    return Scene(
        id="comparison-picture",
        title=f"Methods compared on {label}",
        description=f"{plural(len(comparison.evidence), 'origin')}, then the answers of "
        f"{plural(len(comparison), 'method')}.",
        axis=shown(measure.unit) if measure.unit else "",
        domain=measure.domain,
        marks=tuple(marks),
        bands=(),
        answer="",
        rest=beyond(len(comparison.evidence) - _DRAWN, "more origin", "not drawn"),
        key=_key(marks),
    )


def _key(marks: Sequence[Mark]) -> str:
    """Say how to read the picture: only of what it shows."""
    looks = {item.look for item in marks}
    parts = [words for look, words in _LEGENDS.items() if look in looks]
    if any(item.suggested != item.range for item in marks):
        parts.append("Inside a bar: the project’s best figure, or the centre of the fit.")
    if any(item.range.low is None or item.range.high is None for item in marks):
        parts.append("Arrows: no end is stated.")
    return " ".join(parts)


def _marks(answer: Answer) -> list[Mark]:
    """Draw an answer: a bar for each of its ranges, or their hull where they are many."""
    estimate = answer.estimate
    if estimate is None:
        return []
    regions = estimate.regions
    if len(regions) > _REGIONS:
        regions = (estimate.range,)
    look = Look.AGREES
    if answer.row is not None or isinstance(estimate.method, ReportedRange):
        look = Look.OTHER_DAY
    if estimate.guarantee is Guarantee.STATISTICAL or estimate.fit is not None:
        look = Look.DISSENTS
    name = shown(answer.name).removesuffix("()")
    drawn: list[Mark] = []
    for place, region in enumerate(regions, start=1):
        which = f", range {place} of {len(regions)}" if len(regions) > 1 else ""
        words = regions_words((region,), domain_of(estimate.evidence))
        drawn.append(
            Mark(f"{name}{which}: {words}", _remark(answer), region, _inner(answer, region), look)
        )
    return drawn


def _remark(answer: Answer) -> str:
    coverage = answer.coverage
    parts = [] if coverage is None else [agreement_words(coverage)]
    if answer.row is not None and answer.row.grade is not None:
        parts.append(quoted(answer.row.grade))
    return " · ".join(parts)


def _inner(answer: Answer, region: Interval) -> Interval:
    """Return what is drawn inside the bar: the centre of a fit, a project's best figure."""
    if answer.estimate is not None and answer.estimate.fit is not None:
        centre = Fraction(answer.estimate.fit.centre)
        return Interval(centre, centre) if centre in region else region
    best = None if answer.row is None else dict(answer.row.columns).get("best")
    return region if best is None else Interval(best, best)
