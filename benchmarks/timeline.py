"""A timeline of 1,000 changes, against as many separate reconciliations."""

from __future__ import annotations

import time
from datetime import date, timedelta

import consilience as cs

CHANGES = 1_000
FIRST = date(2021, 1, 1)


def grown(temporality: cs.Temporality) -> tuple[cs.Measure, cs.Ledger]:
    """Five sources in turn, one figure a day, each above the one before."""
    measure = cs.Measure("killed", temporality=temporality)
    days = [cs.DateSpan.day(FIRST + timedelta(days=number)) for number in range(CHANGES)]
    return measure, cs.Ledger(
        cs.claim(measure, 10 * number + 10, source=f"source {number % 5}", reported=day, about=day)
        for number, day in enumerate(days)
    )


def main() -> None:
    """Print seconds and ratios for totals and single values, in both times."""
    for temporality in (cs.CUMULATIVE, cs.FIXED):
        measure, ledger = grown(temporality)
        for on in ("about", "reported"):
            if on == "about" and temporality is cs.FIXED:
                continue
            began = time.perf_counter()
            found = (
                cs.reconcile(ledger).timeline(measure)
                if on == "about"
                else cs.reconcile(ledger).timeline(measure, on="reported")
            )
            taken = time.perf_counter() - began
            days = [FIRST + timedelta(days=number) for number in range(0, CHANGES, 10)]
            began = time.perf_counter()
            for day in days:
                then = {"as_of" if on == "about" else "known_on": day}
                answered = cs.reconcile(ledger, **then)[measure].agreement
                assert answered.origins
            separate = (time.perf_counter() - began) * CHANGES / len(days)
            print(
                f"{temporality.value:>11} on={on:<9}{len(found):>6,} changes {taken:8.3f} s;"
                f"  separately {separate:8.2f} s (every tenth timed), {separate / taken:6.1f} ×"
            )


if __name__ == "__main__":
    main()
