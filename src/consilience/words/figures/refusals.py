"""Numbers that count nothing (dates, lengths, names) and such as state no total (rates, multiples).

"Double the 20", "fell by 20" and "20 a day" hold a 20 that nobody counted, so none is read.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from consilience.domain import REAL
from consilience.errors import QuantityError
from consilience.words.figures.language import Joint, Rate, Relative
from consilience.words.figures.phrase import Figure, Number, Span
from consilience.words.figures.script import Script, attempt
from consilience.words.figures.subjects import end as read_end
from consilience.words.tokens import DIGITS, MARK, WORD

_ORDINAL_ENDS: Final = frozenset(("st", "nd", "rd", "th"))
_NOTATIONS: Final = frozenset("xboe")
_JOINTS_OF_NAMES: Final = frozenset("-./")
_CLOCK: Final = frozenset(("am", "pm", "gmt", "utc", "hrs", "h"))
_STRENGTH: Final = frozenset(("strong", "member", "man", "person", "people", "soldier", "fighter"))
_A_DATE: Final = "a date or a time, no figure; read it with date_span"
_NEUTRAL: Final = frozenset("=|+<>→")
"""Signs that say nothing of a number where no hedge is made of them."""
_REASONS: Final = {
    Relative.MULTIPLE: "a multiple of another figure, which is not worked out; write the result",
    Relative.DECREASE: "how much a figure fell, which says nothing of what it is; write that",
    Relative.AVERAGE: "an average, no count of one event; read it with domain=REAL",
    Relative.INCOMPLETE: "a comparison that lacks a word, such as 'than'; check the source",
}


def refuse_dates(script: Script, at: int) -> None:
    """Raise ``date_like`` where the digits at token *at* begin a date or a time."""
    end = date_end(script, at)
    if end is not None:
        raise script.error("date_like", at, end, _A_DATE)


def date_end(script: Script, at: int) -> int | None:
    """Return the token after the date or time at token *at*, or nothing."""
    tokens = script.tokens
    kinds, words = tokens.kinds, tokens.words
    if kinds[at] != DIGITS:
        return _month_first(script, at)
    mark = words[at + 1]
    if mark in (":", "-", ".", "/") and kinds[at + 2] == DIGITS and tokens.glued(at + 1):
        written = _in_figures(script, at, mark)
        if written is not None:
            return written
    return _day_first(script, at) or _clock(script, at)


def _in_figures(script: Script, at: int, mark: str) -> int | None:
    """Read 2013-08-04, 12/08/2013, 12.08.2013, 10:30."""
    tokens = script.tokens
    kinds, words = tokens.kinds, tokens.words
    if not tokens.glued(at + 2):
        return None
    if mark == ":":
        return at + 3 if len(words[at]) <= 2 == len(words[at + 2]) else None
    if at + 4 >= tokens.count or kinds[at + 4] != DIGITS or words[at + 3] != mark:
        return None
    sizes = (len(words[at]), len(words[at + 2]), len(words[at + 4]))
    if sizes[1] > 2 or (max(sizes) == 2 and mark == "-"):
        return None
    if sizes[0] in (1, 2, 4) and sizes[2] in (1, 2, 4) and (mark == "/" or max(sizes) == 4):
        return at + 5
    return None


def _is_month(script: Script, at: int) -> bool:
    tokens, language = script.tokens, script.language
    word = tokens.words[at]
    if word not in language.months:
        return False
    return word not in language.capital_months or tokens.text[tokens.starts[at]].isupper()


def _is_day(script: Script, at: int) -> bool:
    tokens = script.tokens
    word = tokens.words[at]
    return tokens.kinds[at] == DIGITS and len(word) <= 2 and 1 <= int(word) <= 31


def _after_ordinal(script: Script, at: int) -> int:
    tokens = script.tokens
    return at + 1 if tokens.words[at] in _ORDINAL_ENDS and tokens.glued(at) else at


def _year_end(script: Script, at: int) -> int:
    """The token after a year that ends a date, with or without a comma before it."""
    tokens = script.tokens
    year = at + (tokens.words[at] == ",")
    word = tokens.words[year]
    is_year = tokens.kinds[year] == DIGITS and len(word) == 4 and 1800 <= int(word) <= 2199
    return year + 1 if is_year else at


def _day_first(script: Script, at: int) -> int | None:
    """Read "4 August 2013", "4–19 August", "4th of August"."""
    if not _is_day(script, at):
        return None
    words, language = script.tokens.words, script.language
    end = _after_ordinal(script, at + 1)
    for joint in (Joint.TO, Joint.AND, Joint.OR) if words[end] in language.day_joiners else ():
        match = language.joints[joint].match(words, end)
        if match is not None and _is_day(script, match[1]):
            end = _after_ordinal(script, match[1] + 1)
            break
    of = language.joints[Joint.OF].match(words, end)
    month = end + (words[end] == ".") if of is None else of[1]
    return _year_end(script, month + 1) if _is_month(script, month) else None


def _month_first(script: Script, at: int) -> int | None:
    """Read "August 4, 2013", "August 2013", "Aug. 4"."""
    if not _is_month(script, at):
        return None
    tokens, language = script.tokens, script.language
    day = at + 1 + (tokens.words[at + 1] == "." and tokens.kinds[at + 2] == DIGITS)
    if not _is_day(script, day):
        end = _year_end(script, day)
        return end if end > day else None
    end = _after_ordinal(script, day + 1)
    match = language.joints[Joint.TO].match(tokens.words, end)
    if match is not None and _is_day(script, match[1]) and not _is_month(script, match[1] + 1):
        end = _after_ordinal(script, match[1] + 1)
    return _year_end(script, end)


def _clock(script: Script, at: int) -> int | None:
    tokens = script.tokens
    words = tokens.words
    if words[at + 1] in _CLOCK and len(words[at]) in (1, 2, 4):
        return at + 2
    if words[at + 1] in ("a", "p") and words[at + 2 : at + 4] == [".", "m"]:
        return at + 4
    return at + 4 if words[at + 1 : at + 4] == ["o", "'", "clock"] else None


def refuse_names(script: Script, at: int) -> None:
    """Raise ``identifier`` where the digits at token *at* are part of a name: "AK-47", "No. 5".

    And ``margin`` where they are a "± 5" that stands alone.
    """
    tokens = script.tokens
    words, name = tokens.words, at - 1
    if name < 0:
        return
    if words[name] in ("±", "-") and (sign := _margin_sign(script, at)) is not None:
        raise script.error("margin", sign, at + 1, "a margin without the number that it is of")
    attached = tokens.glued(at)
    if name and words[name] in ("-", "."):
        attached = attached and words[name] == "-" and tokens.glued(name)
        name -= 1
    if words[name] in script.language.labels or (attached and tokens.kinds[name] == WORD):
        raise script.error("identifier", name, at + 1, "the name of something, no figure")


def name_end(script: Script, at: int) -> int:
    """Return the token after what is attached to a name that ends at token *at*: "KS-45719-7M"."""
    tokens = script.tokens
    while at < tokens.count and tokens.glued(at):
        joins = tokens.words[at] in _JOINTS_OF_NAMES and tokens.glued(at + 1)
        if tokens.kinds[at] == MARK and not joins:
            break
        at += 1
    return at


def _margin_sign(script: Script, at: int) -> int | None:
    """The token at which a "±" or "+/-" in front of token *at* begins."""
    joint = script.language.joints[Joint.PLUS_MINUS]
    for sign in range(max(0, at - 3), at):
        match = joint.match(script.tokens.words, sign)
        if match is not None and match[1] == at:
            return sign
    return None


def _is_of_days(found: Figure) -> bool:
    """Whether every number of the figure can be a day of a month."""
    subject = found.subject
    ends = (subject.low, subject.high) if isinstance(subject, Span) else (subject,)
    return all(isinstance(end, Number) and 1 <= end.value <= 31 for end in ends)


def refuse_followers(script: Script, found: Figure, at: int) -> None:
    """Raise where what stands behind a figure makes it no count.

    *at* is the token of its number.  Codes: ``ordinal``, ``unit``, ``date_like``, ``notation``,
    ``identifier``, ``compound``, ``no_base``.  For amounts a unit becomes the noun.
    """
    tokens, language = script.tokens, script.language
    end = found.end
    hyphened = tokens.words[end] == "-" and tokens.glued(end) and tokens.glued(end + 1)
    after = end + hyphened
    word = tokens.words[after]
    if language.joints[Joint.PERCENT].match(tokens.words, end):
        raise script.error("no_base", at, end + 1, "a share of a whole that is not stated")
    refuse_times(script, at, end)
    if _is_month(script, after) and _is_of_days(found):
        raise script.error("date_like", at, _year_end(script, after + 1), _A_DATE)
    if isinstance(found.subject, Span) and tokens.kinds[end - 1] == DIGITS:
        clock = _clock(script, end - 1)  # "between 5 and 7 p.m."
        if clock is not None:
            raise script.error("date_like", at, clock, _A_DATE)
    measured = after + (word in language.unit_adjectives)
    if tokens.words[measured] in language.units:
        _take_unit(script, found, at, after, measured + 1)
    elif word in language.ordinals:
        raise script.error("ordinal", at, after + 1, "a place in an order, no count")
    elif tokens.kinds[end] == WORD and tokens.glued(end) and tokens.kinds[end - 1] == DIGITS:
        raise _attached(script, end - 1 if isinstance(found.subject, Span) else at, end)
    elif hyphened and tokens.kinds[after] == WORD and not language.after.match(tokens.words, end):
        if word not in _STRENGTH and word not in language.people:
            raise script.error("compound", at, after + 1, "part of a compound word, no count")
        found.end = after


def _take_unit(script: Script, found: Figure, at: int, start: int, end: int) -> None:
    if script.domain is not REAL:
        raise script.error(
            "unit", at, end, "an amount or a duration, no count; read it with domain=REAL"
        )
    found.noun, found.end = script.tokens.written(start, end), end


def refuse_money(script: Script, found: Figure, at: int) -> None:
    """Raise ``unit`` for the sign of money before token *at*, if counts are read."""
    if script.domain is not REAL:
        raise script.error(
            "unit", at - 1, found.end, "an amount of money, no count; read it with domain=REAL"
        )
    found.noun = script.tokens.words[at - 1]


def _attached(script: Script, at: int, end: int) -> QuantityError:
    """The error for letters right behind digits: "3rd", "1980s", "0x1F", "12a"."""
    tokens = script.tokens
    word = tokens.words[end]
    if word in _ORDINAL_ENDS:
        return script.error("ordinal", at, end + 1, "a place in an order, no count")
    if word == "s" and tokens.words[end - 1][-1] == "0":
        return script.error("date_like", at, end + 1, "a decade, no figure")
    if word[0] in _NOTATIONS and (tokens.kinds[end + 1] == DIGITS or word != word[0]):
        stop = end + 2 if tokens.glued(end + 1) else end + 1
        return script.error(
            "notation", at, min(stop, tokens.count), "write the figure in plain decimal digits"
        )
    return script.error("identifier", at, end + 1, "the name of something, no figure")


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
    counted = None if match is None else attempt(read_end, script, match[1])
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
