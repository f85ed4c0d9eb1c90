"""What is gained, lost and held, and two names of one value."""

from __future__ import annotations

import attrs

from consilience.ledger.measure import CUMULATIVE, PERIOD, SNAPSHOT, Measure
from consilience.ledger.relation.base import (
    Constraint,
    Relation,
    Terms,
    as_measures,
    require_same_time,
    require_same_unit,
)


@attrs.frozen
class Balance(Relation):
    """What is held is what was gained less what was lost, both counted from nothing.

    Each gain and each loss counts as an event: what is lost and gained again counts twice.
    ``stock`` is a level at an instant, ``gained`` and ``lost`` are running totals, one or several.

    >>> from consilience import CUMULATIVE, SNAPSHOT
    >>> held = Measure("held", temporality=SNAPSHOT)
    >>> captured = Measure("captured", temporality=CUMULATIVE)
    >>> recaptured = Measure("recaptured", temporality=CUMULATIVE)
    >>> [coefficient for _, coefficient in Balance(held, captured, recaptured).forms[0].terms]
    [1, -1, 1]
    """

    stock: Measure
    gained: tuple[Measure, ...] = attrs.field(converter=as_measures)
    lost: tuple[Measure, ...] = attrs.field(converter=as_measures)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The stock, what was gained and what was lost."""
        return self.stock, *self.gained, *self.lost

    @property
    def forms(self) -> tuple[Constraint, ...]:
        """Stock minus gained plus lost is 0."""
        gained: Terms = tuple((measure, -1) for measure in self.gained)
        lost: Terms = tuple((measure, 1) for measure in self.lost)
        return (Constraint(((self.stock, 1), *gained, *lost), 0, 0),)

    def _check(self) -> None:
        require_same_unit(self)
        moving = all(m.temporality is CUMULATIVE for m in (*self.gained, *self.lost))
        if self.stock.temporality is not SNAPSHOT or not moving:
            require_same_time(self)


@attrs.frozen
class SameAs(Relation):
    """Two names of one value: the same thing counted by two projects, for example.

    Of an amount within spans and a running total it says that the one is the growth of the other.

    >>> SameAs(Measure("dead"), Measure("killed")).forms[0].low
    0
    """

    a: Measure
    b: Measure

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The two measures."""
        return self.a, self.b

    @property
    def forms(self) -> tuple[Constraint, ...]:
        """Their difference is 0."""
        return (Constraint(((self.a, 1), (self.b, -1)), 0, 0),)

    def _check(self) -> None:
        require_same_unit(self)
        if {self.a.temporality, self.b.temporality} != {PERIOD, CUMULATIVE}:
            require_same_time(self)


def growth(relation: Relation) -> tuple[Measure, Measure] | None:
    """Return the amount and the total, where one is said to be the growth of the other."""
    if not isinstance(relation, SameAs) or relation.at is not None:
        return None
    pair = {relation.a.temporality: relation.a, relation.b.temporality: relation.b}
    if set(pair) != {PERIOD, CUMULATIVE}:
        return None
    return pair[PERIOD], pair[CUMULATIVE]
