"""A published range held against an estimate: how it lies, and what explains the difference."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import consilience as cs
from consilience import Interval
from consilience.errors import InvalidValueError
from consilience.methods import BestAgreement, Envelope, Intersection
from consilience.results import Holding
from consilience.testing import evidence_lists, intervals

KILLED = cs.Measure("civilians killed", definition="killed by rebel forces")
SAID = [cs.claim(KILLED, "190–205", source="infobox"), cs.claim(KILLED, 60, source="activists")]
ESTIMATE = BestAgreement()(SAID[:1])


@pytest.mark.parametrize(
    ("low", "high", "holding"),
    [
        (190, 205, Holding.INSIDE),
        (195, 200, Holding.INSIDE),
        (190, 206, Holding.WIDER),
        (100, None, Holding.WIDER),
        (100, 190, Holding.OVERLAPPING),
        (205, 300, Holding.OVERLAPPING),
        (206, 300, Holding.DISJOINT),
        (None, 189, Holding.DISJOINT),
    ],
)
def test_how_a_range_lies(low: int | None, high: int | None, holding: Holding) -> None:
    assert ESTIMATE.against(low, high, recorder="UCDP").holding is holding


def test_between_two_ranges_is_disjoint() -> None:
    assert BestAgreement()(SAID).against(100, 150, recorder="UCDP").holding is Holding.DISJOINT
    assert BestAgreement()(SAID).against(100, 190, recorder="UCDP").holding is Holding.OVERLAPPING


def test_the_claims_that_explain_the_difference() -> None:
    held = Envelope()(SAID).against(70, 205, recorder="UCDP")
    assert [item.label for item in held.contradicted] == ["activists"]
    assert [item.label for item in held.behind_low] == ["activists"]
    assert held.behind_high == ()


@pytest.mark.parametrize(
    ("definition", "differ"),
    [("Killed by  rebel forces", False), ("killed", True), (None, None)],
)
def test_the_definitions_are_held_against_each_other(
    definition: str | None, differ: bool | None
) -> None:
    held = ESTIMATE.against(190, 205, recorder="UCDP", definition=definition)
    assert held.definitions_differ is differ


def test_the_sentence() -> None:
    held = ESTIMATE.against(12, 100, recorder="UCDP", definition="killed in the event")
    assert held.sentence() == (
        "12 to 100 (UCDP) and the range here, 190 to 205, have no number in common. 12 to 100 "
        "contradicts infobox (190–205). The lower end here rests on infobox (190–205). The upper "
        "end here rests on infobox (190–205). The definitions differ: theirs is “killed in the "
        "event”, the one here “killed by rebel forces”; so the two may count different things."
    )


def test_nothing_can_be_held_against_no_range() -> None:
    with pytest.raises(InvalidValueError, match="refuted"):
        Intersection()(SAID).against(1, 2, recorder="UCDP")
    with pytest.raises(InvalidValueError):
        ESTIMATE.against(2, 1, recorder="UCDP")


# An oracle that counts: the ends drawn are small, so numbers up to 60 tell the four cases apart.
NUMBERS = [n / 2 for n in range(-2, 121)]


def members(interval: Interval) -> set[float]:
    low = -1 if interval.low is None else interval.low
    high = 60 if interval.high is None else interval.high
    return {n for n in NUMBERS if low <= n <= high}


@given(evidence_lists(greatest=12), intervals(greatest=12), st.sampled_from([0, 1]))
def test_against_an_oracle_that_counts(
    items: tuple[cs.Evidence, ...], published: Interval, which: int
) -> None:
    assume(not published.low_open)
    assume(not published.high_open)
    estimate = (BestAgreement(), Envelope())[which](items)
    theirs = members(published)
    pieces = [members(region) for region in estimate.regions]
    every = members(estimate.range)
    if any(theirs <= piece for piece in pieces):
        expected = Holding.INSIDE
    elif every <= theirs:
        expected = Holding.WIDER
    elif any(theirs & piece for piece in pieces):
        expected = Holding.OVERLAPPING
    else:
        expected = Holding.DISJOINT
    held = estimate.against(published.low, published.high, recorder="another")
    assert held.holding is expected
    assert {item.origin for item in held.contradicted} == {
        item.origin for item in items if not members(item.range) & theirs
    }
