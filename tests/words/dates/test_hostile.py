"""Hostile dates: nothing but `DateError` escapes, no clock is asked, and time is linear."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import consilience.dates
import consilience.words
from consilience.dates import DateSpan
from consilience.errors import DateError
from consilience.words import LITERAL_DATES, UCDP_DATES, DatePolicy, date_span
from consilience.words.dates.languages import ENGLISH, OTHER_LANGUAGES
from consilience.words.dates.terminals import terminals

PHRASES = sorted(
    phrase
    for table in (ENGLISH, *OTHER_LANGUAGES.values())
    for _, _, phrases in table
    for phrase in phrases.split(", ")
)
PIECES = [
    *("4", "19", "31", "99", "0", "00", "2013", "2014", "0000", "9999", "4th", "2010s", "1900s"),
    *("Q3", "H1", "2013-08-04", "2013-08", "4/8/2013", "–", "-", "/", ".", ",", "?", "~", "%"),
    *("[", "]", "{", "}", "..", "X", "²", "½", "٤", "2٠", "'", "…"),
]

references = st.sampled_from([None, date.min, date(2012, 2, 29), date(2013, 8, 18), date.max])
policies = st.sampled_from([LITERAL_DATES, UCDP_DATES])
pieces = st.one_of(st.sampled_from(PHRASES), st.sampled_from(PIECES), st.text(max_size=3))
phrases = st.lists(
    st.tuples(pieces, st.sampled_from([" ", " ", " ", "", "-"])).map("".join), max_size=8
).map("".join)


@given(phrases | st.text(max_size=300), references, policies)
def test_nothing_but_date_error_escapes(
    text: str, reference: date | None, policy: DatePolicy
) -> None:
    try:
        span = date_span(text, reference=reference, policy=policy)
    except DateError as caught:
        error = caught
    else:
        _check(span)
        return
    assert error.code
    assert error.text.strip() == text.strip()


def _check(span: DateSpan) -> None:
    written = DateSpan.parse(str(span))
    assert (written.earliest, written.latest) == (span.earliest, span.latest)
    assert span.earliest is None or span.latest is None or span.earliest <= span.latest
    assert written.reading is span.reading
    assert span.widened().widened() == span.widened()


@given(phrases, policies)
def test_a_phrase_means_the_same_each_time(text: str, policy: DatePolicy) -> None:
    outcomes = []
    for written in (text, f"  {text}\t"):
        try:
            outcomes.append(str(date_span(written, policy=policy)))
        except DateError as error:
            outcomes.append(error.code)
    assert len(set(outcomes)) == 1


def test_no_clock_is_asked() -> None:
    for package in (consilience.dates, consilience.words):
        for file in Path(package.__path__[0]).glob("**/*.py"):
            source = file.read_text(encoding="utf-8")
            assert not any(clock in source for clock in (".today(", ".now(", "import time")), file


def calls_to_read(text: str) -> int:
    """How many functions of Python are called to read *text*: a measure that no clock disturbs."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        terminals(text)
        date_span(text, reference="2013-08-18")
    except DateError:
        pass
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "piece",
    [
        "4, ",
        "1-",
        "the ",
        "about ",
        "two days after ",
        "on or ",
        "the day before ",
        "early ",
        "2013/",
        "a",
        "?",
        "[",
        "4 or 5 and ",
        "the last week of ",
    ],
)
def test_the_work_grows_in_proportion_to_the_length(piece: str) -> None:
    short = piece * (80 // len(piece))
    long = piece * (240 // len(piece))
    assert calls_to_read(long) <= 4 * calls_to_read(short) + 400
