"""The grammar of one date: "4 August 2013", "August 4th", "mid-August", "Q3 2013", "13/08/2013"."""

from __future__ import annotations

import attrs

from consilience.words.dates.cursor import NO_HEDGE, Cursor, Hedge
from consilience.words.dates.numeric import full_year, numeric_date
from consilience.words.dates.points import Part, Point
from consilience.words.dates.signs import Sign, Unit
from consilience.words.dates.year_grammar import (
    coded_part,
    decade,
    pair_error,
    quarter_in_words,
    season_of,
    year_of,
)

_PARTS = (Part.EARLY, Part.MIDDLE, Part.LATE)
_HALVES = {1: Part.FIRST_HALF, 2: Part.SECOND_HALF}
_WEEKS = {1: Part.FIRST_WEEK, 2: Part.SECOND_WEEK, 3: Part.THIRD_WEEK, 4: Part.FOURTH_WEEK}
_JOINTS = (Sign.HYPHEN, Sign.SLASH, Sign.DOT)


def point(cursor: Cursor, hedge: Hedge = NO_HEDGE) -> Point:
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
    found = _core(cursor) or (Point() if part is not None or weekday is not None else None)
    if found is None:
        raise cursor.context.not_a_date()
    if cursor.take(Sign.DAYPART) is not None:
        cursor.skip(Sign.FILLER)
    while after := cursor.take(Sign.PERHAPS, Sign.ABOUT):
        hedge |= Hedge(after.sign is Sign.ABOUT, after.sign is Sign.PERHAPS)
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
    return cursor.signs(sign, Sign.UNIT) and cursor.peek(1).value == Unit.WEEK


def _core(cursor: Cursor) -> Point | None:
    term = cursor.peek()
    match term.sign:
        case Sign.RELATIVE_DAY:
            cursor.at += 1
            context = cursor.context
            return Point.of(context.moved(context.day(), term.value))
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
            return Point(year=decade(cursor))
        case _:
            return None


def _numbers(cursor: Cursor) -> Point | None:
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
        return Point(year=f"{year.value:04}", month=month.value, day=day.value)
    found = numeric_date(*numbers, cursor.context)
    cursor.at += 5
    return Point.of(found)


def _month_and_year(cursor: Cursor) -> Point | None:
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
    return Point(year=f"{year.value:04}", month=month.value)


def _year_first(cursor: Cursor) -> Point:
    """A year, and the month, quarter or season that may follow it."""
    year = cursor.need(Sign.NUMBER)
    written = f"{year.value:04}"
    following = cursor.peek(1)
    if cursor.sign is Sign.HYPHEN and following.sign is Sign.NUMBER and following.width == 2:
        cursor.at += 2
        if 1 <= following.value <= 12:
            return Point(year=written, month=following.value)
        if 21 <= following.value <= 41:
            return Point(year=written, grouping=following.value)
        raise pair_error(cursor, year.value, following.value)
    if following.sign in (Sign.QUARTER_CODE, Sign.HALF_CODE, Sign.MONTH):
        cursor.take(Sign.HYPHEN)
    if cursor.sign in (Sign.QUARTER_CODE, Sign.HALF_CODE):
        return attrs.evolve(coded_part(cursor), year=written)
    if cursor.sign is not Sign.MONTH:
        return Point(year=written)
    month = cursor.need(Sign.MONTH).value
    if cursor.peek(1).sign is Sign.NUMBER and cursor.peek(1).width <= 2:
        cursor.take(Sign.HYPHEN)
    day = _day_number(cursor)
    return Point(year=written, month=month, day=day)


def _day_first(cursor: Cursor) -> Point | None:
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
    return Point(
        year=year,
        month=None if month is None else month.value,
        day=term.value,
        ordinal=term.sign is Sign.ORDINAL,
    )


def _month_first(cursor: Cursor) -> Point:
    """A month, with the day and the year that may follow it: August 4, 2013."""
    month = cursor.need(Sign.MONTH).value
    if cursor.signs(Sign.HYPHEN, Sign.NUMBER, Sign.HYPHEN, Sign.NUMBER):
        cursor.take(Sign.HYPHEN)  # Aug-04-2013; Aug-13 alone could be a day or a year
    day = _day_number(cursor)
    return Point(year=year_of(cursor), month=month, day=day)


def _day_number(cursor: Cursor) -> int | None:
    before = cursor.at
    cursor.skip(Sign.FILLER)
    term = cursor.peek()
    if term.sign in (Sign.NUMBER, Sign.ORDINAL) and term.width <= 2:
        cursor.at += 1
        return term.value
    cursor.at = before
    return None
