"""A phrase as the grammar of dates reads it: one term for each word, number or mark that counts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from consilience.words.dates.languages import ENGLISH, OTHER_LANGUAGES
from consilience.words.dates.signs import Entry, Sign
from consilience.words.tokens import DIGITS, MARK, WORD, Tokens, scan

_LONGEST_NUMBER = 4
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "er", "re", "e", "º", "ª"})
_MARKS = {",": Sign.COMMA, "/": Sign.SLASH}


class Terminal(NamedTuple):
    """One sign of a phrase with its value.

    ``width`` is the number of digits of a number, 0 for one in words.  ``glued`` says that nothing
    stands before it, ``lower`` that its first letter is a small one.
    """

    sign: Sign
    value: int = 0
    width: int = 0
    glued: bool = False
    lower: bool = False


END = Terminal(Sign.END)


class Lexicon:
    """Phrases and their signs, found by the longest match.

    >>> taken, sign, _ = LEXICON.longest(scan("no later than 4"), 0) or (0, Sign.OTHER, 0)
    >>> taken, sign.name
    (3, 'BY')
    """

    def __init__(self, *tables: Iterable[Entry]) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], Sign, int]]] = {}
        for table in tables:
            for sign, value, phrases in table:
                for phrase in phrases.split(", "):
                    self._add(phrase, sign, value)
        for known in self._phrases.values():
            known.sort(key=lambda row: -len(row[0]))

    def _add(self, phrase: str, sign: Sign, value: int) -> None:
        tokens = scan(unaccented(phrase))
        words = tuple(tokens.words[: tokens.count])
        known = self._phrases.setdefault(words[0], [])
        if all(words != other for other, _, _ in known):
            known.append((words, sign, value))

    def longest(self, tokens: Tokens, at: int) -> tuple[int, Sign, int] | None:
        """Return how many tokens the longest phrase at *at* takes, with its sign and its value."""
        for words, sign, value in self._phrases.get(tokens.words[at], ()):
            if all(tokens.words[at + step] == word for step, word in enumerate(words)):
                return len(words), sign, value
        return None


def unaccented(text: str) -> str:
    """Return *text* without accents and vowel signs.

    >>> unaccented("4 août 2013")
    '4 aout 2013'
    """
    if text.isascii():
        return text
    return "".join(
        mark for mark in unicodedata.normalize("NFD", text) if unicodedata.category(mark) != "Mn"
    )


LEXICON = Lexicon(ENGLISH, *OTHER_LANGUAGES.values())


def terminals(text: str) -> list[Terminal]:
    """Return the terms of a phrase; what the lexicon does not know is `Sign.OTHER`.

    >>> [term.sign.name for term in terminals("4–19 August 2013")]
    ['NUMBER', 'DASH', 'NUMBER', 'MONTH', 'NUMBER']
    """
    tokens = scan(unaccented(text))
    found: list[Terminal] = []
    at = 0
    while at < tokens.count:
        read = _number if tokens.kinds[at] == DIGITS else _word_or_mark
        taken, term = read(tokens, at)
        if term is not None:
            found.append(term)
        at += taken
    return found


def _number(tokens: Tokens, at: int) -> tuple[int, Terminal | None]:
    digits = tokens.words[at]
    glued = tokens.glued(at)
    # One script throughout: two scripts within a number are no number that anybody wrote.
    zeros = {ord(digit) - unicodedata.decimal(digit) for digit in digits[: _LONGEST_NUMBER + 1]}
    if len(digits) > _LONGEST_NUMBER or len(zeros) > 1:
        return 1, Terminal(Sign.OTHER)
    value = int(digits)
    if tokens.kinds[at + 1] == WORD and tokens.glued(at + 1):
        ending = tokens.words[at + 1]
        if ending in _ORDINAL_ENDINGS:
            return 2, Terminal(Sign.ORDINAL, value, len(digits), glued)
        if ending == "s" and len(digits) == 4 and value % 10 == 0:
            return 2, Terminal(Sign.DECADE, value, len(digits), glued)
    return 1, Terminal(Sign.NUMBER, value, len(digits), glued)


def _word_or_mark(tokens: Tokens, at: int) -> tuple[int, Terminal | None]:
    match = LEXICON.longest(tokens, at)
    if match is not None:
        taken, sign, value = match
        lower = tokens.text[tokens.starts[at]].islower()
        return taken, Terminal(sign, value, 0, tokens.glued(at), lower)
    if tokens.kinds[at] == MARK:
        return 1, _mark(tokens, at)
    return 1, Terminal(Sign.OTHER)


def _mark(tokens: Tokens, at: int) -> Terminal | None:
    """A mark that no phrase takes; ``None`` for a full stop or apostrophe that says nothing."""
    mark = tokens.words[at]
    glued = tokens.glued(at)
    before = tokens.kinds[at - 1] if at else MARK
    if mark == "-":
        keyboard = tokens.text[tokens.starts[at]] == "-" and glued and tokens.glued(at + 1)
        return Terminal(Sign.HYPHEN if keyboard else Sign.DASH, glued=glued)
    if mark == "." and before != MARK:
        joins = before == DIGITS and tokens.kinds[at + 1] == DIGITS and tokens.glued(at + 1)
        return Terminal(Sign.DOT, glued=True) if joins and glued else None
    if mark == "'" and before == WORD:
        return None
    return Terminal(_MARKS.get(mark, Sign.OTHER), glued=glued)
