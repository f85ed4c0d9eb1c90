"""All choices that meet every set of a family and would not without any one member.

The minimal conflicts and the minimal set-asides of a system are each other's minimal hitting sets:
R. Reiter, "A theory of diagnosis from first principles", Artificial Intelligence 32 (1987),
doi:10.1016/0004-3702(87)90062-2.  They are listed by the method MMCS of K. Murakami, T. Uno,
"Efficient algorithms for dualizing large-scale hypergraphs", Discrete Applied Mathematics 170
(2014), doi:10.1016/j.dam.2014.01.012: each member keeps the sets that it alone meets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

Numbers = frozenset[int]


class OutOfCases(Exception):
    """The listing met its limit; there may be others."""


def transversals(
    family: Iterable[Numbers],
    affordable: Callable[[Numbers], bool] = lambda _: True,
    cases: int | None = None,
) -> Iterator[Numbers]:
    """Yield each minimal hitting set of *family* once, in a fixed order.

    Choices that are not *affordable* are not followed; adding a member must never make them so.
    Raises `OutOfCases` once so many *cases* were distinguished.

    >>> [sorted(choice) for choice in transversals([frozenset({1, 2}), frozenset({2, 3})])]
    [[1, 3], [2]]
    """
    ordered = by_size(family)
    meets: dict[int, int] = {}
    for place, item in enumerate(ordered):
        for element in item:
            meets[element] = meets.get(element, 0) | 1 << place
    listing = _Listing([sorted(item) for item in ordered], meets, affordable, cases)
    yield from listing.below((), (), (1 << len(ordered)) - 1, frozenset(meets))


def by_size(family: Iterable[Numbers]) -> list[Numbers]:
    """Return the sets of a family, the smallest first, then in the order of their members."""
    return sorted(family, key=lambda item: (len(item), sorted(item)))


@attrs.define
class _Listing:
    """Sets of the family are bits; ``meets`` gives for each element the sets that hold it."""

    family: Sequence[Sequence[int]]
    meets: dict[int, int]
    affordable: Callable[[Numbers], bool]
    cases: int | None

    def below(
        self, chosen: tuple[int, ...], alone: tuple[int, ...], unmet: int, free: Numbers
    ) -> Iterator[Numbers]:
        """Yield what *chosen* grows to: ``alone`` are the sets that each member alone meets."""
        if not unmet:
            yield frozenset(chosen)
            return
        if self.cases is not None:
            if not self.cases:
                raise OutOfCases
            self.cases -= 1
        pivot = self._pivot(unmet, free)
        rest = free.difference(pivot)
        for element in pivot:
            met = self.meets[element]
            kept = tuple(sets & ~met for sets in alone)
            grown = (*chosen, element)
            # A member that meets no set alone is superfluous, and stays so whatever is added.
            if all(kept) and self.affordable(frozenset(grown)):
                yield from self.below(grown, (*kept, unmet & met), unmet & ~met, rest)
            # What was tried may stand beside the elements after it: no choice comes twice.
            rest |= {element}

    def _pivot(self, unmet: int, free: Numbers) -> list[int]:
        """The free elements of the unmet set that has fewest: one of them has to be chosen."""
        best: list[int] | None = None
        while unmet:
            lowest = unmet & -unmet
            unmet ^= lowest
            item = [e for e in self.family[lowest.bit_length() - 1] if e in free]
            if best is None or len(item) < len(best):
                best = item
                if len(best) < 2:
                    break
        return best or []
