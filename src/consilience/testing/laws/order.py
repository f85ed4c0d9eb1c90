"""Laws of order: the same evidence, the same answer."""

from __future__ import annotations

from hypothesis import strategies as st

from consilience.testing.law import Trial, assert_same, rule
from consilience.testing.laws.citations import AGGREGATION
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
