"""Values with errors beside statsmodels and PyMARE where they are right, and where they are not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import REAL, Claim, Measure, Method, Quantity, claim
from consilience.methods import DerSimonianLaird, MandelPaule, WeightedMean
from consilience.results import Fit

numpy = pytest.importorskip("numpy", reason="statsmodels needs it: pip install statsmodels")
meta: Any = pytest.importorskip(
    "statsmodels.stats.meta_analysis", reason="a peer to compare with: pip install statsmodels"
)

MASS = Measure("mass", domain=REAL)
Figures = list[tuple[int, int]]
figures = st.lists(st.tuples(st.integers(-50, 50), st.integers(1, 20)), min_size=2, max_size=8)
HOMOGENEOUS = ([10, 10.1, 9.9, 10.05], [0.2] * 4)


def claims_of(values: Any, errors: Any) -> list[Claim]:
    pairs = zip(values, errors, strict=True)
    return [
        claim(MASS, Quantity.measured(str(x), str(u)), source=str(n))
        for n, (x, u) in enumerate(pairs)
    ]


def fit_of(method: Method, values: Any, errors: Any) -> Fit:
    fit = method(claims_of(values, errors)).fit  # type: ignore[arg-type]
    assert fit is not None
    return fit


def peer(values: Any, errors: Any, method: str) -> Any:
    """Their answer; "iterated" is Mandel-Paule, and needs a tight tolerance."""
    more = {"atol": 1e-13, "maxiter": 5000} if method == "iterated" else {}
    squares = numpy.square(numpy.array(errors, float))
    with numpy.errstate(all="ignore"):  # it divides by 0 where all values are equal
        return meta.combine_effects(numpy.array(values, float), squares, method_re=method, **more)


@given(figures)
def test_the_weighted_mean_is_that_of_statsmodels(found: Figures) -> None:
    values, errors = zip(*found, strict=True)
    ours, theirs = fit_of(WeightedMean(), values, errors), peer(values, errors, "chi2")
    assert ours.centre == pytest.approx(theirs.mean_effect_fe, rel=1e-9, abs=1e-9)
    assert ours.standard_error == pytest.approx(theirs.sd_eff_w_fe, rel=1e-9)


@given(figures)
def test_dersimonian_laird_is_that_of_statsmodels_cut_at_0(found: Figures) -> None:
    values, errors = zip(*found, strict=True)
    ours, theirs = fit_of(DerSimonianLaird(), values, errors), peer(values, errors, "chi2")
    assert ours.between == pytest.approx(max(0, theirs.tau2), rel=1e-9, abs=1e-9)
    if theirs.tau2 > 0:
        assert ours.centre == pytest.approx(theirs.mean_effect_re, rel=1e-9, abs=1e-9)
        assert ours.standard_error == pytest.approx(theirs.sd_eff_w_re, rel=1e-9)


@given(figures)
def test_mandel_paule_solves_its_equation_as_scipy_does(found: Figures) -> None:
    optimize: Any = pytest.importorskip("scipy.optimize", reason="a peer to compare with: scipy")
    values, errors = (numpy.array(column, float) for column in zip(*found, strict=True))

    def excess(between: float) -> float:
        weights = 1 / (errors**2 + between)
        centre = (weights * values).sum() / weights.sum()
        return float((weights * (values - centre) ** 2).sum() - (len(values) - 1))

    ours = fit_of(MandelPaule(), *zip(*found, strict=True)).between
    if excess(0.0) <= 0:
        assert ours == 0
    else:
        expected = optimize.brentq(excess, 0.0, 1e6, xtol=1e-12, rtol=1e-14)
        assert ours == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_statsmodels_finds_no_variance_where_mandel_paule_has_one() -> None:
    """Its iteration begins at 0, and on this set stays there; of 146 the scatter is 2 = n - 1."""
    values, errors = [0, 0, 21], [1, 1, 1]
    assert peer(values, errors, "iterated").tau2 == 0
    assert fit_of(MandelPaule(), values, errors).between == pytest.approx(146)
    assert sum((x - 7) ** 2 / (1 + 146) for x in values) == pytest.approx(2)


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ([10.21, 10.9, 10.94, 10.58, 10.81, 9.62, 10.8],
         [0.381, 0.25, 0.13, 0.41, 0.445, 0.196, 0.093]),
    ],
)  # fmt: skip
def test_mandel_paule_is_that_of_statsmodels_where_it_converges(
    values: list[float], errors: list[float]
) -> None:
    ours, theirs = fit_of(MandelPaule(), values, errors), peer(values, errors, "iterated")
    assert ours.between == pytest.approx(theirs.tau2, rel=1e-6)
    assert ours.centre == pytest.approx(theirs.mean_effect_re, rel=1e-9)


def test_statsmodels_gives_a_variance_below_0_where_values_agree_well() -> None:
    """Its standard error is then below that of the weighted mean; ours is not."""
    theirs = peer(*HOMOGENEOUS, "chi2")
    assert theirs.tau2 == pytest.approx(-0.0327, abs=1e-4)
    assert theirs.sd_eff_w_re < theirs.sd_eff_w_fe
    ours = fit_of(DerSimonianLaird(), *HOMOGENEOUS)
    assert ours.between == 0
    assert ours.standard_error == pytest.approx(theirs.sd_eff_w_fe)


def test_pymare_gives_an_error_below_that_of_the_weighted_mean() -> None:
    """Its error comes from the scatter, without a floor; ours of that kind has one."""
    estimators: Any = pytest.importorskip(
        "pymare.estimators", reason="a peer to compare with: pip install PyMARE"
    )
    core: Any = pytest.importorskip("pymare", reason="a peer to compare with: pip install PyMARE")
    values, errors = (numpy.array(column, float) for column in HOMOGENEOUS)
    data = core.Dataset(y=values, v=errors**2, X=numpy.ones((4, 1)), add_intercept=False)
    theirs = estimators.DerSimonianLaird().fit_dataset(data).summary().get_fe_stats()["se"]
    assert float(theirs.ravel()[0]) == pytest.approx(0.0427, abs=1e-4)
    for method in (DerSimonianLaird(), DerSimonianLaird(hartung_knapp=True)):
        assert fit_of(method, *HOMOGENEOUS).standard_error == pytest.approx(0.1)
