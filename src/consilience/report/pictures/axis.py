"""The axis of a picture: which numbers it spans, where they lie, and its round ticks.

Positions are computed in exact numbers and become floats at the very end, so that no figure is too
large to be drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

import attrs

from consilience.domain import COUNT, Domain, Exact
from consilience.interval import Interval
from consilience.wording.numbers import number

# Figures that begin this near to 0, in parts of the greatest, are drawn from 0 on.
_NEAR_ZERO: Final = Fraction(2, 5)
_MARGIN: Final = Fraction(1, 20)
# Room for the arrows of figures without an upper end.
_BEYOND: Final = Fraction(1, 5)


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
        found = tuple(_plain(step * place) for place in range(int(first), int(last) + 1))
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


def _plain(value: Fraction) -> Exact:
    return value.numerator if value.denominator == 1 else value
