"""Digits: groups, decimal signs and fractions, in any one script, never guessed."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import Final, NamedTuple

from consilience.domain import Exact, quotient
from consilience.errors import QuantityError
from consilience.words.figures.formats import ALWAYS_DECIMAL, SEPARATORS, SPACES, VULGAR
from consilience.words.figures.phrase import NumberForm
from consilience.words.figures.script import Script
from consilience.words.tokens import DIGITS, MARK

CEILING: Final = 10**12
"""The largest figure that is read; larger ones are taken for identifiers or slips."""
_MOST_DIGITS: Final = 18
_MOST_GROUPS: Final = 8


class Unscaled(NamedTuple):
    """A number before any scale word, and the token after it; the rest as in `Number`."""

    value: Exact
    end: int
    form: NumberForm = NumberForm.SHARP
    plain: bool = False
    spelled: bool = False


def numeral(script: Script, at: int) -> Unscaled:
    """Read the digits at token *at*, with groups, a decimal part or a fraction.

    Raises `QuantityError`: ``ambiguous_separator``, ``separator``, ``mixed_digits``, ``notation``,
    ``magnitude``, ``date_like``.
    """
    tokens = script.tokens
    kinds, words = tokens.kinds, tokens.words
    seconds, end = _groups(script, at)
    if seconds and (_follows_comma(script, at) or _is_list(words[at], seconds)):
        return Unscaled(_whole(script, at, at + 1, words[at]), at + 1, plain=True)
    if not seconds:
        value: Exact = _whole(script, at, at + 1, words[at])
    else:
        value = _interpreted(script, at, end, words[at], seconds)
    follower = words[end]
    if kinds[end] == MARK and follower in VULGAR and isinstance(value, int):
        return Unscaled(value + VULGAR[follower], end + 1)
    if follower == "/" and kinds[end + 1] == DIGITS and not seconds:
        return _fraction(script, at, end)
    if kinds[end] == DIGITS and words[end + 1] == "/" and kinds[end + 2] == DIGITS:
        over = _fraction(script, end, end + 1)  # "1 1/2"
        if over.value < 1 and isinstance(value, int):
            return Unscaled(value + over.value, over.end)
    if follower == "_" and kinds[end + 1] == DIGITS and tokens.glued(end):
        raise script.error("notation", at, end + 2, "digits are not grouped so; write 1,500")
    return Unscaled(value, end, plain=not seconds)


def _groups(script: Script, at: int) -> tuple[list[tuple[str, str]], int]:
    """The groups of digits after the first, each with the mark before it, and the token after."""
    tokens = script.tokens
    kinds, words, starts, ends = tokens.kinds, tokens.words, tokens.starts, tokens.ends
    found: list[tuple[str, str]] = []
    at += 1
    while len(found) < _MOST_GROUPS:
        if (
            kinds[at] == MARK
            and words[at] in SEPARATORS
            and kinds[at + 1] == DIGITS
            and ends[at - 1] == starts[at]
            and ends[at] == starts[at + 1]
        ):
            found.append((words[at], words[at + 1]))
            at += 2
        elif (
            kinds[at] == DIGITS
            and len(words[at]) == 3
            and len(words[at - 1]) <= 3
            and (gap := tokens.text[ends[at - 1] : starts[at]]) in SPACES
        ):
            found.append((gap, words[at]))
            at += 1
        else:
            break
    return found, at


def _whole(script: Script, at: int, end: int, digits: str) -> int:
    """The value of a run of digits of one script."""
    if not digits.isascii():
        zeros = {ord(digit) - unicodedata.decimal(digit) for digit in digits}
        if len(zeros) > 1:
            raise script.error(
                "mixed_digits", at, end, "digits of several scripts; write the figure in one script"
            )
    if len(digits) > _MOST_DIGITS:
        raise script.error(
            "magnitude", at, end, f"more than {_MOST_DIGITS} digits; no figure is read above 10^12"
        )
    return int(digits)


def _interpreted(
    script: Script, at: int, end: int, first: str, groups: list[tuple[str, str]]
) -> Exact:
    decimal = ""
    if _is_decimal(script, at, end, first, groups):
        *groups, (mark, decimal) = groups
        if any(separator == mark for separator, _ in groups):
            raise _malformed(script, at, end)
    elif script.format.declared and any(mark not in script.format.group for mark, _ in groups):
        raise _malformed(script, at, end)
    if groups and not _well_grouped(first, groups):
        raise _malformed(script, at, end)
    whole = _whole(script, at, end, first + "".join([group for _, group in groups]) + decimal)
    return quotient(whole, 10 ** len(decimal)) if decimal else whole


def _is_decimal(
    script: Script, at: int, end: int, first: str, groups: list[tuple[str, str]]
) -> bool:
    """Whether the last mark is a decimal sign; refuses what could be read either way."""
    format_ = script.format
    last, digits = groups[-1]
    if last == ALWAYS_DECIMAL:
        return True
    if format_.declared:
        if last == " " and " " not in format_.group:
            raise _ambiguous(script, at, end, first, groups)
        return last == format_.decimal
    if last == " ":
        raise _ambiguous(script, at, end, first, groups)
    if last not in ".,":
        return False
    if len(groups) > 1:
        return last != groups[0][0]
    if last == ".":
        if len(digits) == 3 and len(first) <= 3 and not first.startswith("0"):
            raise _ambiguous(script, at, end, first, groups)
        return True
    if len(digits) < 3:
        raise _ambiguous(script, at, end, first, groups)
    return False


def _well_grouped(first: str, groups: list[tuple[str, str]]) -> bool:
    """Whether digits are grouped in threes, or as in South Asia, by one mark."""
    separator = groups[0][0]
    sizes = [len(digits) for mark, digits in groups if mark == separator]
    if len(sizes) < len(groups) or len(first) > 3 or first[0] == "0":
        return False  # "0,381" is a decimal somewhere, and thousands nowhere
    if sizes.count(3) == len(sizes):
        return True
    # South Asia: a last group of three, pairs before it.
    indian = sizes[-1] == 3 and len(first) <= 2 and sizes.count(2) == len(sizes) - 1
    return separator == "," and indian


def _fraction(script: Script, at: int, slash: int) -> Unscaled:
    tokens = script.tokens
    after = slash + 2
    if tokens.words[after] == "/" and tokens.kinds[after + 1] == DIGITS:
        raise script.error("date_like", at, after + 2, "a date, no figure; read it with date_span")
    over = _whole(script, at, slash, tokens.words[at])
    under = _whole(script, slash + 1, after, tokens.words[slash + 1])
    if not under:
        raise script.error("notation", at, after, "a fraction of nothing; check the source")
    return Unscaled(quotient(over, under), after)


def _malformed(script: Script, at: int, end: int) -> QuantityError:
    words = script.tokens.words
    if end - at == 5 and words[at + 1] == words[at + 3] == "." and len(words[at + 4]) in (2, 4):
        return script.error("date_like", at, end, "a date, no figure; read it with date_span")
    return script.error(
        "separator", at, end, "the digits are not grouped in any known way; write 1,500 or 1.5"
    )


def _ambiguous(
    script: Script, at: int, end: int, first: str, groups: list[tuple[str, str]]
) -> QuantityError:
    separator, digits = groups[-1]
    if separator == " ":
        joined = "".join((first, *(group for _, group in groups)))
        readings = (joined, " and ".join((first, *(group for _, group in groups))))
    elif len(digits) == 3:
        readings = (f"{first}{digits}", f"{first} point {digits}")
    else:
        readings = (f"{first} point {digits}", f"{first} and {digits}")
    return script.error(
        "ambiguous_separator",
        at,
        end,
        f"the mark {separator!r} can group, divide or set apart; give a locale such as 'de', or "
        "write the figure without it",
        readings,
    )


def _is_list(first: str, groups: list[tuple[str, str]]) -> bool:
    """Whether these are figures set apart by commas: "1,2,3"."""
    if len(groups) < 2 or any(separator != "," for separator, _ in groups):
        return False
    numbers = [first, *(group for _, group in groups)]
    return all(len(one) <= len(two) <= 2 for one, two in pairwise(numbers))


def _follows_comma(script: Script, at: int) -> bool:
    """Whether the token is in such a list already."""
    tokens = script.tokens
    return (
        at > 1
        and tokens.words[at - 1] == ","
        and tokens.kinds[at - 2] == DIGITS
        and tokens.glued(at)
        and tokens.glued(at - 1)
    )
