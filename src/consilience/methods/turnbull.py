"""The most likely distribution of any shape, given ranges and floors."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.agreement import Guarantee
from consilience.consensus.estimate import Estimate
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.ledger.claim import Claim
from consilience.methods.base import EvidenceMethod, evidence_of
from consilience.methods.masses import Masses, masses_of

_HALF = 0.5
_TIE = 1e-6


@attrs.frozen
class Turnbull(EvidenceMethod):
    """The median of the distribution that makes what the origins said most likely, of any shape.

    Its mass sits on the ranges that a largest group of origins that can agree leaves, so the answer
    is one of those, or two where the halves meet between them; where inside it the mass sits is
    unknown.  Unlike `IntervalCensored` it never lies where nobody is.  With few origins it moves
    far with each; `masses` gives the whole distribution and certifies that it is the most likely.

    B. W. Turnbull, "The empirical distribution function with arbitrarily grouped, censored and
    truncated data", Journal of the Royal Statistical Society B 38 (1976) 290-295,
    doi:10.1111/j.2517-6161.1976.tb01597.x.

    Raises `NoClaimsError` where there is no evidence, `NoMaximumError` where its maximum is not
    found in bounds.

    >>> from consilience import Evidence, Interval
    >>> said = {"a": (190, None), "b": (62, 140), "c": (60, 60), "d": (24, 99), "e": (190, 205)}
    >>> print(Turnbull()([Evidence(Interval(*r), origin=o) for o, r in said.items()]).range)
    [62, 99]
    """

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        found = masses_of(items)
        regions: list[Interval] = []
        below = 0.0
        for region, mass in zip(found.regions, found.masses, strict=True):
            if mass > _TIE and below <= _HALF + _TIE and below + mass >= _HALF - _TIE:
                regions.append(region)
            below += mass
        return Estimate(items, tuple(regions), method=self, guarantee=Guarantee.STATISTICAL)

    def masses(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> Masses:
        """Return the regions with their masses, and how far from most likely they can be.

        >>> from consilience import Evidence, Interval
        >>> said = [(1, 2), (2, 3), (8, 9), (8, 9)]
        >>> found = Turnbull().masses(
        ...     [Evidence(Interval(*r), origin=str(n)) for n, r in enumerate(said)]
        ... )
        >>> [(str(region), round(mass, 6)) for region, mass in zip(found.regions, found.masses)]
        [('[2, 2]', 0.5), ('[8, 9]', 0.5)]
        """
        return masses_of(evidence_of(evidence))
