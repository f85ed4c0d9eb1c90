"""How the benchmarks measure: medians of repeated runs, with the collector out of the way."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable


def seconds(work: Callable[[], object], *, repeats: int = 5) -> float:
    """Return the median time of *work* over *repeats* runs, in seconds."""
    times: list[float] = []
    for _ in range(repeats):
        gc.collect()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def report(name: str, took: float, reference: float, floor: str, limit: float) -> None:
    """Print one line: what took how long, against which reference, and whether it is in bounds."""
    ratio = took / reference
    verdict = "ok" if ratio <= limit else "TOO SLOW"
    print(
        f"{name:<44}{took * 1000:>9.1f} ms{reference * 1000:>9.1f} ms  {floor}"
        f"\n{'':<44}ratio {ratio:.2f}, limit {limit:g}: {verdict}"
    )


def limit(name: str, value: float, unit: str, most: float) -> None:
    """Print one line: a value with its unit, and whether it is within its limit."""
    verdict = "ok" if value <= most else "TOO MUCH"
    print(f"{name:<44}{value:>9.2f} {unit}, limit {most:g} {unit}: {verdict}")
