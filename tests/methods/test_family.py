"""How the methods are related: most of them are one family with the number of faults."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import COUNT, REAL, Evidence, Interval
from consilience.consensus.set_aside import set_asides_of
from consilience.methods import (
    BestAgreement,
    Envelope,
    FaultTolerantInterval,
    Intersection,
    Marzullo,
    RelaxedIntersection,
)
from consilience.testing import evidence_lists

ANY = st.sampled_from([COUNT, REAL]).flatmap(lambda domain: evidence_lists(domain=domain))
BOUNDED = evidence_lists(min_size=2).filter(
    lambda evidence: all(item.range.high is not None for item in evidence)
)
FEW = st.integers(0, 5)


@given(ANY)
def test_with_no_faults_both_are_the_intersection(evidence: tuple[Evidence, ...]) -> None:
    common = Intersection()(evidence)
    for method in (Marzullo(0), FaultTolerantInterval(0), RelaxedIntersection(len(evidence))):
        found = method(evidence)
        assert (found.regions, found.refuted) == (common.regions, common.refuted)


@given(ANY)
def test_with_all_but_one_both_are_the_envelope(evidence: tuple[Evidence, ...]) -> None:
    everything = Envelope()(evidence).range
    faults = len(evidence) - 1
    assert Marzullo(faults)(evidence).range == everything
    assert FaultTolerantInterval(faults)(evidence).range == everything


@given(ANY, FEW)
def test_marzullo_lies_inside_the_fault_tolerant_interval(
    evidence: tuple[Evidence, ...], faults: int
) -> None:
    narrow, wide = Marzullo(faults)(evidence), FaultTolerantInterval(faults)(evidence)
    assert narrow.range in wide.range
    assert narrow.refuted == wide.refuted


@given(ANY)
def test_best_agreement_is_the_highest_relaxed_intersection(
    evidence: tuple[Evidence, ...],
) -> None:
    best = BestAgreement()(evidence)
    k = best.agreement.at_most
    assert RelaxedIntersection(k)(evidence).regions == best.regions
    assert RelaxedIntersection(k + 1)(evidence).refuted


@given(ANY)
def test_best_agreement_sets_the_fewest_aside(evidence: tuple[Evidence, ...]) -> None:
    best = BestAgreement()(evidence)
    asides = set_asides_of(evidence)
    if not asides:
        assert best.regions == Intersection()(evidence).regions
        return
    assert sorted(map(str, best.regions)) == sorted(str(aside.leaves) for aside in asides)
    for aside in asides:
        rest = [item for item in evidence if item not in aside.evidence]
        assert Intersection()(rest).range == aside.leaves
        assert aside.cost == len(aside.evidence) == len(evidence) - best.agreement.at_most


@given(evidence_lists(), st.integers(1, 6))
def test_the_more_must_agree_the_less_is_left(evidence: tuple[Evidence, ...], k: int) -> None:
    fewer, more = RelaxedIntersection(k)(evidence), RelaxedIntersection(k + 1)(evidence)
    assert all(any(part in other for other in fewer.regions) for part in more.regions)


def wide(interval: Interval) -> int:
    assert isinstance(interval.width, int)
    return interval.width


@given(BOUNDED, FEW)
def test_an_answer_is_no_wider_than_some_claim_while_the_faulty_are_a_minority(
    evidence: tuple[Evidence, ...], faults: int
) -> None:
    if 2 * faults >= len(evidence):
        return
    widest = max(wide(item.range) for item in evidence)
    for method in (Marzullo(faults), FaultTolerantInterval(faults)):
        assert wide(method(evidence).range) <= widest


@given(BOUNDED, st.lists(st.integers(0, 1), min_size=12, max_size=12), FEW)
def test_the_fault_tolerant_interval_moves_no_further_than_its_claims(
    evidence: tuple[Evidence, ...], steps: list[int], faults: int
) -> None:
    """Its ends are order statistics, which is the point of it; Marzullo's interval jumps."""
    moved = [
        attrs.evolve(item, range=nudged, suggested=nudged)
        for n, item in enumerate(evidence)
        for nudged in [nudge(item.range, steps[2 * n], steps[2 * n + 1])]
    ]
    before = FaultTolerantInterval(faults)(evidence).range
    after = FaultTolerantInterval(faults)(moved).range
    if not before.is_empty and before.low is not None and before.high is not None:
        assert after.low is not None
        assert after.high is not None
        assert 0 <= before.low - after.low <= 1
        assert 0 <= after.high - before.high <= 1


def nudge(interval: Interval, down: int, up: int) -> Interval:
    assert interval.low is not None
    assert interval.high is not None
    return Interval(interval.low - down, interval.high + up)


def said(*ranges: str) -> Sequence[Evidence]:
    return [Evidence(Interval.parse(text), origin=f"origin {n}") for n, text in enumerate(ranges)]


def test_marzullo_jumps() -> None:
    """One claim moved by one loses the only number that two of three share on the right."""
    assert Marzullo(1)(said("[1, 4]", "[3, 9]", "[9, 12]")).range == Interval(3, 9)
    assert Marzullo(1)(said("[1, 4]", "[3, 8]", "[9, 12]")).range == Interval(3, 4)


@pytest.mark.parametrize("method", [Marzullo(2), FaultTolerantInterval(2)], ids=repr)
def test_where_no_more_speak_than_may_be_wrong_nothing_is_known(
    method: Marzullo | FaultTolerantInterval,
) -> None:
    estimate = method(said("[1, 3]", "[2, 4]"))
    assert estimate.range == Interval(None, None)
    assert not estimate.refuted


def test_equal_methods_are_equal_values() -> None:
    assert Marzullo(1) == Marzullo(faults=1) != Marzullo(2)
    assert repr(Marzullo(1)) == "Marzullo(faults=1)"
    assert len({Marzullo(1), Marzullo(1), FaultTolerantInterval(1)}) == 2
