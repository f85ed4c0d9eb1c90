"""The greatest floor, and the least ceiling, that somebody else has stated by a day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date

import attrs

from consilience.domain import Exact
from consilience.ledger.claim import Claim


@attrs.frozen
class Best:
    """The most of one source, and the most of another source."""

    first: Claim
    second: Claim | None = None

    def other_than(self, source: str) -> Claim | None:
        """Return the most that a source other than *source* says."""
        return self.first if self.first.source != source else self.second


def other_than(item: Claim, best: Best | None) -> Claim | None:
    """Return the most that another source than that of *item* says, if one does."""
    return None if best is None else best.other_than(item.source)


@attrs.frozen
class Peaks:
    """The running maximum of values of claims, in an order of days, two sources deep."""

    days: Sequence[date]
    best: Sequence[Best]

    def until(self, day: date) -> Best | None:
        """Return the most on days up to *day*."""
        position = bisect_right(self.days, day)
        return self.best[position - 1] if position else None

    def before(self, day: date) -> Best | None:
        """Return the most on days before *day*."""
        position = bisect_left(self.days, day)
        return self.best[position - 1] if position else None


@attrs.frozen
class Troughs:
    """The same from the far end: the least on days from a day on."""

    days: Sequence[date]
    best: Sequence[Best]

    def since(self, day: date) -> Best | None:
        """Return the least on days from *day* on."""
        position = bisect_left(self.days, day)
        return self.best[position] if position < len(self.best) else None


def floors(claims: Iterable[tuple[date, Claim]]) -> Peaks:
    """Return the greatest lower ends by day, of claims with the day from which each holds."""
    dated = sorted(
        ((day, item) for day, item in claims if item.range.low is not None),
        key=lambda pair: (pair[0], pair[1].id),
    )
    return Peaks([day for day, _ in dated], _running((item for _, item in dated), _low))


def ceilings(claims: Iterable[tuple[date, Claim]]) -> Troughs:
    """Return the least upper ends by day, of claims with the day until which each holds."""
    dated = sorted(
        ((day, item) for day, item in claims if item.range.high is not None),
        key=lambda pair: (pair[0], pair[1].id),
    )
    backwards = _running((item for _, item in reversed(dated)), _depth)
    return Troughs([day for day, _ in dated], backwards[::-1])


def _low(item: Claim) -> Exact:
    assert item.range.low is not None  # claims without a floor were left out
    return item.range.low


def _depth(item: Claim) -> Exact:
    assert item.range.high is not None  # claims without a ceiling were left out
    return -item.range.high


def _running(claims: Iterable[Claim], value: Callable[[Claim], Exact]) -> Sequence[Best]:
    found: list[Best] = []
    for item in claims:
        best = found[-1] if found else None
        if best is None:
            best = Best(item)
        elif value(item) > value(best.first):
            second = best.first if best.first.source != item.source else best.second
            best = Best(item, second)
        elif item.source != best.first.source and (
            best.second is None or value(item) > value(best.second)
        ):
            best = Best(best.first, item)
        found.append(best)
    return found
