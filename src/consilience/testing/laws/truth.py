"""Laws of truth: what a method promises about the true value, if only some origins are wrong."""

from __future__ import annotations

from collections.abc import Callable
from math import floor
from typing import cast

import attrs
from hypothesis import strategies as st

from consilience.consensus.estimate import Method
from consilience.domain import Exact
from consilience.testing.law import Trial, rule
from consilience.testing.laws.citations import FAULTS
from consilience.testing.laws.copies import copies
from consilience.testing.laws.growth import assert_covers
from consilience.testing.strategies.evidence import evidence_lists


def faults_of(method: Method) -> Exact | None:
    """Return how many origins may be wrong: the method's field ``faults``, ``None`` without one."""
    faults = getattr(method, "faults", None)
    return faults if isinstance(faults, Exact) else None


def _tolerates_faults(method: Method) -> bool:
    return faults_of(method) is not None and attrs.has(type(method))


@rule(FAULTS)
def truth_inside(trial: Trial) -> None:
    """If no more origins miss the truth than the method allows for, it lies inside the answer.

    That is as many as its field ``faults`` says, and none where it has no such field.
    """
    truth = trial.data.draw(st.integers(0, 12), label="truth")
    most = floor(faults_of(trial.method) or 0)
    wrong = trial.data.draw(
        evidence_lists(min_size=0, max_size=most), label="evidence that may miss the truth"
    )
    right = trial.evidence(weighted=False, holding=truth, more=-len(wrong))
    answer = trial.method((*right, *copies(wrong)))
    assert any(truth in region for region in answer.regions), f"{truth} is not in {answer!r}"


@rule(FAULTS, applies=_tolerates_faults)
def nested(trial: Trial) -> None:
    """To allow for one wrong origin more never narrows the answer."""
    evidence = trial.evidence(more=1)
    assert_covers(_forgiving(trial.method)(evidence).regions, trial.method(evidence).regions)


def _forgiving(method: Method) -> Method:
    """Return the method that allows for one wrong origin more."""
    faults = faults_of(method)
    assert faults is not None  # asked of methods that tolerate faults
    evolve = cast(Callable[..., Method], attrs.evolve)  # of an attrs class that has such a field
    return evolve(method, faults=faults + 1)
