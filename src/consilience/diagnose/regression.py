"""Running totals that fall."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Point, Record, below, phase
from consilience.diagnose.wording import dated, name, together
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE
from consilience.ledger.notice import NoticeKind


def regression(record: Record) -> Iterable[Diagnosis]:
    """See one source's figure of a running total below its own figure of an earlier day."""
    for measure in record.measures:
        if measure.temporality is CUMULATIVE:
            for source, series in record.series(measure).items():
                for before, after in falls(series):
                    yield _diagnosis(record, source, before, after)


def falls(series: Sequence[Point]) -> Iterable[tuple[Point, Point]]:
    """Return each fall of a running total: the point with the floor, and the one below it.

    After a fall the lower figure is the new floor, so that one correction is one fall.  A declared
    reset begins a new series.
    """
    floor: Point | None = None
    for point in series:
        low = point.range.low
        if low is None:
            continue
        if floor is None or phase(floor) != phase(point):
            floor = point
        elif _fell(floor, point):
            yield floor, point
            floor = point
        elif floor.range.low is None or low >= floor.range.low:
            floor = point


def _fell(floor: Point, point: Point) -> bool:
    later = floor.last < point.first and not _said_before(point.claim, floor.claim)
    return later and below(point.range, floor.range)


def _corrections(record: Record, before: Point) -> Sequence[str]:
    """Return what standing notices say that withdraws the higher figure or misreports it."""
    return [
        f"{name(record, item.source)} {item.kind.value} the earlier one"
        + ("" if item.reported is None else f" ({item.reported})")
        for claim in before.claims
        for item in record.notices.get(claim.id, ())
        if item.kind.withdraws or item.kind is NoticeKind.MISREPORTS
    ]


def _said_before(one: Claim, other: Claim) -> bool:
    """Whether *one* was certainly said before *other*, so that *other* revises the past."""
    if one.reported is None or other.reported is None:
        return False
    latest, earliest = one.reported.latest, other.reported.earliest
    return latest is not None and earliest is not None and latest < earliest


def _diagnosis(record: Record, source: str, before: Point, after: Point) -> Diagnosis:
    said = _corrections(record, before)
    low, high = before.range.low, after.range.high
    gap = None if low is None or high is None else low - high
    return Diagnosis(
        DiagnosisKind.REGRESSION,
        (before.claim, after.claim),
        f"{name(record, source)} gives {dated(before.claim)} and then {dated(after.claim)} of "
        f"{before.claim.measure.label!r}, a running total, which never falls: {gap} fewer; "
        + (together(said) or "no correction is on record"),
        "nothing more to declare, if that notice explains the fall; check that it does"
        if said
        else "look for a correction, a new way of counting or another series, and declare it as a "
        "notice, a reset or a measure; if the number can fall, it is no CUMULATIVE measure",
        sources=(source,),
        days=(before.last, after.first),
        figures=(before.range, after.range),
        gap=gap,
    )
