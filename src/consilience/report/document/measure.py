"""One measure of a reconciliation as a section of a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from consilience.conflict.conflict import Conflicts
from consilience.consensus.estimate import Estimate
from consilience.dates import DateSpan
from consilience.errors import METHOD_REFUSALS
from consilience.evidence.placement import Fate
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE, FIXED, PERIOD, SNAPSHOT, Measure
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.answer import (
    REFUSED,
    answer_facts,
    day_row,
    ladder_table,
    one_line,
    refusal_facts,
    refusal_sentence,
    shown_estimate,
)
from consilience.report.document.blocks import (
    BulletList,
    Fact,
    Facts,
    Paragraph,
    Picture,
    ReasonLine,
    Reasons,
    Remark,
    Section,
    Sentence,
    Table,
)
from consilience.report.document.related import pointer
from consilience.report.document.standing import Standing, chosen, claims_listed, mark, standings
from consilience.report.pictures.scene import Scene
from consilience.report.sentences.conflict_groups import ConflictGroup, grouped
from consilience.report.sentences.explaining import gap_words, reading_of_end, side_words
from consilience.report.wording.sayings import opening
from consilience.wording.days import day_words, span_words
from consilience.wording.phrases import beyond, few, plural, sentence_case, shown

_DAYS = 8
_GROUPS = 20
_AGAINST = 40
_AGAINST_MANY = 10
_TIMES = {FIXED: "Value", CUMULATIVE: "Day", PERIOD: "Span", SNAPSHOT: "Instant"}


def measure_section(
    result: Reconciliation, measure: Measure, fates: Mapping[str, Fate], anchor: str
) -> Section:
    """Return all there is to say on *measure*.

    The ladder stands before the answer, because what k origins entail is not the method's choice.
    """
    estimate, refused = shown_estimate(result, measure), measure in result.refused
    conflicts = result.conflicts_on(measure)
    group = result.related_to(measure)
    every = standings(result.claims_on(measure), estimate, conflicts, fates, unused=refused)
    listed = chosen(every)
    scene = _scene(result, estimate, measure, anchor, listed, len(every) - len(listed))
    sentence = refusal_sentence(result, measure) if refused else estimate.sentence()
    answer = refusal_facts(result, measure) if refused else answer_facts(estimate)
    # One lone claim stands in the list below; to name it twice explains nothing.
    is_explained = not refused and (len(every) > 1 or estimate.is_tied)
    related = "" if group is None else pointer(result, group, measure)
    return Section(
        sentence_case(shown(measure.label)),
        (
            Facts((*scope_facts(measure), *_asked(result, measure, estimate)), minor=True),
            Section("Ladder", (ladder_table(estimate),)),
            Section("Answer", (Sentence(sentence), Picture(scene), answer)),
            *(_why(estimate) if is_explained else ()),
            *_contradictions(conflicts),
            *([Paragraph(related)] if related else ()),
            Section("Claims", (claims_listed(every, listed, result.ledger),)),
            *_over_time(result, measure),
        ),
        anchor,
    )


def _why(estimate: Estimate) -> tuple[Section, ...]:
    lines = estimate.why().splitlines()
    made = tuple(ReasonLine(len(line) - len(line.lstrip()), line.strip()) for line in lines)
    return (Section("Why", (Reasons(made),)),) if made else ()


def scope_facts(measure: Measure) -> tuple[Fact, ...]:
    """Return what tells the measure from others: unit, place, population, definition, period."""
    period = None if measure.period is None else span_words(measure.period)
    ends = None if measure.ends is None else f"{day_words(measure.ends)}: it grows no longer"
    kind = {
        "fixed": "one value for the whole event",
        "cumulative": "a running total, which never falls",
        "period": "an amount within a span",
        "snapshot": "a level at an instant",
    }[measure.temporality.value]
    fields = (
        ("Unit", measure.unit),
        ("Place", measure.place),
        ("Population", measure.population),
        ("Definition", measure.definition),
        ("Period", period),
        ("Kind", kind),
        ("Ends", ends),
        ("A high figure harms", measure.harms),
        ("A high figure favours", measure.favours),
    )
    return tuple(Fact(name, (shown(words),)) for name, words in fields if words is not None)


def _asked(result: Reconciliation, measure: Measure, estimate: Estimate) -> tuple[Fact, ...]:
    """Return the instant that the answer is for, and how missing dates were filled."""
    if measure.temporality is FIXED:
        return ()
    facts = [Fact("Answered for", (_instant(result, measure, estimate),))]
    rule = _date_rule(result.ledger.about(measure), result)
    return (*facts, Fact("Dates", rule)) if rule else tuple(facts)


def _instant(result: Reconciliation, measure: Measure, estimate: Estimate) -> str:
    when = None if estimate.variable is None else estimate.variable.when
    if when is None:
        return "an unknown day: no claim is dated"
    words = span_words(when)
    if measure.temporality is CUMULATIVE:
        return f"{words}, {_which_day(result.as_of, measure, when)}"
    noun = "span" if measure.temporality is PERIOD else "instant"
    limit = "" if result.as_of is None else f" up to {day_words(result.as_of)}"
    return f"{words}, the last {noun} claimed{limit}"


def _which_day(as_of: date | None, measure: Measure, when: DateSpan) -> str:
    if as_of is not None and when == DateSpan.day(as_of):
        return "the day asked about"
    if measure.ends is not None and when == DateSpan.day(measure.ends):
        return "the day from which on it grows no longer"
    return "the last day claimed"


def _date_rule(claims: Sequence[Claim], result: Reconciliation) -> tuple[str, ...]:
    lines: list[str] = []
    silent = [item for item in claims if item.about is None]
    taken = _names([item for item in silent if item.reported is not None], result)
    undated = _names([item for item in silent if item.reported is None], result)
    if taken:
        lines.append(f"the date of report stands in where none is given for the fact: {taken}")
    if undated:
        lines.append(f"undated: {undated}")
    return tuple(lines)


def _names(claims: Sequence[Claim], result: Reconciliation) -> str:
    labels = {shown(result.ledger.source(item.source).label) for item in claims}
    return few(sorted(labels), 8, "source") if labels else ""


def _contradictions(conflicts: Conflicts) -> tuple[Section, ...]:
    """Return the contradictions of a measure by the figure contradicted."""
    if not conflicts.total:
        return ()
    groups = grouped(conflicts.conflicts)
    number = plural(conflicts.total, "contradiction")
    intro = (
        f"{number}, all listed."
        if conflicts.complete
        else f"{number}; {len(conflicts.conflicts):,} are listed, for each figure its farthest "
        "opponent at least."
    )
    rest = beyond(len(groups) - _GROUPS, "more figure", "not shown; conflicts has each.")
    listed = len(conflicts.conflicts)
    against = _AGAINST if conflicts.complete else _AGAINST_MANY
    made = (_group(item, listed, against) for item in groups[:_GROUPS])
    return (Section("Contradictions", (Paragraph(intro), *made, Remark(rest))),)


def _group(group: ConflictGroup, listed: int, limit: int) -> BulletList:
    """Return a figure, those that contradict it, and what setting it aside would dissolve."""
    sides = [
        side
        for opponent in group.opponents
        for side in opponent.conflict.sides
        if side is not opponent.side
    ]
    against = [
        f"{side_words(opponent.side)}: {gap_words(opponent.conflict)}"
        + _read(reading_of_end(opponent.side))
        for opponent in group.opponents[:limit]
    ]
    hidden = len(group.opponents) - limit
    if more := beyond(hidden, "more figure", "not shown; conflicts has each"):
        against.append(more)
    closing = (
        "Setting aside either figure dissolves it."
        if len(group.opponents) == group.dissolves == 1
        else f"Setting it aside dissolves {group.dissolves:,} of {listed:,}."
    )
    figure = opening(side_words(sides[0]), group.figure)
    return BulletList(
        tuple(f"{line}." for line in against), intro=f"{figure}. Against it:", closing=closing
    )


def _read(words: str) -> str:
    return f". {words.rstrip('.')}" if words else ""


def _over_time(result: Reconciliation, measure: Measure) -> tuple[Section, ...]:
    """Return the answers on other days, where more than one was claimed."""
    days = _claimed(result, measure)
    if len(days) < 2:
        return ()
    kept = days if len(days) <= _DAYS else [*days[:3], *days[3 - _DAYS :]]
    rest = beyond(len(days) - _DAYS, "day", "not shown.")
    rows = tuple(_day(result, measure, when) for when in kept)
    heads = (_TIMES[measure.temporality], "Range", "Status", "Agreement")
    return (Section("Over time", (Table(heads, rows, rest),)),)


def _day(result: Reconciliation, measure: Measure, when: DateSpan) -> tuple[str, str, str, str]:
    try:
        return day_row(result.at(measure, when))
    except METHOD_REFUSALS:
        return sentence_case(span_words(when)), "none", REFUSED, "–"


def _claimed(result: Reconciliation, measure: Measure) -> list[DateSpan]:
    """Return the instants claimed, in order; of a running total the single days."""
    readings = result.placement(measure).readings
    if measure.temporality is FIXED:
        return []
    if measure.temporality is CUMULATIVE:
        days = {day for item in readings for day in (item.low_day, item.high_day) if day}
        return [DateSpan.day(day) for day in sorted(days)]
    spans = {
        (item.low_day or date.max, item.high_day or date.min): item.variable.when
        for item in readings
        if item.variable is not None and item.variable.when is not None
    }
    return [span for _, span in sorted(spans.items(), key=lambda entry: entry[0])]


def _scene(
    result: Reconciliation,
    estimate: Estimate,
    measure: Measure,
    anchor: str,
    listed: Sequence[Standing],
    hidden: int,
) -> Scene:
    unit = shown(measure.unit) if measure.unit else ""
    answer = one_line(estimate)
    return Scene(
        id=f"{anchor}-picture",
        title=f"Claims on {shown(measure.label)}",
        description=f"{plural(len(listed), 'claim')} by date; the answer is {answer}, "
        f"{REFUSED if measure in result.refused else estimate.status.value}.",
        axis=unit,
        domain=measure.domain,
        marks=tuple(mark(item, result.ledger) for item in listed),
        bands=estimate.regions,
        answer=answer,
        rest=beyond(hidden, "more claim", "not drawn"),
    )
