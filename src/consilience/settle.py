"""Which of one origin's readings of a running total can hold together: the later ones first."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.evidence import Evidence
from consilience.sides import contradicts, high_cut, low_cut, mirrored, starts, stops
from consilience.staircase import Staircase


def settle(
    readings: Iterable[Evidence],
) -> tuple[tuple[Evidence, ...], tuple[tuple[Evidence, Evidence], ...]]:
    """Take *readings* in turn and keep each that contradicts none kept before.

    Returns the kept readings, and each other one with the kept reading that it contradicts.
    O(n log n).
    """
    kept: list[Evidence] = []
    replaced: list[tuple[Evidence, Evidence]] = []
    floors: Staircase[Evidence] = Staircase()
    ceilings: Staircase[Evidence] = Staircase()
    for reading in readings:
        rival = _rival(reading, floors, ceilings)
        if rival is not None:
            replaced.append((reading, rival))
            continue
        kept.append(reading)
        low, high = low_cut(reading), high_cut(reading)
        if low is not None:
            floors.add(starts(reading), low, reading)
        if high is not None:
            ceilings.add(-stops(reading), mirrored(high), reading)
    return tuple(kept), tuple(replaced)


def _rival(
    reading: Evidence, floors: Staircase[Evidence], ceilings: Staircase[Evidence]
) -> Evidence | None:
    low, high = low_cut(reading), high_cut(reading)
    if low is not None:
        lowest = ceilings.highest(-starts(reading))
        if lowest is not None and contradicts(low, mirrored(lowest[0])):
            return lowest[1]
    if high is not None:
        highest = floors.highest(stops(reading))
        if highest is not None and contradicts(highest[0], high):
            return highest[1]
    return None
