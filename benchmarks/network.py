"""Related figures: tightest ranges with reasons, and what to set aside, on generated systems."""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable
from itertools import pairwise

from benchmarks.measuring import limit, seconds
from consilience.interval import Interval
from consilience.network import (
    ClaimRange,
    Limits,
    LinearConstraint,
    Solution,
    System,
    UnknownNumber,
    solve,
)
from consilience.network.bounds.propagation import Propagation
from consilience.network.conflicts.cores import core
from consilience.network.system.problem import components

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
        self.unknowns: list[UnknownNumber] = []
        self.rows: list[LinearConstraint] = []
        self.claims: list[ClaimRange] = []

    def number(self, name: str, truth: int) -> str:
        self.unknowns.append(UnknownNumber(name, domain=COUNTED))
        self.claims.extend(told(self.chance, name, truth, self.wrong))
        return name

    def row(self, whole: str, parts: list[str], high: int | None = 0) -> None:
        terms = [(whole, 1), *((part, -1) for part in parts)]
        self.rows.append(LinearConstraint(f"row {len(self.rows)}", terms, 0, high))

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


def by_scipy(system: System) -> float | None:
    """The cost of the best set-aside by one mixed integer programme; ``None`` without scipy.

    Each claim has a switch that lifts its bounds by more than they can ever be off.  With presolve
    scipy 1.17.1 calls a cost of 477 optimal on `events(50)`, where 476 will do: it is left off.
    """
    try:
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_array
    except ImportError:
        return None
    place = {unknown.name: number for number, unknown in enumerate(system.unknowns)}
    width = len(place) + len(system.claims)
    entries: list[tuple[float, int, int]] = []
    lows: list[float] = []
    highs: list[float] = []
    for row in system.rows:
        entries += [(float(factor), len(lows), place[name]) for name, factor in row.terms]
        lows.append(float("-inf") if row.low is None else float(row.low))
        highs.append(float("inf") if row.high is None else float(row.high))
    most = float(2 * sum(item.range.high or 0 for item in system.claims) + 1)
    for number, item in enumerate(system.claims, len(place)):
        for bound, lift in ((item.range.low, most), (item.range.high, -most)):
            if bound is not None:
                at = len(lows)
                entries += [(1.0, at, place[item.unknown]), (lift, at, number)]
                lows.append(float(bound) if lift > 0 else float("-inf"))
                highs.append(float("inf") if lift > 0 else float(bound))
    factors, rows, columns = zip(*entries, strict=True)
    matrix = csr_array((factors, (rows, columns)), shape=(len(lows), width))
    weights = [0.0] * len(place) + [float(item.weight) for item in system.claims]
    ceilings = [float("inf")] * len(place) + [1.0] * len(system.claims)
    found = milp(
        weights,
        integrality=[1] * width,
        bounds=Bounds([0.0] * width, ceilings),
        constraints=LinearConstraint(matrix, lows, highs),
        options={"time_limit": 60.0, "mip_rel_gap": 0.0, "presolve": False},
    )
    return float("nan") if found.x is None else float(found.fun)


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def propagated(system: System, dropped: frozenset[str]) -> None:
    """Draw all bounds once some claims are set aside."""
    for problem in components(system):
        state = Propagation(problem, Limits().steps)
        members = enumerate(problem.members)
        clash = state.assert_members([n for n, item in members if item.element not in dropped])
        assert clash is None


def shrunk(solution: Solution) -> int:
    """Shrink the conflicts that the search for the best set-aside met, and count them."""
    return sum(
        len({core(part.judge, members).members for members in part.found.cores})
        for part in solution.components
    )


def answers(system: System, name: str, cheapest: float, certified: float) -> Solution:
    """Measure the chief answers on one system."""
    print(f"{name}: {len(system.unknowns)} numbers, {len(system.claims)} claims, seeded")
    solution = solve(system)
    limit("  conflicts and best set-aside", timed(solution.set_aside), "s", cheapest)
    limit("  certified ranges after it", timed(lambda: solution.ranges), "s", certified)
    best = solution.set_aside()
    assert best is not None
    exact = sum(found.exact for found in solution.ranges.values())
    print(
        f"  cost {best.cost} ({len(best.elements)} claims), "
        f"{'optimal' if best.optimal else f'at least {best.lower_bound}'}; {exact} ranges exact"
    )
    return solution


def against_scipy() -> None:
    """Compare with one mixed integer programme on the smaller instance."""
    system = events(50)
    cost = 0.0

    def ours() -> None:
        nonlocal cost
        best = solve(system).set_aside()
        assert best is not None
        cost = float(best.cost)

    mine = seconds(ours, repeats=3)
    start = time.perf_counter()
    theirs = by_scipy(system)
    took = time.perf_counter() - start
    if theirs is None:
        print("scipy is not installed: no comparison")
        return
    print(f"best set-aside, {len(system.unknowns)} numbers: cost {cost:g}, scipy's {theirs:g}")
    limit("  our time as a share of scipy's MIP", mine / took, "", 0.2)


def main() -> None:
    """Print the figures."""
    system = events(500)
    solution = answers(system, "500 events", 3, 4)
    best = solution.set_aside()
    assert best is not None
    dropped = frozenset(best.elements)
    limit("  propagated ranges", timed(lambda: propagated(system, dropped)), "s", 1)
    limit("  the conflicts, shrunk for certain", timed(lambda: shrunk(solution)), "s", 3)
    print(f"  {shrunk(solution)} conflicts")
    against_scipy()
    answers(hierarchy(20, 9, 10), "one hierarchy", 10, 10)
    tracemalloc.start()
    again = solve(events(500))
    assert again.ranges
    limit("peak memory, 500 events", tracemalloc.get_traced_memory()[1] / 1e6, "MB", 500)
    tracemalloc.stop()


if __name__ == "__main__":
    main()
