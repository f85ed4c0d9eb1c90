"""The grammar of dates counted from another: "more than a month after", "the week of 5 August"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs

from consilience.dates import DateSpan
from consilience.words.dates import relative
from consilience.words.dates.context import Context
from consilience.words.dates.cursor import Cursor
from consilience.words.dates.point_grammar import names_last_week
from consilience.words.dates.points import Point
from consilience.words.dates.relative import VAGUE_LEAST, Count
from consilience.words.dates.signs import Sign, Unit
from consilience.words.dates.spans import days
from consilience.words.dates.terms import Term

Operand = Callable[[Cursor], DateSpan]
"""Reads the date that another is counted from; the grammar of dates passes itself."""

_STEPS = {Sign.PAST: -1, Sign.LAST: -1, Sign.THIS: 0, Sign.NEXT: 1}
_DIRECTIONS = {Sign.BACK: -1, Sign.BEFORE: -1, Sign.ON: 1, Sign.AFTER: 1}
_BOUNDS = (Sign.MORE, Sign.LESS, Sign.AT_LEAST, Sign.AT_MOST)
_ONE = Count(1, 1)
_VAGUE = Count(VAGUE_LEAST, None, vague=True)


def counted(cursor: Cursor, operand: Operand) -> DateSpan | None:
    """Read a date counted from the reference or from another date; ``None`` if none stands here.

    Raises `DateError` where one begins and cannot be read.
    """
    before = cursor.at
    found = _named(cursor) or _stepped(cursor) or _shifted(cursor, operand)
    if found is None:
        cursor.at = before
    return found


def _named(cursor: Cursor) -> DateSpan | None:
    context = cursor.context
    if cursor.take(Sign.RECENTLY):
        return relative.recently(context)
    if cursor.take(Sign.RECENT):
        unit = cursor.need(Sign.UNITS)
        return relative.window(_VAGUE, Unit(unit.value), -1, context)
    if side := cursor.take(Sign.SO_FAR_THIS, Sign.REST_OF_THIS):
        unit = cursor.need(Sign.UNIT)
        step = -1 if side.sign is Sign.SO_FAR_THIS else 1
        return relative.part_of_this(Unit(unit.value), step, context)
    return None


def _stepped(cursor: Cursor) -> DateSpan | None:
    """Last, this, next, the past: a unit of the calendar, or a window of some of them."""
    if cursor.sign not in _STEPS or names_last_week(cursor):
        return None
    word = cursor.need(*_STEPS).sign
    step = _STEPS[word]
    context = cursor.context
    if named := cursor.take(Sign.WEEKDAY):
        return relative.weekday(named.value, step, context)
    if named := cursor.take(Sign.MONTH, Sign.SEASON):
        return _named_part_of_year(named, step, context)
    if unit := cursor.take(Sign.UNIT):
        if word is Sign.PAST:
            return relative.window(_ONE, Unit(unit.value), step, context)
        return relative.calendar_unit(Unit(unit.value), step, context)
    count = _number(cursor)
    unit = cursor.take(Sign.UNIT, Sign.UNITS)
    if unit is None or step == 0:
        return None
    return relative.window(_ascending(count or _VAGUE, context), Unit(unit.value), step, context)


def _named_part_of_year(term: Term, step: int, context: Context) -> DateSpan:
    """Last August, this winter, next May: wholly before the reference, around it, or after it."""
    reference = context.day()
    month = term.sign is Sign.MONTH
    point = Point(month=term.value) if month else Point(grouping=term.value)
    nearest = sorted(range(-2, 3), key=abs)
    for year in (reference.year + away for away in nearest):
        if not date.min.year <= year < date.max.year:
            continue
        span = attrs.evolve(point, year=f"{year:04}").span(context)
        if span.earliest is None or span.latest is None:
            continue
        if _side_of(reference, span.earliest, span.latest) == step:
            return span
    if step == 0:
        return attrs.evolve(point, year=f"{reference.year:04}").span(context)
    raise context.error("out_of_range", "it leaves the calendar of the years 1 to 9999")


def _side_of(reference: date, first: date, last: date) -> int:
    """On which side of the reference a span lies: -1 before it, 1 after it, 0 around it."""
    return (first > reference) - (last < reference)


def _shifted(cursor: Cursor, operand: Operand) -> DateSpan | None:
    """So many units later, earlier, before or after a date."""
    bound = cursor.take(*_BOUNDS)
    count = _number(cursor)
    term = cursor.take(Sign.UNIT, Sign.UNITS)
    if term is None:
        return None
    unit = Unit(term.value)
    if count is None and bound is None:
        if term.sign is Sign.UNIT:
            return _single(cursor, unit, operand)
        count = _VAGUE
    if count is None or unit is Unit.WEEKEND:
        return None
    context = cursor.context
    count = _bounded(_ascending(count, context), None if bound is None else bound.sign)
    if bound is not None and bound.sign is Sign.AT_MOST and cursor.take(Sign.FILLER):
        return relative.within(operand(cursor), count, unit, context)
    direction = cursor.take(*_DIRECTIONS)
    if direction is None:
        return None
    anchor = _anchor(cursor, direction.sign, operand)
    return relative.shifted(anchor, count, unit, _DIRECTIONS[direction.sign], context)


def _anchor(cursor: Cursor, direction: Sign, operand: Operand) -> DateSpan:
    """The date counted from: the one that follows "before" or "after", else the reference."""
    if direction in (Sign.BEFORE, Sign.AFTER) and cursor.sign is not Sign.END:
        return operand(cursor)
    return DateSpan.day(cursor.context.day())


def _number(cursor: Cursor) -> Count | None:
    """Two, a, a couple of, several, two or three; ``None`` for no number."""
    if cursor.take(Sign.A):
        return _ONE
    if cursor.take(Sign.COUPLE):
        return Count(2, 2)
    if cursor.take(Sign.FEW):
        return _VAGUE
    low = cursor.take(Sign.NUMBER)
    if low is None:
        return None
    if cursor.peek(1).sign is Sign.NUMBER and cursor.take(Sign.OR, Sign.TO, Sign.DASH, Sign.HYPHEN):
        return Count(low.value, cursor.need(Sign.NUMBER).value)
    return Count(low.value, low.value)


def _ascending(count: Count, context: Context) -> Count:
    if count.high is not None and count.high < count.low:
        raise context.error("reversed_range", f"{count.low} to {count.high} is no ascending count")
    return count


def _bounded(count: Count, bound: Sign | None) -> Count:
    match bound:
        case Sign.MORE:
            return Count(count.high or count.low, None, more_than=True)
        case Sign.AT_LEAST:
            return Count(count.low, None)
        case Sign.LESS:
            return Count(0, count.high, less_than=True)
        case Sign.AT_MOST:
            return Count(0, count.high)
        case _:
            return count


def _single(cursor: Cursor, unit: Unit, operand: Operand) -> DateSpan | None:
    """A unit without a number: the day before, the week of 5 August, that night."""
    context = cursor.context
    if direction := cursor.take(*_DIRECTIONS):
        step = _DIRECTIONS[direction.sign]
        if cursor.sign is Sign.END or direction.sign in (Sign.BACK, Sign.ON):
            return relative.calendar_unit(unit, step, context)
        return _beside(operand(cursor), unit, step, context)
    if unit is Unit.WEEK and cursor.take(Sign.ENDING, Sign.TO):
        last = _only_day(operand(cursor), context)
        return days(context.moved(last, -6), last, context)
    if unit is Unit.WEEK and cursor.take(Sign.STARTING, Sign.FROM):
        first = _only_day(operand(cursor), context)
        return days(first, context.moved(first, 6), context)
    if unit is Unit.NIGHT and cursor.sign is Sign.END:
        return relative.calendar_unit(unit, 0, context)
    if unit not in (Unit.WEEK, Unit.WEEKEND) or not cursor.take(Sign.FILLER):
        return None
    day = _only_day(operand(cursor), context)
    return relative.week_of(day, context, weekend=unit is Unit.WEEKEND)


def _beside(span: DateSpan, unit: Unit, step: int, context: Context) -> DateSpan:
    """The whole unit that ends the day before *span*, or begins the day after it."""
    edge = span.earliest if step < 0 else span.latest
    if edge is None or unit in (Unit.HOUR, Unit.WEEKEND):
        raise context.not_a_date()
    near = context.moved(edge, step)
    if unit is Unit.NIGHT:
        return relative.night_of(DateSpan.day(near), context)
    far = context.moved(edge, step, unit)
    if near == far:
        return DateSpan.day(near)
    return days(min(near, far), max(near, far), context)


def _only_day(span: DateSpan, context: Context) -> date:
    if span.earliest is None or not span.is_day:
        raise context.not_a_date()
    return span.earliest
