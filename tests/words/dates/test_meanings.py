"""Dates in words: what phrases mean, with a reference and without one, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from consilience.dates import EndState, Reading
from consilience.errors import ConsilienceError, DateError
from consilience.words import date_span


def refusal(text: str, reference: date | str | None = None) -> DateError:
    with pytest.raises(DateError) as caught:
        date_span(text, reference=reference)
    return caught.value


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("December 30 – January 2, 2014", "2013-12-30/2014-01-02"),
        ("mid-to-late August 2013", "2013-08-11~/2013-08-31~"),
        ("late summer 2013", "[2013-08-01..2013-08-31]"),
        ("early 2013", "[2013-01-01..2013-04-30]"),
        ("the early 2010s", "[2010-01-01..2013-12-31]"),
        ("the second half of August 2013", "[2013-08-16..2013-08-31]"),
        ("the last week of August 2013", "[2013-08-25..2013-08-31]"),
        ("the third quarter of 2013", "2013-35"),
        ("H2 2013", "2013-41"),
        ("winter 2012–13", "2012-24"),
        ("2013–14", "2013/2014"),
        ("2013/14", "2013/2014"),
        ("4, 5 and 9 August 2013", "{2013-08-04,2013-08-05,2013-08-09}"),
        ("4–6 or 9 August 2013", "[2013-08-04..2013-08-06,2013-08-09]"),
        ("July or August 2013", "[2013-07,2013-08]"),
        ("after 4 and before 19 August 2013", "[2013-08-05..2013-08-18]"),
        ("no earlier than 4 August 2013", "[2013-08-04..]"),
        ("4 August 2013 onwards", "2013-08-04/.."),
        ("from 4 August 2013 to an unknown date", "2013-08-04/"),
        ("began 4 August 2013 and ended 19 August 2013", "2013-08-04/2013-08-19"),
        ("the night of 9–10 August 2013", "2013-08-09/2013-08-10"),
        ("overnight on 9 August 2013", "2013-08-09/2013-08-10"),
        ("the week ending 11 August 2013", "2013-08-05/2013-08-11"),
        ("the weekend of 3 August 2013", "2013-08-03/2013-08-04"),
        ("the day after 4 August 2013", "2013-08-05"),
        ("within two days of 4 August 2013", "[2013-08-02..2013-08-06]"),
        ("less than a month after 19 August 2013", "[2013-08-19..2013-09-18]"),
        ("sometime in 2013", "2013-XX-XX"),
        ("4 August 2013?", "2013-08-04?"),
        ("08/2013", "2013-08"),
        ("4 August 2013[1]", "2013-08-04"),
    ],
)
def test_a_phrase_that_needs_no_reference(text: str, edtf: str) -> None:
    assert str(date_span(text)) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the previous day", "2013-08-06"),
        ("the day before yesterday", "2013-08-05"),
        ("the following day", "2013-08-08"),
        ("two to three days later", "[2013-08-09..2013-08-10]"),
        ("at least two weeks ago", "[..2013-07-24]"),
        ("30 hours later", "[2013-08-08..2013-08-09]"),
        ("three months later", "2013-11~"),
        ("more than a month after", "[2013-09-08..]"),
        ("the previous hours", "2013-08-06/2013-08-07"),
        ("last night", "2013-08-06/2013-08-07"),
        ("that night", "2013-08-07/2013-08-08"),
        ("Sunday night", "2013-08-04/2013-08-05"),
        ("last week", "2013-07-29/2013-08-04"),
        ("this month", "2013-08"),
        ("last year", "2012"),
        ("last August", "2012-08"),
        ("this summer", "2013-22"),
        ("last winter", "2012-24"),
        ("next May", "2014-05"),
        ("next Monday", "2013-08-12"),
        ("Monday to Wednesday", "2013-08-05/2013-08-07"),
        ("earlier this month", "[2013-08-01..2013-08-07]"),
        ("from 4 August to date", "2013-08-04/2013-08-07"),
        ("the 4th", "2013-08-04"),
        ("29 February", "2012-02-29"),
        ("31/12/99", "1999-12-31"),
        ("4-Aug-12", "2012-08-04"),
        ("the next two days", "2013-08-07/2013-08-09"),
        ("May", "2013-05"),
        ("late on Sunday", "2013-08-04"),
        ("the next morning", "2013-08-08"),
        ("within the past 24 hours", "2013-08-06/2013-08-07"),
    ],
)
def test_a_phrase_that_depends_on_its_reference(text: str, edtf: str) -> None:
    assert str(date_span(text, reference="2013-08-07")) == edtf
    assert refusal(text).code in {"missing_reference", "two_digit_year"}


def test_an_unknown_end_is_kept_apart_from_an_open_one() -> None:
    assert date_span("until 19 August 2013").start.state is EndState.OPEN
    assert date_span("beginning unknown, ending 19 August 2013").start.state is EndState.UNKNOWN
    assert date_span("the past few days", reference="2013-08-07").start.state is EndState.UNKNOWN


def test_between_is_one_day_and_a_dash_is_all_of_them() -> None:
    assert date_span("between 4 and 19 August 2013").reading is Reading.ONE_OF
    assert date_span("4–19 August 2013").reading is Reading.EXTENT
    assert date_span("4 and 5 August 2013").reading is Reading.ALL_OF


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "missing"),
        ("n/a", "missing"),
        ("date unknown", "missing"),
        ("19–4 August 2013", "reversed_range"),
        ("2 August – 30 July 2013", "reversed_range"),
        ("3 to 2 days ago", "reversed_range"),
        ("32 August 2013", "impossible_date"),
        ("31 February", "impossible_date"),
        ("2013-13", "impossible_date"),
        ("Monday, 4 August 2013", "weekday_mismatch"),
        ("overnight 4–9 August 2013", "not_a_night"),
        ("4, 5 August 2013", "and_or_or"),
        ("4, 5 and 6 or 7 August 2013", "and_or_or"),
        ("the 1900s", "decade_or_century"),
        ("2011/12", "year_span_or_month"),
        ("1939-45", "year_span_or_month"),
        ("march", "month_or_word"),
        ("4/8/2013", "day_month_order"),
        ("31/12/99", "two_digit_year"),
        ("since 4 August 2013", "missing_reference"),
        ("2013-08-04T10:00", "time_of_day"),
        ("4 August 2013, 14:00", "not_a_date"),
        ("the offensive", "not_a_date"),
        ("1,500", "not_a_date"),
        ("AK-47", "not_a_date"),
        ("190", "not_a_date"),
        ("ten days", "not_a_date"),
        ("August 2013 villages", "not_a_date"),
        ("4 August 2013 5 August 2013", "not_a_date"),
        ("4 August 2013 " * 20, "too_long"),
    ],
)
def test_refused_with_a_code(text: str, code: str) -> None:
    error = refusal(text)
    assert error.code == code
    assert error.text == text.strip()


def test_what_leaves_the_calendar_is_refused() -> None:
    assert refusal("yesterday", date.min).code == "out_of_range"
    assert refusal("tomorrow", date.max).code == "out_of_range"
    assert refusal("9999 years ago", "2013-08-07").code == "out_of_range"


@pytest.mark.parametrize("value", [None, 2013, b"2013", date(2013, 8, 4)])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(ConsilienceError):
        date_span(value)  # type: ignore[arg-type]


def test_a_reference_must_be_one_day_and_a_policy_a_policy() -> None:
    for text in ("yesterday", "2013-08-04"):
        assert refusal(text, "2013-08").code == "not_a_day"
    with pytest.raises(ConsilienceError):
        date_span("2013-08-04", policy="UCDP")  # type: ignore[arg-type]
