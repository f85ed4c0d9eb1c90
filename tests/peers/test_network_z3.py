"""Systems without a box, with amounts and open ends, against z3, which is exact as well."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.domain import Exact
from consilience.interval import Interval
from consilience.network import ClaimRange, End, Facet, Solution, System, solve
from consilience.testing.strategies.systems import systems

z3: Any = pytest.importorskip("z3", reason="z3 is the peer")

UNBOUNDED = systems(bounded=False, soft=True, grouped=True)
MIXED = systems(bounded=False, real=True, most_unknowns=3, most_rows=3, most_claims=5)


@st.composite
def opened(draw: st.DrawFn) -> System:
    """A system of amounts in which some claims leave their ends out."""
    system = draw(MIXED)
    claims = [
        ClaimRange(
            item.claim,
            item.unknown,
            draw(st.sampled_from([item.range, without_ends(item.range)])),
            weight=item.weight,
        )
        for item in system.claims
    ]
    return System(system.unknowns, system.rows, claims)


def without_ends(interval: Interval) -> Interval:
    low, high = interval.low, interval.high
    if low == high:
        return interval
    return Interval(low, high, low_open=low is not None, high_open=high is not None)


class Peer:
    """The system as z3 sees it."""

    def __init__(self, system: System) -> None:
        self.system = system
        make = {True: z3.Int, False: z3.Real}
        self.number = {item.name: make[item.integer](item.name) for item in system.unknowns}

    def rule(self, facet: Facet) -> Any:
        rules = [
            bound(self.number[item.unknown], item.range, facet.end)
            for item in self.system.claims
            if item.claim == facet.id and facet in item.facets
        ]
        rows = [row for row in self.system.rows if facet.end is None and row.relation == facet.id]
        return z3.And(*rules, *(self.row(row) for row in rows))

    def row(self, row: Any) -> Any:
        total = z3.Sum([value(factor) * self.number[name] for name, factor in row.terms])
        low = [] if row.low is None else [total >= value(row.low)]
        return z3.And(*low, *([] if row.high is None else [total <= value(row.high)]))

    def solver(self, facets: Any) -> Any:
        solver = z3.Solver()
        solver.set("timeout", 5000)
        for item in self.system.unknowns:
            for end in End:
                solver.add(bound(self.number[item.name], item.domain, end))
        solver.add(*(self.row(row) for row in self.system.rows if row.weight is None))
        solver.add(*map(self.rule, facets))
        return solver

    def holds(self, facets: Any, *more: Any) -> bool:
        solver = self.solver(facets)
        solver.add(*more)
        answer = solver.check()
        assert answer != z3.unknown, "z3 gives up"
        return bool(answer == z3.sat)


def value(number: Exact) -> Any:
    return z3.RealVal(str(Fraction(number)))


def bound(number: Any, interval: Interval, end: End | None) -> Any:
    if end is End.LOWER and interval.low is not None:
        low = value(interval.low)
        return number > low if interval.low_open else number >= low
    if end is End.UPPER and interval.high is not None:
        high = value(interval.high)
        return number < high if interval.high_open else number <= high
    return z3.BoolVal(True)


def facets_of(system: System) -> list[Facet]:
    relations = sorted({row.relation for row in system.rows if row.weight is not None})
    sides = [facet for item in system.claims for facet in item.facets]
    return [*sides, *(Facet(relation, None) for relation in relations)]


@given(UNBOUNDED | MIXED | opened())
def test_conflicts_are_minimal_and_set_asides_leave_what_holds(system: System) -> None:
    solution, peer = solve(system), Peer(system)
    best = solution.set_aside()
    if best is None:
        # Other components may have conflicts of their own beside the hard rows that cannot hold.
        assert not peer.holds(())
        assert any(not conflict.facets for conflict in solution.conflicts)
        return
    for conflict in solution.conflicts:
        assert not peer.holds(conflict.facets)
        for facet in conflict.facets:
            rest = [other for other in conflict.facets if other != facet]
            assert peer.holds(rest) or not conflict.minimal
    kept = [facet for facet in facets_of(system) if facet.id not in best.elements]
    if best.optimal:
        assert peer.holds(kept)
    if solution.complete:
        assert bool(solution.conflicts) != peer.holds(facets_of(system))
        for item in solution.set_asides.set_asides:
            assert best.cost <= item.cost


@given(UNBOUNDED | MIXED | opened())
def test_ranges_are_sound_and_as_tight_as_they_say(system: System) -> None:
    solution, peer = solve(system), Peer(system)
    best = solution.set_aside()
    if best is None or not best.optimal:
        return
    kept = [facet for facet in facets_of(system) if facet.id not in best.elements]
    for name, found in solution.ranges.items():
        number, interval = peer.number[name], found.interval
        for end, guarantee in ((End.LOWER, found.lower), (End.UPPER, found.upper)):
            inside = bound(number, interval, end)
            assert not peer.holds(kept, z3.Not(inside))
            if guarantee.exact:
                assert peer.holds(kept, nearly(number, interval, end))


def nearly(number: Any, interval: Interval, end: End) -> Any:
    """That a number lies at an end: on it, beside it if it is open, far out if there is none."""
    far, near = 10**6, Fraction(1, 1000)
    if end is End.LOWER:
        if interval.low is None:
            return number <= -far
        return number <= value(interval.low + (near if interval.low_open else 0))
    if interval.high is None:
        return number >= far
    return number >= value(interval.high - (near if interval.high_open else 0))


@given(UNBOUNDED | MIXED)
def test_reasons_entail_the_end(system: System) -> None:
    solution, peer = solve(system), Peer(system)
    if solution.set_aside() is None:
        return
    for name in solution:
        for end in End:
            entailed(solution, peer, name, end)


def entailed(solution: Solution, peer: Peer, name: str, end: End) -> None:
    why = solution.why(name, end)
    if why.value is not None:
        found = solution.ranges[name].interval
        assert not peer.holds(why.facets, z3.Not(bound(peer.number[name], found, end)))
