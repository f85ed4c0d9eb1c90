"""What methods are called with: one piece of evidence, or one from each of several origins.

Methods differ in what they need: ranges, values, values with a standard error; see `Given`.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Final

import attrs
from hypothesis import strategies as st

from consilience.domain import COUNT, REAL, Domain, Exact
from consilience.errors import InvalidValueError
from consilience.evidence.evidence import Evidence, Variable
from consilience.interval import Interval
from consilience.ledger.claim import Claim
from consilience.ledger.measure import FIXED, Measure
from consilience.testing.strategies.values import GREATEST, date_spans, index, intervals
from consilience.words import Quantity


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
    return _lists(wanted, 1, 1, False).map(lambda items: attrs.evolve(items[0], origin=origin))


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


@cache
def _pieces(wanted: _Wanted) -> st.SearchStrategy[Evidence]:
    """Return evidence of nobody yet."""
    ranges = intervals(domain=wanted.domain, greatest=wanted.greatest, holding=wanted.holding)
    narrower = intervals(domain=wanted.domain, greatest=wanted.greatest)
    variables = _variables(wanted.measure)

    @st.composite
    def piece(draw: st.DrawFn) -> Evidence:
        found = draw(ranges)
        suggested = found & draw(narrower) if draw(_narrowed) else found
        return Evidence(
            found,
            origin="origin 1",
            suggested=found if suggested.is_empty else suggested,
            variable=None if variables is None else draw(variables),
        )

    return piece()


_narrowed = st.booleans()


@cache
def _lists(
    wanted: _Wanted, min_size: int, max_size: int, apart: bool
) -> st.SearchStrategy[tuple[Evidence, ...]]:
    pieces = st.lists(_pieces(wanted), min_size=min_size, max_size=max_size)

    @st.composite
    def several(draw: st.DrawFn) -> tuple[Evidence, ...]:
        items = draw(pieces)
        if apart:
            items = _parted(items, draw(index(wanted.greatest)))
        # Weights come last, so that an example shrinks to one without them.
        weights = [1 + draw(index(3)) if wanted.weighted else 1 for _ in items]
        return tuple(
            attrs.evolve(item, origin=f"origin {n}", weight=weight)
            for n, (item, weight) in enumerate(zip(items, weights, strict=True), start=1)
        )

    return several()


def _parted(items: list[Evidence], below: int) -> list[Evidence]:
    """Make the first two pieces of evidence contradict each other, on the day of the first."""
    first, second, *rest = items
    low = attrs.evolve(first, range=(at_most := Interval(0, below)), suggested=at_most)
    at_least = Interval(below + 1, None)
    high = attrs.evolve(second, range=at_least, suggested=at_least, variable=first.variable)
    return [low, high, *rest]


def _variables(measure: Measure | None) -> st.SearchStrategy[Variable] | None:
    if measure is None:
        return None
    if measure.temporality is FIXED:
        return st.just(Variable(measure))
    return date_spans().map(lambda when: Variable(measure, when))


class Given(Enum):
    """What a method has to be given, for its laws to be tried.

    ``RANGES``: ranges of any kind.  ``DISCORDANT``: ranges and floors above 0 without a number in
    common, some of them bounded.  ``VALUES``: exact values.  ``MEASURED``: values with a standard
    error.

    >>> Given("measured") is MEASURED
    True
    """

    RANGES = "ranges"
    DISCORDANT = "discordant"
    VALUES = "values"
    MEASURED = "measured"

    def __repr__(self) -> str:
        return self.name


RANGES: Final = Given.RANGES
DISCORDANT: Final = Given.DISCORDANT
VALUES: Final = Given.VALUES
MEASURED: Final = Given.MEASURED

_GREATEST: Final = 40


def given_lists(
    given: Given, min_size: int, max_size: int, domain: Domain | None = None
) -> st.SearchStrategy[tuple[Evidence, ...]]:
    """Return a strategy for evidence of a kind, by default of counts for ranges, else of amounts.

    Of discordant evidence there are at least two pieces.

    >>> from hypothesis import find
    >>> [item.range for item in find(given_lists(VALUES, 2, 3), lambda items: True)]
    [Interval(0, 0), Interval(0, 0)]
    """
    if given is RANGES:
        return evidence_lists(min_size=min_size, max_size=max_size, domain=domain or COUNT)
    if given is DISCORDANT:
        return _discordant(max(2, min_size), max(2, max_size))
    pieces = _measured(domain or REAL) if given is MEASURED else _values()
    return st.lists(pieces, min_size=min_size, max_size=max_size).map(_by_origins)


def measured(value: int, error: int, domain: Domain = REAL) -> Evidence:
    """Return the evidence of one origin that gives a value with its standard error."""
    measure = Measure("mass", domain=domain)
    figure = Quantity.measured(value, error, domain=domain)
    said = Claim(measure, figure, source="origin 1")
    return Evidence(
        said.range,
        origin="origin 1",
        suggested=figure.suggested,
        claims=(said,),
        variable=Variable(measure),
    )


@cache
def _measured(domain: Domain) -> st.SearchStrategy[Evidence]:
    least = 0 if domain is COUNT else -_GREATEST
    return st.builds(
        measured, st.integers(least, _GREATEST), st.integers(1, 9), domain=st.just(domain)
    )


def _values() -> st.SearchStrategy[Evidence]:
    return st.integers(-_GREATEST, _GREATEST).map(
        lambda value: Evidence(Interval(value, value), origin="origin 1")
    )


@st.composite
def _discordant(draw: st.DrawFn, min_size: int, max_size: int) -> tuple[Evidence, ...]:
    middle = draw(st.integers(2, _GREATEST))
    below = Interval(draw(st.integers(1, middle - 1)), middle - 1)
    above = Interval(middle, middle + draw(st.integers(0, _GREATEST)))
    rest = draw(st.lists(_ranges(), min_size=min_size - 2, max_size=max_size - 2))
    return _by_origins([Evidence(range, origin="") for range in (below, above, *rest)])


@cache
def _ranges() -> st.SearchStrategy[Interval]:
    number = st.integers(1, _GREATEST)
    bounded = st.tuples(number, number).map(lambda ends: Interval(min(ends), max(ends)))
    return bounded | number.map(lambda low: Interval(low, None))


def _by_origins(items: list[Evidence]) -> tuple[Evidence, ...]:
    return tuple(attrs.evolve(item, origin=f"origin {n}") for n, item in enumerate(items, start=1))
