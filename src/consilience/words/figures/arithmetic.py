"""Exact arithmetic that stays among whole numbers where it can: a `Fraction` costs ten of them."""

from __future__ import annotations

from fractions import Fraction

from consilience.domain import Exact


def reduced(value: Exact) -> Exact:
    """Return a number as a whole one where it is one.

    >>> reduced(Fraction(6, 3)), reduced(Fraction(1, 2))
    (2, Fraction(1, 2))
    """
    return value.numerator if value.denominator == 1 else value


def product(one: Exact, other: Exact) -> Exact:
    """Return *one* times *other*, reduced.

    >>> product(Fraction(5, 2), 1_000_000)
    2500000
    """
    if isinstance(one, int) and isinstance(other, int):
        return one * other
    over = one.numerator * other.numerator
    return quotient(over, one.denominator * other.denominator)


def quotient(over: Exact, under: Exact) -> Exact:
    """Return *over* divided by *under*, reduced.

    Raises `ZeroDivisionError` where *under* is 0.

    >>> quotient(500, 100), quotient(1, 3)
    (5, Fraction(1, 3))
    """
    if isinstance(over, int) and isinstance(under, int):
        whole, rest = divmod(over, under)
        return Fraction(over, under) if rest else whole
    return reduced(Fraction(over) / under)
