"""Worked systems as ledgers: measures, dates, relations and weights lead to the files' answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from consilience import (
    CUMULATIVE,
    PERIOD,
    SNAPSHOT,
    Balance,
    Claim,
    Interval,
    Ledger,
    Measure,
    PartOf,
    Relation,
    SameAs,
    SumOf,
    claim,
    reconcile,
)
from consilience.errors import UnknownMeasureError
from consilience.results import Conflict, Reconciliation

FILES = Path(__file__).parents[1] / "golden" / "relations"


@dataclass
class System:
    """A ledger for a golden file: which measure and day each of its variables is."""

    variables: Mapping[str, tuple[Measure, str | None]]
    claims: Mapping[str, Claim]
    relations: tuple[Relation, ...]
    weights: Mapping[str, int]
    expected: Mapping[str, Any] = field(default_factory=dict)

    @property
    def result(self) -> Reconciliation:
        ledger = Ledger(self.claims.values(), relations=self.relations)
        return reconcile(ledger, weights=self.weights)

    def ids_of(self, claims: tuple[Claim, ...]) -> tuple[str, ...]:
        names = {item.id: name for name, item in self.claims.items()}
        return tuple(sorted(names[item.id] for item in claims))


def system(
    file: str, variables: Mapping[str, tuple[Measure, str | None]], *relations: Relation
) -> System:
    """Read a file's figures as claims on the measures and days that *variables* names."""
    known = json.loads((FILES / f"{file}.json").read_text("utf-8"))
    claims: dict[str, Claim] = {}
    weights: dict[str, int] = {}
    for said in known["claims"]:
        measure, day = variables[said["variable"]]
        # Each figure of a file has a weight of its own, so each is a source here.
        source = f"{said['source']}, {said['id']}"
        figure = Interval(said["lo"], said["hi"])
        claims[said["id"]] = claim(measure, figure, source=source, about=day)
        weights[source] = said["weight"]
    return System(variables, claims, relations, weights, known["expected"])


def villages() -> System:
    captured = Measure("captured", unit="village", temporality=CUMULATIVE)
    recaptured = Measure("recaptured", unit="village", temporality=CUMULATIVE)
    held = Measure("held", unit="village", temporality=SNAPSHOT)
    days = {f"captured@08-0{n}": (captured, f"2013-08-0{n}") for n in (4, 5, 6, 7)}
    lost = {f"recaptured@08-0{n}": (recaptured, f"2013-08-0{n}") for n in (5, 6)}
    variables = {**days, **lost, "held@08-06": (held, "2013-08-06")}
    return system("01-seed-villages-balance", variables, Balance(held, captured, recaptured))


def civilians() -> System:
    killed = Measure("killed", temporality=CUMULATIVE)
    executed = Measure("executed", temporality=CUMULATIVE)
    massacred = Measure("massacred")
    variables: dict[str, tuple[Measure, str | None]] = {
        "killed@08-07": (killed, "2013-08-07"),
        "killed@08-09": (killed, "2013-08-09"),
        "killed@10-11": (killed, "2013-10-11"),
        "executed@10-11": (executed, "2013-10-11"),
        "massacred": (massacred, None),
    }
    ties = PartOf(executed, killed), PartOf(massacred, killed, at="2013-10-11")
    return system("02-seed-civilians-cumulative", variables, *ties)


def air_strike() -> System:
    killed, rebels, foreign, others = (
        Measure(name) for name in ("killed", "rebels", "foreign_rebels", "civilians")
    )
    variables = {item.label: (item, None) for item in (killed, rebels, foreign, others)}
    ties = SumOf(killed, [rebels, others]), PartOf(foreign, rebels)
    return system("03-seed-airstrike-parts", variables, *ties)


def ferry() -> System:
    aboard, rescued, missing = (Measure(name) for name in ("aboard", "rescued", "missing"))
    dead = Measure("dead", temporality=CUMULATIVE)
    variables: dict[str, tuple[Measure, str | None]] = {
        "aboard": (aboard, None),
        "rescued": (rescued, None),
        "missing": (missing, None),
        "dead@1": (dead, "2020-01-01"),
        "dead@2": (dead, "2020-01-02"),
    }
    tie = SumOf(aboard, [rescued, dead, missing], at="2020-01-02")
    return system("10-ferry-tie", variables, tie)


SYSTEMS = {make.__name__: make for make in (villages, civilians, air_strike, ferry)}


@pytest.fixture(params=SYSTEMS)
def golden(request: pytest.FixtureRequest) -> System:
    return SYSTEMS[request.param]()


def test_all_three_ranges_are_those_of_the_file(golden: System) -> None:
    result = golden.result
    for name, (measure, day) in golden.variables.items():
        found = result.implied(measure, day)
        wanted = [
            Interval(*golden.expected[key][name])
            for key in (
                "ranges_best",
                "ranges_undisputed_claims_only",
                "ranges_hull_over_all_minimal_corrections",
            )
        ]
        assert [found.range, found.uncontradicted, found.hull] == wanted, name
        assert found.exact


def test_conflicts_and_gaps_are_those_of_the_file(golden: System) -> None:
    names = {item.id: name for name, item in golden.claims.items()}

    def facets(conflict: Conflict) -> list[str]:
        sides = [(names[side.claim.id], side) for side in conflict.sides if side.claim is not None]
        return sorted(f"{name}.{side.end.value}" for name, side in sides)

    found = [(facets(item), item.gap) for item in golden.result.conflicts]
    wanted = [(i["facets"], i["gap"]) for i in golden.expected["minimal_conflicts_by_side"]]
    assert sorted(found) == sorted(wanted)
    assert golden.result.complete
    assert all(item.minimal for item in golden.result.conflicts)


def test_set_asides_are_those_of_the_file(golden: System) -> None:
    found = golden.result.set_asides
    wanted = [tuple(item) for item in golden.expected["optimal_corrections"] if item]
    assert [golden.ids_of(item.claims) for item in found] == wanted
    costs = {tuple(item["drop"]): item["cost"] for item in golden.expected["minimal_corrections"]}
    assert all(item.cost == costs[golden.ids_of(item.claims)] for item in found)
    assert all(item.unique is golden.expected["optimal_unique"] for item in found)


def test_reasons_name_a_smallest_set_of_figures(golden: System) -> None:
    result = golden.result
    for name, (measure, day) in golden.variables.items():
        if measure not in result:
            continue
        answer = result[measure] if day is None else result.at(measure, day)
        wanted = golden.expected["explanations_best"].get(name, {})
        for reason in answer.reasons:
            if reason.after is not None or reason.end.value not in wanted:
                continue
            claims = tuple(side.claim for side in reason.sides if side.claim is not None)
            assert reason.bound == wanted[reason.end.value]["value"]
            assert golden.ids_of(claims) == tuple(wanted[reason.end.value]["claims"]), name


TOTAL = Measure("killed", temporality=CUMULATIVE)
PART = Measure("executed", temporality=CUMULATIVE)


def test_a_month_holds_from_its_last_day_and_until_its_first() -> None:
    said = claim(PART, Interval(5, 9), source="HRW", about="2013-08")
    result = reconcile(Ledger([said], relations=[PartOf(PART, TOTAL)]))
    assert result.implied(PART, "2013-08-01").range == Interval(0, 9)
    assert result.implied(TOTAL, "2013-08-30").range == Interval(0, None)
    assert result.implied(TOTAL, "2013-08-31").range == Interval(5, None)
    later = claim(TOTAL, 4, source="SOHR", about="2013-08-30")
    assert not reconcile(Ledger([said, later], relations=[PartOf(PART, TOTAL)])).conflicts
    last = claim(TOTAL, 4, source="SOHR", about="2013-08-31")
    (conflict,) = reconcile(Ledger([said, last], relations=[PartOf(PART, TOTAL)])).conflicts
    assert conflict.gap == 1


def test_from_the_end_of_a_total_on_all_days_are_one() -> None:
    ended = Measure("killed in the battle", temporality=CUMULATIVE, ends="2013-08-19")
    claims = [
        claim(ended, Interval(0, 60), source="SOHR", about="2013-10-11"),
        claim(PART, 67, source="HRW", about="2013-08-19"),
    ]
    (conflict,) = reconcile(Ledger(claims, relations=[PartOf(PART, ended)])).conflicts
    assert conflict.gap == 7


def test_an_amount_is_what_the_total_grows_within_its_span() -> None:
    week = Measure("killed within the week", temporality=PERIOD)
    claims = [
        claim(TOTAL, 60, source="SOHR", about="2013-08-04"),
        claim(TOTAL, 190, source="HRW", about="2013-08-11"),
    ]
    tied = SameAs(week, TOTAL)
    other = claim(week, "at least 1", source="cleric", about="2013-08-05/2013-08-11")
    result = reconcile(Ledger([*claims, other], relations=[tied]))
    assert result[week].range == Interval(130, 130)
    assert {side.origin for reason in result[week].reasons for side in reason.sides} == {
        "SOHR",
        "HRW",
    }


def test_spans_are_shared_along_chains_of_amounts_in_any_order() -> None:
    small, middle, large = (Measure(name, temporality=PERIOD) for name in ("s", "m", "l"))
    said = claim(small, "at least 5", source="HRW", about="2013-08-01/2013-08-07")
    other = claim(large, "at least 1", source="HRW", about="2013-09")
    chain = PartOf(small, middle), PartOf(middle, large)
    for relations in (chain, chain[::-1]):
        result = reconcile(Ledger([said, other], relations=relations))
        assert result.implied(large, "2013-08-01/2013-08-07").range == Interval(5, None)
        with pytest.raises(UnknownMeasureError):
            result.implied(large, "2013-07")


def test_a_balance_holds_on_days_on_which_nobody_speaks_of_the_level() -> None:
    golden = villages()
    captured, held = golden.variables["captured@08-04"][0], golden.variables["held@08-06"][0]
    claims = [item for name, item in golden.claims.items() if name in {"c1", "c2", "c3"}]
    result = reconcile(Ledger(claims, relations=golden.relations))
    assert result.implied(held, "2013-08-05").range == Interval(6, None)
    assert result.implied(captured, "2013-08-10").range == Interval(7, None)


def test_undated_totals_meet_at_the_very_end() -> None:
    claims = [claim(PART, 67, source="HRW"), claim(TOTAL, "dozens", source="SOHR")]
    result = reconcile(Ledger(claims, relations=[PartOf(PART, TOTAL)]))
    assert result[TOTAL].range == Interval(67, None)
    assert not result.conflicts


def test_an_amount_and_a_total_can_be_tied_on_one_day() -> None:
    week = Measure("killed within the week", temporality=PERIOD)
    claims = [
        claim(week, 70, source="HRW", about="2013-08-05/2013-08-11"),
        claim(TOTAL, 60, source="SOHR", about="2013-08-11"),
    ]
    tied = PartOf(week, TOTAL, at="2013-08-11")
    assert [item.gap for item in reconcile(Ledger(claims, relations=[tied])).conflicts] == [10]
