"""The grammar of phrases that state dates: one date, from one to another, before, since, either.

What one date leaves out is filled in from the others and from the reference day.  In "4–19 August
2013" the first date has neither month nor year, in "30 July – 2 August 2013" no year, in "August
4–19, 2013" the last has no month.  A year that nobody wrote is the latest one that does not begin
after the reference.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import attrs

from consilience.dates import DateSpan
from consilience.dates.steps import month_length
from consilience.errors import DateError
from consilience.words.dates import spans
from consilience.words.dates.count_grammar import calendar_unit, counted, night_of
from consilience.words.dates.cursor import UNQUALIFIED, Context, Cursor, Qualifier
from consilience.words.dates.point_grammar import point, year_pair
from consilience.words.dates.points import PartialDate
from consilience.words.dates.signs import Sign, TimeUnit
from consilience.words.dates.spans import OPEN, UNKNOWN, end_of, extent, hedged, one_of, start_of
from consilience.words.dates.terminals import Terminal

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


Item = PartialDate | DateSpan
"""A date of a phrase: as written, perhaps in part, or counted from a reference."""

_RANGE = (Sign.DASH, Sign.HYPHEN, Sign.TO, Sign.UNTIL)
_LIST = (Sign.COMMA, Sign.AND, Sign.OR)


def phrase(terms: list[Terminal], context: Context) -> DateSpan:
    """Return the span that the terms of a phrase state.

    Raises `DateError` where they state none, or more than one.
    """
    cursor = Cursor(terms, context)
    hedge = cursor.hedge()
    form = _FORMS.get(cursor.sign)
    if form is None:
        span = _series(cursor, hedge)
    else:
        cursor.at += 1
        span = hedged(form(cursor), *hedge, context)
    if cursor.sign is not Sign.END:
        raise context.not_a_date()
    return span


def _operand(cursor: Cursor, hedge: Qualifier = UNQUALIFIED) -> Item:
    hedge |= cursor.hedge()
    span = counted(cursor, _date)
    if span is None:
        return point(cursor, hedge)
    return hedged(span, *hedge, cursor.context)


def _date(cursor: Cursor) -> DateSpan:
    return _spans([_operand(cursor)], cursor.context)[0]


def _spans(items: list[Item], context: Context) -> list[DateSpan]:
    """The spans of dates in the order written; each may leave out what its neighbours say."""
    points = iter(filled([item for item in items if isinstance(item, PartialDate)], context))
    return [next(points).span(context) if isinstance(item, PartialDate) else item for item in items]


def _pair(first: Item, last: Item, context: Context) -> tuple[DateSpan, DateSpan]:
    start, end = _spans([first, last], context)
    return start, end


# --- one date, a range of dates, a list of dates -------------------------------------------------


def _series(cursor: Cursor, hedge: Qualifier = UNQUALIFIED) -> DateSpan:
    """One date, two with "to" between them, or several with "and" or "or"."""
    context = cursor.context
    members = [_member(cursor, hedge)]
    links: set[Sign] = set()
    while link := cursor.take(*_LIST):
        links.add(link.sign)
        if link.sign is Sign.COMMA and (more := cursor.take(Sign.AND, Sign.OR)):
            links.add(more.sign)
        members.append(_member(cursor, hedge))
    if len(members) == 1:
        return _after_series(cursor, _single(members[0], context))
    if cursor.sign is not Sign.END:
        raise context.not_a_date()
    if links >= {Sign.AND, Sign.OR} or links == {Sign.COMMA}:
        raise context.error("and_or_or", "say whether all of the dates are meant or one")
    flat = iter(_spans([item for member in members for item in member], context))
    pairs = [(next(flat), next(flat) if len(member) == 2 else None) for member in members]
    return spans.listed(pairs, every=Sign.AND in links, context=context)


def _member(cursor: Cursor, hedge: Qualifier) -> tuple[Item, ...]:
    """A date, or the first and the last of a range."""
    hedge |= cursor.hedge()
    years = year_pair(cursor)
    if years is not None:
        approximate, uncertain = hedge
        return tuple(
            attrs.evolve(year, approximate=approximate, uncertain=uncertain) for year in years
        )
    first = _operand(cursor, hedge)
    if cursor.sign in _RANGE and cursor.peek(1).sign is not Sign.UNKNOWN_DATE:
        cursor.at += 1
        return first, _operand(cursor, hedge)
    return (first,)


def _single(member: tuple[Item, ...], context: Context) -> DateSpan:
    found = _spans(list(member), context)
    if len(found) == 1:
        return found[0]
    return extent(start_of(found[0]), end_of(found[1]), context)


def _after_series(cursor: Cursor, span: DateSpan) -> DateSpan:
    """What may follow a date: onwards, or later, or earlier, night, to an unknown date."""
    context = cursor.context
    if cursor.take(Sign.ONWARDS):
        return extent(start_of(span), OPEN, context)
    if cursor.take(Sign.OR_LATER):
        return one_of(start_of(span), OPEN, context)
    if cursor.take(Sign.OR_EARLIER):
        return one_of(OPEN, end_of(span), context)
    if cursor.peek().sign is Sign.UNIT and cursor.peek().value == TimeUnit.NIGHT:
        cursor.at += 1
        return night_of(span, context)
    if cursor.sign in _RANGE:
        cursor.at += 1
        cursor.need(Sign.UNKNOWN_DATE)
        return extent(start_of(span), UNKNOWN, context)
    return span


# --- phrases that begin with what they make of a date --------------------------------------------


def _between(cursor: Cursor) -> DateSpan:
    first = _operand(cursor)
    cursor.need(Sign.AND, *_RANGE)
    start, end = _pair(first, _operand(cursor), cursor.context)
    return one_of(start_of(start), end_of(end), cursor.context)


def _from(cursor: Cursor) -> DateSpan:
    """From a date to another one, to an unknown one, or on without an end."""
    context = cursor.context
    if cursor.take(Sign.UNKNOWN_DATE):
        cursor.need(*_RANGE)
        return extent(UNKNOWN, end_of(_date(cursor)), context)
    first = _operand(cursor)
    if cursor.peek(1).sign in (Sign.ENDING, Sign.END_UNKNOWN):
        cursor.take(Sign.COMMA, Sign.AND)
    if cursor.take(Sign.END_UNKNOWN):
        return extent(start_of(_spans([first], context)[0]), UNKNOWN, context)
    if cursor.take(*_RANGE, Sign.AND, Sign.ENDING):
        if cursor.take(Sign.UNKNOWN_DATE):
            return extent(start_of(_spans([first], context)[0]), UNKNOWN, context)
        start, end = _pair(first, _operand(cursor), context)
        return extent(start_of(start), end_of(end), context)
    cursor.take(Sign.ONWARDS)
    return extent(start_of(_spans([first], context)[0]), OPEN, context)


def _since(cursor: Cursor) -> DateSpan:
    """Since says "until now", and now is when it was said."""
    span = _date(cursor)
    return extent(start_of(span), cursor.context.day().isoformat(), cursor.context)


def _until(cursor: Cursor) -> DateSpan:
    span = _date(cursor)
    first = OPEN
    if cursor.take(Sign.COMMA, Sign.AND):
        cursor.need(Sign.START_UNKNOWN)
        first = UNKNOWN
    return extent(first, end_of(span), cursor.context)


def _start_unknown(cursor: Cursor) -> DateSpan:
    cursor.skip(Sign.COMMA, Sign.AND)
    cursor.need(Sign.ENDING, Sign.UNTIL, Sign.TO)
    return extent(UNKNOWN, end_of(_date(cursor)), cursor.context)


def _by(cursor: Cursor) -> DateSpan:
    return one_of(OPEN, end_of(_date(cursor)), cursor.context)


def _not_before(cursor: Cursor) -> DateSpan:
    return one_of(start_of(_date(cursor)), OPEN, cursor.context)


def _before(cursor: Cursor) -> DateSpan:
    return spans.before(_date(cursor), cursor.context)


def _after(cursor: Cursor) -> DateSpan:
    """After a date, perhaps before another."""
    context = cursor.context
    first = _operand(cursor)
    if not cursor.take(Sign.AND):
        return spans.after(_spans([first], context)[0], context)
    cursor.need(Sign.BEFORE)
    start, end = _pair(first, _operand(cursor), context)
    low, high = spans.after(start, context), spans.before(end, context)
    return one_of(start_of(low), end_of(high), context)


def _overnight(cursor: Cursor) -> DateSpan:
    """The night of a date; without one, the night before the reference."""
    context = cursor.context
    if cursor.sign is Sign.END:
        return calendar_unit(TimeUnit.NIGHT, -1, context)
    return night_of(_series(cursor), context)


def _missing(cursor: Cursor) -> DateSpan:
    raise cursor.context.error(
        "missing", "it says that there is no date: leave the date out (None), not today's"
    )


_FORMS: dict[Sign, Callable[[Cursor], DateSpan]] = {
    Sign.BETWEEN: _between,
    Sign.FROM: _from,
    Sign.STARTING: _from,
    Sign.SINCE: _since,
    Sign.UNTIL: _until,
    Sign.ENDING: _until,
    Sign.START_UNKNOWN: _start_unknown,
    Sign.BY: _by,
    Sign.NOT_BEFORE: _not_before,
    Sign.BEFORE: _before,
    Sign.AFTER: _after,
    Sign.OVERNIGHT: _overnight,
    Sign.MISSING: _missing,
    Sign.UNKNOWN_DATE: _missing,
}
