"""The tables of words for dates: other languages say the same, and no phrase means two things."""

from __future__ import annotations

import unicodedata

import pytest

from consilience.words import date_span
from consilience.words.dates.languages import ALSO_WORDS, ENGLISH, OTHER_LANGUAGES
from consilience.words.dates.signs import Sign
from consilience.words.dates.terminals import LEXICON, unaccented
from consilience.words.tokens import scan


def meanings() -> dict[str, set[tuple[Sign, int]]]:
    found: dict[str, set[tuple[Sign, int]]] = {}
    for table in (ENGLISH, *OTHER_LANGUAGES.values()):
        for sign, value, phrases in table:
            for phrase in phrases.split(", "):
                found.setdefault(unaccented(phrase), set()).add((sign, value))
    return found


def test_no_phrase_means_two_things() -> None:
    assert {phrase: senses for phrase, senses in meanings().items() if len(senses) > 1} == {}


def test_every_phrase_of_the_tables_is_found_whole() -> None:
    for phrase, senses in meanings().items():
        tokens = scan(phrase)
        match = LEXICON.longest(tokens, 0)
        assert match is not None
        assert match[0] == tokens.count
        assert (match[1], match[2]) in senses


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_every_language_names_every_month(language: str) -> None:
    months = {
        value: phrases.split(", ")
        for sign, value, phrases in OTHER_LANGUAGES[language]
        if sign is Sign.MONTH
    }
    assert sorted(months) == list(range(1, 13))
    for number, names in months.items():
        for name in names:
            for form in (name, name.upper(), unicodedata.normalize("NFD", name)):
                assert str(date_span(f"4 {form} 2013")) == f"2013-{number:02}-04"


@pytest.mark.parametrize(
    ("english", "others"),
    [
        (
            "4 August 2013",
            [
                "4. August 2013",
                "le 4 août 2013",
                "4 de agosto de 2013",
                "٤ أغسطس ٢٠١٣",
                "٤ آب ٢٠١٣",
            ],
        ),
        (
            "4–19 August 2013",
            [
                "4.–19. August 2013",
                "vom 4. bis 19. August 2013",
                "du 4 au 19 août 2013",
                "del 4 al 19 de agosto de 2013",
                "من 4 إلى 19 أغسطس 2013",
            ],
        ),
        (
            "late August 2013",
            ["Ende August 2013", "fin août 2013", "a finales de agosto de 2013", "أواخر آب 2013"],
        ),
        ("mid-August 2013", ["Mitte August 2013", "mi-août 2013", "منتصف أغسطس 2013"]),
        ("before 4 August 2013", ["vor dem 4. August 2013", "avant le 4 août 2013"]),
        ("1 August 2013", ["le 1er août 2013", "1º de agosto de 2013", "le premier août 2013"]),
        ("15 January 2014", ["15 كانون الثاني 2014", "15 Jänner 2014"]),
        ("summer 2013", ["Sommer 2013", "été 2013", "verano de 2013", "صيف 2013"]),
    ],
)
def test_other_languages_say_the_same(english: str, others: list[str]) -> None:
    for phrase in others:
        assert date_span(phrase) == date_span(english), phrase


def test_words_that_are_as_likely_no_date_are_known_to_the_tables() -> None:
    assert set(meanings()) >= ALSO_WORDS
