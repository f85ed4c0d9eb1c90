"""The coverage profile: how many intervals hold each number.

Every interval method reads its answer off this step function: its highest steps are the best
agreement, its level sets the relaxed intersections, its sorted ends the order statistics.  It is
built by sorting the ends, O(n log n); see K. Marzullo, "Tolerating failures of continuous-valued
sensors", ACM TOCS 8 (1990), doi:10.1145/128733.128735.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

import attrs

from consilience.domain import Exact, positive
from consilience.errors import InvalidValueError
from consilience.interval import Interval

# What meets at one number, in order: an open upper end closes before a closed lower end opens, and
# a closed upper end closes before an open lower end opens.
_OPEN_HIGH, _CLOSED_LOW, _CLOSED_HIGH, _OPEN_LOW = -1, 0, 1, 2


@attrs.frozen(slots=False)
class CoverageProfile:
    """The step function c(x): the weight of the intervals that hold x.

    Make one with `coverage`.  ``lows`` and ``highs`` are the bounded ends, ascending; ``opened[i]``
    and ``closed[i]`` are the weights of the first i of them; ``below`` is the weight that is
    unbounded below, ``total`` that of all intervals.  Where some end is open the ends are ranks
    into ``cuts``, and the numbers themselves otherwise.

    >>> profile = coverage([Interval(8, 12), Interval(11, 13), Interval(14, 15)])
    >>> profile.maximum, profile.peaks
    (2, (Interval(11, 12),))
    >>> profile.at_least(1)
    (Interval(8, 13), Interval(14, 15))
    >>> profile.at(13)
    1
    """

    lows: Sequence[Exact]
    highs: Sequence[Exact]
    opened: Sequence[Exact]
    closed: Sequence[Exact]
    below: Exact
    total: Exact
    cuts: Sequence[tuple[Exact, int]] | None = None

    @property
    def maximum(self) -> Exact:
        """The greatest weight that intervals with a common number have."""
        return self._highest[0]

    @property
    def peaks(self) -> tuple[Interval, ...]:
        """The disjoint intervals, ascending, on which that maximum is reached: all that tie."""
        return self._highest[1]

    def at(self, number: Exact) -> Exact:
        """Return the weight of the intervals that hold *number*.

        >>> coverage([Interval(190, None), Interval(60, 60)]).at(60)
        1
        """
        low = high = number
        if self.cuts is not None:
            low = bisect_right(self.cuts, (number, _CLOSED_LOW)) - 1
            high = bisect_left(self.cuts, (number, _CLOSED_LOW))
        opened = self.opened[bisect_right(self.lows, low)]
        return self.below + opened - self.closed[bisect_left(self.highs, high)]

    def at_least(self, level: Exact) -> tuple[Interval, ...]:
        """Return the numbers that intervals of weight *level* hold, as disjoint intervals.

        Raises `InvalidValueError` for a level of 0 or below, which every number reaches.

        >>> coverage([Interval(7, 9), Interval(7, 12), Interval(10, 11)]).at_least(2)
        (Interval(7, 9), Interval(10, 11))
        """
        if level <= 0:
            raise InvalidValueError(f"level is {level}: every number reaches it; ask above 0")
        found: list[Interval] = []
        inside = self.below >= level
        start: Exact | None = None
        done = 0
        for index, high in enumerate(self.highs):
            seen = bisect_right(self.lows, high, done)
            already = self.below - self.closed[index]
            if not inside and already + self.opened[seen] >= level:
                inside = True
                start = self.lows[bisect_left(self.opened, level - already, done, seen) - 1]
            if inside and self.below + self.opened[seen] - self.closed[index + 1] < level:
                inside = False
                found.append(self._between(start, high))
            done = seen
        already = self.below - self.closed[-1]
        if not inside and already + self.opened[-1] >= level:
            inside = True
            start = self.lows[bisect_left(self.opened, level - already, done) - 1]
        if inside:
            found.append(self._between(start, None))
        return tuple(found)

    def floor(self, faults: Exact) -> tuple[Exact | None, bool]:
        """Return the greatest lower end that more than the weight *faults* stays at or above.

        Of n plain intervals it is the (faults + 1)-th greatest lower end, and whether it is open;
        ``None`` where that many are not bounded below.
        """
        index = bisect_left(self.opened, self.opened[-1] - faults) - 1
        if index < 0:
            return None, False
        return self._number(self.lows[index]), self._side(self.lows[index]) == _OPEN_LOW

    def ceiling(self, faults: Exact) -> tuple[Exact | None, bool]:
        """Return the least upper end that more than the weight *faults* stays at or below."""
        index = bisect_right(self.closed, faults) - 1
        if index >= len(self.highs):
            return None, False
        return self._number(self.highs[index]), self._side(self.highs[index]) == _OPEN_HIGH

    @cached_property
    def _highest(self) -> tuple[Exact, tuple[Interval, ...]]:
        best: Exact = 0
        found: list[tuple[Exact | None, Exact | None]] = []
        done = 0
        rising = self.below > 0
        # A peak lies between the last low before a high and that high.
        for index, high in enumerate(self.highs):
            seen = bisect_right(self.lows, high, done)
            if seen > done or rising:
                level = self.below + self.opened[seen] - self.closed[index]
                if level > best:
                    best, found = level, []
                if level == best:
                    found.append((self.lows[seen - 1] if seen else None, high))
            done, rising = seen, False
        if done < len(self.lows) or rising:
            level = self.below + self.opened[-1] - self.closed[-1]
            if level > best:
                best, found = level, []
            if level == best:
                found.append((self.lows[-1] if self.lows else None, None))
        return best, tuple(self._between(low, high) for low, high in found)

    def _between(self, low: Exact | None, high: Exact | None) -> Interval:
        if self.cuts is None:
            return Interval(low, high)
        return Interval(
            self._number(low),
            self._number(high),
            low_open=low is not None and self._side(low) == _OPEN_LOW,
            high_open=high is not None and self._side(high) == _OPEN_HIGH,
        )

    def _number(self, end: Exact | None) -> Exact | None:
        return end if end is None or self.cuts is None else self.cuts[int(end)][0]

    def _side(self, end: Exact) -> int:
        return _CLOSED_LOW if self.cuts is None else self.cuts[int(end)][1]


def coverage(
    intervals: Iterable[Interval], weights: Iterable[Exact] | None = None
) -> CoverageProfile:
    """Return the coverage profile of *intervals*, each of weight 1 unless *weights* says otherwise.

    Raises `InvalidValueError` for an empty interval, for a weight of 0 or below, and where there
    are not as many weights as intervals; `InvalidTypeError` for a weight that is not exact.

    >>> coverage([Interval(1, 3), Interval(2, None)], weights=[2, 5]).maximum
    7
    """
    ranges = list(intervals)
    for position, interval in enumerate(ranges):
        if interval.is_empty:
            raise InvalidValueError(f"intervals[{position}] is empty: nobody holds nothing")
    masses = None if weights is None else [positive(weight, "weight") for weight in weights]
    if masses is not None and len(masses) != len(ranges):
        raise InvalidValueError(f"{len(masses)} weights for {len(ranges)} intervals")
    return profile(ranges, masses)


def profile(ranges: Sequence[Interval], masses: Sequence[Exact] | None) -> CoverageProfile:
    """Return the coverage profile of *ranges* and *masses* that are known to be valid."""
    cuts = _cuts(ranges)
    if masses is None and cuts is None:
        lows = sorted([item.low for item in ranges if item.low is not None])
        highs = sorted([item.high for item in ranges if item.high is not None])
        size, known = len(ranges), len(lows)
        return CoverageProfile(
            lows, highs, range(known + 1), range(len(highs) + 1), size - known, size
        )
    weights = [1] * len(ranges) if masses is None else masses
    low_ends, opened = _sorted_ends([_low(item, cuts) for item in ranges], weights)
    high_ends, closed = _sorted_ends([_high(item, cuts) for item in ranges], weights)
    total: Exact = sum(weights)
    return CoverageProfile(
        low_ends,
        high_ends,
        opened,
        closed,
        total - opened[-1],
        total,
        list(cuts) if cuts is not None else None,
    )


def _cuts(ranges: Sequence[Interval]) -> dict[tuple[Exact, int], int] | None:
    """Number the places where ends lie, if some end is open; plain numbers will do otherwise."""
    for interval in ranges:
        if interval.low_open or interval.high_open:
            break
    else:
        return None
    places = {_low_cut(interval) for interval in ranges if interval.low is not None}
    places |= {_high_cut(interval) for interval in ranges if interval.high is not None}
    known = sorted(place for place in places if place is not None)
    return {place: rank for rank, place in enumerate(known)}


def _low_cut(interval: Interval) -> tuple[Exact, int] | None:
    if interval.low is None:
        return None
    return interval.low, _OPEN_LOW if interval.low_open else _CLOSED_LOW


def _high_cut(interval: Interval) -> tuple[Exact, int] | None:
    if interval.high is None:
        return None
    return interval.high, _OPEN_HIGH if interval.high_open else _CLOSED_HIGH


def _low(interval: Interval, cuts: dict[tuple[Exact, int], int] | None) -> Exact | None:
    if cuts is None:
        return interval.low
    place = _low_cut(interval)
    return None if place is None else cuts[place]


def _high(interval: Interval, cuts: dict[tuple[Exact, int], int] | None) -> Exact | None:
    if cuts is None:
        return interval.high
    place = _high_cut(interval)
    return None if place is None else cuts[place]


def _sorted_ends(
    ends: Sequence[Exact | None], weights: Sequence[Exact]
) -> tuple[list[Exact], list[Exact]]:
    """Sort the bounded ends, and sum their weights from the smallest up, beginning with 0."""
    pairs = sorted(
        ((end, weight) for end, weight in zip(ends, weights, strict=True) if end is not None),
        key=lambda pair: pair[0],
    )
    return [end for end, _ in pairs], list(accumulate((w for _, w in pairs), initial=0))
