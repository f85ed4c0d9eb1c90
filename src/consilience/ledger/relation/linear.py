"""Ratios, and linear relations of any kind."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from consilience.domain import Exact, exact
from consilience.errors import InvalidValueError
from consilience.ledger.measure import Measure
from consilience.ledger.relation.base import Constraint, Relation, Terms, require_same_time


def _factor(value: Exact) -> Exact:
    return exact(value, "a relation's bound")


def _bound(value: Exact | None) -> Exact | None:
    return None if value is None else _factor(value)


def _terms(terms: Iterable[tuple[Measure, Exact]]) -> Terms:
    pairs = tuple((measure, exact(factor, "a coefficient")) for measure, factor in terms)
    if not pairs or not all(factor for _, factor in pairs):
        raise InvalidValueError("a Linear needs terms, each with a coefficient other than 0")
    return pairs


@attrs.frozen
class Ratio(Relation):
    """The part is from ``low`` to ``high`` times the whole, both exact.

    Units may differ; the factors carry the difference.  The whole may be 0, and the part with it.

    >>> from fractions import Fraction
    >>> ratio = Ratio(Measure("deaths"), Measure("cases"), Fraction(2, 100), Fraction(35, 1000))
    >>> len(ratio.forms)
    2
    """

    part: Measure
    whole: Measure
    low: Exact = attrs.field(converter=_factor)
    high: Exact = attrs.field(converter=_factor)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The part and the whole."""
        return self.part, self.whole

    @property
    def forms(self) -> tuple[Constraint, ...]:
        """Part less low times whole is at least 0, part less high times whole at most 0."""
        return (
            Constraint(((self.part, 1), (self.whole, -self.low)), 0, None),
            Constraint(((self.part, 1), (self.whole, -self.high)), None, 0),
        )

    def _check(self) -> None:
        if self.low < 0:
            raise InvalidValueError(f"{self}: low {self.low} is below 0: no part is")
        if self.low > self.high:
            raise InvalidValueError(f"{self}: low {self.low} is above high {self.high}")
        require_same_time(self)


@attrs.frozen
class Linear(Relation):
    """The sum of coefficient times measure lies from ``low`` to ``high``; ``None`` is no bound.

    Units may differ; the coefficients carry the difference.

    >>> killed, wounded = Measure("killed"), Measure("wounded")
    >>> Linear([(wounded, 1), (killed, -2)], 0, None).measures == (wounded, killed)
    True
    """

    terms: Terms = attrs.field(converter=_terms)
    low: Exact | None = attrs.field(converter=_bound)
    high: Exact | None = attrs.field(converter=_bound)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures, in the order of the terms."""
        return tuple(measure for measure, _ in self.terms)

    @property
    def forms(self) -> tuple[Constraint, ...]:
        """The inequality as written."""
        return (Constraint(self.terms, self.low, self.high),)

    def _check(self) -> None:
        if self.low is None and self.high is None:
            raise InvalidValueError(f"{self}: neither low nor high is given: it says nothing")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise InvalidValueError(f"{self}: low {self.low} is above high {self.high}")
        require_same_time(self)
