"""Dates counted from a reference: two days later, the previous week, last Monday."""

from __future__ import annotations

from datetime import date

import attrs

from consilience.dates import DateSpan
from consilience.words.dates.context import Context
from consilience.words.dates.policy import DatePolicy
from consilience.words.dates.signs import Unit
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

HOURS_A_DAY = 24
VAGUE_LEAST = 2  # "days earlier" is in the plural: two at least


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


def shifted(anchor: DateSpan, count: Count, unit: Unit, side: int, context: Context) -> DateSpan:
    """Return *count* units after (*side* 1) or before (-1) *anchor*.

    Whole months and years are rarely meant to the day: "three months later" is the third month
    after, approximately.
    """
    if anchor.earliest is None or anchor.latest is None:
        raise context.not_a_date()
    if count.exact and unit.months is not None and anchor.is_day:
        day = context.moved(anchor.earliest, side * count.low, unit)
        month = "" if unit is Unit.YEAR else f"-{day.month:02}"
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
    unit: Unit,
    side: int,
    strictly: bool,
    context: Context,
    *,
    outward: bool,
) -> date:
    """*day* moved by *count* units, and by one day more or less where the count is not reached."""
    if unit is Unit.HOUR:
        # An hour of the day is unknown: 30 hours later is one day later or two.
        whole_days = -(-count // HOURS_A_DAY) if outward else count // HOURS_A_DAY
        return context.moved(day, side * whole_days)
    moved = context.moved(day, side * count, unit)
    if strictly:
        moved = context.moved(moved, -side if outward else side)
    return moved


def within(anchor: DateSpan, count: Count, unit: Unit, context: Context) -> DateSpan:
    """Return one day at most *count* units from *anchor*, before or after it."""
    if anchor.earliest is None or anchor.latest is None or count.high is None:
        raise context.not_a_date()
    first = _moved(anchor.earliest, count.high, unit, -1, False, context, outward=True)
    last = _moved(anchor.latest, count.high, unit, 1, False, context, outward=True)
    return one_day(first, last, context)


def window(count: Count, unit: Unit, side: int, context: Context) -> DateSpan:
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
    if side < 0 and unit in (Unit.WEEK, Unit.FORTNIGHT) and policy.weeks_count_reference:
        far = context.moved(far, 1)
    if side < 0 and unit is Unit.MONTH and policy.months_within_year:
        far = max(far, date(reference.year, 1, 1))
    first, last = (reference, far)[::side]
    return days(first, last, context)


def _window_length(count: Count, unit: Unit, side: int, policy: DatePolicy) -> int | None:
    """How many units a window has: for hours without a number one, as a day holds them."""
    if not count.vague:
        return count.high
    if unit is Unit.HOUR:
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


def calendar_unit(unit: Unit, step: int, context: Context) -> DateSpan:
    """Return the day, week, month or year that lies *step* from the one of the reference.

    Weeks begin on Monday (ISO 8601); a weekend is a Saturday and a Sunday; a night is the two days
    that it spans.
    """
    reference = context.day()
    if unit is Unit.HOUR:
        return window(Count(1, 1), unit, step or -1, context)
    if unit in (Unit.WEEK, Unit.WEEKEND, Unit.FORTNIGHT):
        if unit is Unit.FORTNIGHT:
            raise context.not_a_date()
        return week_of(context.moved(reference, 7 * step), context, weekend=unit is Unit.WEEKEND)
    if unit is Unit.NIGHT:
        return night_of(DateSpan.day(context.moved(reference, step)), context)
    day = context.moved(reference, step, unit)
    if unit is Unit.DAY:
        return DateSpan.day(day)
    written = {
        Unit.MONTH: f"{day.year:04}-{day.month:02}",
        Unit.QUARTER: f"{day.year:04}-{33 + (day.month - 1) // 3}",
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


def part_of_this(unit: Unit, side: int, context: Context) -> DateSpan:
    """Return one day of this week, month or year: before the reference, or after it."""
    reference = context.day()
    whole = calendar_unit(unit, 0, context)
    if whole.earliest is None or whole.latest is None or unit < Unit.WEEK:
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
