"""Results as JSON: stable, complete, and the same as what the objects say."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

from hypothesis import given

import consilience as cs
from consilience.serial import result_to_json
from tests.serial.drawing import ledgers

FIXTURE = Path(__file__).parents[2] / "fixtures" / "2013-latakia-offensive.json"
KEYS = (
    "schema version ledger method as_of known_on weights estimates refused conflicts "
    "conflict_total complete set_asides related diagnoses audit relations notices notes"
)
ESTIMATE_KEYS = (
    "measure label unit when status guarantee range regions best ladder agreement support dissent "
    "uncontradicted reported why fit"
)


def made(ledger: cs.Ledger, **options: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(result_to_json(cs.reconcile(ledger, **options)))
    return found


def test_the_face_is_stable() -> None:
    found = made(cs.load(FIXTURE), as_of="2013-12-31", weights={"hrw": 2})
    assert list(found) == KEYS.split()
    assert {tuple(item) for item in found["estimates"]} == {tuple(ESTIMATE_KEYS.split())}
    assert found["schema"] == "consilience/result/1"
    assert found["version"] == cs.__version__
    assert found["as_of"] == "2013-12-31"
    assert found["weights"] == {"hrw": 2}
    assert len(found["notes"]) == 33


def test_a_conflict() -> None:
    killed = cs.Measure("civilians killed", id="killed", unit="person")
    ledger = cs.Ledger(
        [
            cs.claim(killed, "more than 100", source="cleric", id="c-1"),
            cs.claim(killed, "60", source="activists", id="c-2"),
        ]
    )
    found = made(ledger)
    (estimate,) = found["estimates"]
    assert estimate["status"] == "no agreement"
    assert estimate["regions"] == [[60, 60], [101, None]]
    assert estimate["ladder"][0] == {"k": 1, "floor": 101, "ceiling": 60}
    assert estimate["agreement"] == {"at_least": 1, "at_most": 1, "origins": 2}
    assert found["conflict_total"] == 1
    (conflict,) = found["conflicts"]
    assert (conflict["measure"], conflict["gap"], conflict["minimal"]) == ("killed", 41, True)
    assert [(side["end"], side["bound"], side["claim"]) for side in conflict["sides"]] == [
        ("lower", 101, "c-1"),
        ("upper", 60, "c-2"),
    ]
    assert conflict["set_asides"] == [["c-1"], ["c-2"]]
    assert [item["claims"] for item in found["set_asides"]] == [["c-1"], ["c-2"]]


def test_a_conflict_by_a_relation() -> None:
    killed, executed = (cs.Measure(id, id=id) for id in ("killed", "executed"))
    ledger = cs.Ledger(
        [
            cs.claim(killed, "60", source="activists", id="c-1"),
            cs.claim(executed, "at least 67", source="HRW", id="c-2"),
        ],
        relations=[cs.PartOf(executed, killed, id="r-1", weight=2)],
    )
    found = made(ledger)
    (conflict,) = found["conflicts"]
    assert (conflict["measure"], conflict["gap"]) == (None, 7)
    assert sorted(conflict["measures"]) == ["executed", "killed"]
    assert conflict["relations"] == ["r-1"]
    assert [item["id"] for item in found["relations"]] == ["r-1"]
    assert all(item["leaves"] is None for item in found["set_asides"])
    assert {item["measure"] for item in found["set_asides"]} == {"killed", "executed"}


def test_a_relation_alone_can_be_what_to_set_aside() -> None:
    killed, executed = (cs.Measure(id, id=id) for id in ("killed", "executed"))
    ledger = cs.Ledger(
        [cs.claim(killed, "60", source="a"), cs.claim(executed, "67", source="b")],
        relations=[cs.PartOf(executed, killed, id="r-1", weight=Fraction(1, 2))],
    )
    (aside,) = made(ledger)["set_asides"]
    assert (aside["measure"], aside["measures"], aside["relations"]) == (None, [], ["r-1"])


def test_numbers_stay_exact() -> None:
    rate = cs.Measure("rate", id="rate", domain=cs.REAL)
    half_open = cs.Quantity.of(cs.Interval(0, None, low_open=True), domain=cs.REAL)
    third = cs.Quantity(cs.Interval(0, 1), suggested=cs.Interval(0, 1), domain=cs.REAL)
    found = made(
        cs.Ledger([cs.claim(rate, half_open, source="a"), cs.claim(rate, third, source="b")])
    )
    assert found["estimates"][0]["range"] == {"low": 0, "high": 1, "low_open": True}


def test_nothing_left_is_null() -> None:
    level = cs.Measure("level", id="level")
    claims = [cs.claim(level, value, source=f"s{value}") for value in (1, 2)]
    found = made(cs.Ledger(claims), by=cs.methods.Intersection())
    assert found["estimates"][0]["range"] is None
    assert found["estimates"][0]["regions"] == []


@given(ledgers().filter(len))
def test_it_says_what_the_result_says(ledger: cs.Ledger) -> None:
    result = cs.reconcile(ledger)
    found = json.loads(result_to_json(result))
    assert result_to_json(cs.reconcile(ledger)) == result_to_json(result)
    assert [item["measure"] for item in found["estimates"]] == [measure.id for measure in result]
    assert [item["status"] for item in found["estimates"]] == [
        estimate.status.value for estimate in result.values()
    ]
    assert len(found["conflicts"]) == len(result.conflicts)
    fates = [(fate["claim"], fate["measure"]) for fate in found["audit"]["fates"]]
    stated = [(claim.id, claim.measure.id) for claim in ledger]
    assert fates[: len(stated)] == stated
    # Then come the claims that notices moved to another measure.
    moved = {(item.target, item.should_be.id) for item in ledger.notices if item.should_be}
    assert {measure for _, measure in fates[len(stated) :]} <= {measure for _, measure in moved}
    ids = {claim.id for claim in ledger}
    assert all(
        side["claim"] in ids for conflict in found["conflicts"] for side in conflict["sides"]
    )


def test_related_measures() -> None:
    """The article's villages: 11 captured less 6 recaptured are not 2 held."""
    found = made(cs.load(FIXTURE))
    (conflict,) = [item for item in found["conflicts"] if item["kind"] == "related measures"]
    assert "leaves at least 5 villages held by rebel forces" in conflict["explanation"]
    assert "3 apart" in conflict["explanation"]
    implied = [item for group in found["related"] for item in group["implied"]]
    held = [item for item in implied if item["measure"] == "villages-held"]
    (day,) = [item for item in held if item["to"] == "2013-08-06"]
    assert (day["regions"], day["hull"], day["exact"]) == ([[2, 2], [5, 11]], [2, 11], True)
    assert day["range"] in day["regions"]
