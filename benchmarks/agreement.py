"""Best agreement: one measure with many claims, and many measures with few."""

from __future__ import annotations

import random

import consilience as cs
from benchmarks.measuring import report, seconds
from consilience.methods import BestAgreement


def bare_sweep(ranges: list[tuple[int, int]]) -> tuple[int, list[tuple[int, int]]]:
    """The bare Python sweep that the library is measured against: ends sorted, then counted."""
    ends = sorted([(low, 0) for low, _ in ranges] + [(high, 1) for _, high in ranges])
    level = best = start = 0
    found: list[tuple[int, int]] = []
    opened = False
    for value, side in ends:
        if side == 0:
            level += 1
            start, opened = value, True
            continue
        if opened and level >= best:
            if level > best:
                best, found = level, []
            found.append((start, value))
        opened = False
        level -= 1
    return best, found


def ranges(number: int, seed: int, most: int = 1_000_000) -> list[tuple[int, int]]:
    """Return *number* random ranges."""
    rng = random.Random(seed)
    lows = [rng.randrange(most) for _ in range(number)]
    return [(low, low + rng.randrange(most // 100)) for low in lows]


def scattered(number: int, seed: int) -> list[tuple[int, int]]:
    """Return *number* ranges as origins give them of one count: about it, wide or exact, or off."""
    rng = random.Random(seed)
    count = rng.randrange(10, 1000)
    found: list[tuple[int, int]] = []
    for _ in range(number):
        centre = count + (rng.randrange(count) if rng.random() < 0.2 else 0)
        below, above = rng.choice([(0, 0), (0, count), (count // 10, count // 5), (count // 3, 5)])
        found.append((centre - below, centre + above))
    return found


def one_measure() -> None:
    """100,000 claims of one measure against sorting their 200,000 ends."""
    drawn = ranges(100_000, seed=1)
    measure = cs.Measure("killed")
    claims = [
        cs.Claim(measure, cs.Quantity.of(cs.Interval(low, high)), source=f"s{i}", id=f"c{i}")
        for i, (low, high) in enumerate(drawn)
    ]
    evidence = [cs.Evidence(item.range, origin=item.source, claims=(item,)) for item in claims]
    ends = [(low, 0) for low, _ in drawn] + [(high, 1) for _, high in drawn]
    floor = seconds(lambda: sorted(ends))
    method = BestAgreement()
    took = seconds(lambda: method(evidence).regions)
    assert method(evidence).regions == tuple(cs.Interval(*r) for r in bare_sweep(drawn)[1])
    report("best agreement, 100,000 pieces of evidence", took, floor, "sorting the ends", 3)
    took = seconds(lambda: method(claims).regions, repeats=3)
    report("the same from bare claims, collapsed", took, floor, "sorting the ends", 3)


def many_measures() -> None:
    """10,000 measures of 10 claims each, ledger in, estimates out, against a bare sweep."""
    groups = [scattered(10, seed=i) for i in range(10_000)]
    claims = []
    for number, group in enumerate(groups):
        measure = cs.Measure(f"measure {number}")
        claims += [
            cs.Claim(measure, cs.Quantity.of(cs.Interval(*r)), source=f"s{i}", id=f"c{number}-{i}")
            for i, r in enumerate(group)
        ]
    ledger = cs.Ledger(claims)
    floor = seconds(lambda: [bare_sweep(group) for group in groups])

    def estimates() -> list[cs.Interval]:
        return [estimate.range for estimate in cs.reconcile(ledger).values()]

    took = seconds(estimates, repeats=3)
    expected = [bare_sweep(group)[1] for group in groups]
    assert [(r.low, r.high) for r in estimates()] == [
        (found[0][0], max(high for _, high in found)) for found in expected
    ]
    report("10,000 measures of 10 claims, all estimates", took, floor, "bare Python sweep", 10)


def main() -> None:
    """Print the figures."""
    one_measure()
    many_measures()
