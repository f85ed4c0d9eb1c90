"""Two ends that make one range: "62–140", "between 30 and 40", "two to three hundred"."""

from __future__ import annotations

from typing import Final, NamedTuple

import attrs

from consilience.domain import product, quotient
from consilience.errors import QuantityError
from consilience.words.figures.language import Hedge, Joint
from consilience.words.figures.numbers import NEVER
from consilience.words.figures.phrase import Number, RangeEnd, Span, Subject, Vague
from consilience.words.figures.script import Script, attempt
from consilience.words.figures.subjects import UNITS, base, end, share
from consilience.words.tokens import DIGITS

_LONGEST_NUMBER: Final = 32
_MOST_ANDS: Final = 5


def between(script: Script, at: int) -> tuple[Subject, int] | None:
    """Read "between 30 and 40", "from 30 to 40"; return the span and the token after it."""
    language, words = script.language, script.tokens.words
    for opening, joints in (
        (Joint.BETWEEN, (Joint.AND, Joint.TO)),
        (Joint.FROM, (Joint.TO,)),
    ):
        opened = language.joints[opening].match(words, at)
        if opened is None:
            continue
        if opening is Joint.FROM and _is_change(script, at):
            return None
        readings = [
            reading
            for joint in joints
            for stop in _stops(script, opened[1], joint)
            if (reading := _ends(script, opened[1], joint, stop)) is not None
        ]
        if not readings:
            return _between_shares(script, opened[1], joints)
        ends = max(readings, key=lambda reading: reading.high_end)
        low = _checked(script, at, ends.low, ends.high, ends.low_end, ends.high_end)
        return _of_base(script, Span(low, ends.high, loose=ends.loose), ends.high_end)
    return None


def _between_shares(
    script: Script, at: int, joints: tuple[Joint, ...]
) -> tuple[Subject, int] | None:
    """Read "between a third and half of the 300": the whole stands behind the second share."""
    low = share(script, at)
    if low is None:
        return None
    for joint in joints:
        match = script.language.joints[joint].match(script.tokens.words, low[1])
        high = None if match is None else share(script, match[1])
        whole = None if high is None else base(script, high[1])
        if high is None or whole is None or low[0] > high[0]:
            continue
        first, last = (Number(product(portion, whole[0].value)) for portion in (low[0], high[0]))
        return Span(first, last), whole[1]
    return None


def _is_change(script: Script, at: int) -> bool:
    """Whether "from" at token *at* opens a change: "rose from 30 to 40" states two figures."""
    words, language = script.tokens.words, script.language
    opens = at > 0 and words[at] in language.joints[Joint.FROM].first_words
    return opens and words[at - 1] in language.changes


class _Ends(NamedTuple):
    """Two ends as read, with the token after each."""

    low: RangeEnd
    low_end: int
    high: RangeEnd
    high_end: int
    loose: bool


def _stops(script: Script, at: int, joint: Joint) -> list[int]:
    """The tokens at which the lower end may stop.

    "And" can be inside a number or end it: "between one hundred and one hundred and five".  Each is
    tried, and the reading that leaves least over is meant.
    """
    words, joints = script.tokens.words, script.language.joints[joint].first_words
    ahead = range(at + 1, min(at + _LONGEST_NUMBER, script.tokens.count))
    stops = [token for token in ahead if words[token] in joints]
    if joint is Joint.AND:
        return stops[:_MOST_ANDS]
    return [NEVER] if stops else []


def _ends(script: Script, at: int, joint: Joint, stop: int) -> _Ends | None:
    low = _hedged_end(script, at, stop)
    if low is None or (stop != NEVER and low[1] != stop):
        return None
    match = script.language.joints[joint].match(script.tokens.words, low[1])
    high = None if match is None else _hedged_end(script, match[1], NEVER)
    return None if high is None else _Ends(*low[:2], *high[:2], low[2] or high[2])


def _hedged_end(script: Script, at: int, stop: int) -> tuple[RangeEnd, int, bool] | None:
    """Read an end that "about" may stand before; an end of a range is never widened."""
    hedge = script.language.before.match(script.tokens.words, at)
    loose = hedge is not None and hedge[0] in (Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER)
    start = hedge[1] if hedge is not None and loose else at
    try:
        found = end(script, start, stop=stop)
    except QuantityError:
        return None
    return None if found is None else (*found, loose)


def joined(script: Script, start: int, low: Subject, at: int) -> tuple[Subject, int]:
    """Read the second end of "62–140", "five or six", "dozens if not hundreds", if there is one."""
    if not isinstance(low, (Number, Vague)):
        return low, at
    language, tokens = script.language, script.tokens
    words = tokens.words
    comma = at + (words[at] == ",")
    perhaps = language.joints[Joint.PERHAPS]
    if words[comma] in perhaps.first_words and (found := perhaps.match(words, comma)):
        high = attempt(end, script, found[1])
        if high is not None and not _is_more(script, high[1]):
            low = _checked(script, start, low, high[0], at, high[1])
            return Span(low, high[0], perhaps=True), high[1]
    for joint in (Joint.TO, Joint.OR):
        match = language.joints[joint].match(words, at)
        if match is None or (words[at] == "~" and not tokens.glued(at)):
            continue
        if joint is Joint.TO and start and _is_change(script, start - 1):
            return low, at
        if language.after.match(words, at) is not None:
            return low, at  # "300-some"
        high = attempt(end, script, match[1])
        if high is None:
            return low, at
        low = _checked(script, start, low, high[0], at, high[1])
        loose = joint is Joint.OR and _is_loose(low, high[0])
        return _of_base(script, Span(low, high[0], loose=loose), high[1])
    return low, at


def _is_more(script: Script, at: int) -> bool:
    return script.tokens.words[at] in script.language.comparisons


def _is_loose(low: RangeEnd, high: RangeEnd) -> bool:
    """Whether "five or six" is a way to say "about"; "one or two" and "10 or 11" are not.

    Pairs of number words approximate (Jansen & Pollmann 2001, Journal of Quantitative Linguistics
    8(3)); the smallest pair and pairs in digits are read as they stand.
    """
    return (
        isinstance(low, Number)
        and isinstance(high, Number)
        and low.spelled
        and high.spelled
        and low.value > 1
    )


def _checked(
    script: Script, start: int, low: RangeEnd, high: RangeEnd, low_end: int, high_end: int
) -> RangeEnd:
    """Return the lower end with what the higher one lends it, if the two are in order."""
    if isinstance(low, Number) and isinstance(high, Number):
        low = _distributed(low, high)
        _check_order(script, start, low, high, low_end, high_end)
    elif isinstance(low, Vague) and isinstance(high, Vague):
        low = _carried(low, high)
    return low


def _distributed(low: Number, high: Number) -> Number:
    """Carry the scale word over: "two to three hundred" begins at two hundred."""
    if high.scale > low.scale and low.value * high.scale < high.value:
        value = product(low.value, high.scale)
        return Number(value, high.form, high.scale, spelled=low.spelled)
    return low


def _carried(low: Vague, high: Vague) -> Vague:
    """Carry the plural over: "tens or hundreds of thousands" begins at tens of thousands."""
    shares = high.plural and low.times == 1 and low.third is None
    if shares and UNITS.get(low.word, high.times) < UNITS[high.word]:
        return Vague(low.word, high.times, plural=True)
    return low


def _check_order(
    script: Script, start: int, low: Number, high: Number, low_end: int, high_end: int
) -> None:
    tokens = script.tokens
    first, last = low.value, high.value
    if low.plain and 1900 <= first <= 2099 and tokens.kinds[high_end - 1] == DIGITS:
        _check_years(script, start, low, high, high_end)
    if first <= last:
        if high.scale == 1 and last % 1000 == 0 and 0 < first < last // 1000 and low.plain:
            raise script.error(
                "elliptical_range",
                start,
                high_end,
                "the thousands may belong to the first number too; write both in full",
                (f"{first}–{last:,}", f"{first * 1000:,}–{last:,}"),
            )
        return
    shorter, longer = tokens.words[high_end - 1], tokens.words[low_end - 1]
    full = longer[: len(longer) - len(shorter)] + shorter
    dashed = low.plain and high.plain and tokens.words[low_end] == "-"
    if dashed and 1 < len(shorter) < len(longer) and int(full) > first:
        raise script.error(
            "elliptical_range",
            start,
            high_end,
            "the second number may be cut short; write both in full",
            (f"{first}–{int(full)}", f"{last}–{first}"),
        )
    raise script.error(
        "reversed_range",
        start,
        high_end,
        f"{first} is above {last}; ends are never swapped silently, check the source",
    )


def _check_years(script: Script, start: int, low: Number, high: Number, high_end: int) -> None:
    cut = high.value < 100 and len(script.tokens.words[high_end - 1]) == 2
    if not high.plain or not (cut or 1900 <= high.value <= 2099) or low.value == high.value:
        return
    if script.tokens.words[high_end] in script.language.people:
        return
    raise script.error(
        "year_like_range",
        start,
        high_end,
        "this can be a span of years or a range; write years with date_span, counts as 2,013–2,014",
        (f"the years {low.value}–{high.value}", f"{low.value} to {high.value} counted"),
    )


def _of_base(script: Script, span: Span, at: int) -> tuple[Subject, int]:
    """Read the rest of "10–20% of 500"."""
    percent = script.language.joints[Joint.PERCENT].match(script.tokens.words, at)
    if percent is None or not isinstance(span.low, Number) or not isinstance(span.high, Number):
        return span, at
    whole = base(script, percent[1])
    if whole is None:
        raise script.error(
            "no_base",
            at,
            percent[1],
            "a share of a whole that is not stated; write the whole, as in '10–20% of 500'",
        )
    low, high = (
        Number(quotient(part.value * whole[0].value, 100)) for part in (span.low, span.high)
    )
    return attrs.evolve(span, low=low, high=high), whole[1]
