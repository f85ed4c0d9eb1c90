"""The answers by trying every point of the box and every subset of facets."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import combinations, product

from consilience.domain import Exact
from consilience.network import End, Facet, System

Point = dict[str, int]


class BruteForce:
    """Everything about a system in which each unknown is a whole number of a small box."""

    def __init__(self, system: System) -> None:
        self.system = system
        soft = {row.relation for row in system.rows if row.weight is not None}
        self.facets: list[Facet] = [facet for item in system.claims for facet in item.facets]
        self.facets += [Facet(relation, None) for relation in sorted(soft)]
        self.elements: list[str] = sorted({facet.id for facet in self.facets})

    @cached_property
    def points(self) -> list[Point]:
        """The points that keep to the domains and the hard rows."""
        sides: list[range] = []
        for unknown in self.system.unknowns:
            low, high = unknown.domain.low, unknown.domain.high
            assert isinstance(low, int)
            assert isinstance(high, int)
            sides.append(range(low, high + 1))
        names = [unknown.name for unknown in self.system.unknowns]
        every = (dict(zip(names, values, strict=True)) for values in product(*sides))
        return [point for point in every if self.keeps(point, None)]

    def keeps(self, point: Point, relation: str | None) -> bool:
        """Whether a point keeps all hard rows, or all rows of a soft relation."""
        for row in self.system.rows:
            if (row.weight is None) if relation is None else (row.relation == relation):
                total = sum(factor * point[name] for name, factor in row.terms)
                if row.low is not None and total < row.low:
                    return False
                if row.high is not None and total > row.high:
                    return False
        return True

    @cached_property
    def satisfied(self) -> list[tuple[Point, frozenset[Facet]]]:
        """For each point the facets that hold there."""
        return [(point, frozenset(self._holding(point))) for point in self.points]

    def _holding(self, point: Point) -> Iterable[Facet]:
        for item in self.system.claims:
            value, low, high = point[item.unknown], item.range.low, item.range.high
            if low is not None and value >= low:
                yield Facet(item.claim, End.LOWER)
            if high is not None and value <= high:
                yield Facet(item.claim, End.UPPER)
        for facet in self.facets:
            if facet.end is None and self.keeps(point, facet.id):
                yield facet

    def holds(self, facets: Iterable[Facet]) -> bool:
        """Whether some point keeps all *facets*."""
        wanted = frozenset(facets)
        return any(wanted <= held for held in self._maximal)

    @cached_property
    def _maximal(self) -> list[frozenset[Facet]]:
        distinct = {held for _, held in self.satisfied}
        return [held for held in distinct if not any(held < other for other in distinct)]

    def conflicts(self) -> set[frozenset[Facet]]:
        """All minimal sets of facets that do not hold together."""
        found: set[frozenset[Facet]] = set()
        for size in range(len(self.facets) + 1):
            for chosen in map(frozenset, combinations(self.facets, size)):
                if not any(known <= chosen for known in found) and not self.holds(chosen):
                    found.add(chosen)
        return found

    def without(self, dropped: Iterable[str]) -> list[Facet]:
        """Return the facets that stay when some claims and soft relations are dropped."""
        gone = set(dropped)
        return [facet for facet in self.facets if facet.id not in gone]

    def set_asides(self) -> set[frozenset[str]]:
        """All minimal sets of claims and soft relations without which the rest holds."""
        found: set[frozenset[str]] = set()
        for size in range(len(self.elements) + 1):
            for chosen in map(frozenset, combinations(self.elements, size)):
                if not any(known <= chosen for known in found) and self.holds(self.without(chosen)):
                    found.add(chosen)
        return found

    def cost(self, elements: Iterable[str]) -> Exact:
        """Return what it costs to set *elements* aside, each group once."""
        named = set(elements)
        groups = {item.group: item.weight for item in self.system.claims if item.claim in named}
        relations = {row.relation: row.weight for row in self.system.rows if row.relation in named}
        total: Exact = sum(groups.values())
        return total + sum(weight for weight in relations.values() if weight is not None)

    def ranges(self, facets: Iterable[Facet]) -> dict[str, tuple[int, int]] | None:
        """The least and the greatest value of every unknown where *facets* hold."""
        wanted = frozenset(facets)
        points = [point for point, held in self.satisfied if wanted <= held]
        if not points:
            return None
        return {
            name: (min(point[name] for point in points), max(point[name] for point in points))
            for name in points[0]
        }

    def gap(self, facets: Iterable[Facet]) -> int:
        """The least total stretch of some sides of claims, over all points of the hard rows."""
        wanted = set(facets)

        def stretch(point: Point) -> int:
            total = 0
            for item in self.system.claims:
                value, low, high = point[item.unknown], item.range.low, item.range.high
                if low is not None and Facet(item.claim, End.LOWER) in wanted:
                    total += max(0, int(low) - value)
                if high is not None and Facet(item.claim, End.UPPER) in wanted:
                    total += max(0, value - int(high))
            return total

        return min(map(stretch, self.points))
