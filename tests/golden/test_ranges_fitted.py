"""Fits to ranges and floors, and robust means, against independently computed numbers."""

from __future__ import annotations

import json
from math import log
from pathlib import Path
from typing import Any

import pytest

from consilience import Evidence, Interval
from consilience.methods import AlgorithmA, IntervalCensored, Turnbull, WeightedMedian
from consilience.methods.algorithm_a import algorithm_a
from consilience.methods.distributions import EXTREME_VALUE, NORMAL
from consilience.methods.interval_censored import maximum_of, observations_of

CENSORED: dict[str, Any] = json.loads(
    Path(__file__).with_name("consensus.json").read_text("utf-8")
)["censored"]
SAID = [
    Evidence(Interval(*ends), origin=f"origin {n}") for n, ends in enumerate(CENSORED["claims"])
]
# survreg and scipy stop at about 1e-8 relative in the parameters.
NEAR = 1e-7


def test_normal() -> None:
    found = maximum_of(observations_of(SAID, "normal"), NORMAL)
    row = CENSORED["normal"]
    assert found.location == pytest.approx(row["mu"], rel=NEAR)
    assert found.scale == pytest.approx(row["sigma"], rel=NEAR)
    assert found.log_likelihood == pytest.approx(row["loglik"], rel=1e-9)


def test_lognormal() -> None:
    """The exact 60 counts by its density; per unit of 1, not of its logarithm, it is 1/60 less."""
    found = maximum_of(observations_of(SAID, "lognormal"), NORMAL)
    row = CENSORED["lognormal"]
    assert found.location == pytest.approx(row["mu"], rel=NEAR)
    assert found.scale == pytest.approx(row["sigma"], rel=NEAR)
    assert found.log_likelihood - log(60) == pytest.approx(row["loglik"], rel=1e-9)


def test_weibull() -> None:
    found = maximum_of(observations_of(SAID, "weibull"), EXTREME_VALUE)
    location, scale = CENSORED["weibull_survreg"]
    assert found.location == pytest.approx(location, rel=NEAR)
    assert found.scale == pytest.approx(scale, rel=NEAR)


def test_the_fitted_median_says_who_allows_it() -> None:
    """Two of six allow 125: 62-140, and the floor of 101."""
    fit = IntervalCensored()(SAID).fit
    assert fit is not None
    assert fit.centre == pytest.approx(125.066, abs=5e-4)
    assert fit.cover == 2


def test_the_masses_lie_on_the_largest_groups() -> None:
    """survfit stops early, at masses of .251, .244, .007 and .498; the most likely are these."""
    found = Turnbull().masses(SAID)
    assert found.regions == tuple(
        Interval(*ends) for ends in ((60, 60), (62, 99), (101, 140), (190, 205))
    )
    assert found.masses == pytest.approx([0.25, 0.25, 0, 0.5], abs=1e-6)
    assert found.gap < 1e-9
    assert found.masses == pytest.approx([0.251, 0.244, 0.007, 0.498], abs=0.01)


def test_the_median_of_the_masses_is_tied() -> None:
    assert Turnbull()(SAID).regions == (Interval(62, 99), Interval(190, 205))


def test_creosote() -> None:
    """Means of laboratories in ISO 5725-5, with the constants 1.483 and 1.134 as printed there."""
    values = [24.140, 20.155, 19.500, 20.300, 20.705, 17.570, 20.100, 20.940, 21.185]
    centre, deviation = algorithm_a(values)
    assert centre == pytest.approx(20.412143, abs=5e-7)
    assert deviation == pytest.approx(1.06984, abs=5e-6)


def test_algorithm_a_breaks_where_a_quarter_is_far_off() -> None:
    """Of five values one far one is pulled in; of four it drags the rest to the plain mean.

    The steps grow so slowly that a run of a few of them still looks settled near 10.6.
    """
    # The fixed point of the two equations, solved by scipy.optimize.fsolve.
    found = algorithm_a([10.0, 10.5, 9.8, 10.2, 100.0])
    assert found == pytest.approx((10.48027598, 0.9474026), rel=1e-7)
    assert algorithm_a([10.0, 10.5, 9.8, 100.0])[0] == pytest.approx(32.575)


@pytest.mark.parametrize(
    ("weights", "median"),
    [
        ({1: 49, 2: 1, 3: 25, 4: 25}, (2, 3)),  # 2.5, 2.0385 and 2.0 in three packages
        ({0: 4, 1: 6}, (1, 1)),  # 1, 0.6 and 1.0
        ({1: 1, 2: 1, 3: 1}, (2, 2)),
        ({1: 1, 2: 1, 3: 1, 4: 1}, (2, 3)),
    ],
)
def test_both_medians_are_stated(weights: dict[int, int], median: tuple[int, int]) -> None:
    said = [Evidence(Interval(x, x), origin=str(x), weight=w) for x, w in weights.items()]
    assert WeightedMedian()(said).range == Interval(*median)


def test_algorithm_a_of_two_values_is_their_mean() -> None:
    fit = AlgorithmA()([Evidence(Interval(x, x), origin=str(x)) for x in (1, 3)]).fit
    assert fit is not None
    assert fit.centre == 2
