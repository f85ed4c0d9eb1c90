"""The grammar of years and of their seasons, quarters and halves: "2013–14", "Q3 2013"."""

from __future__ import annotations

from consilience.errors import DateError
from consilience.words.dates.cursor import Cursor
from consilience.words.dates.points import Point
from consilience.words.dates.signs import Sign, Unit

_WINTER = 24
_FIRST_QUARTER = 33
_FIRST_HALF = 40
_AFTER_A_DATE = (Sign.END, Sign.COMMA, Sign.AND, Sign.OR, Sign.PERHAPS)
_DASHES = (Sign.DASH, Sign.HYPHEN, Sign.SLASH)


def year_of(cursor: Cursor) -> str | None:
    """Read a year of four digits or an unknown year of a decade; ``None`` if neither stands."""
    before = cursor.at
    if cursor.take(Sign.UNKNOWN_YEAR) is not None:
        cursor.skip(Sign.FILLER)
        return decade(cursor)
    if not cursor.take(Sign.COMMA):
        joined = cursor.peek(1)
        if joined.sign is Sign.NUMBER and joined.width == 4 and joined.glued:
            cursor.take(Sign.HYPHEN, Sign.SLASH)  # 4-Aug-2013
    cursor.skip(Sign.FILLER)
    term = cursor.peek()
    if term.sign is Sign.NUMBER and term.width == 4:
        cursor.at += 1
        return f"{term.value:04}"
    cursor.at = before
    return None


def decade(cursor: Cursor) -> str:
    """Read "2010s"; raises `DateError` (``decade_or_century``) for "1900s"."""
    first = cursor.need(Sign.DECADE).value
    years = f"{first // 10:03}X"
    if first % 100 == 0:
        raise cursor.context.error(
            "decade_or_century", "say which years are meant", (years, f"{first // 100:02}XX")
        )
    return years


def season_of(cursor: Cursor) -> Point:
    """Read "summer 2013", and "winter 2012–13", which is the winter that begins in 2012."""
    season = cursor.need(Sign.SEASON).value
    year = year_of(cursor)
    following = cursor.peek(1)
    if (
        season == _WINTER
        and year is not None
        and year.isdigit()
        and cursor.sign in _DASHES
        and following.sign is Sign.NUMBER
        and following.value in (int(year) + 1, (int(year) + 1) % 100)
    ):
        cursor.at += 2
    return Point(year=year, grouping=season)


def coded_part(cursor: Cursor) -> Point:
    """Read "Q3 2013" and "H1 2013"."""
    quarter = cursor.need(Sign.QUARTER_CODE, Sign.HALF_CODE).sign is Sign.QUARTER_CODE
    number = cursor.need(Sign.NUMBER)
    if not number.glued or not 1 <= number.value <= (4 if quarter else 2):
        raise cursor.context.not_a_date()
    first = _FIRST_QUARTER if quarter else _FIRST_HALF
    return Point(year=year_of(cursor), grouping=first + number.value - 1)


def quarter_in_words(cursor: Cursor) -> Point | None:
    """Read "the third quarter of 2013"; ``None`` if no quarter stands here."""
    number, unit = cursor.peek(), cursor.peek(1)
    if number.sign is not Sign.ORDINAL or unit.sign is not Sign.UNIT or unit.value != Unit.QUARTER:
        return None
    if not 1 <= number.value <= 4:
        raise cursor.context.not_a_date()
    cursor.at += 2
    return Point(year=year_of(cursor), grouping=_FIRST_QUARTER + number.value - 1)


def year_pair(cursor: Cursor) -> tuple[Point, ...] | None:
    """Read "2013–14" at the cursor as two years, "2013/08" as a month; ``None`` if neither stands.

    A dash between them is a range wherever the second year follows the first.  A slash may also
    join a year and a month: where both can be, `DateError` (``year_span_or_month``) is raised.
    """
    first, joint, last = cursor.peek(), cursor.peek(1).sign, cursor.peek(2)
    if (
        (first.sign, last.sign) != (Sign.NUMBER, Sign.NUMBER)
        or (first.width, last.width) != (4, 2)
        or joint not in (Sign.DASH, Sign.SLASH)
        or cursor.peek(3).sign not in _AFTER_A_DATE
    ):
        return None
    short = last.value
    follows, month = _follows(first.value, short, joint), 1 <= short <= 12
    if not (follows or month) or (follows and month and joint is Sign.SLASH):
        raise pair_error(cursor, first.value, short)
    cursor.at += 3
    if follows:
        second = first.value + (short - first.value) % 100
        return Point(year=f"{first.value:04}"), Point(year=f"{second:04}")
    return (Point(year=f"{first.value:04}", month=short),)


def _follows(first: int, short: int, joint: Sign) -> bool:
    """Whether *short* can end a later year: after a slash, that of the next year alone."""
    return short == (first + 1) % 100 if joint is Sign.SLASH else short > first % 100


def pair_error(cursor: Cursor, first: int, short: int) -> DateError:
    """Return the error for a year and two digits that are no month, or could be more than one."""
    readings: list[str] = []
    if 1 <= short <= 12:
        readings.append(f"{first:04}-{short:02}")
    if short > first % 100:
        readings.append(f"{first:04}/{first // 100:02}{short:02}")
    if not readings:
        return cursor.context.error(
            "impossible_date", f"there is no month {short:02}, and no year {short:02} that follows"
        )
    return cursor.context.error(
        "year_span_or_month", "write both years in full, or the month in letters", tuple(readings)
    )
