"""What the daily file of Gaza said of past days, and when it was found to say something else.

666 later changes to past days, sampled on 16 days (Tech for Palestine datasets, public domain).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest

import consilience as cs
from tests.data.files import json_of

Cell = tuple[str, str]
"""The day and the field of a figure."""


@cache
def changes() -> list[dict[str, Any]]:
    """The changes in the order in which they were found."""
    found: list[dict[str, Any]] = json_of("palestine", "revisions_of_past_days_sampled.json")
    return sorted(found, key=lambda change: change["known_by"])


def sampled() -> list[str]:
    return sorted({change["known_by"] for change in changes()})


def known_by(day: str) -> dict[Cell, int]:
    """By hand: the last value of each cell that was known by the end of *day*."""
    values: dict[Cell, int] = {}
    for change in changes():
        cell = change["report_date"], change["field"]
        if change["report_date"] <= day and change["old"] >= 0:
            values.setdefault(cell, change["old"])
        if change["known_by"] <= day:
            values[cell] = change["new"]
    return values


def measures(total: cs.Temporality) -> Mapping[str, cs.Measure]:
    return {
        field: cs.Measure(field, temporality=total if "_cum" in field else cs.PERIOD)
        for field in sorted({change["field"] for change in changes()})
    }


def read(value: str, said: str, total: cs.Temporality) -> Iterator[cs.Claim | None]:
    """The claims of one column of values, ``None`` for each that no count can be."""
    claims, refusals = cs.claims_from_rows_lenient(
        changes(),
        cs.Columns(value=value, measure="field", reported=said, about="report_date"),
        measure=measures(total),
        source="file",
    )
    refused = {one.row for one in refusals}
    made = iter(claims)
    for row in range(1, len(changes()) + 1):
        yield None if row in refused else next(made)


def ledger(total: cs.Temporality, *, noticed: bool) -> cs.Ledger:
    """The first value of each cell, each later one, and a notice for every change if asked for."""
    claims: list[cs.Claim] = []
    notices: list[cs.Notice] = []
    standing: dict[Cell, cs.Claim] = {}
    olds, news = read("old", "report_date", total), read("new", "known_by", total)
    for change, old, new in zip(changes(), olds, news, strict=True):
        cell = change["report_date"], change["field"]
        if old is not None and cell not in standing:
            standing[cell] = old
            claims.append(old)
        assert new is not None
        claims.append(new)
        if noticed and cell in standing:
            target, when = standing[cell], change["known_by"]
            notices.append(
                cs.Notice("corrects", target, source="file", reported=when, replacement=new)
            )
        standing[cell] = new
    return cs.Ledger(claims, notices=notices)


def test_a_count_below_nothing_is_refused() -> None:
    """It stood in the file until somebody noticed."""
    assert len(changes()) == 666
    assert len(sampled()) == 16
    assert [old is None for old in read("old", "report_date", cs.SNAPSHOT)] == [
        change["old"] < 0 for change in changes()
    ]
    assert sum(change["old"] < 0 for change in changes()) == 1


@pytest.mark.parametrize("noticed", [False, True], ids=["by the rule latest", "by notices"])
def test_each_value_is_the_one_known_on_each_sampled_day(noticed: bool) -> None:
    """Totals are asked for as the file's record of a day, which may say anything of it."""
    record = ledger(cs.SNAPSHOT, noticed=noticed)
    asked = 0
    for day in sampled():
        result = cs.reconcile(record, known_on=day)
        for (about, field), value in known_by(day).items():
            assert result.at(field, about).range == cs.Interval(value, value)
            asked += 1
    assert asked == sum(len(known_by(day)) for day in sampled()) == 4193


def test_as_running_totals_the_later_word_stands_where_the_record_fell() -> None:
    record = ledger(cs.CUMULATIVE, noticed=True)
    lost = 0
    for day in sampled():
        result = cs.reconcile(record, known_on=day)
        stands = _standing(day)
        for (about, field), value in known_by(day).items():
            found = result.at(field, about)
            if (about, field) in stands:
                assert found.range == cs.Interval(value, value)
            else:
                assert value not in found.range
                lost += 1
            for evidence in found.evidence:
                for claim in evidence.claims:
                    assert claim.reported is not None
                    assert str(claim.reported) <= day  # known_on never uses a later word
    assert lost == 90


def _standing(day: str) -> set[Cell]:
    """By hand: the cells that no later word on another day of the same total rules out."""
    said = {(change["report_date"], change["field"]): "" for change in changes()}
    for change in changes():
        if change["known_by"] <= day:
            said[change["report_date"], change["field"]] = change["known_by"]
    values = known_by(day)
    kept: list[tuple[Cell, int]] = []
    for cell in sorted(values, key=lambda cell: (said[cell] or cell[0], cell[0]), reverse=True):
        rivals = [(about, other) for (about, field), other in kept if field == cell[1]]
        value = values[cell]
        if "_cum" not in cell[1] or all(
            value <= other if cell[0] < about else value >= other for about, other in rivals
        ):
            kept.append((cell, value))
    return {cell for cell, _ in kept}
