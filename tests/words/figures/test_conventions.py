"""Named rules for vague words: what each project codes, and what a user may add."""

from __future__ import annotations

import csv
import pickle
from fractions import Fraction
from pathlib import Path

import pytest

from consilience.errors import InvalidTypeError, InvalidValueError, QuantityError
from consilience.interval import Interval
from consilience.words import (
    ACLED,
    CCC,
    GRANULE,
    GTD,
    LITERAL,
    NCEI,
    SIGNIFICANCE,
    Basis,
    Convention,
    Sense,
    quantity,
    relative,
)

GOLDEN = Path(__file__).parents[2] / "golden" / "hedge_conventions.csv"
CODED = {"ACLED": ACLED, "CCC": CCC}


def rows() -> list[dict[str, str]]:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["term"])
def test_the_table_of_vague_words(row: dict[str, str]) -> None:
    if row["term"] == "a dozen":  # a number, which a convention approximates
        assert quantity("a dozen").suggested == Interval(10, 14)
        return
    literal = quantity(row["term"])
    assert literal.range == Interval(int(row["hard_low_default"]), None)
    if row["soft_low_default"]:
        assert literal.suggested == Interval(
            int(row["soft_low_default"]), int(row["soft_high_default"])
        )
    for name, convention in CODED.items():
        coded = quantity(row["term"], convention=convention)
        if row[name]:
            assert coded.range == Interval.point(int(row[name]))
            assert coded.convention == convention.label
        else:
            assert coded == literal


def test_the_figure_records_the_convention_that_gave_its_value() -> None:
    assert quantity("dozens", convention=ACLED).convention == "ACLED/2024"
    assert quantity("several", convention=ACLED).convention == "LITERAL/1"
    assert quantity("13", convention=ACLED).convention is None


def test_gtd_codes_at_least_as_the_number() -> None:
    coded = quantity("at least 11", convention=GTD)
    assert coded.range == Interval(11, 11)
    assert coded.low_basis is coded.high_basis is Basis.CONVENTION
    assert quantity("more than 11", convention=GTD).range == Interval(12, None)


def test_ncei_describes_deaths_in_bands() -> None:
    bands = [str(quantity(word, convention=NCEI).range) for word in ("few", "some", "many")]
    assert bands == ["[1, 50]", "[51, 100]", "[101, 1000]"]
    assert quantity("very many", convention=NCEI).range == Interval(1001, None)


def test_an_own_convention_needs_numbers_only() -> None:
    ours = Convention("OURS", "2026", words={"dozens": 30, "scores": (40, 99)}, base=LITERAL)
    assert quantity("dozens", convention=ours).range == Interval(30, 30)
    assert quantity("scores", convention=ours).range == Interval(40, 99)
    assert quantity("dozens", convention=ours).convention == "OURS/2026"


def test_a_word_that_no_convention_knows_is_refused() -> None:
    with pytest.raises(QuantityError, match="give it a base") as caught:
        quantity("dozens", convention=Convention("EMPTY"))
    assert caught.value.code == "unlisted"


def test_a_claim_to_be_nested_is_checked() -> None:
    with pytest.raises(InvalidValueError, match="'dozens' is"):
        Convention("WRONG", words={"dozens": 3}, base=LITERAL, nested=True)
    with pytest.raises(InvalidValueError, match="give it a base"):
        Convention("ALONE", nested=True)


@pytest.mark.parametrize("sense", ["30", 30.0, True, (1.5, 2), None])
def test_a_sense_is_exact(sense: object) -> None:
    with pytest.raises(InvalidTypeError, match="the sense of 'dozens'"):
        Convention("WRONG", words={"dozens": sense})  # type: ignore[dict-item]


def test_a_sense_suggests_what_it_entails() -> None:
    with pytest.raises(InvalidValueError, match="suggests"):
        Sense(12, 20, suggests=(10, 20))


@pytest.mark.parametrize(
    ("number", "width"),
    [(7, 1), (20, 2), (100, 20), (190, 10), (205, 5), (300, 50), (1000, 200), (1500, 100)],
)
def test_the_granule_rule(number: int, width: int) -> None:
    assert GRANULE.half_width(number) == width
    assert GRANULE.half_width(Fraction(number, 10)) == Fraction(width, 10)


def test_the_rule_of_approximation_belongs_to_the_convention() -> None:
    fifth = Convention("FIFTH", base=LITERAL, approximation=relative(Fraction(1, 5)))
    places = Convention("PLACES", base=LITERAL, approximation=SIGNIFICANCE)
    assert quantity("about 300", convention=fifth).range == Interval(240, 360)
    assert quantity("about 190", convention=places).range == Interval(185, 195)
    assert quantity("about 300", convention=fifth).convention == "FIFTH/1"


def test_a_convention_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(ACLED)) == ACLED
