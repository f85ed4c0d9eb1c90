"""Days and spans of days, as EDTF (ISO 8601-2) writes them.

A `DateSpan` keeps its EDTF text, the first and the last day it can mean, and how the two are to be
read: ``a/b`` is an *extent* that holds throughout, ``[a..b]`` is *one* day somewhere inside,
``{a..b}`` is *all* of the days.  How far "about" reaches is a named policy, a `DatePadding`, which
is a value that anybody can make.
Specification: Library of Congress, Extended Date/Time Format, 4 February 2019.

Dates, spans and sets of dates are read in `edtf`: a feature of EDTF is added there, with what it
means in days.  Dates in words are another room's, `consilience.words.dates`.

May import the ground alone.
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
