"""Published expectations for dates in words, row by row; each row says why."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from consilience.dates import WRITTEN_UNIT
from consilience.errors import DateError
from consilience.words import date_span

HERE = Path(__file__).parent
Row = dict[str, str]


def rows(*statuses: str) -> list[Row]:
    with (HERE / "date_phrases.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["status"] in statuses]


def identify(row: Row) -> str:
    return f"{row['id']} {row['phrase']}"


def day(text: str) -> date | None:
    return None if text == ".." else date.fromisoformat(text)


@pytest.mark.parametrize("row", rows("ok"), ids=identify)
def test_a_phrase_states_the_dates_it_should(row: Row) -> None:
    span = date_span(row["phrase"], reference=row["reference"] or None)
    assert span.edtf == row["edtf"]
    assert (span.earliest, span.latest) == (day(row["earliest"]), day(row["latest"]))
    assert span.reading.value == row["reading"]
    assert span.approximate is (row["approximate"] == "true")
    assert span.uncertain is (row["uncertain"] == "true")


@pytest.mark.parametrize("row", rows("ok"), ids=identify)
def test_a_phrase_widens_as_far_as_it_should(row: Row) -> None:
    span = date_span(row["phrase"], reference=row["reference"] or None).widened(WRITTEN_UNIT)
    assert span.earliest == day(row["fuzzy_earliest"])
    assert span.latest == day(row["fuzzy_latest"])


@pytest.mark.parametrize("row", rows("reject", "ambiguous", "missing"), ids=identify)
def test_what_states_no_single_date_is_refused_with_its_reason(row: Row) -> None:
    with pytest.raises(DateError) as caught:
        date_span(row["phrase"], reference=row["reference"] or None)
    assert caught.value.code == row["code"]
    assert caught.value.text == row["phrase"]
    assert bool(caught.value.readings) is (row["status"] == "ambiguous")


def test_every_row_is_tested() -> None:
    with (HERE / "date_phrases.csv").open(encoding="utf-8", newline="") as file:
        every = list(csv.DictReader(file))
    assert every
    assert len(rows("ok", "reject", "ambiguous", "missing")) == len(every)
