"""What narrows a number down behind it: "± 3", "(95% CI 12–19)", "(12–19)", "(twelve)"."""

from __future__ import annotations

from typing import Final

from consilience.domain import Exact, quotient
from consilience.words.figures.language import Joint
from consilience.words.figures.numbers import number
from consilience.words.figures.phrase import Band, Figure, Margin, Number, Span, Subject
from consilience.words.figures.script import Script, attempt
from consilience.words.tokens import DIGITS

_BRACKETS: Final = frozenset("([")
_CLOSING: Final = frozenset(")]")
_OPEN: Final = _BRACKETS | {",", ";"}
_FILLERS: Final = frozenset((":", ",", "=", "of", "range", "interval", "from", ";"))


def margin(script: Script, at: int) -> tuple[Margin, int] | None:
    """Read "± 3", "+/- 10%", "give or take 5"; return it and the token after it."""
    joints, words = script.language.joints, script.tokens.words
    opened = words[at] == "("
    sign = joints[Joint.PLUS_MINUS].match(words, at + opened)
    if sign is None:
        return None
    width = attempt(number, script, sign[1])
    if width is None:
        return None
    percent = joints[Joint.PERCENT].match(words, width[1])
    end = width[1] if percent is None else percent[1]
    return Margin(width[0].value, percent is not None), end + (opened and words[end] == ")")


def band(script: Script, figure: Figure) -> tuple[Band | None, int] | None:
    """Read the bracket behind a number: a confidence interval, a range, the number again.

    Returns it, ``None`` for a mere repetition, and the token after it; or nothing.
    """
    tokens = script.tokens
    at = figure.end
    if tokens.words[at] not in _OPEN:
        return None
    if isinstance(figure.subject, Span):
        return _named_band(script, figure.subject, at)
    if not isinstance(figure.subject, Number):
        return None
    bracketed = tokens.words[at] in _BRACKETS
    at, level, statistical = confidence(script, at + 1)
    if not (bracketed or statistical):
        return None
    ends = _ends(script, at)
    if ends is None:
        return _repetition(script, figure.subject, at) if not statistical else None
    low, high, at = ends
    if bracketed and tokens.words[at] not in _CLOSING:
        return None
    if not statistical and not low <= figure.subject.value <= high:
        return None
    if low > high:
        raise script.error(
            "reversed_range",
            figure.start,
            at,
            f"{low} is above {high}; ends are never swapped silently, check the source",
        )
    return Band(low, high, statistical, level), at + bracketed


def _named_band(script: Script, span: Span, at: int) -> tuple[Band, int] | None:
    """Read the "(95% CI)" behind a range, which makes a confidence interval of it."""
    bracketed = script.tokens.words[at] in _BRACKETS
    after, level, statistical = confidence(script, at + 1)
    found = band_of(span, level) if statistical else None
    if found is None or (bracketed and script.tokens.words[after] not in _CLOSING):
        return None
    return found, after + bracketed


def band_of(span: Subject, level: Exact | None) -> Band | None:
    """Return a range of two numbers as a confidence interval of *level*; nothing for others."""
    if not isinstance(span, Span):
        return None
    low, high = span.low, span.high
    if not isinstance(low, Number) or not isinstance(high, Number):
        return None
    return Band(low.value, high.value, statistical=True, level=level)


def confidence(script: Script, at: int) -> tuple[int, Exact | None, bool]:
    """Read "95% CI" or "CI 95%"; return the token after it, the level, and whether it names one."""
    joints, words = script.language.joints, script.tokens.words
    level, at = _percentage(script, at)
    if level is not None and words[at] == "-":
        at += 1  # "95%-CI"
    name = joints[Joint.CONFIDENCE].match(words, at)
    if name is not None:
        at = name[1]
        if level is None:
            level, at = _percentage(script, at)
    while words[at] in _FILLERS or words[at] in script.language.copulas:
        at += 1
    return at, level, name is not None


def _percentage(script: Script, at: int) -> tuple[Exact | None, int]:
    tokens = script.tokens
    share = attempt(number, script, at) if tokens.kinds[at] == DIGITS else None
    if share is None:
        return None, at
    hyphened = share[1] + (tokens.words[share[1]] == "-")
    percent = script.language.joints[Joint.PERCENT].match(tokens.words, hyphened)
    if percent is None:
        return None, at
    return quotient(share[0].value, 100), percent[1]


def _ends(script: Script, at: int) -> tuple[Exact, Exact, int] | None:
    """Read the two ends of a band: "12–19", "12 to 19", "12, 19", "[12; 19]"."""
    words = script.tokens.words
    opened = words[at] in _BRACKETS
    low = attempt(number, script, at + opened)
    if low is None:
        return None
    to = script.language.joints[Joint.TO].match(words, low[1])
    if to is None and words[low[1]] not in (",", ";", "and"):
        return None
    high = attempt(number, script, low[1] + 1 if to is None else to[1])
    if high is None:
        return None
    closed = opened and words[high[1]] in _CLOSING
    return low[0].value, high[0].value, high[1] + closed


def _repetition(script: Script, said: Number, at: int) -> tuple[None, int] | None:
    """Read "(12)" behind "twelve"."""
    again = attempt(number, script, at)
    if again is None or again[0].value != said.value or script.tokens.words[again[1]] != ")":
        return None
    return None, again[1] + 1
