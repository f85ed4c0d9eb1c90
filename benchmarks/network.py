"""Related figures: tightest ranges with reasons, and what to set aside, on generated systems."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from itertools import pairwise

from benchmarks.measuring import limit
from consilience.interval import Interval
from consilience.network import ClaimRange, End, Row, Solution, System, Unknown, solve

DAYS = 5
COUNTED = Interval(0, None)


def told(chance: random.Random, name: str, truth: int, wrong: float) -> list[ClaimRange]:
    """Three claims on one number: a range, a floor or a ceiling; few of them wrong."""
    found: list[ClaimRange] = []
    for number in range(3):
        value = truth
        if chance.random() < wrong:
            value = max(0, truth + chance.choice((-1, 1)) * (5 + truth // 2))
        low: int | None = max(0, value - chance.randint(0, 3))
        high: int | None = value + chance.randint(0, 3)
        kind = chance.random()
        if kind < 0.2:
            high = None
        elif kind < 0.4:
            low = None
        weight = chance.randint(1, 9)
        found.append(ClaimRange(f"{name} {number}", name, Interval(low, high), weight=weight))
    return found


class Maker:
    """Collects the parts of a system whose true numbers are known while it is made."""

    def __init__(self, seed: int, wrong: float) -> None:
        self.chance = random.Random(seed)
        self.wrong = wrong
        self.unknowns: list[Unknown] = []
        self.rows: list[Row] = []
        self.claims: list[ClaimRange] = []

    def number(self, name: str, truth: int) -> str:
        self.unknowns.append(Unknown(name, domain=COUNTED))
        self.claims.extend(told(self.chance, name, truth, self.wrong))
        return name

    def row(self, whole: str, parts: list[str], high: int | None = 0) -> None:
        terms = [(whole, 1), *((part, -1) for part in parts)]
        self.rows.append(Row(f"row {len(self.rows)}", terms, 0, high))

    def grow(self, names: list[str]) -> None:
        for earlier, later in pairwise(names):
            self.row(later, [earlier], None)

    @property
    def system(self) -> System:
        return System(self.unknowns, self.rows, self.claims)


def events(number: int, seed: int = 7) -> System:
    """Independent events of 20 numbers: two parts of a running total, and villages held."""
    maker = Maker(seed, wrong=0.05)
    for event in range(number):
        totals: dict[str, list[int]] = {"part a": [], "part b": []}
        for series in totals.values():
            value = 0
            for _ in range(DAYS):
                value += maker.chance.randint(0, 40)
                series.append(value)
        names: dict[str, list[str]] = {}
        for label, series in totals.items():
            named = [maker.number(f"e{event} {label} {d}", v) for d, v in enumerate(series)]
            names[label] = named
        both = [a + b for a, b in zip(*totals.values(), strict=True)]
        names["whole"] = [maker.number(f"e{event} whole {d}", v) for d, v in enumerate(both)]
        for day in range(DAYS):
            maker.row(names["whole"][day], [names[label][day] for label in totals])
        for series_names in names.values():
            maker.grow(series_names)
        held = both[-1] - both[0]
        maker.row(names["whole"][-1], [names["whole"][0], maker.number(f"e{event} held", held)])
        for extra in range(4):
            within = maker.number(f"e{event} within {extra}", both[extra] // 2)
            maker.row(names["whole"][extra], [within], None)
    return maker.system


def hierarchy(regions: int, provinces: int, days: int, seed: int = 7) -> System:
    """One nation, its regions and their provinces, each a running total: one component."""
    maker = Maker(seed, wrong=0.03)
    truth: dict[str, list[int]] = {}
    for region in range(regions):
        for province in range(provinces):
            value, series = 0, []
            for _ in range(days):
                value += maker.chance.randint(0, 20)
                series.append(value)
            truth[f"r{region} p{province}"] = series
    for region in range(regions):
        parts = [truth[f"r{region} p{province}"] for province in range(provinces)]
        truth[f"r{region}"] = [sum(values) for values in zip(*parts, strict=True)]
    truth["nation"] = [
        sum(truth[f"r{region}"][day] for region in range(regions)) for day in range(days)
    ]
    for place, series in truth.items():
        maker.grow([maker.number(f"{place} {day}", value) for day, value in enumerate(series)])
    for day in range(days):
        maker.row(f"nation {day}", [f"r{region} {day}" for region in range(regions)])
        for region in range(regions):
            parts_of = [f"r{region} p{province} {day}" for province in range(provinces)]
            maker.row(f"r{region} {day}", parts_of)
    return maker.system


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def traces(solution: Solution) -> int:
    return sum(len(solution.trace(name, end)) for name in solution for end in End)


def main() -> None:
    """Print the figures."""
    system = events(500)
    print(f"{len(system.unknowns)} numbers, {len(system.claims)} claims, {len(system.rows)} rows")
    solution = solve(system)
    limit("conflicts and best set-aside", timed(solution.set_aside), "s", 3)
    best = solution.set_aside()
    assert best is not None
    assert best.optimal
    print(f"  cost {best.cost}, {len(best.elements)} claims set aside")
    limit("  the conflicts, minimal for certain", timed(lambda: solution.known_conflicts), "s", 3)
    print(f"  {len(solution.known_conflicts)} conflicts")
    limit("certified ranges", timed(lambda: solution.ranges), "s", 4)
    limit("all traces", timed(lambda: traces(solution)), "s", 1)
    exact = sum(found.exact for found in solution.ranges.values())
    print(f"  {exact} of {len(solution.ranges)} ranges exact")


if __name__ == "__main__":
    main()
