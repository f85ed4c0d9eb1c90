"""What all origins allow."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.estimate import Estimate
from consilience.evidence.evidence import Evidence
from consilience.methods.base import EvidenceMethod


@attrs.frozen
class Intersection(EvidenceMethod):
    """The numbers that every origin allows; REFUTED where there are none.

    It assumes that no origin is wrong.  One wrong origin empties it, or, worse, narrows it without
    emptying it.  It is the standard answer of interval arithmetic to several bounds of one
    quantity: IEEE Std 1788-2015, doi:10.1109/IEEESTD.2015.7140721.

    Raises `NoClaimsError` where there is no evidence.

    >>> from consilience import Evidence, Interval
    >>> said = {"infobox": (190, 205), "HRW": (190, None), "cleric": (101, None)}
    >>> Intersection()([Evidence(Interval(*r), origin=o) for o, r in said.items()]).range
    Interval(190, 205)
    """

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        common = items[0].range
        for item in items[1:]:
            common &= item.range
        regions = () if common.is_empty else (common,)
        return Estimate(items, regions, method=self, refuted=not regions)
