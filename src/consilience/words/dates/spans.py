"""Spans made of spans: before one, from one to another, one of several.

Every span is made by writing EDTF and reading it, so that its text and its days agree.  A side of a
span is EDTF too: a date, `OPEN` or `UNKNOWN`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs

from consilience.dates import DateSpan, EndState
from consilience.errors import DateError
from consilience.words.dates.cursor import Context

OPEN = ".."
UNKNOWN = ""

_MARKS = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
_MARK_OF = {flags: mark for mark, flags in _MARKS.items()}


def start_of(span: DateSpan) -> str:
    """Return the start of a span, as the side of another one.

    >>> start_of(DateSpan.parse("[2013-08-21..2013-08-31]"))
    '2013-08-21'
    """
    return _side(span, span.earliest, span.start.state)


def end_of(span: DateSpan) -> str:
    """Return the end of a span, as the side of another one.

    >>> end_of(DateSpan.parse("2013-08~"))
    '2013-08~'
    """
    return _side(span, span.latest, span.end.state)


def read(text: str, context: Context) -> DateSpan:
    """Return the span of an EDTF text made from a phrase; raises `DateError` naming the phrase."""
    try:
        return DateSpan.parse(text)
    except DateError as error:
        # Its message begins with the text that was made, which readers never wrote.
        reason = str(error).removeprefix(f"the date {text!r}: ")
        raise context.error(error.code, f"read as {text}, {reason}") from None


def extent(first: str, last: str, context: Context) -> DateSpan:
    """Return the span that holds from *first* to *last* throughout."""
    return read(f"{first}/{last}", context)


def one_of(first: str, last: str, context: Context) -> DateSpan:
    """Return one day from *first* to *last*; without a date on one side it has no bound there."""
    return read(f"[{first.removeprefix(OPEN)}..{last.removeprefix(OPEN)}]", context)


def one_day(first: date, last: date, context: Context) -> DateSpan:
    """Return one day from *first* to *last*: the day itself where the two are one."""
    if first == last:
        return DateSpan.day(first)
    return one_of(first.isoformat(), last.isoformat(), context)


def days(first: date, last: date, context: Context) -> DateSpan:
    """Return the span that holds from the day *first* to the day *last* throughout."""
    return extent(first.isoformat(), last.isoformat(), context)


def before(span: DateSpan, context: Context) -> DateSpan:
    """Return one day before all of *span*."""
    if span.earliest is None:
        raise context.not_a_date()
    return one_of(OPEN, _beside(span.earliest, -1, start_of(span), context), context)


def after(span: DateSpan, context: Context) -> DateSpan:
    """Return one day after all of *span*."""
    if span.latest is None:
        raise context.not_a_date()
    return one_of(_beside(span.latest, 1, end_of(span), context), OPEN, context)


def listed(
    members: Sequence[tuple[DateSpan, DateSpan | None]], *, every: bool, context: Context
) -> DateSpan:
    """Return the set of *members*, each a date or a range: all of them, or one of them."""
    texts = [_member(first, last) for first, last in members]
    opening, closing = "{}" if every else "[]"
    return read(f"{opening}{','.join(texts)}{closing}", context)


def vague(span: DateSpan) -> DateSpan:
    """Return *span* approximate as a whole, which EDTF has no mark for."""
    return attrs.evolve(span, approximate=True)


def hedged(span: DateSpan, approximate: bool, uncertain: bool, context: Context) -> DateSpan:
    """Return *span* with a hedge on each of its dates."""
    if not (approximate or uncertain):
        return span
    if span.approximate and not (span.start.approximate or span.end.approximate):
        # Vague as a whole, which "about" says once more.
        return attrs.evolve(span, uncertain=span.uncertain or uncertain)
    if _is_component(span):
        return read(_remarked(span.edtf, approximate, uncertain), context)
    make = one_of if span.edtf.startswith("[") else extent
    first = _remarked(start_of(span), approximate, uncertain)
    return make(first, _remarked(end_of(span), approximate, uncertain), context)


def _member(first: DateSpan, last: DateSpan | None) -> str:
    if last is None and _is_component(first):
        return first.edtf
    return f"{start_of(first)}..{end_of(first if last is None else last)}"


def _is_component(span: DateSpan) -> bool:
    return span.edtf[0] not in "[{" and "/" not in span.edtf


def _side(span: DateSpan, day: date | None, state: EndState) -> str:
    if _is_component(span):
        return span.edtf
    if day is None:
        return OPEN if state is EndState.OPEN else UNKNOWN
    return day.isoformat() + _MARK_OF[span.approximate, span.uncertain]


def _beside(day: date, step: int, side: str, context: Context) -> str:
    """The day before or after a side, hedged as that is."""
    return context.moved(day, step).isoformat() + _mark(side)


def _mark(side: str) -> str:
    return side[-1:] if side[-1:] in _MARKS else ""


def _remarked(side: str, approximate: bool, uncertain: bool) -> str:
    if side in (OPEN, UNKNOWN):
        return side
    mark = _mark(side)
    was_approximate, was_uncertain = _MARKS[mark]
    flags = (was_approximate or approximate, was_uncertain or uncertain)
    return side.removesuffix(mark) + _MARK_OF[flags]
