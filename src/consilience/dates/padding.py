"""Named policies for how far "about" and "probably" reach on the calendar.

EDTF gives ``~`` and ``?`` no width, so a width is somebody's choice: here a frozen value with a
name, to be recorded beside whatever was computed with it.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs

from consilience.dates.endpoints import Endpoint, Precision
from consilience.dates.steps import add_days, add_months, month_length
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.rendering import shown


@attrs.frozen
class DatePadding:
    """By how much one mark widens an end, for each unit that it can be written to.

    ``day`` counts days, ``month`` and ``grouping`` months, ``year`` and ``decade`` years.  An end
    that is both approximate and uncertain is widened twice.  ``vague`` is the share of its own
    length by which a span is widened that is approximate as a whole, such as "late August"; it
    never leaves the month, the year or the decade that it is a part of.

    Raises `InvalidTypeError` and `InvalidValueError` for a nameless policy and for widths that are
    not exact and at least 0.

    >>> start = Endpoint(precision=Precision.DAY, approximate=True)
    >>> DatePadding("three days", day=3).earlier(date(2013, 8, 4), start)
    datetime.date(2013, 8, 1)
    """

    name: str
    day: int = 1
    month: int = 1
    grouping: int = 1
    year: int = 1
    decade: int = 10
    vague: Fraction | int = Fraction(1, 2)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.name, str):
            raise InvalidTypeError(f"a DatePadding's name is {shown(self.name)}: give a text")
        if not self.name:
            raise InvalidValueError("a DatePadding's name is empty: give one, with a version")
        widths: list[tuple[str, Fraction | int]] = [("vague", self.vague)]
        widths += [(precision.value, self.width(precision)) for precision in Precision]
        for unit, width in widths:
            if type(width) is not int and (unit != "vague" or type(width) is not Fraction):
                raise InvalidTypeError(f"{self.name!r}: {unit} is {shown(width)}: give an int")
            if width < 0:
                raise InvalidValueError(f"{self.name!r}: {unit} is {shown(width)}: give 0 or more")

    def width(self, precision: Precision) -> int:
        """Return by how many days, months or years one mark moves an end of this precision.

        >>> WRITTEN_UNIT.width(Precision.DECADE)
        10
        """
        return {
            Precision.DAY: self.day,
            Precision.MONTH: self.month,
            Precision.GROUPING: self.grouping,
            Precision.YEAR: self.year,
            Precision.DECADE: self.decade,
        }[precision]

    def earlier(self, first: date, end: Endpoint) -> date:
        """Return *first*, the first day of a span that starts with *end*, moved back by its marks.

        It stops at the first day of Python's calendar.

        >>> WRITTEN_UNIT.earlier(
        ...     date(2013, 8, 1), Endpoint(precision=Precision.MONTH, uncertain=True)
        ... )
        datetime.date(2013, 7, 1)
        """
        if end.precision is None or not end.marks:
            return first
        return _moved(first, -end.marks * self.width(end.precision), end.precision) or date.min

    def later(self, last: date, end: Endpoint) -> date:
        """Return *last*, the last day of a span that ends with *end*, moved on by its marks.

        It stops at the last day of Python's calendar.

        >>> WRITTEN_UNIT.later(
        ...     date(2013, 8, 31), Endpoint(precision=Precision.MONTH, approximate=True)
        ... )
        datetime.date(2013, 9, 30)
        """
        if end.precision is None or not end.marks:
            return last
        # The day after the last one begins a month if the last one ends one: months move whole.
        after = add_days(last, 1)
        moved = after and _moved(after, end.marks * self.width(end.precision), end.precision)
        return (moved and add_days(moved, -1)) or date.max

    def loosened(self, first: date, last: date, marks: int = 1) -> tuple[date, date]:
        """Return the ends of a span that is vague as a whole, moved apart by so many *marks*.

        >>> WRITTEN_UNIT.loosened(date(2013, 8, 21), date(2013, 8, 31))
        (datetime.date(2013, 8, 16), datetime.date(2013, 8, 31))
        """
        days = int(((last - first).days + 1) * self.vague * marks)
        low, high = _surroundings(first, last)
        start, end = add_days(first, -days), add_days(last, days)
        return max(start or date.min, low), min(end or date.max, high)


WRITTEN_UNIT = DatePadding("written_unit/1")
"""One unit of the precision written: a day for a day, a month for a month.  The default."""

UNPADDED = DatePadding("unpadded/1", day=0, month=0, grouping=0, year=0, decade=0, vague=0)
"""No width at all: an approximate date is read as if it were exact."""

_COUNTED_IN_MONTHS = frozenset({Precision.MONTH, Precision.GROUPING})


def _moved(day: date, amount: int, precision: Precision) -> date | None:
    if precision is Precision.DAY:
        return add_days(day, amount)
    return add_months(day, amount if precision in _COUNTED_IN_MONTHS else 12 * amount)


def _surroundings(first: date, last: date) -> tuple[date, date]:
    """The first and last day of the month, year or decade that holds both days."""
    if (first.year, first.month) == (last.year, last.month):
        return first.replace(day=1), last.replace(day=month_length(last.year, last.month))
    if first.year == last.year:
        return date(first.year, 1, 1), date(last.year, 12, 31)
    if first.year // 10 == last.year // 10:
        begin = first.year - first.year % 10
        return date(max(begin, 1), 1, 1), date(begin + 9, 12, 31)
    return date.min, date.max
