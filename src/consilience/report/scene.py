"""What the picture of a measure shows: its claims as marks, the answer as bands."""

from __future__ import annotations

from enum import Enum

import attrs

from consilience.domain import Domain
from consilience.interval import Interval


class Look(Enum):
    """How a claim is drawn.

    ``AGREES``: filled.  ``DISSENTS``: hatched.  ``OTHER_DAY``: light, it speaks of another day.
    ``APART``: hollow and dashed, it was replaced, depends on another or was excluded.
    """

    AGREES = "agrees"
    DISSENTS = "dissents"
    OTHER_DAY = "other day"
    APART = "apart"


@attrs.frozen
class Mark:
    """One claim: its label, its dates and remark, what it entails and suggests, how it is drawn.

    ``carried`` is what it entails of the day of the answer, if a running total was carried there.
    """

    label: str
    remark: str
    range: Interval
    suggested: Interval
    look: Look
    carried: Interval | None = None


@attrs.frozen
class Scene:
    """The picture of one measure, before any geometry.

    ``bands`` are the ranges of the answer, ``answer`` the words for them.  ``rest`` says how many
    claims are not drawn.
    """

    id: str
    title: str
    description: str
    axis: str
    domain: Domain
    marks: tuple[Mark, ...]
    bands: tuple[Interval, ...]
    answer: str
    rest: str
