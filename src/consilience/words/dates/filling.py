"""What one date of a phrase leaves out, filled in from the others and from the reference day.

In "4–19 August 2013" the first date has neither month nor year, in "30 July – 2 August 2013" no
year, in "August 4–19, 2013" the last has no month.  A year that nobody wrote is the latest one that
does not begin after the reference.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs

from consilience.dates.steps import month_length
from consilience.errors import DateError
from consilience.words.dates.cursor import Context
from consilience.words.dates.points import PartialDate

_HALF_A_YEAR = 183
_LEAP_YEAR = 2000
_LEAP_CYCLE = 8  # 29 February comes round within as many years, past a common century too


def filled(points: Sequence[PartialDate], context: Context) -> list[PartialDate]:
    """Return *points*, in the order written, with months, years and days filled in.

    Raises `DateError`: ``missing_reference`` where only a reference could tell the year.
    """
    if not points:
        return []
    found = _with_months(points)
    dated = [at for at, point in enumerate(found) if point.year is not None]
    pivot = dated[-1] if dated else len(found) - 1
    if not dated:
        found[pivot] = _by_reference(found[pivot], context)
    for at in range(pivot - 1, -1, -1):
        found[at] = _beside(found[at], found[at + 1], -1, context)
    for at in range(pivot + 1, len(found)):
        found[at] = _beside(found[at], found[at - 1], 1, context)
    return found


def _with_months(points: Sequence[PartialDate]) -> list[PartialDate]:
    """Months are taken from the right, then from the left, and never from a month alone.

    "4–19 August" shares its month; "4 – August" and "August – 4" say nothing.
    """
    found = list(points)
    for at in range(len(found) - 2, -1, -1):
        found[at] = _with_month(found[at], found[at + 1])
    for at in range(1, len(found)):
        found[at] = _with_month(found[at], found[at - 1])
    return found


def _with_month(point: PartialDate, neighbour: PartialDate) -> PartialDate:
    shared = neighbour.day is not None or neighbour.part is not None
    return attrs.evolve(point, month=neighbour.month) if point.needs_month and shared else point


def _by_reference(point: PartialDate, context: Context) -> PartialDate:
    """The latest date written like *point* that does not begin after the reference day."""
    if point.is_weekday_alone and point.weekday is not None:
        return _weekday(point, context.day(), -1, context)
    if point.needs_month and not point.ordinal:
        raise context.not_a_date()
    if point.needs_month:
        return _day_of_month(point, context)
    if not _exists_in_some_year(point):
        raise context.error("impossible_date", "no year has such a day")
    reference = context.day()
    for year in range(reference.year, max(reference.year - _LEAP_CYCLE, 0), -1):
        dated = attrs.evolve(point, year=f"{year:04}")
        try:
            first = dated.span(context).earliest
        except DateError as error:
            if error.code != "impossible_date":
                raise
            continue
        if first is not None and first <= reference:
            return dated
    raise context.error("out_of_range", "no such date precedes the reference")


def _exists_in_some_year(point: PartialDate) -> bool:
    """Whether any year has the day; said before a reference is asked for, as none could help."""
    if point.month is None or point.day is None:
        return True
    return 1 <= point.month <= 12 and 1 <= point.day <= month_length(_LEAP_YEAR, point.month)


def _day_of_month(point: PartialDate, context: Context) -> PartialDate:
    """The latest "4th" that is not after the reference."""
    day = point.day or 0
    at = context.day()
    if not 1 <= day <= 31:
        raise context.error("impossible_date", f"no month has a day {day}")
    while at.day != day:
        at = context.moved(at, -1)
    return attrs.evolve(point, year=f"{at.year:04}", month=at.month)


def _beside(point: PartialDate, neighbour: PartialDate, side: int, context: Context) -> PartialDate:
    """*point* with the year of its neighbour, or of the year beside it across a new year's day."""
    if point.year is not None:
        return point
    if point.is_weekday_alone:
        span = neighbour.span(context)
        day = span.earliest if side < 0 else span.latest
        return _weekday(point, day or context.day(), side, context)
    same = attrs.evolve(point, year=neighbour.year)
    if neighbour.year is None or "X" in neighbour.year or same.month == neighbour.month:
        return same
    gap = _gap(*((same, neighbour) if side < 0 else (neighbour, same)), context)
    year = int(neighbour.year) + side
    if gap >= 0 or not 1 <= year <= 9999:
        return same
    across = attrs.evolve(point, year=f"{year:04}")
    wide = _gap(*((across, neighbour) if side < 0 else (neighbour, across)), context)
    return across if wide <= _HALF_A_YEAR else same


def _gap(first: PartialDate, last: PartialDate, context: Context) -> int:
    """The days from the start of *first* to the end of *last*, negative if reversed."""
    start, end = first.span(context).earliest, last.span(context).latest
    return (end - start).days if start is not None and end is not None else 0


def _weekday(point: PartialDate, bound: date, side: int, context: Context) -> PartialDate:
    """The weekday nearest to *bound*, itself included, on one side of it."""
    weekday = point.weekday or 0
    behind = (bound.weekday() - weekday) % 7
    day = context.moved(bound, -behind if side < 0 else (weekday - bound.weekday()) % 7)
    return attrs.evolve(point, year=f"{day.year:04}", month=day.month, day=day.day)
