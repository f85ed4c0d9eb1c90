"""How far "about n" reaches: the rules of approximation, by name.

Evidence on the width that readers give to "about n" is thin: Ferson et al. (2015), "Natural
language of uncertainty: numeric hedge words", International Journal of Approximate Reasoning 57,
measured it; Jansen & Pollmann (2001), Journal of Quantitative Linguistics 8(3), explain it by
roundness.  So the rule is named, and part of a `Convention`.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Final

import attrs

from consilience.domain import Exact, positive, quotient


@attrs.frozen
class Approximation:
    """A rule of approximation: ``half_width(n)`` is how far "about n" reaches on either side.

    ``name`` carries the version, and is what a convention shows.

    >>> GRANULE.half_width(300), SIGNIFICANCE.half_width(300), EXACT.half_width(300)
    (50, 50, 0)
    """

    name: str
    half_width: Callable[[Exact], Exact] = attrs.field(repr=False)


def roundness(number: Exact) -> Exact:
    """Return the place of the last digit of *number* that is not zero; 1 for zero.

    A number whose decimals never end has no last place: its denominator serves.

    >>> roundness(1500), roundness(67), roundness(Fraction(12, 10))
    (100, 1, Fraction(1, 10))
    """
    if not isinstance(number, int):
        places = 0
        while (number * 10**places).denominator != 1:
            places += 1
            if places > 18:
                return Fraction(1, number.denominator)
        if places:
            return Fraction(1, 10**places)
        number = number.numerator
    place = 1
    while number and number % (place * 10) == 0:
        place *= 10
    return place


def step(number: Exact) -> Exact:
    """Return the distance from *number* to the next number as round: 100 for 200, 5 for 25.

    "More than n" suggests a figure below that next number, or it would have been named (Cummins,
    Sauerland & Solt 2012, Linguistics and Philosophy 35, doi:10.1007/s10988-012-9114-0).

    >>> step(200), step(50), step(67), step(25)
    (100, 10, 1, 5)
    """
    place = roundness(number)
    return 5 * place if place == 1 and number % 5 == 0 and number else place


def _size(number: Exact) -> Exact:
    return -number if number < 0 else number


def _granule(number: Exact) -> Exact:
    size = _size(number)
    if isinstance(size, int):
        return _granule_of_whole(size)
    place = roundness(size)
    shifted = size / Fraction(place) * 10  # one place more, so that halves of a place are seen
    if shifted.denominator != 1:
        return size / 5
    return _granule_of_whole(int(shifted)) * Fraction(place) / 10


def _granule_of_whole(size: int) -> int:
    if size < 5:
        return 1 if size else 0
    power = 1
    while size % (power * 10) == 0:
        power *= 10
    place = 5 * power if size // power % 5 == 0 else power  # a final 5 is itself a round step
    most = min(place, size // 5)
    while True:
        for candidate in (5 * power, 2 * power, power):
            if candidate <= most and size % candidate == 0:
                return candidate
        power //= 10


def _significance(number: Exact) -> Exact:
    return quotient(roundness(number), 2) if number else 0


def _exactly(_: Exact) -> Exact:
    return 0


def _share_of(share: Exact, number: Exact) -> Exact:
    return _size(number) * share


GRANULE: Final = Approximation("granule/1", _granule)
"""The largest of 1, 2, 5 times a power of ten that divides n, is at most a fifth of n, and at most
the last significant place, where a final 5 counts as a place: 7±1, 20±2, 205±5, 300±50, 1000±200.
"""

SIGNIFICANCE: Final = Approximation("significance/1", _significance)
"""Half a unit of the last significant place: 190±5, 300±50, 1000±500."""

EXACT: Final = Approximation("exact/1", _exactly)
"""No widening: "about n" is n."""


def relative(share: Exact) -> Approximation:
    """Return the rule that widens by a *share* of the number: a tenth makes 300±30.

    Raises `InvalidTypeError` for a float and `InvalidValueError` for a share that is not positive.

    >>> relative(Fraction(1, 10)).half_width(300)
    Fraction(30, 1)
    """
    checked = positive(share, "share")
    return Approximation(f"relative({checked})/1", partial(_share_of, checked))
