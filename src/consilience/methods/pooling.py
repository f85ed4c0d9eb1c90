"""Pooled means: what those methods share, the weighted mean, and the variance between origins."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from math import fsum, sqrt

import attrs

from consilience.consensus.agreement import Fit
from consilience.consensus.estimate import Estimate
from consilience.domain import Exact
from consilience.errors import InvalidTypeError
from consilience.evidence.evidence import Evidence
from consilience.methods.base import EvidenceMethod, shown
from consilience.methods.distributions import LEVEL, coverage_level, student_reach
from consilience.methods.fitting import estimate_of, normal_fit
from consilience.methods.measured import Measured, factor, measured_of, stand_in


@attrs.frozen(repr=False)
class PooledMean(EvidenceMethod):
    """A method on values with their errors, which is its mathematics: from them to a fit.

    ``coverage_factor`` is how many standard errors a "±" without a level reaches, ``exact_as`` the
    standard error of figures stated without one, ``level`` that of the interval in the answer.

    >>> class MostPrecise(PooledMean):
    ...     def _fit(self, measured: Sequence[Measured]) -> Fit:
    ...         best = min(measured, key=lambda item: item.error)
    ...         return normal_fit(best.value, best.error, self.level)
    >>> from consilience import REAL, Measure, Quantity, claim
    >>> said = {"a": (10, 4), "b": (30, 5)}
    >>> mass = Measure("mass", domain=REAL)
    >>> claims = [claim(mass, Quantity.measured(*f), source=who) for who, f in said.items()]
    >>> MostPrecise()(claims).fit.centre
    10.0
    """

    coverage_factor: Exact | None = attrs.field(default=None, converter=factor, kw_only=True)
    exact_as: Exact | None = attrs.field(default=None, converter=stand_in, kw_only=True)
    level: Exact = attrs.field(default=LEVEL, converter=coverage_level, kw_only=True)

    __repr__ = shown

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        fit = self._fit(measured_of(items, self.coverage_factor, self.exact_as))
        return estimate_of(items, fit, self)

    @abstractmethod
    def _fit(self, measured: Sequence[Measured]) -> Fit:
        """Return the centre, its error and the interval at the method's level."""


@attrs.frozen
class Pooled:
    """A weighted mean: its ``centre``, its ``error``, the scatter ``q``, and of how many values."""

    centre: float
    error: float
    q: float
    count: int


def pool(measured: Sequence[Measured], between: float = 0.0) -> Pooled:
    """Return the mean weighted by 1/(u² + between), with its error and scatter.

    Sums are correctly rounded, so the order of the values changes nothing, and weights are relative
    to the least error, so no error is too small.
    """
    least = min(item.error for item in measured)
    unit = least**2 + between if between else least**2
    if between:
        weights = [unit / (item.error**2 + between) for item in measured]
    else:
        weights = [(least / item.error) ** 2 for item in measured]
    total = fsum(weights)
    pairs = list(zip(weights, measured, strict=True))
    centre = fsum(weight * item.value for weight, item in pairs) / total
    error = sqrt(unit / total) if between else least / sqrt(total)
    if between:
        q = fsum(w * (item.value - centre) ** 2 for w, item in pairs) / unit
    else:
        q = fsum(((item.value - centre) / item.error) ** 2 for item in measured)
    return Pooled(centre, error, q, len(measured))


def ratio_about(measured: Sequence[Measured], centre: float) -> float:
    """Return the Birge ratio of values about a *centre*, never below 1."""
    if len(measured) < 2:
        return 1.0
    q = fsum(((item.value - centre) / item.error) ** 2 for item in measured)
    return max(1.0, sqrt(q / (len(measured) - 1)))


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
