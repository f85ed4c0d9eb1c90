"""The Extended Date/Time Format, read: levels 0 and 1, and the sets and groupings of level 2.

Source: Library of Congress, *Extended Date/Time Format (EDTF) Specification*, 4 February 2019, the
profile of ISO 8601-2:2019.  Read here of one date: ``2013``, ``2013-08``, ``2013-08-04``; ``?``
uncertain, ``~`` approximate and ``%`` both, after the whole date; ``X`` for an unspecified digit
(``201X``, ``2013-08-XX``, ``201X-08``); seasons and other groupings of months, 21 to 41; and
``1950S2``, a year of two significant digits.  Refused, each with a code of its own: times of day,
marks on a part of a date, and years that Python's calendar does not reach.  Dates make intervals
(``a/b``, ``..`` for an open end, nothing for an unknown one) and sets (``[one of]``,
``{all of}``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from consilience.dates.endpoints import Endpoint, EndState, Precision, Reading
from consilience.dates.steps import add_days, add_months, month_length
from consilience.errors import DateError

_APPROXIMATE = frozenset("~%")
_UNCERTAIN = frozenset("?%")
_MARKS = _APPROXIMATE | _UNCERTAIN
_DIGITS = frozenset("0123456789")
_MASK = _DIGITS | {"X"}

# First month and number of months of each grouping.  The specification names the seasons without
# their months: these are the meteorological ones, northern unless the code says southern.
_NORTHERN = ((3, 3), (6, 3), (9, 3), (12, 3))
_SOUTHERN = ((9, 3), (12, 3), (3, 3), (6, 3))
_QUARTERS = ((1, 3), (4, 3), (7, 3), (10, 3))
_THIRDS = ((1, 4), (5, 4), (9, 4))
_HALVES = ((1, 6), (7, 6))
_GROUPINGS = dict(
    enumerate((*_NORTHERN, *_NORTHERN, *_SOUTHERN, *_QUARTERS, *_THIRDS, *_HALVES), start=21)
)
_LAST_SEASON = 32


class EdtfDate(NamedTuple):
    """One date as EDTF writes it: its text, first and last day, reading, precision and marks."""

    text: str
    earliest: date
    latest: date
    reading: Reading
    end: Endpoint


class _Days(NamedTuple):
    """What a date means before its mark is read."""

    earliest: date
    latest: date
    precision: Precision | None
    reading: Reading = Reading.POINT
    approximate: bool = False


def refusal(text: str, code: str, reason: str) -> DateError:
    """Return the error that says why *text* is no date that can be read.

    >>> print(refusal("2013-02-30", "impossible_date", "February 2013 has no day 30"))
    the date '2013-02-30': February 2013 has no day 30
    """
    shown = text if len(text) <= 60 else f"{text[:60]}…"
    return DateError(f"the date {shown!r}: {reason}", code=code, text=text)


def edtf_date(part: str, text: str) -> EdtfDate:
    """Read *part*, one date of the EDTF expression *text*.

    Raises `DateError`, see `consilience.dates.edtf.read`.

    >>> edtf_date("201X-08~", "201X-08~").latest
    datetime.date(2019, 8, 31)
    """
    mark = part[-1:] if part[-1:] in _MARKS else ""
    body = part.removesuffix(mark)
    days = _days(body, text)
    end = Endpoint(
        precision=days.precision,
        approximate=days.approximate or mark in _APPROXIMATE,
        uncertain=mark in _UNCERTAIN,
    )
    return EdtfDate(part, days.earliest, days.latest, days.reading, end)


def _days(body: str, text: str) -> _Days:
    fields = body.split("-")
    if not _written_as_date(fields):
        if "S" in body:
            return _significant(body, text)
        raise _unreadable(body, text)
    if len(fields) == 1:
        return _year(body, text)
    if len(fields) == 2 and "X" not in fields[1] and int(fields[1]) in _GROUPINGS:
        return _grouping(fields[0], int(fields[1]), text)
    return _calendar(fields, text)


def _written_as_date(fields: Sequence[str]) -> bool:
    lengths = [len(field) for field in fields]
    return lengths == [4, 2, 2][: len(lengths)] and all(_MASK.issuperset(f) for f in fields)


def _year(mask: str, text: str) -> _Days:
    years = _years(mask, text)
    precision = Precision.YEAR
    if "X" in mask:
        # Only a decade has a unit by which it could be off; a century is loose enough as it is.
        decade = mask[3] == "X" and "X" not in mask[:3]
        return _Days(
            date(years[0], 1, 1), date(years[-1], 12, 31), Precision.DECADE if decade else None
        )
    return _Days(date(years[0], 1, 1), date(years[0], 12, 31), precision)


def _grouping(mask: str, code: int, text: str) -> _Days:
    years = _years(mask, text)
    first, count = _GROUPINGS[code]
    after = add_months(date(years[-1], first, 1), count)
    # A winter of the last year would end beyond it; a half or a quarter that ends it does not.
    latest = date.max if after is None and first + count == 13 else after and add_days(after, -1)
    if latest is None:
        raise refusal(text, "out_of_range", "it ends after the year 9999")
    return _Days(
        date(years[0], first, 1),
        latest,
        Precision.GROUPING,
        Reading.ONE_OF if "X" in mask else Reading.POINT,
        approximate=code <= _LAST_SEASON,
    )


def _calendar(fields: Sequence[str], text: str) -> _Days:
    """A month or a day, perhaps with unspecified digits, within which one date is meant."""
    years = _years(fields[0], text)
    months = _matching(fields[1], 1, 12)
    if not months:
        raise refusal(
            text,
            "impossible_date",
            f"there is no month {fields[1]} (21 to 41 are seasons and such)",
        )
    reading = Reading.ONE_OF if any("X" in field for field in fields) else Reading.POINT
    if len(fields) == 2:
        last = date(years[-1], months[-1], month_length(years[-1], months[-1]))
        return _Days(date(years[0], months[0], 1), last, Precision.MONTH, reading)
    days = _matching(fields[2], 1, 31)
    earliest = _first_that_exists(years, months, days)
    latest = _first_that_exists(reversed(years), months[::-1], days[::-1])
    if earliest is None or latest is None:
        raise refusal(
            text, "impossible_date", f"there is no day {fields[2]} in {fields[0]}-{fields[1]}"
        )
    return _Days(earliest, latest, Precision.DAY, reading)


def _first_that_exists(
    years: Iterable[int], months: Sequence[int], days: Sequence[int]
) -> date | None:
    for year in years:
        for month in months:
            length = month_length(year, month)
            for day in days:
                if day <= length:
                    return date(year, month, day)
    return None


def _significant(body: str, text: str) -> _Days:
    """``1950S2``: about 1950, of which only the first two digits are significant."""
    year, _, digits = body.partition("S")
    if not (len(year) == 4 and _DIGITS.issuperset(year) and digits in {"1", "2", "3", "4"}):
        raise _unreadable(body, text)
    kept = int(digits)
    mask = year[:kept] + "X" * (4 - kept)
    years = _years(mask, text)
    return _Days(date(years[0], 1, 1), date(years[-1], 12, 31), None, approximate=True)


def _years(mask: str, text: str) -> Sequence[int]:
    years = _matching(mask, 0, 9999)
    if years[0] == 0:
        raise refusal(text, "out_of_range", "years before 1 cannot be placed on the calendar")
    return years


def _matching(mask: str, low: int, high: int) -> Sequence[int]:
    """The numbers from *low* to *high* that the digits and ``X`` of *mask* can stand for."""
    if "X" not in mask:
        number = int(mask)
        return (number,) if low <= number <= high else ()
    values = [0]
    for digit in mask:
        choices = range(10) if digit == "X" else (int(digit),)
        values = [10 * value + choice for value in values for choice in choices]
    return [value for value in values if low <= value <= high]


def _unreadable(body: str, text: str) -> DateError:
    """The error for a text that is not written as a date, as exact as its look allows."""
    if any(mark in body for mark in _MARKS):
        return refusal(
            text, "unsupported", "a mark on a part of a date cannot be kept: put it after the date"
        )
    day, time, _ = body.partition("T")
    if time and _written_as_date(day.split("-")):
        return refusal(text, "time_of_day", f"days carry no time of day: give {day}")
    if _out_of_reach(body):
        return refusal(
            text, "out_of_range", "only the years 1 to 9999 can be placed on the calendar"
        )
    return refusal(text, "not_a_date", "not EDTF; write it as 2013, 2013-08 or 2013-08-04")


def _out_of_reach(body: str) -> bool:
    """Whether *body* is a year before 1 or of more than four digits, or a date in such a year."""
    if body[:1] == "Y":
        year = body[1:].removeprefix("-").replace("E", "").replace("S", "")
        return len(body) > 5 and year.isascii() and year.isdigit()
    return body[:1] == "-" and _written_as_date(body[1:].split("-"))


MAX_LENGTH = 256

_DAY = Endpoint(precision=Precision.DAY)
_OPEN = Endpoint(EndState.OPEN)
_UNKNOWN = Endpoint(EndState.UNKNOWN)
_SETS = {"[": ("]", Reading.ONE_OF), "{": ("}", Reading.ALL_OF)}


class Expression(NamedTuple):
    """What an EDTF text says: canonical text, first and last day, reading, marks, and both ends."""

    text: str
    earliest: date | None
    latest: date | None
    reading: Reading
    approximate: bool
    uncertain: bool
    start: Endpoint
    end: Endpoint


class _Range(NamedTuple):
    """A date, or two with something between; an end that is no date is an `Endpoint`."""

    first: EdtfDate | Endpoint
    last: EdtfDate | Endpoint


def read(text: str) -> Expression:
    """Read an EDTF text.

    Raises `DateError` with the code ``not_a_date``, ``impossible_date``, ``reversed_range``,
    ``out_of_range``, ``time_of_day``, ``unsupported`` or ``too_long``.

    >>> read("2013-08/..").end.state
    EndState.OPEN
    """
    stripped = text.strip()
    if len(stripped) == 10 and stripped[4] == stripped[7] == "-":
        # A plain day is by far the commonest date, so it takes the shortest way.
        try:
            day = date.fromisoformat(stripped)
        except ValueError:
            pass  # the way below says what is wrong with it
        else:
            return Expression(stripped, day, day, Reading.POINT, False, False, _DAY, _DAY)
    if len(stripped) > MAX_LENGTH:
        raise refusal(text, "too_long", f"give at most {MAX_LENGTH} characters, not {len(text)}")
    if stripped[:1] in _SETS:
        return _set(stripped)
    if "/" in stripped:
        return _interval(stripped)
    only = edtf_date(stripped, stripped)
    return _expression(stripped, only.reading, [_Range(only, only)])


def _interval(text: str) -> Expression:
    first, _, last = text.partition("/")
    extent = _Range(_side(first, text), _side(last, text))
    _check(extent, text)
    return _expression(text, Reading.EXTENT, [extent])


def _side(part: str, text: str) -> EdtfDate | Endpoint:
    if part == "..":
        return _OPEN
    return edtf_date(part, text) if part else _UNKNOWN


def _set(text: str) -> Expression:
    closing, reading = _SETS[text[0]]
    if not text.endswith(closing):
        raise refusal(text, "not_a_date", f"close the set with {closing!r}")
    parts = [part.strip() for part in text[1:-1].split(",")]
    members = [_member(part, text) for part in parts]
    if any(isinstance(member.first, Endpoint) for member in members[1:]) or any(
        isinstance(member.last, Endpoint) for member in members[:-1]
    ):
        raise refusal(text, "not_a_date", "'..' without a date opens a set or closes it")
    return _expression(f"{text[0]}{','.join(parts)}{closing}", reading, members)


def _member(part: str, text: str) -> _Range:
    first, dots, last = part.partition("..")
    if not dots:
        only = edtf_date(part, text)
        return _Range(only, only)
    member = _Range(
        edtf_date(first, text) if first else _OPEN, edtf_date(last, text) if last else _OPEN
    )
    _check(member, text)
    return member


def _check(pair: _Range, text: str) -> None:
    first, last = pair
    if isinstance(first, Endpoint) and isinstance(last, Endpoint):
        raise refusal(text, "not_a_date", "state a date at one end at least")
    if isinstance(first, Endpoint) or isinstance(last, Endpoint):
        return
    # Overlapping precisions are in order: 2013-08/2013-08-04 ends within its first month.
    if first.earliest > last.latest:
        raise refusal(
            text, "reversed_range", f"{first.text} is after {last.text}: swap them if meant so"
        )


def _expression(text: str, reading: Reading, members: Sequence[_Range]) -> Expression:
    """The hull of *members*; of equal days at one end, the end that is marked more counts."""
    firsts = [member.first for member in members]
    lasts = [member.last for member in members]
    dated = [side for side in (*firsts, *lasts) if isinstance(side, EdtfDate)]
    start, end = firsts[0], lasts[-1]
    if isinstance(start, EdtfDate):
        start = min(
            (side for side in firsts if isinstance(side, EdtfDate)),
            key=lambda side: (side.earliest, -side.end.marks),
        )
    if isinstance(end, EdtfDate):
        end = max(
            (side for side in lasts if isinstance(side, EdtfDate)),
            key=lambda side: (side.latest, side.end.marks),
        )
    return Expression(
        text,
        start.earliest if isinstance(start, EdtfDate) else None,
        end.latest if isinstance(end, EdtfDate) else None,
        reading,
        any(side.end.approximate for side in dated),
        any(side.end.uncertain for side in dated),
        start.end if isinstance(start, EdtfDate) else start,
        end.end if isinstance(end, EdtfDate) else end,
    )
