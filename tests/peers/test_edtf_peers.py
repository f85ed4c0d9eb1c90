"""EDTF beside two other readers of it, wherever they are right, and the list of where they are not.

``edtf`` gives strict first and last days as ``struct_time``, ``undate`` gives partial dates.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.dates import DateSpan
from consilience.errors import DateError

edtf = pytest.importorskip("edtf", reason="a peer to compare with: pip install edtf")
undate_edtf = pytest.importorskip(
    "undate.converters.edtf.converter", reason="a peer to compare with: pip install undate"
)

lark = pytest.importorskip("lark", reason="undate reads with it: pip install undate")

PEER_ERRORS = (
    AttributeError,
    TypeError,
    ValueError,
    edtf.EDTFParseException,
    lark.exceptions.LarkError,
)

Days = tuple[str | None, str | None]
"""First and last day in ISO 8601, ``None`` without one."""

days = st.dates(date(1000, 1, 1), date(9998, 12, 31))

# What each gets wrong, with the reason, as of the versions 5.0.2 and 0.8.0.
EDTF_IS_WRONG = {
    "2013-24": "winter ends with December, as no season may cross a year",
    "2013-08-04/": "an unknown end is ten years on",
    "/2013-08-19": "an unknown start is ten years back",
    "2013-08-1X": "ValueError for a digit unspecified within a day",
    "201X-02-29": "29 February of years that have none",
    "1950S2": "the strict days are those of 1950 alone",
    "2013-09/2013-08": "a reversed interval is accepted",
    "2013-08-19/2013-08-04": "a reversed interval is accepted",
}
UNDATE_IS_WRONG = {
    "2013-21": "seasons of level 1 are errors",
    "2013-24": "seasons of level 1 are errors",
    "2013-35": "quarters are errors",
    "2013-40": "halves of a year are errors",
    "201X-02-29": "an error, although 2012 and 2016 have the day",
    "[2013-08-04..2013-08-19]": "sets are errors",
    "[..2013-08-19]": "sets are errors",
    "{2013-08-04,2013-08-05}": "sets are errors",
    "1950S2": "significant digits are errors",
    "2013-08-04/2013-08-04": "an interval of one day is an error",
}
# Of both readers: the width of a mark. "About 4 August" is 26 months in the one (every part of the
# date is padded) and has no width at all in the other.


def ours(text: str) -> Days:
    span = DateSpan.parse(text)
    return (
        span.earliest.isoformat() if span.earliest else None,
        span.latest.isoformat() if span.latest else None,
    )


def by_edtf(text: str) -> Days:
    parsed: Any = edtf.parse_edtf(text)

    def day(moment: Any) -> str | None:
        if isinstance(moment, float):  # an open end is an infinity
            return None
        year, month, number = moment[:3]
        return f"{year:04}-{month:02}-{number:02}"

    return day(parsed.lower_strict()), day(parsed.upper_strict())


def by_undate(text: str) -> Days:
    parsed: Any = undate_edtf.EDTFDateConverter().parse(text)

    def day(end: Any, side: str) -> str | None:
        if end is None:
            return None
        # The ends of an interval are dates at their own precision, with ends of their own.
        return str(getattr(end, side, end))

    return day(parsed.earliest, "earliest"), day(parsed.latest, "latest")


READERS = [pytest.param(by_edtf, id="edtf"), pytest.param(by_undate, id="undate")]


def outcome(reader: Callable[[str], Days], text: str) -> object:
    """The days, or that the text is refused; peers raise errors of many kinds."""
    refusals = (DateError,) if reader is ours else PEER_ERRORS
    try:
        return reader(text)
    except refusals:
        return "refused"


@st.composite
def readable_by_all(draw: st.DrawFn) -> str:
    """Days, months, years, decades, marks and intervals: what all three read alike."""
    first, last = sorted(draw(st.lists(days, min_size=2, max_size=2, unique=True)))
    year = f"{first.year:04}"
    return draw(
        st.sampled_from(
            [
                first.isoformat(),
                f"{first:%Y-%m}",
                year,
                f"{year[:3]}X",
                f"{year[:2]}XX",
                f"{year}-XX",
                f"{first:%Y-%m}-XX",
                f"{year[:3]}X-{first.month:02}",
                f"{first}~",
                f"{year}?",
                f"{first:%Y-%m}%",
                f"{first}/{last}",
                f"{first}/..",
                f"../{last}",
            ]
        )
    )


@pytest.mark.parametrize("reader", READERS)
@given(text=readable_by_all())
@settings(max_examples=40)
def test_peers_agree_on_what_they_read(reader: Callable[[str], Days], text: str) -> None:
    assert ours(text) == reader(text)


@given(first=days, code=st.sampled_from([21, 22, 23, *range(33, 42)]))
@settings(max_examples=25)
def test_groupings_are_those_of_edtf(first: date, code: int) -> None:
    text = f"{first.year}-{code}"
    assert ours(text) == by_edtf(text)


@given(first=days, last=days)
@settings(max_examples=25)
def test_sets_are_those_of_edtf(first: date, last: date) -> None:
    first, last = min(first, last), max(first, last)
    for text in (f"[{first}..{last}]", f"{{{first},{last}}}", f"[..{last}]", f"[{first}..]"):
        assert ours(text) == by_edtf(text)


@given(last=days)
@settings(max_examples=25)
def test_unknown_ends_are_those_of_undate(last: date) -> None:
    for text in (f"/{last}", f"{last}/"):
        assert ours(text) == by_undate(text)


@pytest.mark.parametrize("text", ["2013-13-01", "2013-02-30", "2013-08-32", "2013/08/04", "soon"])
@pytest.mark.parametrize("reader", READERS)
def test_peers_refuse_what_is_refused_here(reader: Callable[[str], Days], text: str) -> None:
    assert outcome(ours, text) == outcome(reader, text) == "refused"


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        *(pytest.param(by_edtf, text, id=f"edtf {text}") for text in EDTF_IS_WRONG),
        *(pytest.param(by_undate, text, id=f"undate {text}") for text in UNDATE_IS_WRONG),
    ],
)
def test_the_list_of_where_they_are_wrong_is_true(reader: Callable[[str], Days], text: str) -> None:
    assert outcome(ours, text) != outcome(reader, text), "they agree now: take it off the list"


def test_a_mark_on_a_day_is_26_months_wide_in_edtf_and_three_days_here() -> None:
    fuzzy: Any = edtf.parse_edtf("2013-08-04~")
    assert fuzzy.lower_fuzzy()[:3] == (2012, 7, 3)
    assert str(DateSpan.parse("2013-08-04~").widened()) == "[2013-08-03..2013-08-05]"
