"""Laws of dates in words: what neighbours and a reference fill in, and how days are written."""

from __future__ import annotations

from calendar import day_name, month_name
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from consilience.dates import DateSpan
from consilience.errors import DateError
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
