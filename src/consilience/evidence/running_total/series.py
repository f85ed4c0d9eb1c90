"""One origin's readings of a running total, asked for day after day while more of them arrive.

The answers are those of `consilience.evidence.running_total.transport`; each costs a bisection,
and not a look at every reading.  Readings that can never be asked for again, being lower and later
than another, are dropped.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import Generic, TypeVar

from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.evidence.running_total.cuts import contradicts, high_cut, low_cut, starts, stops
from consilience.evidence.running_total.transport import high_rank, low_rank, transport

T = TypeVar("T")


class Best(Generic[T]):
    """The best item at or before a place, where *better* says which of two is.

    >>> best = Best[int](lambda one, other: one > other)
    >>> for place, item in [(5, 60), (3, 100), (9, 190)]:
    ...     best.add(place, item)
    >>> best.at(4), best.at(20), best.at(2)
    (100, 190, None)
    """

    def __init__(self, better: Callable[[T, T], bool]) -> None:
        self._better = better
        self._places: list[int] = []
        self._items: list[T] = []

    def add(self, place: int, item: T) -> None:
        """Take an item in; of equals the first stays."""
        position = bisect_right(self._places, place)
        if position and not self._better(item, self._items[position - 1]):
            return
        begin = bisect_left(self._places, place)
        end = begin
        while end < len(self._items) and not self._better(self._items[end], item):
            end += 1
        self._places[begin:end] = [place]
        self._items[begin:end] = [item]

    def at(self, place: int) -> T | None:
        """Return the best item at or before *place*, or ``None`` where there is none."""
        position = bisect_right(self._places, place)
        return self._items[position - 1] if position else None


class _Phase:
    """The telling readings of one phase, by what they entail and by what they suggest."""

    def __init__(self) -> None:
        self._floors: Best[Evidence] = Best(lambda one, other: low_rank(one) > low_rank(other))
        self._ceilings: Best[Evidence] = Best(lambda one, other: high_rank(one) < high_rank(other))
        self._low_hints: Best[Evidence] = Best(lambda one, other: _low_hint(one) > _low_hint(other))
        self._high_hints: Best[Evidence] = Best(
            lambda one, other: _high_hint(one) < _high_hint(other)
        )

    def add(self, reading: Evidence) -> None:
        if reading.range.low is not None:
            self._floors.add(starts(reading), reading)
            self._low_hints.add(starts(reading), reading)
        if reading.range.high is not None and reading.high_day is not None:
            self._ceilings.add(-stops(reading), reading)
            self._high_hints.add(-stops(reading), reading)

    def contradicts(self, reading: Evidence) -> bool:
        low, high = low_cut(reading), high_cut(reading)
        above, below = self._ceilings.at(-starts(reading)), self._floors.at(stops(reading))
        ceiling = None if above is None else high_cut(above)
        floor = None if below is None else low_cut(below)
        return (low is not None and ceiling is not None and contradicts(low, ceiling)) or (
            high is not None and floor is not None and contradicts(floor, high)
        )

    def telling(self, day: date | None) -> list[Evidence]:
        place = date.max.toordinal() + 1 if day is None else day.toordinal()
        found = [self._floors.at(place), self._low_hints.at(place)]
        if day is not None:
            found += [self._ceilings.at(-place), self._high_hints.at(-place)]
        return list({id(item): item for item in found if item is not None}.values())


class Chain:
    """What one origin says of a running total: all its readings that hold together."""

    def __init__(self, readings: Iterable[Evidence] = ()) -> None:
        self.readings: list[Evidence] = []
        self.last: date | None = None
        self._phases: defaultdict[int, _Phase] = defaultdict(_Phase)
        for item in readings:
            self.add(item)

    def add(self, reading: Evidence) -> None:
        """Take in a reading that contradicts none so far."""
        self.readings.append(reading)
        days = [day for day in (self.last, reading.low_day, reading.high_day) if day is not None]
        self.last = max(days, default=None)
        if reading.phase is not None:
            self._phases[reading.phase].add(reading)

    def contradicts(self, reading: Evidence) -> bool:
        """Whether some reading so far and *reading* cannot hold together."""
        phase = reading.phase
        return phase is not None and self._phases[phase].contradicts(reading)

    def on(self, day: date | None) -> Evidence:
        """Return what the readings entail of *day*, ``None`` being the very end."""
        variable = self.readings[0].variable
        phase = 0 if variable is None else variable.measure.phase(day)
        telling = self._phases[phase].telling(day)
        (carried,) = transport(telling or self.readings, day)
        return carried


def _low_hint(item: Evidence) -> tuple[Exact, bool]:
    low = item.suggested.low
    assert low is not None  # what is suggested lies within the range, which has a lower end
    return low, item.suggested.low_open


def _high_hint(item: Evidence) -> tuple[Exact, bool]:
    high = item.suggested.high
    assert high is not None
    return high, not item.suggested.high_open
