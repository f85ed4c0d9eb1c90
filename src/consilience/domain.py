"""The two domains of figures, and the exact numbers they are made of."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from math import isfinite
from typing import Final, NoReturn

from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.rendering import shown

Exact = int | Fraction
"""An exact number: ``int``, or ``Fraction`` where a whole number will not do; never ``float``."""


class Domain(Enum):
    """What kind of number a measure has.

    ``COUNT`` is a number of whole things: closed integer ranges, never below zero.
    ``REAL`` is an amount: exact fractions, ends may be open.

    >>> Domain("count") is COUNT
    True
    """

    COUNT = "count"
    REAL = "real"

    @property
    def floor(self) -> int | None:
        """The least value of the domain: 0 for counts, none for amounts."""
        return 0 if self is Domain.COUNT else None

    def __repr__(self) -> str:
        return self.name


MOST_DIGITS: Final = 1_000
"""How many digits an exact number may have, above the line and below it.

Nobody reports a figure of so many.  Products of two such numbers still print: Python refuses to
print numbers of more than 4,300 digits."""

TOO_GREAT: Final = 10**MOST_DIGITS

COUNT: Final = Domain.COUNT
REAL: Final = Domain.REAL


def exact(value: object, field: str) -> Exact:
    """Return *value* if it is an exact number, whole fractions as ``int``.

    Raises `InvalidTypeError` for floats, booleans and everything else: a float that looks like a
    whole number is still a rounding that somebody else did.  Raises `InvalidValueError` for a
    number of more than `MOST_DIGITS` digits.

    >>> exact(Fraction(6, 3), "low")
    2
    """
    if type(value) is int:
        return value if -TOO_GREAT < value < TOO_GREAT else _refuse_digits(field)
    if isinstance(value, Fraction):
        number = reduced(value)
        few = abs(number.numerator) < TOO_GREAT and number.denominator < TOO_GREAT
        return number if few else _refuse_digits(field)
    if isinstance(value, bool):
        raise InvalidTypeError(f"{field} is {value!r}: a truth value is no number; give an int")
    if isinstance(value, int):
        return exact(int(value), field)
    if isinstance(value, float) and isfinite(value):
        raise InvalidTypeError(
            f"{field} is the float {value!r}: only exact numbers are taken; give an int, or a "
            f"Fraction such as Fraction({str(value)!r})"
        )
    if isinstance(value, float):
        raise InvalidTypeError(
            f"{field} is {value!r}: only exact numbers are taken; an unbounded end is None"
        )
    raise InvalidTypeError(f"{field} is {shown(value)}: give an int or a Fraction")


def exact_in(text: str, field: str) -> Exact | None:
    """Return the number that *text* writes: ``190``, ``1.5``, ``3/2`` or ``2e6``; or ``None``.

    Raises `InvalidValueError` for a number of more than `MOST_DIGITS` digits, before it is made: an
    exponent of seven digits would fill the memory.

    >>> exact_in("1.5", "weight"), exact_in("dozens", "weight")
    (Fraction(3, 2), None)
    """
    digits, _, exponent = text.strip().lower().partition("e")
    power = exponent.lstrip("+-")
    too_many = len(digits) > 2 * MOST_DIGITS + len("-/")
    if too_many or (power.isdecimal() and (len(power) > 9 or int(power) > MOST_DIGITS)):
        _refuse_digits(field)
    try:
        return exact(Fraction(text), field)
    except InvalidValueError:
        raise
    except (ValueError, ZeroDivisionError):
        return None


def _refuse_digits(field: str) -> NoReturn:
    raise InvalidValueError(
        f"{field} has too many digits: give a number of at most {MOST_DIGITS:,} digits"
    )


def positive(value: object, field: str) -> Exact:
    """Return *value* if it is an exact number above zero, as weights must be.

    Raises `InvalidTypeError` as `exact` does, and `InvalidValueError` at zero and below.

    >>> positive(Fraction(1, 2), "weight")
    Fraction(1, 2)
    """
    number = exact(value, field)
    if number <= 0:
        raise InvalidValueError(f"{field} is {number}: it must be above 0")
    return number


def reduced(value: Exact) -> Exact:
    """Return a number as a whole one where it is one.

    >>> reduced(Fraction(6, 3)), reduced(Fraction(1, 2))
    (2, Fraction(1, 2))
    """
    return value.numerator if value.denominator == 1 else value


def quotient(over: Exact, under: Exact) -> Exact:
    """Return *over* divided by *under*, reduced.

    Raises `ZeroDivisionError` where *under* is 0.

    >>> quotient(500, 100), quotient(1, 3)
    (5, Fraction(1, 3))
    """
    if isinstance(over, int) and isinstance(under, int):
        whole, rest = divmod(over, under)  # whole numbers cost a tenth of a Fraction
        return Fraction(over, under) if rest else whole
    return reduced(Fraction(over) / under)


def product(one: Exact, other: Exact) -> Exact:
    """Return *one* times *other*, reduced.

    >>> product(Fraction(5, 2), 1_000_000)
    2500000
    """
    if isinstance(one, int) and isinstance(other, int):
        return one * other
    over = one.numerator * other.numerator
    return quotient(over, one.denominator * other.denominator)
