"""Figures in words: `quantity` for one, `quantities` for all, `survey` for everything, `render`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Final

import attrs

from consilience.domain import COUNT, Domain
from consilience.errors import InvalidTypeError, InvalidValueError, QuantityError
from consilience.interval import Interval
from consilience.words.conventions import LITERAL, Convention
from consilience.words.figures.canonical import reading, written
from consilience.words.figures.ends import RangeEnds
from consilience.words.figures.formats import number_format
from consilience.words.figures.grammar import figure, later
from consilience.words.figures.language import Hedge, Joint, words
from consilience.words.figures.languages import language_of
from consilience.words.figures.meaning import meaning
from consilience.words.figures.phrase import Figure
from consilience.words.figures.refusals import date_end, name_end
from consilience.words.figures.script import Script, shortened
from consilience.words.figures.value import Basis, Quantity
from consilience.words.tokens import DIGITS, scan

LONGEST: Final = 256
"""The most characters that `quantity` reads: one figure takes no more."""

_MOST_SHOWN: Final = 8

NOT_COUNTED: Final = words(
    "compound date_like decrease identifier missing multiple negated no_base not_whole ordinal "
    "rate unit year_like_range"
)
"""Codes of what stands in a text and is no figure; `quantities` passes over it."""
_NO_NUMBERS: Final = frozenset({"nan", "inf", "infinity", "-inf", "+inf", "∞"})


def quantity(
    text: str,
    *,
    domain: Domain = COUNT,
    locale: str | None = None,
    convention: Convention = LITERAL,
) -> Quantity:
    """Return the one figure that *text* states.

    The whole *text* is kept as the figure's ``text``; ``span`` is where the figure stands in it.
    *locale*, such as ``"de"`` or ``"fr_CH"``, says how digits are grouped and adds its language to
    English; without it, what could be read in two ways is refused.  *convention* says what vague
    words mean and how far "about" reaches.

    Raises `QuantityError`, whose ``code`` is one of ``too_long``, ``empty``, ``missing``,
    ``not_a_number``, ``superscript``, ``no_figure``, ``multi``, ``list``, ``ambiguous_separator``,
    ``separator``, ``mixed_digits``, ``notation``, ``magnitude``, ``ambiguous_unit``,
    ``negative_count``, ``not_whole``, ``no_base``, ``reversed_range``, ``elliptical_range``,
    ``year_like_range``, ``empty_range``, ``part_above_whole``, ``conflicting_hedges``,
    ``unlisted``, ``negated``, ``margin``, ``multiple``, ``decrease``, ``incomplete_hedge``,
    ``rate``, ``date_like``, ``ordinal``, ``identifier``, ``compound``, ``unit``.
    `InvalidTypeError` and `InvalidValueError` for arguments that are not what they should be.

    >>> found = quantity("more than 200 hostages")
    >>> print(found.range, found.suggested, found.noun)
    [201, ∞) [201, 300] hostages
    """
    _check_arguments(text, domain, convention)
    if len(text) > LONGEST:
        raise QuantityError(
            f"the text {shortened(text)} has {len(text)} characters; one figure takes at most "
            f"{LONGEST}, and quantities() reads longer texts",
            code="too_long",
            text=text,
            span=(LONGEST, len(text)),
        )
    script = Script(scan(text), language_of(locale), number_format(locale), domain)
    special = whole_text(script)
    if special is not None:
        return special
    found, refused = _found(script, most=_MOST_SHOWN)
    for error in refused:
        if error.code not in NOT_COUNTED:
            raise error
    figures = found
    if len(found) > 1:
        figures = [one for one in found if not one.year_like] or found
    if len(figures) == 1:
        return meaning(script, figures[0], convention, text)
    if not figures:
        raise refused[0] if refused else _nothing(script)
    raise _several(script, figures)


def quantities(
    text: str,
    *,
    domain: Domain = COUNT,
    locale: str | None = None,
    convention: Convention = LITERAL,
) -> tuple[Quantity, ...]:
    """Return every figure of *text*, in order, each with its noun; nothing is added up.

    ``notes`` tells a ``part`` or a ``part of 20`` from a ``whole``, and an ``increment`` ("another
    105") from a total.  Dates, ordinals, names such as AK-47, lengths and amounts are no counts and
    are passed over; `survey` shows them.  The text may be of any length, and takes time in
    proportion to it.

    Raises `QuantityError` for a figure that cannot be read, as `quantity` does.

    >>> [(str(q), q.notes) for q in quantities("20 people died. 10 of them were rebel fighters.")]
    [('20 people', ('whole',)), ('10 of them were rebel fighters', ('part',))]
    """
    found: list[Quantity] = []
    for one in survey(text, domain=domain, locale=locale, convention=convention):
        if isinstance(one, Quantity):
            found.append(one)
        elif one.code not in NOT_COUNTED:
            raise one
    return tuple(found)


def survey(
    text: str,
    *,
    domain: Domain = COUNT,
    locale: str | None = None,
    convention: Convention = LITERAL,
) -> tuple[Quantity | QuantityError, ...]:
    """Return everything in *text* that looks like a figure, in order: read, or why it was not.

    Nothing is lost: a date, an ordinal or a figure that could be read in two ways is there as the
    `QuantityError` that says so.

    >>> [getattr(one, "code", str(one)) for one in survey("On 4 August, 15 soldiers of the 3rd")]
    ['date_like', '15 soldiers', 'ordinal']
    """
    _check_arguments(text, domain, convention)
    script = Script(scan(text), language_of(locale), number_format(locale), domain)
    found, refused = _found(script)
    _relate(script, found)
    results: list[Quantity | QuantityError] = list(refused)
    results.extend(_meaning(script, one, convention) for one in found)
    return tuple(sorted(results, key=_place))


def _place(result: Quantity | QuantityError) -> tuple[int, int]:
    return result.span or (0, 0)


def _meaning(script: Script, one: Figure, convention: Convention) -> Quantity | QuantityError:
    if one.year_like:
        return script.error("date_like", one.start, one.end, "a year, no figure")
    try:
        return meaning(script, one, convention, script.tokens.written(one.start, one.end))
    except QuantityError as error:
        return error


def _found(script: Script, most: int | None = None) -> tuple[list[Figure], list[QuantityError]]:
    """Every figure of a text, or the first few, and every error, by one pass over its tokens."""
    tokens, language = script.tokens, script.language
    found: list[Figure] = []
    refused: list[QuantityError] = []
    later_words = language.later.first_words
    at = 0
    while at < tokens.count and len(found) != most:
        word = tokens.words[at]
        if found and word in later_words and (end := later(script, found[-1], at)) is not None:
            at = end
            continue
        if word in language.months and (end := date_end(script, at)) is not None:
            refused.append(script.error("date_like", at, end, "a date, no figure"))
            at = end
            continue
        if tokens.kinds[at] != DIGITS and word not in language.starters:
            at += 1
            continue
        try:
            one = figure(script, at)
        except QuantityError as error:
            refused.append(error)
            at = max(at + 1, bisect_left(tokens.ends, error.span[1], 0, tokens.count) + 1)
            if error.code == "identifier":
                at = name_end(script, at)
            continue
        if one is None:
            at += 1
        else:
            found.append(one)
            at = one.end
    return found, refused


def _relate(script: Script, found: list[Figure]) -> None:
    """Mark the whole that "of them" refers to, and the further parts that follow it."""
    for at, one in enumerate(found):
        if not one.part or one.whole is not None:
            continue
        if at and not found[at - 1].part and found[at - 1].whole is None:
            found[at - 1].aggregate = True
        listed = Hedge.PART in one.hedges
        before = one
        for sibling in found[at + 1 :]:
            listed = listed and _is_next_listed(script, before, sibling)
            if sibling.noun is None or not (sibling.bare_noun or listed):
                break
            sibling.part = True
            before = sibling


def _is_next_listed(script: Script, one: Figure, other: Figure) -> bool:
    """Whether *other* goes on with the list of *one*: "including 57 women and 18 children".

    Behind a comma "and" may begin another statement, so it goes on with no list.
    """
    words = script.tokens.words
    if words[one.end] == ",":
        return one.end + 1 == other.start
    joint = script.language.joints[Joint.AND].match(words, one.end)
    return joint is not None and joint[1] == other.start


def _nothing(script: Script) -> QuantityError:
    return _unread(
        script,
        "no_figure",
        f"{shortened(script.tokens.text)} states no figure that is known; write one, such as "
        "'at least 190'",
    )


def _unread(script: Script, code: str, reason: str) -> QuantityError:
    """The error about a text that is no figure as a whole."""
    text = script.tokens.text
    return QuantityError(reason, code=code, text=text, span=(0, len(text)))


def _several(script: Script, figures: list[Figure]) -> QuantityError:
    between = {
        script.tokens.words[at]
        for one, two in pairwise(figures)
        for at in range(one.end, two.start)
    }
    bare = between == {","} and not any(one.noun for one in figures)
    code = "list" if bare else "multi"
    return script.error(
        code,
        figures[0].start,
        figures[-1].end,
        "several figures, and nothing is added up; give one, or use quantities()",
        tuple(reading(one) for one in figures),
    )


def _check_arguments(text: object, domain: object, convention: object) -> None:
    if not isinstance(text, str):
        raise InvalidTypeError(f"the figure {text!r}: give the words as text, or use Quantity.of")
    if not isinstance(domain, Domain):
        raise InvalidTypeError(f"the domain {domain!r}: give COUNT or REAL")
    if not isinstance(convention, Convention):
        raise InvalidTypeError(f"the convention {convention!r}: give a Convention, such as LITERAL")


def whole_text(script: Script) -> Quantity | None:
    """Return the quantity of an interval in brackets, and nothing for words.

    Raises `QuantityError`: ``empty``, ``missing``, ``not_a_number``, ``superscript``.
    """
    tokens = script.tokens
    if tokens.kinds[0] == DIGITS:
        return None  # as nothing of all this begins
    stripped = tokens.text.strip()
    folded = stripped.lower()
    if not stripped:
        raise _unread(
            script, "empty", "the text is empty; leave the claim out, or write what was said"
        )
    dash = tokens.count == 1 and tokens.words[0] in script.language.missing
    if dash or folded in script.language.missing:
        raise _unread(
            script,
            "missing",
            f"{stripped!r} marks a figure that is missing, which is neither zero nor a figure; "
            "leave the claim out",
        )
    if folded in _NO_NUMBERS:
        raise _unread(script, "not_a_number", f"{stripped!r} is no number; leave the claim out")
    if not tokens.count:
        raise _unread(script, "superscript", f"{stripped!r} is nothing but footnote marks")
    return _interval(script, stripped) if stripped[0] in "[(" and "," in stripped else None


def _interval(script: Script, text: str) -> Quantity | None:
    """Read an interval in brackets, as `Interval` prints it."""
    try:
        interval = Interval.parse(text)
    except InvalidValueError:
        return None
    ends = RangeEnds(
        interval.low,
        interval.high,
        Basis.DOMAIN if interval.low is None else Basis.STATED,
        Basis.DOMAIN if interval.high is None else Basis.STATED,
        low_open=interval.low_open,
        high_open=interval.high_open,
    )
    found = ends.ranges(script.domain)
    if interval.is_empty or found is None:
        return None
    return Quantity(
        found[0],
        low_basis=ends.low_basis,
        high_basis=ends.high_basis,
        domain=script.domain,
        text=script.tokens.text,
        span=(0, len(script.tokens.text)),
        reading=str(found[0]),
    )


def render(figure: Quantity, *, convention: Convention = LITERAL) -> str:
    """Return words that mean what *figure* means: ``quantity(render(q)) == q``.

    The words are canonical English, whatever language and digits the figure was read from: "≥190",
    "190 or more" and "mindestens 190" are all "at least 190".  Two figures are equal when they mean
    the same; the verbatim ``text``, its ``span`` and the canonical ``reading`` do not take part.
    The law holds in the figure's own domain, and *convention* must be the one that it was read by.
    A figure that came as a number or an interval is written as that.

    Raises `InvalidValueError` for a figure that no words state, such as one put together by hand,
    and `InvalidTypeError` for what is no figure.

    >>> render(quantity("190 or more civilians"))
    'at least 190 civilians'
    """
    if not isinstance(figure, Quantity):
        raise InvalidTypeError(f"the figure {figure!r}: give a Quantity")
    for said in _candidates(figure, convention):
        try:
            if quantity(said, domain=figure.domain, convention=convention) == figure:
                return said
        except QuantityError:
            continue
    raise InvalidValueError(
        f"{figure.text!r}: no words state {figure.range} with these fields under "
        f"{convention.label}; give the convention that it was read by, or write its range"
    )


def _candidates(figure: Quantity, convention: Convention) -> Iterator[str]:
    """Words that may state *figure*; a figure that was stored has lost its canonical reading."""
    if figure.reading:
        yield figure.reading
    else:
        with suppress(QuantityError):
            yield quantity(figure.text, domain=figure.domain, convention=convention).reading
    if figure.nominal is not None:
        yield written(figure.nominal)
    yield str(
        attrs.evolve(
            figure.range,
            low=None if figure.low_basis is Basis.DOMAIN else figure.range.low,
            high=None if figure.high_basis is Basis.DOMAIN else figure.range.high,
        )
    )
