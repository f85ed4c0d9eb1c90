"""What gives a value with its error, what is refused and how that is told, and hostile figures."""

from __future__ import annotations

from fractions import Fraction
from math import isfinite

import pytest

from consilience import (
    COUNT,
    CUMULATIVE,
    REAL,
    Claim,
    Evidence,
    Interval,
    Measure,
    Method,
    Quantity,
    claim,
)
from consilience import methods as m
from consilience.errors import InvalidTypeError, InvalidValueError, UnusableClaimsError
from consilience.methods.largest_consistent_subset import LargestConsistentSubset
from consilience.results import Fit
from consilience.words import Uncertainty

MASS = Measure("mass", domain=REAL)
KILLED = Measure("killed")

POOLING: tuple[Method, ...] = (
    m.WeightedMean(),
    m.Birge(),
    m.ParticleDataGroup(),
    m.DerSimonianLaird(),
    m.DerSimonianLaird(hartung_knapp=True),
    m.MandelPaule(),
    m.LinearPool(),
)
pooling = pytest.mark.parametrize("method", POOLING, ids=repr)


def said(*figures: tuple[str, str]) -> list[Claim]:
    return [
        claim(MASS, Quantity.measured(*figure), source=f"origin {n}")
        for n, figure in enumerate(figures)
    ]


def fit_of(method: Method, claims: list[Claim]) -> Fit:
    fit = method(claims).fit  # type: ignore[arg-type]
    assert fit is not None
    return fit


def test_a_stated_interval_gives_the_error_by_its_level() -> None:
    """15 with 95 % from 12 to 19: the wider side is 4, which is 1.96 standard errors."""
    fit = fit_of(m.WeightedMean(), [claim(KILLED, "15 (95% CI 12–19)", source="a")])
    assert fit.centre == 15
    assert fit.standard_error == pytest.approx(4 / 1.959963985)
    assert (fit.low, fit.high) == pytest.approx((11, 19))


def test_plus_minus_without_a_level_has_to_be_explained() -> None:
    claims = [claim(MASS, "12 ± 3", source="a")]
    with pytest.raises(UnusableClaimsError, match="coverage_factor"):
        m.WeightedMean()(claims)
    assert fit_of(m.WeightedMean(coverage_factor=1), claims).standard_error == 3
    assert fit_of(m.WeightedMean(coverage_factor=2), claims).standard_error == 1.5


def test_an_exact_figure_has_to_be_given_an_error() -> None:
    claims = [claim(KILLED, "60", source="a"), claim(KILLED, "80", source="b")]
    with pytest.raises(UnusableClaimsError, match="exact_as"):
        m.WeightedMean()(claims)
    assert fit_of(m.WeightedMean(exact_as=10), claims).centre == 70


@pooling
def test_floors_and_ranges_are_refused_and_listed(method: Method) -> None:
    claims = [
        claim(KILLED, "at least 190", source="HRW"),
        claim(KILLED, "62–140", source="a report"),
        claim(KILLED, "60", source="activists"),
        claim(KILLED, Quantity.measured(80, 10, domain=COUNT), source="a survey"),
    ]
    with pytest.raises(UnusableClaimsError) as error:
        method(claims)  # type: ignore[arg-type]
    assert [who for who, _ in error.value.refused] == ["HRW", "a report", "activists"]
    assert isinstance(error.value, ValueError)


def test_a_figure_of_another_day_is_a_bound() -> None:
    total = Measure("killed", temporality=CUMULATIVE)
    figure = Quantity.measured(80, 10, domain=COUNT)
    early = claim(total, figure, source="a", reported="2013-08-07")
    late = claim(total, figure, source="b", reported="2013-08-09")
    with pytest.raises(UnusableClaimsError) as error:
        m.WeightedMean()([early, late])
    assert [who for who, _ in error.value.refused] == ["a"]


def test_weights_are_refused() -> None:
    items = [Evidence(Interval(1, 1), origin="a", weight=2)]
    with pytest.raises(UnusableClaimsError, match="weight 2"):
        m.WeightedMean(exact_as=1)(items)


@pooling
def test_one_value_is_its_own_answer(method: Method) -> None:
    fit = fit_of(method, said(("10", "2")))
    assert (fit.centre, fit.standard_error) == pytest.approx((10, 2))


@pooling
def test_equal_values(method: Method) -> None:
    fit = fit_of(method, said(*[("10", "2")] * 5))
    assert fit.centre == 10
    assert fit.standard_error is not None
    assert fit.standard_error >= 2 / 5**0.5 * (1 - 1e-12)


@pooling
def test_scales_that_differ_by_a_thousand_million(method: Method) -> None:
    fit = fit_of(method, said(("1", "1e-9"), ("1e9", "1"), ("5", "1e9")))
    assert fit.standard_error is not None
    assert isfinite(fit.centre)
    assert isfinite(fit.standard_error)
    assert fit.standard_error > 0


@pooling
@pytest.mark.parametrize("error", ["1e-100", "1e100"])
def test_errors_far_from_1(method: Method, error: str) -> None:
    fit = fit_of(method, said(("10", error), ("10", error)))
    assert fit.centre == pytest.approx(10)
    assert fit.standard_error is not None
    assert float(error) / 2 < fit.standard_error < float(error) * 2


@pytest.mark.parametrize("figure", [("10", "1e-200"), ("10", "1e200"), ("1e400", "1")])
def test_figures_beyond_floating_point_are_refused(figure: tuple[str, str]) -> None:
    with pytest.raises(UnusableClaimsError, match="floating-point"):
        m.WeightedMean()(said(figure))


@pooling
def test_ten_thousand_values(method: Method) -> None:
    fit = fit_of(method, said(*((str(n % 7), "2") for n in range(10_000))))
    assert fit.centre == pytest.approx(3, abs=1e-2)


@pytest.mark.parametrize("error", [0, -1, "0", "-0.5"])
def test_an_error_is_above_0(error: int | str) -> None:
    with pytest.raises(InvalidValueError, match="above 0"):
        Quantity.measured(10, error)


@pytest.mark.parametrize("text", ["nan", "inf", "ten", "1/0", ""])
def test_an_error_is_a_number(text: str) -> None:
    with pytest.raises(InvalidValueError, match="number"):
        Quantity.measured(10, text)


def test_floats_are_refused() -> None:
    with pytest.raises(InvalidTypeError, match="Fraction"):
        Quantity.measured(10.21, "0.381")  # type: ignore[arg-type]


def test_an_interval_of_no_width_is_no_error() -> None:
    figure = Quantity(
        Interval(5, 5), nominal=5, uncertainty=Uncertainty(5, 5, Fraction(1, 2)), domain=REAL
    )
    with pytest.raises(UnusableClaimsError):
        m.WeightedMean()([claim(MASS, figure, source="a")])


def test_the_range_of_counts_is_whole_and_not_below_0() -> None:
    figures = [Quantity.measured(1, 3, domain=COUNT), Quantity.measured(2, 3, domain=COUNT)]
    claims = [claim(KILLED, figure, source=str(n)) for n, figure in enumerate(figures)]
    assert m.WeightedMean()(claims).range == Interval(0, 6)


def test_student_intervals_with_two_values() -> None:
    """12.706 standard errors to each side, against 1.96."""
    fit = fit_of(m.DerSimonianLaird(hartung_knapp=True), said(("10", "4"), ("30", "5")))
    assert fit.high is not None
    assert fit.standard_error is not None
    assert (fit.high - fit.centre) / fit.standard_error == pytest.approx(12.7062, rel=1e-5)


def test_subsets_of_too_many_origins_are_not_tried() -> None:
    figures = said(*((str(100 * n), "1") for n in range(40)))
    with pytest.raises(InvalidValueError, match="groups of 40 origins"):
        LargestConsistentSubset()(figures)
