"""Random effects: the variance between origins by the method of moments."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.agreement import Fit
from consilience.methods.measured import Measured
from consilience.methods.pooling import PooledMean, moments, random_effects_fit, truth_value


@attrs.frozen(repr=False)
class DerSimonianLaird(PooledMean):
    """The mean under random effects, the variance between origins by the method of moments.

    Each origin is taken to measure a number of its own, scattered about the centre with the
    variance τ² (``fit.between``), which is never below 0; so the error is never below that of
    `WeightedMean`.  With few origins τ² is poorly known: ``hartung_knapp`` takes the error from the
    scatter and the interval from Student's t, and never goes below that of `WeightedMean` either.

    R. DerSimonian and N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7
    (1986) 177-188, doi:10.1016/0197-2456(86)90046-2; G. Knapp and J. Hartung, Statistics in
    Medicine 22 (2003) 2693-2710, doi:10.1002/sim.1482.

    ``coverage_factor`` is how many standard errors a "±" without a level reaches, ``exact_as`` the
    standard error of figures stated without one, ``level`` that of the interval in the answer.

    Raises `UnusableClaimsError` where an origin gives no value with an error, `NoClaimsError` where
    there is no evidence.

    >>> from consilience import REAL, Measure, Quantity, claim
    >>> mass = Measure("mass", domain=REAL)
    >>> said = {"a": (10, 4), "b": (30, 5)}
    >>> claims = [claim(mass, Quantity.measured(*f), source=who) for who, f in said.items()]
    >>> fit = DerSimonianLaird()(claims).fit
    >>> round(fit.centre, 3), round(fit.standard_error, 4), round(fit.between, 1)
    (19.775, 9.9975, 179.5)
    """

    hartung_knapp: bool = attrs.field(default=False, converter=truth_value, kw_only=True)

    def _fit(self, measured: Sequence[Measured]) -> Fit:
        between = moments(measured)
        return random_effects_fit(measured, between, self.level, self.hartung_knapp)
