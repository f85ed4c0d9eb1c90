"""The weighted mean, its error enlarged by the Birge ratio."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.agreement import Fit
from consilience.methods.fitting import normal_fit
from consilience.methods.measured import Measured
from consilience.methods.pooling import PooledMean, pool, ratio_about


@attrs.frozen(repr=False)
class Birge(PooledMean):
    """The weighted mean, its error multiplied by the Birge ratio √(Q/(n-1)) where that is above 1.

    Q is the sum of the squared distances from the mean, each in standard errors.  It assumes that
    all errors were understated by one common factor.  One far value enlarges the error of all.

    R. T. Birge, "The calculation of errors by the method of least squares", Physical Review 40
    (1932) 207-227, doi:10.1103/PhysRev.40.207.

    ``coverage_factor`` is how many standard errors a "±" without a level reaches, ``exact_as`` the
    standard error of figures stated without one, ``level`` that of the interval in the answer.

    Raises `UnusableClaimsError` where an origin gives no value with an error, `NoClaimsError` where
    there is no evidence.

    >>> from consilience import REAL, Measure, Quantity, claim
    >>> mass = Measure("mass", domain=REAL)
    >>> said = {"a": (10, 4), "b": (30, 5)}
    >>> claims = [claim(mass, Quantity.measured(*f), source=who) for who, f in said.items()]
    >>> fit = Birge()(claims).fit
    >>> round(fit.scale, 4), round(fit.standard_error, 4)
    (3.1235, 9.7561)
    """

    def _fit(self, measured: Sequence[Measured]) -> Fit:
        pooled = pool(measured)
        scale = ratio_about(measured, pooled.centre)
        return normal_fit(pooled.centre, scale * pooled.error, self.level, scale=scale)
