"""How the ends of a span of dates are written: stated, open or unknown; to which unit; how surely.

`DateSpan` keeps its first and last day; these values say what kind of ends those days are.
"""

from __future__ import annotations

import attrs

from consilience.rendering import Named


class Reading(Named):
    """How the first and last day of a `DateSpan` are meant.

    ``POINT``: one date at the precision written (a day, a month, a year).  ``EXTENT``: it holds
    throughout.  ``ONE_OF``: one day somewhere inside.  ``ALL_OF``: every day listed.

    >>> Reading("one_of")
    Reading.ONE_OF
    """

    POINT = "point"
    EXTENT = "extent"
    ONE_OF = "one_of"
    ALL_OF = "all_of"


class EndState(Named):
    """Whether an end is a date, open, or unknown.

    ``OPEN``: there is no end, or none yet (EDTF ``..``).  ``UNKNOWN``: there is one, and nobody
    says when (EDTF leaves it empty).

    >>> EndState("open") is EndState.OPEN
    True
    """

    STATED = "stated"
    OPEN = "open"
    UNKNOWN = "unknown"


class Precision(Named):
    """The unit to which an end was written, which sets how far "about" may reach.

    ``GROUPING`` is a season, a quarter or a half of a year.

    >>> Precision("day")
    Precision.DAY
    """

    DAY = "day"
    MONTH = "month"
    GROUPING = "grouping"
    YEAR = "year"
    DECADE = "decade"


@attrs.frozen
class Endpoint:
    """One end of a `DateSpan`: its state, the unit it was written to, and its marks.

    ``precision`` is ``None`` where the end is not stated, or is as loose as it is meant to be
    already ("1950S2"): such an end is never widened.

    >>> Endpoint(precision=Precision.MONTH, approximate=True, uncertain=True).marks
    2
    """

    state: EndState = EndState.STATED
    precision: Precision | None = None
    approximate: bool = False
    uncertain: bool = False

    @property
    def marks(self) -> int:
        """How many of the two marks, approximate and uncertain, the end carries."""
        return self.approximate + self.uncertain
