"""Directions in which solutions go on for ever: the proof that an end is unbounded.

A system with a solution and a direction that no row and no bound stops has solutions as far out as
one likes; if all numbers are rational, so has one in whole numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from consilience.interval import Interval
from consilience.network.bounds.propagation import Propagation
from consilience.network.bounds.witness import at, dive
from consilience.network.system.problem import problem_of
from consilience.network.system.system import Row, Unknown


def unbounded_ends(state: Propagation, ends: Sequence[int]) -> list[int]:
    """Return those of *ends* for which such a direction was found; others may have one too."""
    directions = _directions(state)
    found: set[int] = set()
    for end in ends:
        if end in found:
            continue
        mark = directions.mark()
        if directions.assume(end ^ 1, 1) is None and not directions.exhausted:
            ray = dive(directions, lambda _: None)
            if ray is not None:
                found.update(other for other in ends if at(ray, other) < 0)
        directions.back_to(mark)
    return sorted(found)


def _directions(state: Propagation) -> Propagation:
    """The directions that the present bounds and rows leave open, as a problem of its own."""
    unknowns: list[Unknown] = []
    for number, unknown in enumerate(state.problem.unknowns):
        low = None if state.trail.bound[2 * number] is None else 0
        high = None if state.trail.bound[2 * number + 1] is None else 0
        unknowns.append(Unknown(unknown.name, integer=False, domain=Interval(low, high)))
    rows = [
        Row(
            str(number),
            [
                (state.problem.unknowns[end // 2].name, -factor if end & 1 else factor)
                for end, factor in item.terms
            ],
            0,
        )
        for number, item in enumerate(state.problem.inequalities)
        if state.trail.switch[number]
    ]
    return Propagation(problem_of(unknowns, rows, []), state.steps)
