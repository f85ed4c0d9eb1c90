"""The picture of ranges over days as SVG: one stepped band for each series, on one axis of days.

A band begins on the day that its range is about and goes on to the next one.  A range without an
upper end is drawn to the top of its panel and left open there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from html import escape
from typing import Final

import attrs

from consilience.domain import COUNT
from consilience.errors import NoClaimsError
from consilience.interval import Interval
from consilience.wording.days import day_words
from consilience.wording.numbers import range_words

_WIDTH: Final = 640.0
_LEFT: Final = 48.0
_RIGHT: Final = 16.0
_PANEL: Final = 120.0
_TITLE: Final = 22.0
_GAP: Final = 30.0
_READABLE: Final = 18.0
"""A band of this height holds its words; they stand above a lower one."""
_INK: Final = "#1a1a1a"
_FILL: Final = "#9db8d2"


@attrs.frozen
class Series:
    """Ranges of one measure by day, in order of time; ``label`` is printed above its panel.

    Where several ranges are equally good, each is a step of its own on the same day.
    """

    label: str
    steps: tuple[tuple[date, Interval], ...]


def timeline_picture(name: str, title: str, series: Sequence[Series]) -> str:
    """Return *series* as one ``<svg>`` element; *name* tells it from others on the page.

    Raises `NoClaimsError` where no series has a step.

    >>> held = Series("held", ((date(2013, 8, 4), Interval(4, 5)),))
    >>> made = timeline_picture("t", "Held", [held])
    >>> made.startswith("<svg ") and "4 August 2013: 4 to 5" in made
    True
    """
    days = sorted({day for item in series for day, _ in item.steps})
    if not days:
        raise NoClaimsError("no series has a step; there is nothing to draw")
    first, last = days[0], days[-1]
    height = len(series) * (_TITLE + _PANEL + _GAP)
    panels = "".join(
        "".join(_panel(item, first, last, number * (_TITLE + _PANEL + _GAP)))
        for number, item in enumerate(series)
    )
    safe = escape(name, quote=True)
    told = "; ".join(
        f"{item.label}: {', '.join(_told(day, range) for day, range in item.steps)}"
        for item in series
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {_WIDTH:g} {height:g}" '
        f'aria-labelledby="{safe}-t {safe}-d" font-family="system-ui, sans-serif" font-size="12">'
        f'<title id="{safe}-t">{escape(title)}</title><desc id="{safe}-d">{escape(told)}</desc>'
        f"{panels}</svg>\n"
    )


def _told(day: date, range: Interval) -> str:
    return f"{day_words(day)}: {range_words(range, COUNT)}"


def _panel(item: Series, first: date, last: date, top: float) -> Iterator[str]:
    ends = [end for _, range in item.steps for end in (range.low, range.high) if end is not None]
    most = float(max(ends, default=1)) * 1.25 or 1.0
    floor = top + _TITLE + _PANEL
    scale = (_WIDTH - _LEFT - _RIGHT) / ((last - first).days + 1)

    def across(day: date, more: int = 0) -> float:
        return _LEFT + ((day - first).days + more) * scale

    def up(value: float) -> float:
        return floor - value / most * _PANEL

    label = escape(item.label)
    yield f'<text x="0" y="{top + 14:g}" font-weight="600" fill="{_INK}">{label}</text>'
    yield f'<path d="M{_LEFT:g} {floor:g}H{_WIDTH - _RIGHT:g}" stroke="{_INK}" fill="none"/>'
    days = list(dict.fromkeys(day for day, _ in item.steps))
    ends_at = dict(zip(days, [*map(across, days[1:]), across(last, 1)], strict=True))
    for day, range in item.steps:
        yield from _band(range, across(day), ends_at[day], up, top + _TITLE)
    for day in days:
        yield (
            f'<text x="{across(day) + 2:.1f}" y="{floor + 14:g}" fill="{_INK}">{day.day}</text>'
            f'<path d="M{across(day):.1f} {floor:g}v4" stroke="{_INK}"/>'
        )


def _band(
    range: Interval, left: float, right: float, up: Callable[[float], float], top: float
) -> Iterator[str]:
    low = up(float(range.low or 0))
    high = top if range.high is None else up(float(range.high))
    yield (
        f'<rect x="{left:.1f}" y="{high:.1f}" width="{right - left:.1f}" '
        f'height="{max(low - high, 2):.1f}" fill="{_FILL}" opacity="0.7"/>'
        f'<path d="M{left:.1f} {low:.1f}H{right:.1f}" stroke="{_INK}" stroke-width="2"/>'
    )
    if range.high is not None:
        yield f'<path d="M{left:.1f} {high:.1f}H{right:.1f}" stroke="{_INK}" stroke-width="2"/>'
    words = range_words(range, COUNT)
    inside = low - high >= _READABLE or range.high is None
    base = high + 13 if inside else high - 4
    yield f'<text x="{left + 3:.1f}" y="{base:.1f}" fill="{_INK}">{words}</text>'
