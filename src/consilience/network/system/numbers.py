"""Exact numbers with an infinitesimal, so that open ends need no case of their own.

"Above 5" is "at least 5 + ε", for an ε smaller than any number.  Sums and bounds of such numbers
are exact, and an end that keeps an ε after all arithmetic is an open end.  The device is that of
B. Dutertre, L. de Moura, "A Fast Linear-Arithmetic Solver for DPLL(T)", CAV 2006,
doi:10.1007/11817963_11.
"""

from __future__ import annotations

from fractions import Fraction
from functools import total_ordering

import attrs

from consilience.domain import Exact, quotient


@total_ordering
@attrs.frozen(eq=False)
class Nearby:
    """The number ``value + shift · ε``, for an ε above 0 and below every other number.

    >>> 5 < Nearby(5, 1) < Fraction(500001, 100000)
    True
    >>> 3 - 2 * Nearby(5, 1)
    Nearby(value=-7, shift=-2)
    """

    value: Exact
    shift: Exact

    def __add__(self, other: Number) -> Nearby:
        if isinstance(other, Nearby):
            return Nearby(self.value + other.value, self.shift + other.shift)
        return Nearby(self.value + other, self.shift)

    __radd__ = __add__

    def __neg__(self) -> Nearby:
        return Nearby(-self.value, -self.shift)

    def __sub__(self, other: Number) -> Nearby:
        return self + -other

    def __rsub__(self, other: Exact) -> Nearby:
        return -self + other

    def __mul__(self, factor: Exact) -> Nearby:
        return Nearby(self.value * factor, self.shift * factor)

    __rmul__ = __mul__

    def __floordiv__(self, divisor: Exact) -> int:
        whole = self.value // divisor
        just_below = self.shift * divisor < 0 and whole * divisor == self.value
        return whole - 1 if just_below else whole

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Nearby):
            return self.value == other.value and self.shift == other.shift
        if isinstance(other, int | Fraction):
            return self.shift == 0 and self.value == other
        return NotImplemented

    def __lt__(self, other: int | Fraction | Nearby) -> bool:
        if isinstance(other, Nearby):
            return (self.value, self.shift) < (other.value, other.shift)
        return self.value < other or (self.value == other and self.shift < 0)

    def __hash__(self) -> int:
        return hash((self.value, self.shift)) if self.shift else hash(self.value)


Number = int | Fraction | Nearby
"""What bounds are made of inside the room."""


def divided(number: Number, divisor: Exact) -> Number:
    """Return *number* / *divisor* exactly, as an ``int`` where it is whole.

    >>> divided(6, 3), divided(1, 3)
    (2, Fraction(1, 3))
    """
    if isinstance(number, Nearby):
        return Nearby(quotient(number.value, divisor), quotient(number.shift, divisor))
    return quotient(number, divisor)


def standard(number: Number) -> tuple[Exact, bool]:
    """Return the ordinary number nearby, and whether an infinitesimal was left out.

    >>> standard(Nearby(5, -1))
    (5, True)
    """
    if isinstance(number, Nearby):
        return number.value, number.shift != 0
    return number, False
