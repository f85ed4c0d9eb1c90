"""Numbers: digits, words, scales, lots and halves, put together."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from consilience.domain import REAL, Exact, product, reduced
from consilience.words.figures.formats import VULGAR
from consilience.words.figures.language import PORTIONS_OF_SCALES, Joint
from consilience.words.figures.numerals import CEILING, Unscaled, numeral
from consilience.words.figures.phrase import Number, NumberForm
from consilience.words.figures.script import Script
from consilience.words.tokens import DIGITS, WORD

_HUNDRED = 100
_MARKS_WHEN_APART: Final = frozenset({"m", "b"})
"""Letters that are a scale right behind digits, and a unit or the mark of a list elsewhere."""
_SURELY_BELOW_CEILING: Final = 12
"""So many digits are no more than `CEILING`, whichever they are."""
NEVER: Final = 2**31
"""A token that no text has."""


def number(script: Script, at: int, *, stop: int = NEVER) -> tuple[Number, int] | None:
    """Read the number at token *at*; return it and the token after it, or nothing.

    From token *stop* on, "and" ends the number, as it may in "between one hundred and two hundred".

    Raises `QuantityError` as `numeral` does, and with ``magnitude`` above 10^12, ``negative_count``
    below zero, ``ambiguous_unit`` for "20m" where amounts are read.
    """
    tokens = script.tokens
    words = tokens.words
    if tokens.kinds[at] == DIGITS:
        digits, follower = words[at], words[at + 2 if words[at + 1] == "-" else at + 1]
        if (  # nothing goes on with the digits, as behind most of them nothing does
            follower not in script.language.number_parts
            and tokens.kinds[at + 1] != DIGITS
            and len(digits) <= _SURELY_BELOW_CEILING
            and digits.isascii()
        ):
            return Number(int(digits), plain=True), at + 1
    if words[at] == "-":
        return _negative(script, at)
    small = _small(script, at)
    if small is None:
        return None
    after = words[small.end]
    if after in script.language.suffixes and _is_suffix(script, at, small.end):
        return _suffixed(script, at, small)
    is_sharp = not small.spelled and small.form is NumberForm.SHARP
    if is_sharp and not _is_unit(script, small.end + (after == "-")):
        found, end = Number(reduced(small.value), plain=small.plain), small.end
    else:
        found, end = _scaled(script, small, stop=stop)
    if found.value > CEILING:
        raise script.error("magnitude", at, end, "no figure is read above 10^12; check the source")
    return found, end


def _is_suffix(script: Script, at: int, suffix: int) -> bool:
    """Whether the scale at *suffix* is said of the digits at *at*: "3m", "3 mln", but not "3 m"."""
    tokens = script.tokens
    if tokens.kinds[at] != DIGITS:
        return False
    if tokens.kinds[suffix + 1] == DIGITS and tokens.glued(suffix + 1):
        return False
    return tokens.glued(suffix) or tokens.words[suffix] not in _MARKS_WHEN_APART


def _negative(script: Script, at: int) -> tuple[Number, int] | None:
    tokens = script.tokens
    if tokens.kinds[at + 1] != DIGITS or not tokens.glued(at + 1):
        return None
    if tokens.glued(at) and tokens.kinds[at - 1] in (DIGITS, WORD):
        return None  # a hyphen
    found = number(script, at + 1)
    if found is None:
        return None
    if script.domain is not REAL:
        raise script.error(
            "negative_count",
            at,
            found[1],
            "a count is not below 0; a list mark is set apart by a space",
        )
    return Number(-found[0].value, plain=False), found[1]


def _suffixed(script: Script, at: int, small: Unscaled) -> tuple[Number, int]:
    tokens = script.tokens
    suffix = tokens.words[small.end]
    end = small.end + 1
    scale = script.language.suffixes[suffix]
    if script.domain is REAL and suffix in script.language.units:
        raise script.error(
            "ambiguous_unit",
            at,
            end,
            f"{suffix!r} can be a scale or a unit; write the word",
            (f"{tokens.written(at, small.end)} million", f"{tokens.written(at, small.end)} metres"),
        )
    value = product(small.value, scale)
    if value > CEILING:
        raise script.error("magnitude", at, end, "no figure is read above 10^12; check the source")
    return Number(value, scale=scale), end


def _small(script: Script, at: int) -> Unscaled | None:
    tokens, language = script.tokens, script.language
    kind, word = tokens.kinds[at], tokens.words[at]
    if kind == DIGITS:
        return _with_half(script, numeral(script, at))
    if word in language.numbers:
        return _with_half(script, _spelled(script, at))
    if word in VULGAR:
        return Unscaled(VULGAR[word], at + 1)
    if word in language.scales or word in language.lots:
        return Unscaled(1, at, NumberForm.ROUND)
    if word in language.articles and _is_unit(script, at + 1):
        return Unscaled(1, at + 1, NumberForm.ROUND)
    return _portion_of_scale(script, at)


def _is_unit(script: Script, at: int) -> bool:
    word = script.tokens.words[at]
    return word in script.language.scales or word in script.language.lots


def _portion_of_scale(script: Script, at: int) -> Unscaled | None:
    """Read "half a million", "quarter of a million", "half-dozen": a fraction of a unit."""
    tokens, language = script.tokens, script.language
    words = tokens.words
    if words[at] in language.articles and words[at + 1] in language.fractions:
        at += 1
    under = language.fractions.get(words[at])
    if under is None and language.joints[Joint.HALF].match(words, at):
        under = 2
    if under not in PORTIONS_OF_SCALES:
        return None
    at += 1
    if words[at] == "-":
        at += 1
    elif (of := language.joints[Joint.OF].match(words, at)) is not None:
        at = of[1]
    if words[at] in language.articles:
        at += 1
    return Unscaled(Fraction(1, under), at, NumberForm.ROUND) if _is_unit(script, at) else None


def _with_half(script: Script, small: Unscaled) -> Unscaled:
    """Add "and a half" and "and a quarter", in front of a unit ("two and a half million")."""
    tokens, language = script.tokens, script.language
    words, at = tokens.words, small.end
    if words[at + 1] not in language.articles:
        return small
    if not language.joints[Joint.AND].match(words, at):
        return small
    if not _is_unit(script, at + 3):
        return small
    under = language.fractions.get(words[at + 2])
    if under is None:
        return small
    return Unscaled(small.value + Fraction(1, under), at + 3)


def _spelled(script: Script, at: int) -> Unscaled:
    """Read a number word below a hundred: "twenty", "twenty-one", "twelve"."""
    tokens, numbers = script.tokens, script.language.numbers
    words = tokens.words
    value = numbers[words[at]]
    end = at + 1
    if 20 <= value < _HUNDRED and value % 10 == 0:
        units = end + 1 if words[end] == "-" and tokens.glued(end) else end
        if 0 < numbers.get(words[units], 0) < 10:
            return Unscaled(value + numbers[words[units]], units + 1, spelled=True)
    return Unscaled(value, end, spelled=True)


def _scaled(script: Script, small: Unscaled, *, stop: int) -> tuple[Number, int]:
    """Apply the scale words behind *small*, and add the smaller terms that follow them."""
    tokens, language = script.tokens, script.language
    words = tokens.words
    total: Exact = 0
    term, at, spelled = small.value, small.end, small.spelled
    highest, terms, scale = CEILING * 10, 1, _own_scale(small)
    while True:
        unit = at + 1 if words[at] == "-" and _is_unit(script, at + 1) else at
        word = words[unit]
        if word in language.lots:
            value = reduced(total + product(term, language.lots[word]))
            return Number(value, NumberForm.LOT, language.lots[word], spelled=spelled), unit + 1
        size = language.scales.get(word)
        if size is None or size >= highest:
            total += term
            break
        at = unit + 1
        if size == _HUNDRED:
            term = product(term, _HUNDRED)
            scale = size if terms == 1 else 1
            rest = _below_hundred(script, at, stop=stop)
            if rest is not None:
                term, at, scale, terms = term + rest.value, rest.end, 1, terms + 1
            if language.scales.get(words[at], 0) > _HUNDRED:
                continue
            total += term
            break
        total += product(term, size)
        highest = scale = size
        term = 0
        following = _next_term(script, at, highest, stop=stop)
        if following is None:
            total, at = _and_a_half(script, at, total, size)
            break
        term, at, spelled, terms, scale = following.value, following.end, True, terms + 1, 1
    form = NumberForm.ROUND if small.form is NumberForm.ROUND and terms == 1 else NumberForm.SHARP
    return Number(reduced(total), form, scale if terms == 1 else 1, spelled=spelled), at


def _own_scale(small: Unscaled) -> int:
    """The scale inside one word, as in German "dreihundert"."""
    if not small.spelled or small.value < _HUNDRED:
        return 1
    return 1000 if small.value % 1000 == 0 else _HUNDRED


def _below_hundred(script: Script, at: int, *, stop: int) -> Unscaled | None:
    """What "hundred" is followed by: "and five", "five"."""
    words, numbers = script.tokens.words, script.language.numbers
    conjunction = script.language.joints[Joint.AND].match(words, at) if at < stop else None
    start = at if conjunction is None else conjunction[1]
    return _spelled(script, start) if numbers.get(words[start], 0) > 0 else None


def _next_term(script: Script, at: int, highest: int, *, stop: int) -> Unscaled | None:
    """The next smaller term: number words, or digits with a smaller scale word of their own."""
    tokens, language = script.tokens, script.language
    words = tokens.words
    if tokens.kinds[at] == DIGITS:
        if len(words[at]) <= 3 and language.scales.get(words[at + 1], highest) < highest:
            return Unscaled(int(words[at]), at + 1)
        return None
    return _below_hundred(script, at, stop=stop)


def _and_a_half(script: Script, at: int, total: Exact, size: int) -> tuple[Exact, int]:
    """Add the half of "a million and a half"."""
    words, language = script.tokens.words, script.language
    under = language.fractions.get(words[at + 2], 0)
    if under and words[at + 1] in language.articles and language.joints[Joint.AND].match(words, at):
        return total + Fraction(size, under), at + 3
    return total, at
