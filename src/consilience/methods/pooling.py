"""The mean of values weighted by their errors, and how far they scatter about it."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt

import attrs

from consilience.methods.measured import Measured


@attrs.frozen
class Pooled:
    """A weighted mean: its ``centre``, its ``error``, the scatter ``q``, and of how many values."""

    centre: float
    error: float
    q: float
    count: int

    @property
    def ratio(self) -> float:
        """The Birge ratio, never below 1."""
        return max(1.0, sqrt(self.q / (self.count - 1))) if self.count > 1 else 1.0


def pool(measured: Sequence[Measured], between: float = 0.0) -> Pooled:
    """Return the mean weighted by 1/(u² + between), with its error and scatter.

    Sums are correctly rounded, so the order of the values changes nothing, and weights are relative
    to the least error, so no error is too small.
    """
    least = min(item.error for item in measured)
    unit = least**2 + between if between else least**2
    if between:
        weights = [unit / (item.error**2 + between) for item in measured]
    else:
        weights = [(least / item.error) ** 2 for item in measured]
    total = fsum(weights)
    pairs = list(zip(weights, measured, strict=True))
    centre = fsum(weight * item.value for weight, item in pairs) / total
    error = sqrt(unit / total) if between else least / sqrt(total)
    if between:
        q = fsum(w * (item.value - centre) ** 2 for w, item in pairs) / unit
    else:
        q = fsum(((item.value - centre) / item.error) ** 2 for item in measured)
    return Pooled(centre, error, q, len(measured))


def ratio_about(measured: Sequence[Measured], centre: float) -> float:
    """Return the Birge ratio of values about a *centre* found otherwise, never below 1."""
    if len(measured) < 2:
        return 1.0
    q = fsum(((item.value - centre) / item.error) ** 2 for item in measured)
    return max(1.0, sqrt(q / (len(measured) - 1)))
