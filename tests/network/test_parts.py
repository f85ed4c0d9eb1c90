"""What is refused, what ends, what a limit leaves, and what the extras change: nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from consilience.domain import Exact
from consilience.errors import (
    DuplicateIdError,
    InvalidTypeError,
    InvalidValueError,
    MissingExtraError,
    UnknownReferenceError,
)
from consilience.interval import EMPTY, Interval
from consilience.network import (
    ClaimRange,
    End,
    Facet,
    Feasibility,
    Highs,
    Limits,
    LinearConstraint,
    Proof,
    SatHitter,
    System,
    UnknownNumber,
    solve,
)
from consilience.network.bounds.propagation import Propagation
from consilience.network.conflicts.hitting import BranchAndBound, Prices, cheapest
from consilience.network.conflicts.transversals import transversals
from consilience.network.search.judge import Judge
from consilience.network.system.numbers import Number
from consilience.network.system.problem import problem_of
from consilience.testing.strategies.systems import systems

ANY: Any = float("nan")
COUNTED = Interval(0, None)


def counted(*names: str) -> list[UnknownNumber]:
    return [UnknownNumber(name, domain=COUNTED) for name in names]


@pytest.mark.parametrize(
    ("error", "make"),
    [
        (InvalidTypeError, lambda: LinearConstraint("r", [("x", 0.5)], 0)),
        (InvalidTypeError, lambda: LinearConstraint("r", [("x", ANY)], 0)),
        (InvalidTypeError, lambda: LinearConstraint("r", [("x", 1)], ANY)),
        (InvalidTypeError, lambda: LinearConstraint("", [("x", 1)], 0)),
        (InvalidValueError, lambda: LinearConstraint("r", [("x", 1), ("x", -1)], 0)),
        (InvalidValueError, lambda: LinearConstraint("r", [("x", 1)], 2, 1)),
        (InvalidValueError, lambda: LinearConstraint("r", [("x", 1)])),
        (InvalidValueError, lambda: LinearConstraint("r", [("x", 1)], 0, weight=0)),
        (InvalidTypeError, lambda: UnknownNumber("")),
        (InvalidValueError, lambda: UnknownNumber("x", domain=EMPTY)),
        (InvalidValueError, lambda: ClaimRange("c", "x", Interval(None, None))),
        (InvalidValueError, lambda: ClaimRange("c", "x", EMPTY)),
        (InvalidTypeError, lambda: ClaimRange("c", "x", Interval(1, 2), weight=0.5)),  # type: ignore[arg-type]
        (UnknownReferenceError, lambda: System([], [LinearConstraint("r", [("x", 1)], 0)])),
        (UnknownReferenceError, lambda: System([], [], [ClaimRange("c", "x", Interval(1, 2))])),
        (DuplicateIdError, lambda: System(counted("x", "x"))),
        (
            DuplicateIdError,
            lambda: System(counted("x"), [LinearConstraint("r", [("x", 1)], 0)] * 2),
        ),
        (
            DuplicateIdError,
            lambda: System(counted("x"), [], [ClaimRange("c", "x", Interval(1, 2))] * 2),
        ),
        (
            DuplicateIdError,
            lambda: System(
                counted("x"),
                [LinearConstraint("c", [("x", 1)], 0, weight=1)],
                [ClaimRange("c", "x", Interval(1, 2))],
            ),
        ),
        (
            InvalidValueError,
            lambda: System(
                counted("x"),
                [],
                [ClaimRange(f"c{n}", "x", Interval(1, 2), weight=n, group=("g",)) for n in (1, 2)],
            ),
        ),
        (InvalidValueError, lambda: Limits(nodes=-1)),
        (UnknownReferenceError, lambda: solve(System(counted("x"))).why("y", End.LOWER)),
    ],
)
def test_bad_input_is_refused(error: type[Exception], make: Any) -> None:
    with pytest.raises(error):
        make()


def test_bounds_that_would_creep_for_ever_end_at_once() -> None:
    rows = [
        LinearConstraint("a", [("y", 1), ("x", -1)], 1),
        LinearConstraint("b", [("x", 1), ("y", -1)], 1, weight=1),
    ]
    claims = [ClaimRange("c", "x", Interval(0, 10**30))]
    solution = solve(System(counted("x", "y"), rows, claims))
    (conflict,) = solution.conflicts
    assert conflict.facets == (Facet("b", None),)
    assert conflict.gap == 2
    hard = solve(
        System(
            counted("x", "y"), [rows[0], LinearConstraint("b", [("x", 1), ("y", -1)], 1)], claims
        )
    )
    assert hard.set_aside() is None
    assert hard.conflicts[0].facets == ()
    assert hard.ranges["x"].interval == EMPTY
    with pytest.raises(InvalidValueError):
        hard.why("x", End.LOWER)


@pytest.mark.parametrize(
    "rows",
    [
        [
            LinearConstraint("a", [("x", 1), ("y", -1)], 1),
            LinearConstraint("b", [("x", 1), ("y", -1)], 0, 0),
        ],
        [LinearConstraint("odd", [("x", 2), ("y", 2)], 1, 1)],
        [LinearConstraint("odd", [("x", 2), ("y", -2)], 1, 1)],
    ],
)
def test_rows_that_contradict_each_other_where_nothing_has_a_bound(
    rows: list[LinearConstraint],
) -> None:
    solution = solve(System([UnknownNumber("x"), UnknownNumber("y")], rows))
    assert solution.set_aside() is None
    assert solution.ranges["x"].interval == EMPTY


def test_creeping_sums_are_left_to_the_exact_search() -> None:
    unknowns = [UnknownNumber(name, domain=Interval(0, 10**12)) for name in "xyz"]
    rows = [
        LinearConstraint("a", [("x", 1), ("y", -1), ("z", -1)], 1),
        LinearConstraint("b", [("y", 1), ("z", 1), ("x", -1)], 0),
    ]
    claims = [ClaimRange("c", "x", Interval(5, None))]
    assert solve(System(unknowns, rows, claims)).set_aside() is None


# The sum of two equal whole numbers is even, which no bound of a single number says.
EVEN = System(
    [UnknownNumber(name, domain=COUNTED) for name in ("sum", "x", "y")],
    [
        LinearConstraint("sum", [("sum", 1), ("x", -1), ("y", -1)], 0, 0),
        LinearConstraint("equal", [("x", 1), ("y", -1)], 0, 0),
    ],
    [ClaimRange("c", "sum", Interval(5, 9))],
)


def test_whole_numbers_have_holes_that_propagation_does_not_see() -> None:
    found = solve(EVEN).ranges["sum"]
    assert found.interval == Interval(6, 8)
    assert (found.lower, found.upper) == (Proof.SEARCH, Proof.SEARCH)


def test_what_the_search_may_not_decide_is_marked() -> None:
    solution = solve(EVEN, Limits(nodes=0))
    found = solution.ranges["sum"]
    assert found.interval == Interval(5, 9)
    assert (found.lower, found.upper) == (Proof.OUTER, Proof.OUTER)
    odd = System(EVEN.unknowns, EVEN.rows, [ClaimRange("c", "sum", Interval(5, 5))])
    assert solve(odd).conflicts[0].gap == 1
    undecided = solve(odd, Limits(nodes=0))
    best = undecided.set_aside()
    assert best is not None
    assert (best.elements, best.optimal) == ((), False)
    assert not undecided.complete


def test_open_ends_of_amounts() -> None:
    unknowns = [UnknownNumber(name, integer=False) for name in "xy"]
    rows = [LinearConstraint("part", [("x", 1), ("y", -1)], 0)]
    above = ClaimRange("above", "y", Interval(5, None, low_open=True))
    exactly = ClaimRange("exactly", "x", Interval(5, 5))
    solution = solve(System(unknowns, rows, [above]))
    assert solution.ranges["x"].interval == Interval(5, None, low_open=True)
    conflict = solve(System(unknowns, rows, [above, exactly])).conflicts[0]
    assert conflict.claims == ("above", "exactly")
    assert conflict.gap == 0


def test_a_group_costs_once() -> None:
    said = [("a1", 1, "a"), ("a2", 2, "a"), ("b", 9, "b")]
    claims = [
        ClaimRange(claim, "x", Interval(value, value), group=(origin, "x"), weight=2)
        for claim, value, origin in said
    ]
    solution = solve(System(counted("x"), [], claims))
    best = solution.set_aside()
    assert best is not None
    assert (best.elements, best.cost) == (("a1", "a2"), 2)


def test_components_are_told_apart() -> None:
    claims = [
        ClaimRange(f"{name} {number}", name, Interval(number, number))
        for name in "xy"
        for number in (1, 2)
    ]
    apart = solve(System(counted("x", "y"), [], claims))
    assert len(apart.conflicts) == 2
    listed = apart.optimal_set_asides()
    assert [item.elements for item in listed.set_asides] == [
        ("x 1", "y 1"),
        ("x 1", "y 2"),
        ("x 2", "y 1"),
        ("x 2", "y 2"),
    ]
    assert not solve(apart.system, Limits(set_asides=3)).optimal_set_asides().complete


def test_a_limit_is_never_silent() -> None:
    claims = [ClaimRange(f"c{n}", "x", Interval(n, n)) for n in range(8)]
    system = System(counted("x"), [], claims)
    short = solve(system, Limits(conflicts=5))
    assert not short.complete
    assert len(short.conflicts) == 5
    # No claim is known to be in no conflict, and no choice to be the last.
    assert short.uncontradicted["x"].interval == COUNTED
    assert short.hull["x"].lower is Proof.OUTER
    assert not short.set_asides.complete
    best = solve(system).set_aside()
    assert best is not None
    assert (best.cost, best.elements) == (7, tuple(f"c{n}" for n in range(7)))


FAMILIES = st.lists(
    st.frozensets(st.sampled_from("abcdefgh"), min_size=1, max_size=4), min_size=1, max_size=8
)
WEIGHTS = st.lists(st.fractions(1, 3, max_denominator=2), min_size=8, max_size=8)


def prices(weights: Sequence[Fraction], groups: int) -> Prices:
    group = {item: (str(ord(item) % groups),) for item in "abcdefgh"}
    weight: dict[tuple[str, ...], Exact] = {}
    for item, value in zip("abcdefgh", weights, strict=True):
        weight.setdefault(group[item], value)
    return Prices(group, weight)


def subsets() -> list[frozenset[str]]:
    names = "abcdefgh"
    return [frozenset(n for i, n in enumerate(names) if mask >> i & 1) for mask in range(256)]


@given(FAMILIES, WEIGHTS, st.sampled_from([3, 8]))
def test_cheapest_hitting_sets(
    family: list[frozenset[str]], weights: list[Fraction], groups: int
) -> None:
    order = prices(weights, groups)
    hits = [one for one in subsets() if all(one & item for item in family)]
    found = cheapest(family, order, BranchAndBound(10_000))
    assert found.optimal
    assert found.choice == min(hits, key=order.rank)


@given(FAMILIES)
def test_transversals_are_all_the_minimal_hitting_sets(family: list[frozenset[str]]) -> None:
    hits = [one for one in subsets() if all(one & item for item in family)]
    minimal = {one for one in hits if not any(other < one for other in hits)}
    found = list(transversals([frozenset(map(ord, item)) for item in family]))
    assert {frozenset(map(chr, item)) for item in found} == minimal
    assert len(found) == len(minimal)


@given(FAMILIES, WEIGHTS, st.sampled_from([3, 8]))
def test_hitman_finds_choices_of_the_same_cost(
    family: list[frozenset[str]], weights: list[Fraction], groups: int
) -> None:
    pytest.importorskip("pysat", reason="the extra `hitting` is not installed")
    order = prices(weights, groups)
    found = cheapest(family, order, SatHitter(cases=1))
    assert all(found.choice & item for item in family)
    assert order.cost(found.choice) == order.cost(
        cheapest(family, order, BranchAndBound(10_000)).choice
    )


class Liar:
    """An oracle that is always sure and never right."""

    def propose(self, state: Propagation, end: int | None = None) -> list[Number] | None:
        return [10**9] * len(state.problem.unknowns)

    def suspects(self, state: Propagation) -> frozenset[int] | None:
        return frozenset(state.problem.hard[:1])


@given(systems(soft=True))
def test_no_oracle_can_make_an_answer_wrong(system: System) -> None:
    plain, misled = solve(system), solve(system, solver=Liar())
    assert plain.ranges.keys() == misled.ranges.keys()
    for name, found in plain.ranges.items():
        assert misled.ranges[name].interval == found.interval
    assert plain.set_asides == misled.set_asides


DOWNHILL = System(
    [UnknownNumber(name) for name in "uvw"],
    [
        LinearConstraint("r0", [("u", 1), ("v", -1), ("w", -1)], 0, 0),
        LinearConstraint("r1", [("u", -3), ("v", -1), ("w", -3)], 1),
    ],
)
"""Without bounds: splitting on one side only never comes to an end."""


@example(DOWNHILL)
@given(systems(bounded=False))
def test_highs_proposes_solutions_that_check_out(system: System) -> None:
    pytest.importorskip("scipy", reason="the extra `solver` is not installed")
    plain, helped = solve(system), solve(system, solver=Highs())
    assert plain.set_aside() == helped.set_aside()
    for name, found in plain.ranges.items():
        if found.exact:
            assert helped.ranges[name].interval == found.interval


def triangle(most: int) -> Judge:
    """Three numbers of at most 4, every two at least 5 together, beside rows that do not matter."""
    unknowns = [UnknownNumber(name, domain=Interval(0, 4)) for name in "uvwxyz"]
    pairs = [("x", "y"), ("y", "z"), ("z", "x")]
    rows = [LinearConstraint(f"{a} and {b}", [(a, 1), (b, 1)], 5) for a, b in pairs]
    rows.append(LinearConstraint("all", [("x", 1), ("y", 1), ("z", 1)], None, most))
    rows.extend(LinearConstraint(f"idle {n}", [(n, 1), ("x", 1), ("v", 2)], None, 99) for n in "uw")
    return Judge(problem_of(unknowns, rows, []), Limits(), Highs())


def test_highs_names_suspects_and_the_exact_search_decides(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("scipy", reason="the extra `solver` is not installed")
    assert Highs().suspects(triangle(8).state) is None
    contradiction = triangle(7)
    suspects = Highs().suspects(contradiction.state)
    assert suspects is not None
    names = {
        contradiction.problem.rows[contradiction.problem.inequalities[n].row].id for n in suspects
    }
    assert names == {"all", "x and y", "y and z", "z and x"}
    # As if the whole were too large to be searched.
    monkeypatch.setattr("consilience.network.search.judge.MOST_CELLS", 50)
    assert contradiction.judge(()).answer is Feasibility.INFEASIBLE
    assert triangle(8).judge(()).answer is Feasibility.FEASIBLE
    contradiction.oracle = None
    assert contradiction.judge(()).answer is Feasibility.UNKNOWN


@pytest.mark.parametrize(("extra", "module"), [("Highs", "scipy"), ("SatHitter", "pysat")])
def test_a_missing_extra_says_what_to_install(
    extra: str, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [module, *(name for name in sys.modules if name.startswith(f"{module}."))]:
        monkeypatch.setitem(sys.modules, name, None)
    make = {"Highs": Highs, "SatHitter": SatHitter}[extra]
    with pytest.raises(MissingExtraError, match="pip install consilience"):
        make()


PROGRAM = """
from consilience.interval import Interval
from consilience.network import *
names = ["a", "b", "c", "d"]
rows = [
    LinearConstraint("s", [("a", 1), ("b", -1), ("c", -1)], 0, 0),
    LinearConstraint("p", [("a", 1), ("d", -1)], 0),
]
claims = [
    ClaimRange(f"{name}{k}", name, Interval(3 * k, 3 * k + place))
    for place, name in enumerate(names)
    for k in (1, 2, 3)
]
solution = solve(System([UnknownNumber(n, domain=Interval(0, None)) for n in names], rows, claims))
print([(c.facets, c.gap) for c in solution.conflicts], solution.set_asides, solution.hull)
print([solution.why(n, e) for n in names for e in End], solution.optimal_set_asides())
"""


def test_hash_seeds_change_nothing() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(printed) == 1


# Two spans with one beginning, as growths of a total: propagation alone does not see it.
NESTED = System(
    [UnknownNumber(name, domain=Interval(0, None)) for name in ("part", "whole", "t0", "t1", "t2")],
    [
        LinearConstraint("grows", [("t1", 1), ("t2", -1)], None, 0),
        LinearConstraint("part", [("part", 1), ("t0", 1), ("t1", -1)], 0, 0),
        LinearConstraint("whole", [("whole", 1), ("t0", 1), ("t2", -1)], 0, 0),
    ],
    [ClaimRange("a", "part", Interval(20, 20)), ClaimRange("b", "whole", Interval(5, 5))],
)


@given(systems(soft=True))
@example(NESTED)
def test_a_conflict_of_several_unknowns_names_the_rows_that_tie_them(system: System) -> None:
    about = {item.claim: item.unknown for item in system.claims}
    for conflict in solve(system).conflicts:
        unknowns = {about[facet.id] for facet in conflict.facets if facet.end is not None}
        assert len(unknowns) < 2 or conflict.rows
