"""Laws of the answer itself: what it depends on, its pieces and bounds, what all agree on."""

from __future__ import annotations

from itertools import pairwise

import attrs
from hypothesis import strategies as st

from consilience.interval import EMPTY, hull
from consilience.testing.law import Trial, assert_same, rule
from consilience.testing.laws.citations import AGGREGATION, INTERVALS
from consilience.testing.strategies.evidence import Given


@rule(f"symmetry: {AGGREGATION}", given=Given)
def permutation(trial: Trial) -> None:
    """The order of the evidence changes nothing."""
    evidence = trial.evidence()
    shuffled = trial.data.draw(st.permutations(evidence), label="in another order")
    assert_same(trial.method(shuffled), trial.method(evidence))


@rule("a method is a function of its evidence", given=Given)
def determinism(trial: Trial) -> None:
    """The same evidence gives the same answer twice."""
    evidence = trial.evidence()
    assert_same(trial.method(evidence), trial.method(evidence))


@rule("the meaning of regions and range", given=Given)
def tidy(trial: Trial) -> None:
    """The regions are not empty, disjoint and ascending, and the range is their hull."""
    answer = trial.method(trial.evidence())
    assert not any(region.is_empty for region in answer.regions), answer.regions
    for left, right in pairwise(answer.regions):
        assert not left.overlaps(right), f"{left} and {right} overlap"
        assert left.high is not None, f"{left} is not below {right}"
        assert right.low is not None, f"{left} is not below {right}"
        assert left.high <= right.low, f"{left} is not below {right}"
    assert answer.range == hull(answer.regions)


@rule("the meaning of REFUTED", given=Given)
def empty_iff_refuted(trial: Trial) -> None:
    """The answer is empty just where the assumption of the method is refuted."""
    answer = trial.method(trial.evidence())
    assert (answer.range is EMPTY or answer.range.is_empty) == answer.refuted, answer


@rule(f"internality: {AGGREGATION}")
def inside_envelope(trial: Trial) -> None:
    """The answer lies between the least and the greatest number that anybody allows."""
    evidence = trial.evidence()
    answer = trial.method(evidence)
    assert answer.range in hull(item.range for item in evidence), answer


@rule(f"idempotence: {AGGREGATION}; hull and intersection of equals: {INTERVALS}")
def unanimity(trial: Trial) -> None:
    """Where all origins give one range, that range is the answer."""
    first, *rest = trial.evidence()
    agreed = [
        first,
        *(attrs.evolve(item, range=first.range, suggested=first.suggested) for item in rest),
    ]
    answer = trial.method(agreed)
    assert answer.regions == (first.range,), answer
