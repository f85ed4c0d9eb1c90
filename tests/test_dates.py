"""Days and spans of days: EDTF read and printed, and widened by a named policy."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from consilience.dates import (
    UNPADDED,
    WRITTEN_UNIT,
    DatePadding,
    DateSpan,
    EndState,
    Precision,
    Reading,
    as_day,
)
from consilience.errors import ConsilienceError, DateError, InvalidTypeError, InvalidValueError

days = st.dates(date(1, 1, 1), date(9999, 12, 31))
marks = st.sampled_from(["", "", "~", "?", "%"])


@st.composite
def components(draw: st.DrawFn) -> str:
    """One EDTF date that exists, at any precision, perhaps with a mark."""
    day = draw(days)
    year, month = f"{day.year:04}", f"{day.month:02}"
    grouping = draw(st.integers(21, 41))
    return draw(
        st.sampled_from(
            [
                day.isoformat(),
                f"{year}-{month}",
                year,
                f"{year}-XX",
                f"{year}-{month}-XX",
                f"{year}-XX-XX",
                # Winters of the last year end off the calendar, years XX00 may begin off it.
                f"{min(day.year, 9998):04}-{grouping}",
                f"{max(day.year, 10):04}"[:3] + "X",
                f"{max(day.year, 10):04}"[:3] + f"X-{month}",
                f"{max(day.year, 1000):04}S2",
            ]
        )
    ) + draw(marks)


@st.composite
def expressions(draw: st.DrawFn) -> str:
    """An EDTF expression that is in order: a date, an interval or a set."""
    parts = draw(st.lists(components(), min_size=1, max_size=4))
    parts.sort(key=lambda part: DateSpan.parse(part).earliest or date.min)
    first, last = parts[0], parts[-1]
    return draw(
        st.sampled_from(
            [
                first,
                f"{first}/{last}",
                f"{first}/..",
                f"../{last}",
                f"{first}/",
                f"/{last}",
                f"[{first}..{last}]",
                f"[..{last}]",
                f"[{first}..]",
                f"{{{first}..{last}}}",
                f"[{','.join(parts)}]",
                f"{{{', '.join(parts)}}}",
            ]
        )
    )


spans = expressions().map(DateSpan.parse)
paddings = st.builds(
    DatePadding,
    name=st.just("drawn"),
    day=st.integers(0, 40),
    month=st.integers(0, 40),
    grouping=st.integers(0, 40),
    year=st.integers(0, 12_000),
    decade=st.integers(0, 12_000),
    vague=st.fractions(0, 3),
)


def contains(outer: DateSpan, inner: DateSpan) -> bool:
    starts = outer.earliest is None or (
        inner.earliest is not None and outer.earliest <= inner.earliest
    )
    ends = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return starts and ends


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


@given(spans, paddings)
def test_widening_contains_the_plain_span_and_happens_once(
    span: DateSpan, padding: DatePadding
) -> None:
    wide = span.widened(padding)
    assert contains(wide, span)
    assert wide.widened(padding) == wide
    assert (wide.start.state, wide.end.state) == (span.start.state, span.end.state)


@given(spans, paddings, st.integers(0, 5))
def test_a_wider_policy_widens_more(span: DateSpan, padding: DatePadding, more: int) -> None:
    wider = attrs.evolve(
        padding,
        day=padding.day + more,
        month=padding.month + more,
        grouping=padding.grouping + more,
        year=padding.year + more,
        decade=padding.decade + more,
    )
    assert contains(span.widened(wider), span.widened(padding))


@given(spans)
def test_without_marks_or_padding_nothing_is_widened(span: DateSpan) -> None:
    if not (span.approximate or span.uncertain):
        assert span.widened() is span
    unpadded = span.widened(UNPADDED)
    assert (unpadded.earliest, unpadded.latest) == (span.earliest, span.latest)


@given(days, st.sampled_from(["approximate", "uncertain"]))
def test_equal_spans_widen_alike_and_a_vague_one_stays_in_its_month(day: date, flag: str) -> None:
    first = day.replace(day=min(day.day, 20))
    span = DateSpan.parse(f"[{first}..{first + timedelta(8)}]")
    vague = attrs.evolve(span, **{flag: True})
    assert vague != span
    wide = vague.widened()
    assert contains(wide, span)
    assert wide.earliest is not None
    assert wide.latest is not None
    assert {(wide.earliest.month), (wide.latest.month)} == {first.month}


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


def test_each_mark_widens_by_the_unit_it_is_written_to() -> None:
    assert str(DateSpan.parse("2013-08-10%").widened()) == "[2013-08-08..2013-08-12]"
    assert str(DateSpan.parse("2013-02~").widened()) == "[2013-01-01..2013-03-31]"
    assert str(DateSpan.parse("2013?").widened()) == "[2012-01-01..2014-12-31]"
    assert str(DateSpan.parse("201X~").widened()) == "[2000-01-01..2029-12-31]"
    assert str(DateSpan.parse("2013-08~/2013-09-05").widened()) == "2013-07-01/2013-09-05"
    assert str(DateSpan.parse("1950S2").widened()) == "[1900-01-01..1999-12-31]"
    assert str(DateSpan.parse("0001~").widened()) == "[0001-01-01..0002-12-31]"
    assert str(DateSpan.parse("9999-12-31~").widened()) == "[9999-12-30..9999-12-31]"


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


@pytest.mark.parametrize(
    "fields",
    [{"name": ""}, {"name": 1}, {"day": -1}, {"month": 1.5}, {"vague": 0.5}, {"day": True}],
)
def test_a_padding_without_name_or_exact_widths_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises((InvalidTypeError, InvalidValueError)):
        DatePadding(**{"name": "mine", **fields})  # type: ignore[arg-type]


def test_paddings_are_values() -> None:
    assert DatePadding("written_unit/1", vague=Fraction(1, 2)) == WRITTEN_UNIT
    assert hash(DatePadding("mine")) == hash(DatePadding("mine"))
