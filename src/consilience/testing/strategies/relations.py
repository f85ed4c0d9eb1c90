"""Measures, and relations between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from itertools import product
from typing import TypedDict

from hypothesis import strategies as st

from consilience.domain import COUNT, REAL, Domain, Exact
from consilience.errors import InvalidValueError
from consilience.ledger.measure import CUMULATIVE, FIXED, PERIOD, SNAPSHOT, Measure, Temporality
from consilience.ledger.relation import (
    Balance,
    Linear,
    Overlap,
    PartOf,
    Ratio,
    Relation,
    SameAs,
    SumOf,
)
from consilience.testing.strategies.values import FIRST, one_of, orders

_LABELS = ("killed", "wounded", "missing", "captured")
_PLACES = (None, "Salma")
# A running total may stop growing within the days that dates are drawn from, or after them.
_TIMES = (
    (FIXED, None),
    (CUMULATIVE, None),
    (CUMULATIVE, "2013-08-03"),
    (CUMULATIVE, "2013-08-19"),
    (PERIOD, None),
    (SNAPSHOT, None),
)


def measures(
    *, domain: Domain | None = None, temporality: Temporality | None = None
) -> st.SearchStrategy[Measure]:
    """Return a strategy for measures; one domain and one temporality where they are given.

    They differ in label, place and, if they are running totals, in the day on which they end.

    >>> from hypothesis import find
    >>> find(measures(), lambda measure: measure.place is not None).temporality
    FIXED
    """
    return any_measures((COUNT, REAL) if domain is None else (domain,), temporality)


@cache
def any_measures(
    domains: tuple[Domain, ...], temporality: Temporality | None
) -> st.SearchStrategy[Measure]:
    """Return measures of some domains; one draw for one measure, so that they shrink at once."""
    return st.sampled_from(
        [
            Measure(label, place=place, domain=domain, temporality=how, ends=ends)
            for domain, (how, ends), place, label in product(domains, _TIMES, _PLACES, _LABELS)
            if temporality in {None, how}
        ]
    )


_Measures = Sequence[Measure]


class _Shared(TypedDict):
    label: str | None
    citation: str | None
    weight: Exact | None
    at: date | None


_NUMBERS: st.SearchStrategy[Exact] = st.integers(-3, 3) | st.fractions(-3, 3, max_denominator=4)
_SHARES: st.SearchStrategy[Exact] = st.integers(0, 3) | st.fractions(0, 3, max_denominator=4)
_WEIGHTS: st.SearchStrategy[Exact] = st.integers(1, 3) | st.fractions(
    Fraction(1, 4), 3, max_denominator=4
)
_DAYS = st.integers(0, 4).map(lambda number: FIRST + timedelta(days=number))
_PERHAPS_WEIGHTS = st.none() | _WEIGHTS
_PERHAPS_DAYS = st.none() | _DAYS
_NOT_ZERO = _NUMBERS.filter(bool)
_MOST = 3


def relations(
    measures: Sequence[Measure] | None = None, *, kind: type[Relation] = Relation
) -> st.SearchStrategy[Relation]:
    """Return a strategy for relations between *measures*, of every kind that they allow.

    They are hard or soft, and where they tie a running total to something else they say on which
    day.  Without *measures* they are between measures of one domain and temporality.  *kind* keeps
    to one kind.

    Raises `InvalidValueError` where there are no measures, and `InvalidValueError` while drawing
    where *measures* allow no relation of that kind.

    >>> from hypothesis import find
    >>> pair = Measure("executed"), Measure("killed")
    >>> find(relations(pair), lambda relation: isinstance(relation, PartOf)).is_soft
    False
    """
    if measures is None:
        return _ALIKE.flatmap(lambda drawn: _relations(drawn, kind))
    if not measures:
        raise InvalidValueError("there are no measures to tie: give one or more")
    return _relations(tuple(measures), kind)


@st.composite
def _relations(draw: st.DrawFn, measures: tuple[Measure, ...], kind: type[Relation]) -> Relation:
    first = one_of(draw, measures)
    group = [measure for measure in measures if measure.id != first.id and _meet(first, measure)]
    alike = [measure for measure in group if _unit(measure) == _unit(first)]
    allowed = [(each, alike) for each in _kinds(alike) if each not in _OF_ANY_UNIT]
    allowed += [(each, group) for each in _kinds(group) if each in _OF_ANY_UNIT]
    allowed = [(each, others) for each, others in allowed if issubclass(each, kind)]
    if not allowed:
        raise InvalidValueError(f"these measures allow no {kind.__name__}: {measures}")
    chosen, others = one_of(draw, allowed)
    tied = [others[place] for place in draw(orders(len(others)))[:_MOST]]
    is_mixed = any(measure.temporality is not first.temporality for measure in tied)
    shared: _Shared = {
        "label": one_of(draw, (None, "by definition", "as the report counts")),
        "citation": one_of(draw, (None, "page 3")),
        "weight": draw(_PERHAPS_WEIGHTS),
        "at": draw(_DAYS if is_mixed else _PERHAPS_DAYS),
    }
    return _made(draw, chosen, first, tied, shared)


_ALIKE = (
    st.tuples(st.sampled_from(Domain), st.sampled_from(Temporality))
    .flatmap(
        lambda drawn: st.lists(
            any_measures(drawn[:1], drawn[1]), min_size=3, max_size=3, unique=True
        )
    )
    .map(tuple)
)
"""Measures that every kind of relation can tie."""


def _unit(measure: Measure) -> tuple[object, ...]:
    return measure.unit, measure.domain


def _meet(one: Measure, other: Measure) -> bool:
    """Whether there is a time at which both can be read."""
    return one.temporality is other.temporality or CUMULATIVE in {
        one.temporality,
        other.temporality,
    }


def _kinds(others: _Measures) -> list[type[Relation]]:
    """Return what one measure and *others* suffice for, the plainest first."""
    found: list[type[Relation]] = [Linear]
    if others:
        found = [PartOf, SameAs, SumOf, Overlap, Ratio, *found]
    return [*found, Balance] if len(others) > 1 else found


_OF_ANY_UNIT = (Ratio, Linear)


def _made(
    draw: st.DrawFn,
    kind: type[Relation],
    first: Measure,
    others: _Measures,
    shared: _Shared,
) -> Relation:
    if kind is SumOf:
        exhaustive, disjoint = one_of(draw, (False, True)), one_of(draw, (False, True))
        return SumOf(first, others, exhaustive=exhaustive, disjoint=disjoint, **shared)
    if kind is Overlap:
        return Overlap(first, others, **shared)
    if kind is Balance:
        return Balance(first, others[:1], others[1:], **shared)
    if kind is Ratio:
        low, high = sorted((draw(_SHARES), draw(_SHARES)))
        return Ratio(first, others[0], low, high, **shared)
    if kind is Linear:
        terms = [(measure, draw(_NOT_ZERO)) for measure in (first, *others)]
        low, high = sorted((draw(_NUMBERS), draw(_NUMBERS)))
        return Linear(terms, *one_of(draw, ((low, None), (None, high), (low, high))), **shared)
    return (PartOf if kind is PartOf else SameAs)(first, others[0], **shared)
