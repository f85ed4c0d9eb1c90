"""A published range of another recorder, held against an estimate."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval, hull
from consilience.rendering import Named, rendered


class Holding(Named):
    """How a published range lies to the ranges of an estimate.

    ``INSIDE``: one range of the estimate holds all of it; an equal range is inside.  ``WIDER``: it
    holds all ranges of the estimate, and more.  ``OVERLAPPING``: they have some number in common,
    and neither of the above.  ``DISJOINT``: they have none.

    >>> Holding("disjoint") is Holding.DISJOINT
    True
    """

    INSIDE = "inside"
    WIDER = "wider"
    OVERLAPPING = "overlapping"
    DISJOINT = "disjoint"


@attrs.frozen
class Published:
    """A published range held against the ranges of an estimate, with what explains the difference.

    ``range`` is what ``recorder`` published, under its ``definition``; ``regions``, ``evidence``
    and ``own_definition`` are those of the estimate.  Make one with `Estimate.against`.

    Raises `InvalidTypeError` for a range that is no `Interval`, `InvalidValueError` for an empty
    one, and for an estimate without a range, which nothing can be held against.

    >>> said = (Evidence(Interval(190, None), origin="HRW"),)
    >>> held = Published(Interval(60, 100), said, (Interval(190, None),), recorder="UCDP")
    >>> held.holding, [item.label for item in held.contradicted]
    (Holding.DISJOINT, ['HRW'])
    """

    range: Interval
    evidence: Sequence[Evidence] = attrs.field(repr=False)
    regions: tuple[Interval, ...]
    recorder: str = attrs.field(kw_only=True)
    definition: str | None = attrs.field(default=None, kw_only=True)
    own_definition: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.range, Interval):
            raise InvalidTypeError(f"range is {self.range!r}: give an Interval")
        if self.range.is_empty:
            raise InvalidValueError("the published range is empty: give a low end and a high end")
        if not self.regions:
            raise InvalidValueError(
                "the estimate has no range to hold it against: its method's assumption is refuted; "
                "choose another method"
            )

    @property
    def holding(self) -> Holding:
        """How the published range lies to the estimate's; see `Holding`."""
        if any(self.range in region for region in self.regions):
            return Holding.INSIDE
        if hull(self.regions) in self.range:
            return Holding.WIDER
        if any(self.range.overlaps(region) for region in self.regions):
            return Holding.OVERLAPPING
        return Holding.DISJOINT

    @property
    def contradicted(self) -> tuple[Evidence, ...]:
        """The origins that allow no number of the published range."""
        return tuple(item for item in self.evidence if not item.range.overlaps(self.range))

    @property
    def behind_low(self) -> tuple[Evidence, ...]:
        """The origins that give the estimate's lower end, where the published one is another."""
        low = hull(self.regions).low
        if low is None or low == self.range.low:
            return ()
        return tuple(item for item in self.evidence if item.range.low == low)

    @property
    def behind_high(self) -> tuple[Evidence, ...]:
        """The origins that give the estimate's upper end, where the published one is another."""
        high = hull(self.regions).high
        if high is None or high == self.range.high:
            return ()
        return tuple(item for item in self.evidence if item.range.high == high)

    @property
    def definitions_differ(self) -> bool | None:
        """Whether the two count different things by their definitions; ``None`` if one is unknown.

        Definitions are compared as texts, without regard to capitals and blanks.
        """
        if self.definition is None or self.own_definition is None:
            return None
        return _plain(self.definition) != _plain(self.own_definition)

    def sentence(self) -> str:
        """Return in plain words how the two lie, which figures explain it, and the definitions."""
        return rendered("published_sentence", self)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
