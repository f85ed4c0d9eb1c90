"""The languages that figures are read in, one table each."""

from __future__ import annotations

from typing import Final

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
