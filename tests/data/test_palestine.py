"""Daily series of Gaza, the West Bank and Lebanon (Tech for Palestine datasets, public domain).

Every count that the diagnoses find is counted again by hand, straight from the file.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

import consilience as cs
from consilience.diagnoses import diagnose
from consilience.evidence.placement import Verdict
from consilience.results import DiagnosisKind
from tests.data.files import json_of

FILES = ("casualties_daily", "lebanon_casualties_daily", "west_bank_daily")
NO_COUNT = {"report_period", "phase"}
PHASE_TWO = "2026-03-02"
"""The day on which the count of Lebanon begins again: the report of 5 March covers 96 hours."""

Rows = list[dict[str, Any]]


@cache
def rows_of(file: str) -> Rows:
    """The rows of a file, what is nested in one lifted up beside the rest."""
    found: Rows = []
    for row in json_of("palestine", f"{file}.json"):
        nested = {f"verified.{key}": n for key, n in row.get("verified", {}).items()}
        cells = {key: cell for key, cell in row.items() if key != "verified"} | nested
        found.append(cells | {"span": span_of(row)})
    return found


def span_of(row: dict[str, Any]) -> str:
    """The days that the report of a row covers: as many as its hours say, and its own at least."""
    last = date.fromisoformat(row["report_date"])
    return f"{last - timedelta(hours=hours_of(row) - 24)}/{last}"


def hours_of(row: dict[str, Any]) -> int:
    """96 rows of Gaza are of 0 hours: no report came on that day."""
    hours: int = row.get("report_period", 24)
    return max(hours, 24)


@cache
def fields_of(file: str) -> tuple[str, ...]:
    """The columns of figures: 45 in the three files."""
    found = {key for row in rows_of(file) for key, cell in row.items() if type(cell) is int}
    return tuple(sorted(found - NO_COUNT))


def is_total(field: str) -> bool:
    return "_cum" in field


@cache
def ledger_of(file: str, resets: tuple[str, ...] = (), covers: str = "report_date") -> cs.Ledger:
    """The whole file: totals of each day, amounts of each period, tied where both have a name."""
    measures: dict[str, cs.Measure] = {
        field: cs.Measure(field, temporality=cs.CUMULATIVE, resets=resets)
        if is_total(field)
        else cs.Measure(field, temporality=cs.PERIOD)
        for field in fields_of(file)
    }
    claims = [
        claim
        for field, measure in measures.items()
        for claim in cs.claims_from_rows(
            rows_of(file),
            cs.Columns(
                value=field,
                reported="report_date",
                about="report_date" if is_total(field) else covers,
            ),
            measure=measure,
            source=file,
            empty="skip",
        )
    ]
    ties = [
        cs.SameAs(measure, measures[f"{field}_cum"])
        for field, measure in measures.items()
        if f"{field}_cum" in measures
    ]
    return cs.Ledger(claims, relations=ties)


def found(ledger: cs.Ledger, kind: DiagnosisKind) -> Counter[str]:
    return Counter(item.measures[0].label for item in diagnose(ledger) if item.kind is kind)


def falls(file: str) -> Counter[str]:
    """By hand: how often each total is below the figure before it."""
    return Counter(
        field
        for field in fields_of(file)
        if is_total(field)
        for before, after in pairwise(row[field] for row in rows_of(file) if field in row)
        if after < before
    )


def unequal(file: str, covers: str) -> Counter[str]:
    """By hand: how often the amount is not the total less that of the last day before it."""
    apart: Counter[str] = Counter()
    by_day = {date.fromisoformat(row["report_date"]): row for row in rows_of(file)}
    for field in fields_of(file):
        total = f"{field}_cum"
        for when, row in by_day.items():
            hours = hours_of(row) if covers == "span" else 24
            before = by_day.get(when - timedelta(hours=hours), {})
            if field in row and total in row and total in before:
                apart[field] += row[field] != row[total] - before[total]
    return +apart


@pytest.mark.parametrize("file", FILES)
def test_every_figure_of_the_file_is_a_claim(file: str) -> None:
    figures = sum(
        type(cell) is int
        for row in rows_of(file)
        for key, cell in row.items()
        if key not in NO_COUNT
    )
    ledger = ledger_of(file)
    assert len(ledger) == figures
    assert len(ledger.measures) == len(fields_of(file))


@pytest.mark.parametrize(
    ("file", "number"),
    [("casualties_daily", 4), ("lebanon_casualties_daily", 2), ("west_bank_daily", 1)],
)
def test_every_fall_of_a_total_is_found(file: str, number: int) -> None:
    seen = found(ledger_of(file), DiagnosisKind.REGRESSION)
    assert seen == falls(file)
    assert seen.total() == number


@pytest.mark.parametrize(
    ("file", "covers", "apart"),
    [
        ("casualties_daily", "report_date", {"injured": 14, "killed": 7}),
        ("casualties_daily", "span", {"injured": 15, "killed": 7, "ext_injured": 1}),
        ("lebanon_casualties_daily", "report_date", {}),
        ("lebanon_casualties_daily", "span", {}),
        ("west_bank_daily", "report_date", {}),
    ],
)
def test_every_day_is_found_whose_amount_is_not_the_difference_of_totals(
    file: str, covers: str, apart: dict[str, int]
) -> None:
    seen = found(ledger_of(file, covers=covers), DiagnosisKind.DAILY_DIFFERENCE)
    assert seen == unequal(file, covers)
    assert seen == Counter(apart)


def test_the_phase_reset_of_lebanon() -> None:
    """Undeclared it is the only fall of the file, and in the raw columns alone."""
    file = "lebanon_casualties_daily"
    begun = [
        date.fromisoformat(after["report_date"])
        for before, after in pairwise(rows_of(file))
        if after["phase"] != before["phase"]
    ]
    assert begun == [date(2026, 3, 5)]
    raw = [item for item in diagnose(ledger_of(file)) if item.kind is DiagnosisKind.REGRESSION]
    assert sorted(item.measures[0].label for item in raw) == [
        "injured_cum_reported",
        "killed_cum_reported",
    ]
    assert [item.days[1] for item in raw] == begun * 2
    declared = ledger_of(file, resets=(PHASE_TWO,))
    assert not found(declared, DiagnosisKind.REGRESSION)


def test_a_declared_reset_gives_the_first_phase_its_figures_back() -> None:
    """Undeclared, the later and lower total takes the place of each figure that it is below."""
    file = "lebanon_casualties_daily"
    for field, number in (("killed_cum_reported", 48), ("injured_cum_reported", 45)):
        figures = [row[field] for row in rows_of(file)]
        ruled_out = sum(figure > min(figures[position:]) for position, figure in enumerate(figures))
        assert ruled_out == number
        for resets, lost in (((), ruled_out), ((PHASE_TWO,), 0)):
            placement = cs.reconcile(ledger_of(file, resets)).placement(field)
            replaced = [fate for fate in placement.fates if fate.verdict is Verdict.REPLACED]
            assert len(replaced) == lost


@pytest.mark.parametrize(
    ("field", "days", "apart"),
    [
        ("killed_cum", 402, 392),
        ("killed_children_cum", 402, 302),
        ("injured_cum", 389, 387),
        ("injured_children_cum", 389, 373),
    ],
)
def test_the_days_on_which_the_first_count_is_not_the_verified_one(
    field: str, days: int, apart: int
) -> None:
    both = [row for row in rows_of("west_bank_daily") if f"verified.{field}" in row]
    assert len(both) == days
    assert sum(row[field] != row[f"verified.{field}"] for row in both) == apart
    measure = cs.Measure(field, temporality=cs.SNAPSHOT)
    claims = [
        claim
        for column, source in ((field, "first count"), (f"verified.{field}", "verified"))
        for claim in cs.claims_from_rows(
            both, cs.Columns(value=column, about="report_date"), measure=measure, source=source
        )
    ]
    result = cs.reconcile(cs.Ledger(claims))
    assert len(result.timeline(measure)) == days
    assert result.conflicts_on(measure).total == apart
