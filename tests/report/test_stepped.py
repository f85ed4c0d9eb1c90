"""The picture of ranges over days: all of it lies in its panel, whatever the numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import COUNT, EMPTY, REAL, Interval
from consilience.domain import Domain
from consilience.errors import NoClaimsError
from consilience.report import Series, timeline_picture
from consilience.testing import intervals

PANEL = 172.0  # title, panel and gap of one series
TOP, FLOOR = 22.0, 142.0
FIRST = date(2024, 1, 1)

RECT = re.compile(r'<rect x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)"')
LINE = re.compile(r'<path d="M([-\d.]+) ([-\d.]+)H([-\d.]+)" stroke="#1a1a1a" stroke-width="2"')
WORDS = re.compile(r'<text x="[-\d.]+" y="([-\d.]+)" fill="#1a1a1a">([^<]*)</text>')

ranges = st.one_of(
    intervals(domain=REAL, greatest=10**9),
    st.just(EMPTY),
    st.just(Interval(-(10**400), 10**400)),
)


def drawn(ranges: Sequence[Interval], domain: Domain = REAL) -> str:
    steps = tuple((FIRST + timedelta(number), range) for number, range in enumerate(ranges))
    return timeline_picture("t", "Title", [Series("a", steps, domain), Series("b", steps, domain)])


@given(st.lists(ranges, min_size=1, max_size=6))
def test_everything_lies_in_its_panel(said: list[Interval]) -> None:
    made = drawn(said)
    shown = [range for range in said if not range.is_empty]
    rects = [tuple(map(float, found)) for found in RECT.findall(made)]
    assert len(rects) == 2 * len(shown)
    for number, (x, y, width, height) in enumerate(rects):
        offset = PANEL * (number >= len(shown))
        assert 0 <= x <= x + width <= 640
        assert y - offset >= TOP
        assert y + height - offset <= FLOOR + 0.05
    lines = [tuple(map(float, found)) for found in LINE.findall(made)]
    bounded = sum((range.low is not None) + (range.high is not None) for range in shown)
    assert len(lines) == 2 * bounded
    for number, (left, y, right) in enumerate(lines):
        offset = PANEL * (number >= bounded)
        assert 0 <= left <= right <= 640
        assert TOP <= y - offset <= FLOOR


@given(st.lists(st.integers(-50, 50), min_size=2, max_size=6, unique=True))
def test_greater_numbers_stand_higher(values: list[int]) -> None:
    made = drawn([Interval(value, value) for value in sorted(values)])
    heights = [float(y) for _, y, _, _ in RECT.findall(made)][: len(values)]
    assert all(above >= below for above, below in pairwise(heights))
    assert heights[0] > heights[-1]


def test_a_fall_below_zero_is_drawn_below_it() -> None:
    made = drawn([Interval(-40, -30), Interval(-20, -10)])
    (zero, *_) = re.findall(r'H624" stroke="#1a1a1a" stroke-dasharray="2 4"/>(<text[^>]*>0)', made)
    place = float(re.findall(r'y="([-\d.]+)"', zero)[0]) - 4
    assert all(float(y) > place for _, y, _, _ in RECT.findall(made)[:2])
    assert [words for _, words in WORDS.findall(made) if "to" in words][:2] == [
        "-40 to -30",
        "-20 to -10",
    ]


def test_an_end_that_is_not_there_has_no_line() -> None:
    made = drawn([Interval(None, 5), Interval(1, 2)])
    assert len(LINE.findall(made)) == 2 * 3
    (_, y, _, height), *_ = [tuple(map(float, found)) for found in RECT.findall(made)]
    assert y + height == FLOOR
    assert "at most 5" in made


def test_counts_begin_at_zero() -> None:
    made = drawn([Interval(4, 5)], COUNT)
    assert "stroke-dasharray" not in made
    assert len(LINE.findall(drawn([Interval(None, 5)], COUNT))) == 2 * 2


def test_no_steps_are_no_picture() -> None:
    with pytest.raises(NoClaimsError):
        timeline_picture("t", "Title", [Series("a", ())])
