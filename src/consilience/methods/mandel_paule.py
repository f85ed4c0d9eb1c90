"""Random effects: the variance between origins that explains the scatter."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.agreement import Fit
from consilience.methods.measured import Measured
from consilience.methods.pooling import PooledMean, expected_scatter, random_effects_fit


@attrs.frozen(repr=False)
class MandelPaule(PooledMean):
    """The mean under random effects, with the variance that makes the scatter just as expected.

    τ² (``fit.between``) solves Σ (x-μ)²/(u²+τ²) = n-1, and is 0 where the values scatter less than
    their errors allow; so the error is never below that of `WeightedMean`.  It is also known as
    the empirical Bayes estimate.  One far value makes τ² large for all.

    R. C. Paule and J. Mandel, "Consensus values and weighting factors", Journal of Research of the
    National Bureau of Standards 87 (1982) 377-385, doi:10.6028/jres.087.022.

    ``coverage_factor`` is how many standard errors a "±" without a level reaches, ``exact_as`` the
    standard error of figures stated without one, ``level`` that of the interval in the answer.

    Raises `UnusableClaimsError` where an origin gives no value with an error, `NoClaimsError` where
    there is no evidence.

    >>> from consilience import REAL, Measure, Quantity, claim
    >>> mass = Measure("mass", domain=REAL)
    >>> said = {"a": (10, 4), "b": (30, 5)}
    >>> claims = [claim(mass, Quantity.measured(*f), source=who) for who, f in said.items()]
    >>> fit = MandelPaule()(claims).fit
    >>> round(fit.centre, 3), round(fit.standard_error, 4), round(fit.between, 1)
    (19.775, 9.9975, 179.5)
    """

    def _fit(self, measured: Sequence[Measured]) -> Fit:
        between = expected_scatter(measured)
        return random_effects_fit(measured, between, self.level, False)
