"""Every figure of running text, and nothing that is none: the article, sentence by sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from consilience.domain import REAL
from consilience.errors import QuantityError
from consilience.interval import Interval
from consilience.words import Quantity, quantities, quantity, survey

ARTICLE = Path(__file__).parents[3] / "fixtures" / "2013-latakia-offensive.txt"


def read(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(str(one.range), one.noun, one.notes) for one in quantities(text)]


def refused(text: str) -> list[str]:
    return [one.code for one in survey(text) if isinstance(one, QuantityError)]


def test_a_whole_and_its_parts_are_told_apart() -> None:
    text = (
        "During the night, several air-strikes hit Salma killing 20 people. 10 of them were rebel "
        "fighters, including four foreigners, and 10 were civilians."
    )
    assert read(text) == [
        ("[3, ∞)", "air-strikes", ()),
        ("[20, 20]", "people", ("whole",)),
        ("[10, 10]", "rebel fighters", ("part",)),
        ("[4, 4]", "foreigners", ("part",)),
        ("[10, 10]", "civilians", ("part",)),
    ]


def test_a_list_of_parts_goes_on_behind_a_comma_and_behind_and() -> None:
    assert read("190 people, including 57 women, 18 children and 9 infants, died") == [
        ("[190, 190]", "people", ("whole",)),
        ("[57, 57]", "women", ("part",)),
        ("[18, 18]", "children", ("part",)),
        ("[9, 9]", "infants", ("part",)),
    ]
    assert read("20 died, including 5 women, and 3 soldiers were hurt")[-1] == (
        "[3, 3]",
        "soldiers",
        (),
    )


def test_one_can_be_an_article_and_no_whole() -> None:
    assert read("18 including 7 of one family")[1][::2] == ("[7, 7]", ("part",))


def test_an_increment_is_no_total() -> None:
    text = (
        "62–140 civilians were estimated to had been massacred, with another 105–199 missing or "
        "confirmed as kidnapped."
    )
    assert read(text) == [
        ("[62, 140]", "civilians", ()),
        ("[105, 199]", "missing", ("increment",)),
    ]


def test_what_is_said_further_on_opens_the_figure_before_it() -> None:
    text = (
        "According to the report, 190 civilians were killed by rebel forces, including at least 67 "
        "of the victims being executed or unlawfully killed, although the number could be higher."
    )
    assert read(text) == [
        ("[190, 190]", "civilians", ("whole",)),
        ("[67, ∞)", "victims", ("part",)),
    ]
    assert quantity("190 people were killed, possibly more").range == Interval(190, None)


def test_a_part_names_its_whole() -> None:
    text = "government forces managed to recapture one of the five villages they lost"
    assert read(text) == [("[1, 1]", "villages", ("part of 5",))]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("On 4 August 2013, the offensive began", ["date_like"]),
        ("from 30 July to 2 August", ["date_like", "date_like"]),
        ("August 4, 2013", ["date_like"]),
        ("between 4 and 19 August", ["date_like"]),
        ("2013-08-04 at 10:30", ["date_like", "date_like"]),
        ("between 5 and 7 p.m.", ["date_like"]),
        ("5–7 pm", ["date_like"]),
        ("The 2013 Latakia offensive", ["date_like"]),
        ("in the first quarter of 2013", ["date_like"]),
        ("the 2013–14 season", ["year_like_range"]),
        ("the 3rd Armoured Division", ["ordinal"]),
        ("the twenty-first brigade", ["ordinal"]),
        ("an AK-47 and a T72", ["identifier", "identifier"]),
        ("Resolution 2118", ["identifier"]),
        ("20 km from Qardaha, three kilometers south", ["unit", "unit"]),
        ("the previous three days", ["unit"]),
        ("$5 million", ["unit"]),
        ("a three-pronged attack", ["compound"]),
        ("most of them women and children", ["no_base"]),
        ("75 percent of voters", ["no_base"]),
    ],
)
def test_what_is_no_count_is_passed_over_and_shown_by_survey(text: str, codes: list[str]) -> None:
    assert read(text) == []
    assert refused(text) == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [("killed 1.500 people", "ambiguous_separator"), ("killed 205–190", "reversed_range")],
)
def test_a_figure_that_cannot_be_read_is_never_passed_over(text: str, code: str) -> None:
    with pytest.raises(QuantityError) as caught:
        quantities(text)
    assert caught.value.code == code


def test_amounts_are_read_where_amounts_are_asked_for() -> None:
    assert [(str(q.range), q.noun) for q in quantities("20 km and 2.5 tonnes", domain=REAL)] == [
        ("[20, 20]", "km"),
        ("[5/2, 5/2]", "tonnes"),
    ]


def test_a_change_from_one_figure_to_another_is_no_range() -> None:
    assert len(quantities("the toll rose from 30 to 40")) == 2
    assert len(quantities("from 30 to 40 people")) == 1


def test_spans_point_at_the_words() -> None:
    text = "Hundreds fled. Activists said at least 190 civilians died."
    for one in quantities(text):
        assert one.span is not None
        assert text[slice(*one.span)] == one.text


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not in this checkout")
def test_the_article_reads_sentence_by_sentence() -> None:
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z0-9])|\n+", ARTICLE.read_text(encoding="utf-8"))
    read_all = [one for sentence in sentences for one in survey(sentence)]
    figures = [one for one in read_all if isinstance(one, Quantity)]
    codes = {one.code for one in read_all if isinstance(one, QuantityError)}
    assert len(figures) > 50
    assert codes <= {"date_like", "identifier", "ordinal", "unit", "no_base"}
    assert not [one for one in figures if one.noun and one.noun.split()[0] in ("August", "km")]
