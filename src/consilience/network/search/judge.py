"""Whether given members can hold together: by the cheapest argument that settles it."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from typing import Final, Protocol, runtime_checkable

from consilience.network.bounds.propagation import Propagation
from consilience.network.bounds.trail import Ground
from consilience.network.bounds.witness import at, dive, satisfies
from consilience.network.search.branching import UNKNOWN, Decision, Feasibility, Point, Search
from consilience.network.system.limits import Limits
from consilience.network.system.numbers import Number
from consilience.network.system.problem import Problem
from consilience.network.system.shape import Shape, shape_of


@runtime_checkable
class Oracle(Protocol):
    """A solver whose answers are proposals: they are checked in exact numbers before use."""

    def propose(self, state: Propagation, end: int | None = None) -> list[Number] | None:
        """Return a likely solution, with *end* as small as can be; ``None`` if it finds none."""
        ...

    def suspects(self, state: Propagation) -> frozenset[int] | None:
        """Return inequalities that are likely to have no solution together."""
        ...


class Judge:
    """Decides about sets of members of one problem; everything starts from the hard rows alone.

    The order of arguments: propagation finds a contradiction; the shape of the component makes
    propagation complete; a dive finds a solution; the oracle proposes one; the exact search
    decides, or meets its limit.
    """

    def __init__(self, problem: Problem, limits: Limits, oracle: Oracle | None = None) -> None:
        self.problem = problem
        self.limits = limits
        self.oracle = oracle
        self.shape: Shape = shape_of(problem)
        self.state: Propagation = Propagation(problem, limits.steps)
        self._search: Search | None = None
        self._agreed: deque[int] = deque(maxlen=_REMEMBERED)

    @contextmanager
    def trying(self, members: Iterable[int]) -> Generator[Ground | None]:
        """Take *members* in for a while, and give the ground of a contradiction if one shows."""
        state = self.state
        if state.clash is not None:
            yield state.ground(state.clash)
            return
        mark = state.mark()
        try:
            clash = state.assert_members(members)
            yield None if clash is None else state.ground(clash)
        finally:
            state.back_to(mark)

    def clashes(self, members: Iterable[int]) -> bool:
        """Whether propagation alone shows that *members* cannot hold together."""
        wanted = list(members)
        if self._held(wanted):
            return False
        with self.trying(wanted) as ground:
            return ground is not None

    def _held(self, members: Sequence[int]) -> bool:
        """Whether *members* hold together at a solution that is remembered."""
        asked = sum(1 << member for member in members)
        return any(asked & ~held == 0 for held in self._agreed)

    def judge(self, members: Iterable[int]) -> Decision:
        """Return whether *members* can hold together, by whatever argument settles it."""
        wanted = list(members)
        if self._held(wanted):
            return Decision(Feasibility.FEASIBLE)
        with self.trying(wanted) as ground:
            if ground is not None:
                return Decision(Feasibility.INFEASIBLE, ground=ground)
            verdict = settle(self.state, self.shape, self)
        if verdict.point is not None:
            self._agreed.append(_holding(self.problem, verdict.point))
        return verdict

    def cannot_hold(self, members: Iterable[int]) -> bool:
        """Whether it is certain that *members* cannot hold together."""
        return self.judge(members).answer is Feasibility.INFEASIBLE

    def search(self, state: Propagation) -> Search:
        """Return the exact search on a state; the one on the judge's own state is kept."""
        if state is not self.state:
            return Search(state, self.limits)
        if self._search is None:
            self._search = Search(state, self.limits, every=True)
        return self._search


_REMEMBERED: Final = 300
"""So many solutions are remembered: whatever holds at one of them holds together."""


def _holding(problem: Problem, point: Point) -> int:
    """The members that hold at a point, as bits."""
    return sum(
        1 << number
        for number, member in enumerate(problem.members)
        if all(at(point, end) >= bound for end, bound in member.bounds)
        and all(satisfies(problem, inequality, point) for inequality in member.inequalities)
    )


def settle(state: Propagation, shape: Shape, judge: Judge) -> Decision:
    """Return whether a state that propagation finds no fault with has a solution."""
    if shape is not Shape.GENERAL and not state.exhausted:
        return Decision(Feasibility.FEASIBLE)
    point = None if state.exhausted else dive(state, lambda _: None)
    if point is None and judge.oracle is not None and not state.exhausted:
        point = proposed(state, judge.oracle)
    if point is not None:
        return Decision(Feasibility.FEASIBLE, point)
    if too_large(state):
        return UNKNOWN if judge.oracle is None else _suspected(state, judge.oracle, judge.limits)
    return judge.search(state).decide()


def _suspected(state: Propagation, oracle: Oracle, limits: Limits) -> Decision:
    """Search exactly where the oracle suspects a contradiction; say nothing of anything else."""
    suspects = oracle.suspects(state)
    if suspects is None:
        return UNKNOWN
    small = Propagation(state.problem, limits.steps, sorted(suspects & set(state.problem.hard)))
    clash = small.clash or small.assert_members(state.active)
    if clash is not None:
        return Decision(Feasibility.INFEASIBLE, ground=small.ground(clash))
    verdict = UNKNOWN if too_large(small) else Search(small, limits).decide()
    return verdict if verdict.answer is Feasibility.INFEASIBLE else UNKNOWN


def too_large(state: Propagation) -> bool:
    """Whether the tableau of a state is beyond the exact search."""
    return state.problem.ends * len(state.switched) > MOST_CELLS


MOST_CELLS = 400_000
"""States with a larger tableau are beyond the exact search: it would not end in good time."""


def proposed(state: Propagation, oracle: Oracle, end: int | None = None) -> Point | None:
    """Return a solution that the oracle proposes and exact numbers confirm."""
    wish = oracle.propose(state, end)
    if wish is None:
        return None
    return dive(state, lambda unknown: wish[unknown], () if end is None else (end,))
