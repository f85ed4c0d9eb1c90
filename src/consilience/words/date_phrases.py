"""Dates as people write them in words."""

from __future__ import annotations

from datetime import date

from consilience.dates import DateSpan


def date_span(text: str, *, reference: date | str | None = None) -> DateSpan:
    """Return the date or span of dates that *text* states.

    Raises `DateError` for text that states no date.

    >>> date_span("2013-08").earliest
    datetime.date(2013, 8, 1)
    """
    return DateSpan.parse(text)
