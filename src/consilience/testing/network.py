"""The laws of related figures: tight ranges, minimal conflicts, cheapest set-asides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from consilience.domain import Exact
from consilience.interval import Interval
from consilience.network import ClaimRange, End, Facet, Solution, System, solve
from consilience.network.search.ranges import propagated
from consilience.testing.box import BruteForce
from consilience.testing.law import Law, law_about
from consilience.testing.strategies.systems import systems

Solve = Callable[[System], Solution]

_REPAIRS: Final = "R. Reiter (1987), doi:10.1016/0004-3702(87)90062-2"
_ANSWERS: Final = "M. Arenas, L. Bertossi, J. Chomicki (1999), doi:10.1145/303976.303983"
_BOUNDS: Final = "E. Davis (1987), doi:10.1016/0004-3702(87)90091-9"
_ORDER: Final = "symmetry: an answer is about the figures, not about how they are written down"


def laws_of_network(solve: Solve = solve) -> tuple[Law, ...]:
    """Return the laws that answers about related figures keep.

    They are tried on small systems of every class (sums, parts, ratios, parity, circles,
    contradictions, ties, soft relations, origins with several claims), against every point of their
    boxes.  *solve* is what answers; give one of your own, with a solver or other limits::

        @pytest.mark.parametrize("law", laws_of_network(lambda s: solve(s, solver=OURS)), ids=str)
        def test_our_oracle(law):
            law()

    >>> laws = laws_of_network()
    >>> laws[0].statement
    'Every value that is possible once the best set-aside is made lies in the range.'
    >>> laws[0].check(examples=5)
    """
    trials = _NetworkTrials(solve)
    return (
        law_about("network", trials.soundness, citation=_BOUNDS),
        law_about("network", trials.tightness, citation=_BOUNDS),
        law_about("network", trials.narrowing, citation=_BOUNDS),
        law_about("network", trials.minimal_conflicts, citation=_REPAIRS),
        law_about("network", trials.all_conflicts, citation=_REPAIRS),
        law_about("network", trials.set_asides_meet_conflicts, citation=_REPAIRS),
        law_about("network", trials.minimal_set_asides, citation=_REPAIRS),
        law_about("network", trials.cheapest_set_aside, citation=_REPAIRS),
        law_about("network", trials.three_ranges, citation=_ANSWERS),
        law_about("network", trials.order, citation=_ORDER),
        law_about("network", trials.scaled_weights, citation=_ORDER),
        law_about("network", trials.other_names, citation=_ORDER),
        law_about("network", trials.separate_components, citation=_ORDER),
        law_about("network", trials.propagation_holds_the_range, citation=_BOUNDS),
        law_about("network", trials.traces, citation=_BOUNDS),
        law_about("network", trials.widening, citation=_REPAIRS),
    )


@attrs.frozen
class _NetworkTrials:
    """Each law tries ``solve`` on one drawn system."""

    solve: Solve

    def soundness(self, data: st.DataObject) -> None:
        """Every value that is possible once the best set-aside is made lies in the range."""
        system, solution = self._drawn(data)
        expected = _possible(system, solution)
        for name, (low, high) in expected.items():
            assert Interval(low, high) in solution.ranges[name].interval

    def tightness(self, data: st.DataObject) -> None:
        """An end that is called exact is attained."""
        system, solution = self._drawn(data)
        for name, (low, high) in _possible(system, solution).items():
            found = solution.ranges[name]
            assert not found.lower.exact or found.interval.low == low
            assert not found.upper.exact or found.interval.high == high

    def narrowing(self, data: st.DataObject) -> None:
        """A further claim never widens a range where nothing conflicts."""
        system, contradicted = self._drawn(data)
        best = contradicted.set_aside()
        assert best is not None
        agreed = without(system, best.elements)
        before = self.solve(agreed)
        assert before.feasible or not best.optimal
        after = self.solve(attrs.evolve(agreed, claims=(*agreed.claims, further(data, agreed))))
        if after.feasible:
            for name, found in after.ranges.items():
                assert found.interval in before.ranges[name].interval

    def minimal_conflicts(self, data: st.DataObject) -> None:
        """A conflict cannot hold, and holds without any one member."""
        system, solution = self._drawn(data)
        truth = BruteForce(system)
        for conflict in solution.conflicts:
            assert not truth.holds(conflict.facets)
            for facet in conflict.facets if conflict.minimal else ():
                assert truth.holds(other for other in conflict.facets if other != facet)

    def all_conflicts(self, data: st.DataObject) -> None:
        """A list of conflicts that is called complete lacks none."""
        system, solution = self._drawn(data)
        assume(solution.complete)
        listed = [set(conflict.facets) for conflict in solution.conflicts]
        assert all(set(one) in listed for one in BruteForce(system).conflicts())

    def set_asides_meet_conflicts(self, data: st.DataObject) -> None:
        """Every set-aside has a member in every conflict."""
        _, solution = self._drawn(data)
        for choice in solution.set_asides.set_asides:
            for conflict in solution.conflicts:
                assert not set(choice.facets).isdisjoint(conflict.facets)

    def minimal_set_asides(self, data: st.DataObject) -> None:
        """What is left of a set-aside holds, and would not if any one member came back."""
        system, solution = self._drawn(data)
        truth = BruteForce(system)
        for choice in solution.set_asides.set_asides:
            assert truth.holds(truth.without(choice.elements))
            for element in choice.elements:
                rest = [other for other in choice.elements if other != element]
                assert not truth.holds(truth.without(rest))

    def cheapest_set_aside(self, data: st.DataObject) -> None:
        """Nothing cheaper than a set-aside called optimal will do, and nothing beats its bound."""
        system, solution = self._drawn(data)
        truth, best = BruteForce(system), solution.set_aside()
        assert best is not None
        ranked = sorted(
            (truth.cost(one), len(one), tuple(sorted(one))) for one in truth.set_asides()
        )
        assert best.lower_bound <= ranked[0][0]
        if best.optimal:
            assert (best.cost, len(best.elements), best.elements) == ranked[0]

    def three_ranges(self, data: st.DataObject) -> None:
        """The hull over all set-asides holds the best range; the uncontradicted one holds both."""
        _, solution = self._drawn(data)
        for name, found in solution.ranges.items():
            assert found.interval in solution.hull[name].interval
            assert solution.hull[name].interval in solution.uncontradicted[name].interval

    def order(self, data: st.DataObject) -> None:
        """The order of numbers, rows and claims changes nothing."""
        system, solution = self._drawn(data)
        assert _all_of(self.solve(shuffled(data, system))) == _all_of(solution)

    def scaled_weights(self, data: st.DataObject) -> None:
        """Weights count in proportion: all of them scaled change only the costs."""
        system, solution = self._drawn(data)
        factor = data.draw(st.integers(2, 5) | st.fractions(1, 3, max_denominator=7))
        assert _all_of(self.solve(scaled(system, factor))) == _all_of(solution)

    def other_names(self, data: st.DataObject) -> None:
        """Numbers under other names have the same ranges and the same conflicts."""
        system, solution = self._drawn(data)
        names = [item.name for item in system.unknowns]
        fresh = data.draw(st.permutations([f"other {name}" for name in names]))
        other = dict(zip(names, fresh, strict=True))
        again = self.solve(renamed(system, other))
        assert _conflicts(again) == _conflicts(solution)
        assert _choices(again) == _choices(solution)
        for name in names:
            assert again.ranges[other[name]].interval == solution.ranges[name].interval

    def separate_components(self, data: st.DataObject) -> None:
        """What is not tied to a number changes nothing about it."""
        system, solution = self._drawn(data)
        again = self.solve(beside(system, data.draw(_SYSTEMS, label="beside it")))
        for name, found in solution.ranges.items():
            assert again.ranges[name] == found
        assert set(_conflicts(solution)) <= set(_conflicts(again))

    def propagation_holds_the_range(self, data: st.DataObject) -> None:
        """Bounds that are only propagated hold the range."""
        _, solution = self._drawn(data)
        best = solution.set_aside()
        assert best is not None
        for part in solution.components:
            members = enumerate(part.judge.problem.members)
            kept = [n for n, member in members if member.element not in best.elements]
            state = propagated(part.judge, kept)
            for number, unknown in enumerate(part.judge.problem.unknowns):
                found = solution.ranges[unknown.name].interval
                low, high = state.trail.bound[2 * number], state.trail.bound[2 * number + 1]
                assert low is None or (found.low is not None and low <= found.low)
                assert high is None or (found.high is not None and -high >= found.high)

    def traces(self, data: st.DataObject) -> None:
        """The claims and rows that explain an end suffice for it, and none of them is idle."""
        system, solution = self._drawn(data)
        for name, found in solution.ranges.items():
            for end in End:
                value = found.interval.low if end is End.LOWER else found.interval.high
                why = solution.why(name, end)
                assert why.value == value
                rows = [row for row in system.rows if row.id in why.rows or row.weight is not None]
                alone = BruteForce(System(system.unknowns, rows, system.claims))
                assert _end(alone, why.facets, name, end) == value
                for facet in why.facets:
                    rest = [other for other in why.facets if other != facet]
                    assert _end(BruteForce(system), rest, name, end) != value

    def widening(self, data: st.DataObject) -> None:
        """A claim that is widened never makes a conflict."""
        system, before = self._drawn(data)
        after = self.solve(widened(data, system))
        truth = BruteForce(system)
        for conflict in after.conflicts:
            assert not truth.holds(conflict.facets)
        assert after.feasible or not before.feasible

    def _drawn(self, data: st.DataObject) -> tuple[System, Solution]:
        """A system whose hard rows can hold, and the answers about it."""
        system = data.draw(_SYSTEMS, label="system")
        solution = self.solve(system)
        assume(solution.set_aside() is not None)
        return system, solution


_SYSTEMS: Final = systems(most_claims=5) | systems(soft=True, grouped=True, most_claims=5)


def _possible(system: System, solution: Solution) -> Mapping[str, tuple[int, int]]:
    truth, best = BruteForce(system), solution.set_aside()
    assert best is not None
    expected = truth.ranges(truth.without(best.elements))
    assert expected is not None or not best.optimal
    assume(expected is not None)
    return expected or {}


def _end(truth: BruteForce, facets: Iterable[Facet], name: str, end: End) -> int | None:
    wanted = frozenset(facets)
    ranges = truth.ranges(wanted)
    return None if ranges is None else ranges[name][end is End.UPPER]


def _conflicts(solution: Solution) -> list[tuple[str, ...]]:
    return sorted(tuple(map(str, item.facets)) for item in solution.conflicts)


def _choices(solution: Solution) -> set[tuple[str, ...]]:
    return {item.elements for item in solution.set_asides.set_asides}


def _all_of(solution: Solution) -> tuple[object, ...]:
    """Everything that is answered, but for costs."""
    best = solution.set_aside()
    return (
        solution.ranges,
        solution.uncontradicted,
        solution.hull,
        _conflicts(solution),
        [item.gap for item in solution.conflicts],
        [item.elements for item in solution.set_asides.set_asides],
        best and best.elements,
        {(name, end): solution.why(name, end) for name in sorted(solution.ranges) for end in End},
    )


# --- systems made from systems ------------------------------------------------------------------


def shuffled(data: st.DataObject, system: System) -> System:
    """Return the same system, written down in another order."""
    return System(
        data.draw(st.permutations(system.unknowns)),
        data.draw(st.permutations(system.rows)),
        data.draw(st.permutations(system.claims)),
    )


def scaled(system: System, factor: Exact) -> System:
    """Return the system with all weights multiplied."""
    return System(
        system.unknowns,
        [
            attrs.evolve(row, weight=None if row.weight is None else row.weight * factor)
            for row in system.rows
        ],
        [attrs.evolve(item, weight=item.weight * factor) for item in system.claims],
    )


def renamed(system: System, other: Mapping[str, str]) -> System:
    """Return the system with other names for its numbers."""
    return System(
        [attrs.evolve(item, name=other[item.name]) for item in system.unknowns],
        [
            attrs.evolve(row, terms=[(other[name], factor) for name, factor in row.terms])
            for row in system.rows
        ],
        [attrs.evolve(item, unknown=other[item.unknown]) for item in system.claims],
    )


def beside(system: System, other: System) -> System:
    """Return the system with the numbers and claims of another one beside it, tied to nothing."""
    claims = [ClaimRange(f"+{item.claim}", f"+{item.unknown}", item.range) for item in other.claims]
    return System(
        [*system.unknowns, *(attrs.evolve(item, name=f"+{item.name}") for item in other.unknowns)],
        system.rows,
        [*system.claims, *claims],
    )


def without(system: System, elements: Iterable[str]) -> System:
    """Return the system without some claims and soft relations."""
    gone = set(elements)
    return System(
        system.unknowns,
        [row for row in system.rows if row.weight is None or row.relation not in gone],
        [item for item in system.claims if item.claim not in gone],
    )


def further(data: st.DataObject, system: System) -> ClaimRange:
    """Draw a claim that the system does not have."""
    low = data.draw(st.integers(0, 5))
    name = data.draw(st.sampled_from([item.name for item in system.unknowns]))
    return ClaimRange("further", name, Interval(low, low + data.draw(st.integers(0, 4))))


def widened(data: st.DataObject, system: System) -> System:
    """Return the system with some claims widened."""
    return attrs.evolve(system, claims=tuple(_wider(data, item) for item in system.claims))


def _wider(data: st.DataObject, item: ClaimRange) -> ClaimRange:
    low, high, more = item.range.low, item.range.high, st.integers(0, 3)
    low = None if low is None else low - data.draw(more)
    high = None if high is None else high + data.draw(more)
    return attrs.evolve(item, range=Interval(low, high))
