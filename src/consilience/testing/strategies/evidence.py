"""What methods are called with: one piece of evidence, or one from each of several origins."""

from __future__ import annotations

from functools import cache

import attrs
from hypothesis import strategies as st

from consilience.domain import COUNT, Domain, Exact
from consilience.errors import InvalidValueError
from consilience.evidence.evidence import Evidence, Variable
from consilience.interval import Interval
from consilience.ledger.measure import FIXED, Measure
from consilience.testing.strategies.ranges import GREATEST, intervals
from consilience.testing.strategies.spans import date_spans


def evidence(
    measure: Measure | None = None,
    *,
    domain: Domain = COUNT,
    weighted: bool = False,
    greatest: int = GREATEST,
    holding: Exact | None = None,
    origin: str = "origin 1",
) -> st.SearchStrategy[Evidence]:
    """Return a strategy for the evidence of one *origin*.

    Given a *measure*, the evidence is about it (and about some day, unless the measure is fixed);
    else it is about nothing in particular, as it may be in tests of methods.  ``weighted`` draws
    weights other than 1; ``greatest`` and ``holding`` are as for `intervals`.

    Raises `InvalidValueError` while drawing where *holding* is no value of the domain.

    >>> from hypothesis import find
    >>> find(evidence(), lambda item: item.range.low == 3)
    <Evidence [3, 3] by 'origin 1'>
    """
    wanted = _Wanted(measure, _domain(measure, domain), weighted, greatest, holding)
    return _pieces(wanted).map(lambda item: attrs.evolve(item, origin=origin))


def evidence_lists(
    measure: Measure | None = None,
    *,
    min_size: int = 1,
    max_size: int = 6,
    domain: Domain = COUNT,
    weighted: bool = False,
    greatest: int = GREATEST,
    holding: Exact | None = None,
    contradictions: bool | None = None,
) -> st.SearchStrategy[tuple[Evidence, ...]]:
    """Return a strategy for the evidence of several origins on one variable.

    ``contradictions=True`` draws only lists in which some range misses another, ``False`` only
    lists that can all hold; ``holding`` makes all of them hold one number.  The rest is as for
    `evidence`.

    Raises `InvalidValueError` for contradictions among fewer than two origins, or where all ranges
    hold one number.

    >>> from hypothesis import find
    >>> [item.range for item in find(evidence_lists(contradictions=True), lambda items: True)]
    [Interval(0, 0), Interval(1, None)]
    """
    wanted = _Wanted(measure, _domain(measure, domain), weighted, greatest, holding)
    if contradictions is None or (contradictions is False and holding is not None):
        return _lists(wanted, min_size, max_size, False)
    if contradictions is False:
        return st.integers(0, greatest).flatmap(
            lambda number: _lists(attrs.evolve(wanted, holding=number), min_size, max_size, False)
        )
    if max_size < 2 or holding is not None:
        raise InvalidValueError(
            f"max_size is {max_size} and holding {holding}: a contradiction needs two origins, and "
            "no number that all of them hold"
        )
    return _lists(wanted, max(min_size, 2), max_size, True)


def _domain(measure: Measure | None, domain: Domain) -> Domain:
    return domain if measure is None else measure.domain


@attrs.frozen
class _Wanted:
    """What the evidence to draw is about."""

    measure: Measure | None
    domain: Domain
    weighted: bool
    greatest: int
    holding: Exact | None


@cache  # to make a strategy costs more than to draw from it
def _pieces(wanted: _Wanted) -> st.SearchStrategy[Evidence]:
    domain, greatest = wanted.domain, wanted.greatest
    ranges = intervals(domain=domain, greatest=greatest, holding=wanted.holding)
    return st.builds(
        _piece,
        ranges,
        st.none() | intervals(domain=domain, greatest=greatest),
        st.integers(1, 3) if wanted.weighted else st.just(1),
        _variables(wanted.measure),
    )


def _piece(
    found: Interval, narrower: Interval | None, weight: int, variable: Variable | None
) -> Evidence:
    suggested = found if narrower is None else found & narrower
    return Evidence(
        found,
        origin="origin 1",
        suggested=found if suggested.is_empty else suggested,
        weight=weight,
        variable=variable,
    )


@st.composite
def _lists(
    draw: st.DrawFn, wanted: _Wanted, min_size: int, max_size: int, apart: bool
) -> tuple[Evidence, ...]:
    items = draw(st.lists(_pieces(wanted), min_size=min_size, max_size=max_size))
    said = [attrs.evolve(item, origin=f"origin {n}") for n, item in enumerate(items, start=1)]
    return tuple(_parted(draw, said, wanted.greatest) if apart else said)


def _parted(draw: st.DrawFn, items: list[Evidence], greatest: int) -> list[Evidence]:
    """Make the first two pieces of evidence contradict each other, on the day of the first."""
    below = draw(st.integers(0, greatest - 1))
    first, second, *rest = items
    low = attrs.evolve(first, range=(at_most := Interval(0, below)), suggested=at_most)
    at_least = Interval(below + 1, None)
    high = attrs.evolve(second, range=at_least, suggested=at_least, variable=first.variable)
    return [low, high, *rest]


def _variables(measure: Measure | None) -> st.SearchStrategy[Variable | None]:
    if measure is None:
        return st.none()
    if measure.temporality is FIXED:
        return st.just(Variable(measure))
    return date_spans().map(lambda when: Variable(measure, when))
