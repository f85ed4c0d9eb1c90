"""The languages that figures are read in, one value of `Language` each.

A further language is a file here with such a value, which states what it knows and leaves out the
rest, and its name in `LANGUAGES`; no code changes.  Its words are read wherever the locale names
it, with English behind them.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from consilience.words.figures.formats import split_locale
from consilience.words.figures.language import Language
from consilience.words.figures.languages.arabic import ARABIC
from consilience.words.figures.languages.english import ENGLISH
from consilience.words.figures.languages.french import FRENCH
from consilience.words.figures.languages.german import GERMAN
from consilience.words.figures.languages.spanish import SPANISH

LANGUAGES: Final[dict[str, Language]] = {
    language.code: language for language in (ENGLISH, GERMAN, FRENCH, SPANISH, ARABIC)
}
"""The languages by code."""


def language_of(locale: str | None) -> Language:
    """Return the language of *locale* with English behind it, or English alone.

    >>> language_of("de_AT").numbers["zwölf"], language_of(None) is language_of("ja")
    (12, True)
    """
    return ENGLISH if locale is None else _over_english(split_locale(locale)[0])


@cache
def _over_english(code: str) -> Language:
    language = LANGUAGES.get(code, ENGLISH)
    return language if language is ENGLISH else language.over(ENGLISH)
