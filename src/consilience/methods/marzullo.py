"""The range that holds the truth if at most a given number of origins are wrong."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.estimate import Estimate
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.interval import hull
from consilience.methods.base import EvidenceMethod, allowed_faults, everything, profile_of


@attrs.frozen
class Marzullo(EvidenceMethod):
    """The hull of the numbers that all but *faults* origins allow.

    If at most ``faults`` origins (by weight) are wrong, the true value lies inside.  REFUTED where
    more than that must be wrong.  Where no more origins speak than may be wrong nothing is known,
    and the answer is every value that the measure can have.  A small change of one claim can move
    the answer far; `FaultTolerantInterval` does not jump, and is never narrower.

    K. Marzullo, "Tolerating failures of continuous-valued sensors", ACM TOCS 8 (1990),
    doi:10.1145/128733.128735.

    Raises `NoClaimsError` where there is no evidence, `InvalidValueError` for ``faults`` below 0,
    `InvalidTypeError` where it is not exact.

    >>> from consilience import Evidence, Interval
    >>> said = {"a": (8, 12), "b": (11, 13), "c": (10, 12)}
    >>> Marzullo(faults=1)([Evidence(Interval(*r), origin=o) for o, r in said.items()]).range
    Interval(10, 12)
    """

    faults: Exact = attrs.field(converter=allowed_faults)

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        profile = profile_of(items)
        if profile.total <= self.faults:
            return Estimate(items, (everything(items),), method=self)
        pieces = profile.at_least(profile.total - self.faults)
        return Estimate(items, (hull(pieces),) if pieces else (), method=self, refuted=not pieces)
