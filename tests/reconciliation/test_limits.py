"""Limits and solvers: which are taken, that they reach every search, what a cut count is called."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations

import pytest

import consilience as cs
from consilience import network, serial
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.network import ClaimRange, Highs, SatHitter, System, UnknownNumber, solve
from consilience.network.conflicts.hitting import BranchAndBound, Hitting, Prices

SOLDIERS, CIVILIANS, KILLED = (cs.Measure(name) for name in ("soldiers", "civilians", "killed"))
STARTS = {SOLDIERS: 10, CIVILIANS: 20, KILLED: 28}
"""Eight origins speak of each measure; together the parts come to more than most say of the sum."""


def figures(measure: cs.Measure) -> Iterator[tuple[int, int]]:
    for number in range(8):
        low = STARTS[measure] + number % 4
        yield low, low + 2 + number % 2


@cache
def ledger(reported: str | None = None) -> cs.Ledger:
    claims = [
        cs.claim(measure, f"{low}–{high}", source=f"{measure.label} {number}", reported=reported)
        for measure in STARTS
        for number, (low, high) in enumerate(figures(measure))
    ]
    return cs.Ledger(claims, relations=[cs.SumOf(KILLED, (SOLDIERS, CIVILIANS))])


def holds(sides: Sequence[tuple[cs.Measure, bool, int]]) -> bool:
    """Whether some numbers of soldiers and civilians, and their sum, keep to all sides."""
    low, high = dict.fromkeys(STARTS, 0), dict.fromkeys(STARTS, 1000)
    for measure, upper, bound in sides:
        if upper:
            high[measure] = min(high[measure], bound)
        else:
            low[measure] = max(low[measure], bound)
    if any(low[measure] > high[measure] for measure in STARTS):
        return False
    sums = low[SOLDIERS] + low[CIVILIANS], high[SOLDIERS] + high[CIVILIANS]
    return max(sums[0], low[KILLED]) <= min(sums[1], high[KILLED])


@cache
def by_brute_force() -> int:
    """Try every set of sides; none of more than three is minimal, as there are three numbers."""
    sides = [
        (measure, upper, bound)
        for measure in STARTS
        for pair in figures(measure)
        for upper, bound in zip((False, True), pair, strict=True)
    ]
    found: set[tuple[int, ...]] = set()
    for size in (1, 2, 3):
        for some in combinations(range(len(sides)), size):
            parts = (part for less in range(1, size) for part in combinations(some, less))
            if not any(part in found for part in parts) and not holds([sides[n] for n in some]):
                found.add(some)
    return len(found)


def test_conflicts_of_measures_that_a_sum_ties_are_all_counted() -> None:
    result = cs.reconcile(ledger(), limits=cs.Limits(conflicts=10_000))
    assert by_brute_force() == 316
    assert result.conflict_total == len(result.conflicts) == by_brute_force()
    assert result.complete
    assert result.conflict_total_is_exact
    assert repr(result) == (
        "<Reconciliation: 3 measures, 24 claims, 316 conflicts, by BestAgreement()>"
    )
    assert "\n316 contradictions between figures, all listed" in str(result)


def test_the_default_counts_them_too() -> None:
    assert cs.reconcile(ledger()).conflict_total == by_brute_force()


@pytest.mark.parametrize("limit", [0, 200])
def test_a_count_that_a_limit_cut_says_at_least(limit: int) -> None:
    result = cs.reconcile(ledger(), limits=cs.Limits(conflicts=limit))
    total = result.conflict_total
    assert not result.complete
    assert not result.conflict_total_is_exact
    assert total < by_brute_force()
    assert f"24 claims, at least {total} conflicts" in repr(result)
    assert f"\nAt least {total} contradictions between figures, not all of them listed" in str(
        result
    )
    made = json.loads(serial.result_to_json(result))
    assert made["conflict_total"] == total
    assert not made["complete"]
    assert not made["related"][0]["complete"]


def test_pairs_of_one_variable_are_counted_whatever_is_listed() -> None:
    alone = cs.Ledger(item for item in ledger() if item.measure == KILLED)
    pairs = sum(low > high for low, _ in figures(KILLED) for _, high in figures(KILLED))
    result = cs.reconcile(alone, limits=cs.Limits(conflicts=1))
    assert (result.conflict_total, result.complete) == (pairs, False)
    assert result.conflict_total_is_exact


def test_a_side_that_relations_refute_is_in_no_pair_however_few_are_listed() -> None:
    """Each floor above 9 contradicts the relation alone, so 8 of the 10 pairs are not minimal."""
    part, whole = cs.Measure("part"), cs.Measure("whole")
    said = [cs.claim(part, f"at least {n}", source=f"high {n}") for n in (11, 12, 13, 14, 5)]
    said += [cs.claim(part, f"at most {n}", source=f"low {n}") for n in (3, 4)]
    within = cs.Linear([(part, 1)], None, 9)
    tied = cs.Ledger(said, relations=[within, cs.PartOf(part, whole)])
    for limit in (0, 1, 1000):
        result = cs.reconcile(tied, limits=cs.Limits(conflicts=limit))
        assert result.conflicts_on(part).total == 2
    assert (result.conflict_total, result.complete) == (6, True)


def test_limits_reach_the_searches_of_tied_measures() -> None:
    few = cs.reconcile(ledger(), limits=cs.Limits(set_asides=1, hitting=1))
    many = cs.reconcile(ledger())
    assert len(few.related[0].set_asides) <= 1 < len(many.related[0].set_asides)
    (group,) = few.related
    assert group.solution.limits.set_asides == 1
    aside = many.related[0].set_asides[0]
    names = [name for name, item in group.lowered.evidence.items() if item in aside.evidence]
    assert group._after(names).limits is few.limits  # pyright: ignore[reportPrivateUsage]


def test_there_is_one_class_of_limits() -> None:
    assert cs.Limits is network.Limits


@pytest.mark.parametrize("wrong", [3, None, {"conflicts": 3}, cs.Limits])
def test_other_limits_are_refused_at_the_call(wrong: object) -> None:
    with pytest.raises(InvalidTypeError, match=r"limits is .*: give Limits, such as"):
        cs.reconcile(ledger(), limits=wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [None, 3, Highs, SatHitter, object()])
def test_what_is_no_solver_is_refused_at_the_call(wrong: object) -> None:
    with pytest.raises(InvalidTypeError, match=r'solver is .*: give "exact", Highs\(\) or'):
        cs.reconcile(ledger(), solver=wrong)  # type: ignore[arg-type]


def test_a_solver_of_another_name_is_refused_at_the_call() -> None:
    with pytest.raises(InvalidValueError, match=r"solver is 'z3': give"):
        cs.reconcile(ledger(), solver="z3")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match=r"solver is 'z3': give"):
        solve(System([UnknownNumber("x")]), solver="z3")  # type: ignore[arg-type]


def answers(result: cs.Reconciliation) -> list[object]:
    return [
        [(item.regions, item.status, item.guarantee) for item in result.values()],
        {tuple(sorted(map(repr, item.sides))) for item in result.conflicts},
        {(item.origins, item.cost) for item in result.set_asides},
        result.timeline(KILLED),
    ]


@pytest.mark.parametrize(("make", "extra"), [(Highs, "scipy"), (SatHitter, "pysat")])
def test_a_solver_changes_no_answer(make: type[Highs | SatHitter], extra: str) -> None:
    pytest.importorskip(extra, reason="the extra of this solver is not installed")
    result = cs.reconcile(ledger(), solver=make())
    assert answers(result) == answers(cs.reconcile(ledger()))
    assert (result.audit().solver, cs.reconcile(ledger()).audit().solver) == (
        repr(make()),
        "exact",
    )


class Witness:
    """A hitter that counts how often it is asked, and answers as the library does."""

    def __init__(self) -> None:
        self.asked = 0

    def cheapest(self, family: Sequence[frozenset[str]], prices: Prices) -> Hitting:
        self.asked += 1
        return BranchAndBound(10_000).cheapest(family, prices)


def test_a_solver_of_ones_own_is_asked_in_reconcile_timeline_and_changes() -> None:
    early = ledger("2020-01-01")
    later = cs.claim(KILLED, 99, source="later", reported="2020-01-05")
    dated = cs.Ledger([*early, later], relations=early.relations)
    questions: tuple[Callable[[cs.Reconciliation], object], ...] = (
        lambda result: result.set_asides,
        lambda result: result.timeline(KILLED, on="reported"),
        lambda result: result.changes("2020-01-02"),
    )
    for question in questions:
        ours = Witness()
        question(cs.reconcile(dated, solver=ours))
        assert ours.asked


def test_a_claim_of_a_range_is_counted_as_its_two_sides() -> None:
    system = System(
        [UnknownNumber("x")], [], [ClaimRange(f"c{n}", "x", cs.Interval(n, n)) for n in range(5)]
    )
    assert solve(system, cs.Limits(conflicts=9)).complete is False
    assert len(solve(system, cs.Limits(conflicts=10)).conflicts) == 10
