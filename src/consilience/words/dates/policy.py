"""Named policies for vague dates: which days are "late August", and what "recently" goes back to.

A policy is data with a name and a version, to be recorded beside whatever was read with it.
"""

from __future__ import annotations

import attrs

from consilience.errors import InvalidValueError


@attrs.frozen
class DatePolicy:
    """The choices that words leave open.

    ``early``, ``middle`` and ``late`` are the first and last day of those parts of a month (a last
    day beyond its end is its end).  ``recent`` is how many days before the reference "recently" and
    "the past few days" begin and end, ``None`` for no stated beginning.  ``few`` is the number that
    a few or several weeks or months of a past window stand for, ``None`` for none.
    ``weeks_count_reference``: "the past week" is seven days of which the reference is the last, not
    the seven before it and itself.  ``months_within_year``: past months never reach into an earlier
    year.  ``around`` is the number of days by which "around" widens a single day at once, and says
    that the parts of a month are outright limits too; ``None`` leaves both to be widened by a
    `DatePadding`.

    Raises `InvalidValueError`.

    >>> LITERAL_DATES.late
    (21, 31)
    """

    name: str
    source: str
    early: tuple[int, int] = (1, 10)
    middle: tuple[int, int] = (11, 20)
    late: tuple[int, int] = (21, 31)
    recent: tuple[int, int] | None = None
    few: int | None = None
    weeks_count_reference: bool = False
    months_within_year: bool = False
    around: int | None = None

    def __attrs_post_init__(self) -> None:
        if not self.name:
            raise InvalidValueError("a DatePolicy's name is empty: give one, with a version")
        parts = (("early", self.early), ("middle", self.middle), ("late", self.late))
        for part, (first, last) in parts:
            if not 1 <= first <= 28 or not first <= last <= 31:
                raise InvalidValueError(
                    f"the DatePolicy {self.name!r}: {part} is {first} to {last}: give two days of "
                    "a month in order, the first at most 28"
                )
        if self.recent is not None and not self.recent[0] >= self.recent[1] >= 0:
            raise InvalidValueError(
                f"the DatePolicy {self.name!r}: recent is {self.recent}: give the days before the "
                "reference at which it begins and ends, the larger first"
            )
        for name, number, least in (("few", self.few, 2), ("around", self.around, 0)):
            if number is not None and number < least:
                raise InvalidValueError(
                    f"the DatePolicy {self.name!r}: {name} is {number}: give {least} or more"
                )


LITERAL_DATES = DatePolicy(
    "literal/1",
    "what the words entail; parts of a month by thirds of ten days",
)
"""What the words entail and no more: "recently" has no stated beginning.  The default."""

UCDP_DATES = DatePolicy(
    "UCDP GED 19.1",
    "UCDP Georeferenced Event Dataset codebook, version 19.1 (2019), appendix 2",
    middle=(10, 20),
    late=(15, 31),
    recent=(3, 1),
    few=3,
    weeks_count_reference=True,
    months_within_year=True,
    around=1,
)
"""The intervals that coders of the Uppsala Conflict Data Program give to phrases.

"Recently" is the three days before the report, "the past week" seven days with that of the report,
the middle of a month its 15th give or take five days, its late part from the 15th on, "around" a
day either side, several weeks three weeks, past months three and within the year.  Phrases that the
codebook does not name are read as `LITERAL_DATES` reads them.
"""
