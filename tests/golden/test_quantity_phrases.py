"""Published expectations for figures in words, row by row; each row says why."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from consilience.domain import COUNT, Domain
from consilience.errors import QuantityError
from consilience.interval import Interval
from consilience.words import quantities, quantity

HERE = Path(__file__).parent
Row = dict[str, str]


def rows(*statuses: str) -> list[Row]:
    with (HERE / "quantity_phrases.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["status"] in statuses]


def identify(row: Row) -> str:
    return f"{row['id']} {row['phrase'][:40]}"


def phrase(row: Row) -> str:
    """The phrase of a row; ``@repeat('1,',3)+'1'`` stands for ``1,1,1,1``."""
    text = row["phrase"]
    if not text.startswith("@repeat('"):
        return text
    part, _, rest = text.removeprefix("@repeat('").partition("',")
    times, _, tail = rest.partition(")+'")
    return part * int(times) + tail.removesuffix("'")


def number(text: str) -> Fraction | None:
    return None if text in ("", "inf") else Fraction(text)


def stated_range(row: Row) -> Interval:
    """The range of a row, with the ends of a count made whole and included."""
    low, high = number(row["low"]), number(row["high"])
    low_open = row["low_inclusive"] == "false" and low is not None
    high_open = row["high_inclusive"] == "false" and high is not None
    if row["domain"] != "count":
        return Interval(low, high, low_open=low_open, high_open=high_open)
    return Interval(
        None if low is None else int(low) + low_open,
        None if high is None else int(high) - high_open,
    )


@pytest.mark.parametrize("row", rows("ok"), ids=identify)
def test_a_phrase_entails_and_suggests_what_it_should(row: Row) -> None:
    expected = stated_range(row)
    read = quantity(phrase(row), domain=Domain(row["domain"]), locale=row["locale"] or None)
    assert read.range == expected
    soft_low, soft_high = number(row["soft_low"]), number(row["soft_high"])
    assert (
        read.suggested
        == Interval(
            expected.low if soft_low is None else soft_low,
            expected.high if soft_high is None else soft_high,
        )
        if row["domain"] == "count"
        else read.suggested == expected
    )
    assert read.nominal == number(row["nominal"])
    assert read.approximate is (row["approximate"] == "true")
    assert read.uncertain is (row["code"] == "uncertain")


@pytest.mark.parametrize("row", rows("reject", "ambiguous", "relative"), ids=identify)
def test_what_states_no_figure_is_refused_with_its_code(row: Row) -> None:
    with pytest.raises(QuantityError) as caught:
        quantity(phrase(row), locale=row["locale"] or None)
    assert caught.value.code == row["code"]
    assert (len(caught.value.readings) > 1) is (row["status"] == "ambiguous")


@pytest.mark.parametrize("row", rows("multi"), ids=identify)
def test_several_figures_are_never_added_up(row: Row) -> None:
    with pytest.raises(QuantityError) as caught:
        quantity(phrase(row))
    assert caught.value.code == row["code"]
    parts = [part.strip() for part in row["parts"].split(";")]
    read = quantities(phrase(row))
    assert len(read) == len(parts)
    for figure, part in zip(read, parts, strict=True):
        ends, _, label = part.partition("]")
        low, _, high = ends.removeprefix("[").partition(",")
        assert figure.range == Interval(int(low), int(high))
        assert label.strip() in ("", figure.noun, *figure.notes)


def test_every_row_is_tested() -> None:
    tested = len(rows("ok")) + len(rows("reject", "ambiguous", "relative")) + len(rows("multi"))
    assert tested == len(rows("ok", "reject", "ambiguous", "relative", "multi")) == 149
    assert COUNT.value == "count"
