"""Deaths and cases of Ontario by three sources (eebrown/data2019nCoV, CC0): two dates, one lag.

Each figure has the day of its report and the day of its data.  Only the summary in PDF says of most
of its figures that the data are of the day before; the two files give the day of the report for
both.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest

import consilience as cs
from consilience.results import DiagnosisKind
from tests.data.files import csv_of, file_of

FILE = ("ontario", "ontario_3sources_long.csv")
PDF = "Public Health Ontario epi summary PDF (ON_mohreports)"
COUNTS = ("deaths_cum", "cases_cum")
LAG = timedelta(days=1)

Row = tuple[str, str, str, int]
"""Source, day of the report, day of the data, figure."""


@cache
def rows(measure: str) -> list[Row]:
    """What the file holds of one measure, read by the standard library alone."""
    return [
        (row["source"], row["reported_date"], row["as_of_date"], int(row["value"]))
        for row in csv_of(*FILE)
        if row["measure"] == measure
    ]


def ledger(about: str, temporality: cs.Temporality) -> cs.Ledger:
    return cs.Ledger(
        cs.claims_from_rows(
            cs.csv_rows(file_of(*FILE)),
            cs.Columns(
                value="value",
                measure="measure",
                source="source",
                reported="reported_date",
                about=about,
            ),
            measure={name: cs.Measure(name, temporality=temporality) for name in COUNTS},
        )
    )


def days_apart(measure: str, column: int) -> tuple[int, int]:
    """The days of which all three sources speak, and on how many of them not all say the same."""
    said: dict[str, list[int]] = {}
    for row in rows(measure):
        said.setdefault(str(row[column]), []).append(row[3])
    common = [figures for figures in said.values() if len(figures) == 3]
    return len(common), sum(len(set(figures)) > 1 for figures in common)


@pytest.mark.parametrize(
    ("measure", "about", "column", "apart"),
    [
        ("deaths_cum", "reported_date", 1, 34),
        ("cases_cum", "reported_date", 1, 37),
        # One source's data moved to their day and the other two left where they are: nearly every
        # day is then of two different days.
        ("deaths_cum", "as_of_date", 2, 153),
        ("cases_cum", "as_of_date", 2, 169),
    ],
)
def test_the_days_on_which_three_sources_disagree(
    measure: str, about: str, column: int, apart: int
) -> None:
    assert days_apart(measure, column) == (169, apart)
    result = cs.reconcile(ledger(about, cs.SNAPSHOT))
    in_conflict = {
        claim.about for item in result.conflicts_on(measure).conflicts for claim in item.claims
    }
    assert result.conflicts_on(measure).complete
    common = [one for one in result.timeline(measure) if one.agreement.origins == 3]
    assert len(common) == 169
    assert sum(one.variable.when in in_conflict for one in common if one.variable) == apart


@pytest.mark.parametrize(
    ("measure", "by_report", "left"), [("deaths_cum", 33, 3), ("cases_cum", 37, 3)]
)
def test_what_is_left_once_the_lag_is_honoured(measure: str, by_report: int, left: int) -> None:
    """A running total grows within the lag, and two figures of two days are no contradiction.

    The two files do not say of which day their data are: of the day of the report or of the day
    before, as the lag of the third source has it.
    """
    assert _contradicted(measure, by_report=True) == by_report
    assert _contradicted(measure, by_report=False) == left


def _contradicted(measure: str, *, by_report: bool) -> int:
    """How many of the 169 figures of the summary another source contradicts, by us and by hand."""
    total = cs.Measure(measure, temporality=cs.CUMULATIVE)
    figures: dict[str, list[tuple[date, date, int]]] = {}
    claims: list[cs.Claim] = []
    for source, reported, data, figure in rows(measure):
        said = date.fromisoformat(reported)
        until = said if by_report else date.fromisoformat(data)
        since = until if by_report or source == PDF else until - LAG
        figures.setdefault(source, []).append((since, until, figure))
        about = f"[{since}..{until}]"  # one day or the other
        claims.append(cs.claim(total, figure, source=source, reported=said, about=about))
    result = cs.reconcile(cs.Ledger(claims))
    assert result.conflicts_on(total).complete
    found = {claim.id for item in result.conflicts for claim in item.claims if claim.source == PDF}
    assert len(found) == _by_hand(figures)
    return len(found)


def _by_hand(figures: dict[str, list[tuple[date, date, int]]]) -> int:
    standing = {source: list(_unfallen(said)) for source, said in figures.items()}
    others = [item for source, said in standing.items() if source != PDF for item in said]
    return sum(
        any(
            (other_until <= since and other > figure) or (until <= other_since and figure > other)
            for other_since, other_until, other in others
        )
        for since, until, figure in standing[PDF]
    )


def _unfallen(said: list[tuple[date, date, int]]) -> Iterable[tuple[date, date, int]]:
    """The figures that no later one of the same source goes below."""
    for since, until, figure in said:
        if not any(figure > other for other_since, _, other in said if until <= other_since):
            yield since, until, figure


@pytest.mark.parametrize("about", ["reported_date", "as_of_date"])
def test_every_fall_is_found(about: str) -> None:
    falls: list[tuple[str, str, int]] = []
    for measure in COUNTS:
        series: dict[str, list[int]] = {}
        for source, _, _, figure in rows(measure):
            series.setdefault(source, []).append(figure)
        falls += [
            (measure, source, before - after)
            for source, said in series.items()
            for before, after in pairwise(said)
            if after < before
        ]
    assert len(falls) == 7  # two or three in each series of deaths, none in those of cases
    result = cs.reconcile(ledger(about, cs.CUMULATIVE))
    found = [item for item in result.diagnoses if item.kind is DiagnosisKind.REGRESSION]
    assert sorted((item.measures[0].label, *item.sources, item.gap) for item in found) == sorted(
        falls
    )
