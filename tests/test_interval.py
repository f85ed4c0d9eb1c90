"""Exact ranges: what they refuse, how they are written, and the empty one."""

from __future__ import annotations

import copy
import pickle
from enum import IntEnum
from fractions import Fraction
from itertools import product

import pytest

from consilience import EMPTY, ConsilienceError, Interval, hull
from consilience.domain import exact, positive
from consilience.errors import InvalidTypeError, InvalidValueError


class Small(IntEnum):
    TWO = 2


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (1.0, 2, "low is the float 1.0"),
        (1, 2.5, r"high is the float 2.5: .*Fraction\('2.5'\)"),
        (float("nan"), None, "low is nan"),
        (None, float("inf"), "high is inf: .*an unbounded end is None"),
        (True, 2, "low is True: a truth value is no number"),
        ("1", 2, "low is '1'"),
    ],
)
def test_ends_are_exact(low: object, high: object, words: str) -> None:
    with pytest.raises(InvalidTypeError, match=words) as caught:
        Interval(low, high)  # type: ignore[arg-type]
    assert isinstance(caught.value, TypeError)


@pytest.mark.parametrize(
    ("ends", "options", "words"),
    [
        ((2, 1), {}, "low 2 is above high 1"),
        ((1, 1), {"low_open": True}, "nothing lies between 1 and 1"),
        ((None, 1), {"low_open": True}, "low_open is True but low is None"),
        ((1, None), {"high_open": True}, "high_open is True but high is None"),
    ],
)
def test_nothing_is_mended(
    ends: tuple[int | None, int | None], options: dict[str, bool], words: str
) -> None:
    with pytest.raises(InvalidValueError, match=words) as caught:
        Interval(*ends, **options)
    assert isinstance(caught.value, ValueError)


def test_an_open_flag_is_a_bool() -> None:
    with pytest.raises(InvalidTypeError, match="low_open is 1"):
        Interval(1, 2, low_open=1)  # type: ignore[arg-type]


def test_whole_fractions_are_whole_numbers() -> None:
    interval = Interval(Fraction(4, 2), Fraction(5, 2))
    assert (interval.low, type(interval.low)) == (2, int)
    assert type(Interval(Small.TWO, None).low) is int
    assert exact(Fraction(1, 2), "end") == Fraction(1, 2)


def test_a_weight_is_above_zero() -> None:
    with pytest.raises(InvalidValueError, match="weight is 0"):
        positive(0, "weight")


def test_and_is_what_both_hold() -> None:
    assert Interval(1, 5) & Interval(5, 9) == Interval.point(5)
    assert Interval(1, 5) & Interval(6, 9) is EMPTY
    closed, half_open = Interval(1, 5), Interval(5, 9, low_open=True)
    assert closed & half_open is EMPTY
    assert Interval(None, 5) & Interval(1, None) == Interval(1, 5)


def test_or_is_the_hull_and_not_the_union() -> None:
    assert Interval(1, 2) | Interval(8, 9) == Interval(1, 9)
    assert 5 in (Interval(1, 2) | Interval(8, 9))
    assert hull([]) is EMPTY


ENDS = [None, -1, 0, Fraction(1, 2)]
SMALL = [
    EMPTY,
    *(
        Interval(low, high, low_open=low_open, high_open=high_open)
        for low, high in product(ENDS, ENDS)
        for low_open in ([False] if low is None else [False, True])
        for high_open in ([False] if high is None else [False, True])
        if low is None
        or high is None
        or low < high
        or (low == high and not low_open and not high_open)
    ),
]
# Between and beyond all ends: what holds of these points holds of all.
GRID = [Fraction(n, 4) for n in range(-8, 9)]


def _points(interval: Interval) -> list[Fraction]:
    return [point for point in GRID if point in interval]


@pytest.mark.parametrize("one", SMALL, ids=str)
def test_subtraction_holds_all_differences(one: Interval) -> None:
    for other in SMALL:
        found = one - other
        for a, b in product(_points(one), _points(other)):
            assert a - b in found


@pytest.mark.parametrize("one", SMALL, ids=str)
def test_subtraction_holds_nothing_but_differences(one: Interval) -> None:
    """``x`` is a difference just where *one* and *other* moved by ``x`` have a number in common."""
    for other in SMALL:
        found = one - other
        for x in GRID:
            moved = other if other.is_empty else _moved(other, x)
            assert (x in found) == one.overlaps(moved)


def _moved(interval: Interval, by: Fraction) -> Interval:
    low, high = (None if end is None else end + by for end in (interval.low, interval.high))
    return Interval(low, high, low_open=interval.low_open, high_open=interval.high_open)


def test_subtraction_of_the_other_way_round_changes_the_signs() -> None:
    for one, other in product(SMALL, SMALL):
        there, back = one - other, other - one
        assert there.is_empty == back.is_empty
        if not there.is_empty:
            assert (there.low, there.high) == (
                None if back.high is None else -back.high,
                None if back.low is None else -back.low,
            )
            assert (there.low_open, there.high_open) == (back.high_open, back.low_open)


def test_subtraction_is_of_intervals_alone() -> None:
    assert Interval(3, 5) - Interval(1, 2) == Interval(1, 4)
    with pytest.raises(TypeError):
        Interval(3, 5) - 1  # type: ignore[operator]


def test_in_asks_for_numbers_and_for_intervals() -> None:
    assert 5 in Interval(1, 5)
    assert 5 not in Interval(1, 5, high_open=True)
    assert 1 not in Interval(1, 5, low_open=True)
    assert Interval(2, 3) in Interval(1, 5)
    assert EMPTY in Interval(1, 5)
    with pytest.raises(InvalidTypeError, match=r"float 2\.0"):
        2.0 in Interval(1, 5)  # noqa: B015


def test_the_empty_interval_is_a_value() -> None:
    assert EMPTY.is_empty
    assert not EMPTY.is_point
    assert EMPTY.width == 0
    assert Fraction(1, 2) not in EMPTY
    assert EMPTY | Interval(1, 2) == Interval(1, 2)
    assert (repr(EMPTY), str(EMPTY)) == ("EMPTY", "∅")
    for same in (pickle.loads(pickle.dumps(EMPTY)), copy.deepcopy(EMPTY), EMPTY | EMPTY):
        assert same == EMPTY
        assert same.is_empty


def test_an_interval_has_no_truth_value() -> None:
    with pytest.raises(InvalidTypeError, match="ambiguous"):
        bool(Interval(0, 0))


def test_width() -> None:
    assert Interval(62, 140).width == 78
    assert Interval(62, None).width is None


def test_printing() -> None:
    assert str(Interval(None, 5, high_open=True)) == "(-∞, 5)"
    assert str(Interval(Fraction(1, 2), None)) == "[1/2, ∞)"
    assert repr(Interval(1, 2, low_open=True)) == "Interval(1, 2, low_open=True)"


@pytest.mark.parametrize(
    "text",
    ["", "5", "[1 2]", "[1, 2", "1, 2]", "[1, 2, 3]", "[1.5, 2]", "[a, b]", "[1/0, 2]", "[2, 1]",
     "[∞, 5]", "[5, -∞)", "[5, ∞]", "[-∞, 5]", "(∞, -∞)", "[1, 2)]"],
)  # fmt: skip
def test_text_that_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        Interval.parse(text)


def test_parse_needs_a_text() -> None:
    with pytest.raises(ConsilienceError):
        Interval.parse(5)  # type: ignore[arg-type]
