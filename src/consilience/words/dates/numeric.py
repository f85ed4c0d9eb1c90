"""Dates in numbers alone: 13/08/2013, 4.8.2013, 31-12-99.

The order of day, month and year is read where one order alone gives a date that exists; where
several do, nothing is guessed.  Neither is a century: two digits need a reference.
"""

from __future__ import annotations

from datetime import date

from consilience.words.dates.context import Context
from consilience.words.dates.terms import Term

_CENTURIES = (1900, 2000)


def numeric_date(first: Term, second: Term, third: Term, context: Context) -> date:
    """Return the day that three numbers write.

    Raises `DateError`: ``day_month_order`` where several orders give different days, with all of
    them as readings, ``two_digit_year`` where no reference tells the century, ``impossible_date``
    where no order gives a day.

    >>> from consilience.words.dates.policy import LITERAL_DATES
    >>> from consilience.words.dates.terms import terms
    >>> day, _, month, _, year = terms("13/08/2013")
    >>> numeric_date(day, month, year, Context("13/08/2013", None, LITERAL_DATES))
    datetime.date(2013, 8, 13)
    """
    orders: list[tuple[Term, Term, Term]] = []
    if first.width != 4:
        orders += [(third, second, first), (third, first, second)]
    if third.width != 4:
        orders.append((first, second, third))
    days = {
        day
        for year, month, number in orders
        if (day := _day(_year(year, context), month.value, number.value)) is not None
    }
    if not days:
        raise context.error("impossible_date", "no order of day, month and year gives a date")
    if len(days) > 1:
        raise context.error(
            "day_month_order",
            "write the month in letters, or the date as 2013-08-04",
            tuple(day.isoformat() for day in sorted(days)),
        )
    (day,) = days
    if 4 not in (first.width, third.width):
        full_year(day.year % 100, context)
    return day


def full_year(short: int, context: Context) -> int:
    """Return the latest year with these last two digits that is not after the reference's.

    Raises `DateError` (``two_digit_year``) without a reference.

    >>> from consilience.words.dates.policy import LITERAL_DATES
    >>> full_year(99, Context("31/12/99", date(2013, 8, 4), LITERAL_DATES))
    1999
    """
    if context.reference is None:
        raise context.error(
            "two_digit_year",
            "write the year with four digits, or give reference=",
            tuple(str(century + short) for century in _CENTURIES),
        )
    return context.reference.year - (context.reference.year - short) % 100


def _year(term: Term, context: Context) -> int:
    """The year written; without a reference two digits stand for any century alike."""
    if term.width == 4:
        return term.value
    return (
        _CENTURIES[-1] + term.value if context.reference is None else full_year(term.value, context)
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
