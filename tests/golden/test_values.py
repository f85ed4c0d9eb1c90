"""Published and independently computed answers of the methods for values with their errors.

Each row of ``consensus.json`` says where its numbers come from.  The numbers are held to the digits
that are printed there, never more loosely than 1e-6.
"""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from consilience import REAL, Claim, Interval, Measure, Quantity, claim
from consilience import methods as m
from consilience.methods.distributions import chi_square_tail
from consilience.methods.largest_consistent_subset import LargestConsistentSubset
from consilience.results import Estimate, Fit, Guarantee

VALUES: dict[str, Any] = json.loads(Path(__file__).with_name("consensus.json").read_text("utf-8"))[
    "values"
]
MASS = Measure("mass", domain=REAL)
THREE = ("pcb105", "cadmium", "kaon_mass")
three = pytest.mark.parametrize("name", THREE)


def claims_of(values: list[Any], errors: list[Any]) -> list[Claim]:
    return [
        claim(MASS, Quantity.measured(str(x), str(u)), source=f"{n + 1}")
        for n, (x, u) in enumerate(zip(values, errors, strict=True))
    ]


def claims(name: str) -> list[Claim]:
    data = VALUES[name]["data"]
    errors = data["u"] if "u" in data else [f"{v**0.5:.17g}" for v in data["var"]]
    return claims_of(data["x"], errors)


def fitted(estimate: Estimate) -> Fit:
    assert estimate.fit is not None
    assert estimate.guarantee is Guarantee.STATISTICAL
    return estimate.fit


def close(found: float | None, printed: float) -> bool:
    """Whether a number rounds to what is printed."""
    digits = len(repr(printed).replace("0.", "", 1).replace(".", "").lstrip("0"))
    tolerance = max(1e-9, min(1e-6, 0.51 * 10.0 ** (1 - digits)))
    return found == pytest.approx(printed, rel=max(tolerance, 1e-9), abs=0)


@pytest.mark.parametrize("name", [*THREE, "two_points", "homogeneous"])
def test_weighted_mean(name: str) -> None:
    fit = fitted(m.WeightedMean()(claims(name)))
    centre, error = VALUES[name]["weighted_mean"]
    assert close(fit.centre, centre)
    assert close(fit.standard_error, error)


@three
def test_birge_ratio(name: str) -> None:
    fit = fitted(m.Birge()(claims(name)))
    assert close(fit.scale, VALUES[name]["birge_ratio"])
    assert fit.standard_error == pytest.approx(
        VALUES[name]["birge_ratio"] * VALUES[name]["weighted_mean"][1], rel=1e-8
    )


@pytest.mark.parametrize("name", [*THREE, "two_points"])
def test_particle_data_group(name: str) -> None:
    fit = fitted(m.ParticleDataGroup()(claims(name)))
    assert close(fit.scale, VALUES[name]["pdg"]["S"])
    assert close(fit.standard_error, VALUES[name]["pdg"]["u"])
    assert close(fit.centre, VALUES[name]["weighted_mean"][0])


def test_the_kaon_mass_as_published_needs_the_rule_of_exclusion() -> None:
    """493.677 ± 0.013 with S = 2.4; with all six values S would be 2.1 and the error 0.012."""
    fit, plain = (
        fitted(method(claims("kaon_mass"))) for method in (m.ParticleDataGroup(), m.Birge())
    )
    assert (f"{fit.centre:.3f}", f"{fit.standard_error:.3f}") == ("493.677", "0.013")
    assert f"{fit.scale:.1f}" == "2.4"
    assert (f"{plain.standard_error:.3f}", f"{plain.scale:.1f}") == ("0.012", "2.1")


def test_the_mass_of_the_omega_b() -> None:
    """6054.4 ± 6.8 ± 0.9 and 6165 ± 10 ± 13, errors added in squares."""
    errors = [f"{(6.8**2 + 0.9**2) ** 0.5:.17g}", f"{(10**2 + 13**2) ** 0.5:.17g}"]
    fit = fitted(m.ParticleDataGroup()(claims_of(["6054.4", "6165"], errors)))
    assert fit.centre == pytest.approx(6070.865, abs=5e-4)
    assert fit.standard_error == pytest.approx(39.369, abs=5e-4)
    assert fit.scale == pytest.approx(6.2212, abs=5e-5)


@pytest.mark.parametrize("name", [*THREE, "two_points"])
def test_dersimonian_laird(name: str) -> None:
    row = VALUES[name]["dersimonian_laird"]
    fit = fitted(m.DerSimonianLaird()(claims(name)))
    assert close(fit.centre, row["mean"])
    assert close(fit.standard_error, row["se"])
    assert close(fit.between, row["tau2"])


@three
def test_hartung_knapp(name: str) -> None:
    fit = fitted(m.DerSimonianLaird(hartung_knapp=True)(claims(name)))
    assert close(fit.standard_error, VALUES[name]["dersimonian_laird"]["hksj_se"])


@three
def test_mandel_paule(name: str) -> None:
    row = VALUES[name]["mandel_paule"]
    fit = fitted(m.MandelPaule()(claims(name)))
    assert close(fit.centre, row["mean"])
    assert close(fit.standard_error, row["se"])
    assert close(fit.between, row["tau2"])


def test_mandel_paule_of_two_points() -> None:
    assert fitted(m.MandelPaule()(claims("two_points"))).between == pytest.approx(179.5, rel=1e-12)


@pytest.mark.parametrize("name", ["pcb105", "kaon_mass"])
def test_linear_pool(name: str) -> None:
    row = VALUES[name]["linear_pool"]
    fit = fitted(m.LinearPool()(claims(name)))
    assert close(fit.centre, row["mean"])
    assert close(fit.standard_error, row["sd"])


@pytest.mark.parametrize(
    "method",
    [
        m.WeightedMean(),
        m.Birge(),
        m.ParticleDataGroup(),
        m.DerSimonianLaird(),
        m.DerSimonianLaird(hartung_knapp=True),
        m.MandelPaule(),
    ],
    ids=repr,
)
def test_homogeneous_values_give_the_weighted_mean(method: m.WeightedMean) -> None:
    """No variance below 0, no factor below 1, no error below that of the weighted mean."""
    fit = fitted(method(claims("homogeneous")))
    assert (fit.centre, fit.standard_error) == pytest.approx((10.0125, 0.1), rel=1e-12)
    assert (fit.between or 0.0, fit.scale or 1.0) == (0.0, 1.0)


def test_scatter_and_its_probability() -> None:
    """Q and p of the three sets, computed with scipy."""
    for q, freedom, p in ((37.3369355, 6, 1.5136e-6), (22.6310746, 4, 1.5003e-4),
                          (22.9048044, 5, 3.5201e-4)):  # fmt: skip
        assert chi_square_tail(q, freedom) == pytest.approx(p, rel=1e-4)


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("pcb105", [(1, 2, 3, 4, 5, 7)]),
        ("cadmium", [(1, 3, 5), (3, 4, 5)]),
        ("kaon_mass", [(1, 3, 4, 5, 6), (2, 3, 4, 5, 6)]),
    ],
)
def test_largest_consistent_subsets(name: str, groups: list[tuple[int, ...]]) -> None:
    """All largest groups, where a package that gives one has chosen for its user."""
    found = LargestConsistentSubset()(claims(name))
    numbered = [tuple(sorted(int(item.origin) for item in group)) for group in found]
    assert sorted(numbered) == groups


def test_ranges_are_rounded_outward() -> None:
    estimate = m.WeightedMean()(claims("pcb105"))
    fit = fitted(estimate)
    assert fit.low is not None
    assert fit.high is not None
    assert estimate.range == Interval(Fraction(1056, 100), Fraction(10817, 1000))
    assert Fraction(1056, 100) <= fit.low < fit.high <= Fraction(10817, 1000)
