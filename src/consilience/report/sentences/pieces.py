"""The figures that a sentence prints, each with who states it and how many origins entail it."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.agreement import Agreement
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.report.wording.sayings import domain_of


@attrs.frozen
class Piece:
    """A figure to print: who states just that, and how many origins entail it."""

    range: Interval
    stated_by: tuple[Evidence, ...]
    agreement: Agreement


def pieces(evidence: Sequence[Evidence], region: Interval) -> tuple[Piece, ...]:
    """Return *region* as figures that somebody states: whole if anybody does, else its two ends.

    Where an end is nobody's, the whole region is; where there is no end at all, there is no piece.
    """
    whole = tuple(item for item in evidence if item.range == region)
    floor = domain_of(evidence).floor
    has_low = region.low is not None and (region.low, region.low_open) != (floor, False)
    if not has_low and region.high is None:
        return ()
    if whole or not has_low or region.high is None:
        return (Piece(region, whole or _holders(evidence, region), entailing(evidence, region)),)
    low = Interval(region.low, None, low_open=region.low_open)
    high = Interval(floor, region.high, high_open=region.high_open)
    holders = [_holders(evidence, part) for part in (low, high)]
    if not all(holders):
        return (Piece(region, (), entailing(evidence, region)),)
    return tuple(
        Piece(part, found, entailing(evidence, part))
        for part, found in zip((low, high), holders, strict=True)
    )


def entailing(evidence: Sequence[Evidence], figure: Interval) -> Agreement:
    """Return how many origins entail *figure*: all that they allow lies inside it."""
    inside = [item for item in evidence if item.range in figure]
    return Agreement(len({item.voice for item in inside}), len(inside), len(evidence))


def _holders(evidence: Sequence[Evidence], part: Interval) -> tuple[Evidence, ...]:
    """Return who has just the end that *part* is bounded by."""
    if part.high is None:
        return tuple(
            item
            for item in evidence
            if (item.range.low, item.range.low_open) == (part.low, part.low_open)
        )
    return tuple(
        item
        for item in evidence
        if (item.range.high, item.range.high_open) == (part.high, part.high_open)
    )
