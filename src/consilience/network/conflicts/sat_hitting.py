"""Cheapest hitting sets by python-sat's `Hitman`: the extra `hitting`.

A. Ignatiev, A. Morgado, J. Marques-Silva, "PySAT: a Python toolkit for prototyping with SAT
oracles", SAT 2018, doi:10.1007/978-3-319-94144-8_26.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from math import lcm
from typing import Any

import attrs

from consilience.errors import MissingExtraError
from consilience.network.conflicts.hitting import BranchAndBound, Choice, Hitting, Prices


def _hitman() -> Any:
    # Imported by name, so that types can be checked where python-sat is not installed.
    try:
        return import_module("pysat.examples.hitman").Hitman
    except ImportError as error:
        raise MissingExtraError(
            "Hitman comes with python-sat, which is not installed: pip install consilience[hitting]"
        ) from error


@attrs.frozen
class SatHitter:
    """`Hitman` as a solver: it finds the cheapest set-asides where many conflicts overlap.

    Pure Python for *cases* cases; what that cannot finish is left to `Hitman`.

    Costs are the lowest either way.  Where `Hitman` was needed and no group has several elements,
    the choice has the fewest elements too; among those it is a fixed one, not always the first by
    ids.

    Raises `MissingExtraError` where python-sat is not installed.
    """

    cases: int = 2000
    _hitman: Any = attrs.field(factory=_hitman, init=False, repr=False, eq=False)

    def cheapest(self, family: Sequence[Choice], prices: Prices) -> Hitting:
        """Return the cheapest choice that meets every set of *family*."""
        quick = BranchAndBound(self.cases).cheapest(family, prices)
        if quick.optimal:
            return quick
        groups = {prices.group[element] for item in family for element in item}
        scale = lcm(*(prices.weight[group].denominator for group in groups))
        size = len(groups) + 1
        weights = {group: int(prices.weight[group] * scale) * size + 1 for group in groups}
        sets = [sorted({prices.group[element] for element in item}) for item in family]
        with self._hitman(bootstrap_with=sets, weights=weights, htype="sorted") as hitman:
            open_groups = set(hitman.get())
        return self._within(family, prices, open_groups)

    def _within(
        self, family: Sequence[Choice], prices: Prices, groups: set[tuple[str, ...]]
    ) -> Hitting:
        """Choose elements of the groups that are paid for: as few as can be found."""
        inside = [
            frozenset(element for element in item if prices.group[element] in groups)
            for item in family
        ]
        alone = {element: (element,) for item in inside for element in item}
        few = Prices(alone, dict.fromkeys(alone.values(), 1))
        return Hitting(BranchAndBound(self.cases).cheapest(inside, few).choice, True)
