"""Steps on the calendar that say so when they leave it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

FIRST_ORDINAL = date.min.toordinal()
LAST_ORDINAL = date.max.toordinal()


def add_days(day: date, days: int) -> date | None:
    """Return *day* moved by whole days, ``None`` off Python's calendar (years 1 to 9999).

    >>> add_days(date(2013, 8, 4), -4)
    datetime.date(2013, 7, 31)
    """
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if FIRST_ORDINAL <= ordinal <= LAST_ORDINAL else None


def add_months(day: date, months: int) -> date | None:
    """Return *day* moved by whole months, ``None`` off the calendar.

    A day that the month lacks becomes the month's last: a month after 31 January is 28 February.

    >>> add_months(date(2013, 8, 31), 1)
    datetime.date(2013, 9, 30)
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month.

    >>> month_length(2012, 2)
    29
    """
    return monthrange(year, month)[1]
