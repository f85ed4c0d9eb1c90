"""Figures of a whole that are in fact those of one of its parts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.part_above_whole import parts_of
from consilience.diagnose.peaks import floors
from consilience.diagnose.record import Record, below, days_of
from consilience.diagnose.wording import whose
from consilience.domain import Exact
from consilience.ledger.claim import Claim
from consilience.ledger.measure import FIXED, Measure

LEAST: Final = 10
"""Below this figure two are equal by chance too often."""


def figure_of_part(record: Record) -> Iterable[Diagnosis]:
    """See a figure of the whole that others contradict, and that equals one stated of a part."""
    for relation in sorted(record.ledger.relations, key=lambda item: item.id):
        for part, whole in parts_of(relation):
            yield from _of(record, part, whole)


def _of(record: Record, part: Measure, whole: Measure) -> Iterable[Diagnosis]:
    numbers: dict[Exact, Claim] = {}
    for item in record.of(part):
        number = _number(item)
        if number is not None:
            numbers.setdefault(number, item)
    suspects = [item for item in record.of(whole) if _number(item) in numbers]
    if not suspects:
        return
    phases: dict[int, list[tuple[date, Claim]]] = {}
    for item in record.of(whole):
        if (day := _day(item)) is not None:
            phases.setdefault(whole.phase(day), []).append((day, item))
    peaks = {number: floors(placed) for number, placed in phases.items()}
    for item in suspects:
        day = _day(item)
        best = None if day is None else peaks[whole.phase(day)].until(day)
        rival = None if best is None else best.other_than(item.source)
        number = _number(item)
        if rival is not None and number is not None and below(item.range, rival.range):
            yield _diagnosis(record, item, numbers[number], rival)


def _number(item: Claim) -> Exact | None:
    number = item.range.low if item.range.is_point else None
    return number if number is not None and number >= LEAST else None


def _day(item: Claim) -> date | None:
    if item.measure.temporality is FIXED:
        return date.min
    days = days_of(item)
    return None if days is None else days[1]


def _diagnosis(record: Record, item: Claim, part: Claim, rival: Claim) -> Diagnosis:
    low, high = rival.range.low, item.range.high
    gap = None if low is None or high is None else low - high
    return Diagnosis(
        DiagnosisKind.FIGURE_OF_PART,
        (item, part, rival),
        f"{whose(record, item)} of {item.measure.label!r} contradicts {whose(record, rival)}, and "
        f"is just the figure of {part.measure.label!r}, which is a part of it: "
        f"{whose(record, part)}",
        "check at the source whom the figure counts; if it is the part, put the claim on that "
        "measure",
        sources=(item.source, part.source, rival.source),
        figures=(item.range, part.range, rival.range),
        gap=gap,
    )
