"""Fits to ranges and floors: against brute force, where there is no maximum, hostile ends."""

from __future__ import annotations

from itertools import product
from math import isfinite, log

import pytest
from hypothesis import given

from consilience import Evidence, Interval
from consilience.errors import NoMaximumError, UnusableClaimsError
from consilience.methods import AlgorithmA, IntervalCensored, Turnbull, WeightedMedian
from consilience.methods.distributions import EXTREME_VALUE, NORMAL, log_normal_tail
from consilience.methods.interval_censored import FAMILIES, maximum_of, observations_of
from consilience.testing import DISCORDANT, evidence_lists, given_lists

Ends = tuple[int | None, int | None]
families = pytest.mark.parametrize("family", FAMILIES)


def said(*ranges: Ends) -> list[Evidence]:
    return [Evidence(Interval(*ends), origin=f"origin {n}") for n, ends in enumerate(ranges)]


@families
@pytest.mark.parametrize(
    "ranges",
    [
        [(190, None), (101, None)],
        [(190, None), (150, 205)],
        [(60, 60)],
        [(60, 60), (60, 60), (24, 99)],
        [(10, 20), (15, 30), (12, None)],
    ],
    ids=str,
)
def test_agreement_has_no_most_likely_spread(family: str, ranges: list[Ends]) -> None:
    with pytest.raises(NoMaximumError, match="no maximum"):
        IntervalCensored(family)(said(*ranges))


def test_sides_that_are_all_open_have_no_most_likely_spread() -> None:
    with pytest.raises(NoMaximumError, match="one side open"):
        IntervalCensored("lognormal")(said((0, 5), (10, None)))


def test_logarithms_need_something_above_0() -> None:
    with pytest.raises(UnusableClaimsError) as error:
        IntervalCensored()(said((0, 0), (10, 12)))
    assert [who for who, _ in error.value.refused] == ["origin 0"]


def _grid(family: str, evidence: tuple[Evidence, ...], best: tuple[float, float]) -> float:
    """The greatest likelihood on a grid about and far around the maximum found."""
    standard = FAMILIES[family]
    location, scale = best
    found = -float("inf")
    for shift, factor in product((-3, -1, -0.3, -0.01, 0, 0.01, 0.3, 1, 3),
                                 (0.1, 0.5, 0.9, 0.99, 1, 1.01, 1.1, 2, 10)):  # fmt: skip
        mu, sigma = location + shift * scale, scale * factor
        total = 0.0
        for low, high, weight in observations_of(evidence, family):
            a, b = (low - mu) / sigma, (high - mu) / sigma
            if low == high:
                total += weight * (standard.log_density(a) - log(sigma))
            else:
                total += weight * standard.log_between(a, b)
        found = max(found, total)
    return found


@families
@given(evidence=given_lists(DISCORDANT, 2, 6))
def test_nothing_on_a_grid_is_likelier(family: str, evidence: tuple[Evidence, ...]) -> None:
    try:
        found = maximum_of(observations_of(evidence, family), FAMILIES[family])
    except NoMaximumError:
        return
    best = found.location, found.scale
    assert _grid(family, evidence, best) <= found.log_likelihood + 1e-7


@families
def test_ends_from_1_to_a_thousand_million(family: str) -> None:
    fit = IntervalCensored(family)(said((1, 1), (2, 5), (10**9, None), (10**8, 10**9), (3, 3))).fit
    assert fit is not None
    assert isfinite(fit.centre)
    assert fit.standard_error is not None
    assert 0 < fit.standard_error < 1e12


@families
def test_narrow_ranges_count_like_points_at_their_middle(family: str) -> None:
    points = IntervalCensored(family)(said(*((n, n) for n in (10**9, 2 * 10**9, 5 * 10**9)))).fit
    ranges = said(*((n - 1, n + 1) for n in (10**9, 2 * 10**9, 5 * 10**9)))
    fit = IntervalCensored(family)(ranges).fit
    assert points is not None
    assert fit is not None
    assert fit.centre == pytest.approx(points.centre, rel=1e-7)
    assert fit.standard_error == pytest.approx(points.standard_error, rel=1e-6)


def test_ten_thousand_ranges() -> None:
    many = said(*((n % 97 + 1, n % 97 + 1 + n % 13) for n in range(10_000)))
    fit = IntervalCensored()(many).fit
    assert fit is not None
    assert 20 < fit.centre < 80
    assert Turnbull().masses(many).gap < 1e-9


def test_a_weight_is_so_many_origins() -> None:
    twice = [Evidence(Interval(60, 60), origin="a", weight=2), *said((101, 120))]
    apart = [Evidence(Interval(60, 60), origin="b"), Evidence(Interval(60, 60), origin="c")]
    one = IntervalCensored()(twice).fit
    other = IntervalCensored()([*apart, *said((101, 120))]).fit
    assert one is not None
    assert other is not None
    assert one.centre == pytest.approx(other.centre)


@pytest.mark.parametrize("z", [-8.0, -1.0, 0.0, 2.0, 9.9, 10.1, 30.0])
def test_normal_tails(z: float) -> None:
    special = pytest.importorskip("scipy.special", reason="a peer to compare with: scipy")
    assert log_normal_tail(z) == pytest.approx(float(special.log_ndtr(-z)), rel=1e-12)


def test_what_lies_between_two_ends_far_out() -> None:
    special = pytest.importorskip("scipy.special", reason="a peer to compare with: scipy")
    expected = float(special.log_ndtr(-20.0))  # what lies beyond 21 is nothing beside it
    assert NORMAL.log_between(20.0, 21.0) == pytest.approx(expected, rel=1e-9)
    assert NORMAL.log_between(-21.0, -20.0) == NORMAL.log_between(20.0, 21.0)
    assert EXTREME_VALUE.log_between(-float("inf"), float("inf")) == 0


@given(evidence=evidence_lists())
def test_no_other_masses_are_likelier(evidence: tuple[Evidence, ...]) -> None:
    """The certificate, worked out anew: no region would gain by more mass."""
    found = Turnbull().masses(evidence)
    assert sum(found.masses) == pytest.approx(1)
    held = [
        sum(
            mass
            for region, mass in zip(found.regions, found.masses, strict=True)
            if region in item.range
        )
        for item in evidence
    ]
    for region in found.regions:
        gain = sum(
            1 / share for item, share in zip(evidence, held, strict=True) if region in item.range
        )
        assert gain / len(evidence) <= 1 + 1e-8


@given(evidence=evidence_lists())
def test_half_lies_on_each_side_of_the_median(evidence: tuple[Evidence, ...]) -> None:
    found = WeightedMedian()(evidence).range
    lows = sorted(-float("inf") if x.range.low is None else x.range.low for x in evidence)
    highs = sorted(float("inf") if x.range.high is None else x.range.high for x in evidence)
    count = len(evidence)
    low, high = lows[(count - 1) // 2], highs[count // 2]
    assert (found.low, found.high) == (
        None if low == -float("inf") else low,
        None if high == float("inf") else high,
    )


def test_algorithm_a_of_one_value_and_of_equal_ones() -> None:
    for values in ([7], [7, 7, 7, 9]):
        fit = AlgorithmA()(said(*((x, x) for x in values))).fit
        assert fit is not None
        assert fit.centre == pytest.approx(7)
        assert fit.standard_error == 0
