"""One origin's readings of a running total, asked for day after day while more of them arrive.

The answers are those of `consilience.evidence.running_total.transport`; each costs a bisection,
and not a look at every reading.  Readings that can never be asked for again, being lower and later
than another, are dropped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.evidence.running_total.cuts import contradicts, high_cut, low_cut, starts, stops
from consilience.evidence.running_total.frontier import Staircase
from consilience.evidence.running_total.transport import high_rank, low_rank, transport


class _Phase:
    """The telling readings of one phase, by what they entail and by what they suggest."""

    def __init__(self) -> None:
        self._floors = Staircase[Evidence](lambda one, other: low_rank(one) > low_rank(other))
        self._ceilings = Staircase[Evidence](lambda one, other: high_rank(one) < high_rank(other))
        self._low_hints = Staircase[Evidence](lambda one, other: _low_hint(one) > _low_hint(other))
        self._high_hints = Staircase[Evidence](
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
        above, below = self._ceilings.best(-starts(reading)), self._floors.best(stops(reading))
        ceiling = None if above is None else high_cut(above)
        floor = None if below is None else low_cut(below)
        return (low is not None and ceiling is not None and contradicts(low, ceiling)) or (
            high is not None and floor is not None and contradicts(floor, high)
        )

    def telling(self, day: date | None) -> list[Evidence]:
        place = date.max.toordinal() + 1 if day is None else day.toordinal()
        # What is carried to a day is a maximum of floors and a minimum of ceilings, so no other
        # reading has a say.  After all days no ceiling holds: the total may have grown since.
        found = [self._floors.best(place), self._low_hints.best(place)]
        if day is not None:
            found += [self._ceilings.best(-place), self._high_hints.best(-place)]
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
        # Where nothing tells of the day it is told of all the same: by every value there is.
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
