"""Which of one origin's readings of a running total can hold together: the later ones first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import gt

import attrs

from consilience.evidence.evidence import Evidence, by_phase
from consilience.evidence.running_total.cuts import (
    contradicts,
    high_cut,
    low_cut,
    mirrored,
    starts,
    stops,
)
from consilience.evidence.running_total.frontier import Height, Staircase, higher

_Owned = Staircase[tuple[Height, Evidence]]


def settle(
    readings: Iterable[Evidence],
) -> tuple[tuple[Evidence, ...], tuple[tuple[Evidence, Evidence], ...]]:
    """Take *readings* in turn and keep each that contradicts none kept before.

    Returns the kept readings, and each other one with the kept reading that it contradicts.
    O(n log n).
    """
    kept: list[Evidence] = []
    replaced: list[tuple[Evidence, Evidence]] = []
    floors: _Owned = Staircase(higher)
    ceilings: _Owned = Staircase(higher)
    # Contradictions are pairs, so a reading that agrees with the least ceiling of later days and
    # the greatest floor of earlier ones agrees with all that is kept: two questions, however much
    # it is.  The first to come stay, so the caller's order is the order of trust.
    for reading in readings:
        rival = _rival(reading, floors, ceilings)
        if rival is not None:
            replaced.append((reading, rival))
            continue
        kept.append(reading)
        low, high = low_cut(reading), high_cut(reading)
        if low is not None:
            floors.add(starts(reading), (low, reading))
        if high is not None:
            ceilings.add(-stops(reading), (mirrored(high), reading))
    return tuple(kept), tuple(replaced)


def loosen(readings: Sequence[Evidence]) -> Iterator[Evidence]:
    """Yield *readings* of one running total without the ends that their own origin contradicts.

    Where none of its figures replaces another, an origin is held to neither end of such a pair.
    O(n log n).
    """
    groups: dict[str, list[Evidence]] = {}
    for reading in readings:
        groups.setdefault(reading.origin, []).append(reading)
    for group in groups.values():
        for phase in by_phase(group):
            yield from _loosened(phase)


def _loosened(readings: Sequence[Evidence]) -> Iterator[Evidence]:
    floors = Staircase[Height](gt)
    ceilings = Staircase[Height](gt)
    for reading in readings:
        low, high = low_cut(reading), high_cut(reading)
        if low is not None:
            floors.add(starts(reading), low)
        if high is not None:
            ceilings.add(-stops(reading), mirrored(high))
    for reading in readings:
        low, high = low_cut(reading), high_cut(reading)
        least = ceilings.best(-starts(reading))
        greatest = floors.best(stops(reading))
        no_floor = low is not None and least and contradicts(low, mirrored(least))
        no_ceiling = high is not None and greatest and contradicts(greatest, high)
        yield _without(reading, bool(no_floor), bool(no_ceiling))


def _without(reading: Evidence, no_floor: bool, no_ceiling: bool) -> Evidence:
    if not (no_floor or no_ceiling):
        return reading
    range = reading.range
    if no_floor:
        floor = reading.variable.measure.domain.floor if reading.variable is not None else None
        range = attrs.evolve(range, low=floor, low_open=False)
    if no_ceiling:
        range = attrs.evolve(range, high=None, high_open=False)
    ends = None if no_floor else reading.floor, None if no_ceiling else reading.ceiling
    return attrs.evolve(reading, range=range, suggested=range, ends=ends)


def _rival(reading: Evidence, floors: _Owned, ceilings: _Owned) -> Evidence | None:
    low, high = low_cut(reading), high_cut(reading)
    if low is not None:
        lowest = ceilings.best(-starts(reading))
        if lowest is not None and contradicts(low, mirrored(lowest[0])):
            return lowest[1]
    if high is not None:
        highest = floors.best(stops(reading))
        if highest is not None and contradicts(highest[0], high):
            return highest[1]
    return None
