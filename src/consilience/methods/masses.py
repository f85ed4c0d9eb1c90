"""The most likely masses on the innermost ranges, with a certificate."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import fsum, inf, log
from typing import Final

import attrs

from consilience.domain import Exact
from consilience.errors import NoMaximumError
from consilience.evidence.evidence import Evidence
from consilience.evidence.running_total.cuts import high_cut, low_cut
from consilience.interval import Interval

_ROUNDS: Final = 2_000
_ENOUGH: Final = 200
_CLOSE: Final = 1e-12
_CERTIFIED: Final = 1e-9


@attrs.frozen
class Masses:
    """A distribution on ``regions``, one mass for each, summing to 1.

    ``gap`` certifies it: no distribution at all has a log-likelihood greater by more than this,
    for one origin of the average weight.

    >>> Masses((Interval(60, 100), Interval(190, 200)), (0.25, 0.75), gap=0.0).masses
    (0.25, 0.75)
    """

    regions: tuple[Interval, ...]
    masses: tuple[float, ...]
    gap: float


def masses_of(evidence: Sequence[Evidence]) -> Masses:
    """Return the most likely masses, by steps of two kinds in turn.

    One is expectation and maximisation, the other an isotonic regression that can put a mass to 0
    and take it back: J. A. Wellner and Y. Zhan, "A hybrid algorithm for computation of the
    nonparametric maximum likelihood estimator from censored data", Journal of the American
    Statistical Association 92 (1997) 945-959, doi:10.1080/01621459.1997.10474049.

    Raises `NoMaximumError` where the certificate stays above 1e-9 for long.
    """
    regions = innermost(evidence)
    spans = _spans(evidence, regions)
    total = fsum(float(item.weight) for item in evidence)
    weights = [float(item.weight) / total for item in evidence]
    masses = [1 / len(regions)] * len(regions)
    gap = inf
    for done in range(_ROUNDS):
        slopes = _slopes(masses, spans, weights)
        gap = max(slopes) - 1
        if gap <= (_CLOSE if done < _ENOUGH else _CERTIFIED):
            return Masses(regions, tuple(masses), max(0.0, gap))
        masses = [mass * slope for mass, slope in zip(masses, slopes, strict=True)]
        masses = _regressed(masses, spans, weights)
    raise NoMaximumError(f"the masses are still {gap:g} from most likely after {_ROUNDS} rounds")


def innermost(evidence: Sequence[Evidence]) -> tuple[Interval, ...]:
    """Return the ranges from a lower end to an upper end with no end between, ascending."""
    ends = sorted(
        [(*_low(item), True, item.range) for item in evidence]
        + [(*_high(item), False, item.range) for item in evidence],
        key=lambda end: end[:4],
    )
    return tuple(
        Interval(one[4].low, other[4].high, low_open=one[4].low_open, high_open=other[4].high_open)
        for one, other in pairwise(ends)
        if one[3] and not other[3]
    )


# Where an end lies: before all numbers, among them, or after all; and on which side of its number.
Place = tuple[int, Exact, int]


def _low(item: Evidence) -> Place:
    cut = low_cut(item)
    return (-1, 0, 0) if cut is None else (0, *cut)


def _high(item: Evidence) -> Place:
    cut = high_cut(item)
    return (1, 0, 0) if cut is None else (0, *cut)


def _spans(evidence: Sequence[Evidence], regions: Sequence[Interval]) -> list[tuple[int, int]]:
    """Return for each origin the first of the regions inside its range, and the one after all."""
    pieces = [Evidence(region, origin="") for region in regions]
    lows, highs = list(map(_low, pieces)), list(map(_high, pieces))
    return [(bisect_left(lows, _low(item)), bisect_right(highs, _high(item))) for item in evidence]


def _slopes(
    masses: Sequence[float], spans: Sequence[tuple[int, int]], weights: Sequence[float]
) -> list[float]:
    """Return how the likelihood rises with each mass; 1 where it is at its best, or less at 0."""
    below = list(accumulate(masses, initial=0.0))
    steps = [0.0] * (len(masses) + 1)
    for (first, after), weight in zip(spans, weights, strict=True):
        share = weight / max(below[after] - below[first], 1e-300)
        steps[first] += share
        steps[after] -= share
    return list(accumulate(steps[:-1]))


def _regressed(
    masses: Sequence[float], spans: Sequence[tuple[int, int]], weights: Sequence[float]
) -> list[float]:
    """Return the masses after one step towards the isotonic regression of Newton's targets."""
    below = list(accumulate(masses, initial=0.0))
    slope, curve = [0.0] * len(below), [0.0] * len(below)
    for (first, after), weight in zip(spans, weights, strict=True):
        held = max(below[after] - below[first], 1e-300)
        slope[after] += weight / held
        slope[first] -= weight / held
        curve[after] += weight / held**2
        curve[first] += weight / held**2
    inner = range(1, len(masses))
    targets = isotonic([below[k] + slope[k] / curve[k] for k in inner], [curve[k] for k in inner])
    aims = [0.0, *(min(max(aim, 0.0), 1.0) for aim in targets), 1.0]
    wanted = [high - low for low, high in pairwise(aims)]
    before, share = _log_likelihood(masses, spans, weights), 1.0
    while share > 1e-6:
        found = [(1 - share) * m + share * aim for m, aim in zip(masses, wanted, strict=True)]
        if _log_likelihood(found, spans, weights) > before:
            return found
        share /= 2
    return list(masses)


def isotonic(values: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the nearest values that never fall, by pooling neighbours that do.

    >>> isotonic([1.0, 3.0, 2.0], [1.0, 1.0, 3.0])
    [1.0, 2.25, 2.25]
    """
    blocks: list[tuple[float, float, int]] = []
    for value, weight in zip(values, weights, strict=True):
        mean, mass, count = value, weight, 1
        while blocks and blocks[-1][0] >= mean:
            other, other_mass, others = blocks.pop()
            mean = (mean * mass + other * other_mass) / (mass + other_mass)
            mass, count = mass + other_mass, count + others
        blocks.append((mean, mass, count))
    return [mean for mean, _, count in blocks for _ in range(count)]


def _log_likelihood(
    masses: Sequence[float], spans: Sequence[tuple[int, int]], weights: Sequence[float]
) -> float:
    below = list(accumulate(masses, initial=0.0))
    return fsum(
        weight * log(max(below[after] - below[first], 1e-300))
        for (first, after), weight in zip(spans, weights, strict=True)
    )
