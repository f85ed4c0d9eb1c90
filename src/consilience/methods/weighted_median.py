"""The median of what origins say, by their weights: from the lower to the upper one."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import attrs

from consilience.consensus.estimate import Estimate
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.methods.base import EvidenceMethod, profile_of


@attrs.frozen
class WeightedMedian(EvidenceMethod):
    """From the lower median of the lower ends to the upper median of the upper ends.

    Of exact figures it is the lower and the upper median: both where half the weight lies to each
    side, never a number between them that nobody said.  At least half the weight lies at or above
    the lower end, and at least half at or below the upper.  Far figures cannot move it while they
    are fewer than half.  It is no majority: it can lie where a minority allows it, or nobody, as
    `Estimate.agreement` tells.

    P. J. Rousseeuw and C. Croux, "Alternatives to the median absolute deviation", Journal of the
    American Statistical Association 88 (1993) 1273-1283, doi:10.1080/01621459.1993.10476408 (low
    and high medians).

    Raises `NoClaimsError` where there is no evidence.

    >>> from consilience import Evidence, Interval
    >>> said = {1: 49, 2: 1, 3: 25, 4: 25}
    >>> WeightedMedian()(
    ...     [Evidence(Interval(x, x), origin=str(x), weight=w) for x, w in said.items()]
    ... ).range
    Interval(2, 3)
    """

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        profile = profile_of(items)
        half = Fraction(profile.total) / 2
        low, low_open = profile.floor(half)
        high, high_open = profile.ceiling(half)
        found = Interval(low, high, low_open=low_open, high_open=high_open)
        return Estimate(items, (found,), method=self)
