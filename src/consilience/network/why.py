"""Why an end of a range is where it is: a smallest set of claims and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs

from consilience.domain import Exact
from consilience.interval import End
from consilience.network.bounds.propagation import Propagation
from consilience.network.bounds.trail import Ground
from consilience.network.conflicts.cores import smallest_part
from consilience.network.search.branching import UNKNOWN, Feasibility
from consilience.network.search.judge import Judge, settle
from consilience.network.system.numbers import Nearby, Number, standard
from consilience.network.system.shape import Shape
from consilience.network.system.system import Facet


@attrs.frozen
class Why:
    """The explanation of one end: without any one facet or row it would not follow.

    ``value`` is ``None`` for an end that nothing bounds.

    >>> Why("held", End.LOWER, None, (), ()).claims
    ()
    """

    unknown: str
    end: End
    value: Exact | None
    facets: tuple[Facet, ...]
    rows: tuple[str, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims it rests on, sorted."""
        return tuple(sorted({facet.id for facet in self.facets if facet.end is not None}))


def why(judge: Judge, state: Propagation, end: int, value: Number | None) -> Why:
    """Explain the bound *value* of an end in a state.

    First the fewest elements (whole claims, soft relations) that entail it are sought, then the
    sides among them, then the rows: all with QuickXplain, beginning with what the trail names.
    """
    name, side = judge.problem.name(end)
    if value is None:
        return Why(name, side, None, (), ())
    inquiry = _Inquiry(judge, state, end, value)
    members = inquiry.members()
    inequalities = inquiry.inequalities(members)
    facets = tuple(judge.problem.members[number].facet for number in members)
    rows = {judge.problem.rows[judge.problem.inequalities[i].row].id for i in inequalities}
    return Why(name, side, _outside(value, side), facets, tuple(sorted(rows)))


class _Inquiry:
    """Asks what entails a bound, by asking what cannot hold where the bound is denied."""

    def __init__(self, judge: Judge, state: Propagation, end: int, value: Number) -> None:
        self.judge = judge
        self.state = state
        self.end = end
        self.value = value
        # The bound fails exactly where the other end may reach just past it.
        whole = judge.problem.integer[end]
        self.denial = 1 - value if whole else Nearby(0, 1) + -value

    def members(self) -> list[int]:
        """The sides and soft relations that entail the bound, given all hard rows."""
        trail = self.state.trail
        if trail.bound[self.end] == self.value:
            found = self._least_part(trail.ground([trail.place[self.end]]).members, self._quickly)
        else:
            ground = self._refutation(self.judge.state, self.state.active, certain=True)
            found = list(self.state.active if ground is None else ground.members)
        if self.judge.shape is Shape.GENERAL:
            return self._least_part(found, self._certainly)
        return found

    def inequalities(self, members: Sequence[int]) -> list[int]:
        """The hard rows that *members* need, given nothing else."""
        ground = self._refutation(self.judge.state, members, certain=True)
        hard = frozenset(self.judge.problem.hard)
        named = hard if ground is None else ground.inequalities & hard
        bare = Propagation(self.judge.problem, self.judge.limits.steps, ())

        def entail(rows: Iterable[int]) -> bool:
            return self._refutation(bare, members, certain=True, rows=rows) is not None

        return smallest_part(sorted(named), entail)

    def _least_part(
        self, candidates: Iterable[int], entail: Callable[[Iterable[int]], bool]
    ) -> list[int]:
        """Shrink to the fewest elements first, each with all its sides; then to sides."""
        members = self.judge.problem.members
        sides: dict[str, list[int]] = {members[number].element: [] for number in candidates}
        for number in self.state.active:
            if members[number].element in sides:
                sides[members[number].element].append(number)

        def together(elements: Iterable[str]) -> list[int]:
            return sorted(number for element in elements for number in sides[element])

        if not entail(together(sides)):
            return together(sides)  # a limit was met: what was named stands as it is
        elements = smallest_part(sorted(sides), lambda some: entail(together(some)))
        return smallest_part(together(elements), entail)

    def _quickly(self, members: Iterable[int]) -> bool:
        return self._refutation(self.judge.state, members, certain=False) is not None

    def _certainly(self, members: Iterable[int]) -> bool:
        return self._refutation(self.judge.state, members, certain=True) is not None

    def _refutation(
        self, state: Propagation, members: Iterable[int], *, certain: bool, rows: Iterable[int] = ()
    ) -> Ground | None:
        """Why *members* and the denial of the bound cannot hold together, if they cannot."""
        mark = state.mark()
        try:
            clash = (
                state.switch_on(rows)
                or state.assert_members(members)
                or state.assume(self.end ^ 1, self.denial)
            )
            if clash is not None:
                return state.ground(clash)
            verdict = settle(state, self.judge.shape, self.judge) if certain else UNKNOWN
            return verdict.ground if verdict.answer is Feasibility.INFEASIBLE else None
        finally:
            state.back_to(mark)


def _outside(value: Number, side: End) -> Exact:
    """A bound as it is read outside: upper ends are kept with the opposite sign."""
    number, _ = standard(value)
    return -number if side is End.UPPER else number
