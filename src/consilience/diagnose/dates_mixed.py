"""Gaps that vanish within the uncertainty of dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final, TypeAlias

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.peaks import ceilings, floors, other_than
from consilience.diagnose.record import Record, below, days_of
from consilience.diagnose.wording import whose
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE, Measure

PAST_FEW_DAYS: Final = timedelta(days=3)
"""How old a figure may be that says only when it was reported: the "past few days" of the UCDP GED
codebook, version 19.1, appendix 2."""

_Placed: TypeAlias = tuple[tuple[date, date], Claim]
"""The first and the last day that a figure is put on, and the figure."""


def dates_mixed(record: Record) -> Iterable[Diagnosis]:
    """See a figure of a running total that contradicts others only because of the day it is put on.

    Its day is vague, or is that of its report, and on another day that it can be about nobody
    contradicts it any more.
    """
    for measure in record.measures:
        if measure.temporality is CUMULATIVE:
            yield from _of(record, measure)


def _of(record: Record, measure: Measure) -> Iterable[Diagnosis]:
    phases: dict[int, list[_Placed]] = {}
    for item in record.of(measure):
        days = days_of(item)
        # What may lie on either side of a reset can be of either phase.
        if days is not None and measure.phase(days[0]) == measure.phase(days[1]):
            phases.setdefault(measure.phase(days[1]), []).append((days, item))
    for placed in phases.values():
        yield from _within(record, placed)


def _within(record: Record, placed: Sequence[_Placed]) -> Iterable[Diagnosis]:
    """See them within one phase."""
    vague = [(days, item, _possible(item, days)) for days, item in placed]
    vague = [(days, item, wider) for days, item, wider in vague if wider != days]
    if not vague:
        return
    below_it = floors((days[1], item) for days, item in placed)
    above_it = ceilings((days[0], item) for days, item in placed)
    for days, item, wider in vague:
        by_now = other_than(item, below_it.until(days[0]))
        by_then = other_than(item, below_it.until(wider[0]))
        if by_now and _apart(item, by_now) and not (by_then and _apart(item, by_then)):
            yield _diagnosis(record, item, by_now, wider)
        from_now = other_than(item, above_it.since(days[1]))
        from_then = other_than(item, above_it.since(wider[1]))
        if from_now and _apart(from_now, item) and not (from_then and _apart(from_then, item)):
            yield _diagnosis(record, item, from_now, wider)


def _apart(one: Claim, other: Claim) -> bool:
    return below(one.range, other.range)


def _possible(item: Claim, days: tuple[date, date]) -> tuple[date, date]:
    """Return the first and last day that *item* can be about once its date is taken as vague."""
    if item.about is None:
        return days[0] - min(PAST_FEW_DAYS, days[0] - date.min), days[1]
    wide = item.about.widened()
    return min(wide.earliest or date.min, days[0]), max(wide.latest or date.max, days[1])


def _diagnosis(record: Record, item: Claim, rival: Claim, wider: Sequence[date]) -> Diagnosis:
    low, high = (rival, item) if below(rival.range, item.range) else (item, rival)
    top, bottom = high.range.low, low.range.high
    gap = None if top is None or bottom is None else top - bottom
    first, last = (day.isoformat() for day in wider)
    why = (
        "says only when it was reported" if item.about is None else "is about a day not quite known"
    )
    return Diagnosis(
        DiagnosisKind.DATES_MIXED,
        (item, rival),
        f"{whose(record, item)} of {item.measure.label!r} contradicts {whose(record, rival)}, but "
        f"{why}: it may be of any day from {first} to {last}, and on one of them the two agree",
        "look for the day that the figure is about, and give it as about",
        sources=(item.source, rival.source),
        days=tuple(wider),
        figures=(item.range, rival.range),
        gap=gap,
    )
