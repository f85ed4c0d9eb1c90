"""The least total stretch that lets contradicting members meet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

import attrs

from consilience.domain import Exact, quotient
from consilience.interval import Interval
from consilience.network.bounds.propagation import Propagation
from consilience.network.bounds.trail import Ground
from consilience.network.search.branching import Feasibility, Least, Search
from consilience.network.search.judge import MOST_CELLS, Judge, settle
from consilience.network.system.limits import Limits
from consilience.network.system.numbers import standard
from consilience.network.system.problem import Inequality, Member, Problem, problem_of
from consilience.network.system.system import Facet, LinearConstraint, UnknownNumber

_TOTAL = "total stretch"


@attrs.frozen
class Relaxation:
    """How far members have to give way: in all, and each; ``exact`` unless a limit was met.

    ``total`` is ``None`` where no stretch helps or none was found.
    """

    total: Exact | None
    each: Mapping[int, Exact]
    exact: bool


def gap(judge: Judge, members: Iterable[int]) -> Relaxation:
    """Return the least total stretch, each member weighing 1, that lets *members* hold together.

    It is computed from the rows that the contradiction rests on; a solution of the whole component
    with the ends moved so far shows that the other rows do not ask for more.
    """
    chosen = sorted(members)
    with judge.trying(chosen) as ground:
        rows = ground.inequalities if ground is not None else frozenset[int]()
    if rows or len(chosen) == 2:
        near = least_stretch(judge.problem, chosen, sorted(rows), judge.limits)
        if near.exact and _suffices(judge, chosen, near):
            return near
    return least_stretch(judge.problem, chosen, judge.problem.hard, judge.limits)


def _suffices(judge: Judge, members: Iterable[int], stretch: Relaxation) -> bool:
    """Whether the whole component has a solution with the ends of *members* moved so far."""
    state = judge.state
    mark = state.mark()
    try:
        for number in members:
            for end, bound in judge.problem.members[number].bounds:
                if state.assume(end, bound + -stretch.each.get(number, 0)) is not None:
                    return False
            if judge.problem.members[number].inequalities:
                return False
        return settle(state, judge.shape, judge).answer is Feasibility.FEASIBLE
    finally:
        state.back_to(mark)


def least_stretch(
    problem: Problem,
    members: Iterable[int],
    inequalities: Iterable[int],
    limits: Limits,
) -> Relaxation:
    """Return the least total stretch under which *members* and *inequalities* hold."""
    programme = _Programme(problem)
    for number in inequalities:
        programme.keep(number)
    for number in members:
        programme.relax(number, problem.members[number])
    return programme.solve(limits)


class _Programme:
    """A component in which the members give way, each by a number that is to be small."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.unknowns: dict[str, UnknownNumber] = {}
        self.rows: list[LinearConstraint] = []
        self.slack: dict[int, str] = {}

    def keep(self, number: int) -> None:
        item = self.problem.inequalities[number]
        self.rows.append(LinearConstraint(f"keep {number}", self._terms(item), item.least))

    def relax(self, number: int, member: Member) -> None:
        whole = True
        slack = f"stretch {number}"
        self.slack[number] = slack
        for end, bound in member.bounds:
            name = self._known(end // 2)
            whole = whole and self.unknowns[name].integer
            terms: list[tuple[str, Exact]] = [(name, -1 if end & 1 else 1), (slack, 1)]
            self.rows.append(LinearConstraint(f"claim {number} {end}", terms, standard(bound)[0]))
        for inequality in member.inequalities:
            item = self.problem.inequalities[inequality]
            terms = self._terms(item)
            whole = whole and all(self.unknowns[name].integer for name, _ in terms)
            self.rows.append(
                LinearConstraint(f"soft {inequality}", [*terms, (slack, 1)], item.least)
            )
        self.unknowns[slack] = UnknownNumber(slack, integer=whole, domain=Interval(0, None))

    def _terms(self, item: Inequality) -> list[tuple[str, Exact]]:
        return [
            (self._known(end // 2), -factor if end & 1 else factor) for end, factor in item.terms
        ]

    def _known(self, unknown: int) -> str:
        original = self.problem.unknowns[unknown]
        name = f"unknown {original.name}"
        self.unknowns[name] = UnknownNumber(name, integer=original.integer, domain=original.domain)
        return name

    def solve(self, limits: Limits) -> Relaxation:
        parts: list[tuple[str, Exact]] = [(name, -1) for name in self.slack.values()]
        self.unknowns[_TOTAL] = UnknownNumber(_TOTAL, integer=False)
        self.rows.append(LinearConstraint(_TOTAL, [(_TOTAL, 1), *parts], 0, 0))
        problem = problem_of(list(self.unknowns.values()), self.rows, [])
        state = Propagation(problem, limits.steps)
        if state.clash is not None or problem.ends * len(problem.rows) > MOST_CELLS:
            return Relaxation(None, {}, state.clash is not None)
        place = {unknown.name: number for number, unknown in enumerate(problem.unknowns)}
        return self._read(Search(state, limits).least(2 * place[_TOTAL]), place)

    def _read(self, least: Least, place: Mapping[str, int]) -> Relaxation:
        point = least.point
        if point is None or not least.exact:
            return Relaxation(None, {}, False)
        size = {name: quotient(standard(point[number])[0], 1) for name, number in place.items()}
        each = {number: size[name] for number, name in self.slack.items()}
        return Relaxation(size[_TOTAL], each, True)


def rows_of(problem: Problem, ground: Ground) -> tuple[str, ...]:
    """Return the ids of the rows that a ground names, sorted."""
    numbers = {problem.inequalities[number].row for number in ground.inequalities}
    return tuple(sorted(problem.rows[number].id for number in numbers))


@attrs.frozen(slots=False)
class InfeasibleSubset:
    """A smallest set of facets that cannot hold together with the rows that tie them.

    ``rows`` are the ids of rows that the contradiction, as it was found, rests on.  ``minimal`` is
    false only where a limit kept a facet from being tested.  Without facets the hard rows
    contradict each other by themselves, and nothing that is set aside helps.

    >>> from consilience.network.system.system import End
    >>> InfeasibleSubset((Facet("c1", End.LOWER), Facet("c2", End.UPPER)), ("m1",), True).claims
    ('c1', 'c2')
    """

    facets: tuple[Facet, ...]
    rows: tuple[str, ...]
    minimal: bool
    _measure: Callable[[], Relaxation] | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims whose sides take part, sorted."""
        return tuple(sorted({facet.id for facet in self.facets if facet.end is not None}))

    @property
    def relations(self) -> tuple[str, ...]:
        """The ids of the soft relations that take part, sorted."""
        return tuple(sorted(facet.id for facet in self.facets if facet.end is None))

    @property
    def gap(self) -> Exact | None:
        """The least total stretch that lets the facets hold together; ``None`` if none is known."""
        return None if self._stretch is None else self._stretch.total

    @cached_property
    def _stretch(self) -> Relaxation | None:
        return None if self._measure is None else self._measure()
