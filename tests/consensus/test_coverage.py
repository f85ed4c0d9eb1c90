"""The coverage profile, against counting at every number."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import EMPTY, Interval
from consilience.consensus.coverage import coverage
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.testing import intervals
from tests import oracles

COUNTS = st.lists(intervals(greatest=oracles.GREATEST), min_size=1, max_size=6)
WEIGHTED = st.lists(
    st.tuples(intervals(greatest=oracles.GREATEST), st.integers(1, 3)), min_size=1, max_size=5
)


@given(COUNTS)
def test_height_at_every_number(ranges: Sequence[Interval]) -> None:
    profile = coverage(ranges)
    assert [profile.at(number) for number in oracles.NUMBERS] == oracles.heights(ranges)
    assert profile.maximum == max(oracles.heights(ranges))


@given(COUNTS)
def test_peaks_are_the_numbers_most_agreed_on(ranges: Sequence[Interval]) -> None:
    assert oracles.numbers_of(coverage(ranges).peaks) == oracles.most_agreed(ranges)


@given(COUNTS, st.integers(1, 6))
def test_level_sets(ranges: Sequence[Interval], level: int) -> None:
    found = coverage(ranges).at_least(level)
    assert oracles.numbers_of(found) == oracles.reaching(ranges, level)


@given(WEIGHTED)
def test_a_weight_is_so_many_copies(pairs: Sequence[tuple[Interval, int]]) -> None:
    weighted = coverage([interval for interval, _ in pairs], [weight for _, weight in pairs])
    copied = coverage([interval for interval, weight in pairs for _ in range(weight)])
    assert (weighted.maximum, weighted.peaks) == (copied.maximum, copied.peaks)
    for level in range(1, int(copied.total) + 1):
        assert weighted.at_least(level) == copied.at_least(level)
        assert weighted.floor(level - 1) == copied.floor(level - 1)
        assert weighted.ceiling(level - 1) == copied.ceiling(level - 1)


@given(COUNTS, st.integers(0, 6))
def test_floor_and_ceiling_are_order_statistics(ranges: Sequence[Interval], faults: int) -> None:
    lows = sorted((item.low for item in ranges if item.low is not None), reverse=True)
    highs = sorted(item.high for item in ranges if item.high is not None)
    profile = coverage(ranges)
    assert profile.floor(faults)[0] == (lows[faults] if faults < len(lows) else None)
    assert profile.ceiling(faults)[0] == (highs[faults] if faults < len(highs) else None)


def test_touching_ends_meet_and_open_ones_do_not() -> None:
    closed = coverage([Interval(1, 5), Interval(5, 9)])
    assert closed.peaks == (Interval(5, 5),)
    half_open = coverage([Interval(1, 5, high_open=True), Interval(5, 9)])
    assert half_open.maximum == 1
    assert half_open.peaks == (Interval(1, 5, high_open=True), Interval(5, 9))
    assert [half_open.at(number) for number in (4, 5)] == [1, 1]


def test_open_ends_survive_into_the_answer() -> None:
    profile = coverage([Interval(0, 5, low_open=True), Interval(None, 3, high_open=True)])
    assert profile.peaks == (Interval(0, 3, low_open=True, high_open=True),)
    assert profile.floor(0) == (0, True)
    assert profile.ceiling(0) == (3, True)


def test_unbounded_both_ways() -> None:
    profile = coverage([Interval(None, None), Interval(None, None)])
    assert (profile.maximum, profile.peaks) == (2, (Interval(None, None),))
    assert profile.at_least(2) == (Interval(None, None),)
    assert profile.floor(0) == profile.ceiling(0) == (None, False)


def test_what_it_refuses() -> None:
    with pytest.raises(InvalidValueError, match=r"intervals\[1\] is empty"):
        coverage([Interval(1, 2), EMPTY])
    with pytest.raises(InvalidValueError, match="1 weights for 2 intervals"):
        coverage([Interval(1, 2), Interval(1, 2)], [1])
    with pytest.raises(InvalidTypeError, match="float"):
        coverage([Interval(1, 2)], [0.5])  # type: ignore[list-item]
    with pytest.raises(InvalidValueError, match="level is 0"):
        coverage([Interval(1, 2)]).at_least(0)
