"""Relations between measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import TypedDict

from hypothesis import strategies as st

from consilience.domain import Exact
from consilience.errors import InvalidValueError
from consilience.ledger.measure import CUMULATIVE, Measure
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
from consilience.testing.strategies.spans import FIRST

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
_MOST = 3


def relations(measures: Sequence[Measure]) -> st.SearchStrategy[Relation]:
    """Return a strategy for relations between *measures*, of every kind that they allow.

    They are hard or soft, and where they tie a running total to something else they say on which
    day.

    Raises `InvalidValueError` where there are no measures.

    >>> from hypothesis import find
    >>> pair = Measure("executed"), Measure("killed")
    >>> find(relations(pair), lambda relation: isinstance(relation, PartOf)).is_soft
    False
    """
    if not measures:
        raise InvalidValueError("there are no measures to tie: give one or more")
    return _relations(tuple(measures))


@st.composite
def _relations(draw: st.DrawFn, measures: tuple[Measure, ...]) -> Relation:
    first = draw(st.sampled_from(measures))
    group = [measure for measure in measures if measure.id != first.id and _meet(first, measure)]
    alike = [measure for measure in group if _unit(measure) == _unit(first)]
    free, strict = _makers(group), _makers(alike)
    chosen = draw(
        st.sampled_from(
            [(make, alike) for make in strict if make not in _OF_ANY_UNIT]
            + [(make, group) for make in free if make in _OF_ANY_UNIT]
        )
    )
    make, others = chosen
    tied = draw(st.permutations(others))[:_MOST]
    is_mixed = any(measure.temporality is not first.temporality for measure in tied)
    shared: _Shared = {
        "label": draw(st.sampled_from([None, "by definition", "as the report counts"])),
        "citation": draw(st.sampled_from([None, "page 3"])),
        "weight": draw(st.none() | _WEIGHTS),
        "at": draw(_DAYS if is_mixed else st.none() | _DAYS),
    }
    return make(draw, first, tied, shared)


def _unit(measure: Measure) -> tuple[object, ...]:
    return measure.unit, measure.domain


def _meet(one: Measure, other: Measure) -> bool:
    """Whether there is a time at which both can be read."""
    return one.temporality is other.temporality or CUMULATIVE in {
        one.temporality,
        other.temporality,
    }


_Maker = Callable[[st.DrawFn, Measure, _Measures, _Shared], Relation]


def _part_of(draw: st.DrawFn, first: Measure, others: _Measures, shared: _Shared) -> Relation:
    return PartOf(first, others[0], **shared)


def _same_as(draw: st.DrawFn, first: Measure, others: _Measures, shared: _Shared) -> Relation:
    return SameAs(first, others[0], **shared)


def _sum_of(draw: st.DrawFn, first: Measure, others: _Measures, shared: _Shared) -> Relation:
    exhaustive, disjoint = draw(st.booleans()), draw(st.booleans())
    return SumOf(first, others, exhaustive=exhaustive, disjoint=disjoint, **shared)


def _overlap(draw: st.DrawFn, first: Measure, others: _Measures, shared: _Shared) -> Relation:
    return Overlap(first, others, **shared)


def _balance(draw: st.DrawFn, first: Measure, others: _Measures, shared: _Shared) -> Relation:
    return Balance(first, others[:1], others[1:], **shared)


def _ratio(draw: st.DrawFn, first: Measure, others: _Measures, shared: _Shared) -> Relation:
    low, high = sorted((draw(_SHARES), draw(_SHARES)))
    return Ratio(first, others[0], low, high, **shared)


def _linear(draw: st.DrawFn, first: Measure, others: _Measures, shared: _Shared) -> Relation:
    terms = [(measure, draw(_NUMBERS.filter(bool))) for measure in (first, *others)]
    low, high = sorted((draw(_NUMBERS), draw(_NUMBERS)))
    ends = draw(st.sampled_from([(low, None), (None, high), (low, high)]))
    return Linear(terms, *ends, **shared)


_OF_ANY_UNIT = (_ratio, _linear)


def _makers(others: _Measures) -> list[_Maker]:
    """Return what one measure and *others* suffice for, the plainest first."""
    found: list[_Maker] = [_linear]
    if others:
        found = [_part_of, _same_as, _sum_of, _overlap, _ratio, *found]
    if len(others) > 1:
        found.append(_balance)
    return found
