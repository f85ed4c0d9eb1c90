"""A phrase being read: what it depends on beside its words, the place reached, the small steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import attrs

from consilience.dates.steps import add_days, add_months
from consilience.errors import DateError
from consilience.words.dates.policy import DatePolicy
from consilience.words.dates.signs import Sign, TimeUnit
from consilience.words.dates.terminals import END, Terminal


@attrs.frozen
class Context:
    """The phrase being read, the day it is relative to, and the policy for what is vague.

    >>> from consilience.words.dates.policy import LITERAL_DATES
    >>> Context("two days later", date(2013, 8, 7), LITERAL_DATES).moved(date(2013, 8, 7), 2)
    datetime.date(2013, 8, 9)
    """

    text: str
    reference: date | None
    policy: DatePolicy

    def day(self) -> date:
        """Return the reference day; raises `DateError` (``missing_reference``) without one."""
        if self.reference is None:
            raise self.error(
                "missing_reference",
                "it depends on when it was said: give reference=, the day of the report",
            )
        return self.reference

    def moved(self, day: date, count: int, unit: TimeUnit = TimeUnit.DAY) -> date:
        """Return *day* moved by *count* units other than hours.

        Raises `DateError` (``out_of_range``) off the calendar.
        """
        months = unit.months
        days = unit.days or 1
        result = add_days(day, count * days) if months is None else add_months(day, count * months)
        if result is None:
            raise self.error("out_of_range", "it leaves the calendar of the years 1 to 9999")
        return result

    def error(self, code: str, reason: str, readings: tuple[str, ...] = ()) -> DateError:
        """Return the error that says why the phrase states no date."""
        shown = self.text if len(self.text) <= 60 else f"{self.text[:60]}…"
        choices = f" (could be {' or '.join(readings)})" if readings else ""
        return DateError(
            f"the date {shown!r}: {reason}{choices}",
            code=code,
            text=self.text,
            readings=readings,
        )

    def not_a_date(self) -> DateError:
        """Return the error for words that the grammar does not know as a date."""
        return self.error("not_a_date", "no date is stated; write a date, such as 4 August 2013")


class Qualifier(NamedTuple):
    """Whether words such as "about" and "probably" stand before or after a date."""

    approximate: bool = False
    uncertain: bool = False

    def __or__(self, other: object) -> Qualifier:
        """Return the hedge of both."""
        if not isinstance(other, Qualifier):
            return NotImplemented
        return Qualifier(self.approximate or other.approximate, self.uncertain or other.uncertain)


UNQUALIFIED = Qualifier()


class Cursor:
    """The terms of a phrase, the place reached in them, and what they are to be read by."""

    def __init__(self, terms: Sequence[Terminal], context: Context) -> None:
        self._terms = terms
        self.context = context
        self.at: int = 0

    def peek(self, ahead: int = 0) -> Terminal:
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

    def take(self, *signs: Sign) -> Terminal | None:
        """Return the next term and pass it if it has one of *signs*, else ``None``."""
        term = self.peek()
        if term.sign not in signs:
            return None
        self.at += 1
        return term

    def need(self, *signs: Sign) -> Terminal:
        """Return the next term and pass it; raises `DateError` if it has none of *signs*."""
        term = self.take(*signs)
        if term is None:
            raise self.context.not_a_date()
        return term

    def skip(self, *signs: Sign) -> None:
        """Pass all next terms that have one of *signs*."""
        while self.take(*signs) is not None:
            pass

    def hedge(self) -> Qualifier:
        """Pass the hedges at the cursor, with the small words among them, and return them."""
        found = Qualifier()
        while True:
            if self.take(Sign.ABOUT):
                found |= Qualifier(approximate=True)
            elif self.take(Sign.PERHAPS):
                found |= Qualifier(uncertain=True)
            elif not self.take(Sign.FILLER, Sign.DAYPART):
                return found
