"""The range between order statistics of the ends, if at most so many origins are wrong."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.estimate import Estimate
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.methods.base import EvidenceMethod, allowed_faults, everything, profile_of


@attrs.frozen
class FaultTolerantInterval(EvidenceMethod):
    """From the (faults + 1)-th greatest lower end to the (faults + 1)-th least upper end.

    If at most ``faults`` origins (by weight) are wrong, the true value lies inside.  It is never
    narrower than `Marzullo`, and moves no further than its claims do.  With 0 faults it is the
    `Intersection`, with all but one the `Envelope`.

    The order statistics alone can give a range although more origins *must* be wrong than allowed,
    so this is checked first: then the answer is REFUTED, not a range that looks right.  Where no
    more origins speak than may be wrong, it is every value that the measure can have.

    U. Schmid and K. Schossmaier, "How to reconcile fault-tolerant interval intersection with the
    Lipschitz condition", Distributed Computing 14 (2001) 101-111; compared there with Marzullo's
    function, doi:10.1145/128733.128735.

    Raises `NoClaimsError` where there is no evidence, `InvalidValueError` for ``faults`` below 0,
    `InvalidTypeError` where it is not exact.

    >>> from consilience import Evidence, Interval
    >>> said = {"a": (8, 12), "b": (11, 13), "c": (14, 15)}
    >>> method = FaultTolerantInterval(faults=1)
    >>> method([Evidence(Interval(*r), origin=o) for o, r in said.items()]).range
    Interval(11, 13)
    """

    faults: Exact = attrs.field(converter=allowed_faults)

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        profile = profile_of(items)
        if profile.total <= self.faults:
            return Estimate(items, (everything(items),), method=self)
        if profile.total - profile.maximum > self.faults:
            return Estimate(items, (), method=self, refuted=True)
        low, low_open = profile.floor(self.faults)
        high, high_open = profile.ceiling(self.faults)
        found = Interval(low, high, low_open=low_open, high_open=high_open)
        return Estimate(items, (found,), method=self)
