"""What a figure means: from what the grammar found to exact ranges, and what each end rests on."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt
from typing import Final, NamedTuple

from consilience.domain import COUNT, Exact, quotient, reduced
from consilience.words.approximation import step
from consilience.words.conventions import Convention, Sense
from consilience.words.figures.canonical import reading
from consilience.words.figures.ends import STRICT, RangeEnds
from consilience.words.figures.language import LOWER, UPPER, Hedge, Portion
from consilience.words.figures.phrase import (
    Band,
    Digits,
    Figure,
    Margin,
    Number,
    NumberForm,
    RangeEnd,
    Share,
    Span,
    UnstatedNumber,
    Vague,
)
from consilience.words.figures.script import Script
from consilience.words.figures.subjects import UNITS
from consilience.words.figures.surroundings import notes
from consilience.words.figures.value import Basis, Quantity, Uncertainty

_PLURALS: Final = {unit: plural for plural, unit in UNITS.items()}
# "Low", "mid" and "high hundreds": the thirds of a decade, in units.
_THIRDS: Final = ((1, 4), (4, 7), (7, 10))


def meaning(script: Script, figure: Figure, convention: Convention, text: str) -> Quantity:
    """Return the quantity that *figure* means under *convention*.

    Raises `QuantityError`: ``not_whole``, ``empty_range``, ``part_above_whole``, ``unlisted``.
    """
    ends = _of_subject(script, figure, convention)
    if figure.limit is not None:
        _limit(ends, *figure.limit)
    if figure.whole is not None:
        _cap(script, figure, ends, figure.whole.value)
    found = ends.ranges(script.domain)
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
        nominal=ends.nominal,
        approximate=ends.approximate or figure.uncertain,
        uncertain=figure.uncertain,
        uncertainty=None if figure.band is None else _uncertainty(figure.band),
        low_basis=ends.low_basis,
        high_basis=ends.high_basis,
        domain=script.domain,
        convention=ends.convention,
        noun=figure.noun,
        text=text,
        span=(tokens.starts[figure.start], tokens.ends[figure.end - 1]),
        notes=notes(figure),
        reading=reading(figure),
    )
    return quantity


def _of_subject(script: Script, figure: Figure, convention: Convention) -> RangeEnds:
    subject = figure.subject
    if isinstance(subject, Number):
        check_whole(script, figure, subject)
        return of_number(figure, subject, convention)
    if isinstance(subject, Share):
        return _of_share(script, figure, subject, convention)
    if isinstance(subject, Span) and figure.band is not None:
        return of_band(figure.band, None)
    if isinstance(subject, Span):
        ends = _of_span(script, figure, subject, convention)
    elif isinstance(subject, Vague):
        ends = _of_vague(script, figure, subject, convention)
    elif isinstance(subject, Digits):
        ends = _of_digits(subject)
    else:
        ends = RangeEnds()
    _open(figure, ends)
    if figure.near is not None and not isinstance(subject, UnstatedNumber):
        ends.approximate = True
    return ends


def _of_share(script: Script, figure: Figure, share: Share, convention: Convention) -> RangeEnds:
    whole = share.whole.value
    if isinstance(share.portion, Portion):
        return _of_portion(share.portion, whole, convention)
    value = whole * Fraction(share.portion)
    rounded = value
    if script.domain is COUNT and value.denominator != 1:
        rounded = Fraction(int(value + Fraction(1, 2)))
    exact, near_value = reduced(value), reduced(rounded)
    widened = figure.near is not None
    ends = of_number(figure, Number(near_value if widened else exact), convention)
    ends.nominal = exact
    ends.rough = figure.bound is None
    if exact != near_value:
        ends.approximate = True
    ends.derive()
    return ends


def _of_portion(portion: Portion, whole: Exact, convention: Convention) -> RangeEnds:
    half, by = Fraction(whole) / 2, Basis.ENTAILED
    if portion is Portion.MOST:
        return RangeEnds(half, whole, by, by, low_open=True)
    if portion is Portion.MINORITY:
        return RangeEnds(0, half, by, by, low_open=True, high_open=True)
    return RangeEnds(
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


def _of_vague(script: Script, figure: Figure, vague: Vague, convention: Convention) -> RangeEnds:
    sense = sense_of(script, figure, vague, convention)
    return RangeEnds(
        sense.low,
        sense.high,
        Basis.CONVENTION,
        Basis.DOMAIN if sense.high is None else Basis.CONVENTION,
        soft_low=sense.soft_low,
        soft_high=sense.soft_high,
        approximate=True,
        convention=sense.label,
    )


def _of_span(script: Script, figure: Figure, span: Span, convention: Convention) -> RangeEnds:
    ends = _of_end(script, figure, span.low, convention)
    high = _of_end(script, figure, span.high, convention)
    ends.high, ends.high_basis, ends.soft_high = high.high, high.high_basis, high.soft_high
    ends.convention = _both(ends.convention, high.convention)
    ends.approximate = ends.convention is not None or span.loose
    if span.perhaps and isinstance(span.low, Number):
        ends.nominal = span.low.value
    if span.perhaps and isinstance(span.high, Number):
        ends.high_basis = Basis.IMPLICATURE
    return ends


def _of_end(script: Script, figure: Figure, end: RangeEnd, convention: Convention) -> RangeEnds:
    if isinstance(end, Vague):
        return _of_vague(script, figure, end, convention)
    check_whole(script, figure, end)
    return RangeEnds(end.value, end.value, Basis.STATED, Basis.STATED)


def _both(one: str | None, other: str | None) -> str | None:
    """The conventions of two ends: the only one, or both."""
    if one is None or other is None or one == other:
        return other if one is None else one
    return f"{one} and {other}"


def _of_digits(digits: Digits) -> RangeEnds:
    by = Basis.ENTAILED
    return RangeEnds(10 ** (digits.count - 1), 10**digits.count - 1, by, by)


def _open(figure: Figure, ends: RangeEnds) -> None:
    """Open an end of a range or a vague word: "at least several dozen", "up to 10–12"."""
    bound = figure.bound
    if bound in LOWER:
        ends.open_high()
        ends.low_open = bound in STRICT and ends.low_basis is Basis.STATED
    elif bound in UPPER:
        ends.open_low()
        ends.high_open = bound in STRICT and ends.high_basis is Basis.STATED
        if bound is Hedge.UP_TO and ends.high is not None:
            ends.high_basis = Basis.IMPLICATURE


def _limit(ends: RangeEnds, hedge: Hedge, number: Number) -> None:
    """Add the second of two bounds: "over 100 but under 200"."""
    ends.nominal = None
    if hedge in LOWER:
        ends.bind_low(hedge, number.value)
    else:
        ends.bind_high(hedge, number.value)
    ends.soft_low = ends.soft_high = None


def _cap(script: Script, figure: Figure, ends: RangeEnds, whole: Exact) -> None:
    """Let a part be no more than its whole."""
    stated = ends.nominal if ends.nominal is not None else ends.low
    if stated is not None and stated > whole:
        raise script.error(
            "part_above_whole",
            figure.start,
            figure.end,
            f"{stated} is more than the whole of {whole}; check the source",
        )
    if ends.high is None or ends.high > whole:
        ends.high, ends.high_open, ends.high_basis = whole, False, Basis.ENTAILED


def _uncertainty(band: Band) -> Uncertainty | None:
    return Uncertainty(band.low, band.high, band.level) if band.statistical else None


def check_whole(script: Script, figure: Figure, number: Number) -> None:
    """Refuse a number that is no count where counts are read.

    Raises `QuantityError` with ``not_whole``.
    """
    if script.domain is not COUNT or figure.band is not None:
        return
    value = number.value
    if isinstance(value, int) and figure.limit is not None:
        value = figure.limit[1].value
    if not isinstance(value, int):
        raise script.error(
            "not_whole",
            figure.start,
            figure.end,
            f"{value} is no count; read it with domain=REAL",
        )


def of_number(figure: Figure, number: Number, convention: Convention) -> RangeEnds:
    """The ends of one number, with whatever hedges it."""
    value = number.value
    if figure.band is not None:
        return of_band(figure.band, value)
    if figure.margin is not None:
        return _of_margin(figure.margin, value, loose=figure.near is not None)
    bound = figure.bound
    if bound is not None and bound in convention.as_number:
        ends = RangeEnds(value, value, Basis.CONVENTION, Basis.CONVENTION, value)
        ends.convention = convention.label
        return ends
    near = figure.near
    if (
        near is None
        and bound is None
        and number.form is not NumberForm.SHARP
        and not figure.exactly
    ):
        near = Hedge.ABOUT
    if near is None:
        return _bounded(figure, number, convention)
    return _near(near, figure, number, convention)


def _bounded(figure: Figure, number: Number, convention: Convention) -> RangeEnds:
    """A number that nothing widens: as it stands, or with an end open."""
    value, bound = number.value, figure.bound
    if bound is None:
        return RangeEnds(value, value, Basis.STATED, Basis.STATED, value)
    ends = RangeEnds(nominal=value)
    if bound in LOWER:
        ends.bind_low(bound, value)
        if bound is Hedge.MORE_THAN:
            ends.soft_high = value + _step(number)
        if bound is Hedge.WELL_OVER:
            ends.soft_low = value + _width(number, convention)
            ends.soft_high = value + max(_step(number), _width(number, convention))
    else:
        ends.bind_high(bound, value)
        if bound is Hedge.WELL_UNDER:
            ends.soft_high = value - _width(number, convention)
    return ends


def _step(number: Number) -> Exact:
    """How far it is to the next number as round; dozens are counted in dozens."""
    if number.form is NumberForm.LOT:
        return min(number.scale, number.value)
    return step(number.value)


def _width(number: Number, convention: Convention) -> Exact:
    """How far "about" reaches; dozens are round, so a sixth of them, whatever their digits."""
    width = convention.approximation.half_width(number.value)
    return quotient(number.value, 6) if width and number.form is NumberForm.LOT else width


def _near(near: Hedge, figure: Figure, number: Number, convention: Convention) -> RangeEnds:
    """A number that is widened once, and maybe open at one end."""
    value, width = number.value, _width(number, convention)
    by = Basis.CONVENTION
    ends = RangeEnds(value - width, value + width, by, by, value, approximate=True)
    ends.convention = convention.label
    if near is Hedge.ORDER:
        ends.low, ends.high = _order_of_magnitude(value)
    elif figure.bound is None and width:
        if near is Hedge.NEARLY:
            ends.bind_high(Hedge.FEWER_THAN, value, Basis.ENTAILED)
        elif near in (Hedge.JUST_OVER, Hedge.ODD):
            ends.bind_low(Hedge.MORE_THAN, value, Basis.ENTAILED)
        if near is Hedge.ODD:
            ends.low_open = False
            ends.bind_high(Hedge.FEWER_THAN, value + _step(number), Basis.CONVENTION)
    bound = figure.bound
    if bound in LOWER:
        ends.open_high()
        ends.soft_low = value
        ends.low_open = False
    elif bound in UPPER:
        ends.open_low()
        ends.soft_high = value
    return ends


def _order_of_magnitude(value: Exact) -> tuple[Exact, Exact]:
    """A factor of the square root of ten either way, rounded inward to thousandths or better."""
    over, under = Fraction(value).numerator * 1000, Fraction(value).denominator
    root = isqrt(10 * over * over)
    return Fraction(root + 1, under * 10_000), Fraction(root, under * 1000)


def of_band(band: Band, value: Exact | None) -> RangeEnds:
    """Return the ends of a range in brackets, or of a confidence interval, around *value*."""
    basis = Basis.STATISTICAL if band.statistical else Basis.STATED
    return RangeEnds(
        band.low,
        band.high,
        basis,
        basis,
        nominal=value,
        approximate=band.statistical,
        rough=True,
    )


def _of_margin(margin: Margin, value: Exact, *, loose: bool) -> RangeEnds:
    width = margin.width
    if margin.percent:
        width = quotient((-value if value < 0 else value) * width, 100)
    by = Basis.ENTAILED
    return RangeEnds(value - width, value + width, by, by, value, approximate=loose)


class VagueSense(NamedTuple):
    """What a vague word entails and suggests, and the label of the convention that says so."""

    low: int
    high: int | None
    soft_low: int
    soft_high: int | None
    label: str


def sense_of(script: Script, figure: Figure, vague: Vague, convention: Convention) -> VagueSense:
    """Return the sense of *vague*, with the label of the convention that it comes from.

    Raises `QuantityError` with ``unlisted`` where neither the convention nor its base knows it.
    """
    found = _found(vague, convention)
    if found is None:
        raise script.error(
            "unlisted",
            figure.start,
            figure.end,
            f"the convention {convention.label} has no sense for {vague.word!r}; add one, or give "
            "it a base such as LITERAL",
        )
    return found


def _found(vague: Vague, convention: Convention) -> VagueSense | None:
    if vague.plural or vague.third is not None:
        whole = vague.word if not vague.plural else f"{vague.word} of {_PLURALS[vague.times]}"
        listed = _as_listed(convention.sense(whole))
        if vague.third is None and listed is not None:
            return listed
        return _composed(vague, _root(convention))
    if vague.times == 1:
        return _as_listed(convention.sense(vague.word))
    multiple = _as_listed(convention.multiple(vague.word))
    return None if multiple is None else _times(multiple, vague.times)


def _as_listed(found: tuple[Sense, str] | None) -> VagueSense | None:
    if found is None:
        return None
    sense, label = found
    soft_low, soft_high = sense.suggests or (sense.low, sense.high)
    return VagueSense(sense.low, sense.high, soft_low, soft_high, label)


def _root(convention: Convention) -> Convention:
    while convention.base is not None:
        convention = convention.base
    return convention


def _composed(vague: Vague, convention: Convention) -> VagueSense | None:
    """Compose "tens of thousands" and "low hundreds" by the rule of the convention at the base.

    A project that codes "tens" as 10 has not said what it codes "tens of thousands" as.
    """
    if vague.third is not None:
        unit = UNITS[vague.word] * vague.times
        first, beyond = _THIRDS[vague.third]
        return VagueSense(unit, None, first * unit, beyond * unit - 1, convention.label)
    found = _as_listed(convention.sense(vague.word))
    return None if found is None else _scaled(found, vague.times)


def _scaled(sense: VagueSense, times: int) -> VagueSense:
    """A plural of a plural: every end times the unit, up to just below the next."""
    soft_high = None if sense.soft_high is None else (sense.soft_high + 1) * times - 1
    return _in_units(sense, times, soft_high)


def _times(sense: VagueSense, times: int) -> VagueSense:
    """So many units: "several dozen" stays below a hundred, "several hundred" below a thousand."""
    most = 99 if times in (12, 20) else 10 * times - 1
    soft_high = sense.soft_high
    if soft_high is not None:
        soft_high = max(min(soft_high * times, most), sense.soft_low * times)
    return _in_units(sense, times, soft_high)


def _in_units(sense: VagueSense, times: int, soft_high: int | None) -> VagueSense:
    high = None if sense.high is None else sense.high * times
    return VagueSense(sense.low * times, high, sense.soft_low * times, soft_high, sense.label)
