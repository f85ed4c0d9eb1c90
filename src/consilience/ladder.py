"""The ladder: for each k, what k independent origins entail."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.domain import Exact
from consilience.evidence import Evidence


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
