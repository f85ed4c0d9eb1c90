"""The laws of the two times, and where methods do not keep them."""

from __future__ import annotations

import pytest

import consilience as cs
from consilience.methods import BestAgreement, Marzullo
from consilience.testing import Law, laws_of_time

TOTAL = cs.Measure("killed", temporality=cs.CUMULATIVE)


@pytest.mark.parametrize("law", laws_of_time(), ids=str)
def test_law(law: Law) -> None:
    law()


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
