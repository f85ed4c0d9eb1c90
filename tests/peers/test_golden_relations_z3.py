"""The golden systems of related figures against z3: every expected answer is computed again."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.golden.test_relations import FILES

pytest.importorskip("z3", reason="z3 is not installed")

from tests.peers.relations_by_z3 import ByZ3, exact

BY_FILE = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
Sets = list[frozenset[str]]


@cache
def peer(path: Path) -> ByZ3:
    return ByZ3(json.loads(path.read_text("utf-8")))


def expected(path: Path) -> Any:
    return peer(path).document["expected"]


@cache
def by_claim(path: Path) -> tuple[Sets, Sets]:
    return peer(path).conflicts_and_set_asides(by_side=False)


@BY_FILE
def test_conflicts(path: Path) -> None:
    conflicts, _ = by_claim(path)
    assert set(conflicts) == {frozenset(item) for item in expected(path)["minimal_conflicts"]}
    assert expected(path)["feasible"] == (not conflicts)


@BY_FILE
def test_conflicts_by_side(path: Path) -> None:
    sides, _ = peer(path).conflicts_and_set_asides(by_side=True)
    found = {side: peer(path).gap(side) for side in sides}
    listed = expected(path)["minimal_conflicts_by_side"]
    assert found == {frozenset(item["facets"]): exact(item["gap"]) for item in listed}


@BY_FILE
def test_set_asides(path: Path) -> None:
    _, asides = by_claim(path)
    costs = {choice: peer(path).cost(choice) for choice in asides}
    listed = expected(path)["minimal_corrections"]
    assert costs == {frozenset(item["drop"]): exact(item["cost"]) for item in listed}
    best = {choice for choice in asides if costs[choice] == min(costs.values())}
    assert best == {frozenset(item) for item in expected(path)["optimal_corrections"]}
    assert expected(path)["optimal_unique"] == (len(best) == 1)


def ends(ranges: Any) -> list[tuple[str, str, Any]]:
    return [
        (name, side, value)
        for name, both in ranges.items()
        for side, value in zip(("lower", "upper"), both, strict=True)
    ]


@BY_FILE
def test_ranges(path: Path) -> None:
    conflicts, asides = by_claim(path)
    claims, answers = set(peer(path).claims), expected(path)
    kept = {
        "ranges_best": [claims - set(answers["optimal_corrections"][0])],
        "ranges_undisputed_claims_only": [claims.difference(*conflicts)],
        "ranges_hull_over_all_minimal_corrections": [claims - choice for choice in asides],
    }
    for key, several in kept.items():
        assert answers[key].keys() == peer(path).number.keys()
        for end in ends(answers[key]):
            assert all(peer(path).entails(*end, some) for some in several), (key, end)
            assert any(peer(path).reaches(*end, some) for some in several), (key, end)


@BY_FILE
def test_explanations(path: Path) -> None:
    # Claims that entail each value; in 06 one set that was published is not minimal.
    for name, sides in expected(path)["explanations_best"].items():
        for side, explanation in sides.items():
            end = (name, side, explanation["value"])
            assert peer(path).entails(*end, explanation["claims"])
            for claim in explanation["claims"] if path.stem != "06-union-overlap" else ():
                rest = [other for other in explanation["claims"] if other != claim]
                assert not peer(path).entails(*end, rest)
