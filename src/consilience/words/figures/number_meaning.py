"""What one number means, with whatever hedges it: bounds, "about", ±, a band in brackets."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt

from consilience.domain import COUNT, Exact, quotient
from consilience.words.approximation import step
from consilience.words.conventions import Convention
from consilience.words.figures.ends import Limits
from consilience.words.figures.language import LOWER, UPPER, Hedge
from consilience.words.figures.phrase import Band, Figure, Form, Margin, Number
from consilience.words.figures.script import Script
from consilience.words.figures.value import Basis


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


def of_number(figure: Figure, number: Number, convention: Convention) -> Limits:
    """The ends of one number, with whatever hedges it."""
    value = number.value
    if figure.band is not None:
        return of_band(figure.band, value)
    if figure.margin is not None:
        return _of_margin(figure.margin, value, loose=figure.near is not None)
    bound = figure.bound
    if bound is not None and bound in convention.as_number:
        limits = Limits(value, value, Basis.CONVENTION, Basis.CONVENTION, value)
        limits.convention = convention.label
        return limits
    near = figure.near
    if near is None and bound is None and number.form is not Form.SHARP and not figure.exactly:
        near = Hedge.ABOUT
    if near is None:
        return _bounded(figure, number, convention)
    return _near(near, figure, number, convention)


def _bounded(figure: Figure, number: Number, convention: Convention) -> Limits:
    """A number that nothing widens: as it stands, or with an end open."""
    value, bound = number.value, figure.bound
    if bound is None:
        return Limits(value, value, Basis.STATED, Basis.STATED, value)
    limits = Limits(nominal=value)
    if bound in LOWER:
        limits.bind_low(bound, value)
        if bound is Hedge.MORE_THAN:
            limits.soft_high = value + _step(number)
        if bound is Hedge.WELL_OVER:
            limits.soft_low = value + _width(number, convention)
            limits.soft_high = value + max(_step(number), _width(number, convention))
    else:
        limits.bind_high(bound, value)
        if bound is Hedge.WELL_UNDER:
            limits.soft_high = value - _width(number, convention)
    return limits


def _step(number: Number) -> Exact:
    """How far it is to the next number as round; dozens are counted in dozens."""
    if number.form is Form.LOT:
        return min(number.scale, number.value)
    return step(number.value)


def _width(number: Number, convention: Convention) -> Exact:
    """How far "about" reaches; dozens are round, so a sixth of them, whatever their digits."""
    width = convention.approximation.half_width(number.value)
    return quotient(number.value, 6) if width and number.form is Form.LOT else width


def _near(near: Hedge, figure: Figure, number: Number, convention: Convention) -> Limits:
    """A number that is widened once, and maybe open at one end."""
    value, width = number.value, _width(number, convention)
    by = Basis.CONVENTION
    limits = Limits(value - width, value + width, by, by, value, approximate=True)
    limits.convention = convention.label
    if near is Hedge.ORDER:
        limits.low, limits.high = _order_of_magnitude(value)
    elif figure.bound is None and width:
        if near is Hedge.NEARLY:
            limits.bind_high(Hedge.FEWER_THAN, value, Basis.ENTAILED)
        elif near in (Hedge.JUST_OVER, Hedge.ODD):
            limits.bind_low(Hedge.MORE_THAN, value, Basis.ENTAILED)
        if near is Hedge.ODD:
            limits.low_open = False
            limits.bind_high(Hedge.FEWER_THAN, value + _step(number), Basis.CONVENTION)
    bound = figure.bound
    if bound in LOWER:
        limits.open_high()
        limits.soft_low = value
        limits.low_open = False
    elif bound in UPPER:
        limits.open_low()
        limits.soft_high = value
    return limits


def _order_of_magnitude(value: Exact) -> tuple[Exact, Exact]:
    """A factor of the square root of ten either way, rounded inward to thousandths or better."""
    over, under = Fraction(value).numerator * 1000, Fraction(value).denominator
    root = isqrt(10 * over * over)
    return Fraction(root + 1, under * 10_000), Fraction(root, under * 1000)


def of_band(band: Band, value: Exact | None) -> Limits:
    """Return the ends of a range in brackets, or of a confidence interval, around *value*."""
    basis = Basis.STATISTICAL if band.statistical else Basis.STATED
    return Limits(
        band.low,
        band.high,
        basis,
        basis,
        nominal=value,
        approximate=band.statistical,
        rough=True,
    )


def _of_margin(margin: Margin, value: Exact, *, loose: bool) -> Limits:
    width = margin.width
    if margin.percent:
        width = quotient((-value if value < 0 else value) * width, 100)
    by = Basis.ENTAILED
    return Limits(value - width, value + width, by, by, value, approximate=loose)
