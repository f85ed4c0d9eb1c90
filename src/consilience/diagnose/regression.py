"""Running totals that fall."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience.claims import Claim
from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Point, Record, below
from consilience.diagnose.wording import dated, name
from consilience.measure import CUMULATIVE


def regression(record: Record) -> Iterable[Diagnosis]:
    """See one source's figure of a running total below its own figure of an earlier day."""
    for measure in record.measures:
        if measure.temporality is CUMULATIVE:
            for source, series in record.series(measure).items():
                for before, after in falls(series):
                    yield _diagnosis(record, source, before, after)


def falls(series: Sequence[Point]) -> Iterable[tuple[Point, Point]]:
    """Return each fall of a running total: the point with the floor, and the one below it.

    After a fall the lower figure is the new floor, so that one correction is one fall.
    """
    floor: Point | None = None
    for point in series:
        low = point.range.low
        if low is None:
            continue
        if floor is None:
            floor = point
        elif _fell(floor, point):
            yield floor, point
            floor = point
        elif floor.range.low is None or low >= floor.range.low:
            floor = point


def _fell(floor: Point, point: Point) -> bool:
    later = floor.last < point.first and not _said_before(point.claim, floor.claim)
    return later and below(point.range, floor.range)


def _said_before(one: Claim, other: Claim) -> bool:
    """Whether *one* was certainly said before *other*, so that *other* revises the past."""
    if one.reported is None or other.reported is None:
        return False
    latest, earliest = one.reported.latest, other.reported.earliest
    return latest is not None and earliest is not None and latest < earliest


def _diagnosis(record: Record, source: str, before: Point, after: Point) -> Diagnosis:
    low, high = before.range.low, after.range.high
    gap = None if low is None or high is None else low - high
    return Diagnosis(
        DiagnosisKind.REGRESSION,
        (before.claim, after.claim),
        f"{name(record, source)} gives {dated(before.claim)} and then {dated(after.claim)} of "
        f"{before.claim.measure.label!r}, a running total, which never falls: {gap} fewer",
        "look for a correction, a new way of counting or another series, and declare it; if the "
        "number can fall, it is no CUMULATIVE measure",
        sources=(source,),
        days=(before.last, after.first),
        figures=(before.range, after.range),
        gap=gap,
    )
