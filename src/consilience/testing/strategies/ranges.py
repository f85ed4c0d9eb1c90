"""Exact numbers and intervals."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from hypothesis import strategies as st

from consilience.domain import COUNT, Domain, Exact
from consilience.interval import EMPTY, Interval

GREATEST = 12
"""The greatest end drawn unless asked for: small, so that ends meet and ranges overlap."""


@cache  # to make a strategy costs more than to draw from it
def numbers(domain: Domain, least: int, greatest: int) -> st.SearchStrategy[Exact]:
    """Return exact numbers from *least* to *greatest*: whole ones, and halves of amounts."""
    whole = st.integers(least, greatest)
    if domain is COUNT:
        return whole
    halves = st.integers(2 * least, 2 * greatest).map(lambda twice: _plain(Fraction(twice, 2)))
    return st.one_of(whole, halves)


def intervals(
    *,
    domain: Domain = COUNT,
    greatest: int = GREATEST,
    unbounded: bool = True,
    empty: bool = False,
    holding: Exact | None = None,
) -> st.SearchStrategy[Interval]:
    """Return a strategy for intervals that a figure of *domain* can have.

    Ends lie between 0 and *greatest* for counts, and down to minus *greatest* for amounts, whose
    ends may be open.  ``unbounded=False`` leaves out the ends that are ``None``, ``empty=True``
    lets `EMPTY` in, and ``holding`` keeps to intervals that hold that number.

    Raises `InvalidValueError` while drawing where *holding* is no value of the domain.

    >>> from hypothesis import find
    >>> find(intervals(), lambda interval: interval.high is None)
    Interval(0, None)
    """
    drawn = _cached(domain, greatest, unbounded, holding)
    return st.one_of(drawn, st.just(EMPTY)) if empty else drawn


@st.composite
def _intervals(
    draw: st.DrawFn, domain: Domain, greatest: int, unbounded: bool, holding: Exact | None
) -> Interval:
    least = 0 if domain is COUNT else -greatest
    kind = draw(_kinds(domain, unbounded))
    low: Exact | None
    high: Exact | None
    if holding is None:
        low, high = sorted(draw(numbers(domain, least, greatest)) for _ in range(2))
    else:
        low = holding - draw(numbers(domain, 0, greatest))
        high = holding + draw(numbers(domain, 0, greatest))
        low = max(low, 0) if domain is COUNT else low
    if kind == "point":
        low = high = low if holding is None else holding
    elif kind != "both":
        high = None if kind in {"floor", "all"} else high
        low = None if kind in {"ceiling", "all"} else low
    if domain is COUNT or kind == "point" or low == high:
        return Interval(low, high)
    return Interval(
        low,
        high,
        low_open=low is not None and low != holding and draw(st.booleans()),
        high_open=high is not None and high != holding and draw(st.booleans()),
    )


_cached = cache(_intervals)


@cache
def _kinds(domain: Domain, unbounded: bool) -> st.SearchStrategy[str]:
    kinds = ["point", "both"]
    if unbounded:
        kinds += ["floor"] if domain is COUNT else ["floor", "ceiling", "all"]
    return st.sampled_from(kinds)


def _plain(number: Fraction) -> Exact:
    return number.numerator if number.denominator == 1 else number
