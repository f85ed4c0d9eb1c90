"""What any origin allows."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.estimate import Estimate
from consilience.evidence.evidence import Evidence
from consilience.interval import hull
from consilience.methods.base import EvidenceMethod


@attrs.frozen
class Envelope(EvidenceMethod):
    """The smallest range that holds everything that any origin allows.

    It assumes that at least one origin is right, and no more.  One floor without a ceiling ("at
    least 190") makes it unbounded, which is correct and rarely useful: `ReportedRange` gives the
    figures stated instead.  It is the convex hull of interval arithmetic: IEEE Std 1788-2015,
    doi:10.1109/IEEESTD.2015.7140721.

    Raises `NoClaimsError` where there is no evidence.

    >>> from consilience import Evidence, Interval
    >>> said = {"report": (62, 140), "infobox": (190, 205)}
    >>> Envelope()([Evidence(Interval(*r), origin=o) for o, r in said.items()]).range
    Interval(62, 205)
    """

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        return Estimate(items, (hull(item.range for item in items),), method=self)
