"""Statistical methods against the usual packages, and the interval methods on many small groups."""

from __future__ import annotations

import random
from typing import Any

import consilience as cs
from benchmarks.agreement import scattered
from benchmarks.measuring import limit, report, seconds
from consilience.methods import (
    BestAgreement,
    DerSimonianLaird,
    Envelope,
    FaultTolerantInterval,
    Intersection,
    IntervalCensored,
    Marzullo,
    RelaxedIntersection,
    ReportedRange,
    WeightedMedian,
)

INTERVAL_METHODS = (
    BestAgreement(),
    Intersection(),
    Envelope(),
    ReportedRange(),
    RelaxedIntersection(2),
    Marzullo(1),
    FaultTolerantInterval(1),
    WeightedMedian(),
)


def pooling() -> None:
    """1,000 groups of 10 values with their errors."""
    import numpy
    from statsmodels.stats.meta_analysis import combine_effects

    rng = random.Random(1)
    mass = cs.Measure("mass", domain=cs.REAL)
    variable = cs.results.Variable(mass)
    groups: list[list[cs.Evidence]] = []
    arrays: list[tuple[Any, Any]] = []
    for _ in range(1_000):
        pairs = [(rng.randrange(9_000, 11_000), rng.randrange(20, 400)) for _ in range(10)]
        figures = [cs.Quantity.measured(f"{x}e-3", f"{u}e-3") for x, u in pairs]
        groups.append(
            [
                cs.Evidence(
                    item.range, suggested=item.value.suggested, origin=item.source,
                    claims=(item,), variable=variable,
                )
                for n, figure in enumerate(figures)
                for item in [cs.Claim(mass, figure, source=f"s{n}")]
            ]
        )  # fmt: skip
        x, u = (numpy.array(column) / 1000 for column in zip(*pairs, strict=True))
        arrays.append((x, u**2))
    method = DerSimonianLaird()

    def theirs() -> list[float]:
        return [combine_effects(x, v, method_re="chi2").mean_effect_re for x, v in arrays]

    def ours() -> list[float]:
        return [fit.centre for group in groups if (fit := method(group).fit)]

    same = sum(abs(a - b) < 1e-9 for a, b in zip(ours(), theirs(), strict=True))
    print(f"{same:,} of 1,000 centres alike (theirs lets the variance fall below 0)")
    took, reference = seconds(ours, repeats=3), seconds(theirs, repeats=3)
    report("DerSimonian-Laird, 1,000 groups of 10", took, reference, "statsmodels, no interval", 1)

    def theirs_with_intervals() -> list[object]:
        return [combine_effects(x, v, method_re="chi2").summary_frame() for x, v in arrays]

    reference = seconds(theirs_with_intervals, repeats=1)
    report("the same", took, reference, "statsmodels with its interval", 1 / 5)


def censored() -> None:
    """One group of 10 ranges and floors."""
    import numpy
    from scipy.stats import CensoredData, norm

    rng = random.Random(2)
    ranges: list[tuple[int, int | None]] = []
    for _ in range(10):
        low = rng.randrange(50, 300)
        ranges.append((low, None if rng.random() < 0.3 else low + rng.randrange(60)))
    evidence = [cs.Evidence(cs.Interval(*r), origin=str(n)) for n, r in enumerate(ranges)]
    bounds = [(low, numpy.inf if high is None else high) for low, high in ranges]
    data = CensoredData(
        uncensored=[low for low, high in bounds if low == high],
        right=[low for low, high in bounds if high == numpy.inf],
        interval=[pair for pair in bounds if pair[0] < pair[1] < numpy.inf],
    )
    method = IntervalCensored("normal")
    fit = method(evidence).fit
    assert fit is not None
    location, _ = norm.fit(data)
    assert abs(fit.centre - location) < 1e-2, (fit.centre, location)
    took = seconds(lambda: method(evidence), repeats=20)
    reference = seconds(lambda: norm.fit(data))
    report("IntervalCensored, one group of 10", took, reference, "scipy CensoredData", 1 / 10)


def intervals() -> None:
    """10,000 groups of 10 through every interval method."""
    groups = [
        [cs.Evidence(cs.Interval(*r), origin=f"s{n}") for n, r in enumerate(scattered(10, seed=i))]
        for i in range(10_000)
    ]
    total = 0.0
    for method in INTERVAL_METHODS:
        took = seconds(lambda: [method(group).regions for group in groups], repeats=3)  # noqa: B023
        print(f"{method!r:<44}{took * 1000:>9.1f} ms")
        total += took
    limit("10,000 groups of 10, every interval method", total, "s", 2)


def main() -> None:
    """Print the figures."""
    pooling()
    censored()
    intervals()
