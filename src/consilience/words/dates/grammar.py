"""The grammar of phrases that state dates: one date, from one to another, before, since, either."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from consilience.dates import DateSpan
from consilience.words.dates import spans
from consilience.words.dates.count_grammar import calendar_unit, counted, night_of
from consilience.words.dates.cursor import UNQUALIFIED, Context, Cursor, Qualifier
from consilience.words.dates.filling import filled
from consilience.words.dates.point_grammar import point, year_pair
from consilience.words.dates.points import PartialDate
from consilience.words.dates.signs import Sign, TimeUnit
from consilience.words.dates.spans import OPEN, UNKNOWN, end_of, extent, hedged, one_of, start_of
from consilience.words.dates.terminals import Terminal

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
