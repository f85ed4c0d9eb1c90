"""What at least k origins allow."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.estimate import Estimate
from consilience.domain import Exact, positive
from consilience.evidence.evidence import Evidence
from consilience.methods.base import EvidenceMethod, profile_of


def _positive(value: Exact) -> Exact:
    return positive(value, "k")


@attrs.frozen
class RelaxedIntersection(EvidenceMethod):
    """The numbers that at least *k* origins allow, in as many pieces as it takes.

    ``k`` counts origins (or sums their weights).  With n origins it is the q-relaxed intersection
    for q = n - k: L. Jaulin, "Robust set-membership state estimation; application to underwater
    robotics", Automatica 45 (2009) 202-206, doi:10.1016/j.automatica.2008.06.013.

    REFUTED where no number has k origins for it.

    Raises `NoClaimsError` where there is no evidence, `InvalidValueError` for a k of 0 or below,
    `InvalidTypeError` for a k that is not exact.

    >>> from consilience import Evidence, Interval
    >>> said = {"a": (7, 9), "b": (7, 12), "c": (10, 11)}
    >>> RelaxedIntersection(2)([Evidence(Interval(*r), origin=o) for o, r in said.items()]).regions
    (Interval(7, 9), Interval(10, 11))
    """

    k: Exact = attrs.field(converter=_positive)

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        regions = profile_of(items).at_least(self.k)
        return Estimate(items, regions, method=self, refuted=not regions)
