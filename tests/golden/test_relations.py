"""Published systems of related figures: conflicts, set-asides, ranges and reasons as in the files.

`CONSILIENCE_GOLDEN` names another folder that holds `relations/*.json` in the same format.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from consilience.interval import Interval
from consilience.network import (
    ClaimRange,
    End,
    Limits,
    LinearConstraint,
    Range,
    Solution,
    System,
    UnknownNumber,
    solve,
)
from consilience.testing.network import without

FOLDER = Path(os.environ.get("CONSILIENCE_GOLDEN", Path(__file__).parent)) / "relations"
FILES = sorted(FOLDER.glob("*.json"))
# Other folders may hold larger systems than a report would list in full.
LIMITS = Limits(conflicts=20_000, choices=200_000, set_asides=20_000)

Json = dict[str, Any]


def chained(relation: Json) -> Iterable[LinearConstraint]:
    steps = relation["sequence"]
    for number, (earlier, later) in enumerate(pairwise(steps)):
        name = f"{relation['id']}[{number}]"
        yield LinearConstraint(name, [(later, 1), (earlier, -1)], 0, relation=relation["id"])


def part_of(relation: Json) -> Iterable[LinearConstraint]:
    yield LinearConstraint(relation["id"], [(relation["whole"], 1), (relation["part"], -1)], 0)


def summed(relation: Json) -> Iterable[LinearConstraint]:
    parts = [(part, -1) for part in relation["parts"]]
    yield LinearConstraint(relation["id"], [(relation["whole"], 1), *parts], 0, 0)


def united(relation: Json) -> Iterable[LinearConstraint]:
    whole, parts = relation["union"], relation["parts"]
    for number, part in enumerate(parts):
        name = f"{relation['id']}[{number}]"
        yield LinearConstraint(name, [(whole, 1), (part, -1)], 0, relation=relation["id"])
    terms = [(part, 1) for part in parts]
    yield LinearConstraint(
        f"{relation['id']}[sum]", [*terms, (whole, -1)], 0, relation=relation["id"]
    )


def balanced(relation: Json) -> Iterable[LinearConstraint]:
    terms = [(relation["held"], 1), (relation["gained"], -1), (relation["lost"], 1)]
    yield LinearConstraint(relation["id"], terms, 0, 0)


def linear(relation: Json) -> Iterable[LinearConstraint]:
    terms = [(name, number(factor)) for name, factor in relation["terms"]]
    yield LinearConstraint(
        relation["id"], terms, number(relation.get("lo")), number(relation.get("hi"))
    )


def proportion(relation: Json) -> Iterable[LinearConstraint]:
    upper, lower = relation["numerator"], relation["denominator"]
    scale = number(relation.get("scale", 1))
    for side, sign in (("lo", 1), ("hi", -1)):
        if relation.get(side) is not None:
            factor = -sign * number(relation[side])
            terms = [(upper, sign * scale), (lower, factor)]
            yield LinearConstraint(f"{relation['id']}[{side}]", terms, 0, relation=relation["id"])


KINDS: dict[str, Callable[[Json], Iterable[LinearConstraint]]] = {
    "monotone": chained,
    "part_le_whole": part_of,
    "sum": summed,
    "union": united,
    "balance": balanced,
    "linear": linear,
    "ratio": proportion,
}


def number(value: Any) -> Any:
    """A number of a file, exactly as written."""
    if value is None or isinstance(value, int):
        return value
    exact = Fraction(str(value))
    return exact.numerator if exact.denominator == 1 else exact


def rows(document: Json) -> Iterable[LinearConstraint]:
    for relation in document["relations"]:
        kind = relation["kind"]
        assert kind in KINDS, f"relation {relation['id']!r} is of the unknown kind {kind!r}"
        yield from KINDS[kind](relation)


def claims(document: Json, kept: Callable[[str], bool] = lambda _: True) -> Iterable[ClaimRange]:
    for claim in document["claims"]:
        interval = Interval(number(claim["lo"]), number(claim["hi"]))
        if kept(claim["id"]) and interval != Interval(None, None):
            yield ClaimRange(
                claim["id"], claim["variable"], interval, weight=number(claim["weight"])
            )


def system(document: Json, kept: Callable[[str], bool] = lambda _: True) -> System:
    unknowns = [
        UnknownNumber(
            item["name"],
            integer=item.get("integer", True),
            domain=Interval(*map(number, item["domain"])),
        )
        for item in document["variables"]
    ]
    return System(unknowns, rows(document), claims(document, kept))


@cache
def read(path: Path) -> Json:
    document: Json = json.loads(path.read_text("utf-8"))
    return document


@cache
def solved(path: Path) -> Solution:
    return solve(system(read(path)), LIMITS)


BY_FILE = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def plain(ranges: Mapping[str, Range]) -> dict[str, list[Any]]:
    return {name: [found.interval.low, found.interval.high] for name, found in ranges.items()}


def exactly(ranges: Json) -> dict[str, list[Any]]:
    return {name: [number(end) for end in ends] for name, ends in ranges.items()}


def sets(choices: Iterable[Iterable[str]]) -> list[list[str]]:
    return sorted(sorted(choice) for choice in choices)


def test_there_are_systems() -> None:
    assert FILES, f"no system in {FOLDER}"


@BY_FILE
def test_minimal_conflicts(path: Path) -> None:
    expected, solution = read(path)["expected"], solved(path)
    assert solution.complete
    assert solution.feasible == expected["feasible"]
    minimal = [set(found.claims) for found in solution.conflicts]
    minimal = [one for one in minimal if not any(other < one for other in minimal)]
    unique = {tuple(sorted(one)) for one in minimal}
    assert sets(unique) == sets(expected["minimal_conflicts"])


@BY_FILE
def test_minimal_conflicts_by_side_with_their_gaps(path: Path) -> None:
    expected = read(path)["expected"].get("minimal_conflicts_by_side")
    if expected is None:
        pytest.skip("the file lists no sides")
    found = {tuple(sorted(map(str, item.facets))): item.gap for item in solved(path).conflicts}
    assert all(item.minimal for item in solved(path).conflicts)
    assert found == {tuple(sorted(item["facets"])): number(item["gap"]) for item in expected}


@BY_FILE
def test_cheapest_set_asides(path: Path) -> None:
    expected, solution = read(path)["expected"], solved(path)
    best, optimal = solution.set_aside(), solution.optimal_set_asides()
    assert best is not None
    assert best.optimal
    assert optimal.complete
    assert optimal.set_asides[0] == best
    assert optimal.unique == expected["optimal_unique"]
    found = sets(item.elements for item in optimal.set_asides)
    assert found == sets(expected["optimal_corrections"])


@BY_FILE
def test_minimal_set_asides_with_their_costs(path: Path) -> None:
    expected, listed = read(path)["expected"]["minimal_corrections"], solved(path).set_asides
    assert listed.complete
    found = {item.elements: item.cost for item in listed.set_asides}
    assert found == {tuple(sorted(item["drop"])): number(item["cost"]) for item in expected}


@BY_FILE
def test_ranges(path: Path) -> None:
    expected, solution = read(path)["expected"], solved(path)
    best = solve(without(system(read(path)), expected["optimal_corrections"][0]), LIMITS).ranges
    assert plain(best) == exactly(expected["ranges_best"])
    uncontradicted = expected["ranges_undisputed_claims_only"]
    assert plain(solution.uncontradicted) == exactly(uncontradicted)
    hull = expected["ranges_hull_over_all_minimal_corrections"]
    assert plain(solution.hull) == exactly(hull)
    for ranges in (best, solution.uncontradicted, solution.hull):
        assert all(found.exact for found in ranges.values())


@BY_FILE
def test_the_range_is_that_of_the_first_set_aside(path: Path) -> None:
    expected, solution = read(path)["expected"], solved(path)
    best = solution.set_aside()
    assert best is not None
    if sorted(best.elements) != sorted(expected["optimal_corrections"][0]):
        pytest.skip("the file's first of several cheapest set-asides is another one")
    assert plain(solution.ranges) == exactly(expected["ranges_best"])


@BY_FILE
def test_explanations(path: Path) -> None:
    document = read(path)
    expected = document["expected"].get("explanations_best")
    if expected is None:
        pytest.skip("the file explains nothing")
    dropped = set(document["expected"]["optimal_corrections"][0])
    consistent = system(document, lambda claim: claim not in dropped)
    solution = solve(consistent, LIMITS)
    for name, sides in expected.items():
        for side, explanation in sides.items():
            found = solution.why(name, End(side))
            assert found.value == number(explanation["value"]), (name, side)
            assert entailed(document, name, side, found.claims) == found.value
            for one in found.claims:
                rest = [claim for claim in found.claims if claim != one]
                assert entailed(document, name, side, rest) != found.value, (name, side, one)


def entailed(document: Json, name: str, side: str, only: Iterable[str]) -> Any:
    """The end of a range that some claims alone entail, with all relations."""
    kept = set(only)
    found = solve(system(document, kept.__contains__)).ranges[name].interval
    return found.low if side == "lower" else found.high
