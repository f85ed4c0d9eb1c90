"""The best item at or before a place, kept up to date while items arrive.

Both questions about running totals are of this kind: the greatest lower end known up to a day, and,
mirrored, the least upper end known from a day on.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

from consilience.domain import Exact

T = TypeVar("T")
Height: TypeAlias = tuple[Exact, int]
"""A bound, and on which side of it: a lower end that is open lies just above one that is closed."""


class Staircase(Generic[T]):
    """Items at places, asked for the best at or before a place; *better* says which of two is.

    Only items that are the best so far at their place are kept (the Pareto frontier of early and
    good), so they get better from place to place and a question is one bisection.

    >>> steps = Staircase[int](lambda one, other: one > other)
    >>> for place, item in [(5, 60), (3, 100), (9, 190)]:
    ...     steps.add(place, item)
    >>> steps.best(4), steps.best(20), steps.best(2)
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
        # Each step down is taken once in all, as what it leads past is dropped.
        while end < len(self._items) and not self._better(self._items[end], item):
            end += 1
        self._places[begin:end] = [place]
        self._items[begin:end] = [item]

    def best(self, place: int) -> T | None:
        """Return the best item at or before *place*, or ``None`` where there is none."""
        position = bisect_right(self._places, place)
        return self._items[position - 1] if position else None


def higher(one: tuple[Height, object], other: tuple[Height, object]) -> bool:
    """Whether the first of two heights with their owners is the higher one."""
    return one[0] > other[0]
