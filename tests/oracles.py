"""What the answers are by trying everything: slow, short, and written apart from the library.

Counts are few here (0 to `GREATEST`) and days too, so that every whole number and every running
total can be tried.  Nothing is imported but the values that go in and come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations_with_replacement, pairwise

from consilience import Evidence, Interval

GREATEST = 8
"""The greatest end that the oracles can tell apart; one number more stands for all above."""

NUMBERS = range(GREATEST + 2)

# A reading: from which day its floor holds, until which day its ceiling holds, and the two ends.
Reading = tuple[int, int, int, int | None]


def allows(interval: Interval, number: int) -> bool:
    """Whether the number lies between the ends (closed ones)."""
    return (interval.low is None or interval.low <= number) and (
        interval.high is None or number <= interval.high
    )


def heights(intervals: Iterable[Interval]) -> list[int]:
    """For every number, how many of the intervals allow it."""
    known = list(intervals)
    return [sum(allows(interval, number) for interval in known) for number in NUMBERS]


def numbers_of(regions: Iterable[Interval]) -> set[int]:
    """The numbers in any of the regions."""
    known = list(regions)
    return {number for number in NUMBERS if any(allows(region, number) for region in known)}


def reaching(intervals: Sequence[Interval], level: int) -> set[int]:
    """The numbers that at least so many of the intervals allow."""
    return {number for number, height in enumerate(heights(intervals)) if height >= level}


def most_agreed(intervals: Sequence[Interval]) -> set[int]:
    """The numbers that most of the intervals allow."""
    return reaching(intervals, max(heights(intervals)))


def contradictions(evidence: Sequence[Evidence]) -> set[tuple[str, str]]:
    """The origins whose floor lies above whose ceiling, of figures of one value: all pairs."""
    return {
        (one.origin, other.origin)
        for one in evidence
        for other in evidence
        if one.range.low is not None
        and other.range.high is not None
        and one.range.low > other.range.high
    }


def totals(days: int) -> Iterator[tuple[int, ...]]:
    """Every running total over so many days: the sequences that never fall."""
    return combinations_with_replacement(NUMBERS, days)


def fits(total: Sequence[int], reading: Reading) -> bool:
    """Whether a running total can be what the reading says.

    The day of the figure is one of those between the day until which its ceiling holds and the day
    from which its floor does: the total is above the floor by the last, and below the ceiling on
    the first.
    """
    from_day, until_day, low, high = reading
    return total[from_day] >= low and (high is None or total[until_day] <= high)


def possible(readings: Sequence[Reading], days: int) -> list[tuple[int, ...]]:
    """Every running total that can be what all of the readings say."""
    return [total for total in totals(days) if all(fits(total, item) for item in readings)]


def falling_pairs(readings: Sequence[Reading]) -> set[tuple[int, int]]:
    """The pairs (floor, ceiling) of readings that no running total fits: floor above, no later."""
    return {
        (i, j)
        for i, (from_day, _, low, _) in enumerate(readings)
        for j, (_, until_day, _, high) in enumerate(readings)
        if high is not None and low > high and from_day <= until_day
    }


def ascending(total: Sequence[int]) -> bool:
    """Whether a sequence never falls."""
    return all(one <= other for one, other in pairwise(total))
