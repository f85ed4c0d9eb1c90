"""Dates counted from another: "two days later", "last Monday", "the week of 5 August"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs

from consilience.dates import DateSpan
from consilience.words.dates.cursor import Context, Cursor
from consilience.words.dates.point_grammar import names_last_week
from consilience.words.dates.points import PartialDate
from consilience.words.dates.policy import DatePolicy
from consilience.words.dates.signs import Sign, TimeUnit
from consilience.words.dates.spans import (
    OPEN,
    UNKNOWN,
    days,
    extent,
    hedged,
    one_day,
    one_of,
    read,
    vague,
)
from consilience.words.dates.terminals import Terminal

HOURS_A_DAY = 24
VAGUE_LEAST = 2  # "days earlier" is in the plural: two at least
Operand = Callable[[Cursor], DateSpan]
"""Reads the date that another is counted from; the grammar of dates passes itself."""

_STEPS = {Sign.PAST: -1, Sign.LAST: -1, Sign.THIS: 0, Sign.NEXT: 1}
_DIRECTIONS = {Sign.BACK: -1, Sign.BEFORE: -1, Sign.ON: 1, Sign.AFTER: 1}
_BOUNDS = (Sign.MORE, Sign.LESS, Sign.AT_LEAST, Sign.AT_MOST)


@attrs.frozen
class Count:
    """How many units: at least ``low`` and at most ``high``; strictly more, or less, where said.

    ``vague`` marks "a few", "several" and a plural without a number.

    >>> Count(2, 2).exact
    True
    """

    low: int
    high: int | None
    more_than: bool = False
    less_than: bool = False
    vague: bool = False

    @property
    def exact(self) -> bool:
        """Whether one number is meant."""
        return self.low == self.high and not (self.more_than or self.less_than)


_ONE = Count(1, 1)
_VAGUE = Count(VAGUE_LEAST, None, vague=True)


def shifted(
    anchor: DateSpan, count: Count, unit: TimeUnit, side: int, context: Context
) -> DateSpan:
    """Return *count* units after (*side* 1) or before (-1) *anchor*.

    Whole months and years are rarely meant to the day: "three months later" is the third month
    after, approximately.
    """
    if anchor.earliest is None or anchor.latest is None:
        raise context.not_a_date()
    if count.exact and unit.months is not None and anchor.is_day:
        day = context.moved(anchor.earliest, side * count.low, unit)
        month = "" if unit is TimeUnit.YEAR else f"-{day.month:02}"
        return read(f"{day.year:04}{month}~", context)
    # Counted backwards, the edge that the least count starts from is the last day.
    near, far = (anchor.earliest, anchor.latest)[::side]
    least = _moved(near, count.low, unit, side, count.more_than, context, outward=False)
    if count.high is None:
        return _bounded_by(least, side, count, context)
    most = _moved(far, count.high, unit, side, count.less_than, context, outward=True)
    first, last = (least, most)[::side]
    if first > last:
        raise context.not_a_date()
    return one_day(first, last, context)


def _bounded_by(least: date, side: int, count: Count, context: Context) -> DateSpan:
    edge = least.isoformat()
    span = one_of(edge, OPEN, context) if side > 0 else one_of(OPEN, edge, context)
    return vague(span) if count.vague else span


def _moved(
    day: date,
    count: int,
    unit: TimeUnit,
    side: int,
    strictly: bool,
    context: Context,
    *,
    outward: bool,
) -> date:
    """*day* moved by *count* units, and by one day more or less where the count is not reached."""
    if unit is TimeUnit.HOUR:
        # An hour of the day is unknown: 30 hours later is one day later or two.
        whole_days = -(-count // HOURS_A_DAY) if outward else count // HOURS_A_DAY
        return context.moved(day, side * whole_days)
    moved = context.moved(day, side * count, unit)
    if strictly:
        moved = context.moved(moved, -side if outward else side)
    return moved


def within(anchor: DateSpan, count: Count, unit: TimeUnit, context: Context) -> DateSpan:
    """Return one day at most *count* units from *anchor*, before or after it."""
    if anchor.earliest is None or anchor.latest is None or count.high is None:
        raise context.not_a_date()
    first = _moved(anchor.earliest, count.high, unit, -1, False, context, outward=True)
    last = _moved(anchor.latest, count.high, unit, 1, False, context, outward=True)
    return one_day(first, last, context)


def window(count: Count, unit: TimeUnit, side: int, context: Context) -> DateSpan:
    """Return the span of *count* units that ends (*side* -1) or begins (1) with the reference.

    The reference day is in it, and so is the day that many units away: the outer reading.
    """
    reference = context.day()
    policy = context.policy
    if count.vague and side < 0 and unit.days == 1 and policy.recent is not None:
        return recently(context)
    number = _window_length(count, unit, side, policy)
    if number is None:
        edge = reference.isoformat()
        return vague(extent(*((UNKNOWN, edge) if side < 0 else (edge, UNKNOWN)), context))
    far = _moved(reference, number, unit, side, False, context, outward=True)
    if side < 0 and unit in (TimeUnit.WEEK, TimeUnit.FORTNIGHT) and policy.weeks_count_reference:
        far = context.moved(far, 1)
    if side < 0 and unit is TimeUnit.MONTH and policy.months_within_year:
        far = max(far, date(reference.year, 1, 1))
    first, last = (reference, far)[::side]
    return days(first, last, context)


def _window_length(count: Count, unit: TimeUnit, side: int, policy: DatePolicy) -> int | None:
    """How many units a window has: for hours without a number one, as a day holds them."""
    if not count.vague:
        return count.high
    if unit is TimeUnit.HOUR:
        return 1
    return policy.few if side < 0 else None


def recently(context: Context) -> DateSpan:
    """Return the days that "recently" goes back to under the policy; literally, any up to now."""
    reference = context.day()
    back = context.policy.recent
    if back is None:
        return vague(one_of(OPEN, reference.isoformat(), context))
    first, last = (context.moved(reference, -number) for number in back)
    return days(first, last, context)


def calendar_unit(unit: TimeUnit, step: int, context: Context) -> DateSpan:
    """Return the day, week, month or year that lies *step* from the one of the reference.

    Weeks begin on Monday (ISO 8601); a weekend is a Saturday and a Sunday; a night is the two days
    that it spans.
    """
    reference = context.day()
    if unit is TimeUnit.HOUR:
        return window(Count(1, 1), unit, step or -1, context)
    if unit in (TimeUnit.WEEK, TimeUnit.WEEKEND, TimeUnit.FORTNIGHT):
        if unit is TimeUnit.FORTNIGHT:
            raise context.not_a_date()
        return week_of(
            context.moved(reference, 7 * step), context, weekend=unit is TimeUnit.WEEKEND
        )
    if unit is TimeUnit.NIGHT:
        return night_of(DateSpan.day(context.moved(reference, step)), context)
    day = context.moved(reference, step, unit)
    if unit is TimeUnit.DAY:
        return DateSpan.day(day)
    written = {
        TimeUnit.MONTH: f"{day.year:04}-{day.month:02}",
        TimeUnit.QUARTER: f"{day.year:04}-{33 + (day.month - 1) // 3}",
    }
    return read(written.get(unit, f"{day.year:04}"), context)


def week_of(day: date, context: Context, *, weekend: bool = False) -> DateSpan:
    """Return the ISO week that holds *day*, Monday to Sunday, or the weekend of that week."""
    monday = context.moved(day, -day.weekday())
    first = context.moved(monday, 5 if weekend else 0)
    return days(first, context.moved(monday, 6), context)


def night_of(span: DateSpan, context: Context) -> DateSpan:
    """Return the night that begins on a day, or that two days in succession share."""
    if span.earliest is None or span.latest is None:
        raise context.not_a_date()
    next_day = context.moved(span.earliest, 1)
    if span.latest not in (span.earliest, next_day):
        raise context.error("not_a_night", "a night spans two days in succession")
    night = days(span.earliest, next_day, context)
    return hedged(night, span.approximate, span.uncertain, context)


def part_of_this(unit: TimeUnit, side: int, context: Context) -> DateSpan:
    """Return one day of this week, month or year: before the reference, or after it."""
    reference = context.day()
    whole = calendar_unit(unit, 0, context)
    if whole.earliest is None or whole.latest is None or unit < TimeUnit.WEEK:
        raise context.not_a_date()
    if side < 0:
        return one_day(whole.earliest, reference, context)
    return one_day(reference, whole.latest, context)


def weekday(number: int, step: int, context: Context) -> DateSpan:
    """Return the weekday before the reference (*step* -1), after it (1), or of its week (0)."""
    reference = context.day()
    if step == 0:
        return DateSpan.day(context.moved(reference, number - reference.weekday()))
    distance = (step * (number - reference.weekday())) % 7 or 7
    return DateSpan.day(context.moved(reference, step * distance))


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
        return recently(context)
    if cursor.take(Sign.RECENT):
        unit = cursor.need(Sign.UNITS)
        return window(_VAGUE, TimeUnit(unit.value), -1, context)
    if side := cursor.take(Sign.SO_FAR_THIS, Sign.REST_OF_THIS):
        unit = cursor.need(Sign.UNIT)
        step = -1 if side.sign is Sign.SO_FAR_THIS else 1
        return part_of_this(TimeUnit(unit.value), step, context)
    return None


def _stepped(cursor: Cursor) -> DateSpan | None:
    """Last, this, next, the past: a unit of the calendar, or a window of some of them."""
    if cursor.sign not in _STEPS or names_last_week(cursor):
        return None
    word = cursor.need(*_STEPS).sign
    step = _STEPS[word]
    context = cursor.context
    if named := cursor.take(Sign.WEEKDAY):
        return weekday(named.value, step, context)
    if named := cursor.take(Sign.MONTH, Sign.SEASON):
        return _named_part_of_year(named, step, context)
    if unit := cursor.take(Sign.UNIT):
        if word is Sign.PAST:
            return window(_ONE, TimeUnit(unit.value), step, context)
        return calendar_unit(TimeUnit(unit.value), step, context)
    count = _number(cursor)
    unit = cursor.take(Sign.UNIT, Sign.UNITS)
    if unit is None or step == 0:
        return None
    return window(_ascending(count or _VAGUE, context), TimeUnit(unit.value), step, context)


def _named_part_of_year(term: Terminal, step: int, context: Context) -> DateSpan:
    """Last August, this winter, next May: wholly before the reference, around it, or after it."""
    reference = context.day()
    month = term.sign is Sign.MONTH
    point = PartialDate(month=term.value) if month else PartialDate(grouping=term.value)
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
    unit = TimeUnit(term.value)
    if count is None and bound is None:
        if term.sign is Sign.UNIT:
            return _single(cursor, unit, operand)
        count = _VAGUE
    if count is None or unit is TimeUnit.WEEKEND:
        return None
    context = cursor.context
    count = _bounded(_ascending(count, context), None if bound is None else bound.sign)
    if bound is not None and bound.sign is Sign.AT_MOST and cursor.take(Sign.FILLER):
        return within(operand(cursor), count, unit, context)
    direction = cursor.take(*_DIRECTIONS)
    if direction is None:
        return None
    anchor = _anchor(cursor, direction.sign, operand)
    return shifted(anchor, count, unit, _DIRECTIONS[direction.sign], context)


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


def _single(cursor: Cursor, unit: TimeUnit, operand: Operand) -> DateSpan | None:
    """A unit without a number: the day before, the week of 5 August, that night."""
    context = cursor.context
    if direction := cursor.take(*_DIRECTIONS):
        step = _DIRECTIONS[direction.sign]
        if cursor.sign is Sign.END or direction.sign in (Sign.BACK, Sign.ON):
            return calendar_unit(unit, step, context)
        return _beside(operand(cursor), unit, step, context)
    if unit is TimeUnit.WEEK and cursor.take(Sign.ENDING, Sign.TO):
        last = _only_day(operand(cursor), context)
        return days(context.moved(last, -6), last, context)
    if unit is TimeUnit.WEEK and cursor.take(Sign.STARTING, Sign.FROM):
        first = _only_day(operand(cursor), context)
        return days(first, context.moved(first, 6), context)
    if unit is TimeUnit.NIGHT and cursor.sign is Sign.END:
        return calendar_unit(unit, 0, context)
    if unit not in (TimeUnit.WEEK, TimeUnit.WEEKEND) or not cursor.take(Sign.FILLER):
        return None
    day = _only_day(operand(cursor), context)
    return week_of(day, context, weekend=unit is TimeUnit.WEEKEND)


def _beside(span: DateSpan, unit: TimeUnit, step: int, context: Context) -> DateSpan:
    """The whole unit that ends the day before *span*, or begins the day after it."""
    edge = span.earliest if step < 0 else span.latest
    if edge is None or unit in (TimeUnit.HOUR, TimeUnit.WEEKEND):
        raise context.not_a_date()
    near = context.moved(edge, step)
    if unit is TimeUnit.NIGHT:
        return night_of(DateSpan.day(near), context)
    far = context.moved(edge, step, unit)
    if near == far:
        return DateSpan.day(near)
    return days(min(near, far), max(near, far), context)


def _only_day(span: DateSpan, context: Context) -> date:
    if span.earliest is None or not span.is_day:
        raise context.not_a_date()
    return span.earliest
