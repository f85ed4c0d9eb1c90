"""The greatest height at or before a place, kept up to date while points arrive.

Both questions about running totals are of this kind: the greatest lower end known up to a day, and,
mirrored, the least upper end known from a day on.  Dominated points are dropped, so the heights
rise with the places and a question is one bisection.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Generic, TypeAlias, TypeVar

from consilience.domain import Exact

T = TypeVar("T")
Height: TypeAlias = tuple[Exact, int]


class Staircase(Generic[T]):
    """Points (place, height, owner), asked for the highest at or before a place.

    >>> steps: Staircase[str] = Staircase()
    >>> for place, height, owner in [(5, 60, "a"), (3, 100, "b"), (9, 190, "c")]:
    ...     steps.add(place, (height, 0), owner)
    >>> steps.highest(4), steps.highest(20), steps.highest(2)
    (((100, 0), 'b'), ((190, 0), 'c'), None)
    """

    def __init__(self) -> None:
        self._places: list[int] = []
        self._heights: list[Height] = []
        self._owners: list[T] = []

    def add(self, place: int, height: Height, owner: T) -> None:
        """Take a point in; of equals the first stays."""
        position = bisect_right(self._places, place)
        if position and self._heights[position - 1] >= height:
            return
        begin = bisect_left(self._places, place)
        end = bisect_right(self._heights, height, begin)
        self._places[begin:end] = [place]
        self._heights[begin:end] = [height]
        self._owners[begin:end] = [owner]

    def highest(self, place: int) -> tuple[Height, T] | None:
        """Return the highest point at or before *place*, or ``None`` where there is none."""
        position = bisect_right(self._places, place)
        return (self._heights[position - 1], self._owners[position - 1]) if position else None
