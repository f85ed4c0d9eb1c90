"""Numbers that state no total: multiples, changes and rates, whose number alone would mislead.

"Double the 20", "fell by 20" and "20 a day" hold a 20 that nobody counted, so none is read.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from consilience.domain import REAL
from consilience.errors import QuantityError
from consilience.words.figures.language import Joint, Rate, Relative
from consilience.words.figures.phrase import Figure
from consilience.words.figures.script import Script, attempt
from consilience.words.figures.subjects import end
from consilience.words.tokens import DIGITS, MARK, WORD

_NEUTRAL: Final = frozenset("=|+<>→")
"""Signs that say nothing of a number where no hedge is made of them."""
_REASONS: Final = {
    Relative.MULTIPLE: "a multiple of another figure, which is not worked out; write the result",
    Relative.DECREASE: "how much a figure fell, which says nothing of what it is; write that",
    Relative.AVERAGE: "an average, no count of one event; read it with domain=REAL",
    Relative.INCOMPLETE: "a comparison that lacks a word, such as 'than'; check the source",
}


def refuse_relative(script: Script, relative: Relative, start: int, counted: Figure) -> None:
    """Raise for words at token *start* that make the figure *counted* relative to another.

    The codes are the values of `Relative`.  An average is an amount, if amounts are read.
    """
    if relative is not Relative.AVERAGE or script.domain is not REAL:
        raise script.error(relative.value, start, counted.end, _REASONS[relative])


def refuse_times(script: Script, start: int, at: int) -> None:
    """Raise ``multiple`` where "times the 20" stands at token *at*, behind a number."""
    if script.tokens.glued(at):
        return  # "0x1F"
    match = script.language.joints[Joint.TIMES].match(script.tokens.words, at)
    counted = None if match is None else attempt(end, script, match[1])
    if counted is not None:
        reason = _REASONS[Relative.MULTIPLE]
        raise script.error(Relative.MULTIPLE.value, start, counted[1], reason)


def rate_end(script: Script, at: int) -> int | None:
    """Return the token after the "a day" or "each" at token *at*, if it makes a rate."""
    tokens, language = script.tokens, script.language
    match = language.rates.match(tokens.words, at)
    if match is None or match[0] is Rate.INSTANT:
        return None
    after = match[1]
    describes = tokens.kinds[after] == WORD and tokens.words[after] not in language.noun_ends
    return None if match[0] is Rate.ADJECTIVE and describes else after


def refuse_rate(script: Script, found: Figure) -> None:
    """Raise ``rate`` where what stands behind a figure makes a rate of it, if counts are read."""
    words, language = script.tokens.words, script.language
    at = found.end + (words[found.end] in language.outcomes)  # "20 people killed each day"
    after = rate_end(script, at) if words[at] in language.rates.first_words else None
    if after is None:
        return
    if script.domain is not REAL:
        raise script.error(
            "rate", found.start, after, "a rate, no count of one event; read it with domain=REAL"
        )
    said = script.tokens.written(at, after)
    found.noun, found.end = said if found.noun is None else f"{found.noun} {said}", after


def refuse_signs(script: Script, found: Figure) -> None:
    """Raise ``notation`` where a mathematical sign that is not known stands beside a figure.

    One behind it that stands in front of another number is that one's.
    """
    tokens = script.tokens
    start, after = found.start, found.end
    if start and tokens.kinds[start - 1] == MARK and _is_unread(tokens.words[start - 1]):
        raise _unread(script, start - 1, after, tokens.words[start - 1])
    if tokens.kinds[after] != MARK or tokens.kinds[after + 1] == DIGITS:
        return
    if _is_unread(tokens.words[after]):
        raise _unread(script, start, after + 1, tokens.words[after])


def _is_unread(sign: str) -> bool:
    return unicodedata.category(sign) == "Sm" and sign not in _NEUTRAL


def _unread(script: Script, start: int, after: int, sign: str) -> QuantityError:
    return script.error(
        "notation", start, after, f"what the sign {sign!r} says is not known; write it in words"
    )
