"""Amounts that are not the difference of the totals around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from consilience.dates.instant import around
from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Point, Record, below, phase
from consilience.diagnose.wording import dated, figure, name, range_words
from consilience.interval import Interval
from consilience.ledger.measure import Measure
from consilience.ledger.relation.flows import growth


def daily_difference(record: Record) -> Iterable[Diagnosis]:
    """See a source's amount within a span that differs from the growth of its own total.

    The two are tied by ``SameAs(amount, total)``.  Spans around which the source gives no total on
    both days are left alone.
    """
    for relation in sorted(record.ledger.relations, key=lambda item: item.id):
        pair = growth(relation)
        if pair is not None:
            yield from _of(record, *pair)


def _of(record: Record, amount: Measure, total: Measure) -> Iterable[Diagnosis]:
    for source, series in record.series(amount).items():
        totals = _by_day(record, total, source)
        for point in series:
            days = around((point.first, point.last))
            if days is None or point.claim.about is None:
                continue
            before, after = (totals.get(_reached(total, day)) for day in days)
            if before is None or after is None or phase(before) != phase(after):
                continue
            grown = _difference(after.range, before.range)
            if below(grown, point.range) or below(point.range, grown):
                yield _diagnosis(record, source, point, before, after, grown)


def _reached(total: Measure, day: date) -> date:
    return day if total.ends is None else min(day, total.ends)


def _by_day(record: Record, total: Measure, source: str) -> Mapping[date, Point]:
    series = record.series(total).get(source, ())
    return {point.last: point for point in series if point.first == point.last}


def _difference(after: Interval, before: Interval) -> Interval:
    low = None if after.low is None or before.high is None else after.low - before.high
    high = None if after.high is None or before.low is None else after.high - before.low
    return Interval(low, high)


def _diagnosis(
    record: Record, source: str, point: Point, before: Point, after: Point, grown: Interval
) -> Diagnosis:
    low, high = (point.range, grown) if below(point.range, grown) else (grown, point.range)
    gap = None if low.high is None or high.low is None else high.low - low.high
    return Diagnosis(
        DiagnosisKind.DAILY_DIFFERENCE,
        (point.claim, before.claim, after.claim),
        f"{name(record, source)} gives {dated(point.claim)} of {point.claim.measure.label!r}, but "
        f"its total goes from {figure(before.claim)} on {before.last.isoformat()} to "
        f"{figure(after.claim)} on {after.last.isoformat()}, a difference of {range_words(grown)}",
        "look for a correction of earlier days, a late count booked on one day, or another cut-off "
        "hour; make the relation soft (weight) if the two are counted apart",
        sources=(source,),
        days=(point.last, before.last, after.last),
        figures=(point.range, before.range, after.range),
        gap=gap,
    )
