"""Points that prove: an exact solution shows that a bound is attained, or that members agree.

A dive fixes one unknown after another at a bound, drawing consequences after each.  It may fail
where a solution exists, so a failure says nothing; a success is checked in exact numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from consilience.network.bounds.propagation import Propagation
from consilience.network.system.numbers import Number
from consilience.network.system.problem import Problem

Choice = Callable[[int], Number | None]
"""Which value to try first for an unknown; ``None``: whatever bound it has."""


def dive(
    state: Propagation, choice: Choice, first: Sequence[int] = ()
) -> tuple[Number, ...] | None:
    """Look for a solution within the bounds of *state*; return one value for each unknown.

    Ends in *first* are held where they are before anything else is fixed.  The state is left as it
    was found.
    """
    mark = state.mark()
    try:
        for end in first:
            bound = state.trail.bound[end]
            if bound is None or state.pin(end // 2, -bound if end & 1 else bound) is not None:
                return None
        for unknown in range(len(state.problem.unknowns)):
            if not _fix(state, unknown, choice(unknown)):
                return None
        point = tuple(_value(state, unknown) for unknown in range(len(state.problem.unknowns)))
        return point if solves(state, point) else None
    finally:
        state.back_to(mark)


def _fix(state: Propagation, unknown: int, wish: Number | None) -> bool:
    low, high = state.trail.bound[2 * unknown], state.trail.bound[2 * unknown + 1]
    if low is not None and high is not None and low + high == 0:
        return True
    wanted = _clamped(wish, low, None if high is None else -high)
    mark = state.mark()
    for value in (wanted, low, None if high is None else -high):
        if value is None:
            continue
        if state.pin(unknown, value) is None and not state.exhausted:
            return True
        state.back_to(mark)
    return False


def _clamped(wish: Number | None, low: Number | None, high: Number | None) -> Number:
    if wish is None:
        wish = low if low is not None else high if high is not None else 0
    if low is not None and wish < low:
        return low
    return high if high is not None and wish > high else wish


def _value(state: Propagation, unknown: int) -> Number:
    value = state.trail.bound[2 * unknown]
    return 0 if value is None else value


def solves(state: Propagation, point: Sequence[Number]) -> bool:
    """Whether *point* keeps to the domains, the inequalities switched on and the members taken in.

    Everything is evaluated from the problem itself; what propagation concluded is not trusted.
    """
    problem = state.problem
    return (
        all(bound is None or at(point, end) >= bound for end, bound in enumerate(problem.domain))
        and all(
            not unknown.integer or type(point[number]) is int
            for number, unknown in enumerate(problem.unknowns)
        )
        and all(
            at(point, end) >= bound
            for member in state.active
            for end, bound in problem.members[member].bounds
        )
        and all(
            satisfies(problem, number, point)
            for number in range(len(problem.inequalities))
            if state.trail.switch[number]
        )
    )


def at(point: Sequence[Number], end: int) -> Number:
    """Return the value of an end at a point: the number itself, or minus it for an upper end."""
    return -point[end // 2] if end & 1 else point[end // 2]


def satisfies(problem: Problem, number: int, point: Sequence[Number]) -> bool:
    """Whether inequality *number* holds at *point*."""
    inequality = problem.inequalities[number]
    total: Number = 0
    for end, factor in inequality.terms:
        total = total + at(point, end) * factor
    return total >= inequality.least
