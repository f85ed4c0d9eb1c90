"""Robust mean and standard deviation: far values are pulled in, not dropped."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt
from statistics import median
from typing import Final

import attrs

from consilience.consensus.estimate import Estimate
from consilience.domain import Exact
from consilience.errors import NoMaximumError
from consilience.evidence.evidence import Evidence
from consilience.methods.base import EvidenceMethod, shown
from consilience.methods.distributions import LEVEL, coverage_level
from consilience.methods.fitting import cover_of, estimate_of, normal_fit
from consilience.methods.measured import values_of

_ROUNDS: Final = 10_000


@attrs.frozen(repr=False)
class AlgorithmA(EvidenceMethod):
    """Algorithm A of ISO 13528: the mean after values beyond 1.5 s are moved to that distance.

    It begins with the median and s = 1.483 times the median distance from it, and repeats with the
    mean and s = 1.134 times the standard deviation of the moved values until nothing changes.  The
    standard error is 1.25 s/√n.  It uses stated values alone, not their errors.  Where more than
    about a quarter of the values are far off it breaks; of two values it is the mean.

    ISO 13528:2022, Statistical methods for use in proficiency testing by interlaboratory
    comparison, annex C, https://www.iso.org/standard/78879.html.

    Raises `UnusableClaimsError` where an origin states no single value, `NoClaimsError` where there
    is no evidence.

    >>> from consilience import Evidence, Interval
    >>> fit = AlgorithmA()(
    ...     [Evidence(Interval(x, x), origin=str(x)) for x in (10, 11, 12, 13, 100)]
    ... ).fit
    >>> round(fit.centre, 3), fit.cover
    (13.036, 0)
    """

    level: Exact = attrs.field(default=LEVEL, converter=coverage_level, kw_only=True)

    __repr__ = shown

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        centre, deviation = algorithm_a(values_of(items))
        error = 1.25 * deviation / sqrt(len(items))
        fit = normal_fit(centre, error, self.level)
        fit = attrs.evolve(fit, cover=cover_of(items, centre))
        return estimate_of(items, fit, self)


def algorithm_a(values: Sequence[float]) -> tuple[float, float]:
    """Return the robust mean and standard deviation of *values*.

    >>> algorithm_a([7.0])
    (7.0, 0.0)
    """
    centre = median(values)
    deviation = 1.483 * median(abs(value - centre) for value in values)
    if len(values) == 1:
        return centre, 0.0
    for _ in range(_ROUNDS):
        reach = 1.5 * deviation
        moved = [min(max(value, centre - reach), centre + reach) for value in values]
        mean = fsum(moved) / len(moved)
        spread = fsum((value - mean) ** 2 for value in moved) / (len(moved) - 1)
        before = centre, deviation
        centre, deviation = mean, 1.134 * sqrt(spread)
        room = 1e-13 * (abs(centre) + deviation)
        if abs(centre - before[0]) <= room and abs(deviation - before[1]) <= room:
            return centre, deviation
    raise NoMaximumError(f"Algorithm A has not settled after {_ROUNDS:,} rounds")
