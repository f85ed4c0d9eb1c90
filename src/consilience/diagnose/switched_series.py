"""Sources that go on with another measure under the same label."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.different_measure import alike, comparable, difference, related_pairs
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Point, Record, below
from consilience.diagnose.wording import dated, name
from consilience.ledger.measure import CUMULATIVE


def switched_series(record: Record) -> Iterable[Diagnosis]:
    """See a source whose figures of one measure stop where those of its namesake begin, lower.

    Silent where the two overlap in time, where a relation ties them, and where the figures go on as
    if they were one.
    """
    related = related_pairs(record)
    for measures in alike(record):
        spoken: dict[str, list[tuple[Point, Point]]] = {}
        for measure in measures:
            for source, series in record.series(measure).items():
                if series:
                    spoken.setdefault(source, []).append((series[0], series[-1]))
        for source, stretches in sorted(spoken.items()):
            ordered = sorted(stretches, key=lambda ends: (ends[0].first, ends[1].last))
            for (_, before), (after, _) in pairwise(ordered):
                one, other = before.claim.measure, after.claim.measure
                told = frozenset((one.id, other.id)) in related
                follows = before.last < after.first and comparable(one, other)
                if follows and not told and _jumps(before, after):
                    yield _diagnosis(record, source, before, after)


def _jumps(before: Point, after: Point) -> bool:
    both_totals = before.claim.measure.temporality is after.claim.measure.temporality is CUMULATIVE
    if both_totals and after.claim.measure.resets:
        return False  # a new phase, and not a fall
    rises = not both_totals and below(before.range, after.range)
    return rises or below(after.range, before.range)


def _diagnosis(record: Record, source: str, before: Point, after: Point) -> Diagnosis:
    low, high = before.range.low, after.range.high
    gap = low - high if low is not None and high is not None and low > high else None
    one, other = before.claim.measure, after.claim.measure
    return Diagnosis(
        DiagnosisKind.SWITCHED_SERIES,
        (before.claim, after.claim),
        f"{name(record, source)} goes from {dated(before.claim)} to {dated(after.claim)}, both "
        f"{one.label!r}, but from one measure to another: they differ in {difference(one, other)}",
        "do not read it as a revision; keep both measures, and say with a relation how they hang "
        "together",
        sources=(source,),
        days=(before.last, after.first),
        figures=(before.range, after.range),
        gap=gap,
    )
