"""The kinds of evidence that methods need, and evidence of each."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Final

import attrs
from hypothesis import strategies as st

from consilience.domain import COUNT, REAL, Domain
from consilience.evidence.evidence import Evidence, Variable
from consilience.interval import Interval
from consilience.ledger.claim import Claim
from consilience.ledger.measure import Measure
from consilience.testing.strategies.evidence import evidence_lists
from consilience.words import Quantity


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


@cache  # to make a strategy costs more than to draw from it
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
