"""From measures, relations and evidence to a system of unknown numbers.

A variable becomes an unknown: a measure as a whole, on one claimed day, or over one claimed span.
A running total is a chain of days that never falls.  A figure whose date is not one day takes its
safe end for each side: the lower end holds on the last day it can mean, the upper end on the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

import attrs

from consilience.domain import COUNT, Exact
from consilience.evidence import Evidence
from consilience.interval import Interval
from consilience.measure import CUMULATIVE, FIXED, PERIOD, SNAPSHOT, Measure
from consilience.network.system import ClaimRange, Row, System, Unknown
from consilience.relation import Relation, SameAs

Instant = tuple[date | None, date | None]
WHOLE: Instant = (None, None)


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


def lower(relations: Sequence[Relation], readings: Mapping[str, Sequence[Evidence]]) -> Lowered:
    """Return the system of *relations* and of the *readings* of their measures, by measure id."""
    measures = {m.id: m for relation in relations for m in relation.measures}
    instants = _instants(relations, measures, readings)
    unknowns = [
        Unknown(name_of(measure, at), integer=measure.domain is COUNT, domain=_domain(measure))
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


def _instants(
    relations: Sequence[Relation],
    measures: Mapping[str, Measure],
    readings: Mapping[str, Sequence[Evidence]],
) -> Mapping[str, Sequence[Instant]]:
    """Which instants of each measure are needed: the claimed ones of all it is tied to."""
    claimed: dict[str, set[Instant]] = {id: set() for id in measures}
    days: set[date] = set()
    for id, measure in measures.items():
        for item in readings.get(id, ()):
            instant = (item.high_day, item.low_day)
            if measure.temporality is CUMULATIVE:
                days.update(day for day in instant if day is not None)
            else:
                claimed[id].add(instant)
    for relation in relations:
        if relation.at is not None:
            days.add(relation.at)
        still = [m for m in relation.measures if m.temporality is not CUMULATIVE]
        shared = set().union(*(claimed[m.id] for m in still)) if still else set()
        for measure in still:
            claimed[measure.id] |= shared
            days.update(_days(measure, shared))
    found: dict[str, Sequence[Instant]] = {}
    for id, measure in measures.items():
        if measure.temporality is CUMULATIVE:
            reached = {day if measure.ends is None else min(day, measure.ends) for day in days}
            found[id] = [(day, day) for day in sorted(reached)]
        elif measure.temporality is FIXED:
            found[id] = [WHOLE]
        else:
            found[id] = sorted(claimed[id], key=_by_time)
    return found


def _days(measure: Measure, instants: Iterable[Instant]) -> Iterable[date]:
    """The days on which running totals are read for the sake of a level or an amount."""
    for first, last in instants:
        if first is None or last is None:
            continue
        if measure.temporality is SNAPSHOT and first == last:
            yield first
        elif measure.temporality is PERIOD:
            yield from (first - timedelta(days=1), last)


def _by_time(instant: Instant) -> tuple[date, date]:
    return instant[1] or date.max, instant[0] or date.min


def _chain(measure: Measure, instants: Sequence[Instant]) -> Iterable[Row]:
    """A running total never falls from one day to the next."""
    if measure.temporality is not CUMULATIVE:
        return
    for step, (before, after) in enumerate(pairwise(instants)):
        yield Row(
            f"{measure.id} never falls [{step}]",
            [(name_of(measure, before), 1), (name_of(measure, after), -1)],
            None,
            0,
            relation=f"{measure.id} never falls",
        )


def _rows(relation: Relation, instants: Mapping[str, Sequence[Instant]]) -> Iterable[Row]:
    for at in _meetings(relation, instants):
        for number, form in enumerate(_forms(relation, at)):
            yield Row(
                f"{relation.id}{_suffix(at)}[{number}]",
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


def _forms(relation: Relation, at: Instant) -> Iterable[_Placed]:
    span = _as_difference(relation)
    if span is not None:
        amount, total = span
        first, last = at
        assert first is not None, "meetings of a difference are dated"
        assert last is not None, "meetings of a difference are dated"
        before = first - timedelta(days=1)
        yield _Placed(
            [
                (name_of(amount, at), 1),
                (name_of(total, _read(total, (last, last))), -1),
                (name_of(total, _read(total, (before, before))), 1),
            ],
            0,
            0,
        )
        return
    for form in relation.forms:
        terms = [(name_of(measure, _read(measure, at)), factor) for measure, factor in form.terms]
        yield _Placed(terms, form.low, form.high)


def _as_difference(relation: Relation) -> tuple[Measure, Measure] | None:
    """The amount and the total, where one is said to be the growth of the other."""
    if not isinstance(relation, SameAs):
        return None
    pair = {relation.a.temporality: relation.a, relation.b.temporality: relation.b}
    if set(pair) != {PERIOD, CUMULATIVE}:
        return None
    return pair[PERIOD], pair[CUMULATIVE]


def _meetings(relation: Relation, instants: Mapping[str, Sequence[Instant]]) -> Sequence[Instant]:
    """At which instants the measures of a relation meet."""
    if relation.at is not None:
        return [(relation.at, relation.at)]
    still = [m for m in relation.measures if m.temporality is not CUMULATIVE]
    moving = len(still) < len(relation.measures)
    if not still:
        return sorted({at for m in relation.measures for at in instants[m.id]}, key=_by_time)
    found = instants[still[0].id]
    if moving:
        # A level on an uncertain day meets no one day of a running total.
        dated = [at for at in found if at[0] is not None and at[1] is not None]
        return dated if _as_difference(relation) else [at for at in dated if at[0] == at[1]]
    return found


def _read(measure: Measure, at: Instant) -> Instant:
    """Where a measure is read for a meeting at *at*."""
    if measure.temporality is FIXED:
        return WHOLE
    if measure.temporality is not CUMULATIVE or measure.ends is None or at[1] is None:
        return at
    day = min(at[1], measure.ends)
    return day, day


def _suffix(at: Instant) -> str:
    return "" if at == WHOLE else "@" + "/".join(sorted({str(day) for day in at}))


def _claims(measure: Measure, item: Evidence, known: dict[str, Evidence]) -> Iterable[ClaimRange]:
    """The two ends of a figure, each on the day from or until which it holds."""
    low_at, high_at = (
        ((item.low_day, item.low_day), (item.high_day, item.high_day))
        if measure.temporality is CUMULATIVE
        else ((item.high_day, item.low_day),) * 2
    )
    floor = measure.domain.floor
    low = None if item.range.low == floor else item.range.low
    high = item.range.high
    id = f"{item.origin} on {name_of(measure, (item.high_day, item.low_day))}"
    known[id] = item
    if low_at == high_at:
        if low is not None or high is not None:
            yield _range(id, measure, low_at, low, high, item)
        return
    if low is not None and low_at != WHOLE:
        yield _range(id, measure, low_at, low, None, item)
    if high is not None and high_at != WHOLE:
        yield _range(id, measure, high_at, None, high, item)


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
