"""What elements cost: an order of all choices in whole numbers, in which no two choices tie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import lcm

import attrs

from consilience.domain import Exact

Choice = frozenset[str]


@attrs.frozen
class Prices:
    """The groups of elements, what each group costs once, and the order of choices.

    Choices are compared by cost, then by how many elements they have, then by their sorted ids.
    """

    group: Mapping[str, tuple[str, ...]]
    weight: Mapping[tuple[str, ...], Exact]

    def cost(self, choice: Iterable[str]) -> Exact:
        """Return what a choice costs, each of its groups once."""
        return sum((self.weight[group] for group in {self.group[item] for item in choice}), 0)

    def rank(self, choice: Choice) -> tuple[Exact, int, tuple[str, ...]]:
        """Return the place of a choice in the order."""
        return self.cost(choice), len(choice), tuple(sorted(choice))

    def whole(self, elements: Iterable[str]) -> Whole:
        """Return the order over some elements as sums of whole numbers."""
        ids = sorted(elements)
        scale = lcm(*(self.weight[self.group[item]].denominator for item in ids), 1)
        top = 1 << len(ids)
        # A small number for the first of the ids: among choices of one size the sorted list that
        # comes first has the least sum; and one element more always weighs more than that.
        single = {item: top - (top >> (place + 1)) for place, item in enumerate(ids)}
        step = (len(ids) + 1) * top
        groups = {self.group[item] for item in ids}
        opening = {group: int(self.weight[group] * scale) * step for group in groups}
        return Whole(single, opening, {item: self.group[item] for item in ids})


@attrs.frozen
class Whole:
    """Prices in whole numbers: ``single`` for each element, ``opening`` once for each group."""

    single: Mapping[str, int]
    opening: Mapping[tuple[str, ...], int]
    group: Mapping[str, tuple[str, ...]]

    def full(self, element: str) -> int:
        """Return what an element costs alone."""
        return self.single[element] + self.opening[self.group[element]]

    def total(self, choice: Iterable[str]) -> int:
        """Return what a choice costs."""
        items = list(choice)
        groups = {self.group[item] for item in items}
        return sum(self.single[item] for item in items) + sum(map(self.opening.__getitem__, groups))
