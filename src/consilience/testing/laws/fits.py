"""Laws of fits: the centre, its standard error, and what one far value does to them."""

from __future__ import annotations

from typing import Final

import attrs
from hypothesis import strategies as st

from consilience.consensus.agreement import Fit
from consilience.consensus.estimate import Estimate
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.methods import WeightedMean
from consilience.testing.law import Trial, rule
from consilience.testing.laws.citations import AGGREGATION, BREAKDOWN, POOLING
from consilience.testing.strategies.evidence import DISCORDANT, MEASURED, VALUES, measured

_FAR: Final = 10_000_000
_ROUNDING: Final = 1e-9


@rule(f"internality: {AGGREGATION}", given=(VALUES, MEASURED))
def centre_inside(trial: Trial) -> None:
    """The centre lies between the least and the greatest value."""
    evidence = trial.evidence()
    centre = fit_of(trial.method(evidence)).centre
    values = [_value(item) for item in evidence]
    assert min(values) - _ROUNDING <= centre <= max(values) + _ROUNDING, centre


@rule(f"idempotence: {AGGREGATION}", given=(VALUES, MEASURED))
def one_value(trial: Trial) -> None:
    """Where all origins say the same, their value is the centre."""
    first, *rest = trial.evidence()
    agreed = [first, *(attrs.evolve(first, origin=item.origin) for item in rest)]
    centre = fit_of(trial.method(agreed)).centre
    assert abs(centre - _value(first)) <= _ROUNDING, centre


@rule("the meaning of a fit", given=(DISCORDANT, VALUES, MEASURED))
def ordered_ends(trial: Trial) -> None:
    """The ends of the fitted interval lie about the centre, and the range holds them."""
    answer = trial.method(trial.evidence())
    fit = fit_of(answer)
    assert fit.low is not None
    assert fit.high is not None
    assert fit.low <= fit.centre <= fit.high, fit
    low, high = answer.range.low, answer.range.high
    assert low is None or low <= fit.low, answer
    assert high is None or high >= fit.high, answer


@rule(f"{POOLING}: a variance is not below 0, and a factor not below 1", given=(MEASURED,))
def error_floor(trial: Trial) -> None:
    """The standard error is never below that of the weighted mean."""
    evidence = trial.evidence()
    found, least = fit_of(trial.method(evidence)), fit_of(WeightedMean()(evidence))
    assert found.standard_error is not None
    assert least.standard_error is not None
    assert found.standard_error >= least.standard_error * (1 - _ROUNDING), (found, least)
    assert found.between is None or found.between >= 0, found
    assert found.scale is None or found.scale >= 1, found


@rule(f"{POOLING}: where the values scatter no more than expected", given=(MEASURED,))
def homogeneous(trial: Trial) -> None:
    """Where all origins say the same, the answer is that of the weighted mean."""
    first, *rest = trial.evidence()
    agreed = [first, *(attrs.evolve(first, origin=item.origin) for item in rest)]
    found, plain = fit_of(trial.method(agreed)), fit_of(WeightedMean()(agreed))
    assert found.standard_error is not None
    assert plain.standard_error is not None
    assert abs(found.centre - plain.centre) <= _ROUNDING
    assert abs(found.standard_error - plain.standard_error) <= _ROUNDING


@rule(BREAKDOWN, given=(VALUES, MEASURED))
def one_far_value(trial: Trial) -> None:
    """One value among five or more, however far off, leaves the centre near the others."""
    evidence = trial.evidence(more=4)
    away = trial.data.draw(st.sampled_from((_FAR, -_FAR)), label="far value")
    if trial.given is MEASURED:
        far = measured(away, 1)
    else:
        far = Evidence(Interval(away, away), origin="")
    centre = fit_of(trial.method((*evidence, attrs.evolve(far, origin="far")))).centre
    assert abs(centre) < _FAR / 1000, centre


def fit_of(estimate: Estimate) -> Fit:
    """Return the fit of an estimate that has one."""
    assert estimate.fit is not None
    return estimate.fit


def _value(item: Evidence) -> float:
    value = item.claims[0].value.nominal if item.claims else item.range.low
    assert value is not None
    return float(value)
