"""Figures that stay the same while those of others grow past them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.peaks import Peaks, floors
from consilience.diagnose.record import Point, Record, below, days_of, phase
from consilience.diagnose.wording import dated, figure, name, whose
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE, Measure


def stale_figure(record: Record) -> Iterable[Diagnosis]:
    """See a source that repeats its figure of a running total after another's has grown past it.

    The other's growth must be entailed by its own figures, and be of a day before the last
    repetition: to be late by one report is no more than a lag.  A floor ("at least 60") that is
    repeated contradicts nobody and is left alone.
    """
    for measure in record.measures:
        if measure.temporality is CUMULATIVE:
            yield from _of(record, measure)


def _of(record: Record, measure: Measure) -> Iterable[Diagnosis]:
    phases: dict[int, dict[str, list[Point]]] = {}
    for source, series in record.series(measure).items():
        for point in series:
            phases.setdefault(phase(point), {}).setdefault(source, []).append(point)
    for parts in phases.values():
        yield from _within(record, parts)


def _within(record: Record, series: Mapping[str, Sequence[Point]]) -> Iterable[Diagnosis]:
    """See them within one phase."""
    if len(series) < 2:
        return
    every = [(point.last, point.claim) for points in series.values() for point in points]
    peaks = floors(every)
    for own in series.values():
        for run in _runs(own):
            grown = _grown(series, peaks, run)
            if grown is not None:
                yield _diagnosis(record, run, *grown)


def _runs(series: Sequence[Point]) -> Iterable[Sequence[Point]]:
    """Return the stretches of at least two days with one and the same figure that has a ceiling."""
    run: list[Point] = []
    for point in series:
        if run and point.range != run[0].range:
            if len(run) > 1:
                yield run
            run = []
        if point.range.high is not None and (not run or run[-1].last < point.first):
            run.append(point)
    if len(run) > 1:
        yield run


def _grown(
    series: Mapping[str, Sequence[Point]], peaks: Peaks, run: Sequence[Point]
) -> tuple[Claim, Claim] | None:
    """Return another source's figure at the start of *run*, and one above it before its end."""
    source, first, last = run[0].claim.source, run[0], run[-1]
    best = peaks.before(last.first)
    after = None if best is None else best.other_than(source)
    days = None if after is None else days_of(after)
    if after is None or days is None or days[1] <= first.last:
        return None
    if not below(last.range, after.range):
        return None
    theirs = series[after.source]
    earlier = bisect_right(theirs, first.last, key=lambda point: point.last) - 1
    before = theirs[max(earlier, 0)]
    return (before.claim, after) if below(before.range, after.range) else None


def _diagnosis(record: Record, run: Sequence[Point], before: Claim, after: Claim) -> Diagnosis:
    first, last = run[0], run[-1]
    low, high = after.range.low, last.range.high
    gap = None if low is None or high is None else low - high
    return Diagnosis(
        DiagnosisKind.STALE_FIGURE,
        (*(point.claim for point in run), before, after),
        f"{name(record, first.claim.source)} repeats {figure(first.claim)} of "
        f"{first.claim.measure.label!r} from {first.first.isoformat()} to {last.last.isoformat()}, "
        f"while {whose(record, before)} becomes {dated(after)}",
        "ask whether the source counted anew or repeated an old figure; if it did, date about to "
        "the day of the count",
        sources=(first.claim.source, after.source),
        days=(first.first, last.last),
        figures=(first.range, before.range, after.range),
        gap=gap,
    )
