"""Amounts that are not the difference of the totals around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from consilience.dates.instant import around
from consilience.diagnoses.diagnosis import Diagnosis, DiagnosisKind
from consilience.diagnoses.record import Record, SeriesPoint, below, gap, phase
from consilience.diagnoses.wording import dated, figure, name
from consilience.interval import Interval
from consilience.ledger.measure import Measure
from consilience.ledger.relation.flows import growth
from consilience.wording.days import day_words
from consilience.wording.numbers import range_words


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
            grown = after.range - before.range
            if below(grown, point.range) or below(point.range, grown):
                yield _diagnosis(record, source, point, before, after, grown)


def _reached(total: Measure, day: date) -> date:
    return day if total.ends is None else min(day, total.ends)


def _by_day(record: Record, total: Measure, source: str) -> Mapping[date, SeriesPoint]:
    series = record.series(total).get(source, ())
    return {point.last: point for point in series if point.first == point.last}


def _diagnosis(
    record: Record,
    source: str,
    point: SeriesPoint,
    before: SeriesPoint,
    after: SeriesPoint,
    grown: Interval,
) -> Diagnosis:
    is_less = below(point.range, grown)
    lower, upper = (point.range, grown) if is_less else (grown, point.range)
    difference = range_words(grown, point.claim.measure.domain)
    return Diagnosis(
        DiagnosisKind.DAILY_DIFFERENCE,
        (point.claim, before.claim, after.claim),
        f"{name(record, source)} gives {dated(point.claim)} of {point.claim.measure.label!r}, but "
        f"its total goes from {figure(before.claim)} on {day_words(before.last)} to "
        f"{figure(after.claim)} on {day_words(after.last)}, a difference of {difference}",
        "look for a correction of earlier days, a late count booked on one day, or another cut-off "
        "hour; make the relation soft (weight) if the two are counted apart",
        sources=(source,),
        days=(point.last, before.last, after.last),
        figures=(point.range, before.range, after.range),
        gap=gap(lower, upper),
    )
