"""Named policies for how far "about" and "probably" reach on the calendar.

EDTF gives ``~`` and ``?`` no width, so a width is somebody's choice: here a frozen value with a
name, to be recorded beside whatever was computed with it.
"""

from __future__ import annotations

from datetime import date

import attrs

from consilience.dates.ends import End, Precision
from consilience.dates.steps import add_days, add_months, month_length
from consilience.errors import InvalidTypeError, InvalidValueError


@attrs.frozen
class DatePadding:
    """By how much one mark widens an end, for each unit that it can be written to.

    ``day`` and ``part_of_month`` count days, ``grouping``, ``month`` and ``part_of_year`` months,
    ``year``, ``decade`` and ``part_of_decade`` years.  An end that is both approximate and
    uncertain is widened twice.  Parts ("late August") never leave the whole they are a part of.

    Raises `InvalidTypeError` and `InvalidValueError` for a nameless policy and for widths that are
    not whole and at least 0.

    >>> DatePadding("three days", day=3).earlier(
    ...     date(2013, 8, 4), End(precision=Precision.DAY, approximate=True)
    ... )
    datetime.date(2013, 8, 1)
    """

    name: str
    day: int = 1
    month: int = 1
    grouping: int = 1
    year: int = 1
    decade: int = 10
    part_of_month: int = 5
    part_of_year: int = 2
    part_of_decade: int = 2

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.name, str):
            raise InvalidTypeError(f"a DatePadding's name is {self.name!r}: give a text")
        if not self.name:
            raise InvalidValueError("a DatePadding's name is empty: give one, with a version")
        for precision in Precision:
            width = self.width(precision)
            if type(width) is not int:
                raise InvalidTypeError(
                    f"{self.name!r}: the width for a {precision.value} is {width!r}: give an int"
                )
            if width < 0:
                raise InvalidValueError(
                    f"{self.name!r}: the width for a {precision.value} is {width}: give 0 or more"
                )

    def width(self, precision: Precision) -> int:
        """Return by how many days, months or years one mark moves an end of this precision.

        >>> WRITTEN_UNIT.width(Precision.PART_OF_MONTH)
        5
        """
        return {
            Precision.DAY: self.day,
            Precision.MONTH: self.month,
            Precision.GROUPING: self.grouping,
            Precision.YEAR: self.year,
            Precision.DECADE: self.decade,
            Precision.PART_OF_MONTH: self.part_of_month,
            Precision.PART_OF_YEAR: self.part_of_year,
            Precision.PART_OF_DECADE: self.part_of_decade,
        }[precision]

    def earlier(self, first: date, end: End) -> date:
        """Return *first*, the first day of a span whose start is *end*, moved back by its marks.

        It stops at the first day of Python's calendar.

        >>> WRITTEN_UNIT.earlier(date(2013, 8, 1), End(precision=Precision.MONTH, uncertain=True))
        datetime.date(2013, 7, 1)
        """
        if end.precision is None or not end.marks:
            return first
        moved = _moved(first, -end.marks * self.width(end.precision), end.precision)
        return max(moved or date.min, _whole(first, end.precision)[0])

    def later(self, last: date, end: End) -> date:
        """Return *last*, the last day of a span whose end is *end*, moved on by its marks.

        It stops at the last day of Python's calendar.

        >>> WRITTEN_UNIT.later(date(2013, 8, 31), End(precision=Precision.MONTH, approximate=True))
        datetime.date(2013, 9, 30)
        """
        if end.precision is None or not end.marks:
            return last
        # The day after the last one begins a month if the last one ends one: months move whole.
        after = add_days(last, 1)
        steps = end.marks * self.width(end.precision)
        moved = after and _moved(after, steps, end.precision)
        return min((moved and add_days(moved, -1)) or date.max, _whole(last, end.precision)[1])


WRITTEN_UNIT = DatePadding("written_unit/1")
"""One unit of the precision written: a day for a day, a month for a month.  The default."""

UNPADDED = DatePadding(
    "unpadded/1",
    day=0,
    month=0,
    grouping=0,
    year=0,
    decade=0,
    part_of_month=0,
    part_of_year=0,
    part_of_decade=0,
)
"""No width at all: an approximate date is read as if it were exact."""

_COUNTED_IN_DAYS = frozenset({Precision.DAY, Precision.PART_OF_MONTH})
_COUNTED_IN_MONTHS = frozenset({Precision.MONTH, Precision.GROUPING, Precision.PART_OF_YEAR})


def _moved(day: date, amount: int, precision: Precision) -> date | None:
    if precision in _COUNTED_IN_DAYS:
        return add_days(day, amount)
    return add_months(day, amount if precision in _COUNTED_IN_MONTHS else 12 * amount)


def _whole(day: date, precision: Precision) -> tuple[date, date]:
    """The first and last day of what a part is part of, else of the whole calendar."""
    if precision is Precision.PART_OF_MONTH:
        return day.replace(day=1), day.replace(day=month_length(day.year, day.month))
    if precision is Precision.PART_OF_YEAR:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    if precision is Precision.PART_OF_DECADE:
        first = day.year - day.year % 10
        return date(max(first, 1), 1, 1), date(first + 9, 12, 31)
    return date.min, date.max
