"""A day or a span of days, as EDTF writes it."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

import attrs

from consilience.dates.edtf import read
from consilience.dates.endpoints import Endpoint, EndState, Reading
from consilience.dates.padding import WRITTEN_UNIT, DatePadding
from consilience.errors import DateError, InvalidTypeError, InvalidValueError
from consilience.rendering import shown


@attrs.frozen
class DateSpan:
    """A date or a span of dates: ``earliest`` and ``latest`` day, both included, ``None`` if none.

    ``edtf`` is the canonical text and ``reading`` how the two days are meant.  ``approximate`` and
    ``uncertain`` say that the words or the text hedged; the two days are as written all the same,
    and `widened` gives the wider ones.  `start` and `end` tell an open end from an unknown one.
    Words can say more than EDTF: "late August 2013" is ``[2013-08-21..2013-08-31]`` *and*
    approximate as a whole, which the text cannot carry.

    Make one with `DateSpan.parse` from EDTF, `DateSpan.day` from a ``date``, or
    `consilience.date_span` from words.  Made by hand, the fields must agree with ``edtf``:
    `InvalidTypeError` and `InvalidValueError` say which does not.

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
        if not isinstance(self.edtf, str):
            raise InvalidTypeError(f"edtf is {shown(self.edtf)}: give an EDTF text")
        for name, day in (("earliest", self.earliest), ("latest", self.latest)):
            if day is not None and type(day) is not date:
                raise InvalidTypeError(f"{name} is {shown(day)}: give a datetime.date or None")
        written = read(self.edtf)
        # Words may hedge where EDTF has no mark for it, so a flag may add to the text, never omit.
        for name, given, read_there in (
            ("edtf", self.edtf, written.text),
            ("earliest", self.earliest, written.earliest),
            ("latest", self.latest, written.latest),
            ("reading", self.reading, written.reading),
            ("approximate", self.approximate, written.approximate or self.approximate is True),
            ("uncertain", self.uncertain, written.uncertain or self.uncertain is True),
        ):
            if given != read_there:
                raise InvalidValueError(
                    f"the DateSpan {self.edtf!r}: {name} is {given!s}, and the text says "
                    f"{read_there!s}; use DateSpan.parse"
                )

    @classmethod
    def day(cls, day: date) -> DateSpan:
        """Return the span of one single day.

        Raises `InvalidTypeError` for what is no ``date``, a ``datetime`` among them.

        Raises `InvalidTypeError` for a ``datetime`` and other types.

        >>> DateSpan.day(date(2013, 8, 4)).edtf
        '2013-08-04'
        """
        if type(day) is not date:
            raise InvalidTypeError(f"the day is {shown(day)}: give a datetime.date")
        return cls(day.isoformat(), day, day)

    @classmethod
    def parse(cls, edtf: str) -> DateSpan:
        """Read an EDTF text: levels 0 and 1, sets, groupings of months, significant digits.

        Raises `InvalidTypeError` for what is no text and `DateError` for text that is not EDTF, for
        dates that do not exist, reversed spans, times of day and years outside 1 to 9999; its
        ``code`` says which.  ``DateSpan.parse(str(span)) == span`` for every span read here.

        >>> DateSpan.parse("2013-08-04/..").latest is None
        True
        >>> DateSpan.parse("2013-08-XX").reading
        Reading.ONE_OF
        """
        if not isinstance(edtf, str):
            raise InvalidTypeError(f"{shown(edtf)} is no EDTF text")
        return _parse(edtf)

    @property
    def is_day(self) -> bool:
        """Whether the span is one single day, exact or not."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def start(self) -> Endpoint:
        """How the start is written: stated to a unit, open or unknown, and with which marks.

        >>> DateSpan.parse("/2013-08-19").start.state, DateSpan.parse("../2013-08-19").start.state
        (EndState.UNKNOWN, EndState.OPEN)
        """
        return read(self.edtf).start

    @property
    def end(self) -> Endpoint:
        """How the end is written, as `start` says it of the start.

        >>> DateSpan.parse("2013-08-04/2013-08~").end.precision
        Precision.MONTH
        """
        return read(self.edtf).end

    def widened(self, padding: DatePadding = WRITTEN_UNIT) -> DateSpan:
        """Return the span with what is approximate or uncertain of it widened by *padding*.

        The result says its wider days outright and carries no mark any more, so that nothing is
        widened twice.  A point becomes one of the days around it; of a set the outermost dates are
        widened.  A span without marks is returned as it is.

        >>> print(DateSpan.parse("2013-08-10~").widened())
        [2013-08-09..2013-08-11]
        >>> print(DateSpan.parse("2013-08~/..").widened(DatePadding("no months", month=0)))
        2013-08-01/..
        """
        if not (self.approximate or self.uncertain):
            return self
        written = read(self.edtf)
        first = self.earliest and padding.earlier(self.earliest, written.start)
        last = self.latest and padding.later(self.latest, written.end)
        # A hedge that is not that of an end says that the span as a whole is vague.
        vague = (self.approximate != written.approximate) + (self.uncertain != written.uncertain)
        if first and last and vague:
            first, last = padding.loosened(first, last, vague)
        start, end = (day.isoformat() if day else "" for day in (first, last))
        if self.reading is Reading.EXTENT:
            return _parse(f"{start or _edge(written.start)}/{end or _edge(written.end)}")
        opening, closing = "{}" if self.reading is Reading.ALL_OF else "[]"
        return _parse(f"{opening}{start}..{end}{closing}")

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
        raise InvalidTypeError(f"{field} is {shown(value)}: give a datetime.date or an ISO day")
    span = DateSpan.parse(value)
    if span.earliest is None or not span.is_day or span.approximate or span.uncertain:
        raise DateError(
            f"{field} is {value!r}: give one single day, such as 2013-08-10",
            code="not_a_day",
            text=value,
        )
    return span.earliest


# Bulk loads write the same few dates again and again; spans are frozen, so they may be shared.
@lru_cache(maxsize=4096)
def _parse(edtf: str) -> DateSpan:
    written = read(edtf)
    return DateSpan(
        written.text,
        written.earliest,
        written.latest,
        written.reading,
        written.approximate,
        written.uncertain,
    )


def _edge(end: Endpoint) -> str:
    return ".." if end.state is EndState.OPEN else ""
