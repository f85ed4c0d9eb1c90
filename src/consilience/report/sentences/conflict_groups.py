"""Conflicts grouped by the figure contradicted, the figure with most contradictions first.

A pair belongs to one group alone, so the groups together are as long as the list of pairs: take the
figure in most pairs, give it all of them, and go on with the pairs that are left.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

import attrs

from consilience.conflict.conflict import Conflict, Side
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.interval import End

FigureKey = tuple[str, tuple[str, ...], str, str]


@attrs.frozen
class Opponent:
    """The other side of one conflict of a group: who contradicts the figure, and with which end."""

    side: Side
    conflict: Conflict


@attrs.frozen
class ConflictGroup:
    """A figure and everything that contradicts it, the widest gap first.

    ``dissolves`` is how many of all pairs setting the figure aside would dissolve: those of this
    group, and those in which it stands against the figure of an earlier one.

    >>> from consilience import Interval
    >>> from consilience.conflict.conflict import conflicts_of
    >>> said = {"a": Interval(101, None), "b": Interval(60, 60), "c": Interval(70, 80)}
    >>> found = conflicts_of([Evidence(range, origin=who) for who, range in said.items()])
    >>> [(g.figure.origin, [o.side.origin for o in g.opponents]) for g in grouped(found.conflicts)]
    [('a', ['b', 'c']), ('b', ['c'])]
    """

    figure: Evidence
    opponents: tuple[Opponent, ...]
    dissolves: int


def figure_key(item: Evidence) -> FigureKey:
    """Return what tells one figure from all others of its measure, in an order of its own."""
    return (
        item.label,
        tuple(claim.id for claim in item.claims),
        item.origin,
        f"{item.range} {item.variable}",
    )


def grouped(conflicts: Iterable[Conflict]) -> tuple[ConflictGroup, ...]:
    """Return *conflicts* grouped by the figure contradicted.

    Among figures with equally many contradictions the one with the widest gap in all goes first.
    """
    figures: dict[FigureKey, Evidence] = {}
    pairs: dict[FigureKey, dict[FigureKey, list[Conflict]]] = {}
    for conflict in conflicts:
        lower, upper = (_enter(side, figures) for side in conflict.sides)
        pairs.setdefault(lower, {}).setdefault(upper, []).append(conflict)
        pairs.setdefault(upper, {}).setdefault(lower, []).append(conflict)
    totals = {key: _size(others) for key, others in pairs.items()}
    return tuple(_taken(figures, pairs, totals))


def _enter(side: Side, figures: dict[FigureKey, Evidence]) -> FigureKey:
    key = figure_key(side.evidence)
    figures.setdefault(key, side.evidence)
    return key


def _size(others: dict[FigureKey, list[Conflict]]) -> int:
    return sum(map(len, others.values()))


def _taken(
    figures: dict[FigureKey, Evidence],
    pairs: dict[FigureKey, dict[FigureKey, list[Conflict]]],
    totals: dict[FigureKey, int],
) -> Iterable[ConflictGroup]:
    """Take the figure with most pairs left, again and again; stale heap entries are renewed."""
    heap = [_entry(key, others) for key, others in pairs.items()]
    heapify(heap)
    while heap:
        entry = heappop(heap)
        key = entry[-1]
        if not pairs[key]:
            continue
        if entry != _entry(key, pairs[key]):
            heappush(heap, _entry(key, pairs[key]))
            continue
        opponents = [
            Opponent(_other(conflict, key), conflict)
            for others in pairs[key].values()
            for conflict in others
        ]
        for other in pairs[key]:
            del pairs[other][key]
        pairs[key] = {}
        yield ConflictGroup(figures[key], tuple(sorted(opponents, key=_rank)), totals[key])


def _entry(
    key: FigureKey, others: dict[FigureKey, list[Conflict]]
) -> tuple[int, object, FigureKey]:
    widest = max((_gap(item) for found in others.values() for item in found), default=0)
    return -_size(others), -widest, key


def _gap(conflict: Conflict) -> Exact:
    assert conflict.gap is not None, "the gap between two figures of one measure is known"
    return conflict.gap


def _other(conflict: Conflict, key: FigureKey) -> Side:
    lower, upper = conflict.sides
    return upper if figure_key(lower.evidence) == key else lower


def _rank(opponent: Opponent) -> tuple[object, FigureKey, bool]:
    side = opponent.side
    return -_gap(opponent.conflict), figure_key(side.evidence), side.end is End.LOWER
