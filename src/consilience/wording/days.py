"""Days and spans of days in plain English words."""

from __future__ import annotations

from datetime import date
from typing import Final

from consilience.dates import DateSpan, Precision, Reading
from consilience.dates.instant import Instant

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The names of the months, from this file and from no locale."""


def day_words(day: date, *, year: bool = True) -> str:
    """Return *day* in words.

    >>> day_words(date(2013, 8, 7)), day_words(date(2013, 8, 7), year=False)
    ('7 August 2013', '7 August')
    """
    short = f"{day.day} {MONTHS[day.month - 1]}"
    return f"{short} {day.year}" if year else short


def span_words(span: DateSpan | None) -> str:
    """Return *span* in words, "undated" for ``None``.

    >>> for edtf in ("2013-08", "2013-08-04/2013-08-19", "[2013-09-20..]", "2013-08-10~"):
    ...     print(span_words(DateSpan.parse(edtf)))
    August 2013
    4 to 19 August 2013
    20 September 2013 or later
    about 10 August 2013
    """
    if span is None:
        return "undated"
    words = _plain(span)
    if span.approximate:
        words = f"about {words}"
    return f"{words} (date uncertain)" if span.uncertain else words


def between(first: date, last: date) -> str:
    """Return the days from *first* to *last*, saying the month and the year but once.

    >>> between(date(2013, 8, 4), date(2013, 8, 19))
    '4 to 19 August 2013'
    """
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last)}"
    return f"{day_words(first, year=first.year != last.year)} to {day_words(last)}"


def instant_words(instant: Instant) -> str:
    """Return an instant or span as a table gives it.

    >>> instant_words((date(2013, 8, 4), None)), instant_words((None, None))
    ('4 August 2013 or later', 'whole event')
    """
    first, last = instant
    if first is not None and last is not None:
        return day_words(first) if first == last else between(first, last)
    return "whole event" if first is last else _or_beyond(first, last)


def by_words(span: DateSpan | None) -> str:
    """Return by when something had happened that is dated *span*: "by 7 August 2013".

    >>> by_words(DateSpan.parse("2013-08-07"))
    'by 7 August 2013'
    """
    if span is None or span.latest is None:
        return "" if span is None else span_words(span)
    return f"by {day_words(span.latest)}"


def at_words(span: DateSpan) -> str:
    """Return *span* as it follows a figure: "on", "in" or "from".

    >>> for edtf in ("2013-08-07", "2013-08", "2013-08-04/2013-08-19"):
    ...     print(at_words(DateSpan.parse(edtf)))
    on 7 August 2013
    in August 2013
    from 4 to 19 August 2013
    """
    words = span_words(span)
    if span.earliest is None or span.latest is None:
        return words
    if span.is_day or span.reading is Reading.ONE_OF:
        return f"on {words}"
    return f"from {words}" if span.reading is Reading.EXTENT else f"in {words}"


def _plain(span: DateSpan) -> str:
    first, last = span.earliest, span.latest
    if first is None and last is None:
        return "at an unknown time"
    if first is None or last is None:
        return _half_open(span)
    if first == last:
        return day_words(first)
    if span.reading is Reading.POINT and span.start.precision is Precision.MONTH:
        return f"{MONTHS[first.month - 1]} {first.year}"
    if span.reading is Reading.POINT and span.start.precision is Precision.YEAR:
        return str(first.year)
    if span.reading is Reading.EXTENT:
        return between(first, last)
    if span.reading is Reading.ALL_OF:
        return f"days from {between(first, last)}"
    return f"some day from {between(first, last)}"


def _half_open(span: DateSpan) -> str:
    if span.reading is not Reading.EXTENT:
        return _or_beyond(span.earliest, span.latest)
    if span.earliest is not None:
        return f"from {day_words(span.earliest)} on"
    assert span.latest is not None  # one of the two ends is a day
    return f"up to {day_words(span.latest)}"


def _or_beyond(first: date | None, last: date | None) -> str:
    day = first or last
    assert day is not None  # one of the two ends is a day
    return f"{day_words(day)} or {'later' if first else 'earlier'}"
