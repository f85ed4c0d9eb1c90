"""The laws of related figures, and solvers with a fault that they find."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import settings

from consilience.network import Limits, Solution, System, solve
from consilience.testing import Law, laws_of_network

EXAMPLES = max(10, settings().max_examples // 3)
"""Fewer than elsewhere: each example is a system that is solved several times."""


@pytest.mark.parametrize("law", laws_of_network(), ids=str)
def test_the_library_keeps_its_laws(law: Law) -> None:
    law.check(EXAMPLES)


LEAST = Limits(nodes=0, pivots=0, conflicts=0, choices=0, set_asides=0, hitting=1, steps=1)
"""Limits that every search meets."""
ANY_LIMITS = {
    "network-soundness",
    "network-tightness",
    "network-minimal-conflicts",
    "network-all-conflicts",
}


@pytest.mark.parametrize(
    "law",
    [law for law in laws_of_network(lambda s: solve(s, LEAST)) if str(law) in ANY_LIMITS],
    ids=str,
)
def test_at_the_limit_answers_are_marked_and_never_wrong(law: Law) -> None:
    law.check(EXAMPLES)


def careless(system: System) -> Solution:
    """Loses the last row: ranges become too wide, conflicts are missed."""
    return solve(attrs.evolve(system, rows=system.rows[:-1]))


def greedy(system: System) -> Solution:
    """Takes every weight for 1."""
    equal = [attrs.evolve(item, weight=1) for item in system.claims]
    return solve(attrs.evolve(system, claims=tuple(equal)))


def named(name: str, laws: tuple[Law, ...]) -> Law:
    return next(law for law in laws if law.name == name)


@pytest.mark.parametrize("name", ["all-conflicts", "minimal-set-asides"])
def test_a_lost_row_is_found(name: str) -> None:
    with pytest.raises(AssertionError):
        named(name, laws_of_network(careless)).check(examples=1000)


def test_lost_weights_are_found() -> None:
    with pytest.raises(AssertionError):
        named("cheapest-set-aside", laws_of_network(greedy)).check(examples=1000)
