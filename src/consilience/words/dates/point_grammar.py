"""The grammar of one date: "4 August 2013", "August 4th", "mid-August", "Q3 2013", "13/08/2013".

In figures the order of day, month and year is read where one order alone gives a date that exists;
where several do, the date is refused with all of them.
"""

from __future__ import annotations

from datetime import date

import attrs

from consilience.errors import DateError
from consilience.words.dates.cursor import UNQUALIFIED, Context, Cursor, Qualifier
from consilience.words.dates.points import Part, PartialDate
from consilience.words.dates.signs import Sign, TimeUnit
from consilience.words.dates.terminals import Terminal

_PARTS = (Part.EARLY, Part.MIDDLE, Part.LATE)
_HALVES = {1: Part.FIRST_HALF, 2: Part.SECOND_HALF}
_WEEKS = {1: Part.FIRST_WEEK, 2: Part.SECOND_WEEK, 3: Part.THIRD_WEEK, 4: Part.FOURTH_WEEK}
_JOINTS = (Sign.HYPHEN, Sign.SLASH, Sign.DOT)
_CENTURIES = (1900, 2000)
_WINTER = 24
_FIRST_QUARTER = 33
_FIRST_HALF = 40
_AFTER_A_DATE = (Sign.END, Sign.COMMA, Sign.AND, Sign.OR, Sign.PERHAPS)
_DASHES = (Sign.DASH, Sign.HYPHEN, Sign.SLASH)


def point(cursor: Cursor, hedge: Qualifier = UNQUALIFIED) -> PartialDate:
    """Read one date at the cursor, as much of it as is written.

    Raises `DateError` where none is.
    """
    hedge |= cursor.hedge()
    some_day = cursor.take(Sign.SOME_DAY) is not None
    hedge |= cursor.hedge()
    weekday = cursor.take(Sign.WEEKDAY)
    if weekday is not None:
        _pass_comma(cursor)
        hedge |= cursor.hedge()
    part = _part(cursor)
    weekday = weekday or cursor.take(Sign.WEEKDAY)  # late Sunday
    found = _core(cursor) or (PartialDate() if part is not None or weekday is not None else None)
    if found is None:
        raise cursor.context.not_a_date()
    if cursor.take(Sign.DAYPART) is not None:
        cursor.skip(Sign.FILLER)
    while after := cursor.take(Sign.PERHAPS, Sign.ABOUT):
        hedge |= Qualifier(after.sign is Sign.ABOUT, after.sign is Sign.PERHAPS)
    return attrs.evolve(
        found,
        part=part,
        weekday=None if weekday is None else weekday.value,
        some_day=some_day,
        approximate=hedge.approximate,
        uncertain=hedge.uncertain,
    )


def _pass_comma(cursor: Cursor) -> None:
    if cursor.sign is Sign.COMMA and cursor.peek(1).sign in (
        Sign.NUMBER,
        Sign.ORDINAL,
        Sign.MONTH,
        Sign.FILLER,
    ):
        cursor.take(Sign.COMMA)


def _part(cursor: Cursor) -> Part | None:
    """A part of what follows: early, mid, the first half of, the last week of."""
    found: Part | None = None
    if term := cursor.take(Sign.PART):
        found = _PARTS[term.value]
    elif cursor.signs(Sign.ORDINAL, Sign.HALF) and cursor.peek().value in _HALVES:
        found = _HALVES[cursor.need(Sign.ORDINAL).value]
        cursor.need(Sign.HALF)
    elif _is_week(cursor, Sign.ORDINAL) and cursor.peek().value in _WEEKS:
        found = _WEEKS[cursor.need(Sign.ORDINAL).value]
        cursor.need(Sign.UNIT)
    elif names_last_week(cursor):
        found = Part.LAST_WEEK
        cursor.at += 2
    if found is not None:
        whole = cursor.peek(1)
        if whole.sign in (Sign.MONTH, Sign.SEASON) or whole.width == 4:
            cursor.take(Sign.HYPHEN, Sign.DASH)  # mid-August
        cursor.skip(Sign.FILLER)
    return found


def names_last_week(cursor: Cursor) -> bool:
    """Whether "the last week of August" stands at the cursor, not the week before this one."""
    return (
        (_is_week(cursor, Sign.PAST) or _is_week(cursor, Sign.LAST))
        and cursor.peek(2).sign is Sign.FILLER
        and cursor.peek(3).sign is Sign.MONTH
    )


def _is_week(cursor: Cursor, sign: Sign) -> bool:
    return cursor.signs(sign, Sign.UNIT) and cursor.peek(1).value == TimeUnit.WEEK


def _core(cursor: Cursor) -> PartialDate | None:
    term = cursor.peek()
    match term.sign:
        case Sign.RELATIVE_DAY:
            cursor.at += 1
            context = cursor.context
            return PartialDate.of(context.moved(context.day(), term.value))
        case Sign.NUMBER if term.width == 4:
            return _numbers(cursor) or _year_first(cursor)
        case Sign.NUMBER | Sign.ORDINAL:
            return (
                _numbers(cursor)
                or _month_and_year(cursor)
                or quarter_in_words(cursor)
                or _day_first(cursor)
            )
        case Sign.MONTH:
            return _month_first(cursor)
        case Sign.SEASON:
            return season_of(cursor)
        case Sign.QUARTER_CODE | Sign.HALF_CODE:
            return coded_part(cursor)
        case Sign.DECADE:
            return PartialDate(year=decade(cursor))
        case _:
            return None


def _numbers(cursor: Cursor) -> PartialDate | None:
    """Three numbers joined alike: 13/08/2013, 13.8.2013, 2013-08-04."""
    joint = cursor.peek(1).sign
    numbers = cursor.peek(), cursor.peek(2), cursor.peek(4)
    if (
        joint not in _JOINTS
        or cursor.peek(3).sign is not joint
        or any(number.sign is not Sign.NUMBER or not number.width for number in numbers)
    ):
        return None
    if joint is Sign.HYPHEN and numbers[0].width == 4:
        cursor.at += 5
        year, month, day = numbers
        return PartialDate(year=f"{year.value:04}", month=month.value, day=day.value)
    found = numeric_date(*numbers, cursor.context)
    cursor.at += 5
    return PartialDate.of(found)


def _month_and_year(cursor: Cursor) -> PartialDate | None:
    """A month and a year in numbers: 08/2013."""
    month, joint, year = cursor.peek(), cursor.peek(1), cursor.peek(2)
    if (
        month.sign is not Sign.NUMBER
        or joint.sign not in _JOINTS
        or year.sign is not Sign.NUMBER
        or (year.width, year.glued, joint.glued) != (4, True, True)
        or not 1 <= month.value <= 12
    ):
        return None
    cursor.at += 3
    return PartialDate(year=f"{year.value:04}", month=month.value)


def _year_first(cursor: Cursor) -> PartialDate:
    """A year, and the month, quarter or season that may follow it."""
    year = cursor.need(Sign.NUMBER)
    written = f"{year.value:04}"
    following = cursor.peek(1)
    if cursor.sign is Sign.HYPHEN and following.sign is Sign.NUMBER and following.width == 2:
        cursor.at += 2
        if 1 <= following.value <= 12:
            return PartialDate(year=written, month=following.value)
        if 21 <= following.value <= 41:
            return PartialDate(year=written, grouping=following.value)
        raise pair_error(cursor, year.value, following.value)
    if following.sign in (Sign.QUARTER_CODE, Sign.HALF_CODE, Sign.MONTH):
        cursor.take(Sign.HYPHEN)
    if cursor.sign in (Sign.QUARTER_CODE, Sign.HALF_CODE):
        return attrs.evolve(coded_part(cursor), year=written)
    if cursor.sign is not Sign.MONTH:
        return PartialDate(year=written)
    month = cursor.need(Sign.MONTH).value
    if cursor.peek(1).sign is Sign.NUMBER and cursor.peek(1).width <= 2:
        cursor.take(Sign.HYPHEN)
    day = _day_number(cursor)
    return PartialDate(year=written, month=month, day=day)


def _day_first(cursor: Cursor) -> PartialDate | None:
    """A day, with the month and the year that may follow it: 4 August 2013, 4th of August."""
    term = cursor.peek()
    if term.width > 2:
        return None
    cursor.at += 1
    before_month = cursor.at
    joint = cursor.take(Sign.HYPHEN, Sign.SLASH)
    if joint is not None and joint.sign is Sign.SLASH and cursor.signs(Sign.NUMBER, Sign.MONTH):
        second = cursor.peek().value
        raise cursor.context.error(
            "day_or_night",
            "write a dash between days in a row or around a night, 'or' for one of them",
            (f"from the {term.value} to the {second}", f"the {term.value} or the {second}"),
        )
    cursor.skip(Sign.FILLER)
    month = cursor.take(Sign.MONTH)
    if month is None:
        cursor.at = before_month
    year = year_of(cursor)
    short = cursor.peek(1)
    if year is None and month and joint and cursor.sign is joint.sign and short.width == 2:
        year = f"{full_year(short.value, cursor.context):04}"  # 4-Aug-13
        cursor.at += 2
    return PartialDate(
        year=year,
        month=None if month is None else month.value,
        day=term.value,
        ordinal=term.sign is Sign.ORDINAL,
    )


def _month_first(cursor: Cursor) -> PartialDate:
    """A month, with the day and the year that may follow it: August 4, 2013."""
    month = cursor.need(Sign.MONTH).value
    if cursor.signs(Sign.HYPHEN, Sign.NUMBER, Sign.HYPHEN, Sign.NUMBER):
        cursor.take(Sign.HYPHEN)  # Aug-04-2013; Aug-13 alone could be a day or a year
    day = _day_number(cursor)
    return PartialDate(year=year_of(cursor), month=month, day=day)


def _day_number(cursor: Cursor) -> int | None:
    before = cursor.at
    cursor.skip(Sign.FILLER)
    term = cursor.peek()
    if term.sign in (Sign.NUMBER, Sign.ORDINAL) and term.width <= 2:
        cursor.at += 1
        return term.value
    cursor.at = before
    return None


def numeric_date(first: Terminal, second: Terminal, third: Terminal, context: Context) -> date:
    """Return the day that three numbers write.

    Raises `DateError`: ``day_month_order`` where several orders give different days, with all of
    them as readings, ``two_digit_year`` where no reference tells the century, ``impossible_date``
    where no order gives a day.

    >>> from consilience.words.dates.policy import LITERAL_DATES
    >>> from consilience.words.dates.terminals import terminals
    >>> day, _, month, _, year = terms("13/08/2013")
    >>> numeric_date(day, month, year, Context("13/08/2013", None, LITERAL_DATES))
    datetime.date(2013, 8, 13)
    """
    orders: list[tuple[Terminal, Terminal, Terminal]] = []
    if first.width != 4:
        orders += [(third, second, first), (third, first, second)]
    if third.width != 4:
        orders.append((first, second, third))
    days = {
        day
        for year, month, number in orders
        if (day := _day(_year(year, context), month.value, number.value)) is not None
    }
    if not days:
        raise context.error("impossible_date", "no order of day, month and year gives a date")
    if len(days) > 1:
        raise context.error(
            "day_month_order",
            "write the month in letters, or the date as 2013-08-04",
            tuple(day.isoformat() for day in sorted(days)),
        )
    (day,) = days
    if 4 not in (first.width, third.width):
        full_year(day.year % 100, context)
    return day


def full_year(short: int, context: Context) -> int:
    """Return the latest year with these last two digits that is not after the reference's.

    Raises `DateError` (``two_digit_year``) without a reference.

    >>> from consilience.words.dates.policy import LITERAL_DATES
    >>> full_year(99, Context("31/12/99", date(2013, 8, 4), LITERAL_DATES))
    1999
    """
    if context.reference is None:
        raise context.error(
            "two_digit_year",
            "write the year with four digits, or give reference=",
            tuple(str(century + short) for century in _CENTURIES),
        )
    return context.reference.year - (context.reference.year - short) % 100


def _year(term: Terminal, context: Context) -> int:
    """The year written; without a reference two digits stand for any century alike."""
    if term.width == 4:
        return term.value
    return (
        _CENTURIES[-1] + term.value if context.reference is None else full_year(term.value, context)
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


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


def season_of(cursor: Cursor) -> PartialDate:
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
    return PartialDate(year=year, grouping=season)


def coded_part(cursor: Cursor) -> PartialDate:
    """Read "Q3 2013" and "H1 2013"."""
    quarter = cursor.need(Sign.QUARTER_CODE, Sign.HALF_CODE).sign is Sign.QUARTER_CODE
    number = cursor.need(Sign.NUMBER)
    if not number.glued or not 1 <= number.value <= (4 if quarter else 2):
        raise cursor.context.not_a_date()
    first = _FIRST_QUARTER if quarter else _FIRST_HALF
    return PartialDate(year=year_of(cursor), grouping=first + number.value - 1)


def quarter_in_words(cursor: Cursor) -> PartialDate | None:
    """Read "the third quarter of 2013"; ``None`` if no quarter stands here."""
    number, unit = cursor.peek(), cursor.peek(1)
    if (
        number.sign is not Sign.ORDINAL
        or unit.sign is not Sign.UNIT
        or unit.value != TimeUnit.QUARTER
    ):
        return None
    if not 1 <= number.value <= 4:
        raise cursor.context.not_a_date()
    cursor.at += 2
    return PartialDate(year=year_of(cursor), grouping=_FIRST_QUARTER + number.value - 1)


def year_pair(cursor: Cursor) -> tuple[PartialDate, ...] | None:
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
        return PartialDate(year=f"{first.value:04}"), PartialDate(year=f"{second:04}")
    return (PartialDate(year=f"{first.value:04}", month=short),)


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
