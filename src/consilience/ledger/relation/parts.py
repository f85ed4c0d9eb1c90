"""Parts, wholes and overlapping groups."""

from __future__ import annotations

import attrs

from consilience.errors import InvalidTypeError
from consilience.ledger.measure import Measure
from consilience.ledger.relation.base import Constraint, Relation, Terms, as_measures
from consilience.rendering import shown


def _is_bool(_: object, attribute: attrs.Attribute[bool], value: object) -> None:
    if not isinstance(value, bool):
        raise InvalidTypeError(f"{attribute.name} is {shown(value)}: give True or False")


@attrs.frozen
class PartOf(Relation):
    """The part is no more than the whole.

    It holds on every day, where both are running totals.

    >>> killed, executed = Measure("killed"), Measure("executed")
    >>> PartOf(executed, killed).forms[0].high
    0
    """

    part: Measure
    whole: Measure

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The part and the whole."""
        return self.part, self.whole

    @property
    def forms(self) -> tuple[Constraint, ...]:
        """Part minus whole is at most 0."""
        return (Constraint(((self.part, 1), (self.whole, -1)), None, 0),)


@attrs.frozen
class SumOf(Relation):
    """The whole is the sum of its parts.

    Where they are not ``exhaustive`` there may be others; where they are not ``disjoint`` they may
    overlap.  Each of the two leaves a weaker bound.

    >>> killed = Measure("killed")
    >>> parts = Measure("rebels killed"), Measure("civilians killed")
    >>> (form,) = SumOf(killed, parts).forms
    >>> form.low, form.high
    (0, 0)
    """

    whole: Measure
    parts: tuple[Measure, ...] = attrs.field(converter=as_measures)
    exhaustive: bool = attrs.field(default=True, kw_only=True, validator=_is_bool)
    disjoint: bool = attrs.field(default=True, kw_only=True, validator=_is_bool)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The whole and its parts."""
        return self.whole, *self.parts

    @property
    def forms(self) -> tuple[Constraint, ...]:
        """The sum of the parts against the whole, and each part against it where they overlap."""
        rest: Terms = (*((part, 1) for part in self.parts), (self.whole, -1))
        total = Constraint(rest, 0 if self.exhaustive else None, 0 if self.disjoint else None)
        if self.disjoint:
            return (total,)
        each = tuple(Constraint(((part, 1), (self.whole, -1)), None, 0) for part in self.parts)
        return (*each, total) if self.exhaustive else each


@attrs.frozen
class Overlap(Relation):
    """The union of overlapping groups: at least the greatest of them, at most their sum.

    Nothing is said of how far they overlap.

    >>> injured = Measure("injured")
    >>> len(Overlap(injured, [Measure("gassed"), Measure("beaten")]).forms)
    3
    """

    union: Measure
    parts: tuple[Measure, ...] = attrs.field(converter=as_measures)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The union and its groups."""
        return self.union, *self.parts

    @property
    def forms(self) -> tuple[Constraint, ...]:
        """Each group against the union, and the union against their sum."""
        return SumOf(self.union, self.parts, disjoint=False, at=self.at).forms
