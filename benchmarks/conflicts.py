"""Conflicts: 10,000 claims of one measure that all contradict each other."""

from __future__ import annotations

import time
import tracemalloc

import consilience as cs
from benchmarks.measuring import limit


def quarrel(number: int, temporality: cs.Temporality) -> cs.Ledger:
    """Return a ledger in which every two claims contradict each other."""
    measure = cs.Measure("killed", temporality=temporality)
    return cs.Ledger(
        cs.Claim(
            measure,
            cs.Quantity.of(2 * i),
            source=f"s{i}",
            id=f"c{i}",
            about=cs.DateSpan.parse("2013-08-04"),
        )
        for i in range(number)
    )


def main() -> None:
    """Print the figures."""
    for temporality in (cs.FIXED, cs.CUMULATIVE):
        ledger = quarrel(10_000, temporality)
        start = time.perf_counter()
        result = cs.reconcile(ledger)
        found = result.conflicts
        took = time.perf_counter() - start
        assert result.conflict_total == 10_000 * 9_999 // 2
        assert not result.complete
        assert len({side.origin for item in found for side in item.sides}) == 10_000
        limit(f"10,000 claims that all disagree, {temporality.value}", took, "s", 2)
        tracemalloc.start()
        found = cs.reconcile(ledger).conflicts
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        limit("  peak memory above the ledger", peak, "MB", 200)
