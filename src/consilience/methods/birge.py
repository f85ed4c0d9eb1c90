"""The weighted mean, its error enlarged by the Birge ratio."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.estimate import Estimate
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.methods.evidence_of import evidence_of
from consilience.methods.fitting import estimate_of, normal_fit
from consilience.methods.measured import factor, measured_of, stand_in
from consilience.methods.pooling import pool
from consilience.methods.quantiles import LEVEL, coverage_level
from consilience.methods.shown import shown


@attrs.frozen(repr=False)
class Birge:
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

    coverage_factor: Exact | None = attrs.field(default=None, converter=factor, kw_only=True)
    exact_as: Exact | None = attrs.field(default=None, converter=stand_in, kw_only=True)
    level: Exact = attrs.field(default=LEVEL, converter=coverage_level, kw_only=True)

    __repr__ = shown

    def __call__(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> Estimate:
        """Return the estimate; see the class."""
        items = evidence_of(evidence)
        measured = measured_of(items, self.coverage_factor, self.exact_as)
        pooled = pool(measured)
        scale = pooled.ratio
        fit = normal_fit(pooled.centre, scale * pooled.error, self.level, scale=scale)
        return estimate_of(items, fit, self)
