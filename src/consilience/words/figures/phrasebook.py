"""Phrases looked up at a place among tokens, word by word, so that many cost no more than one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from consilience.words.tokens import scan

T = TypeVar("T")


class _Step(Generic[T]):
    """What the words so far mean, if they are a phrase, and the words that go on with them."""

    __slots__ = ("following", "meaning")

    def __init__(self) -> None:
        self.meaning: T | None = None
        self.following: dict[str, _Step[T]] = {}


class Phrasebook(Generic[T]):
    """Phrases with their meanings; the longest match wins, and of two alike the first given.

    They are given as a table from meanings to phrases, which bars set apart, or as another
    phrasebook.  ``entries`` are the phrases in their order, ``first_words`` the words that one
    begins with.

    >>> Phrasebook({1: "at least | min", 2: "at"}).match(["at", "least", "5", ""], 0)
    (1, 2)
    """

    __slots__ = ("_steps", "entries", "first_words")

    def __init__(
        self, said: Mapping[T, str] | Phrasebook[T] | tuple[tuple[str, T], ...] = ()
    ) -> None:
        if isinstance(said, Phrasebook):
            said = said.entries
        self.entries: tuple[tuple[str, T], ...] = (
            said
            if isinstance(said, tuple)
            else tuple((it, meaning) for meaning, text in said.items() for it in phrases(text))
        )
        self._steps: dict[str, _Step[T]] = {}
        for phrase, meaning in self.entries:
            tokens = scan(phrase)
            words = tokens.words[: tokens.count]
            self._add(words, meaning)
            self._add(_without_hyphens(words), meaning)
        self.first_words: frozenset[str] = frozenset(self._steps)

    def _add(self, words: list[str], meaning: T) -> None:
        following, step = self._steps, None
        for word in words:
            step = following.setdefault(word, _Step())
            following = step.following
        if step is not None and step.meaning is None:
            step.meaning = meaning

    def __or__(self, other: Phrasebook[T]) -> Phrasebook[T]:
        """Return the phrases of both; of two alike, that of *other* counts, as with dicts."""
        return Phrasebook((*other.entries, *self.entries))

    def match(self, words: list[str], index: int) -> tuple[T, int] | None:
        """Return the meaning of the longest phrase at *index* and where it ends, if any.

        *words* end as those of `scan` do, with what is in no phrase.
        """
        step = self._steps.get(words[index])
        found: tuple[T, int] | None = None
        while step is not None:
            index += 1
            if step.meaning is not None:
                found = step.meaning, index
            step = step.following.get(words[index])
        return found


def _without_hyphens(words: list[str]) -> list[str]:
    """The words of "no-one" and "-odd" set apart; the dashes of "+-" and "--" are no hyphens."""
    return [
        word
        for word, before, after in zip(words, ["", *words], [*words[1:], ""], strict=False)
        if word != "-" or not after.isalpha() or (before and not before.isalpha())
    ]


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of *text*, which bars set apart.

    >>> phrases("at least | no fewer than"), phrases("")
    (('at least', 'no fewer than'), ())
    """
    return tuple(phrase.strip() for phrase in text.split("|") if phrase.strip())
