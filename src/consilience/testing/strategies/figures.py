"""Figures as written."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from consilience.domain import COUNT, Domain, Exact
from consilience.interval import Interval
from consilience.testing.strategies.ranges import GREATEST, intervals, numbers
from consilience.words import Basis, Quantity, Uncertainty


def quantities(
    *, domain: Domain = COUNT, greatest: int = GREATEST, holding: Exact | None = None
) -> st.SearchStrategy[Quantity]:
    """Return a strategy for figures: exact, ranges, hedged, vague, with a confidence interval.

    ``greatest`` and ``holding`` are as for `intervals`, and about what the figure entails.

    Raises `InvalidValueError` while drawing where *holding* is no value of the domain.

    >>> from hypothesis import find
    >>> print(find(quantities(), lambda figure: figure.range.high is None))
    at least 0
    """
    return st.one_of(
        _plain(domain, greatest, holding),
        _at_least(domain, greatest, holding),
        _more_than(domain, greatest, holding),
        _suggestive(domain, greatest, holding),
        _estimated(domain, greatest, holding),
    )


def _plain(domain: Domain, greatest: int, holding: Exact | None) -> st.SearchStrategy[Quantity]:
    """Return figures such as "13", "62–140" and "any number"."""
    drawn = intervals(domain=domain, greatest=greatest, holding=holding)
    return drawn.map(
        lambda found: Quantity.of(
            found.low if found.is_point and found.low is not None else found, domain=domain
        )
    )


def _at_least(domain: Domain, greatest: int, holding: Exact | None) -> st.SearchStrategy[Quantity]:
    return _floors(domain, greatest, holding, 0).map(
        lambda low: Quantity(
            Interval(low, None),
            nominal=low,
            high_basis=Basis.DOMAIN,
            domain=domain,
            text=f"at least {low}",
        )
    )


def _more_than(domain: Domain, greatest: int, holding: Exact | None) -> st.SearchStrategy[Quantity]:
    if domain is COUNT and holding == 0:
        return st.nothing()
    return _floors(domain, greatest, holding, 1).map(
        lambda written: Quantity(
            # Of counts "more than 200" is at least 201; of amounts the end is open.
            above := Interval(written + 1, None)
            if domain is COUNT
            else Interval(written, None, low_open=True),
            suggested=above & Interval(None, written + 2),
            nominal=written,
            low_basis=Basis.ENTAILED,
            high_basis=Basis.DOMAIN,
            domain=domain,
            text=f"more than {written}",
        )
    )


def _floors(
    domain: Domain, greatest: int, holding: Exact | None, distance: int
) -> st.SearchStrategy[Exact]:
    """Return numbers at least *distance* below the number that has to be held."""
    least = 0 if domain is COUNT else -greatest
    if holding is None:
        return numbers(domain, least, greatest)
    if domain is COUNT:
        return st.integers(0, int(holding) - distance)
    return numbers(domain, distance, greatest).map(lambda below: holding - below)


@st.composite
def _suggestive(draw: st.DrawFn, domain: Domain, greatest: int, holding: Exact | None) -> Quantity:
    """Draw a vague figure: it suggests less than it entails."""
    entailed = draw(intervals(domain=domain, greatest=greatest, holding=holding))
    narrower = entailed & draw(intervals(domain=domain, greatest=greatest))
    return Quantity(
        entailed,
        suggested=entailed if narrower.is_empty else narrower,
        approximate=True,
        low_basis=Basis.CONVENTION,
        high_basis=Basis.CONVENTION if entailed.high is not None else Basis.DOMAIN,
        domain=domain,
        convention="EXAMPLE/1",
        text=f"some {entailed}",
    )


@st.composite
def _estimated(draw: st.DrawFn, domain: Domain, greatest: int, holding: Exact | None) -> Quantity:
    """Draw a figure with a confidence interval, which entails nothing."""
    stated = draw(intervals(domain=domain, greatest=greatest, unbounded=False, holding=holding))
    low, high = stated.low, stated.high
    assert low is not None  # nothing unbounded is drawn
    assert high is not None
    return Quantity(
        Interval(low, high),
        uncertainty=Uncertainty(low, high, Fraction(95, 100)),
        low_basis=Basis.STATISTICAL,
        high_basis=Basis.STATISTICAL,
        domain=domain,
        text=f"95% CI {low}–{high}",
    )
