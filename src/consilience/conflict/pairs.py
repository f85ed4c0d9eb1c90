"""Pairs of a lower and an upper end that contradict each other: counted, listed, or the farthest.

With lower ends sorted by day and taken in order, the question "how many upper ends that still hold
lie below?" is a prefix sum, which a Fenwick tree keeps up to date: P. M. Fenwick, "A new data
structure for cumulative frequency tables", Software: Practice and Experience 24 (1994),
doi:10.1002/spe.4380240306.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Collection, Iterator, Sequence
from operator import gt

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
from consilience.interval import End

_Ends = list[tuple[int, Height, Evidence]]


Apart = Collection[tuple[End, Evidence]]
"""Ends that are left out of account."""


def _lowers(readings: Sequence[Evidence], apart: Apart = ()) -> _Ends:
    ends = [(starts(item), cut, item) for item in readings if (cut := low_cut(item)) is not None]
    return [end for end in ends if (End.LOWER, end[2]) not in apart] if apart else ends


def _uppers(readings: Sequence[Evidence], apart: Apart = ()) -> _Ends:
    ends = [(stops(item), cut, item) for item in readings if (cut := high_cut(item)) is not None]
    return [end for end in ends if (End.UPPER, end[2]) not in apart] if apart else ends


def count_pairs(readings: Sequence[Evidence], apart: Apart = ()) -> int:
    """Return how many lower ends contradict how many upper ends, as pairs.  O(n log n)."""
    lowers = sorted(_lowers(readings, apart), key=lambda end: end[0], reverse=True)
    uppers = sorted(_uppers(readings, apart), key=lambda end: end[0], reverse=True)
    heights = sorted({height for _, height, _ in uppers})
    counts = [0] * (len(heights) + 1)
    total = taken = 0
    for day, low, _ in lowers:
        while taken < len(uppers) and uppers[taken][0] >= day:
            position = bisect_right(heights, uppers[taken][1])
            while position <= len(heights):
                counts[position] += 1
                position += position & -position
            taken += 1
        position = bisect_right(heights, low)
        while position:
            total += counts[position]
            position -= position & -position
    return total


def all_pairs(
    readings: Sequence[Evidence], apart: Apart = ()
) -> Iterator[tuple[Evidence, Evidence]]:
    """Yield every contradicting pair, lower end first.

    Upper ends enter a sorted list as the days go back, so each lower end meets its own opponents at
    the front of it and nothing else.
    """
    involved = [item for item, hit in zip(readings, contradicted(readings), strict=True) if hit]
    uppers = sorted(_uppers(involved, apart), key=lambda end: end[0], reverse=True)
    holding: list[tuple[Height, int]] = []
    taken = 0
    for day, low, lower in sorted(_lowers(involved, apart), key=lambda end: end[0], reverse=True):
        while taken < len(uppers) and uppers[taken][0] >= day:
            insort(holding, (uppers[taken][1], taken))
            taken += 1
        for height, index in holding:
            if not contradicts(low, height):
                break
            yield lower, uppers[index][2]


def farthest_pairs(
    readings: Sequence[Evidence], apart: Apart = ()
) -> Iterator[tuple[Evidence, Evidence]]:
    """Yield each contradicting side with its farthest opponent, lower end first, each pair once.

    At most two pairs for each reading; no side that contradicts anything is left out.
    """
    floors = Staircase[tuple[Height, Evidence]](higher)
    ceilings = Staircase[tuple[Height, Evidence]](higher)
    lowers, uppers = _lowers(readings, apart), _uppers(readings, apart)
    for day, low, lower in lowers:
        floors.add(day, (low, lower))
    for day, high, upper in uppers:
        ceilings.add(-day, (mirrored(high), upper))
    seen: set[tuple[int, int]] = set()
    for day, low, lower in lowers:
        least = ceilings.best(-day)
        if least is not None and contradicts(low, mirrored(least[0])):
            seen.add((id(lower), id(least[1])))
            yield lower, least[1]
    for day, high, upper in uppers:
        greatest = floors.best(day)
        if (
            greatest is not None
            and contradicts(greatest[0], high)
            and (id(greatest[1]), id(upper)) not in seen
        ):
            yield greatest[1], upper


def contradicted(readings: Sequence[Evidence]) -> tuple[bool, ...]:
    """Return for each reading whether some other contradicts it; phases do not meet."""
    hits: dict[int, bool] = {}
    for group in by_phase(readings):
        hits.update(zip(map(id, group), _contradicted(group), strict=True))
    return tuple(hits[id(item)] for item in readings)


def _contradicted(readings: Sequence[Evidence]) -> Sequence[bool]:
    floors = Staircase[Height](gt)
    ceilings = Staircase[Height](gt)
    for day, low, _ in _lowers(readings):
        floors.add(day, low)
    for day, high, _ in _uppers(readings):
        ceilings.add(-day, mirrored(high))
    found: list[bool] = []
    for item in readings:
        low_end, high_end = low_cut(item), high_cut(item)
        least = None if low_end is None else ceilings.best(-starts(item))
        greatest = None if high_end is None else floors.best(stops(item))
        found.append(
            (low_end is not None and least is not None and contradicts(low_end, mirrored(least)))
            or (high_end is not None and greatest is not None and contradicts(greatest, high_end))
        )
    return found
