"""A place in the terms of a phrase, and the small steps that every part of the grammar takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from consilience.words.dates.context import Context
from consilience.words.dates.signs import Sign
from consilience.words.dates.terms import END, Term


class Hedge(NamedTuple):
    """Whether words such as "about" and "probably" stand before or after a date."""

    approximate: bool = False
    uncertain: bool = False

    def __or__(self, other: object) -> Hedge:
        """Return the hedge of both."""
        if not isinstance(other, Hedge):
            return NotImplemented
        return Hedge(self.approximate or other.approximate, self.uncertain or other.uncertain)


NO_HEDGE = Hedge()


class Cursor:
    """The terms of a phrase, the place reached in them, and what they are to be read by."""

    def __init__(self, terms: Sequence[Term], context: Context) -> None:
        self._terms = terms
        self.context = context
        self.at: int = 0

    def peek(self, ahead: int = 0) -> Term:
        """Return the term at the cursor or some terms ahead of it; `END` past the last."""
        place = self.at + ahead
        return self._terms[place] if place < len(self._terms) else END

    @property
    def sign(self) -> Sign:
        """The sign at the cursor."""
        return self.peek().sign

    def signs(self, *signs: Sign) -> bool:
        """Whether the next terms have these signs in this order."""
        return all(self.peek(ahead).sign is sign for ahead, sign in enumerate(signs))

    def take(self, *signs: Sign) -> Term | None:
        """Return the next term and pass it if it has one of *signs*, else ``None``."""
        term = self.peek()
        if term.sign not in signs:
            return None
        self.at += 1
        return term

    def need(self, *signs: Sign) -> Term:
        """Return the next term and pass it; raises `DateError` if it has none of *signs*."""
        term = self.take(*signs)
        if term is None:
            raise self.context.not_a_date()
        return term

    def skip(self, *signs: Sign) -> None:
        """Pass all next terms that have one of *signs*."""
        while self.take(*signs) is not None:
            pass

    def hedge(self) -> Hedge:
        """Pass the hedges at the cursor, with the small words among them, and return them."""
        found = Hedge()
        while True:
            if self.take(Sign.ABOUT):
                found |= Hedge(approximate=True)
            elif self.take(Sign.PERHAPS):
                found |= Hedge(uncertain=True)
            elif not self.take(Sign.FILLER, Sign.DAYPART):
                return found
