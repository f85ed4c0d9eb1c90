"""Spans made of spans: before one, from one to another, one of several.

Every span is made by writing EDTF and reading it, so that its text and its days agree.  What EDTF
has no mark for, that "late August" is approximate, is then carried over from the sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import attrs

from consilience.dates import DateSpan, End, EndState, Precision
from consilience.errors import DateError
from consilience.words.date_context import Context


class Side(NamedTuple):
    """One side of a span: how EDTF writes it, and the end that it makes."""

    text: str
    end: End

    @property
    def in_set(self) -> str:
        """The text within a set, where an end that is not stated is left out."""
        return self.text if self.end.state is EndState.STATED else ""


OPEN = Side("..", End(EndState.OPEN))
UNKNOWN = Side("", End(EndState.UNKNOWN))

_MARKS = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
_MARK_OF = {flags: mark for mark, flags in _MARKS.items()}


def start_of(span: DateSpan) -> Side:
    """Return the start of a span, as the side of another one."""
    return _side(span, span.earliest, span.start)


def end_of(span: DateSpan) -> Side:
    """Return the end of a span, as the side of another one."""
    return _side(span, span.latest, span.end)


def on(
    day: date, *, precision: Precision | None = Precision.DAY, approximate: bool = False
) -> Side:
    """Return a day as a side; it is as loose as it is meant to be where *precision* is ``None``."""
    return Side(day.isoformat(), End(precision=precision, approximate=approximate))


def read(text: str, context: Context) -> DateSpan:
    """Return the span of an EDTF text made from a phrase; raises `DateError` naming the phrase."""
    try:
        return DateSpan.parse(text)
    except DateError as error:
        # Its message begins with the text that was made, which readers never wrote.
        reason = str(error).removeprefix(f"the date {text!r}: ")
        raise context.error(error.code, f"read as {text}, {reason}") from None


def extent(first: Side, last: Side, context: Context) -> DateSpan:
    """Return the span that holds from *first* to *last* throughout."""
    return _carried(read(f"{first.text}/{last.text}", context), first, last)


def one_of(first: Side, last: Side, context: Context) -> DateSpan:
    """Return one day from *first* to *last*; without a date on one side it has no bound there."""
    return _carried(read(f"[{first.in_set}..{last.in_set}]", context), first, last)


def one_day(first: date, last: date, context: Context) -> DateSpan:
    """Return one day from *first* to *last*: the day itself where the two are one."""
    return DateSpan.day(first) if first == last else one_of(on(first), on(last), context)


def before(span: DateSpan, context: Context) -> DateSpan:
    """Return one day before all of *span*."""
    if span.earliest is None:
        raise context.not_a_date()
    day = context.moved(span.earliest, -1).isoformat()
    return one_of(OPEN, Side(day + _mark(start_of(span)), span.start), context)


def after(span: DateSpan, context: Context) -> DateSpan:
    """Return one day after all of *span*."""
    if span.latest is None:
        raise context.not_a_date()
    day = context.moved(span.latest, 1).isoformat()
    return one_of(Side(day + _mark(end_of(span)), span.end), OPEN, context)


def listed(
    members: Sequence[tuple[DateSpan, DateSpan | None]], *, every: bool, context: Context
) -> DateSpan:
    """Return the set of *members*, each a date or a range: all of them, or one of them."""
    texts = [
        start_of(first).text if last is None else f"{start_of(first).text}..{end_of(last).text}"
        for first, last in members
    ]
    opening, closing = "{}" if every else "[]"
    span = read(f"{opening}{','.join(texts)}{closing}", context)
    hedges = [part for pair in members for part in pair if part is not None]
    return attrs.evolve(
        span,
        approximate=span.approximate or any(part.approximate for part in hedges),
        uncertain=span.uncertain or any(part.uncertain for part in hedges),
    )


def hedged(span: DateSpan, approximate: bool, uncertain: bool, context: Context) -> DateSpan:
    """Return *span* with a hedge on each of its dates."""
    if not (approximate or uncertain):
        return span
    if _is_component(span):
        made = read(_remarked(span.edtf, approximate, uncertain), context)
        side = start_of(made)
        return _carried(made, side, side)
    first, last = start_of(span), end_of(span)
    make = one_of if span.edtf.startswith("[") else extent
    return make(
        _hedged_side(first, approximate, uncertain),
        _hedged_side(last, approximate, uncertain),
        context,
    )


def _is_component(span: DateSpan) -> bool:
    return span.edtf[0] not in "[{" and "/" not in span.edtf


def _side(span: DateSpan, day: date | None, end: End) -> Side:
    if _is_component(span):
        return Side(span.edtf, end)
    if day is None:
        return OPEN if end.state is EndState.OPEN else UNKNOWN
    return Side(day.isoformat(), end)


def _carried(span: DateSpan, first: Side, last: Side) -> DateSpan:
    """*span* with the ends of the sides it was made of, which may say more than its text."""
    return attrs.evolve(
        span,
        approximate=first.end.approximate or last.end.approximate,
        uncertain=first.end.uncertain or last.end.uncertain,
        start=first.end,
        end=last.end,
    )


def _mark(side: Side) -> str:
    return side.text[-1:] if side.text[-1:] in _MARKS else ""


def _remarked(text: str, approximate: bool, uncertain: bool) -> str:
    mark = text[-1:] if text[-1:] in _MARKS else ""
    was_approximate, was_uncertain = _MARKS[mark]
    flags = (was_approximate or approximate, was_uncertain or uncertain)
    return text.removesuffix(mark) + _MARK_OF[flags]


def _hedged_side(side: Side, approximate: bool, uncertain: bool) -> Side:
    if side.end.state is not EndState.STATED:
        return side
    end = attrs.evolve(
        side.end,
        approximate=side.end.approximate or approximate,
        uncertain=side.end.uncertain or uncertain,
    )
    return Side(_remarked(side.text, approximate, uncertain), end)
