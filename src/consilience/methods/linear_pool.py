"""The mixture of what all origins say, as distributions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import fsum, sqrt

import attrs

from consilience.consensus.agreement import Fit
from consilience.methods.distributions import normal_reach, upper_tail
from consilience.methods.measured import Measured
from consilience.methods.pooling import PooledMean


@attrs.frozen(repr=False)
class LinearPool(PooledMean):
    """The equal mixture of the normal distributions that the values and their errors stand for.

    It keeps every opinion: the interval holds so much of the mixture, and the standard error is its
    standard deviation, so disagreement makes it wide and further origins do not make it narrow.
    Where opinions stand apart the centre can lie where nobody is.

    M. Stone, "The opinion pool", Annals of Mathematical Statistics 32 (1961) 1339-1342,
    doi:10.1214/aoms/1177704873.

    ``coverage_factor`` is how many standard errors a "±" without a level reaches, ``exact_as`` the
    standard error of figures stated without one, ``level`` that of the interval in the answer.

    Raises `UnusableClaimsError` where an origin gives no value with an error, `NoClaimsError` where
    there is no evidence.

    >>> from consilience import REAL, Measure, Quantity, claim
    >>> mass = Measure("mass", domain=REAL)
    >>> said = {"a": (10, 4), "b": (30, 5)}
    >>> claims = [claim(mass, Quantity.measured(*f), source=who) for who, f in said.items()]
    >>> fit = LinearPool()(claims).fit
    >>> round(fit.centre, 3), round(fit.standard_error, 4)
    (20.0, 10.9772)
    """

    def _fit(self, measured: Sequence[Measured]) -> Fit:
        count = len(measured)
        centre = fsum(item.value for item in measured) / count
        spread = sqrt(fsum(item.error**2 + (item.value - centre) ** 2 for item in measured) / count)
        tail = float((1 - self.level) / 2)
        # From above, the tail of the mirrored mixture: small tails keep their digits.
        high = -_quantile([Measured(-item.value, item.error) for item in measured], tail)
        return Fit(
            centre,
            standard_error=spread,
            low=_quantile(measured, tail),
            high=high,
            level=float(self.level),
        )


def _quantile(measured: Sequence[Measured], share: float) -> float:
    """Return below which value *share* of the mixture lies."""
    reach = normal_reach(1 - 2 * Fraction(share))
    low = min(item.value - reach * item.error for item in measured)
    high = max(item.value - reach * item.error for item in measured)
    while low < (middle := low + (high - low) / 2) < high:
        below = fsum(upper_tail((item.value - middle) / item.error) for item in measured)
        low, high = (middle, high) if below < share * len(measured) else (low, middle)
    return high
