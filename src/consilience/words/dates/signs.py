"""The terminal signs of the grammar of dates, and the values that some of them carry."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, IntEnum, auto

Entry = tuple["Sign", int, str]
"""One row of a table of words: the sign, its value, and the phrases for it between commas."""


class Sign(Enum):
    """What a word, a number or a mark stands for in a phrase that states a date.

    >>> Sign.MONTH is Sign.WEEKDAY
    False
    """

    NUMBER = auto()  # value: the number; written in one to four digits, or in words
    ORDINAL = auto()  # value: the number
    DECADE = auto()  # value: the first year of it
    MONTH = auto()  # value: 1 to 12
    WEEKDAY = auto()  # value: 0 for Monday to 6
    SEASON = auto()  # value: the EDTF code 21 to 24
    UNIT = auto()  # value: a TimeUnit
    UNITS = auto()  # the plural of one
    HALF = auto()
    QUARTER_CODE = auto()  # the Q of Q3
    HALF_CODE = auto()  # the H of H1
    PART = auto()  # value: 0 early, 1 middle, 2 late
    RELATIVE_DAY = auto()  # value: days from the reference
    OVERNIGHT = auto()
    DASH = auto()
    HYPHEN = auto()  # a dash as the keyboard has it, with no space on either side
    SLASH = auto()
    DOT = auto()
    COMMA = auto()
    AND = auto()
    OR = auto()
    TO = auto()
    BETWEEN = auto()
    FROM = auto()
    SINCE = auto()
    UNTIL = auto()
    BY = auto()
    BEFORE = auto()
    AFTER = auto()
    NOT_BEFORE = auto()
    ONWARDS = auto()
    OR_LATER = auto()
    OR_EARLIER = auto()
    STARTING = auto()
    ENDING = auto()
    START_UNKNOWN = auto()
    END_UNKNOWN = auto()
    UNKNOWN_DATE = auto()
    UNKNOWN_YEAR = auto()
    SOME_DAY = auto()
    BACK = auto()  # ago, earlier
    ON = auto()  # later, afterwards
    MORE = auto()
    LESS = auto()
    AT_LEAST = auto()
    AT_MOST = auto()
    A = auto()
    COUPLE = auto()
    FEW = auto()
    PAST = auto()  # a window that ends at the reference
    LAST = auto()  # the one before this; with a number, a window too
    THIS = auto()
    NEXT = auto()
    RECENT = auto()
    RECENTLY = auto()
    SO_FAR_THIS = auto()
    REST_OF_THIS = auto()
    ABOUT = auto()
    PERHAPS = auto()
    DAYPART = auto()  # narrower than a day, and a day holds it
    MISSING = auto()
    FILLER = auto()
    OTHER = auto()
    END = auto()


class TimeUnit(IntEnum):
    """A unit of time that phrases count in.

    >>> TimeUnit.WEEK.days
    7
    """

    HOUR = 1
    DAY = 2
    NIGHT = 3
    WEEKEND = 4
    WEEK = 5
    FORTNIGHT = 6
    MONTH = 7
    QUARTER = 8
    YEAR = 9

    @property
    def days(self) -> int | None:
        """The days of one, ``None`` for the units that are counted in months or hours."""
        return {
            TimeUnit.DAY: 1,
            TimeUnit.NIGHT: 1,
            TimeUnit.WEEKEND: 7,
            TimeUnit.WEEK: 7,
            TimeUnit.FORTNIGHT: 14,
        }.get(self)

    @property
    def months(self) -> int | None:
        """The months of one, ``None`` for the units that are counted in days or hours."""
        return {TimeUnit.MONTH: 1, TimeUnit.QUARTER: 3, TimeUnit.YEAR: 12}.get(self)


def numbered(sign: Sign, first: int, text: str) -> Iterator[Entry]:
    """Yield an entry for each of the phrases that bars set apart; their values count from *first*.

    >>> [value for _, value, _ in numbered(Sign.MONTH, 1, "january, jan | february, feb")]
    [1, 2]
    """
    for value, phrase in enumerate(text.split(" | "), start=first):
        yield sign, value, phrase
