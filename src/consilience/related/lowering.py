"""From measures, relations and evidence to a system of unknown numbers.

A variable becomes an unknown: a measure as a whole, on one claimed day, or over one claimed span.
A running total is a chain of days that never falls.  A figure whose date is not one day takes its
safe end for each side: the lower end holds on the last day it can mean, the upper end on the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

import attrs

from consilience.dates.instant import WHOLE, Instant, around
from consilience.domain import COUNT, Exact
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.ledger.measure import CUMULATIVE, Measure
from consilience.ledger.relation import Relation
from consilience.ledger.relation.flows import growth
from consilience.network.system.system import ClaimRange, LinearConstraint, System, UnknownNumber
from consilience.related.instants import Meeting, meetings, moments, reached


@attrs.frozen
class Lowered:
    """A system with the way back: which unknown is which variable, which claim is which evidence.

    ``instants`` are the instants of each measure, by its id, in order of time.
    """

    system: System
    measures: Mapping[str, Measure]
    instants: Mapping[str, Sequence[Instant]]
    evidence: Mapping[str, Evidence]

    def unknown(self, measure: Measure, instant: Instant) -> str:
        """Return the name of the unknown for *measure* at *instant*."""
        return name_of(measure, instant)


def name_of(measure: Measure, instant: Instant) -> str:
    """Return the name of the unknown for *measure* at *instant*."""
    first, last = instant
    if instant == WHOLE:
        return measure.id
    begin, end = (".." if day is None else day.isoformat() for day in (first, last))
    return f"{measure.id}@{begin}" if first == last else f"{measure.id}@{begin}/{end}"


def lower(
    relations: Sequence[Relation],
    readings: Mapping[str, Sequence[Evidence]],
    also: Iterable[tuple[Measure, date | None]] = (),
) -> Lowered:
    """Return the system of *relations* and of the *readings* of their measures, by measure id.

    ``also`` names further days on which running totals are asked for.
    """
    measures = {m.id: m for relation in relations for m in relation.measures}
    instants = moments(relations, readings, also)
    unknowns = [
        UnknownNumber(
            name_of(measure, at), integer=measure.domain is COUNT, domain=_domain(measure)
        )
        for id, measure in measures.items()
        for at in instants[id]
    ]
    rows = [row for id, measure in measures.items() for row in _chain(measure, instants[id])]
    rows += [row for relation in relations for row in _rows(relation, instants)]
    evidence: dict[str, Evidence] = {}
    claims: list[ClaimRange] = []
    for id, measure in measures.items():
        for item in readings.get(id, ()):
            claims += _claims(measure, item, evidence)
    return Lowered(System(unknowns, rows, claims), measures, instants, evidence)


def _domain(measure: Measure) -> Interval:
    return Interval(measure.domain.floor, None)


def _chain(measure: Measure, instants: Sequence[Instant]) -> Iterable[LinearConstraint]:
    """A running total never falls from one day to the next, unless it begins again."""
    if measure.temporality is not CUMULATIVE:
        return
    for step, (before, after) in enumerate(pairwise(instants)):
        if measure.phase(before[1]) != measure.phase(after[1]):
            continue
        yield LinearConstraint(
            f"{measure.id} never falls [{step}]",
            [(name_of(measure, before), 1), (name_of(measure, after), -1)],
            None,
            0,
            relation=f"{measure.id} never falls",
        )


def _rows(
    relation: Relation, instants: Mapping[str, Sequence[Instant]]
) -> Iterable[LinearConstraint]:
    for place, meeting in enumerate(meetings(relation, instants)):
        for number, form in enumerate(_forms(relation, meeting)):
            yield LinearConstraint(
                f"{relation.id}[{place}][{number}]",
                form.terms,
                form.low,
                form.high,
                relation=relation.id,
                weight=relation.weight,
            )


@attrs.frozen
class _Placed:
    """A form of a relation with its measures read at one instant."""

    terms: Sequence[tuple[str, Exact]]
    low: Exact | None
    high: Exact | None


def _forms(relation: Relation, meeting: Meeting) -> Iterable[_Placed]:
    pair, days = growth(relation), around(meeting.span)
    if pair is not None and days is not None:
        amount, total = pair
        before, after = (name_of(total, reached(total, day)) for day in days)
        if total.phase(days[0]) != total.phase(days[1]):
            if meeting.span[0] in total.resets and total.phase(days[0]) + 1 == total.phase(days[1]):
                # The span begins with the phase, so that nothing was counted before it.
                yield _Placed([(name_of(amount, meeting.span), 1), (after, -1)], 0, 0)
            return
        yield _Placed([(name_of(amount, meeting.span), 1), (after, -1), (before, 1)], 0, 0)
        return
    for form in relation.forms:
        terms = [(name_of(measure, meeting.reads(measure)), by) for measure, by in form.terms]
        yield _Placed(terms, form.low, form.high)


def _claims(measure: Measure, item: Evidence, known: dict[str, Evidence]) -> Iterable[ClaimRange]:
    """The two ends of a figure, each on the day from or until which it holds."""
    if item.phase is None:
        return  # it may be of either phase, so it says nothing of any day
    floor = measure.domain.floor
    low = None if item.range.low == floor else item.range.low
    high = item.range.high
    id = f"{item.origin} on {name_of(measure, (item.high_day, item.low_day))}"
    known[id] = item
    if measure.temporality is not CUMULATIVE or (item.low_day == item.high_day is not None):
        if low is not None or high is not None:
            yield _range(id, measure, (item.high_day, item.low_day), low, high, item)
        return
    if low is not None:
        yield _range(id, measure, reached(measure, item.low_day), low, None, item)
    if high is not None and item.high_day is not None:
        yield _range(id, measure, reached(measure, item.high_day), None, high, item)


def _range(
    id: str, measure: Measure, at: Instant, low: Exact | None, high: Exact | None, item: Evidence
) -> ClaimRange:
    said = Interval(
        low,
        high,
        low_open=low is not None and item.range.low_open,
        high_open=high is not None and item.range.high_open,
    )
    return ClaimRange(id, name_of(measure, at), said, weight=item.weight)
