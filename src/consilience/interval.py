"""Exact ranges: the one arithmetic that every answer of the library is made of.

An interval is a set of numbers without gaps.  Its ends are exact (``int`` or ``Fraction``) or
absent (``None``: unbounded), and the empty set is an ordinary value, so that ``&`` and ``|`` always
have an answer.  Names follow interval arithmetic, IEEE Std 1788-2015
(doi:10.1109/IEEESTD.2015.7140721).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from consilience.domain import TOO_GREAT, Exact, exact, exact_in
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.rendering import Named

_INFINITY: Final = "∞"
_EMPTY: Final = "∅"


@attrs.frozen(repr=False)
class Interval:
    """The numbers from `low` to `high`, both included unless said otherwise.

    ``None`` is an unbounded end.  ``low_open`` and ``high_open`` leave an end out; they are for
    amounts (`REAL`) only, because a count above 200 is a count of at least 201.

    * ``a & b``: what both hold (the intersection; `EMPTY` if nothing).
    * ``a | b``: the hull, the smallest interval that holds both.  It is *not* the union where a gap
      lies between them; answers in several pieces are tuples of intervals.
    * ``a - b``: all that a number of *a* can be above one of *b*: the differences of the ends, open
      where either of the two is, unbounded where either is, and `EMPTY` if *a* or *b* is.  The two
      vary apart, so ``a - a`` is zero only for a point.
    * ``x in a``: whether a number, or the whole of another interval, lies inside.

    Raises `InvalidTypeError` for a float, a bool or anything else that is not exact, and
    `InvalidValueError` for reversed ends: nothing is swapped silently.

    >>> Interval(62, 140) & Interval(101, None)
    Interval(101, 140)
    >>> Interval(1, 3) & Interval(5, 9)
    EMPTY
    >>> Interval(1, 3) | Interval(5, 9)
    Interval(1, 9)
    >>> print(Interval(100, 120, low_open=True) - Interval(60, None))
    (-∞, 60]
    >>> 190 in Interval(190, None), Interval(60, 70) in Interval(62, 140)
    (True, False)
    >>> print(Interval(201, None))
    [201, ∞)
    """

    low: Exact | None
    high: Exact | None
    low_open: bool = attrs.field(default=False, kw_only=True)
    high_open: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        low, high = self.low, self.high
        if (
            (low is None or type(low) is int)
            and (high is None or type(high) is int)
            and (low is None or high is None or low <= high)
            and self.low_open is False
            and self.high_open is False
            and (low is None or -TOO_GREAT < low < TOO_GREAT)
            and (high is None or -TOO_GREAT < high < TOO_GREAT)
        ):
            return  # closed counts are nearly every interval there is
        low = None if low is None else exact(low, "low")
        high = None if high is None else exact(high, "high")
        _check_open(low, self.low_open, "low")
        _check_open(high, self.high_open, "high")
        _check_order(low, high, self.low_open or self.high_open)
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)

    @classmethod
    def point(cls, value: Exact) -> Interval:
        """Return the interval that holds *value* alone.

        >>> Interval.point(190)
        Interval(190, 190)
        """
        return cls(value, value)

    @property
    def is_empty(self) -> bool:
        """Whether nothing lies inside.  Ask this rather than the truth of an interval."""
        return self.low is not None and self.high is not None and self.low > self.high

    @property
    def is_point(self) -> bool:
        """Whether one single number lies inside."""
        return self.low is not None and self.low == self.high

    @property
    def width(self) -> Exact | None:
        """High minus low in the unit of the ends; ``None`` if unbounded; 0 for `EMPTY`."""
        if self.is_empty:
            return 0
        if self.low is None or self.high is None:
            return None
        return self.high - self.low

    def __and__(self, other: Interval) -> Interval:
        if not isinstance(other, Interval):
            return NotImplemented
        if self.is_empty or other.is_empty:
            return EMPTY
        low, low_open = _greater_low(self, other)
        high, high_open = _lesser_high(self, other)
        for whole in (self, other):  # often one lies within the other, and need not be made again
            if (low, high, low_open, high_open) == (
                whole.low,
                whole.high,
                whole.low_open,
                whole.high_open,
            ):
                return whole
        if low is not None and high is not None and low >= high:
            meets = low == high and not (low_open or high_open)
            return Interval(low, high) if meets else EMPTY
        return Interval(low, high, low_open=low_open, high_open=high_open)

    def __or__(self, other: Interval) -> Interval:
        if not isinstance(other, Interval):
            return NotImplemented
        return hull((self, other))

    def __sub__(self, other: Interval) -> Interval:
        if not isinstance(other, Interval):
            return NotImplemented
        if self.is_empty or other.is_empty:
            return EMPTY
        low = None if self.low is None or other.high is None else self.low - other.high
        high = None if self.high is None or other.low is None else self.high - other.low
        return Interval(
            low,
            high,
            low_open=low is not None and (self.low_open or other.high_open),
            high_open=high is not None and (self.high_open or other.low_open),
        )

    def __contains__(self, item: object) -> bool:
        if isinstance(item, Interval):
            # The reversed ends of EMPTY leave room for nothing, so it needs no question here.
            return (_low_holds(self, item) and _high_holds(self, item)) or item.is_empty
        number = exact(item, "the number asked for")
        if self.low is not None and (number < self.low or (self.low_open and number == self.low)):
            return False
        return not (
            self.high is not None
            and (number > self.high or (self.high_open and number == self.high))
        )

    def __bool__(self) -> bool:
        raise InvalidTypeError(
            f"the truth value of {self!r} is ambiguous; ask `.is_empty`, or `x in interval`"
        )

    def overlaps(self, other: Interval) -> bool:
        """Whether some number lies in both.

        >>> Interval(1, 5).overlaps(Interval(5, 9))
        True
        """
        return not (self & other).is_empty

    def __str__(self) -> str:
        if self.is_empty:
            return _EMPTY
        left = "(" if self.low is None or self.low_open else "["
        right = ")" if self.high is None or self.high_open else "]"
        low = f"-{_INFINITY}" if self.low is None else str(self.low)
        high = _INFINITY if self.high is None else str(self.high)
        return f"{left}{low}, {high}{right}"

    def __repr__(self) -> str:
        if self.is_empty:
            return "EMPTY"
        opened = "".join(
            f", {side}_open=True" for side in ("low", "high") if getattr(self, f"{side}_open")
        )
        return f"Interval({self.low!r}, {self.high!r}{opened})"

    @classmethod
    def parse(cls, text: str) -> Interval:
        """Read what `str` writes: ``[190, 205]``, ``[201, ∞)``, ``(1/2, 3]``, ``∅``.

        Raises `InvalidValueError` for any other text, naming it, and `InvalidTypeError` for what
        is no text.

        >>> Interval.parse("[201, ∞)") == Interval(201, None)
        True
        """
        if not isinstance(text, str):
            raise InvalidTypeError(f"{text!r} is no text; give an interval as `str` writes it")
        stripped = text.strip()
        if stripped == _EMPTY:
            return EMPTY
        body, comma, rest = stripped[1:-1].partition(",")
        if len(stripped) < 2 or not comma or stripped[0] not in "[(" or stripped[-1] not in "])":
            raise InvalidValueError(
                f"{text!r} is no interval; write two ends between brackets, such as [190, 205]"
            )
        low_open, high_open = stripped[0] == "(", stripped[-1] == ")"
        # An unbounded end stands on its own side and is never included.
        low = None if low_open and body.strip() == f"-{_INFINITY}" else _parse_end(body, text)
        high = None if high_open and rest.strip() == _INFINITY else _parse_end(rest, text)
        return cls(
            low,
            high,
            low_open=low is not None and low_open,
            high_open=high is not None and high_open,
        )


def _empty() -> Interval:
    # No pair of ends that the constructor accepts is empty.  These are reversed on purpose: code
    # that forgets to ask `is_empty` and compares with both ends still finds nothing inside.
    interval = Interval.__new__(Interval)
    for field, value in {"low": 1, "high": 0, "low_open": False, "high_open": False}.items():
        object.__setattr__(interval, field, value)
    return interval


EMPTY: Final = _empty()
"""The interval with nothing inside: the answer where claims leave no number."""


def hull(intervals: Iterable[Interval]) -> Interval:
    """Return the smallest interval that holds all of *intervals*; `EMPTY` for none.

    It also holds the gaps between them, so it says less than they do.

    >>> hull([Interval(62, 140), EMPTY, Interval(190, None)])
    Interval(62, None)
    """
    found: Interval | None = None
    for interval in intervals:
        if not interval.is_empty:
            found = interval if found is None else _joined(found, interval)
    return EMPTY if found is None else found


def _joined(a: Interval, b: Interval) -> Interval:
    low, low_open = a.low, a.low_open
    if low is not None and (b.low is None or b.low <= low):
        low, low_open = b.low, b.low_open and (low_open or b.low != low)
    high, high_open = a.high, a.high_open
    if high is not None and (b.high is None or b.high >= high):
        high, high_open = b.high, b.high_open and (high_open or b.high != high)
    return Interval(low, high, low_open=low_open, high_open=high_open)


def _low_holds(a: Interval, b: Interval) -> bool:
    """Whether the low end of *a* leaves room for that of *b*."""
    if a.low is None or b.low is None:
        return a.low is None
    return a.low < b.low or (a.low == b.low and (b.low_open or not a.low_open))


def _high_holds(a: Interval, b: Interval) -> bool:
    """Whether the high end of *a* leaves room for that of *b*."""
    if a.high is None or b.high is None:
        return a.high is None
    return a.high > b.high or (a.high == b.high and (b.high_open or not a.high_open))


def _greater_low(a: Interval, b: Interval) -> tuple[Exact | None, bool]:
    if a.low is None or (b.low is not None and b.low > a.low):
        return b.low, b.low_open
    if b.low is None or a.low > b.low:
        return a.low, a.low_open
    return a.low, a.low_open or b.low_open


def _lesser_high(a: Interval, b: Interval) -> tuple[Exact | None, bool]:
    if a.high is None or (b.high is not None and b.high < a.high):
        return b.high, b.high_open
    if b.high is None or a.high < b.high:
        return a.high, a.high_open
    return a.high, a.high_open or b.high_open


def _check_open(end: Exact | None, is_open: object, name: str) -> None:
    if not isinstance(is_open, bool):
        raise InvalidTypeError(f"{name}_open is {is_open!r}: give True or False")
    if end is None and is_open:
        raise InvalidValueError(
            f"{name}_open is True but {name} is None: an unbounded end is never included, leave "
            f"{name}_open out"
        )


def _check_order(low: Exact | None, high: Exact | None, is_open: bool) -> None:
    if low is None or high is None:
        return
    if low > high:
        raise InvalidValueError(
            f"low {low} is above high {high}: the ends are reversed; check the source (ends are "
            "never swapped silently)"
        )
    if low == high and is_open:
        raise InvalidValueError(
            f"nothing lies between {low} and {high} with an open end; use EMPTY"
        )


def _parse_end(part: str, text: str) -> Exact:
    end = part.strip()
    numerator, slash, denominator = end.partition("/")
    digits = numerator.removeprefix("-") + denominator
    if not (digits.isascii() and digits.isdigit()) or (slash and not denominator.strip("0")):
        raise InvalidValueError(f"{end!r} in {text!r} is no exact number; write 190 or 1/2")
    found = exact_in(end, "an end")
    assert found is not None  # it is made of digits
    return found


class End(Named):
    """Which end of a figure's range a side is.

    ``LOWER``: the figure is said to be no less.  ``UPPER``: it is said to be no more.

    >>> End("lower") is End.LOWER
    True
    """

    LOWER = "lower"
    UPPER = "upper"
