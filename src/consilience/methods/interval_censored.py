"""A distribution fitted to ranges and floors just as they were stated.

In the parameters 1/scale and location/scale the logarithm of the likelihood is concave where the
density is logarithmically concave, so Newton's method with halved steps finds the one maximum:
J. Burridge, "A note on maximum likelihood estimation for regression models using grouped data",
Journal of the Royal Statistical Society B 43 (1981) 41-45.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, fsum, inf, isfinite, log, sqrt
from statistics import median
from typing import Final

import attrs

from consilience.consensus.agreement import Fit
from consilience.consensus.estimate import Estimate
from consilience.domain import Exact
from consilience.errors import InvalidValueError, NoMaximumError, UnusableClaimsError
from consilience.evidence.evidence import Evidence
from consilience.methods.base import EvidenceMethod, shown
from consilience.methods.distributions import (
    EXTREME_VALUE,
    LEVEL,
    NORMAL,
    Standard,
    coverage_level,
    normal_reach,
)
from consilience.methods.fitting import cover_of, estimate_of
from consilience.methods.measured import about

Observation = tuple[float, float, float]
"""A lower end, an upper end (either infinite, or both equal), and a weight."""

FAMILIES: Final = {"lognormal": NORMAL, "normal": NORMAL, "weibull": EXTREME_VALUE}
# Of a range narrower than this many scales the difference of two tails loses more digits than the
# expansion about its middle leaves out.
_NARROW: Final = 1e-3
# A scale ten million times smaller than the spread of the ends is on its way to 0: no maximum.
_FARTHEST: Final = 1e7


def observations_of(evidence: Sequence[Evidence], family: str) -> list[Observation]:
    """Return the ends, in logarithms but for "normal", and the weights of *evidence*."""
    logarithms = family != "normal"
    refused = tuple(
        (item.label, f"{item.range} has nothing above 0, as the {family} family needs")
        for item in evidence
        if logarithms and item.range.high is not None and item.range.high <= 0
    )
    if refused:
        raise UnusableClaimsError(
            about(evidence) + "; ".join(f"{who}: {why}" for who, why in refused), refused=refused
        )
    return [
        (_observed(item.range.low, -inf, logarithms), _observed(item.range.high, inf, logarithms),
         float(item.weight))
        for item in evidence
    ]  # fmt: skip


def _observed(end: Exact | None, otherwise: float, logarithms: bool) -> float:
    if end is None or (logarithms and end <= 0):
        return otherwise
    return log(end) if logarithms else float(end)


@attrs.frozen
class Maximum:
    """The most likely ``location`` and ``scale``, the logarithm of the likelihood, and ``error``.

    ``error`` is the standard error of the median, from the curvature at the maximum.
    """

    location: float
    scale: float
    log_likelihood: float
    median: float
    error: float


def maximum_of(observations: Sequence[Observation], standard: Standard) -> Maximum:
    """Return the maximum of the likelihood of *observations*.

    Raises `NoMaximumError` where there is none: everybody agrees on some number, so that a scale of
    0 would fit best, or no observation is bounded on both sides.
    """
    _check(observations)
    ends = [end for low, high, _ in observations for end in (low, high) if isfinite(end)]
    # Figures of 10 and of 10,000,000 take the same steps once the ends lie between -1 and 1 about
    # their median.  The start, a scale of half that reach, need not be near the top, since the
    # surface is concave: it must only give every range a probability that is far from 0.
    shift = median(ends)
    unit = max(abs(end - shift) for end in ends) or 1.0
    scaled = [((low - shift) / unit, (high - shift) / unit, w) for low, high, w in observations]
    theta, alpha = 2.0, 0.0
    value, gradient, hessian = _at(scaled, standard, theta, alpha)
    for _ in range(500):
        (g0, g1), (h00, h01, h11) = gradient, hessian
        determinant = h00 * h11 - h01 * h01
        # Concave means a determinant above 0; where it is not (or is no number), rounding has eaten
        # the curvature, and a step would lead anywhere.
        if not determinant > 0 or theta > _FARTHEST:
            break
        steps = (h01 * g1 - h11 * g0) / determinant, (h01 * g0 - h00 * g1) / determinant
        gain = steps[0] * g0 + steps[1] * g1  # twice what the step promises
        if gain < 1e-18 * max(1.0, abs(value)):
            return _maximum(theta, alpha, value, hessian, standard, shift, unit, observations)
        # The scale must stay above 0 and finite, so no step goes all the way to theta = 0.
        share = min(1.0, 0.9 * theta / -steps[0]) if steps[0] < 0 else 1.0
        before = value
        while True:
            trial = theta + share * steps[0], alpha + share * steps[1]
            value, gradient, hessian = _at(scaled, standard, *trial)
            # Newton's step can overshoot far from the top, so it is halved until it rises enough.
            # Near the top the rise drowns in the rounding of the sum, and the full step is right.
            if value >= before + 1e-4 * share * gain or gain < 1e-10 or share < 1e-12:
                break
            share /= 2
        theta, alpha = trial
    raise NoMaximumError(
        "the likelihood has no maximum that can be found: the evidence fits ever better as the "
        "scale shrinks"
    )


def _check(observations: Sequence[Observation]) -> None:
    # Both are asked first, since the search would otherwise walk towards infinity and report that.
    if max(low for low, _, _ in observations) <= min(high for _, high, _ in observations):
        raise NoMaximumError(
            "the likelihood has no maximum: all origins allow one number, so a distribution "
            "without spread fits best; read their common range off Intersection or BestAgreement"
        )
    if not any(isfinite(low) and isfinite(high) for low, high, _ in observations):
        raise NoMaximumError(
            "the likelihood has no maximum: every origin leaves one side open, so any spread fits"
        )


Value = tuple[float, tuple[float, float], tuple[float, float, float]]


def _at(
    observations: Sequence[Observation], standard: Standard, theta: float, alpha: float
) -> Value:
    """Return the logarithm of the likelihood, its gradient and its second derivatives."""
    terms = [_term(item, standard, theta, alpha) for item in observations]
    sums = [fsum(column) for column in zip(*terms, strict=True)]
    return sums[0], (sums[1], sums[2]), (sums[3], sums[4], sums[5])


def _term(
    item: Observation, standard: Standard, theta: float, alpha: float
) -> tuple[float, float, float, float, float, float]:
    low, high, weight = item
    a, b = theta * low - alpha, theta * high - alpha
    centre, width = (low + high) / 2, high - low
    z = theta * centre - alpha
    if width == 0 or theta * width * (1 + abs(standard.slope(z))) < _NARROW:
        return _narrow(centre, width, weight, standard, theta, z)
    # In logarithms throughout: a floor 40 scales out has a probability of 1e-350, which is 0 as a
    # float, while its logarithm and its slope still tell the step which way to go.
    log_p = standard.log_between(a, b)
    if log_p == -inf:
        return (-inf, 0.0, 0.0, 0.0, 0.0, 0.0)
    at_a, slope_a, low = _end(a, low, log_p, standard)
    at_b, slope_b, high = _end(b, high, log_p, standard)
    g0, g1 = high * at_b - low * at_a, at_a - at_b
    h00 = high * high * slope_b - low * low * slope_a - g0 * g0
    h01 = low * slope_a - high * slope_b - g0 * g1
    h11 = slope_b - slope_a - g1 * g1
    return (weight * log_p, weight * g0, weight * g1, weight * h00, weight * h01, weight * h11)


def _end(z: float, end: float, log_p: float, standard: Standard) -> tuple[float, float, float]:
    """Return the density at an end over the whole, its slope, and the end; 0 where infinite."""
    if not isfinite(z):
        return 0.0, 0.0, 0.0
    share = exp(min(700.0, standard.log_density(z) - log_p))  # exp overflows from 710 on
    return share, share * standard.slope(z) if share else 0.0, end


def _narrow(
    centre: float, width: float, weight: float, standard: Standard, theta: float, z: float
) -> tuple[float, float, float, float, float, float]:
    """A point counts by its density; a range too narrow for differences by that of its middle."""
    # ∫f over the width is width·f(z)·(1 + (theta·width)²/24·f''/f + …): the next term is below the
    # rounding of floats at this width.  Second derivatives leave the small term out, since Newton's
    # method needs the direction up from them, and the gradient alone decides where the top is.
    slope, curvature = standard.slope(z), standard.curvature(z)
    bend = slope * slope + curvature  # f''/f
    change = 2 * slope * curvature + _third(standard, z)
    small = (theta * width) ** 2 / 24
    log_p = standard.log_density(z) + log(theta) + (log(width) if width else 0.0) + small * bend
    g0 = centre * slope + 1 / theta + small * (2 * bend / theta + change * centre)
    g1 = -slope - small * change
    h00 = centre * centre * curvature - 1 / theta**2
    return (
        weight * log_p,
        weight * g0,
        weight * g1,
        weight * h00,
        -weight * centre * curvature,
        weight * curvature,
    )


def _third(standard: Standard, z: float) -> float:
    """The third derivative of the logarithm of the density: both families know it by the second."""
    return standard.curvature(z) if standard.median else 0.0


def _maximum(
    theta: float,
    alpha: float,
    value: float,
    hessian: tuple[float, float, float],
    standard: Standard,
    shift: float,
    unit: float,
    observations: Sequence[Observation],
) -> Maximum:
    h00, h01, h11 = hessian
    determinant = h00 * h11 - h01 * h01
    # The delta method: the inverse of the curvature is the variance of the parameters, and (d0, d1)
    # is how the median moves with them.
    middle = (alpha + standard.median) / theta
    d0, d1 = -middle / theta, 1 / theta
    variance = -(h11 * d0 * d0 - 2 * h01 * d0 * d1 + h00 * d1 * d1) / determinant
    # A density is per unit, so undoing the unit costs each point its logarithm; probabilities of
    # ranges have none.
    points = fsum(weight for low, high, weight in observations if low == high)
    return Maximum(
        location=shift + unit * alpha / theta,
        scale=unit / theta,
        log_likelihood=value - points * log(unit),
        median=shift + unit * middle,
        error=unit * sqrt(variance),
    )


def _family(value: str) -> str:
    if value not in FAMILIES:
        raise InvalidValueError(f"family is {value!r}: give one of {', '.join(FAMILIES)}")
    return value


@attrs.frozen(repr=False)
class IntervalCensored(EvidenceMethod):
    """The median of the distribution under which what the origins said is most likely.

    A floor counts by how much lies above it, a range by how much lies inside, an exact figure by
    the density there; the weight of an origin is how often it counts.  The *family* is "lognormal",
    "normal" or "weibull".  It assumes that the figures are draws from one such distribution, which
    sources about one count are not: the median can lie where nobody is, and ``fit.cover`` says how
    many origins allow it.

    J. F. Lawless, Statistical Models and Methods for Lifetime Data, 2nd ed. (2003),
    doi:10.1002/9781118033005.

    Raises `NoMaximumError` where all origins allow one number, or each leaves one side open,
    `UnusableClaimsError` for figures of 0 and below where the family has none, `NoClaimsError`
    where there is no evidence, `InvalidValueError` for other families.

    >>> from consilience import Evidence, Interval
    >>> said = {"a": (190, None), "b": (62, 140), "c": (60, 60), "d": (24, 99), "e": (190, 205)}
    >>> fit = IntervalCensored()([Evidence(Interval(*r), origin=o) for o, r in said.items()]).fit
    >>> round(fit.centre, 1), fit.cover
    (114.6, 1)
    """

    family: str = attrs.field(default="lognormal", converter=_family)
    level: Exact = attrs.field(default=LEVEL, converter=coverage_level, kw_only=True)

    __repr__ = shown

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        try:
            found = maximum_of(observations_of(items, self.family), FAMILIES[self.family])
        except NoMaximumError as error:
            raise NoMaximumError(f"{about(items)}{error}") from None
        half = normal_reach(self.level) * found.error
        low, centre, high = (
            end if self.family == "normal" else exp(min(end, 700.0))
            for end in (found.median - half, found.median, found.median + half)
        )
        fit = Fit(
            centre,
            standard_error=found.error * (1 if self.family == "normal" else centre),
            low=low,
            high=high,
            level=float(self.level),
            cover=cover_of(items, centre),
        )
        return estimate_of(items, fit, self)
