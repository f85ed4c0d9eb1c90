"""Estimates made of a fit: ranges rounded outward, and who allows the centre."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor, log10

from consilience.consensus.agreement import Fit, Guarantee
from consilience.consensus.estimate import Estimate, Method
from consilience.domain import COUNT, Domain, Exact
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.methods.distributions import normal_reach


def estimate_of(evidence: Sequence[Evidence], fit: Fit, method: Method) -> Estimate:
    """Return the estimate of a fit, whose range is that of the fit rounded outward.

    Counts are rounded to whole numbers, and not below 0; amounts to a decimal place at which the
    rounding is below a hundredth of the width.
    """
    low, high = fit.low, fit.high
    assert low is not None  # every fit that methods make has an interval
    assert high is not None
    found = rounded_outward(low, high, domain_of(evidence))
    return Estimate(evidence, (found,), method=method, fit=fit, guarantee=Guarantee.STATISTICAL)


def rounded_outward(low: float, high: float, domain: Domain | None) -> Interval:
    """Return the exact range around *low* to *high*; see `estimate_of`.

    >>> rounded_outward(10.5606, 10.8165, None)
    Interval(Fraction(264, 25), Fraction(10817, 1000))
    """
    if domain is COUNT:
        return Interval(max(0, floor(low)), max(0, ceil(high)))
    # A width below the precision of floats would ask for digits that the ends do not have.
    width = max(high - low, abs(high) * 1e-12)
    places = 2 - floor(log10(width)) if width else 0
    # Rounded in whole numbers: low * 10**places as a float may round inward, and a range that was
    # to hold the fit's would miss its end.
    least, most = low.as_integer_ratio(), high.as_integer_ratio()
    if places < 0:
        step = 10**-places
        return Interval(
            least[0] // (least[1] * step) * step, -(-most[0] // (most[1] * step)) * step
        )
    scale = 10**places
    return Interval(
        Fraction(least[0] * scale // least[1], scale),
        Fraction(-(-most[0] * scale // most[1]), scale),
    )


def normal_fit(
    centre: float,
    error: float,
    level: Exact,
    *,
    reach: float | None = None,
    between: float | None = None,
    scale: float | None = None,
) -> Fit:
    """Return a fit with an interval of *reach* errors to each side, by default the normal one."""
    half = (normal_reach(level) if reach is None else reach) * error
    return Fit(
        centre,
        standard_error=error,
        low=centre - half,
        high=centre + half,
        level=float(level),
        between=between,
        scale=scale,
    )


def cover_of(evidence: Sequence[Evidence], centre: float) -> int:
    """Return how many origins allow *centre*; of counts, the nearest whole number."""
    domain = domain_of(evidence)
    value: Exact = round(centre) if domain is COUNT else Fraction(centre)
    return sum(value in item.range for item in evidence)


def domain_of(evidence: Sequence[Evidence]) -> Domain | None:
    """Return the domain of the measure; ``None`` for evidence that came without one."""
    variable = evidence[0].variable
    return None if variable is None else variable.measure.domain
