"""Random effects: the variance between origins, and the mean under it."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt

from consilience.consensus.agreement import Fit
from consilience.domain import Exact
from consilience.errors import InvalidTypeError
from consilience.methods.fitting import normal_fit
from consilience.methods.measured import Measured
from consilience.methods.pooling import pool
from consilience.methods.quantiles import student_reach


def truth_value(value: bool) -> bool:
    """Return *value* if it is True or False."""
    if type(value) is not bool:
        raise InvalidTypeError(f"hartung_knapp is {value!r}: give True or False")
    return value


def moments(measured: Sequence[Measured]) -> float:
    """Return the variance between origins by the method of moments, never below 0."""
    pooled = pool(measured)
    least = min(item.error for item in measured)
    weights = [(least / item.error) ** 2 for item in measured]
    total = fsum(weights)
    room = total - fsum(weight * weight for weight in weights) / total
    excess = pooled.q - (pooled.count - 1)
    return max(0.0, excess / room) * least**2 if excess > 0 and room > 0 else 0.0


def expected_scatter(measured: Sequence[Measured]) -> float:
    """Return the variance under which the scatter is what is expected of n values, or 0.

    The scatter is a convex, falling function of the variance, so Newton's steps from 0 never pass
    the solution: R. DerSimonian and R. Kacker, Contemporary Clinical Trials 28 (2007) 105-114,
    doi:10.1016/j.cct.2006.04.004.
    """
    expected = len(measured) - 1
    between = 0.0
    while True:
        pooled = pool(measured, between)
        excess = pooled.q - expected
        if excess <= 0:
            return between
        slope = fsum(
            ((item.value - pooled.centre) / (item.error**2 + between)) ** 2 for item in measured
        )
        further = between + excess / slope
        if further - between <= 4e-16 * further:
            return further
        between = further


def random_effects_fit(
    measured: Sequence[Measured], between: float, level: Exact, hartung_knapp: bool
) -> Fit:
    """Return the mean under random effects with the variance *between* origins."""
    pooled = pool(measured, between)
    if not hartung_knapp or pooled.count < 2:
        return normal_fit(pooled.centre, pooled.error, level, between=between)
    freedom = pooled.count - 1
    error = max(pooled.error * sqrt(pooled.q / freedom), pool(measured).error)
    reach = student_reach(level, freedom)
    return normal_fit(pooled.centre, error, level, reach=reach, between=between)
