"""Where everything of a picture goes: rows, bars, points, arrows and bands, as plain numbers.

Labels stand above their bars, never beside them, and are broken into lines that fit; so nothing
overlaps, on a wide page or a telephone.  Positions are computed in exact numbers and become floats
at the very end, so that no figure is too large to be drawn.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

import attrs

from consilience.domain import COUNT, Domain, Exact, reduced
from consilience.interval import Interval
from consilience.report.pictures.scene import Look, Mark, Scene
from consilience.wording.numbers import number
from consilience.wording.phrases import cut

WIDTH: Final = 400.0
FONT: Final = 12.0
_LINE: Final = 15.0
_LEFT: Final = 16.0
_RIGHT: Final = WIDTH - 22.0
_BAR: Final = 10.0
_TOP: Final = 12.0
_ROW_GAP: Final = 11.0
# A common sans-serif character is a little more than half as wide as it is high; bold ones more.
_CHARACTER: Final = 0.55
_BOLD: Final = 1.1
_LEAST: Final = 3.0
# Figures that begin this near to 0, in parts of the greatest, are drawn from 0 on.
_NEAR_ZERO: Final = Fraction(2, 5)
_MARGIN: Final = Fraction(1, 20)
# Room for the arrows of figures without an upper end.
_BEYOND: Final = Fraction(1, 5)


@attrs.frozen
class Segment:
    """A piece of the axis; ``opens_left`` and ``opens_right`` go on beyond the picture."""

    left: float
    right: float
    opens_left: bool
    opens_right: bool

    @property
    def is_point(self) -> bool:
        """Whether it is too narrow to be seen as a bar."""
        return self.right - self.left < _LEAST and not (self.opens_left or self.opens_right)


@attrs.frozen
class PlacedMark:
    """One claim in its row: the lines of its label, and its bar around the height ``middle``."""

    look: Look
    label: tuple[str, ...]
    remark: tuple[str, ...]
    top: float
    middle: float
    bar: Segment
    suggested: Segment | None
    carried: Segment | None


@attrs.frozen
class Layout:
    """A picture with all its places; heights grow downwards."""

    height: float
    top: float
    axis_height: float
    axis: Axis
    marks: tuple[PlacedMark, ...]
    bands: tuple[Segment, ...]


def layout(scene: Scene) -> Layout:
    """Return the places of all that *scene* shows."""
    ranges = [*scene.bands]
    for item in scene.marks:
        ranges += [item.range, item.suggested]
    axis = axis_of(ranges, scene.domain, left=_LEFT, right=_RIGHT, digit=FONT * _CHARACTER)
    marks: list[PlacedMark] = []
    top = _TOP + _LINE
    for item in scene.marks:
        placed = _place(item, axis, top)
        marks.append(placed)
        top = placed.middle + _BAR / 2 + _ROW_GAP
    return Layout(
        height=top + 2 * _LINE + 10,
        top=_TOP + 4,
        axis_height=top,
        axis=axis,
        marks=tuple(marks),
        bands=tuple(segment(band, axis) for band in scene.bands),
    )


def segment(interval: Interval, axis: Axis) -> Segment:
    """Return where *interval* lies on *axis*."""
    left = axis.left if interval.low is None else axis.at(interval.low)
    right = axis.right if interval.high is None else axis.at(interval.high)
    return Segment(left, right, interval.low is None, interval.high is None)


def lines_of(text: str, room: float) -> tuple[str, ...]:
    """Return *text* broken into lines that fit into *room*; no-break spaces hold.

    >>> lines_of("Syrian Observatory: dozens", 120)
    ('Syrian', 'Observatory:', 'dozens')
    """
    lines = [""]
    for word in text.split(" "):
        pieces = cut(word, lambda piece: text_width(piece) <= room)
        for piece in pieces:
            candidate = f"{lines[-1]} {piece}" if lines[-1] else piece
            if text_width(candidate) <= room and piece is pieces[0]:
                lines[-1] = candidate
            else:
                lines.append(piece)
    return tuple(line for line in lines if line)


def text_width(text: str) -> float:
    """Return about how wide *text* is drawn, rather too much than too little."""
    return FONT * sum(map(_em, text))


def _em(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return 1.05
    if char == " ":
        return 0.35
    return 0.76 if char.isupper() or char in "mw—…%@" else _CHARACTER


def _place(item: Mark, axis: Axis, top: float) -> PlacedMark:
    room = WIDTH - 2 * _LEFT
    label, remark = lines_of(item.label, room / _BOLD), lines_of(item.remark, room)
    below = top + (len(label) + len(remark)) * _LINE
    whole = segment(item.range, axis)
    inner = None if item.suggested == item.range else segment(item.suggested, axis)
    carried = None if item.carried is None else segment(item.carried, axis)
    middle = below + 5 + _BAR / 2
    return PlacedMark(item.look, label, remark, top, middle, whole, inner, carried)


@attrs.frozen
class Axis:
    """A linear axis from ``low`` to ``high``, drawn between ``left`` and ``right``."""

    low: Fraction
    high: Fraction
    left: float
    right: float
    ticks: tuple[Exact, ...]

    def at(self, value: Exact) -> float:
        """Return where *value* lies; values beyond the axis lie at its ends.

        >>> Axis(Fraction(0), Fraction(200), 10, 110, ()).at(50)
        35.0
        """
        part = (Fraction(value) - self.low) / (self.high - self.low)
        return self.left + float(min(Fraction(1), max(Fraction(0), part))) * (
            self.right - self.left
        )


def axis_of(
    ranges: Iterable[Interval], domain: Domain, *, left: float, right: float, digit: float
) -> Axis:
    """Return the axis on which all *ranges* can be drawn.

    It starts near the figures, or at 0 where they begin near it.  ``digit`` is the width of a
    character, so that the labels of ticks never touch.

    >>> axis = axis_of([Interval(60, 60), Interval(190, None)], COUNT, left=0, right=300, digit=6)
    >>> axis.ticks
    (0, 50, 100, 150, 200)
    """
    shown = [item for item in ranges if not item.is_empty]
    ends = [end for item in shown for end in (item.low, item.high) if end is not None]
    low, high = Fraction(min(ends, default=0)), Fraction(max(ends, default=1))
    if low == high:
        around = max(abs(low) / 5, Fraction(1))
        low, high = low - around, high + around
    span = high - low
    if 0 < low <= high * _NEAR_ZERO:
        low, span = Fraction(0), high
    elif low != 0:
        low -= span * _MARGIN
    if domain is COUNT:
        low = max(low, Fraction(0))
    if domain is not COUNT and any(item.low is None for item in shown):
        low -= span * _BEYOND
    high += span * (_BEYOND if any(item.high is None for item in shown) else _MARGIN)
    return Axis(low, high, left, right, _ticks(low, high, domain, right - left, digit))


def _ticks(
    low: Fraction, high: Fraction, domain: Domain, room: float, digit: float
) -> tuple[Exact, ...]:
    """Return as many round numbers as have room for their labels, five or so at most."""
    found: tuple[Exact, ...] = ()
    for pieces in (5, 4, 3, 2, 1):
        step = _round_step((high - low) / pieces)
        if domain is COUNT:
            step = max(step, Fraction(1))
        first = -(-low // step)
        last = high // step
        found = tuple(reduced(step * place) for place in range(int(first), int(last) + 1))
        widest = max((len(number(tick)) for tick in found), default=0) * digit
        gap = float(step / (high - low)) * room
        if widest + 2 * digit <= gap or len(found) <= 1:
            break
    return found


def _round_step(least: Fraction) -> Fraction:
    """Return the least of 1, 2 and 5 times a power of ten that is not below *least*."""
    power = Fraction(1)
    while power > least:
        power /= 10
    while power * 10 <= least:
        power *= 10
    return next(power * times for times in (1, 2, 5, 10) if power * times >= least)
