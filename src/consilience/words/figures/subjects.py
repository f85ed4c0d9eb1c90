"""What a figure is about: a number, a vague word, a share of a whole, a number of digits."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from consilience.domain import REAL, Exact, quotient
from consilience.words.figures.language import Idiom, Joint, Portion
from consilience.words.figures.numbers import NEVER, number
from consilience.words.figures.phrase import (
    Digits,
    Number,
    RangeEnd,
    Share,
    Subject,
    UnstatedNumber,
    Vague,
)
from consilience.words.figures.script import Script
from consilience.words.tokens import DIGITS

_MOST_DIGITS: Final = 12
_PLURAL_DIGITS: Final = {"10": "tens", "100": "hundreds", "1000": "thousands"}
UNITS: Final = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "lakhs": 100_000,
    "millions": 10**6,
    "crores": 10**7,
    "billions": 10**9,
}
"""The unit that each plural counts in."""
_NAMED_UNITS: Final = frozenset(UNITS.values())


def subject(script: Script, at: int) -> tuple[Subject, int] | None:
    """Read what the figure at token *at* is about; return it and the token after it, or nothing.

    Raises `QuantityError` as `number` does, and ``no_base`` for a share of nothing stated.
    """
    tokens, language = script.tokens, script.language
    if tokens.kinds[at] == DIGITS or tokens.words[at] in language.numbers:
        hyphened = at + 1 + (tokens.words[at + 1] == "-")
        sized = _digits(script, at) if tokens.words[hyphened] in language.digit_joints else None
        found = sized or end(script, at)
        if found is None or not isinstance(found[0], Number):
            return found
        return _counted_share(script, at, found[0], found[1]) or found
    return _idiom(script, at) or _digits(script, at) or _named_share(script, at) or end(script, at)


def end(script: Script, at: int, *, stop: int = NEVER) -> tuple[RangeEnd, int] | None:
    """Read a number or a vague word, which can be the end of a range; *stop* as for `number`."""
    tokens = script.tokens
    if tokens.kinds[at] == DIGITS:
        plural = _plural_of_digits(script, at) if tokens.words[at + 1] == "s" else None
        return plural or number(script, at, stop=stop)
    return vague(script, at) or number(script, at, stop=stop)


def _idiom(script: Script, at: int) -> tuple[Number | UnstatedNumber, int] | None:
    tokens, language = script.tokens, script.language
    found = language.idioms.match(tokens.words, at)
    if found is None:
        return None
    idiom, after = found
    if idiom is Idiom.UNREPORTED:
        raise script.error(
            "missing", at, after, "nothing is reported, which is neither zero nor a figure"
        )
    if idiom is Idiom.UNKNOWN:
        return UnstatedNumber(), after
    if idiom is Idiom.NO and not _can_be_none(script, after):
        return None
    if idiom is Idiom.WITHOUT and tokens.words[after] not in language.people:
        return None
    return Number(0), after


def _can_be_none(script: Script, at: int) -> bool:
    """Whether "no" in front of token *at* denies a count: "no casualties", not "no longer"."""
    tokens, language = script.tokens, script.language
    for word in tokens.words[at : at + 3]:
        if word in language.people or word in language.outcomes or is_plural(word):
            return True
        if word in language.noun_ends:
            return False
    return False


def is_plural(word: str) -> bool:
    """Whether *word* looks like the plural of a noun."""
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "sui"


def _digits(script: Script, at: int) -> tuple[Digits, int] | None:
    """Read "three-figure", "double-digit", "six figures"."""
    tokens, language = script.tokens, script.language
    words = tokens.words
    size = language.digit_sizes.get(words[at], 0)
    if tokens.kinds[at] == DIGITS and len(words[at]) <= 2:
        size = int(words[at])
    if not 1 <= size <= _MOST_DIGITS:
        return None
    after = at + 2 if words[at + 1] == "-" else at + 1
    found = language.joints[Joint.DIGITS].match(words, after)
    return None if found is None else (Digits(size), found[1])


def _plural_of_digits(script: Script, at: int) -> tuple[Vague, int] | None:
    """Read "10s of thousands", "100s"."""
    tokens = script.tokens
    if not tokens.glued(at + 1):
        return None
    word = _PLURAL_DIGITS.get(tokens.words[at])
    if word is None:
        return None
    return _of_plural(script, word, at + 2)


def vague(script: Script, at: int) -> tuple[Vague, int] | None:
    """Read a vague word: "dozens", "low hundreds", "several hundred", "tens of thousands"."""
    tokens, language = script.tokens, script.language
    words = tokens.words
    word = words[at]
    if word in language.plurals:
        return _of_plural(script, language.plurals[word], at + 1)
    if word in language.thirds:
        after = at + 2 if words[at + 1] == "-" else at + 1
        plural = language.plurals.get(words[after])
        if plural is None:
            return None
        found, after = _of_plural(script, plural, after + 1)
        return Vague(found.word, found.times, found.plural, language.thirds[word]), after
    found_word = language.vague.match(words, at)
    if found_word is None:
        return None
    if word in language.graded and _is_graded(script, at):
        return None
    first, of, unit = found_word[0].partition(" of ")
    if of:
        return Vague(first, UNITS[unit], plural=True), found_word[1]
    return _in_units(script, *found_word)


def _is_graded(script: Script, at: int) -> bool:
    """Whether the word before grades the one at *at*: "twice as many", "how many".

    In "as few as many" the second "as" ends a bound and grades nothing.
    """
    words, language = script.tokens.words, script.language
    return (
        at > 0
        and words[at - 1] in language.degrees
        and not (at > 1 and words[at - 2] in language.graded)
    )


def _of_plural(script: Script, word: str, at: int) -> tuple[Vague, int]:
    """Read the rest of "tens of thousands"; plain "tens" where nothing of the kind follows."""
    language, words = script.language, script.tokens.words
    repeated = language.joints[Joint.REPEATED].match(words, at)
    if repeated is not None and words[repeated[1]] == words[at - 1]:
        at = repeated[1] + 1  # "thousands upon thousands"
    of = language.joints[Joint.OF].match(words, at + (words[at] == ","))
    if of is None:
        return Vague(word), at
    unit = words[of[1]]
    times = UNITS.get(language.plurals.get(unit, "")) or language.scales.get(unit)
    if times is None or times <= 20 or times not in _NAMED_UNITS:
        return Vague(word), at
    return Vague(word, times, plural=True), of[1] + 1


def _in_units(script: Script, word: str, at: int) -> tuple[Vague, int]:
    """Read the unit of "several hundred", "a couple of dozen", "several tens of thousands"."""
    language, words = script.language, script.tokens.words
    of = language.joints[Joint.OF].match(words, at)
    start = at if of is None else of[1]
    if words[start] in language.plurals:
        found, after = _of_plural(script, language.plurals[words[start]], start + 1)
        if found.plural:
            return Vague(word, UNITS[found.word] * found.times), after
    times, after = 1, start
    while True:
        name = words[after]
        unit = (
            language.scales.get(name)
            or language.lots.get(name)
            or UNITS.get(language.plurals.get(name, ""))
        )
        if unit is None or unit == 10 or times * unit > 10**12 or after > start + 1:
            break
        times, after = times * unit, after + 1
    return (Vague(word, times), after) if times > 1 else (Vague(word), at)


def _counted_share(
    script: Script, at: int, found: Number, after: int
) -> tuple[Subject, int] | None:
    """Read "two-thirds of 300", "10% of 500", "75 per cent", "3/4 of the 20"."""
    language, words = script.language, script.tokens.words
    over = after + (words[after] == "-")
    if words[over] not in language.share_parts and isinstance(found.value, int):
        return None
    portion = _share_of(script, found, after)
    if portion is not None:
        return _of_base(script, at, *portion)
    if 0 < found.value < 1 and base(script, after) is not None:
        return _of_base(script, at, found.value, after)
    ratio = language.joints[Joint.RATIO].match(words, after) if found.spelled else None
    if ratio is not None and found.value == 1 and language.numbers.get(words[ratio[1]], 0) > 1:
        return _of_base(script, at, Fraction(1, language.numbers[words[ratio[1]]]), ratio[1] + 1)
    return None


def share(script: Script, at: int) -> tuple[Exact, int] | None:
    """Read a fraction or a percentage by itself: "a third", "two-thirds", "10%", "half"."""
    language, words = script.language, script.tokens.words
    counted = number(script, at)
    if counted is not None:
        return _share_of(script, *counted)
    start = at + (words[at] in language.articles)
    under = language.fractions.get(words[start])
    return None if under is None else (Fraction(1, under), start + 1)


def _share_of(script: Script, counted: Number, after: int) -> tuple[Exact, int] | None:
    """Read what makes a share of the number in front of token *after*: "%", "thirds"."""
    language, words = script.language, script.tokens.words
    over = after + (words[after] == "-")
    percent = language.joints[Joint.PERCENT].match(words, over)
    if percent is not None:
        return quotient(counted.value, 100), percent[1]
    if counted.spelled and words[over] in language.fractions:
        return quotient(counted.value, language.fractions[words[over]]), over + 1
    return None


def _named_share(script: Script, at: int) -> tuple[Subject, int] | None:
    """Read "half of the 20", "a third of 300", "most of the 20"."""
    language, words = script.language, script.tokens.words
    named = language.portions.match(words, at)
    if named is not None and named[0] is Portion.ALL_BUT:
        return _all_but(script, at, named[1])
    if named is not None:
        of = language.joints[Joint.OF].match(words, named[1])
        return None if of is None else _of_base(script, at, *named)
    start = at + (words[at] in language.articles)
    under = language.fractions.get(words[start])
    if under is None or number(script, at) is not None:
        return None  # "half a million" is a number
    if start == at and not language.joints[Joint.HALF].match(words, at):
        return None  # "in the first quarter of 2013"
    if base(script, start + 1) is None and not language.joints[Joint.OF].match(words, start + 1):
        return None  # "second half", "a third attack"
    return _of_base(script, at, Fraction(1, under), start + 1)


def _all_but(script: Script, at: int, after: int) -> tuple[Subject, int] | None:
    """Read the rest of "all but 3 of the 20": the share that is left."""
    left_out = number(script, after)
    if left_out is None:
        return None  # "all but certain"
    whole = base(script, left_out[1])
    if whole is None:
        raise script.error(
            "no_base", at, left_out[1], "the whole is not stated; write it, as in 'of the 20'"
        )
    if left_out[0].value > whole[0].value:
        raise script.error("part_above_whole", at, whole[1], "more are left out than there are")
    rest = whole[0].value - left_out[0].value
    return Share(quotient(rest, whole[0].value or 1), whole[0]), whole[1]


def _of_base(script: Script, at: int, portion: Exact | Portion, after: int) -> tuple[Subject, int]:
    found = base(script, after)
    if found is not None:
        return Share(portion, found[0]), found[1]
    if isinstance(portion, Portion) or script.domain is not REAL:
        raise script.error(
            "no_base",
            at,
            after,
            "a share of a whole that is not stated; write the whole, as in 'half of the 20'",
            () if isinstance(portion, Portion) else (f"{portion} of a whole",),
        )
    return Number(portion), after


def base(script: Script, at: int) -> tuple[Number, int] | None:
    """Read the whole that a share is of: "of the 20", "the 20", "of 300"."""
    language, words = script.language, script.tokens.words
    of = language.joints[Joint.OF].match(words, at)
    start = at if of is None else of[1]
    determined = words[start] in language.determiners
    if of is None and not determined:
        return None
    return number(script, start + determined)
