"""One date as a phrase writes it, often in part: "4", "August", "early", "Monday"."""

from __future__ import annotations

from datetime import date
from enum import Enum

import attrs

from consilience.dates import DateSpan
from consilience.dates.steps import month_length
from consilience.words.dates.cursor import Context
from consilience.words.dates.signs import TimeUnit
from consilience.words.dates.spans import hedged, one_day, read, vague


class Part(Enum):
    """A part of a month, a season, a year or a decade.

    >>> Part("late")
    <Part.LATE: 'late'>
    """

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    FIRST_WEEK = "first week"
    SECOND_WEEK = "second week"
    THIRD_WEEK = "third week"
    FOURTH_WEEK = "fourth week"
    LAST_WEEK = "last week"


@attrs.frozen
class PartialDate:
    """A date as written; ``None`` for what is not.

    ``year`` has four characters, of which some may be ``X``.  ``grouping`` is the EDTF code of a
    season, quarter or half.  ``some_day`` says that one unnamed day is meant.
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    grouping: int | None = None
    part: Part | None = None
    weekday: int | None = None
    ordinal: bool = False
    some_day: bool = False
    approximate: bool = False
    uncertain: bool = False

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return the point of one day.

        >>> PartialDate.of(date(2013, 8, 4)).month
        8
        """
        return cls(year=f"{day.year:04}", month=day.month, day=day.day)

    @property
    def needs_month(self) -> bool:
        """Whether a day, or a part of what is not said, stands without its month."""
        if self.month is not None or self.grouping is not None:
            return False
        return self.day is not None or (self.part is not None and self.year is None)

    @property
    def is_weekday_alone(self) -> bool:
        """Whether a weekday is all that is written."""
        return self.weekday is not None and self.day is None and self.month is None

    def span(self, context: Context) -> DateSpan:
        """Return the span of the point; whatever it leaves out must have been filled in.

        Raises `DateError` for days that do not exist and for weekdays of other days.
        """
        if self.part is not None and self.day is None:
            found = self._part(self.part, context)
        else:
            found = read(self._edtf(context), context)
        self._check_weekday(found, context)
        around = context.policy.around
        if self.approximate and around is not None and found.is_day and found.earliest is not None:
            first = context.moved(found.earliest, -around)
            found = one_day(first, context.moved(found.earliest, around), context)
            return hedged(found, False, self.uncertain, context)
        return hedged(found, self.approximate, self.uncertain, context)

    def _edtf(self, context: Context) -> str:
        if self.year is None or (self.day is not None and self.month is None):
            raise context.not_a_date()
        if self.grouping is not None:
            return f"{self.year}-{self.grouping}"
        if self.month is None:
            return f"{self.year}-XX-XX" if self.some_day else self.year
        day = "-XX" if self.some_day else ""
        if self.day is not None:
            day = f"-{self.day:02}"
        return f"{self.year}-{self.month:02}{day}"

    def _part(self, part: Part, context: Context) -> DateSpan:
        if self.month is None and part in _HALVES and self.grouping is None:
            return attrs.evolve(self, part=None, grouping=_HALVES[part]).span(context)
        whole = read(attrs.evolve(self, some_day=False)._edtf(context), context)
        if whole.earliest is None or whole.latest is None or "X" in whole.edtf[:3]:
            raise context.not_a_date()
        if self.month is not None:
            first, last = _days_of(part, whole.latest, context)
            found = one_day(
                whole.earliest.replace(day=first), whole.latest.replace(day=last), context
            )
        else:
            found = one_day(*_months_of(part, whole, context), context)
        # A policy that settles "around" states the limits of parts outright as well.
        outright = part in _HALVES or context.policy.around is not None
        return found if outright else vague(found)

    def _check_weekday(self, span: DateSpan, context: Context) -> None:
        if self.weekday is None or span.earliest is None or span.earliest != span.latest:
            return
        if span.earliest.weekday() != self.weekday:
            raise context.error(
                "weekday_mismatch",
                f"{span.earliest} was a {_WEEKDAYS[span.earliest.weekday()]}: correct the day or "
                "the weekday",
            )


# Not from the calendar of the machine, whose language is anybody's.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HALVES = {Part.FIRST_HALF: 40, Part.SECOND_HALF: 41}
_WEEKS = {
    Part.FIRST_WEEK: (1, 7),
    Part.SECOND_WEEK: (8, 14),
    Part.THIRD_WEEK: (15, 21),
    Part.FOURTH_WEEK: (22, 28),
}
_THIRDS = (Part.EARLY, Part.MIDDLE, Part.LATE)


def _days_of(part: Part, month_end: date, context: Context) -> tuple[int, int]:
    """The first and last day of the month that a part of it stands for."""
    length = month_end.day
    if part in _WEEKS:
        return _WEEKS[part]
    policy = context.policy
    first, last = {
        Part.EARLY: policy.early,
        Part.MIDDLE: policy.middle,
        Part.LATE: policy.late,
        Part.FIRST_HALF: (1, 15),
        Part.SECOND_HALF: (16, length),
        Part.LAST_WEEK: (length - 6, length),
    }[part]
    return first, min(last, length)


def _months_of(part: Part, whole: DateSpan, context: Context) -> tuple[date, date]:
    """The first and last day of the third of a season, a year or a decade."""
    if part not in _THIRDS or whole.earliest is None or whole.latest is None:
        raise context.not_a_date()
    first = whole.earliest
    months = 12 * (whole.latest.year - first.year) + whole.latest.month - first.month + 1
    at = _THIRDS.index(part)
    # Decades split by whole years: 2010 to 2013, 2014 to 2016, 2017 to 2019.
    cuts = (0, 48, 84, 120) if months == 120 else (0, months // 3, 2 * months // 3, months)
    start = context.moved(first, cuts[at], TimeUnit.MONTH)
    last = context.moved(first, cuts[at + 1] - 1, TimeUnit.MONTH)
    return start, last.replace(day=month_length(last.year, last.month))
