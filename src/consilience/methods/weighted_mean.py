"""The mean weighted by the inverse squares of the stated errors."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.agreement import Fit
from consilience.methods.fitting import normal_fit
from consilience.methods.measured import Measured
from consilience.methods.pooling import PooledMean, pool


@attrs.frozen(repr=False)
class WeightedMean(PooledMean):
    """The mean of the values, each weighted by 1/u², where u is its standard error.

    It assumes that the errors are as stated and independent, and that all origins measure one
    number.  Where the values scatter more than their errors allow, its error is too small: `Birge`,
    `ParticleDataGroup`, `DerSimonianLaird` and `MandelPaule` enlarge it.

    F. A. Graybill and R. B. Deal, "Combining unbiased estimators", Biometrics 15 (1959) 543-550,
    doi:10.2307/2527652.

    ``coverage_factor`` is how many standard errors a "±" without a level reaches, ``exact_as`` the
    standard error of figures stated without one, ``level`` that of the interval in the answer.

    Raises `UnusableClaimsError` where an origin gives no value with an error, `NoClaimsError` where
    there is no evidence.

    >>> from consilience import REAL, Measure, Quantity, claim
    >>> mass = Measure("mass", domain=REAL)
    >>> said = {"a": (10, 4), "b": (30, 5)}
    >>> claims = [claim(mass, Quantity.measured(*f), source=who) for who, f in said.items()]
    >>> fit = WeightedMean()(claims).fit
    >>> round(fit.centre, 4), round(fit.standard_error, 4)
    (17.8049, 3.1235)
    """

    def _fit(self, measured: Sequence[Measured]) -> Fit:
        pooled = pool(measured)
        return normal_fit(pooled.centre, pooled.error, self.level)
