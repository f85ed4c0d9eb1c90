"""The two sides of a reading, and when a lower side contradicts an upper one.

In one dimension every minimal contradiction is a pair: some lower end lies above some upper end
(Helly's theorem on the line).  Of a running total the lower end must hold on an earlier day or the
same one.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.evidence.running_total.frontier import Height
from consilience.ledger.measure import CUMULATIVE

# What is not known to hold from any day on holds at the very end, after all days; what is not known
# to hold until any day held before all of them.  There it contradicts least: the safe end.
_FIRST: Final = 0
_LAST: Final = date.max.toordinal() + 1


def starts(reading: Evidence) -> int:
    """From which day on the lower end holds, as a day number; measures without time are day 0."""
    if not _moves(reading):
        return _FIRST
    return reading.low_day.toordinal() if reading.low_day is not None else _LAST


def stops(reading: Evidence) -> int:
    """Until which day the upper end holds, as a day number."""
    if not _moves(reading):
        return _FIRST
    return reading.high_day.toordinal() if reading.high_day is not None else _FIRST


def low_cut(reading: Evidence) -> Height | None:
    """Where the range begins: just before its lower end if that is closed, just after if open."""
    low = reading.range.low
    return None if low is None else (low, int(reading.range.low_open))


def high_cut(reading: Evidence) -> Height | None:
    """Where the range stops: just after its upper end if that is closed, just before if open."""
    high = reading.range.high
    return None if high is None else (high, int(not reading.range.high_open))


def mirrored(height: Height) -> Height:
    """Turn "at most, from a day on" into "at least, up to a day"."""
    return -height[0], -height[1]


def contradicts(low: Height, high: Height) -> bool:
    """Whether nothing lies above *low* and below *high*."""
    return low >= high


def gap(low: Exact, high: Exact) -> Exact:
    """How far apart the two ends are: the least total stretch that lets them meet."""
    return low - high


def _moves(reading: Evidence) -> bool:
    return reading.variable is not None and reading.variable.measure.temporality is CUMULATIVE
