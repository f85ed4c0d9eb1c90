"""Losses as a ministry totals them and as pictures confirm them (PetroIvaniuk, MIT licence)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

import consilience as cs
from consilience.results import DiagnosisKind
from tests.data.files import json_of

MINISTRY = cs.Source("ministry", name="Ministry of Defence", kind="ministry", side="Ukraine")
PICTURES = cs.Source("pictures", name="Visually confirmed", kind="monitor")

# The categories of the confirmed list, and the columns of the ministry that count the same.
SAME = {
    "Tanks": "tank",
    "Armoured Personnel Carriers": "APC",
    "Artillery Systems": "field artillery",
    "Multiple Rocket Launchers": "MRL",
    "Unmanned Aerial Vehicles": "drone",
    "Helicopters": "helicopter",
    "Aircrafts": "aircraft",
    "Anti-aircraft Warfare Systems": "anti-aircraft warfare",
    "Warships, Boats": "naval ship",
    "Special Equipment": "special equipment",
    "Vehicle and Fuel Tank": "vehicles and fuel tanks",
}
COUNTED = (*SAME.values(), "submarines", "cruise missiles")


@cache
def losses(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json_of("ukraine", f"russia_losses_{name}.json")
    return rows


@cache
def lost(what: str) -> cs.Measure:
    return cs.Measure(f"{what} lost", temporality=cs.CUMULATIVE)


@cache
def totals() -> tuple[cs.Claim, ...]:
    """The totals of the ministry, of each day and kind."""
    return tuple(
        claim
        for what in COUNTED
        for claim in cs.claims_from_rows(
            losses("equipment"),
            cs.Columns(value=what, reported="date", about="date"),
            measure=lost(what),
            source="ministry",
            empty="skip",
        )
    )


def confirmed(hedge: str) -> tuple[cs.Claim, ...]:
    """The sums of the confirmed list by category, which has no day: put on the last one here."""
    sums: Counter[str] = Counter()
    for row in losses("equipment_oryx"):
        sums[SAME[row["equipment_ua"]]] += row["losses_total"]
    last = losses("equipment")[-1]["date"]
    return cs.claims_from_rows(
        [{"what": what, "n": n, "hedge": hedge, "day": last} for what, n in sums.items()],
        cs.Columns(measure="what", value="n", hedge="hedge", reported="day", about="day"),
        measure={what: lost(what) for what in SAME.values()},
        source="pictures",
    )


def test_a_column_of_hedges_is_read_as_words() -> None:
    rows = losses("personnel")
    columns = cs.Columns(value="personnel", hedge="personnel*", reported="date", about="date")
    claims = cs.claims_from_rows(
        rows, columns, measure=lost("personnel"), source="ministry", hedges={"more": "more than"}
    )
    assert len(claims) == len(rows) == 1626
    assert Counter(row["personnel*"] for row in rows) == {"about": 1620, "more": 6}
    for row, claim in zip(rows, claims, strict=True):
        if row["personnel*"] == "more":
            assert claim.range == cs.Interval(row["personnel"] + 1, None)
        else:
            assert claim.value.approximate
            assert row["personnel"] in claim.range
    assert not cs.reconcile(cs.Ledger(claims)).conflicts
    # "more" alone means nothing before a number, and is not read past.
    _, refusals = cs.claims_from_rows_lenient(
        rows, columns, measure=lost("personnel"), source="ministry"
    )
    assert [one.row for one in refusals] == [
        number for number, row in enumerate(rows, 1) if row["personnel*"] == "more"
    ]


def test_a_confirmed_floor_does_not_contradict_a_greater_total() -> None:
    floors = confirmed("at least")
    assert len(floors) == len(SAME) == 11
    ledger = cs.Ledger([*totals(), *floors], sources=[MINISTRY, PICTURES])
    result = cs.reconcile(ledger)
    last = losses("equipment")[-1]
    for floor in floors:
        assert floor.range.low is not None
        what = floor.measure.label.removesuffix(" lost")
        assert floor.range.low < last[what]
        against = [
            item for item in result.conflicts_on(floor.measure).conflicts if floor in item.claims
        ]
        assert not against
        assert result[floor.measure].range == cs.Interval(last[what], last[what])
        assert result[floor.measure].agreement.at_least == 2


@pytest.mark.parametrize(
    ("hedge", "apart"),
    [
        ("at least", 0),
        ("up to", 11),  # nor does the floor agree because nothing ever could contradict it
    ],
)
def test_each_category_contradicts_the_total_if_it_were_all_there_is(
    hedge: str, apart: int
) -> None:
    result = cs.reconcile(cs.Ledger([*totals(), *confirmed(hedge)]))
    assert apart == sum(
        any(
            claim.source == "pictures"
            for conflict in result.conflicts_on(lost(what)).conflicts
            for claim in conflict.claims
        )
        for what in SAME.values()
    )


def falls() -> set[tuple[str, date]]:
    """The kind and the day of each total below that of the day before, by hand."""
    return {
        (what, date.fromisoformat(after["date"]))
        for what in COUNTED
        for before, after in pairwise(row for row in losses("equipment") if what in row)
        if after[what] < before[what]
    }


def test_falls_are_found_and_corrections_on_record_are_named() -> None:
    days = [row["date"] for row in losses("equipment")]
    by_day = {(claim.measure, str(claim.about)): claim for claim in totals()}
    notices: list[cs.Notice] = []
    for row in losses("equipment_correction"):
        before = days[days.index(row["date"]) - 1]
        notices += [
            cs.Notice(
                "corrects",
                by_day[lost(what), before],
                source="ministry",
                reported=row["date"],
                quote=f"{row[what]:+}",
            )
            for what in COUNTED
            if row.get(what) and (lost(what), before) in by_day
        ]
    assert len(notices) == sum(
        bool(row.get(what)) for row in losses("equipment_correction") for what in COUNTED
    )
    ledger = cs.Ledger(totals(), notices=notices)
    result = cs.reconcile(ledger)
    for notice in notices[:: len(notices) // 4]:
        claim = ledger.claim(notice.target)
        assert result.at(claim.measure, str(claim.about)).range != claim.range
        then = cs.reconcile(ledger, known_on=str(claim.reported))
        assert then.at(claim.measure, str(claim.about)).range == claim.range
    found = [item for item in result.diagnoses if item.kind is DiagnosisKind.REGRESSION]
    assert len(falls()) == 13
    assert {
        (item.measures[0].label.removesuffix(" lost"), item.days[1]) for item in found
    } == falls()
    corrected = {
        (what, date.fromisoformat(row["date"]))
        for row in losses("equipment_correction")
        for what in COUNTED
        if row.get(what)
    }
    unexplained = [item for item in found if "no correction is on record" in item.explanation]
    assert len(unexplained) == len(falls() - corrected) == 2
