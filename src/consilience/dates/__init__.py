"""Days and spans of days, as EDTF (ISO 8601-2) writes them.

A `DateSpan` keeps its EDTF text, the first and the last day it can mean, and how the two are to be
read: ``a/b`` is an *extent* that holds throughout, ``[a..b]`` is *one* day somewhere inside,
``{a..b}`` is *all* of the days.  How far "about" reaches is a named policy, a `DatePadding`.
Specification: Library of Congress, Extended Date/Time Format, 4 February 2019.
"""

from __future__ import annotations

from consilience.dates.endpoints import Endpoint, EndState, Precision, Reading
from consilience.dates.padding import UNPADDED, WRITTEN_UNIT, DatePadding
from consilience.dates.span import DateSpan, as_day

__all__ = [
    "DatePadding",
    "DateSpan",
    "Endpoint",
    "EndState",
    "Precision",
    "Reading",
    "UNPADDED",
    "WRITTEN_UNIT",
    "as_day",
]
