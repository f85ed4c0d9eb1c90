"""The cheapest choice that meets every set of a family (weighted minimum hitting set).

Pure Python, exact: the family falls apart where nothing is shared, sets that hold another set are
left out, and so are elements that another, no dearer one can always stand in for; what remains is
searched by branch and bound against disjoint sets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import lcm
from typing import Protocol, runtime_checkable

import attrs

from consilience.connected import connected_components
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


@attrs.frozen
class Hitting:
    """A choice that meets every set; ``optimal`` unless the search met its limit."""

    choice: Choice
    optimal: bool


@runtime_checkable
class Hitter(Protocol):
    """Anything that finds the cheapest hitting set of a family that hangs together."""

    def cheapest(self, family: Sequence[Choice], prices: Prices) -> Hitting:
        """Return the cheapest choice that meets every set of *family*."""
        ...


def cheapest(family: Iterable[Choice], prices: Prices, hitter: Hitter) -> Hitting:
    """Return the cheapest choice that meets every set, part by part.

    >>> prices = Prices({"a": ("a",), "b": ("b",)}, {("a",): 2, ("b",): 1})
    >>> family = [frozenset("ab"), frozenset("b")]
    >>> sorted(cheapest(family, prices, BranchAndBound(1000)).choice)
    ['b']
    """
    chosen: set[str] = set()
    optimal = True
    for part in parts(minimal(family), prices):
        found = hitter.cheapest(part, prices)
        chosen |= found.choice
        optimal = optimal and found.optimal
    return Hitting(frozenset(chosen), optimal)


def minimal(family: Iterable[Choice]) -> list[Choice]:
    """Return the sets of a family that hold no other set of it, smallest first."""
    kept: list[Choice] = []
    by_element: dict[str, list[Choice]] = {}
    for item in sorted(set(family), key=lambda choice: (len(choice), sorted(choice))):
        # A set inside this one has its least element here too, which is where it is kept.
        if not any(other <= item for element in item for other in by_element.get(element, ())):
            kept.append(item)
            by_element.setdefault(min(item), []).append(item)
    return kept


def parts(family: Sequence[Choice], prices: Prices) -> list[list[Choice]]:
    """Split a family where no element and no group is shared."""
    top = connected_components([prices.group[element] for element in item] for item in family)
    found: dict[tuple[str, ...], list[Choice]] = {}
    for item in family:
        found.setdefault(top[prices.group[min(item)]], []).append(item)
    return list(found.values())


@attrs.frozen
class BranchAndBound:
    """The search in pure Python; *cases* is its limit."""

    cases: int

    def cheapest(self, family: Sequence[Choice], prices: Prices) -> Hitting:
        """Return the cheapest choice; the best one found, not ``optimal``, at the limit."""
        if len(family) == 1:
            order = prices.whole(family[0])
            return Hitting(frozenset({min(family[0], key=order.full)}), True)
        order = prices.whole(frozenset[str]().union(*family))
        search = _Search(order, self.cases)
        search.explore(_reduced(family, order), frozenset(), 0)
        assert search.best is not None  # the first descent never stops before a full choice
        return Hitting(search.best, search.left > 0)


def _reduced(family: Sequence[Choice], order: Whole) -> list[Choice]:
    """Leave out supersets and dominated elements until nothing changes."""
    current = minimal(family)
    while True:
        slimmer = minimal(_without_dominated(current, order))
        if slimmer == current:
            return current
        current = slimmer


def _without_dominated(family: Sequence[Choice], order: Whole) -> list[Choice]:
    """Leave out each element that another one can stand in for wherever it is chosen."""
    where: dict[str, set[int]] = {}
    for number, item in enumerate(family):
        for element in item:
            where.setdefault(element, set()).add(number)
    sharing: dict[tuple[str, ...], int] = {}
    for element in where:
        sharing[order.group[element]] = sharing.get(order.group[element], 0) + 1
    gone: set[str] = set()
    for element in sorted(where):
        # Who stands in for the element meets all its sets, so is in any one of them.
        first = family[min(where[element])]
        for other in sorted(first):
            if (
                other != element
                and other not in gone
                and where[element] <= where[other]
                and _no_dearer(other, element, order, sharing)
            ):
                gone.add(element)
                break
    return [item - gone for item in family]


def _no_dearer(other: str, element: str, order: Whole, sharing: dict[tuple[str, ...], int]) -> bool:
    """Whether *other* in place of *element* never costs more, whatever else is chosen."""
    # No two prices are equal, so no two elements stand in for each other and both go.
    if order.group[other] == order.group[element]:
        return order.single[other] < order.single[element]
    return sharing[order.group[element]] == 1 and order.full(other) < order.full(element)


class _Search:
    def __init__(self, order: Whole, cases: int) -> None:
        self.order = order
        self.left = cases
        self.best: Choice | None = None
        self.best_total = 0

    def explore(self, family: Sequence[Choice], chosen: Choice, total: int) -> None:
        """Branch on the elements of the smallest set that is not met yet.

        *family* no longer holds elements that were decided against.
        """
        if not family:
            if self.best is None or total < self.best_total:
                self.best, self.best_total = chosen, total
            return
        if self.best is not None:
            self.left -= 1
            if self.left <= 0 or total + self._floor(family, chosen) >= self.best_total:
                return
        pivot = min(family, key=len)
        rest = list(family)
        for element in self._order(pivot, rest, chosen):
            unmet = [item for item in rest if element not in item]
            self.explore(unmet, chosen | {element}, total + self._price(element, chosen))
            # From here on the element is decided against, so that no choice is tried twice; a set
            # that has no other element can then not be met.
            rest = [item - {element} for item in rest]
            if not all(rest):
                return

    def _order(self, pivot: Choice, family: Sequence[Choice], chosen: Choice) -> list[str]:
        def value(element: str) -> tuple[int, str]:
            met = sum(element in item for item in family)
            return self._price(element, chosen) // met, element

        return sorted(pivot, key=value)

    def _price(self, element: str, chosen: Choice) -> int:
        group = self.order.group[element]
        is_open = any(self.order.group[other] == group for other in chosen)
        return self.order.single[element] + (0 if is_open else self.order.opening[group])

    def _floor(self, family: Sequence[Choice], chosen: Choice) -> int:
        """What sets that share no element and no group cost at least, together."""
        total = 0
        used: set[tuple[str, ...]] = set()
        # No choice pays for two of them at once.  Small sets first: more fit side by side.
        for item in sorted(family, key=len):
            groups = {self.order.group[element] for element in item}
            if used.isdisjoint(groups):
                used |= groups
                total += min(self._price(element, chosen) for element in item)
        return total
