"""Numbers and ranges in plain English words, the same on every machine.

Nothing here asks for a locale: groups of three digits are parted by commas.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from consilience.domain import COUNT, Domain, Exact
from consilience.interval import End, Interval

NO_BOUND: Final = "no bound"
"""What is printed for a range that holds every value of its domain."""

_REGIONS: Final = 5


def number(value: Exact | float) -> str:
    """Return *value* with its digits in groups of three; fractions as decimals where they end.

    >>> number(11300), number(Fraction(5, 2)), number(Fraction(1, 3)), number(10.6900001)
    ('11,300', '2.5', '1/3', '10.69')
    """
    if isinstance(value, float):
        return f"{value:,.4f}".rstrip("0").rstrip(".") if abs(value) < 1e15 else f"{value:.4g}"
    if isinstance(value, int):
        return f"{value:,}"
    return _decimal(value) or f"{value.numerator:,}/{value.denominator:,}"


def range_words(interval: Interval, domain: Domain = COUNT) -> str:
    """Return *interval* as a reader says it; the floor of counts goes without saying.

    >>> [range_words(Interval(*ends)) for ends in [(190, None), (190, 205), (60, 60), (0, 50)]]
    ['at least 190', '190 to 205', '60', 'at most 50']
    >>> range_words(Interval(0, None))
    'no bound'
    """
    if interval.is_empty:
        return "no range"
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return number(low)
    low_words = "" if low is None else floor_words(low, interval.low_open)
    high_words = "" if high is None else ceiling_words(high, interval.high_open)
    if low == domain.floor and not interval.low_open:
        return high_words or NO_BOUND
    if low is None or high is None:
        return low_words or high_words or NO_BOUND
    if interval.low_open or interval.high_open:
        return f"{low_words} and {high_words}"
    return f"{number(low)} to {number(high)}"


def floor_words(bound: Exact, is_open: bool = False) -> str:
    """Return a lower end in words: "at least 190", "more than 5" if the end is left out."""
    return f"{'more than' if is_open else 'at least'} {number(bound)}"


def ceiling_words(bound: Exact, is_open: bool = False) -> str:
    """Return an upper end in words: "at most 60", "less than 5" if the end is left out."""
    return f"{'less than' if is_open else 'at most'} {number(bound)}"


def end_words(interval: Interval, end: End) -> str:
    """Return one end of *interval* in words; it has to be there.

    >>> end_words(Interval(60, 190), End.UPPER)
    'at most 190'
    """
    if end is End.LOWER:
        assert interval.low is not None
        return floor_words(interval.low, interval.low_open)
    assert interval.high is not None
    return ceiling_words(interval.high, interval.high_open)


def notation(interval: Interval) -> str:
    """Return *interval* in the notation of mathematics, with grouped digits.

    >>> notation(Interval(11300, None))
    '[11,300, ∞)'
    """
    if interval.is_empty:
        return "∅"
    opening, closing = "(" if interval.low_open else "[", ")" if interval.high_open else "]"
    low = "(−∞" if interval.low is None else opening + number(interval.low)
    high = "∞)" if interval.high is None else number(interval.high) + closing
    return f"{low}, {high}"


def regions_words(regions: Sequence[Interval], domain: Domain = COUNT) -> str:
    """Return *regions* with *or* between them; of many the first, and how many more there are.

    >>> regions_words([Interval(60, 60), Interval(101, None)])
    '60, or at least 101'
    """
    named = [range_words(region, domain) for region in regions[:_REGIONS]]
    rest = len(regions) - len(named)
    if rest:
        named.append(f"{rest:,} other range{'' if rest == 1 else 's'}")
    return ", or ".join(named) or "no range"


def _decimal(value: Fraction) -> str | None:
    """Return *value* as a decimal if it ends within nine places."""
    places = 0
    scaled = value
    while scaled.denominator != 1 and places < 9:
        scaled *= 10
        places += 1
    if scaled.denominator != 1:
        return None
    sign = "-" if scaled < 0 else ""
    whole, part = divmod(abs(scaled.numerator), 10**places)
    return f"{sign}{whole:,}" + (f".{part:0{places}d}" if places else "")
