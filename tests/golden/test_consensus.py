"""Published and independently computed answers of the interval methods, row by row.

Each row of ``consensus.json`` says where its numbers come from.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict, cast

import pytest

from consilience import EMPTY, Evidence, Interval, Method
from consilience.consensus.coverage import coverage
from consilience.methods import BestAgreement, FaultTolerantInterval, Marzullo
from consilience.results import Estimate, Status

Ends = list[int | None]
Row = TypedDict(
    "Row",
    {
        "claims": list[Ends],
        "best": list[Ends],
        "agree": int,
        "marzullo_0": Ends,
        "marzullo_1": Ends,
        "fault_tolerant_1": Ends,
        "fault_tolerant_2_as_order_statistics": Ends,
        "fault_tolerant_2_reported": None,
        "from": str,
    },
    total=False,
)

ROWS = cast(
    list[Row],
    json.loads(Path(__file__).with_name("consensus.json").read_text("utf-8"))["intervals"],
)


def by_row(column: str) -> pytest.MarkDecorator:
    """The rows that have a value in *column*."""
    rows = [(n, row) for n, row in enumerate(ROWS) if column in row]
    return pytest.mark.parametrize(
        "row", [pytest.param(row, id=f"{n}: {row['from'][:40]}") for n, row in rows]
    )


def answer(method: Method, row: Row) -> Estimate:
    return method(
        [Evidence(Interval(*ends), origin=f"claim {n}") for n, ends in enumerate(row["claims"])]
    )


@by_row("best")
def test_best_agreement(row: Row) -> None:
    estimate = answer(BestAgreement(), row)
    assert estimate.regions == tuple(Interval(*ends) for ends in row["best"])
    assert estimate.agreement.at_most == row["agree"]


@by_row("marzullo_0")
def test_marzullo_without_faults(row: Row) -> None:
    assert answer(Marzullo(0), row).range == Interval(*row["marzullo_0"])


@by_row("marzullo_1")
def test_marzullo_with_one_fault(row: Row) -> None:
    assert answer(Marzullo(1), row).range == Interval(*row["marzullo_1"])


@by_row("fault_tolerant_1")
def test_fault_tolerant_interval_with_one_fault(row: Row) -> None:
    assert answer(FaultTolerantInterval(1), row).range == Interval(*row["fault_tolerant_1"])


@by_row("fault_tolerant_2_reported")
def test_order_statistics_that_no_four_claims_support_are_refuted(row: Row) -> None:
    """The third ends give a range that looks right, though more than two claims must be wrong."""
    profile = coverage([Interval(*ends) for ends in row["claims"]])
    (low, _), (high, _) = profile.floor(2), profile.ceiling(2)
    assert [low, high] == row["fault_tolerant_2_as_order_statistics"]
    estimate = answer(FaultTolerantInterval(2), row)
    assert (estimate.status, estimate.range, estimate.regions) == (Status.REFUTED, EMPTY, ())


def test_three_equal_exact_counts_agree() -> None:
    """Methods made for clocks find no consensus among equal points; counts meet in points."""
    row: Row = {"claims": [[190, 190]] * 3}
    for method in (BestAgreement(), Marzullo(0), Marzullo(1), FaultTolerantInterval(1)):
        estimate = answer(method, row)
        assert estimate.regions == (Interval(190, 190),)
        assert estimate.status is Status.AGREED
