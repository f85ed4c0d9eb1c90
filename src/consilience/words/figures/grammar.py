"""The grammar of one figure, by recursive descent over tokens.

    figure  = hedge* core joined? after* limit? whole? noun?
    core    = "between" end "and" end | "from" end "to" end | subject
    joined  = dash end | "to" end | "or" end | "possibly" end | "±" margin | "(" band ")"
    limit   = "but" hedge number
    whole   = "of" ("the")? number | "of them"

Every repetition is bounded by a small constant, so a figure costs a constant time to try at any
place, and reading a text takes time in proportion to its length.
"""

from __future__ import annotations

from typing import Final

from consilience.domain import Exact
from consilience.words.figures.brackets import band, band_of, confidence, margin
from consilience.words.figures.ends import STRICT
from consilience.words.figures.language import LOWER, NEAR, UPPER, Hedge, Joint
from consilience.words.figures.numbers import number
from consilience.words.figures.phrase import Digits, Figure, Number, Share, Span, UnstatedNumber
from consilience.words.figures.refusals import (
    refuse_dates,
    refuse_followers,
    refuse_money,
    refuse_names,
    refuse_rate,
    refuse_relative,
    refuse_signs,
)
from consilience.words.figures.script import Script, attempt
from consilience.words.figures.spans import between, joined
from consilience.words.figures.subjects import end as read_end
from consilience.words.figures.subjects import subject, vague
from consilience.words.figures.surroundings import is_year_like, noun_and_whole
from consilience.words.tokens import DIGITS, END, MARK, WORD

_MOST_HEDGES: Final = 8
_MONEY: Final = frozenset("$€£¥₹₽₺₪")
"""Signs in front of a number that make it an amount of money."""


def figure(script: Script, at: int, *, compared: bool = False) -> Figure | None:
    """Read the figure that begins at token *at*, or nothing; *compared* is one behind "twice".

    Raises `QuantityError` for what looks like a figure and cannot be one.
    """
    tokens, language = script.tokens, script.language
    kinds, words = tokens.kinds, tokens.words
    hedges, start = _hedges(script, at)
    level: Exact | None = None
    statistical = False
    if words[start] in language.relative.first_words and not compared:
        _compare(script, at, start)
    if words[start] in language.confidence or words[start + 1] in language.percents:
        start, level, statistical = _named_interval(script, start)
    if kinds[start] == DIGITS:
        if words[start + 1] in language.date_followers:
            refuse_dates(script, start)
        refuse_names(script, start)
    core = between(script, start) if words[start] in language.openers else None
    if core is None:
        core = subject(script, start)
        if core is None and hedges:
            hedges, start = [], at
            core = vague(script, at)  # "some" may be all that is said
        if core is None:
            return None
        if words[core[1]] in language.joiners:
            core = joined(script, at, *core)
    if at and words[at - 1] in language.negations:
        raise script.error("negated", at - 1, core[1], "this denies a figure and states none")
    found = Figure(core[0], at, core[1], hedges)
    if isinstance(found.subject, Share):
        found.whole = found.subject.whole
    if statistical:
        found.band = band_of(found.subject, level)
        if found.band is None:
            raise script.error("margin", at, core[1], "a confidence interval has two ends")
    if start and words[start - 1] in _MONEY:
        refuse_money(script, found, start)
    for hedge in hedges:
        apply(script, found, hedge)
    if kinds[found.end] != END:
        _read_behind(script, found, start)
    if kinds[found.end] == MARK or (at and kinds[at - 1] == MARK):
        refuse_signs(script, found)
    found.year_like = is_year_like(script, found, start)
    if found.year_like and start and words[start - 1] in language.before_years:
        raise script.error("date_like", start, start + 1, "a year, no figure")
    return found


def _read_behind(script: Script, found: Figure, start: int) -> None:
    """Read what stands behind the number at *start*: bounds, the whole, the noun, a rate."""
    tokens, language = script.tokens, script.language
    words = tokens.words
    attached = tokens.kinds[found.end] == WORD and tokens.glued(found.end)  # "3rd", "1980s"
    if attached or words[found.end] in language.disqualifiers:
        refuse_followers(script, found, start)
    if words[found.end] in language.amenders:
        _amend(script, found)
    if words[found.end] in language.limiters and found.limit is None:
        _limit(script, found)
    noun_and_whole(script, found)
    if tokens.kinds[found.end] == WORD or words[found.end] == "/":
        refuse_rate(script, found)


def _compare(script: Script, start: int, at: int) -> None:
    """Refuse a figure that begins at *start* if words at *at* make it relative to another."""
    tokens, language = script.tokens, script.language
    match = language.relative.match(tokens.words, at)
    if match is None:
        return
    relative, after = match
    if tokens.kinds[after] != DIGITS and tokens.words[after] not in language.starters:
        return  # "more than"
    counted = attempt(_compared, script, after)
    if counted is not None:
        refuse_relative(script, relative, start, counted)


def _compared(script: Script, at: int) -> Figure | None:
    return figure(script, at, compared=True)


def _named_interval(script: Script, at: int) -> tuple[int, Exact | None, bool]:
    """Read the "95% CI" or "confidence interval" in front of two numbers, if one is named."""
    named = confidence(script, at)
    return named if named[2] else (at, None, False)


def _hedges(script: Script, at: int) -> tuple[list[Hedge], int]:
    words, before, portions = script.tokens.words, script.language.before, script.language.portions
    hedges: list[Hedge] = []
    while words[at] in before.first_words and len(hedges) < _MOST_HEDGES:
        found = before.match(words, at)
        if found is None or (words[at] in portions.first_words and portions.match(words, at)):
            break
        hedges.append(found[0])
        at = found[1]
    return hedges, at


def apply(script: Script, found: Figure, hedge: Hedge) -> None:
    """Let *hedge* bear on *found*.

    Raises `QuantityError` with ``conflicting_hedges`` where it contradicts another.
    """
    if hedge in LOWER or hedge in UPPER:
        _bind(script, found, hedge)
    elif hedge in NEAR:
        found.near = hedge if found.near in (None, Hedge.ABOUT) else found.near
    elif hedge is Hedge.EXACTLY:
        found.exactly = True
    elif hedge is Hedge.POSSIBLY:
        found.uncertain = True
    elif hedge is Hedge.ONLY:
        found.only = True
    elif hedge is Hedge.ANOTHER:
        found.another = True
    elif hedge is Hedge.WHOLE:
        found.aggregate = True
    elif hedge is Hedge.PART:
        found.part = True


def _bind(script: Script, found: Figure, hedge: Hedge) -> None:
    if found.bound is None:
        found.bound = hedge
    elif (found.bound in LOWER) is not (hedge in LOWER):
        raise script.error(
            "conflicting_hedges",
            found.start,
            found.end,
            f"{found.bound.value!r} and {hedge.value!r} of one number; check the source",
        )
    elif hedge in STRICT:
        found.bound = hedge  # the stricter of two that agree


def _amend(script: Script, found: Figure) -> None:
    """Read what stands right behind: ±, a band in brackets, "or more", "?", "(190)"."""
    around = margin(script, found.end) if isinstance(found.subject, Number) else None
    if around is not None:
        found.margin, found.end = around
    enclosed = None if found.band is not None else band(script, found)
    if enclosed is not None:
        found.band, found.end = enclosed
    words, after = script.tokens.words, script.language.after
    for _ in range(_MOST_HEDGES):
        match = after.match(words, found.end)
        if match is None or _begins_another(script, *match):
            return
        _limit(script, found)  # "at least 40 and up to 50", though "40 and up" is a bound as well
        if found.limit is not None:
            return
        hedge, end = match
        if hedge is Hedge.POSSIBLY and words[end - 1] == "?" and not script.tokens.glued(found.end):
            return
        apply(script, found, hedge)
        found.end = end


def _begins_another(script: Script, hedge: Hedge, end: int) -> bool:
    """Whether a hedge that can stand on either side belongs to the figure behind it."""
    words = script.tokens.words
    if hedge is Hedge.ANOTHER:
        return words[end] in script.language.comparisons
    if hedge is Hedge.WHOLE:
        return script.language.joints[Joint.OF].match(words, end) is not None
    return attempt(read_end, script, end) is not None


def later(script: Script, found: Figure, at: int) -> int | None:
    """Read what is said of *found* further on ("possibly more"); return the token after it."""
    match = script.language.later.match(script.tokens.words, at)
    if match is None or script.tokens.words[match[1]] in script.language.comparisons:
        return None
    if _begins_another(script, *match):
        return None
    hedge = match[0]
    if found.bound is None or (found.bound in LOWER) is (hedge in LOWER):
        apply(script, found, hedge)
    return match[1]


def _limit(script: Script, found: Figure) -> None:
    """Read a second bound: "but under 200", "and at most 20", ", possibly as many as 20"."""
    language, words = script.language, script.tokens.words
    joint = language.joints[Joint.BUT].match(words, found.end)
    at = found.end if joint is None else joint[1]
    hedges, start = _hedges(script, at)
    if not hedges:
        return
    bounds = [hedge for hedge in hedges if hedge in LOWER or hedge in UPPER]
    if not bounds or not _can_be_limited(found, hedges):
        return
    opposite = UPPER if found.bound is None or found.bound in LOWER else LOWER
    second = attempt(number, script, start)
    if second is None or not opposite.issuperset(bounds):
        return
    # "More than 200, fewer than 20 of them women" states two figures, and so does "under 5 km".
    joined_by_word = joint is not None and words[joint[1] - 1] != ","
    if not (joined_by_word or _is_in_order(found, second[0], bounds[-1])):
        return
    if words[second[1]] in language.units or words[second[1]] in language.months:
        return
    if not joined_by_word and _is_part(script, second[1]):
        return  # "up to 200, at least 150 of them civilians" states two figures as well
    found.limit, found.end = (bounds[-1], second[0]), second[1]
    found.uncertain = found.uncertain or (Hedge.POSSIBLY in hedges and found.bound is None)


def _is_part(script: Script, at: int) -> bool:
    """Whether "of them", "of whom", "of the" stands at token *at*."""
    words, language = script.tokens.words, script.language
    of = language.joints[Joint.OF].match(words, at)
    return of is not None and (
        words[of[1]] in language.pronouns or words[of[1]] in language.determiners
    )


def _is_in_order(found: Figure, second: Number, hedge: Hedge) -> bool:
    if not isinstance(found.subject, Number):
        return True
    low, high = found.subject.value, second.value
    return low <= high if hedge in UPPER else high <= low


def _can_be_limited(found: Figure, hedges: list[Hedge]) -> bool:
    subject_ = found.subject
    if isinstance(subject_, (Digits, UnstatedNumber, Share, Span)) or found.band or found.margin:
        return False
    if found.bound is None:
        # Two figures in a row are two, unless the second is said to be possible.
        return isinstance(subject_, Number) and Hedge.POSSIBLY in hedges
    return True
