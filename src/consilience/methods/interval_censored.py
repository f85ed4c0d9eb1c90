"""A distribution fitted to ranges and floors just as they were stated."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

import attrs

from consilience.consensus.agreement import Fit
from consilience.consensus.estimate import Estimate
from consilience.domain import Exact
from consilience.errors import InvalidValueError, NoMaximumError
from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.methods.base import evidence_of, shown
from consilience.methods.distributions import LEVEL, coverage_level, normal_reach
from consilience.methods.fitting import cover_of, estimate_of
from consilience.methods.likelihood import FAMILIES, maximum_of, observations_of
from consilience.methods.measured import about


def _family(value: str) -> str:
    if value not in FAMILIES:
        raise InvalidValueError(f"family is {value!r}: give one of {', '.join(FAMILIES)}")
    return value


@attrs.frozen(repr=False)
class IntervalCensored:
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

    def __call__(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> Estimate:
        """Return the estimate; see the class."""
        items = evidence_of(evidence)
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
