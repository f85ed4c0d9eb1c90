"""Days and spans of days: EDTF read and printed, and widened by a named policy."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from consilience.dates import DateSpan, EndState, Precision, Reading, as_day
from consilience.errors import ConsilienceError, DateError, InvalidTypeError, InvalidValueError
from tests.dates_as_text import days, expressions, spans

# --- laws ----------------------------------------------------------------------------------------


@given(spans)
def test_printing_and_reading_gives_the_span_back(span: DateSpan) -> None:
    assert DateSpan.parse(str(span)) == span
    assert str(DateSpan.parse(f" {span}\n")) == str(span)


@given(spans)
def test_the_first_day_is_not_after_the_last(span: DateSpan) -> None:
    assert span.earliest is None or span.latest is None or span.earliest <= span.latest


@given(days)
def test_a_day_is_its_own_first_and_last(day: date) -> None:
    span = DateSpan.day(day)
    assert span == DateSpan.parse(day.isoformat())
    assert (span.earliest, span.latest, span.is_day) == (day, day, True)
    assert as_day(str(span), "day") == as_day(day, "day") == day


@given(
    st.from_regex(r"201[0-9X]-[01X][0-9X]-[0-3X][0-9X]", fullmatch=True).filter(lambda t: "X" in t)
)
def test_unspecified_digits_mean_what_trying_all_days_gives(mask: str) -> None:
    pattern = re.compile(mask.replace("X", "[0-9]"))
    decade = (date(2010, 1, 1) + timedelta(n) for n in range(3652))
    matching = [day for day in decade if pattern.fullmatch(day.isoformat())]
    if not matching:
        with pytest.raises(DateError) as caught:
            DateSpan.parse(mask)
        assert caught.value.code == "impossible_date"
        return
    span = DateSpan.parse(mask)
    assert (span.earliest, span.latest) == (matching[0], matching[-1])
    assert span.reading is Reading.ONE_OF


@given(days, days)
def test_reversed_spans_are_refused(one: date, other: date) -> None:
    assume(one != other)
    first, last = max(one, other), min(one, other)
    for text in (f"{first}/{last}", f"[{first}..{last}]", f"{{{first}..{last}}}"):
        with pytest.raises(DateError) as caught:
            DateSpan.parse(text)
        assert caught.value.code == "reversed_range"


nearly_edtf = st.text("0123456789-/.[]{},X?~%TYSE ", max_size=40)


@given(st.text(max_size=300) | nearly_edtf | st.tuples(expressions(), nearly_edtf).map("".join))
def test_nothing_but_date_error_escapes(text: str) -> None:
    try:
        span = DateSpan.parse(text)
    except DateError as caught:
        error = caught
    else:
        assert DateSpan.parse(str(span)) == span
        return
    assert error.code
    assert error.text.strip() == text.strip()


# --- meanings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "reading"),
    [
        ("2013-08", "2013-08-01", "2013-08-31", Reading.POINT),
        ("2013-21", "2013-03-01", "2013-05-31", Reading.POINT),
        ("2013-24", "2013-12-01", "2014-02-28", Reading.POINT),
        ("2013-30", "2013-12-01", "2014-02-28", Reading.POINT),
        ("2013-32", "2013-06-01", "2013-08-31", Reading.POINT),
        ("2013-33", "2013-01-01", "2013-03-31", Reading.POINT),
        ("2013-39", "2013-09-01", "2013-12-31", Reading.POINT),
        ("2013-41", "2013-07-01", "2013-12-31", Reading.POINT),
        ("9999-36", "9999-10-01", "9999-12-31", Reading.POINT),
        ("19XX", "1900-01-01", "1999-12-31", Reading.POINT),
        ("1950S3", "1950-01-01", "1959-12-31", Reading.POINT),
        ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", Reading.EXTENT),
        ("[1667,1668, 1670..1672]", "1667-01-01", "1672-12-31", Reading.ONE_OF),
        ("{2013-08-09,2013-08-04}", "2013-08-04", "2013-08-09", Reading.ALL_OF),
        ("2013-08/2013-08-04", "2013-08-01", "2013-08-04", Reading.EXTENT),
    ],
)
def test_meaning(text: str, earliest: str, latest: str, reading: Reading) -> None:
    span = DateSpan.parse(text)
    assert (str(span.earliest), str(span.latest), span.reading) == (earliest, latest, reading)


def test_an_open_end_is_not_an_unknown_end() -> None:
    opened, unknown = DateSpan.parse("2013-08-04/.."), DateSpan.parse("2013-08-04/")
    assert opened != unknown
    assert (opened.end.state, unknown.end.state) == (EndState.OPEN, EndState.UNKNOWN)
    assert opened.latest is unknown.latest is None
    assert opened.start.precision is Precision.DAY


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_a_date"),
        ("..", "not_a_date"),
        ("../..", "not_a_date"),
        ("[..]", "not_a_date"),
        ("[2013", "not_a_date"),
        ("[2013,..2014]", "not_a_date"),
        ("2013/2014/2015", "not_a_date"),
        ("2013-8-4", "not_a_date"),
        ("20130804", "not_a_date"),
        ("Y2013", "not_a_date"),
        ("1950S5", "not_a_date"),
        ("٢٠١٣", "not_a_date"),
        ("2013-00", "impossible_date"),
        ("2013-42", "impossible_date"),
        ("2013-22-01", "impossible_date"),
        ("2013-02-29", "impossible_date"),
        ("2013-02-3X", "impossible_date"),
        ("0000", "out_of_range"),
        ("XXXX-08", "out_of_range"),
        ("-0044", "out_of_range"),
        ("Y170000002", "out_of_range"),
        ("Y-17E7", "out_of_range"),
        ("9999-24", "out_of_range"),
        ("1985-04-12T23:20:30Z", "time_of_day"),
        ("2004-06~-11", "unsupported"),
        ("?2004-06-11", "unsupported"),
        ("1" * 257, "too_long"),
    ],
)
def test_refused_with_a_code(text: str, code: str) -> None:
    with pytest.raises(DateError) as caught:
        DateSpan.parse(text)
    assert caught.value.code == code
    assert caught.value.text.strip() == text


def test_fields_that_contradict_the_text_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="earliest"):
        DateSpan("2013-08", date(2013, 8, 2), date(2013, 8, 31))
    with pytest.raises(InvalidValueError, match="approximate"):
        DateSpan("2013~", date(2013, 1, 1), date(2013, 12, 31))
    with pytest.raises(InvalidValueError, match="edtf"):
        DateSpan("[2013, 2014]", date(2013, 1, 1), date(2014, 12, 31), Reading.ONE_OF)
    with pytest.raises(DateError):
        DateSpan("soon", None, None)
    with pytest.raises(InvalidTypeError):
        DateSpan("2013-08-04", datetime(2013, 8, 4), date(2013, 8, 4))


@pytest.mark.parametrize("value", [None, 2013, 2013.5, b"2013", datetime(2013, 8, 4)])
def test_what_is_no_text_or_day_is_refused(value: object) -> None:
    with pytest.raises(ConsilienceError):
        DateSpan.parse(value)  # type: ignore[arg-type]
    with pytest.raises(ConsilienceError):
        DateSpan.day(value)  # type: ignore[arg-type]
    with pytest.raises(ConsilienceError):
        as_day(value, "as_of")  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["2013-08", "2013-08-04~", "2013-08-04/2013-08-05", "../2013"])
def test_a_day_must_be_one_exact_day(text: str) -> None:
    with pytest.raises(DateError) as caught:
        as_day(text, "as_of")
    assert caught.value.code == "not_a_day"
    assert "as_of" in str(caught.value)
