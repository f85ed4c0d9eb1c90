"""What a claim is made of: exact numbers, intervals, dates, and figures as written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

from consilience.dates import DateSpan
from consilience.domain import COUNT, Domain, Exact
from consilience.interval import EMPTY, Interval
from consilience.words import Basis, Quantity, Uncertainty

GREATEST = 12
"""The greatest end drawn unless asked for: small, so that ends meet and ranges overlap."""

FIRST = date(2013, 8, 1)
"""The day that dates shrink to."""

Item = TypeVar("Item")

# To make a strategy costs more than to draw from it, and every draw costs more than what is made
# of it, and more again when a failing example is shrunk.  So strategies are kept, and what can be
# listed is listed and drawn at once.


@cache
def index(size: int) -> st.SearchStrategy[int]:
    """Return the places in a sequence of *size* items."""
    return st.integers(0, size - 1)


def one_of(draw: st.DrawFn, items: Sequence[Item]) -> Item:
    """Draw one of *items*, without a strategy for just these."""
    return items[draw(index(len(items)))]


@cache
def orders(size: int) -> st.SearchStrategy[Sequence[int]]:
    """Return the places in a sequence of *size* items in any order."""
    return st.permutations(range(size))


@cache
def numbers(domain: Domain, least: int, greatest: int) -> st.SearchStrategy[Exact]:
    """Return exact numbers from *least* to *greatest*: whole ones, and halves of amounts."""
    if domain is COUNT:
        return st.integers(least, greatest)
    # The halves come behind the whole numbers, so that an example shrinks to whole ones.
    above, below = greatest - max(least, 0), min(greatest, 0) - least

    def number(place: int) -> Exact:
        if place > greatest:
            return Fraction(2 * (place - above) - 1, 2)
        if place < least:
            return Fraction(2 * (place + below) + 1, 2)
        return place

    return st.integers(least - below, greatest + above).map(number)


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
    drawn = _intervals(domain, greatest, unbounded, holding)
    return st.one_of(drawn, st.just(EMPTY)) if empty else drawn


@cache
def _intervals(
    domain: Domain, greatest: int, unbounded: bool, holding: Exact | None
) -> st.SearchStrategy[Interval]:
    kinds = ["point", "both"]
    if unbounded:
        kinds += ["floor"] if domain is COUNT else ["floor", "ceiling", "all"]
    kind_of = st.sampled_from(kinds)
    ends = numbers(domain, 0 if domain is COUNT else -greatest, greatest)
    distances = numbers(domain, 0, greatest)
    openness = st.sampled_from([(False, False), (True, False), (False, True), (True, True)])

    def from_below(draw: st.DrawFn) -> Exact:
        if holding is None:
            return draw(ends)
        low = holding - draw(distances)
        return max(low, 0) if domain is COUNT else low

    def from_above(draw: st.DrawFn) -> Exact:
        return draw(ends) if holding is None else holding + draw(distances)

    @st.composite
    def interval(draw: st.DrawFn) -> Interval:
        kind = draw(kind_of)
        if kind == "point":
            number = draw(ends) if holding is None else holding
            return Interval(number, number)
        low = from_below(draw) if kind in {"both", "floor"} else None
        high = from_above(draw) if kind in {"both", "ceiling"} else None
        if low is not None and high is not None and low > high:
            low, high = high, low
        if domain is COUNT or kind == "all" or low == high:
            return Interval(low, high)
        low_open, high_open = draw(openness)
        return Interval(
            low,
            high,
            low_open=low_open and low is not None and low != holding,
            high_open=high_open and high is not None and high != holding,
        )

    return interval()


def date_spans(*, days: int = 5, only_days: bool = False) -> st.SearchStrategy[DateSpan]:
    """Return a strategy for dates within so many *days*, open ends apart.

    It draws single days, extents, "some day between", "by then" and "not before";
    ``only_days=True`` keeps to single days.

    >>> from hypothesis import find
    >>> find(date_spans(), lambda span: True).edtf
    '2013-08-01'
    """
    return st.sampled_from(_spans(days, only_days))


def perhaps_dated() -> st.SearchStrategy[DateSpan | None]:
    """Return a strategy for no date, half the time, and for dates as `date_spans` draws them."""
    return _perhaps_dated


@cache
def _spans(days: int, only_days: bool) -> tuple[DateSpan, ...]:
    dates = [FIRST + timedelta(days=n) for n in range(days)]
    single = [DateSpan.day(day) for day in dates]
    if only_days:
        return tuple(single)
    pairs = [(one, other) for one in dates for other in dates if one < other]
    extents = [DateSpan.parse(f"{one}/{other}") for one, other in pairs]
    between = [DateSpan.parse(f"[{one}..{other}]") for one, other in pairs]
    until = [DateSpan.parse(f"[..{day}]") for day in dates]
    since = [DateSpan.parse(f"[{day}..]") for day in dates]
    # Twice, where there are fewer, so that every kind is drawn about as often.
    return (*single, *single, *extents, *between, *until, *until, *since, *since)


_perhaps_dated: st.SearchStrategy[DateSpan | None] = st.sampled_from(
    [*[None] * len(_spans(5, False)), *_spans(5, False)]
)


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
    return _quantities(domain, greatest, holding)


@cache
def _quantities(
    domain: Domain, greatest: int, holding: Exact | None
) -> st.SearchStrategy[Quantity]:
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
    entailed = draw(_intervals(domain, greatest, True, holding))
    narrower = entailed & draw(_intervals(domain, greatest, True, None))
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
    stated = draw(_intervals(domain, greatest, False, holding))
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
