"""The range, or ranges, on which most origins agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import attrs

from consilience.consensus.estimate import Estimate
from consilience.evidence.evidence import Evidence
from consilience.methods.base import EvidenceMethod, profile_of


@attrs.frozen
class BestAgreement(EvidenceMethod):
    """The numbers that most origins allow: the highest steps of the coverage profile.

    Where several ranges tie they are all given, none is preferred.  It sets aside the fewest
    origins (the least weight of them) that must be wrong.  It misleads where the majority repeat
    each other without saying so, and where a widened claim moves the peak: widening one claim can
    narrow the answer.

    The step function is that of K. Marzullo, "Tolerating failures of continuous-valued sensors",
    ACM TOCS 8 (1990), doi:10.1145/128733.128735; all ties, and touching ends, count here.

    Raises `NoClaimsError` where there is no evidence.

    >>> from consilience import Evidence, Interval
    >>> said = {"infobox": (190, 205), "HRW": (190, None), "activists": (60, 60)}
    >>> estimate = BestAgreement()([Evidence(Interval(*r), origin=o) for o, r in said.items()])
    >>> print(estimate.range, estimate.agreement)
    [190, 205] 2 of 3 origins
    """

    joint: ClassVar[bool] = True

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        return Estimate(items, profile_of(items).peaks, method=self)
