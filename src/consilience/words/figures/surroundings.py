"""What stands around a figure: the noun that is counted, the whole it is part of."""

from __future__ import annotations

from typing import Final

from consilience.words.figures.language import Hedge, Joint
from consilience.words.figures.numbers import number
from consilience.words.figures.phrase import Figure, Number, Share, UnstatedNumber, Vague
from consilience.words.figures.script import Script, attempt
from consilience.words.figures.subjects import is_plural
from consilience.words.tokens import DIGITS, END, WORD

_LONGEST_NOUN: Final = 5
_JOINERS: Final = frozenset("-'")


def noun_and_whole(script: Script, found: Figure) -> None:
    """Read "of the 20 villages", "of them", "of civilians", "were rebels" behind a figure."""
    at = found.end
    words, language = script.tokens.words, script.language
    is_share = isinstance(found.subject, Share)
    if (
        not is_share
        and words[at] in language.of
        and (of := language.joints[Joint.OF].match(words, at))
    ):
        at = _after_of(script, found, of[1])
    if found.noun is None:  # else it is the unit of an amount
        _noun(script, found, at)


def _after_of(script: Script, found: Figure, at: int) -> int:
    """Read the whole behind "of", and return the token at which a noun may begin."""
    words, language = script.tokens.words, script.language
    determined = words[at] in language.determiners
    whole = attempt(number, script, at + determined)
    if whole is not None and whole[0].value == 1 and not determined:
        whole = None  # "7 of one family": an article, and no whole
    if whole is not None:
        after = words[whole[1]]
        if after not in language.months and after not in language.units:
            found.whole, found.end = whole
            return found.end
    if determined or words[at] in language.pronouns:
        found.part, found.end = True, at + 1
        return found.end
    counted_loosely = isinstance(found.subject, (Vague, UnstatedNumber)) or (
        isinstance(found.subject, Number) and found.subject.spelled
    )
    return at if counted_loosely else found.end


def _noun(script: Script, found: Figure, at: int) -> None:
    words, language = script.tokens.words, script.language
    if script.tokens.kinds[at] != WORD:
        return
    verb = at
    if words[at] in language.copulas:
        at += 2 if words[at + 1] in language.copulas else 1  # "had been"
    if words[at] in language.after.first_words and not _says_of(found, at):
        return
    is_one = isinstance(found.subject, Number) and found.subject.value == 1
    end = _noun_end(script, at, single=is_one)
    if end > at:
        found.noun, found.end = _spelling(script, at, end), end
        found.bare_noun = at > verb


def _says_of(found: Figure, at: int) -> bool:
    """Whether "of" stands between figure and noun and is written back, as in "dozens of"."""
    return isinstance(found.subject, Vague) and at > found.end


def _noun_end(script: Script, start: int, *, single: bool) -> int:
    """Return the token after the noun that begins at *start*; *start* where there is none.

    A noun runs to its first plural ("Alawite villages"), or to a function word.
    """
    tokens, language = script.tokens, script.language
    kinds, words = tokens.kinds, tokens.words
    at = start
    while at < start + _LONGEST_NOUN and kinds[at] == WORD:
        word = words[at]
        if word in language.noun_ends or (
            kinds[at + 1] not in (WORD, END) and _is_name(script, at)
        ):
            break
        if at > start:
            if word in language.outcomes or (single and word.endswith(("ing", "ed"))):
                break
        elif word in language.outcomes and not _is_counted(script, at + 1):
            return at + 1
        if words[at + 1] in _JOINERS and _joins(script, at + 1):
            at += 2
            continue
        at += 1
        if not single and word not in language.outcomes and _is_counted(script, at - 1):
            break
    return at - 1 if at > start and words[at - 1] in _JOINERS else at


def _is_name(script: Script, at: int) -> bool:
    """Whether the word at *at* begins a name with a number: "T-72", "M16"."""
    tokens = script.tokens
    digits = at + 2 if tokens.words[at + 1] == "-" and tokens.glued(at + 1) else at + 1
    return tokens.kinds[digits] == DIGITS and tokens.glued(digits)


def _is_counted(script: Script, at: int) -> bool:
    word = script.tokens.words[at]
    language = script.language
    return is_plural(word) or (word in language.people and word not in language.outcomes)


def _joins(script: Script, at: int) -> bool:
    """Whether the hyphen or apostrophe at *at* stands inside a word."""
    tokens = script.tokens
    return tokens.kinds[at + 1] == WORD and tokens.glued(at) and tokens.glued(at + 1)


def _spelling(script: Script, start: int, end: int) -> str:
    """The noun as it was written, without footnote marks and needless space."""
    tokens = script.tokens
    if end == start + 1:
        return tokens.written(start, end)
    return "".join(
        ("" if at == start or tokens.glued(at) else " ") + tokens.written(at, at + 1)
        for at in range(start, end)
    )


def is_year_like(script: Script, found: Figure, at: int) -> bool:
    """Whether the number at token *at* can be a year: "2013" is, "2013 people" is none."""
    subject = found.subject
    if not isinstance(subject, Number) or not subject.plain or not 1900 <= subject.value <= 2099:
        return False
    words, language = script.tokens.words, script.language
    hedged = any(hedge is not Hedge.REPORTED for hedge in found.hedges)
    return not (hedged or found.bound or found.near or words[at + 1] in language.people)


def notes(found: Figure) -> tuple[str, ...]:
    """Return the notes: ``increment``, ``only``, ``whole``, ``part`` or ``part of 20``."""
    listed: list[str] = []
    if found.another:
        listed.append("increment")
    if found.only:
        listed.append("only")
    if found.aggregate:
        listed.append("whole")
    if found.whole is not None:
        listed.append(f"part of {found.whole.value}")
    elif found.part:
        listed.append("part")
    return tuple(listed)
