"""The weighted mean with the scale factor of the Particle Data Group."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import attrs

from consilience.consensus.agreement import Fit
from consilience.methods.fitting import normal_fit
from consilience.methods.measured import Measured
from consilience.methods.pooling import PooledMean, pool, ratio_about


@attrs.frozen(repr=False)
class ParticleDataGroup(PooledMean):
    """The weighted mean, its error multiplied by the scale factor S of the Particle Data Group.

    S is the Birge ratio, never below 1, of the more precise values alone: those with an error below
    3·√n times that of the mean, which itself uses all.  It assumes that the errors were understated
    by one common factor; the exclusion keeps imprecise values from hiding that.

    S. Navas et al. (Particle Data Group), "Review of Particle Physics", Physical Review D 110
    (2024) 030001, section 5.2.2, doi:10.1103/PhysRevD.110.030001.

    ``coverage_factor`` is how many standard errors a "±" without a level reaches, ``exact_as`` the
    standard error of figures stated without one, ``level`` that of the interval in the answer.

    Raises `UnusableClaimsError` where an origin gives no value with an error, `NoClaimsError` where
    there is no evidence.

    >>> from consilience import REAL, Measure, Quantity, claim
    >>> mass = Measure("mass", domain=REAL)
    >>> said = {"a": (10, 4), "b": (30, 5)}
    >>> claims = [claim(mass, Quantity.measured(*f), source=who) for who, f in said.items()]
    >>> fit = ParticleDataGroup()(claims).fit
    >>> round(fit.scale, 4), round(fit.standard_error, 4)
    (3.1235, 9.7561)
    """

    def _fit(self, measured: Sequence[Measured]) -> Fit:
        pooled = pool(measured)
        limit = 3 * sqrt(len(measured)) * pooled.error
        precise = [item for item in measured if item.error < limit]
        scale = ratio_about(precise, pooled.centre)
        return normal_fit(pooled.centre, scale * pooled.error, self.level, scale=scale)
