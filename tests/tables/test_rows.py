"""Rows of a table: each becomes a claim or a refusal, in order, and nothing is mended."""

from __future__ import annotations

import csv
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import consilience as cs
from consilience.errors import InvalidValueError
from consilience.testing import figure_phrases

KILLED = cs.Measure("killed", unit="person")
WOUNDED = cs.Measure("wounded", unit="person")

cells = st.one_of(
    st.none(),
    st.integers(-5, 10**6),
    st.fractions(0, 9),
    st.floats(),
    st.booleans(),
    st.text(max_size=8),
    figure_phrases(),
)


@given(st.lists(cells, max_size=8), st.sampled_from(["refuse", "skip"]))
def test_every_row_is_a_claim_or_a_refusal_or_was_said_to_be_empty(
    figures: list[object], empty: str
) -> None:
    rows = [{"n": figure} for figure in figures]
    claims, refusals = cs.claims_from_rows_lenient(
        rows,
        cs.Columns(value="n"),
        measure=KILLED,
        source="a",
        empty="skip" if empty == "skip" else "refuse",
    )
    refused = {one.row for one in refusals}
    blank = {
        number
        for number, cell in enumerate(figures, 1)
        if cell is None or (isinstance(cell, str) and not cell.strip())
    }
    assert len(claims) + len(refused) + (len(blank) if empty == "skip" else 0) == len(rows)
    assert not (blank - refused) or empty == "skip"
    for one in refusals:
        assert one.value is figures[one.row - 1]
        assert one.column == "n"
        assert one.reason


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=6))
def test_ends_that_are_reversed_are_refused_and_never_swapped(ends: list[tuple[int, int]]) -> None:
    rows = [{"low": str(low), "high": high} for low, high in ends]
    claims, refusals = cs.claims_from_rows_lenient(
        rows, cs.Columns(low="low", high="high"), measure=KILLED, source="a"
    )
    assert [claim.range for claim in claims] == [
        cs.Interval(low, high) for low, high in ends if low <= high
    ]
    assert [one.row for one in refusals] == [
        number for number, (low, high) in enumerate(ends, 1) if low > high
    ]


@given(
    st.lists(st.tuples(figure_phrases(), st.dates(date(1900, 1, 1), date(2100, 1, 1))), max_size=5)
)
def test_a_claim_is_what_the_same_words_make_by_hand(said: list[tuple[str, date]]) -> None:
    rows = [{"words": words, "day": day.isoformat()} for words, day in said]
    claims, refusals = cs.claims_from_rows_lenient(
        rows, cs.Columns(value="words", reported="day"), measure=KILLED, source="a"
    )
    refused = {one.row for one in refusals}
    kept = [pair for number, pair in enumerate(said, 1) if number not in refused]
    by_hand = [cs.claim(KILLED, words, source="a", reported=day) for words, day in kept]
    assert list(claims) == by_hand
    for number in refused:
        with pytest.raises(cs.ConsilienceError):
            cs.claim(KILLED, said[number - 1][0], source="a")


def test_all_columns() -> None:
    row = {
        "id": "r1",
        "what": "dead",
        "n": 2800,
        "about": "about",
        "who": "ministry",
        "by": "agency",
        "said": "2022-02-26",
        "day": date(2022, 2, 25),
        "running": "yes",
        "words": "about 2,800",
        "where": "https://example.org/1",
    }
    columns = cs.Columns(
        value="n",
        hedge="about",
        measure="what",
        source="who",
        via="by",
        reported="said",
        about="day",
        so_far="running",
        quote="words",
        citation="where",
        id="id",
    )
    (made,) = cs.claims_from_rows([row], columns, measure={"dead": KILLED, "hurt": WOUNDED})
    assert made == cs.claim(
        KILLED,
        "about 2800",
        source="ministry",
        via="agency",
        reported="2022-02-26",
        about="2022-02-25",
        so_far=True,
        quote="about 2,800",
        citation="https://example.org/1",
        id="r1",
    )


@pytest.mark.parametrize(
    ("changed", "column", "reason"),
    [
        ({"n": 12.0}, "n", "float"),
        ({"n": True}, "n", "bool"),
        ({"n": "unknown"}, "n", "missing"),
        ({"n": "1.500"}, "n", "locale"),
        ({"n": -3}, "n", "below 0"),
        ({"n": ""}, "n", "missing is not zero"),
        ({"what": "dog"}, "what", "no measure of this name"),
        ({"who": None}, "who", "say who"),
        ({"who": 7}, "who", "give a text"),
        ({"day": "31 February 2013"}, "day", "no day 31|no day"),
        ({"day": "yesterday"}, "day", "reference"),
        ({"day": 20130804}, "day", "give a text"),
        ({"running": "perhaps"}, "running", "true or false"),
    ],
)
def test_a_cell_at_fault_is_named(changed: dict[str, object], column: str, reason: str) -> None:
    row: dict[str, object] = {
        "n": "20",
        "what": "dead",
        "who": "a",
        "day": "2013-08-04",
        "running": "",
    }
    columns = cs.Columns(value="n", measure="what", source="who", about="day", so_far="running")
    assert len(cs.claims_from_rows([row], columns, measure={"dead": KILLED})) == 1
    claims, refusals = cs.claims_from_rows_lenient(
        [row | changed], columns, measure={"dead": KILLED}
    )
    assert not claims
    assert [one.column for one in refusals] == [column]
    assert refusals[0].row == 1
    with pytest.raises(cs.tables.TableError, match=reason) as caught:
        cs.claims_from_rows([row | changed], columns, measure={"dead": KILLED})
    assert caught.value.refusals == refusals


def test_every_cell_at_fault_of_a_row_is_listed() -> None:
    columns = cs.Columns(value="n", about="day")
    _, refusals = cs.claims_from_rows_lenient(
        [{"n": 1.5, "day": "soon"}], columns, measure=KILLED, source="a"
    )
    assert [one.column for one in refusals] == ["n", "day"]


def test_a_column_that_is_not_there_is_said_for_each_row() -> None:
    _, refusals = cs.claims_from_rows_lenient(
        [{"killed": 3}], cs.Columns(value="Killed"), measure=KILLED, source="a"
    )
    assert "'killed'" in refusals[0].reason


def test_a_column_that_some_rows_lack_is_empty_there() -> None:
    rows: list[dict[str, object]] = [{"day": "2013-08-07"}, {"day": "2013-08-09", "killed": 3}]
    columns = cs.Columns(value="killed", about="day")
    claims, refusals = cs.claims_from_rows_lenient(rows, columns, measure=KILLED, source="a")
    assert [claim.range for claim in claims] == [cs.Interval(3, 3)]
    assert [(one.row, one.column, one.value) for one in refusals] == [(1, "killed", None)]
    skipped = cs.claims_from_rows(rows, columns, measure=KILLED, source="a", empty="skip")
    assert skipped == claims


@pytest.mark.parametrize(
    ("hedge", "hedges", "range"),
    [
        ("more", {"more": "more than"}, cs.Interval(11_001, None)),
        ("more than", {"more": "at most"}, cs.Interval(11_001, None)),
        ("exactly", {"exactly": ""}, cs.Interval(11_000, 11_000)),
        ("", {}, cs.Interval(11_000, 11_000)),
        ("more", {}, None),
        ("exactly", {}, None),
        ("approx of sorts", {}, None),
    ],
)
@pytest.mark.parametrize("figure", [11_000, "11000"])
def test_a_hedge_is_never_read_past(
    hedge: str, hedges: dict[str, str], range: cs.Interval | None, figure: object
) -> None:
    claims, refusals = cs.claims_from_rows_lenient(
        [{"n": figure, "h": hedge}],
        cs.Columns(value="n", hedge="h"),
        measure=KILLED,
        source="a",
        hedges=hedges,
    )
    assert [claim.range for claim in claims] == ([] if range is None else [range])
    assert len(refusals) == (range is None)


def test_an_exact_amount_stays_exact() -> None:
    rate = cs.Measure("rate", domain=cs.REAL)
    (made,) = cs.claims_from_rows(
        [{"r": Fraction(1, 3)}], cs.Columns(value="r"), measure=rate, source="a"
    )
    assert made.range == cs.Interval(Fraction(1, 3), Fraction(1, 3))


def test_arguments_that_do_not_fit_are_refused() -> None:
    for columns, options in (
        (cs.Columns(value="n"), {"measure": {"a": KILLED}, "source": "a"}),
        (cs.Columns(value="n", measure="m"), {"measure": KILLED, "source": "a"}),
        (cs.Columns(value="n"), {"measure": KILLED}),
        (cs.Columns(value="n", source="s"), {"measure": KILLED, "source": "a"}),
    ):
        with pytest.raises(InvalidValueError):
            cs.claims_from_rows([], columns, **options)  # type: ignore[arg-type]
    for wrong in ({}, {"value": "n", "low": "l"}, {"low": "l", "hedge": "h"}):
        with pytest.raises(InvalidValueError):
            cs.Columns(**wrong)


@given(st.lists(st.tuples(st.integers(0, 10**6), st.text(max_size=9)), max_size=6))
def test_a_csv_file_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[int, str]]
) -> None:
    path = tmp_path_factory.mktemp("csv") / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["n", "words"])
        writer.writerows(said)
    rows = list(cs.csv_rows(path))
    assert [row["n"] for row in rows] == [str(number) for number, _ in said]
    assert [row["words"] for row in rows] == [words for _, words in said]


def test_a_ragged_csv_row_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("n,day\n3,2013-08-04,stray\n4\n5,2013-08-05\n", encoding="utf-8")
    claims, refusals = cs.claims_from_rows_lenient(
        cs.csv_rows(path), cs.Columns(value="n", about="day"), measure=KILLED, source="a"
    )
    assert [str(claim.range) for claim in claims] == ["[4, 4]", "[5, 5]"]
    assert [(one.row, one.column) for one in refusals] == [(1, "(beyond the last column)")]
