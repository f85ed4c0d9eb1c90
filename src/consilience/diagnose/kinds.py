"""What a diagnosis can be about."""

from __future__ import annotations

from enum import Enum


class DiagnosisKind(Enum):
    """What a diagnosis is about; the value is its name in words.

    The page on diagnoses says of each what it sees, what it suggests and when it stays silent.

    >>> DiagnosisKind("regression") is DiagnosisKind.REGRESSION
    True
    """

    ARITHMETIC = "arithmetic"
    DIFFERENT_MEASURE = "different measure"
    SWITCHED_SERIES = "switched series"
    FIGURE_OF_PART = "figure of a part"
    PART_ABOVE_WHOLE = "part above whole"
    REGRESSION = "regression"
    DAILY_DIFFERENCE = "daily not the difference of totals"
    STALE_FIGURE = "stale figure"
    DATES_MIXED = "dates mixed"
    GROWING_FIXED = "growing fixed value"
    COUNT_IN_PROGRESS = "count in progress"
    HEDGE_DRIFT = "hedge drift"
    RELAY_ROUNDS = "relay rounds"
    CIRCULAR_REPORT = "circular report"
    PARTLY_DEPENDENT = "partly dependent"
    REVERSED_RANGE = "reversed range"
    SAID_BEFORE = "said before it happened"
    UNDATED = "undated"

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"
