"""The ladder: for each k, what k independent origins entail."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.domain import Exact
from consilience.evidence.evidence import Evidence


@attrs.frozen
class Rung:
    """What k independent origins entail: the greatest floor and the least ceiling.

    ``None`` where fewer than k origins state such an end.  A floor above the ceiling of the same
    rung means that the k origins behind the one and the k behind the other contradict each other.

    >>> Rung(1, 190, None).floor
    190
    """

    k: int
    floor: Exact | None
    ceiling: Exact | None


def ladder_of(evidence: Sequence[Evidence]) -> tuple[Rung, ...]:
    """Return a rung for each k from 1 to the number of origins.

    Mentions by one unnamed source count as one origin here, the cautious way.
    """
    floors: dict[str, Exact] = {}
    ceilings: dict[str, Exact] = {}
    for item in evidence:
        low, high = item.range.low, item.range.high
        if low is not None:
            floors[item.voice] = max(low, floors.get(item.voice, low))
        if high is not None:
            ceilings[item.voice] = min(high, ceilings.get(item.voice, high))
    down = sorted(floors.values(), reverse=True)
    up = sorted(ceilings.values())
    voices = len({item.voice for item in evidence})
    return tuple(
        Rung(k + 1, down[k] if k < len(down) else None, up[k] if k < len(up) else None)
        for k in range(voices)
    )


@attrs.frozen
class SharedFloor:
    """The greatest floor that origins of two different sides or more entail.

    ``holders`` are the origins of any declared side that entail it.  Sides are those of
    `Source.side`, as free words; which of them oppose each other is for the reader to say.
    """

    floor: Exact
    holders: tuple[Evidence, ...]


def sides_of(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Return the sides that are declared of the origins in *evidence*, sorted."""
    return tuple(sorted({side for item in evidence if (side := _side(item)) is not None}))


def floor_across_sides(evidence: Sequence[Evidence]) -> SharedFloor | None:
    """Return the greatest floor held across sides; ``None`` where there is none above the domain's.

    >>> from consilience import Interval, Source
    >>> said = [("army", "government", 190), ("rebels", "opposition", 60), ("press", None, 250)]
    >>> held = floor_across_sides(
    ...     [
    ...         Evidence(Interval(n, None), origin=o, source=Source(o, side=side))
    ...         for o, side, n in said
    ...     ]
    ... )
    >>> held.floor, [item.label for item in held.holders]
    (60, ['army', 'rebels'])
    """
    best: dict[str, Exact] = {}
    for item in evidence:
        side, low = _side(item), item.range.low
        if side is not None and low is not None:
            best[side] = max(low, best.get(side, low))
    floors = sorted(best.values(), reverse=True)
    variable = evidence[0].variable if evidence else None
    least = None if variable is None else variable.measure.domain.floor
    if len(floors) < 2 or floors[1] == least:
        return None
    held = floors[1]
    holders = tuple(
        item
        for item in evidence
        if _side(item) is not None and item.range.low is not None and item.range.low >= held
    )
    return SharedFloor(held, holders)


def _side(item: Evidence) -> str | None:
    return None if item.source is None else item.source.side
