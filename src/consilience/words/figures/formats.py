"""How numbers are grouped and divided where: one line for each locale."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from typing import Final

import attrs

from consilience.errors import InvalidTypeError, InvalidValueError

_THIN: Final = "\u2009\u202f\u00a0"
ALWAYS_GROUP: Final = frozenset(f"'٬{_THIN}")
"""Marks that part groups of digits in every locale, since nothing else is written so."""
ALWAYS_DECIMAL: Final = "٫"
"""The mark that is a decimal sign in every locale."""
SEPARATORS: Final = frozenset(".,'٬٫")
"""The marks, other than spaces, that may stand inside a number in digits."""
SPACES: Final = frozenset(f" {_THIN}")
"""The spaces that may stand between groups of digits."""


def _vulgar(char: str) -> Fraction | None:
    kind, _, parts = unicodedata.decomposition(char).partition(" ")
    digits = "".join(chr(int(code, 16)) for code in parts.split())
    over, slash, under = digits.partition("⁄")
    if kind != "<fraction>" or not slash or not under:
        return None
    return Fraction(int(over), int(under))


VULGAR: Final[dict[str, Fraction]] = {
    char: value
    for char in map(chr, (*range(0xBC, 0xBF), *range(0x2150, 0x215F)))
    for value in (_vulgar(char),)
    if value is not None
}
"""The vulgar fractions that are one character, with their values."""


@attrs.frozen
class NumberFormat:
    """The marks that group digits, the decimal sign, and whether a locale vouches for them.

    Where none does (``declared`` is false), "1.500" is ambiguous and is refused.

    >>> number_format("de").decimal
    ','
    """

    group: frozenset[str]
    decimal: str
    declared: bool = True


def _format(group: str, decimal: str, *, declared: bool = True) -> NumberFormat:
    return NumberFormat(ALWAYS_GROUP | frozenset(group), decimal, declared)


UNDECLARED: Final = _format(",", ".", declared=False)
"""English marks, as used where no locale is given; whatever else they could mean is refused."""

_FORMATS: Final = {
    locale: _format(group, decimal)
    for group, decimal, locales in (
        (",", ".", "en hi ja zh he ar fa es_MX es_US"),
        (".", ",", "ar_DZ ar_MA ar_TN it nl pt tr id"),
        (". ", ",", "de de_AT es"),
        (" ", ",", "en_ZA fr fr_CA fr_CH pl ru uk sv"),
        (" ", ".", "de_CH de_LI"),
    )
    for locale in locales.split()
}


def split_locale(locale: object) -> tuple[str, str]:
    """Return the language and the whole of a locale such as ``de_CH`` or ``de-CH``.

    Raises `InvalidTypeError` for what is no text.

    >>> split_locale("de-CH.UTF-8")
    ('de', 'de_CH')
    """
    if not isinstance(locale, str):
        raise InvalidTypeError(
            f"the locale {locale!r}: give a text such as 'de' or 'de_CH', or None"
        )
    language, _, region = locale.partition(".")[0].replace("-", "_").partition("_")
    language = language.lower()
    return language, f"{language}_{region.upper()}" if region else language


def number_format(locale: str | None) -> NumberFormat:
    """Return how numbers are written in *locale*; ``None``: English, refusing what is ambiguous.

    Raises `InvalidTypeError` and `InvalidValueError` for a locale that is not known.

    >>> number_format(None).declared
    False
    """
    if locale is None:
        return UNDECLARED
    language, whole = split_locale(locale)
    found = _FORMATS.get(whole) or _FORMATS.get(language)
    if found is None:
        raise InvalidValueError(
            f"the locale {locale!r} is not known; known are {', '.join(sorted(_FORMATS))}"
        )
    return found
