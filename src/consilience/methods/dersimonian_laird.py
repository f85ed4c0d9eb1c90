"""Random effects: the variance between origins by the method of moments."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.estimate import Estimate
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.methods.evidence_of import evidence_of
from consilience.methods.fitting import estimate_of
from consilience.methods.measured import factor, measured_of, stand_in
from consilience.methods.quantiles import LEVEL, coverage_level
from consilience.methods.random_effects import moments, random_effects_fit, truth_value
from consilience.methods.shown import shown


@attrs.frozen(repr=False)
class DerSimonianLaird:
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
    coverage_factor: Exact | None = attrs.field(default=None, converter=factor, kw_only=True)
    exact_as: Exact | None = attrs.field(default=None, converter=stand_in, kw_only=True)
    level: Exact = attrs.field(default=LEVEL, converter=coverage_level, kw_only=True)

    __repr__ = shown

    def __call__(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> Estimate:
        """Return the estimate; see the class."""
        items = evidence_of(evidence)
        measured = measured_of(items, self.coverage_factor, self.exact_as)
        between = moments(measured)
        fit = random_effects_fit(measured, between, self.level, self.hartung_knapp)
        return estimate_of(items, fit, self)
