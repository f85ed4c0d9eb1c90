"""From the least to the greatest figure that was stated."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.estimate import Estimate
from consilience.evidence.evidence import Evidence
from consilience.interval import hull
from consilience.methods.base import EvidenceMethod, everything


@attrs.frozen
class ReportedRange(EvidenceMethod):
    """The range of the figures as stated: "at least 190" contributes 190, "up to 50" its 50.

    It is a record of what was said, as recorders publish it (reported minimum and maximum), and
    entails nothing: the true value may lie above every stated floor.  Where no origin states a
    figure it is every value that the measure can have.  Practice: Iraq Body Count,
    https://www.iraqbodycount.org/about/methods/ (reported minimum, reported maximum).

    Raises `NoClaimsError` where there is no evidence.

    >>> from consilience import Evidence, Interval
    >>> said = {"activists": (60, 60), "HRW": (190, None)}
    >>> ReportedRange()([Evidence(Interval(*r), origin=o) for o, r in said.items()]).range
    Interval(60, 190)
    """

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        stated = hull(item.stated for item in items)
        return Estimate(items, (everything(items) if stated.is_empty else stated,), method=self)
