"""Dates in words: what neighbours, a reference and a policy fill in, and what is refused."""

from __future__ import annotations

from calendar import day_name, month_name
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from consilience.dates import DateSpan, EndState, Reading
from consilience.errors import ConsilienceError, DateError
from consilience.words import date_span

MONTHS = list(month_name)[1:]
WEEKDAYS = list(day_name)
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

days = st.dates(date(1800, 1, 1), date(2200, 12, 31))
counts = st.integers(1, 400)


def english(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_of(day: date) -> str:
    return MONTHS[day.month - 1]


def refusal(text: str, reference: date | str | None = None) -> DateError:
    with pytest.raises(DateError) as caught:
        date_span(text, reference=reference)
    return caught.value


# --- laws ----------------------------------------------------------------------------------------


@given(days)
def test_every_way_of_writing_a_day_states_it(day: date) -> None:
    month, year = month_of(day), day.year
    weekday = WEEKDAYS[day.weekday()]
    for text in (
        f"{day.day} {month} {year}",
        f"{month} {day.day}, {year}",
        f"the {day.day}th of {month.upper()} {year}",
        f"{day.day}. {month[:3]}. {year}",
        f"{day.day:02}-{month[:3]}-{year}",
        f"{year} {month} {day.day}",
        f"{weekday}, {day.day} {month}, {year}",
        f"on the morning of {month} {day.day} {year}",
        f"{day.year:04}/{day.month:02}/{day.day:02}",
        f"  {day.isoformat()} ",
        english(day).translate(ARABIC_DIGITS),
    ):
        assert date_span(text) == DateSpan.day(day), text


@given(days, st.integers(1, 180), st.sampled_from(["–", "-", " – ", " — ", " to ", " until "]))
def test_what_two_dates_share_is_written_once(first: date, length: int, link: str) -> None:
    last = first + timedelta(length)
    expected = DateSpan.parse(f"{first}/{last}")
    assert date_span(f"{first.day} {month_of(first)}{link}{english(last)}") == expected
    assert date_span(f"from {english(first)}{link}{english(last)}") == expected
    if first.year == last.year and first.month == last.month:
        assert date_span(f"{first.day}{link}{english(last)}") == expected
        day_range = f"{month_of(first)} {first.day}{link}{last.day}, {last.year}"
        assert date_span(day_range) == expected
    between = date_span(f"between {english(first)} and {english(last)}")
    assert between == DateSpan.parse(f"[{first}..{last}]")


@given(days, counts, st.sampled_from(["day", "week"]), st.integers(-3000, 3000))
def test_counted_dates_move_with_the_reference(
    reference: date, count: int, unit: str, shift: int
) -> None:
    length = timedelta(count * (7 if unit == "week" else 1))
    for when in (reference, reference + timedelta(shift)):
        assert date_span(f"{count} {unit}s later", reference=when).earliest == when + length
        assert date_span(f"{count} {unit}s ago", reference=str(when)).latest == when - length
        window = date_span(f"the past {count} {unit}s", reference=when)
        assert (window.earliest, window.latest) == (when - length, when)
        later = date_span(f"more than {count} {unit}s after {english(when)}")
        assert (later.earliest, later.latest) == (when + length + timedelta(1), None)


@given(days, st.integers(-3000, 3000))
def test_vague_relative_dates_move_with_the_reference(reference: date, shift: int) -> None:
    moved = reference + timedelta(shift)
    for text in ("yesterday", "days earlier", "the previous two days", "overnight", "recently"):
        here, there = (date_span(text, reference=when) for when in (reference, moved))
        for one, other in ((here.earliest, there.earliest), (here.latest, there.latest)):
            assert (one is None) is (other is None)
            assert one is None or other is None or other - one == timedelta(shift)


@given(days)
def test_a_year_that_nobody_wrote_is_the_latest_not_after_the_reference(reference: date) -> None:
    for offset in (0, 1, 200, 364):
        day = reference - timedelta(offset)
        assume((day.month, day.day) != (2, 29))
        text = f"{day.day} {month_of(day)}"
        assert date_span(text, reference=reference) == DateSpan.day(day)
        assert refusal(text).code == "missing_reference"
    weekday = WEEKDAYS[reference.weekday()]
    assert date_span(f"on {weekday}", reference=reference).earliest == reference
    last = date_span(f"last {weekday}", reference=reference)
    assert last == DateSpan.day(reference - timedelta(7))


@given(days, st.sampled_from(["", "?", "~", "%"]))
def test_connectives_take_the_right_side_of_a_date(day: date, mark: str) -> None:
    hedge = {"": "", "?": "probably ", "~": "about ", "%": "possibly about "}[mark]
    text = hedge + english(day)
    before, after = day - timedelta(1), day + timedelta(1)
    assert str(date_span(text)) == f"{day}{mark}"
    assert str(date_span(f"by {text}")) == f"[..{day}{mark}]"
    assert str(date_span(f"before {text}")) == f"[..{before}{mark}]"
    assert str(date_span(f"after {text}")) == f"[{after}{mark}..]"
    assert str(date_span(f"until {text}")) == f"../{day}{mark}"
    assert str(date_span(f"from {text}")) == f"{day}{mark}/.."
    assert str(date_span(f"since {text}", reference=after)) == f"{day}{mark}/{after}"


@given(days)
def test_parts_of_a_month_cover_it_in_order_and_widen_within_it(day: date) -> None:
    whole = date_span(f"{month_of(day)} {day.year}")
    parts = [date_span(f"{part} {month_of(day)} {day.year}") for part in ("early", "mid-", "late")]
    assert parts[0].earliest == whole.earliest
    assert parts[2].latest == whole.latest
    for part, following in pairwise(parts):
        assert part.latest is not None
        assert part.latest + timedelta(1) == following.earliest
    for part in parts:
        wide = part.widened()
        assert part.approximate
        assert whole.earliest <= wide.earliest <= part.earliest  # type: ignore[operator]
        assert part.latest <= wide.latest <= whole.latest  # type: ignore[operator]


@given(st.integers(1, 31), st.integers(1, 31), st.integers(1000, 9999), st.sampled_from("/.-"))
def test_numbers_alone_are_read_in_the_one_order_that_gives_a_date(
    one: int, other: int, year: int, joint: str
) -> None:
    text = f"{one:02}{joint}{other:02}{joint}{year}"
    found = set()
    for day, month in ((one, other), (other, one)):
        try:
            found.add(date(year, month, day))
        except ValueError:
            continue
    if len(found) == 1:
        assert date_span(text) == DateSpan.day(found.pop())
    else:
        error = refusal(text)
        assert error.code == ("day_month_order" if found else "impossible_date")
        assert set(error.readings) == {day.isoformat() for day in found}


# --- meanings ------------------------------------------------------------------------------------


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


def test_a_reference_must_be_one_day() -> None:
    assert refusal("yesterday", "2013-08").code == "not_a_day"
