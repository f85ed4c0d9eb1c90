"""The ends of a figure's range while they are worked out, and their fit to the domain."""

from __future__ import annotations

from math import ceil, floor

import attrs

from consilience.domain import COUNT, Domain, Exact
from consilience.interval import Interval
from consilience.words.figures.language import Hedge
from consilience.words.figures.value import Basis

STRICT = frozenset(
    {
        Hedge.MORE_THAN,
        Hedge.EXCEEDING,
        Hedge.WELL_OVER,
        Hedge.FEWER_THAN,
        Hedge.WELL_UNDER,
    }
)
"""Bounds that leave their number out."""


@attrs.define
class RangeEnds:
    """Two ends and what each rests on; ``None`` is no bound.

    ``soft_low`` and ``soft_high`` are the suggested ends where they differ from the entailed ones;
    ``rough`` says that ends which are not whole may be rounded outward.
    """

    low: Exact | None = None
    high: Exact | None = None
    low_basis: Basis = Basis.DOMAIN
    high_basis: Basis = Basis.DOMAIN
    nominal: Exact | None = None
    low_open: bool = attrs.field(default=False, kw_only=True)
    high_open: bool = attrs.field(default=False, kw_only=True)
    soft_low: Exact | None = attrs.field(default=None, kw_only=True)
    soft_high: Exact | None = attrs.field(default=None, kw_only=True)
    approximate: bool = attrs.field(default=False, kw_only=True)
    rough: bool = attrs.field(default=False, kw_only=True)
    convention: str | None = attrs.field(default=None, kw_only=True)

    def open_high(self) -> None:
        """Leave the upper end open."""
        self.high, self.high_open, self.high_basis, self.soft_high = None, False, Basis.DOMAIN, None

    def open_low(self) -> None:
        """Leave the lower end to the domain."""
        self.low, self.low_open, self.low_basis, self.soft_low = None, False, Basis.DOMAIN, None

    def bind_low(self, hedge: Hedge, number: Exact, basis: Basis = Basis.STATED) -> None:
        """Put the lower end at *number*, as "at least" and its like do."""
        self.low, self.low_open, self.low_basis = number, hedge in STRICT, basis
        if hedge is Hedge.AS_FEW_AS:
            self.low_basis = Basis.IMPLICATURE

    def bind_high(self, hedge: Hedge, number: Exact, basis: Basis = Basis.STATED) -> None:
        """Put the upper end at *number*, as "at most" and its like do."""
        self.high, self.high_open, self.high_basis = number, hedge in STRICT, basis
        if hedge is Hedge.UP_TO:
            self.high_basis = Basis.IMPLICATURE

    def derive(self) -> None:
        """Mark the ends as worked out from what was stated, not themselves stated."""
        if self.low_basis is Basis.STATED:
            self.low_basis = Basis.ENTAILED
        if self.high_basis is Basis.STATED:
            self.high_basis = Basis.ENTAILED

    def ranges(self, domain: Domain) -> tuple[Interval, Interval] | None:
        """Return the entailed and the suggested range in *domain*; nothing where they are empty."""
        if domain is COUNT:
            self._close()
        if self.low is not None and self.high is not None:
            if self.low > self.high:
                return None
            if self.low == self.high and (self.low_open or self.high_open):
                return None
        if self.low_open or self.high_open:
            entailed = Interval(
                self.low, self.high, low_open=self.low_open, high_open=self.high_open
            )
        else:
            entailed = Interval(self.low, self.high)
        if self.soft_low is None and self.soft_high is None:
            return entailed, entailed
        return entailed, self._suggested(entailed)

    def _close(self) -> None:
        """Make counts of the ends: whole, included, and not below zero."""
        low, high = self.low, self.high
        if low is None or low < 0:
            low = 0
        elif self.low_open or not isinstance(low, int):
            low = self._whole_low(low)
        if high is not None and (self.high_open or not isinstance(high, int)):
            high = self._whole_high(high)
        if self.approximate and self.nominal is not None:
            widened = self.low_basis is Basis.CONVENTION or self.high_basis is Basis.CONVENTION
            if high is not None and low > high and widened:
                low = high = floor(self.nominal)  # no count is nearer than the number itself
            if low == 0 and self.low_basis is Basis.CONVENTION and self.nominal >= 1:
                low = 1 if high is None or high >= 1 else 0  # "about two" is still somebody
        self.low, self.high, self.low_open, self.high_open = low, high, False, False
        self.soft_low = None if self.soft_low is None else ceil(self.soft_low)
        self.soft_high = None if self.soft_high is None else floor(self.soft_high)

    def _whole_low(self, low: Exact) -> int:
        if not self.low_open:
            return floor(low) if self.rough else ceil(low)
        if self.low_basis is Basis.STATED:
            self.low_basis = Basis.ENTAILED
        return floor(low) + 1

    def _whole_high(self, high: Exact) -> int:
        if not self.high_open:
            return ceil(high) if self.rough else floor(high)
        if self.high_basis is Basis.STATED:
            self.high_basis = Basis.ENTAILED
        return ceil(high) - 1

    def _suggested(self, entailed: Interval) -> Interval:
        low, high = self.soft_low, self.soft_high
        low_open = high_open = False
        if low is None or (self.low is not None and low <= self.low):
            low, low_open = self.low, self.low_open
        if high is None or (self.high is not None and high >= self.high):
            high, high_open = self.high, self.high_open
        if low is not None and high is not None and low > high:
            return entailed
        return Interval(low, high, low_open=low_open, high_open=high_open)
