"""What methods are called with: one piece of evidence, or one from each of several origins."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from consilience.domain import COUNT, Domain, Exact
from consilience.errors import InvalidValueError
from consilience.evidence import Evidence, Variable
from consilience.interval import Interval
from consilience.measure import FIXED, Measure
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
    return _evidence(measure, domain, weighted, greatest, holding, origin)


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
    if not contradictions:
        agreed = (
            st.just(holding)
            if holding is not None or contradictions is None
            else st.integers(0, greatest)
        )
        return agreed.flatmap(
            lambda number: _lists(
                measure, min_size, max_size, domain, weighted, greatest, number, False
            )
        )
    if max_size < 2 or holding is not None:
        raise InvalidValueError(
            f"max_size is {max_size} and holding {holding}: a contradiction needs two origins, and "
            "no number that all of them hold"
        )
    return _lists(measure, max(min_size, 2), max_size, domain, weighted, greatest, None, True)


@st.composite
def _evidence(
    draw: st.DrawFn,
    measure: Measure | None,
    domain: Domain,
    weighted: bool,
    greatest: int,
    holding: Exact | None,
    origin: str,
) -> Evidence:
    kind = domain if measure is None else measure.domain
    found = draw(intervals(domain=kind, greatest=greatest, holding=holding))
    narrower = found & draw(st.one_of(st.just(found), intervals(domain=kind, greatest=greatest)))
    return Evidence(
        found,
        origin=origin,
        suggested=found if narrower.is_empty else narrower,
        weight=draw(st.integers(1, 3)) if weighted else 1,
        variable=None if measure is None else draw(_variables(measure)),
    )


@st.composite
def _lists(
    draw: st.DrawFn,
    measure: Measure | None,
    min_size: int,
    max_size: int,
    domain: Domain,
    weighted: bool,
    greatest: int,
    holding: Exact | None,
    apart: bool,
) -> tuple[Evidence, ...]:
    size = draw(st.integers(min_size, max_size))
    items = [
        draw(
            evidence(
                measure,
                domain=domain,
                weighted=weighted,
                greatest=greatest,
                holding=holding,
                origin=f"origin {number + 1}",
            )
        )
        for number in range(size)
    ]
    return tuple(_parted(draw, items, greatest) if apart else items)


def _parted(draw: st.DrawFn, items: list[Evidence], greatest: int) -> list[Evidence]:
    """Make the first two pieces of evidence contradict each other, on the day of the first."""
    below = draw(st.integers(0, greatest - 1))
    first, second, *rest = items
    low = attrs.evolve(first, range=(at_most := Interval(0, below)), suggested=at_most)
    at_least = Interval(below + 1, None)
    high = attrs.evolve(second, range=at_least, suggested=at_least, variable=first.variable)
    return [low, high, *rest]


def _variables(measure: Measure) -> st.SearchStrategy[Variable]:
    if measure.temporality is FIXED:
        return st.just(Variable(measure))
    return date_spans().map(lambda when: Variable(measure, when))
