"""Weights from grades and from statements against interest, and floors held across sides."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import attrs
import pytest
from hypothesis import given

import consilience as cs
from consilience import Interval, Ledger, Measure, Reliability, Source, claim
from consilience.consensus.ladder import floor_across_sides
from consilience.domain import Exact
from consilience.errors import InvalidTypeError, InvalidValueError, NoBasisError
from consilience.testing import evidence_lists

KILLED = Measure("killed by rebels", harms="opposition", favours="government")
SIDES = [
    Source("rebels", side="opposition"),
    Source("army", side="government"),
    Source("monitor"),
]


def ledger(*said: tuple[str, str | int]) -> Ledger:
    return Ledger([claim(KILLED, value, source=who) for who, value in said], sources=SIDES)


def against_interest(*said: tuple[str, str | int]) -> Mapping[str, Exact]:
    return cs.weights_against_interest(ledger(*said), KILLED)


# --- grades ---------------------------------------------------------------------------------------

GRADED = Ledger(
    [claim(KILLED, 60, source=name) for name in ("a", "b", "f", "none", "echo")],
    sources=[
        Source("a", reliability="A"),
        Source("b", reliability="B"),
        Source("f", reliability="F"),
        Source("echo", reliability="A", repeats="b"),
    ],
)


def test_grades_become_votes_of_origins_that_have_one() -> None:
    weights = cs.weights_from_grades(GRADED, {"A": 3, Reliability.B: 2})
    assert weights == {"a": 3, "b": 2}
    assert cs.reconcile(GRADED, weights=weights)[KILLED].range == Interval(60, 60)


@pytest.mark.parametrize("grade", ["F", Reliability.F, 6])
def test_no_basis_is_not_the_worst_grade(grade: str) -> None:
    with pytest.raises(NoBasisError, match="leave them out"):
        cs.weights_from_grades(GRADED, {"A": 3, "B": 2, grade: 1})


def test_grades_that_are_missing_or_of_claims_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="'b' is graded B"):
        cs.weights_from_grades(GRADED, {"A": 3})
    with pytest.raises(InvalidValueError, match="from A to E"):
        cs.weights_from_grades(GRADED, {"Z": 3})
    with pytest.raises(InvalidTypeError, match="of claims"):
        cs.weights_from_grades(GRADED, {2: 3})  # type: ignore[dict-item]


@pytest.mark.parametrize("rank", [sorted, max, min])
def test_grades_are_not_ordered(rank: object) -> None:
    assert callable(rank)
    with pytest.raises(InvalidTypeError, match="not the worst grade"):
        rank([Reliability.A, Reliability.F])


# --- against interest -----------------------------------------------------------------------------


def test_a_floor_by_the_side_it_hurts_is_against_its_interest() -> None:
    assert against_interest(("rebels", "at least 60"), ("army", "at least 190")) == {"rebels": 2}


def test_a_figure_that_plays_down_is_not() -> None:
    assert against_interest(("rebels", 60), ("army", "at least 190")) == {}
    assert against_interest(("rebels", "at most 60"), ("army", "at least 190")) == {}


def test_a_figure_whose_other_end_somebody_outside_entails_is() -> None:
    assert against_interest(("rebels", 60), ("monitor", "at least 50")) == {}
    assert against_interest(("rebels", 60), ("monitor", "at most 60")) == {"rebels": 2}
    assert against_interest(("army", 190), ("monitor", "at least 190")) == {"army": 2}
    assert against_interest(("army", 190), ("rebels", "at least 60")) == {"rebels": 2}


def test_a_ceiling_by_the_side_that_a_high_figure_serves_is() -> None:
    assert against_interest(("army", "at most 190"), ("rebels", "60")) == {"army": 2}
    assert against_interest(("army", "at least 190")) == {}


def test_who_takes_no_side_has_no_interest() -> None:
    assert against_interest(("monitor", "at least 190")) == {}


def test_the_measure_has_to_say_whom_it_hurts() -> None:
    plain = Measure("killed")
    with pytest.raises(InvalidValueError, match="harms="):
        cs.weights_against_interest(Ledger([claim(plain, 1, source="a")]), plain)


def test_harms_and_favours_are_no_part_of_the_identity() -> None:
    assert Measure("killed by rebels").id == KILLED.id
    assert Measure("killed by rebels") != KILLED


def test_harms_and_favours_go_through_a_file(tmp_path: Path) -> None:
    given_ledger = ledger(("rebels", 60))
    cs.dump(given_ledger, tmp_path / "l.json")
    assert cs.load(tmp_path / "l.json").measures == given_ledger.measures


# --- across sides ---------------------------------------------------------------------------------


def test_the_report_says_whether_a_floor_is_held_across_sides() -> None:
    both = cs.reconcile(ledger(("rebels", "at least 60"), ("army", "at least 190")))
    assert "at least 60 is entailed by origins of different sides" in str(both)
    one = cs.reconcile(ledger(("rebels", "at most 60"), ("army", "at least 190")))
    assert "no floor is entailed by origins of different sides" in str(one)
    alone = cs.reconcile(ledger(("rebels", 60), ("monitor", "at least 50")))
    assert "different sides" not in str(alone)


@given(evidence_lists())
def test_the_floor_across_sides_against_every_pair(items: tuple[cs.Evidence, ...]) -> None:
    sides = ("government", "opposition", None)
    sided = [
        attrs.evolve(item, source=Source(item.origin, side=sides[place % 3]))
        for place, item in enumerate(items)
    ]
    pairs = [
        min(one.range.low, other.range.low)
        for one in sided
        for other in sided
        if one.source is not None
        and other.source is not None
        and (one.source.side, other.source.side) == ("government", "opposition")
        and one.range.low is not None
        and other.range.low is not None
    ]
    found = floor_across_sides(sided)
    assert (None if found is None else found.floor) == max(pairs, default=None)
    if found is not None:
        assert found.holders == tuple(
            item
            for item in sided
            if item.source is not None
            and item.source.side is not None
            and item.range.low is not None
            and item.range.low >= found.floor
        )
