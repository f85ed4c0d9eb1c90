"""Exact search over whole numbers: propagate, solve the linear system, split where it is not whole.

A case that fails names the bounds to blame; together the failed cases are a certificate in exact
numbers that no solution exists.  A search that meets its limit says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from consilience.domain import Exact
from consilience.network.bounds.propagation import Checkpoint, Clash, Propagation
from consilience.network.bounds.trail import NOTHING, Ground
from consilience.network.bounds.witness import at, solves
from consilience.network.search.simplex import Blame, Bounds, OutOfPivots, Simplex
from consilience.network.system.limits import Limits
from consilience.network.system.numbers import Number
from consilience.network.system.problem import whole
from consilience.rendering import Named

Point = tuple[Number, ...]


class Feasibility(Named):
    """What a search found out.

    >>> Feasibility.UNKNOWN
    Feasibility.UNKNOWN
    """

    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


@attrs.frozen
class Decision:
    """Whether there is a solution: a point if one was made, the ground if there is none."""

    answer: Feasibility
    point: Point | None = None
    ground: Ground = NOTHING


UNKNOWN: Final = Decision(Feasibility.UNKNOWN)

_NEAR: Final = 16
"""So far from a point that need not be whole a whole one is looked for."""


@attrs.frozen
class Least:
    """How small an end can be: ``bound`` (``None``: without limit) and whether that is exact.

    Where it is not, ``bound`` is sound: the end is never below it.
    """

    bound: Number | None
    exact: bool
    point: Point | None = None


class Search:
    """Questions to one state of propagation, answered exactly or not at all."""

    def __init__(self, state: Propagation, limits: Limits, every: bool = False) -> None:
        """Set up a tableau for the inequalities switched on, or for *every* one there is."""
        self.state = state
        self.limits = limits
        self.width: int = len(state.problem.unknowns)
        self.senses: list[tuple[int | None, int | None]] = _senses(
            state, range(len(state.problem.inequalities)) if every else state.switched
        )
        self.tableau: Simplex = self._fresh()

    def decide(self) -> Decision:
        """Return whether a solution lies within the bounds of the state."""
        verdict, _ = self._explore(None)
        if verdict.answer is Feasibility.UNKNOWN and None in self.state.trail.bound:
            return self._nearby()
        return verdict

    def _nearby(self) -> Decision:
        """Look only near a point that need not be whole.

        Without bounds, splitting can lead ever further out on one side of what it looks for.
        Nothing found nearby says nothing of what lies further out.
        """
        state = self.state
        start = state.mark()
        try:
            self.tableau.pivots = self.limits.pivots
            if self._solve() is not None:
                return UNKNOWN
            values = self.tableau.value[: self.width]
            for unknown, value in enumerate(values):
                for end, centre in ((2 * unknown, value), (2 * unknown + 1, -value)):
                    if state.assume(end, centre // 1 - _NEAR) is not None:
                        return UNKNOWN
            verdict, _ = self._explore(None)
        except OutOfPivots:
            self.tableau = self._fresh()
            return UNKNOWN
        finally:
            state.back_to(start)
        return verdict if verdict.answer is Feasibility.FEASIBLE else UNKNOWN

    def least(self, end: int) -> Least:
        """Return how small *end* can be within the bounds of the state, which has solutions."""
        known = self.state.trail.bound[end]
        root = self._relaxed_least(end)
        if not root.exact:
            return Least(known, False)
        if root.bound is None:
            # Rational data: where the linear system goes on for ever and a whole solution exists,
            # whole solutions go on for ever too.
            return Least(known, known is None and self.decide().answer is Feasibility.FEASIBLE)
        verdict, best = self._explore(end)
        if verdict.answer is Feasibility.FEASIBLE and best is not None:
            return Least(best, True, verdict.point)
        return Least(root.bound if known is None else max(root.bound, known), False)

    def _relaxed_least(self, end: int) -> Least:
        """The least value of an end where numbers need not be whole, rounded where it must be."""
        try:
            if self._solve() is not None:
                return Least(None, False)
            if not self.tableau.push_down(end // 2, upward=bool(end & 1)):
                return Least(None, True)
        except OutOfPivots:
            self.tableau = self._fresh()
            return Least(None, False)
        return Least(self._value(end), True)

    def _explore(self, goal: int | None) -> tuple[Decision, Number | None]:
        """Search depth first; with a *goal* for the point where that end is least."""
        state = self.state
        start = state.mark()
        self.tableau.pivots = self.limits.pivots
        waiting: list[tuple[Checkpoint, int, Number]] = []
        blamed, best, point, clash = NOTHING, None, None, None
        try:
            for _ in range(self.limits.nodes):
                outcome = self._case(clash, goal, best)
                clash = None
                if isinstance(outcome, int):
                    waiting.append((state.mark(), *self._split(outcome)))
                    floor = -waiting[-1][2] + 1
                    clash = state.assume(2 * outcome + 1, floor)
                    continue
                if isinstance(outcome, Ground):
                    # Either side of a split fails for reasons of its own; the split itself leaves
                    # no whole number out.  So all reasons together exclude every solution.
                    blamed |= outcome
                else:
                    point, best = outcome, None if goal is None else at(outcome, goal)
                if not waiting or (point is not None and goal is None):
                    return _verdict(point, blamed), best
                mark, end, value = waiting.pop()
                state.back_to(mark)
                clash = state.assume(end, value)
        except OutOfPivots:
            self.tableau = self._fresh()
        finally:
            state.back_to(start)
        return UNKNOWN, None

    def _case(
        self, clash: Clash | None, goal: int | None, best: Number | None
    ) -> Ground | Point | int:
        """Return why a case fails, or a solution, or the unknown to split."""
        state = self.state
        if clash is not None:
            return state.ground(clash)
        blame = self._solve()
        if blame is not None:
            return self._ground(blame)
        if goal is not None:
            self.tableau.push_down(goal // 2, upward=bool(goal & 1))
            if best is not None and self._value(goal) >= best:
                return NOTHING  # no better here; as a solution is known, nobody is to blame
        values = self.tableau.value[: self.width]
        for unknown, value in enumerate(values):
            if state.problem.unknowns[unknown].integer and value != value // 1:
                return unknown
        point = tuple(
            int(value // 1) if state.problem.unknowns[unknown].integer else value
            for unknown, value in enumerate(values)
        )
        if not solves(state, point):
            raise OutOfPivots  # cannot be; but nothing is claimed that did not check out
        return point

    def _split(self, unknown: int) -> tuple[int, Number]:
        return 2 * unknown, self.tableau.value[unknown] // 1 + 1

    def _value(self, end: int) -> Number:
        value = self.tableau.value[end // 2]
        value = -value if end & 1 else value
        rounded = whole(value) if self.state.problem.integer[end] else value
        return value if rounded is None else rounded

    def _solve(self) -> Blame | None:
        trail = self.state.trail
        low: Bounds = [trail.bound[2 * unknown] for unknown in range(self.width)]
        high: Bounds = [negated(trail.bound[2 * unknown + 1]) for unknown in range(self.width)]
        for floor, ceiling in self.senses:
            low.append(self._least_of(floor))
            high.append(negated(self._least_of(ceiling)))
        return self.tableau.solve(low, high)

    def _least_of(self, inequality: int | None) -> Exact | None:
        if inequality is None or not self.state.trail.switch[inequality]:
            return None
        return self.state.problem.inequalities[inequality].least

    def _ground(self, blame: Blame) -> Ground:
        places: list[int] = []
        inequalities: list[int] = []
        for column, upper in blame.bounds:
            if column < self.width:
                places.append(self.state.trail.place[2 * column + upper])
                continue
            number = self.senses[column - self.width][upper]
            if number is not None:
                inequalities.append(number)
        return self.state.trail.ground(places, inequalities)

    def _fresh(self) -> Simplex:
        problem = self.state.problem
        sums: list[dict[int, Exact]] = []
        for floor, ceiling in self.senses:
            number = floor if floor is not None else ceiling
            assert number is not None  # a row has at least one sense
            sign = 1 if floor is not None else -1
            terms = problem.inequalities[number].terms
            sums.append(
                {end // 2: sign * (-factor if end & 1 else factor) for end, factor in terms}
            )
        return Simplex(self.width, sums, self.limits.pivots)


def _verdict(point: Point | None, blamed: Ground) -> Decision:
    if point is not None:
        return Decision(Feasibility.FEASIBLE, point)
    return Decision(Feasibility.INFEASIBLE, ground=blamed)


def negated(number: Number | None) -> Number | None:
    """Return minus *number*, or ``None`` for no number."""
    return None if number is None else -number


def _senses(state: Propagation, inequalities: Iterable[int]) -> list[tuple[int | None, int | None]]:
    """For each row the numbers of its inequalities: "at least" and "at most"."""
    problem = state.problem
    found: dict[int, list[int | None]] = {}
    for number in inequalities:
        item = problem.inequalities[number]
        first_name, first_factor = problem.rows[item.row].terms[0]
        end = next(end for end, _ in item.terms if problem.unknowns[end // 2].name == first_name)
        upper = (end & 1) != (first_factor < 0)
        found.setdefault(item.row, [None, None])[upper] = number
    return [(pair[0], pair[1]) for pair in found.values()]
