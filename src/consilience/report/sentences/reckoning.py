"""The sum behind a conflict by one relation, worked out anew from its sides in exact numbers.

Where the sides do not contradict each other by one inequality of the relation at one instant, as in
chains of relations and days, there is no such sum, and nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from consilience.conflict.conflict import Conflict, Side
from consilience.dates.instant import WHOLE, Instant
from consilience.domain import Exact, quotient
from consilience.interval import End
from consilience.ledger.measure import CUMULATIVE, FIXED, Measure
from consilience.ledger.relation import Constraint, Relation
from consilience.report.wording.relation_words import is_growth


@attrs.frozen
class Summand:
    """A measure with its factor, and the end that enters the sum.

    ``side`` says whose figure gives the end, ``None`` where it is the floor of the domain.
    ``is_point``: the figure leaves but one value on that very day.
    """

    measure: Measure
    factor: Exact
    end: End
    bound: Exact
    is_open: bool
    side: Side | None
    is_point: bool


@attrs.frozen
class Reckoning:
    """A sum of ends that misses the limit of its relation.

    ``end`` is the end of the limit: a sum that may be at most ``limit`` is at least ``total``, or
    the other way round.
    """

    relation: Relation
    at: Instant
    terms: tuple[Summand, ...]
    end: End
    limit: Exact

    @property
    def total(self) -> Exact:
        """The least or the greatest value of the sum."""
        return _sum(self.terms)

    @property
    def excess(self) -> Exact:
        """By how much the sum misses the limit."""
        beyond = self.total - self.limit
        return beyond if self.end is End.UPPER else -beyond

    @property
    def has_unit_factors(self) -> bool:
        """Whether every measure counts as it is, so that the excess is how far apart they are."""
        return all(abs(term.factor) == 1 for term in self.terms)

    def left_for(self, measure: Measure) -> tuple[End, Exact, bool]:
        """Return the end that the other figures leave for *measure*, and whether it is open."""
        target = next(term for term in self.terms if term.measure == measure)
        others = [term for term in self.terms if term is not target]
        rest = (self.limit - _sum(others)) * quotient(1, target.factor)
        end = self.end if target.factor > 0 else _other(self.end)
        return end, rest, any(term.is_open for term in others)


def reckon(conflict: Conflict) -> Reckoning | None:
    """Return the sum by which the sides of *conflict* contradict each other; ``None`` for none.

    It uses every side, or it would explain another conflict.
    """
    if len(conflict.relations) != 1 or is_growth(conflict.relations[0]):
        return None
    (relation,) = conflict.relations
    for at in _instants(relation, conflict.sides):
        if not all(_holds(side, at) for side in conflict.sides):
            continue
        for form in relation.forms:
            for found in _sums(relation, at, form, conflict.sides):
                if _fits(found, conflict):
                    return found
    return None


def measure_of_side(side: Side) -> Measure:
    """Return the measure that a side is about."""
    variable = side.evidence.variable
    assert variable is not None, "relations tie figures of measures"
    return variable.measure


def own_instant(side: Side) -> Instant:
    """Return the instant or span that a side was said of."""
    return side.evidence.high_day, side.evidence.low_day


def _fits(found: Reckoning, conflict: Conflict) -> bool:
    used = [term.side for term in found.terms if term.side is not None]
    if len(used) != len(conflict.sides):
        return False
    if found.excess < 0 or (not found.excess and not any(term.is_open for term in found.terms)):
        return False
    return not found.has_unit_factors or conflict.gap in {None, found.excess}


def _instants(relation: Relation, sides: Sequence[Side]) -> Sequence[Instant]:
    """Return where the figures may meet: the instants on which most of them were said first."""
    if relation.at is not None:
        return [(relation.at, relation.at)]
    dated = [side for side in sides if measure_of_side(side).temporality is not FIXED]
    if not dated:
        return [WHOLE]
    own = [own_instant(side) for side in dated]
    days = [(day, day) for instant in own for day in instant if day is not None]
    found = {*own, *days}
    return sorted(found, key=lambda at: (-own.count(at), at[1] or date.max, at[0] or date.min))


def _holds(side: Side, at: Instant) -> bool:
    """Whether a side can be read at an instant; a floor holds later too, a ceiling earlier."""
    measure = measure_of_side(side)
    if measure.temporality is FIXED:
        return True
    if measure.temporality is not CUMULATIVE:
        return own_instant(side) == at
    first, last = at
    said = side.evidence.low_day if side.end is End.LOWER else side.evidence.high_day
    if first is None or first != last or said is None:
        return False
    day = _read(measure, first)
    return _read(measure, said) <= day if side.end is End.LOWER else day <= said


def _read(measure: Measure, day: date) -> date:
    return day if measure.ends is None else min(day, measure.ends)


def _sums(
    relation: Relation, at: Instant, form: Constraint, sides: Sequence[Side]
) -> Iterable[Reckoning]:
    for end, limit in ((End.UPPER, form.high), (End.LOWER, form.low)):
        if limit is None:
            continue
        terms = [_term(measure, factor, end, at, sides) for measure, factor in form.terms]
        known = tuple(term for term in terms if term is not None)
        if len(known) == len(terms):
            yield Reckoning(relation, at, known, end, limit)


def _term(
    measure: Measure, factor: Exact, limit: End, at: Instant, sides: Sequence[Side]
) -> Summand | None:
    """Return the end of *measure* that makes the sum least (or greatest), if anything gives one."""
    end = _other(limit) if factor > 0 else limit
    for side in sides:
        if side.end is end and measure_of_side(side) == measure:
            range = side.evidence.range
            is_open = range.low_open if end is End.LOWER else range.high_open
            alone = measure.temporality is FIXED or own_instant(side) == at
            is_point = range.is_point and alone
            return Summand(measure, factor, end, side.bound, is_open, side, is_point)
    floor = measure.domain.floor
    if end is End.UPPER or floor is None:
        return None
    return Summand(measure, factor, end, floor, False, None, False)


def _sum(terms: Iterable[Summand]) -> Exact:
    return sum((term.factor * term.bound for term in terms), 0)


def _other(end: End) -> End:
    return End.LOWER if end is End.UPPER else End.UPPER
