"""Figures written back in one canonical way, which reads as the same figure again."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from consilience.domain import Exact
from consilience.words.figures.language import Hedge
from consilience.words.figures.phrase import (
    Band,
    Digits,
    Figure,
    Number,
    NumberForm,
    RangeEnd,
    Share,
    Span,
    Subject,
    UnstatedNumber,
    Vague,
)
from consilience.words.figures.subjects import UNITS

_LOTS: Final = {12: "dozen", 20: "score"}
_PLURALS: Final = {unit: plural for plural, unit in UNITS.items()}
_SCALES: Final = (
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**7, "crore"),
    (10**6, "million"),
    (10**5, "lakh"),
    (10**3, "thousand"),
    (10**2, "hundred"),
    (20, "score"),
    (12, "dozen"),
)
_WITH_OF: Final = frozenset({"a number", "a handful", "a couple"})
_THIRDS: Final = ("low", "mid", "high")


def reading(figure: Figure) -> str:
    """Return the canonical words for *figure*, which read as the same figure again."""
    words: list[str] = []
    if figure.another:
        words.append(Hedge.ANOTHER)
    if figure.only:
        words.append(Hedge.ONLY)
    if figure.aggregate:
        words.append(Hedge.WHOLE)
    if figure.part and figure.whole is None:
        words.append(Hedge.PART)
    if figure.bound is not None:
        words.append(figure.bound)
    near = figure.near
    if near is None and isinstance(figure.subject, Span) and figure.subject.loose:
        near = Hedge.ABOUT
    if near is not None and near is not Hedge.ODD:
        words.append(near)
    core = _core(figure, near)
    if figure.limit is not None:
        # A number without a bound of its own is one figure with the next by "possibly" alone.
        joint = ", possibly" if figure.bound is None else " but"
        core += f"{joint} {figure.limit[0]} {written(figure.limit[1].value)}"
    words.append(core)
    if figure.whole is not None and not isinstance(figure.subject, Share):
        words.append(f"of the {written(figure.whole.value)}")
    if figure.noun is not None:
        of = "" if figure.whole is not None else _said_of(figure.subject)
        words.append(of + figure.noun)
    return " ".join(words)


def _core(figure: Figure, near: Hedge | None) -> str:
    subject = figure.subject
    if isinstance(subject, Number):
        bare = figure.bound is None and near is None and not figure.exactly
        core = _number(subject, bare=bare, exactly=figure.exactly)
    else:
        core = _subject(subject)
    if figure.margin is not None:
        core += f" ± {written(figure.margin.width)}{'%' if figure.margin.percent else ''}"
    if figure.band is not None:
        core += _band(figure.band, named=isinstance(subject, Span))
    if near is Hedge.ODD:
        core += Hedge.ODD.value
    return core + "?" if figure.uncertain else core


def _band(band: Band, *, named: bool) -> str:
    """The bracket behind a number; behind a range it only names what the range is."""
    ends = f"{written(band.low)}–{written(band.high)}"
    if not band.statistical:
        return f" ({ends})"
    level = "" if band.level is None else f"{written(band.level * 100)}% "
    return f" ({level}CI)" if named else f" ({level}CI {ends})"


def _subject(subject: Vague | Span | Digits | UnstatedNumber | Share) -> str:
    if isinstance(subject, Vague):
        return _vague(subject)
    if isinstance(subject, Span):
        return _span(subject)
    if isinstance(subject, Digits):
        return f"{subject.count}-figure"
    if isinstance(subject, UnstatedNumber):
        return "an unknown number"
    portion = subject.portion
    share = _share(portion) if isinstance(portion, (int, Fraction)) else portion.value
    return f"{share} of the {written(subject.whole.value)}"


def _span(span: Span) -> str:
    low, high = _end(span.low), _end(span.high)
    if span.perhaps:
        return f"{low}, possibly {high}"
    both = isinstance(span.low, Number) and isinstance(span.high, Number)
    return f"{low}–{high}" if both else f"{low} to {high}"


def _end(end: RangeEnd) -> str:
    return written(end.value) if isinstance(end, Number) else _vague(end)


def _share(portion: Exact) -> str:
    percent = Fraction(portion) * 100
    return f"{percent}%" if percent.denominator == 1 else f"{portion}"


def _number(number: Number, *, bare: bool, exactly: bool) -> str:
    if number.form is NumberForm.LOT and not exactly:
        return f"{written(Fraction(number.value) / number.scale)} {_LOTS[number.scale]}"
    if number.form is NumberForm.ROUND and bare:
        return f"about {written(number.value)}"
    return written(number.value)


def _vague(vague: Vague) -> str:
    third = "" if vague.third is None else f"{_THIRDS[vague.third]} "
    if vague.plural:
        return f"{third}{vague.word} of {_PLURALS[vague.times]}"
    if vague.times > 1:
        return f"{vague.word} {_unit(vague.times)}"
    return third + vague.word


def _unit(times: int) -> str:
    """The scale words of a unit: "hundred thousand" for 100,000 made of both."""
    for size, word in _SCALES:
        if times % size == 0:
            rest = times // size
            return word if rest == 1 else f"{_unit(rest)} {word}"
    return written(times)


def _said_of(subject: Subject) -> str:
    if isinstance(subject, UnstatedNumber):
        return "of "
    return "of " if isinstance(subject, Vague) and _takes_of(subject) else ""


def _takes_of(vague: Vague) -> bool:
    return vague.word in UNITS or (vague.word in _WITH_OF and vague.times == 1)


def written(number: Exact) -> str:
    """Write *number* so that it is read alike wherever no locale is given.

    >>> written(1500), written(Fraction(5, 2)), written(Fraction(17, 8)), written(Fraction(1, 3))
    ('1,500', '2.5', '17/8', '1/3')
    """
    if isinstance(number, int):
        return str(number) if 0 <= number < 1000 else f"{number:,}"
    if number.denominator == 1:
        return f"{number.numerator:,}"
    for places in (1, 2):
        shifted = number * 10**places
        if shifted.denominator == 1:
            sign = "-" if number < 0 else ""
            whole, part = divmod(abs(shifted.numerator), 10**places)
            return f"{sign}{whole:,}.{part:0{places}}"
    return f"{number.numerator}/{number.denominator}"
