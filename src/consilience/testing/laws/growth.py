"""Laws of growth and truth: what more, vaguer, or wrong evidence does to the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import floor
from typing import cast

import attrs
from hypothesis import strategies as st

from consilience.consensus.estimate import Estimate, Method
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.testing.law import Trial, assert_same, rule
from consilience.testing.laws.citations import AGGREGATION, FAULTS, INTERVALS
from consilience.testing.laws.copies import copies
from consilience.testing.strategies.evidence import evidence as one_origin
from consilience.testing.strategies.evidence import evidence_lists


@rule(f"self-identity: {AGGREGATION}")
def own_answer(trial: Trial) -> None:
    """The answer, given as a further origin's evidence, never widens the answer."""
    evidence = trial.evidence()
    before = trial.method(evidence)
    if before.regions:
        after = trial.method((*evidence, Evidence(before.range, origin="the answer")))
        assert after.range in before.range, f"{before!r} becomes {after!r}"


@rule(f"at a fixed number of faults: {FAULTS}")
def more_never_widens(trial: Trial) -> None:
    """A further origin's evidence never widens the answer."""
    before, after = _before_and_after(trial)
    assert_covers(before.regions, after.regions)


@rule(f"of hulls: {INTERVALS}")
def more_never_narrows(trial: Trial) -> None:
    """A further origin's evidence never narrows the answer."""
    before, after = _before_and_after(trial)
    assert_covers(after.regions, before.regions)


def _before_and_after(trial: Trial) -> tuple[Estimate, Estimate]:
    evidence = trial.evidence()
    further = trial.data.draw(one_origin(origin="further"), label="further")
    return trial.method(evidence), trial.method((*evidence, further))


@rule(f"inclusion isotonicity: {INTERVALS}")
def isotony(trial: Trial) -> None:
    """Vaguer evidence never narrows the answer."""
    evidence = trial.evidence()
    vaguer = [
        attrs.evolve(item, range=wider, suggested=wider)
        for item in evidence
        for wider in [item.range | trial.data.draw(one_origin(), label="widened by").range]
    ]
    assert_covers(trial.method(vaguer).regions, trial.method(evidence).regions)


@rule(f"associativity: {AGGREGATION}")
def merging(trial: Trial) -> None:
    """The answer to the answers of two parts is the answer to the whole."""
    one = trial.evidence()
    other = copies(trial.evidence())
    parts = [trial.method(one), trial.method(other)]
    whole = trial.method((*one, *other))
    if any(part.refuted for part in parts):
        assert whole.refuted, f"a part is refuted, the whole is {whole!r}"
    else:
        said = [Evidence(part.range, origin=f"part {n}") for n, part in enumerate(parts)]
        assert_same(trial.method(said), whole)


def assert_covers(wider: Sequence[Interval], narrower: Sequence[Interval]) -> None:
    """Assert that every piece of *narrower* lies inside some piece of *wider*."""
    for piece in narrower:
        assert any(piece in other for other in wider), f"{piece} is not inside {wider}"


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
