"""What a figure means: from what the grammar found to exact ranges, and what each end rests on."""

from __future__ import annotations

from fractions import Fraction

from consilience.domain import COUNT, Exact, reduced
from consilience.words.conventions import Convention
from consilience.words.figures.canonical import reading
from consilience.words.figures.ends import STRICT, Limits
from consilience.words.figures.language import LOWER, UPPER, Hedge, Portion
from consilience.words.figures.number_meaning import check_whole, of_band, of_number
from consilience.words.figures.phrase import (
    Band,
    Digits,
    End,
    Figure,
    Number,
    Share,
    Span,
    Unknown,
    Vague,
)
from consilience.words.figures.script import Script
from consilience.words.figures.senses import sense_of
from consilience.words.figures.surroundings import notes
from consilience.words.figures.value import Basis, Quantity, Uncertainty


def meaning(script: Script, figure: Figure, convention: Convention, text: str) -> Quantity:
    """Return the quantity that *figure* means under *convention*.

    Raises `QuantityError`: ``not_whole``, ``empty_range``, ``part_above_whole``, ``unlisted``.
    """
    limits = _of_subject(script, figure, convention)
    if figure.limit is not None:
        _limit(limits, *figure.limit)
    if figure.whole is not None:
        _cap(script, figure, limits, figure.whole.value)
    found = limits.ranges(script.domain)
    if found is None:
        raise script.error(
            "empty_range", figure.start, figure.end, "no number fits these words; check the source"
        )
    tokens = script.tokens
    # As the class called would do, without the dict that a class packs its keywords into: reading
    # a figure takes a twentieth less time.
    quantity = Quantity.__new__(Quantity)
    Quantity.__init__(
        quantity,
        found[0],
        suggested=found[1],
        nominal=limits.nominal,
        approximate=limits.approximate or figure.uncertain,
        uncertain=figure.uncertain,
        uncertainty=None if figure.band is None else _uncertainty(figure.band),
        low_basis=limits.low_basis,
        high_basis=limits.high_basis,
        domain=script.domain,
        convention=limits.convention,
        noun=figure.noun,
        text=text,
        span=(tokens.starts[figure.start], tokens.ends[figure.end - 1]),
        notes=notes(figure),
        reading=reading(figure),
    )
    return quantity


def _of_subject(script: Script, figure: Figure, convention: Convention) -> Limits:
    subject = figure.subject
    if isinstance(subject, Number):
        check_whole(script, figure, subject)
        return of_number(figure, subject, convention)
    if isinstance(subject, Share):
        return _of_share(script, figure, subject, convention)
    if isinstance(subject, Span) and figure.band is not None:
        return of_band(figure.band, None)
    if isinstance(subject, Span):
        limits = _of_span(script, figure, subject, convention)
    elif isinstance(subject, Vague):
        limits = _of_vague(script, figure, subject, convention)
    elif isinstance(subject, Digits):
        limits = _of_digits(subject)
    else:
        limits = Limits()
    _open(figure, limits)
    if figure.near is not None and not isinstance(subject, Unknown):
        limits.approximate = True
    return limits


def _of_share(script: Script, figure: Figure, share: Share, convention: Convention) -> Limits:
    whole = share.whole.value
    if isinstance(share.portion, Portion):
        return _of_portion(share.portion, whole, convention)
    value = whole * Fraction(share.portion)
    rounded = value
    if script.domain is COUNT and value.denominator != 1:
        rounded = Fraction(int(value + Fraction(1, 2)))
    exact, near_value = reduced(value), reduced(rounded)
    widened = figure.near is not None
    limits = of_number(figure, Number(near_value if widened else exact), convention)
    limits.nominal = exact
    limits.rough = figure.bound is None
    if exact != near_value:
        limits.approximate = True
    limits.derive()
    return limits


def _of_portion(portion: Portion, whole: Exact, convention: Convention) -> Limits:
    half, by = Fraction(whole) / 2, Basis.ENTAILED
    if portion is Portion.MOST:
        return Limits(half, whole, by, by, low_open=True)
    if portion is Portion.MINORITY:
        return Limits(0, half, by, by, low_open=True, high_open=True)
    return Limits(
        half,
        whole,
        Basis.CONVENTION,
        by,
        low_open=True,
        high_open=True,
        soft_low=Fraction(whole) * 4 / 5,
        approximate=True,
        convention=convention.label,
    )


def _of_vague(script: Script, figure: Figure, vague: Vague, convention: Convention) -> Limits:
    sense = sense_of(script, figure, vague, convention)
    return Limits(
        sense.low,
        sense.high,
        Basis.CONVENTION,
        Basis.DOMAIN if sense.high is None else Basis.CONVENTION,
        soft_low=sense.soft_low,
        soft_high=sense.soft_high,
        approximate=True,
        convention=sense.label,
    )


def _of_span(script: Script, figure: Figure, span: Span, convention: Convention) -> Limits:
    limits = _of_end(script, figure, span.low, convention)
    high = _of_end(script, figure, span.high, convention)
    limits.high, limits.high_basis, limits.soft_high = high.high, high.high_basis, high.soft_high
    limits.convention = _both(limits.convention, high.convention)
    limits.approximate = limits.convention is not None or span.loose
    if span.perhaps and isinstance(span.low, Number):
        limits.nominal = span.low.value
    if span.perhaps and isinstance(span.high, Number):
        limits.high_basis = Basis.IMPLICATURE
    return limits


def _of_end(script: Script, figure: Figure, end: End, convention: Convention) -> Limits:
    if isinstance(end, Vague):
        return _of_vague(script, figure, end, convention)
    check_whole(script, figure, end)
    return Limits(end.value, end.value, Basis.STATED, Basis.STATED)


def _both(one: str | None, other: str | None) -> str | None:
    """The conventions of two ends: the only one, or both."""
    if one is None or other is None or one == other:
        return other if one is None else one
    return f"{one} and {other}"


def _of_digits(digits: Digits) -> Limits:
    by = Basis.ENTAILED
    return Limits(10 ** (digits.count - 1), 10**digits.count - 1, by, by)


def _open(figure: Figure, limits: Limits) -> None:
    """Open an end of a range or a vague word: "at least several dozen", "up to 10–12"."""
    bound = figure.bound
    if bound in LOWER:
        limits.open_high()
        limits.low_open = bound in STRICT and limits.low_basis is Basis.STATED
    elif bound in UPPER:
        limits.open_low()
        limits.high_open = bound in STRICT and limits.high_basis is Basis.STATED
        if bound is Hedge.UP_TO and limits.high is not None:
            limits.high_basis = Basis.IMPLICATURE


def _limit(limits: Limits, hedge: Hedge, number: Number) -> None:
    """Add the second of two bounds: "over 100 but under 200"."""
    limits.nominal = None
    if hedge in LOWER:
        limits.bind_low(hedge, number.value)
    else:
        limits.bind_high(hedge, number.value)
    limits.soft_low = limits.soft_high = None


def _cap(script: Script, figure: Figure, limits: Limits, whole: Exact) -> None:
    """Let a part be no more than its whole."""
    stated = limits.nominal if limits.nominal is not None else limits.low
    if stated is not None and stated > whole:
        raise script.error(
            "part_above_whole",
            figure.start,
            figure.end,
            f"{stated} is more than the whole of {whole}; check the source",
        )
    if limits.high is None or limits.high > whole:
        limits.high, limits.high_open, limits.high_basis = whole, False, Basis.ENTAILED


def _uncertainty(band: Band) -> Uncertainty | None:
    return Uncertainty(band.low, band.high, band.level) if band.statistical else None
