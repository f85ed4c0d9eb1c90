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


_LEGENDS = {
    Look.DISSENTS: "Hatched: dissents.",
    Look.OTHER_DAY: "White: speaks of another day or span.",
    Look.APART: "Dashed: replaced, dependent or excluded.",
}


@attrs.frozen
class Scene:
    """The picture of one measure, before any geometry.

    ``bands`` are the ranges of the answer, ``answer`` the words for them.  ``rest`` says how many
    claims are not drawn.  ``key`` is how to read it where it shows more than claims.
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
    key: str = ""

    @property
    def legend(self) -> str:
        """How to read the picture: only of what it shows."""
        if self.key:
            return self.key
        parts = ["Each bar or diamond is what the words of a claim entail."]
        if any(item.suggested != item.range for item in self.marks):
            parts.append("Thin bars inside: what they suggest.")
        if any(item.range.low is None or item.range.high is None for item in self.marks):
            parts.append("Arrows: no end is stated.")
        if any(item.carried is not None for item in self.marks):
            parts.append("Dotted: what a running total entails of the day of the answer.")
        looks = {item.look for item in self.marks}
        parts += [words for look, words in _LEGENDS.items() if look in looks]
        return " ".join([*parts, "The band is the range."] if self.bands else parts)
