"""What reading a phrase depends on beside its words: the reference day and the policy."""

from __future__ import annotations

from datetime import date

import attrs

from consilience.dates.steps import add_days, add_months
from consilience.errors import DateError
from consilience.words.dates.policy import DatePolicy
from consilience.words.dates.signs import Unit


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

    def moved(self, day: date, count: int, unit: Unit = Unit.DAY) -> date:
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
