"""Every answer against every point of the box: nothing unsound, missed, superfluous or dearer."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping

from hypothesis import given
from hypothesis import strategies as st

from consilience.network import End, Facet, Range, Solution, System, solve
from consilience.testing.box import BruteForce
from consilience.testing.strategies.systems import systems

PLAIN = systems()
WEIGHED = systems(soft=True, grouped=True, most_claims=5)


def ends(ranges: Mapping[str, Range]) -> dict[str, tuple[object, object]]:
    return {name: (found.interval.low, found.interval.high) for name, found in ranges.items()}


@given(PLAIN | WEIGHED)
def test_conflicts_are_all_the_minimal_ones(system: System) -> None:
    solution, truth = solve(system), BruteForce(system)
    found = [frozenset(item.facets) for item in solution.conflicts]
    assert solution.complete
    assert all(item.minimal for item in solution.conflicts)
    if truth.points:
        assert len(set(found)) == len(found)
        assert set(found) == truth.conflicts()
    else:
        # Components are told apart here, so other conflicts may stand beside the empty one.
        assert frozenset() in found


@given(PLAIN)
def test_gaps_are_the_least_stretch(system: System) -> None:
    solution, truth = solve(system), BruteForce(system)
    for item in solution.conflicts:
        if item.facets and truth.points:
            assert item.gap == truth.gap(item.facets)


@given(PLAIN | WEIGHED)
def test_set_asides_are_all_the_minimal_ones_and_the_best_is_best(system: System) -> None:
    solution, truth = solve(system), BruteForce(system)
    expected = truth.set_asides()
    best, listed = solution.set_aside(), solution.set_asides
    if not truth.points:
        assert best is None
        return
    assert best is not None
    assert listed.complete
    assert {frozenset(item.elements) for item in listed.set_asides} == expected
    assert all(item.cost == truth.cost(item.elements) for item in listed.set_asides)
    order = sorted((truth.cost(one), len(one), tuple(sorted(one))) for one in expected)
    assert (best.cost, len(best.elements), best.elements) == order[0]
    assert best.optimal
    assert best.lower_bound == best.cost
    optimal = solution.optimal_set_asides()
    assert optimal.complete
    assert [item.elements for item in optimal.set_asides] == [
        elements for cost, _, elements in order if cost == order[0][0]
    ]


@given(PLAIN | WEIGHED)
def test_ranges_are_sound_and_exact_where_they_say_so(system: System) -> None:
    solution, truth = solve(system), BruteForce(system)
    best = solution.set_aside()
    if best is None:
        return
    expected = truth.ranges(truth.without(best.elements))
    assert expected is not None
    assert ends(solution.ranges) == expected
    assert all(found.exact for found in solution.ranges.values())
    blocks = [set(truth_block) for truth_block in minimal_blocks(truth)]
    free = truth.ranges(truth.without(set().union(*blocks)))
    assert ends(solution.uncontradicted) == free
    several = [truth.ranges(truth.without(one)) for one in truth.set_asides()]
    for name, found in solution.hull.items():
        pairs = [ranges[name] for ranges in several if ranges is not None]
        lowest, highest = min(low for low, _ in pairs), max(high for _, high in pairs)
        assert (found.interval.low, found.interval.high) == (lowest, highest)


def minimal_blocks(truth: BruteForce) -> list[frozenset[str]]:
    """The minimal sets of claims and soft relations that do not hold together."""
    every = {frozenset(facet.id for facet in conflict) for conflict in truth.conflicts()}
    return [one for one in every if not any(other < one for other in every)]


@given(PLAIN | WEIGHED)
def test_reasons_entail_the_end_and_are_minimal(system: System) -> None:
    solution, truth = solve(system), BruteForce(system)
    best = solution.set_aside()
    if best is None:
        return
    for name, found in solution.ranges.items():
        for end in End:
            value = found.interval.low if end is End.LOWER else found.interval.high
            why = solution.why(name, end)
            assert why.value == value
            assert end_of(truth, why.facets, name, end) == value
            for facet in why.facets:
                rest = [other for other in why.facets if other != facet]
                assert end_of(truth, rest, name, end) != value
            used = [row for row in system.rows if row.id in why.rows or row.weight is not None]
            alone = BruteForce(System(system.unknowns, used, system.claims))
            assert end_of(alone, why.facets, name, end) == value


def end_of(truth: BruteForce, facets: Iterable[Facet], name: str, end: End) -> int:
    ranges = truth.ranges(facets)
    assert ranges is not None
    return ranges[name][end is End.UPPER]


@given(WEIGHED, st.randoms(use_true_random=False))
def test_order_changes_nothing(system: System, chance: random.Random) -> None:
    shuffled = System(
        chance.sample(system.unknowns, len(system.unknowns)),
        chance.sample(system.rows, len(system.rows)),
        chance.sample(system.claims, len(system.claims)),
    )
    one, other = solve(system), solve(shuffled)
    assert answers(one) == answers(other)


def answers(solution: Solution) -> object:
    ranges = dict(sorted(solution.ranges.items()))
    whys = [solution.why(n, e) for n in ranges for e in End] if solution.set_aside() else []
    return (
        [(item.facets, item.gap) for item in solution.conflicts],
        solution.set_asides,
        solution.optimal_set_asides(),
        ranges,
        sorted(solution.hull.items()),
        whys,
    )
