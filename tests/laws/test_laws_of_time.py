"""The laws of whole ledgers and of the two times, and where methods do not keep them."""

from __future__ import annotations

from datetime import date

import pytest

import consilience as cs
from consilience.methods import BestAgreement, Envelope, Marzullo
from consilience.testing import Law, Pipeline, laws_of_ledgers, laws_of_time

TOTAL = cs.Measure("killed", temporality=cs.CUMULATIVE)


@pytest.mark.parametrize("law", laws_of_time(), ids=str)
def test_law(law: Law) -> None:
    law()


def enveloped(ledger: cs.Ledger, *, known_on: date | None = None) -> cs.Reconciliation:
    return cs.reconcile(ledger, by=Envelope(), known_on=known_on)


def forgetful(ledger: cs.Ledger, *, known_on: date | None = None) -> cs.Reconciliation:
    """A pipeline with a fault: whatever day is asked about, it answers for today."""
    return cs.reconcile(ledger)


def first_of_each(ledger: cs.Ledger, *, known_on: date | None = None) -> cs.Reconciliation:
    """A pipeline with a fault: of each source the claim that happens to stand first."""
    first = {item.source: item for item in reversed(ledger.claims)}
    kept = cs.Ledger(first.values(), sources=ledger.sources)
    return cs.reconcile(kept, known_on=known_on)


@pytest.mark.parametrize("law", laws_of_ledgers(enveloped), ids=str)
def test_a_pipeline_of_ones_own_is_held_to_the_laws_of_ledgers(law: Law) -> None:
    law()


@pytest.mark.parametrize(
    ("pipeline", "broken"),
    [
        (forgetful, "later-words-change-no-earlier-answer"),
        (forgetful, "what-was-known-is-what-was-said"),
        (first_of_each, "shuffling-changes-nothing"),
    ],
)
def test_a_pipeline_with_a_fault_is_found_out(pipeline: Pipeline, broken: str) -> None:
    law = next(law for law in laws_of_ledgers(pipeline) if law.name == broken)
    with pytest.raises(AssertionError):
        law.check(300)


def said(value: str, day: int, source: str) -> cs.Claim:
    return cs.claim(TOTAL, value, source=source, about=f"2013-08-0{day}")


# Two sources agree on 9 and two on 1; then one of the first pair says 100.
SPLIT = (
    said("9", 1, "A"),
    said("100", 2, "A"),
    said("9", 1, "B"),
    said("9", 2, "B"),
    said("1", 2, "C"),
    said("1", 2, "D"),
)


@pytest.mark.parametrize(
    ("method", "claims", "first", "second"),
    [
        (BestAgreement(), SPLIT, (0, 9), (1, 1)),
        (Marzullo(2), SPLIT, (0, 9), (1, 1)),
    ],
    ids=str,
)
def test_with_contradictions_an_end_can_fall(
    method: cs.Method, claims: tuple[cs.Claim, ...], first: tuple[int, int], second: tuple[int, int]
) -> None:
    """A counterexample: what is kept is not the same on both days, and so an end falls."""
    result = cs.reconcile(cs.Ledger(claims), by=method)
    before, after = (result.at(TOTAL, f"2013-08-0{day}").range for day in (1, 2))
    assert (before, after) == (cs.Interval(*first), cs.Interval(*second))
