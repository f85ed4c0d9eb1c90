"""The picture of ranges over days as SVG: one stepped band for each series, on one axis of days.

A band begins on the day that its range is about and goes on to the next one.  A range without an
upper end is drawn to the top of its panel and left open there; one without a lower end, to the
bottom.  Every panel shows 0, and more room than the figures need, so that open ends can be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from html import escape
from typing import Final

import attrs

from consilience.domain import COUNT, Domain, Exact
from consilience.errors import NoClaimsError
from consilience.interval import Interval
from consilience.report.pictures.picture import svg
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
_THIN: Final = 2.0
"""The height of a band that is a point."""
_INK: Final = "#1a1a1a"
_FILL: Final = "#9db8d2"


@attrs.frozen
class Series:
    """Ranges of one measure by day, in order of time; ``label`` is printed above its panel.

    Where several ranges are equally good, each is a step of its own on the same day.  ``domain`` is
    that of the measure: counts begin at 0, amounts can lie below.
    """

    label: str
    steps: tuple[tuple[date, Interval], ...]
    domain: Domain = COUNT


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
    told = "; ".join(
        f"{item.label}: {', '.join(_told(item, day, range) for day, range in item.steps)}"
        for item in series
    )
    return svg(name, title, told, (_WIDTH, height), panels) + "\n"


def _told(item: Series, day: date, range: Interval) -> str:
    return f"{day_words(day)}: {range_words(range, item.domain)}"


@attrs.frozen
class _Heights:
    """Where numbers lie in one panel, from its ``floor`` up; heights grow downwards."""

    low: Fraction
    high: Fraction
    floor: float

    @property
    def top(self) -> float:
        """The upper edge of the panel."""
        return self.floor - _PANEL

    def at(self, value: Exact) -> float:
        """Return where *value* lies; in exact numbers, as no figure is too large to be drawn."""
        part = (Fraction(value) - self.low) / (self.high - self.low)
        return self.floor - float(part) * _PANEL


def _heights(item: Series, floor: float) -> _Heights:
    """Return a scale on which 0, all ends and, beyond them, open ends have their room."""
    ranges = [range for _, range in item.steps if not range.is_empty]
    ends = [end for range in ranges for end in (range.low, range.high) if end is not None]
    low, high = Fraction(min(ends, default=0)), Fraction(max(ends, default=1))
    low, high = min(low, Fraction(0)), max(high, Fraction(0))
    beyond = (high - low or Fraction(1)) / 4
    opens = item.domain.floor is None and any(range.low is None for range in ranges)
    return _Heights(low - beyond if low < 0 or opens else low, high + beyond, floor)


def _panel(item: Series, first: date, last: date, top: float) -> Iterator[str]:
    floor = top + _TITLE + _PANEL
    heights = _heights(item, floor)
    scale = (_WIDTH - _LEFT - _RIGHT) / ((last - first).days + 1)

    def across(day: date, more: int = 0) -> float:
        return _LEFT + ((day - first).days + more) * scale

    label = escape(item.label)
    yield f'<text x="0" y="{top + 14:g}" font-weight="600" fill="{_INK}">{label}</text>'
    yield f'<path d="M{_LEFT:g} {floor:g}H{_WIDTH - _RIGHT:g}" stroke="{_INK}" fill="none"/>'
    if heights.low < 0:
        zero = heights.at(0)
        yield (
            f'<path d="M{_LEFT:g} {zero:.1f}H{_WIDTH - _RIGHT:g}" stroke="{_INK}" '
            f'stroke-dasharray="2 4"/><text x="{_LEFT - 6:g}" y="{zero + 4:.1f}" '
            f'text-anchor="end" fill="{_INK}">0</text>'
        )
    days = list(dict.fromkeys(day for day, _ in item.steps))
    ends_at = dict(zip(days, [*map(across, days[1:]), across(last, 1)], strict=True))
    for day, range in item.steps:
        if not range.is_empty:
            yield from _band(item, range, across(day), ends_at[day], heights)
    for day in days:
        yield (
            f'<text x="{across(day) + 2:.1f}" y="{floor + 14:g}" fill="{_INK}">{day.day}</text>'
            f'<path d="M{across(day):.1f} {floor:g}v4" stroke="{_INK}"/>'
        )


def _band(
    item: Series, range: Interval, left: float, right: float, heights: _Heights
) -> Iterator[str]:
    least = item.domain.floor if range.low is None else range.low
    low = heights.floor if least is None else heights.at(least)
    high = heights.top if range.high is None else heights.at(range.high)
    yield (
        f'<rect x="{left:.1f}" y="{min(high, heights.floor - _THIN):.1f}" '
        f'width="{right - left:.1f}" '
        f'height="{max(low - high, _THIN):.1f}" fill="{_FILL}" opacity="0.7"/>'
    )
    ends = [place for place, end in ((low, least), (high, range.high)) if end is not None]
    for place in ends:
        yield f'<path d="M{left:.1f} {place:.1f}H{right:.1f}" stroke="{_INK}" stroke-width="2"/>'
    words = range_words(range, item.domain)
    inside = low - high >= _READABLE or range.high is None
    base = high + 13 if inside else high - 4
    yield f'<text x="{left + 3:.1f}" y="{base:.1f}" fill="{_INK}">{words}</text>'
