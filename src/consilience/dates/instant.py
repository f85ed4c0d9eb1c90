"""Instants and spans as pairs of days, `None` being an unknown or open end."""

from __future__ import annotations

from datetime import date, timedelta

Instant = tuple[date | None, date | None]
"""First and last day; of a running total (None, None) is the very end, after all days."""


WHOLE: Instant = (None, None)


def around(span: Instant) -> tuple[date, date] | None:
    """Return the last day before *span* and its last day; ``None`` where it has no such days."""
    first, last = span
    if first is None or last is None or first == date.min:
        return None
    return first - timedelta(days=1), last


def in_time(instant: Instant) -> tuple[date, date]:
    """Return the place of *instant* in order of time: by its last day, then by its first."""
    return instant[1] or date.max, instant[0] or date.min
