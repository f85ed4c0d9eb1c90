"""Days and spans of days, as EDTF (ISO 8601-2) writes them.

A `DateSpan` keeps its EDTF text, the first and the last day it can mean, and how the two are to be
read: ``a/b`` is an *extent* that holds throughout, ``[a..b]`` is *one* day somewhere inside,
``{a..b}`` is *all* of the days.  Specification: Library of Congress, Extended Date/Time Format,
4 February 2019.
"""

from __future__ import annotations

import calendar
from datetime import date, datetime
from enum import Enum

import attrs

from consilience.errors import DateError, InvalidTypeError, InvalidValueError


class Reading(Enum):
    """How the first and last day of a `DateSpan` are meant.

    ``POINT``: one date at the precision written (a day, a month, a year).  ``EXTENT``: it holds
    throughout.  ``ONE_OF``: one day somewhere inside.  ``ALL_OF``: every day listed.

    >>> DateSpan.parse("2013-08-04/2013-08-19").reading
    Reading.EXTENT
    """

    POINT = "point"
    EXTENT = "extent"
    ONE_OF = "one_of"
    ALL_OF = "all_of"

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


@attrs.frozen
class DateSpan:
    """A date or a span of dates: ``earliest`` and ``latest`` day, both included, ``None`` if open.

    Make one with `DateSpan.parse` from EDTF, `DateSpan.day` from a ``date``, or
    `consilience.date_span` from words.

    >>> DateSpan.parse("2013-08").latest
    datetime.date(2013, 8, 31)
    >>> print(DateSpan.parse("[..2013-08-11]"))
    [..2013-08-11]
    """

    edtf: str
    earliest: date | None
    latest: date | None
    reading: Reading = Reading.POINT
    approximate: bool = False
    uncertain: bool = False

    def __attrs_post_init__(self) -> None:
        for name, end in (("earliest", self.earliest), ("latest", self.latest)):
            if end is not None and type(end) is not date:
                raise InvalidTypeError(f"{name} is {end!r}: give a datetime.date or None")
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise InvalidValueError(
                f"{self.edtf!r}: earliest {self.earliest} is after latest {self.latest}"
            )

    @classmethod
    def day(cls, day: date) -> DateSpan:
        """Return the span of one single day.

        >>> DateSpan.day(date(2013, 8, 4)).edtf
        '2013-08-04'
        """
        return cls(day.isoformat(), day, day)

    @classmethod
    def parse(cls, edtf: str) -> DateSpan:
        """Read an EDTF string.

        Raises `DateError` for anything that is not EDTF, for dates that do not exist and for
        reversed spans.

        >>> DateSpan.parse("2013-08-04/..").latest is None
        True
        """
        return _parse(edtf)

    @property
    def is_day(self) -> bool:
        """Whether one single day is meant."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        return self.edtf


def as_day(value: date | str, field: str) -> date:
    """Return *value*, a ``date`` or an ISO day, as a ``date``.

    Raises `InvalidTypeError` for other types (a ``datetime`` has a time of day and a zone, which is
    the caller's to decide) and `DateError` for text that is not one single day.

    >>> as_day("2013-08-10", "as_of")
    datetime.date(2013, 8, 10)
    """
    if type(value) is date:
        return value
    if isinstance(value, datetime):
        raise InvalidTypeError(f"{field} is {value!r}: give its date, value.date()")
    if not isinstance(value, str):
        raise InvalidTypeError(f"{field} is {value!r}: give a datetime.date or an ISO day")
    span = DateSpan.parse(value)
    if span.earliest is None or not span.is_day:
        raise DateError(
            f"{field} is {value!r}: give one single day, such as 2013-08-10",
            code="not_a_day",
            text=value,
        )
    return span.earliest


def _parse(edtf: str) -> DateSpan:
    if not isinstance(edtf, str):
        raise InvalidTypeError(f"{edtf!r} is no EDTF text")
    text = edtf.strip()
    if text.startswith("[") and text.endswith("]"):
        first, dots, last = text[1:-1].partition("..")
        if dots:
            return DateSpan(text, _end(first, text, 0), _end(last, text, 1), Reading.ONE_OF)
    first, slash, last = text.partition("/")
    if slash:
        earliest, latest = _end(first, text, 0), _end(last, text, 1)
        if earliest and latest and earliest > latest:
            raise DateError(f"{text!r} is reversed", code="reversed_range", text=text)
        return DateSpan(text, earliest, latest, Reading.EXTENT)
    mark = text[-1:] if text[-1:] in "?~%" else ""
    earliest, latest = _precision(text.removesuffix(mark) if mark else text, text)
    return DateSpan(
        text, earliest, latest, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%")
    )


def _end(part: str, text: str, side: int) -> date | None:
    return None if part in ("", "..") else _precision(part, text)[side]


def _precision(part: str, text: str) -> tuple[date, date]:
    pieces = part.split("-")
    if not all(piece.isascii() and piece.isdigit() for piece in pieces) or [
        len(piece) for piece in pieces
    ] != [4, 2, 2][: len(pieces)]:
        raise DateError(f"{text!r} is no EDTF date", code="not_a_date", text=text)
    year, month, day = [*map(int, pieces), 0, 0][:3]
    try:
        if day:
            return (date(year, month, day),) * 2
        if month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        raise DateError(f"{text!r} does not exist", code="impossible_date", text=text) from None
