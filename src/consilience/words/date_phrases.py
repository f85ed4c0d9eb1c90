"""Dates as written in words."""

from __future__ import annotations

from datetime import date

from consilience.dates import DateSpan


def date_span(text: str, *, reference: date | None = None) -> DateSpan:
    """Return the span of days that *text* means.

    >>> date_span("2013-08").edtf
    '2013-08'
    """
    return DateSpan.parse(text)
