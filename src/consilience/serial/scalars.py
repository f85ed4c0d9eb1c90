"""Strict readers of single values: what stands in the file, or an error; never a coercion.

A reader takes what a parser left and returns the value meant.  The path of the value is the
caller's; the reason given here names the value and the remedy.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from enum import Enum
from fractions import Fraction
from typing import TypeGuard, TypeVar

from consilience.domain import Exact
from consilience.errors import InvalidTypeError, InvalidValueError, LedgerFileError
from consilience.ledger.source import identifier

Reader = Callable[[object], object]
"""Takes a raw value and returns the value meant; raises a `ConsilienceError`."""

_T = TypeVar("_T")
_Choice = TypeVar("_Choice", bound=Enum)
_LONGEST_SHOWN = 60
_FRACTION = re.compile(r"-?[0-9]+(?:/[0-9]+|\.[0-9]+)")


def shown(raw: object) -> str:
    """Return *raw* as the file spells it, shortened."""
    spelled = json.dumps(raw, ensure_ascii=False, default=str)
    return spelled if len(spelled) <= _LONGEST_SHOWN else spelled[: _LONGEST_SHOWN - 1] + "…"


def is_object(raw: object) -> TypeGuard[dict[str, object]]:
    """Whether *raw* is an object without repeated keys; the parsers leave only texts as keys."""
    return type(raw) is dict


def is_list(raw: object) -> TypeGuard[list[object]]:
    """Whether *raw* is a list."""
    return type(raw) is list


def text(raw: object) -> str:
    """Return a text as it stands."""
    if type(raw) is str:
        if not raw.isascii() and not _is_unicode(raw):
            raise InvalidValueError(f"{raw!a} has half of a surrogate pair: give whole characters")
        return raw
    raise InvalidTypeError(f"{shown(raw)} is no text: give a text in quotes")


def _is_unicode(raw: str) -> bool:
    try:
        raw.encode()
    except UnicodeEncodeError:  # JSON can spell one, and no file can hold it
        return False
    return True


def name(raw: object) -> str:
    """Return a text that has something in it and no blanks at its ends, as ids must be."""
    return identifier(text(raw), "the text")


def truth(raw: object) -> bool:
    """Return a truth value."""
    if type(raw) is bool:
        return raw
    raise InvalidTypeError(f"{shown(raw)} is no truth value: give true or false")


def whole(raw: object) -> int:
    """Return a whole number."""
    if type(raw) is int:
        return raw
    raise InvalidTypeError(f"{shown(raw)} is no whole number: give digits without quotes or point")


def grade(raw: object) -> int:
    """Return a grade of credibility, 1 to 6."""
    number = whole(raw)
    if 1 <= number <= 6:
        return number
    raise InvalidValueError(f"{number} is no grade: give 1 to 6 (6: cannot be judged)")


def exact(raw: object) -> Exact:
    """Return an exact number: a whole one, or a fraction written ``"3/2"`` or ``"1.5"``."""
    if type(raw) is int:
        return raw
    if type(raw) is float:
        raise InvalidTypeError(
            f"{shown(raw)} is a float: numbers are exact; give a whole number, or a fraction in "
            'quotes such as "3/2" or "1.5"'
        )
    if type(raw) is str:
        return _fraction(raw)
    raise InvalidTypeError(
        f'{shown(raw)} is no exact number: give a whole number, or a fraction such as "3/2"'
    )


def _fraction(raw: str) -> Exact:
    if not _FRACTION.fullmatch(raw):
        raise InvalidValueError(
            f'{shown(raw)} is no fraction: give "3/2" or "1.5", and whole numbers without quotes'
        )
    try:
        number = Fraction(raw)
    except (ValueError, ZeroDivisionError) as error:
        raise InvalidValueError(f"{shown(raw)} is no number: {error}") from None
    return number.numerator if number.denominator == 1 else number


def names(raw: object) -> tuple[str, ...]:
    """Return a list of ids, each once."""
    if not is_list(raw):
        raise InvalidTypeError(f'{shown(raw)} is no list: give a list of ids, such as ["article"]')
    found: list[str] = []
    faults: list[tuple[str, str]] = []
    for position, item in enumerate(raw):
        try:
            found.append(name(item))
        except (InvalidTypeError, InvalidValueError) as error:
            faults.append((f"[{position}]", str(error)))
    if not faults and len(set(found)) < len(found):
        raise InvalidValueError(f"{shown(raw)} names one id twice: leave the repetition out")
    if faults:
        raise LedgerFileError("a list of ids", faults=tuple(faults))
    return tuple(found)


def one_of(choices: type[_Choice]) -> Callable[[object], _Choice]:
    """Return the reader of the values of an enumeration."""
    known = {member.value: member for member in choices}
    listed = ", ".join(json.dumps(value) for value in known)

    def read(raw: object) -> _Choice:
        if type(raw) is str and raw in known:
            return known[raw]
        raise InvalidValueError(f"{shown(raw)} is none of {listed}")

    return read


def optional(read: Callable[[object], _T]) -> Callable[[object], _T | None]:
    """Return the reader that takes null as well, for what may be absent."""

    def read_if_given(raw: object) -> _T | None:
        return None if raw is None else read(raw)

    return read_if_given
