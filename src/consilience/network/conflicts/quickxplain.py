"""A smallest part of a set that still does what the whole does.

U. Junker, "QuickXplain: preferred explanations and relaxations for over-constrained problems",
AAAI 2004: divide, and look into a half only with the other half in the background.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def smallest_part(items: Sequence[T], does: Callable[[list[T]], bool]) -> list[T]:
    """Return part of *items* that ``does`` it, and without any one member no longer does.

    *does* must be true of *items*, and stay true when more is added.  Earlier items are preferred.

    >>> smallest_part([1, 2, 3, 4, 5], lambda some: sum(some) >= 7)
    [1, 2, 4]
    """
    if not items or does([]):
        return []
    found = _within([], False, list(enumerate(items)), does)
    return [item for _, item in sorted(found, key=lambda pair: pair[0])]


def _within(
    background: list[tuple[int, T]],
    grown: bool,
    items: list[tuple[int, T]],
    does: Callable[[list[T]], bool],
) -> list[tuple[int, T]]:
    if grown and does([item for _, item in background]):
        return []
    if len(items) == 1:
        return items
    half = len(items) // 2
    first, second = items[:half], items[half:]
    late = _within(background + first, True, second, does)
    early = _within(background + late, bool(late), first, does)
    return early + late
