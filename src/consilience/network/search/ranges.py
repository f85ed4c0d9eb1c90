"""Ranges of all unknowns of a component, each end with the argument that makes it exact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from consilience.interval import EMPTY, Interval
from consilience.network.bounds.propagation import Propagation
from consilience.network.bounds.witness import at, dive
from consilience.network.search.judge import Judge, proposed, too_large
from consilience.network.system.numbers import Number, standard
from consilience.network.system.problem import problem_of
from consilience.network.system.shape import Shape
from consilience.network.system.system import LinearConstraint, UnknownNumber
from consilience.rendering import Named


class Proof(Named):
    """Why an end of a range is what it is.

    ``TREE`` and ``DIFFERENCE``: the shape of the component makes propagation exact.  ``WITNESS``:
    an exact solution attains the end, or solutions go on for ever.  ``SEARCH``: an exact search
    found the end.  ``OUTER``: sound, but a narrower range may hold.

    >>> Proof.OUTER.exact, Proof.WITNESS.exact
    (False, True)
    """

    TREE = "tree"
    DIFFERENCE = "difference"
    WITNESS = "witness"
    SEARCH = "search"
    OUTER = "outer"

    @property
    def exact(self) -> bool:
        """Whether no narrower range would do."""
        return self is not Proof.OUTER


@attrs.frozen
class Range:
    """The values that one unknown can have, and why each end is what it is.

    >>> Range(Interval(5, 5), Proof.TREE, Proof.OUTER).exact
    False
    """

    interval: Interval
    lower: Proof
    upper: Proof

    @property
    def exact(self) -> bool:
        """Whether both ends are exact."""
        return self.lower.exact and self.upper.exact


@attrs.frozen
class Ends:
    """The least value of every end of a component, each with its guarantee."""

    bounds: tuple[Number | None, ...]
    guarantees: tuple[Proof, ...]

    def range(self, unknown: int) -> Range:
        """Return the range of one unknown."""
        interval = interval_of(self.bounds[2 * unknown], self.bounds[2 * unknown + 1])
        return Range(interval, self.guarantees[2 * unknown], self.guarantees[2 * unknown + 1])


def interval_of(floor: Number | None, ceiling: Number | None) -> Interval:
    """Return the range between the bounds of two ends; an infinitesimal opens its end."""
    if floor is not None and ceiling is not None and floor + ceiling > 0:
        return EMPTY
    low, low_open = (None, False) if floor is None else standard(floor)
    high, high_open = (None, False) if ceiling is None else standard(-ceiling)
    return Interval(low, high, low_open=low_open, high_open=high_open)


def propagated(judge: Judge, members: Iterable[int]) -> Propagation:
    """Return the state in which just *members* are taken in."""
    state = Propagation(judge.problem, judge.limits.steps)
    if state.clash is None:
        state.clash = state.assert_members(members)
    return state


def certified(judge: Judge, state: Propagation) -> Ends:
    """Return the ends of a state that has solutions, exact wherever that can be shown."""
    plain = {Shape.TREE: Proof.TREE, Shape.DIFFERENCE: Proof.DIFFERENCE}
    guarantee = plain.get(judge.shape)
    bounds = tuple(state.trail.bound)
    if guarantee is not None and not state.exhausted:
        return Ends(bounds, (guarantee,) * len(bounds))
    return _Certification(judge, state).run()


class _Certification:
    """Looks for a solution at every end; where there is none, searches for the true end."""

    def __init__(self, judge: Judge, state: Propagation) -> None:
        self.judge = judge
        self.state = state
        self.bounds: list[Number | None] = list(state.trail.bound)
        self.guarantees = [Proof.OUTER] * len(self.bounds)
        self.solved = False

    def run(self) -> Ends:
        for end, bound in enumerate(self.bounds):
            if bound is not None and not self.guarantees[end].exact:
                self._attain(end)
        self._follow_rays()
        for end in range(len(self.bounds)):
            if not self.guarantees[end].exact:
                self._search(end)
        return Ends(tuple(self.bounds), tuple(self.guarantees))

    def _attain(self, end: int) -> None:
        """Look for a solution where *end* is as small as propagation allows."""
        point = None
        if not self.state.exhausted:
            point = dive(self.state, self._unproved, (end,))
            if point is None and self.judge.oracle is not None:
                point = proposed(self.state, self.judge.oracle, end)
        if point is not None:
            self._note(point)

    def _unproved(self, unknown: int) -> Number | None:
        """Prefer the ends that no solution has attained yet, so that one dive proves several."""
        for end in (2 * unknown, 2 * unknown + 1):
            bound = self.bounds[end]
            if bound is not None and not self.guarantees[end].exact:
                return -bound if end & 1 else bound
        return None

    def _note(self, point: Sequence[Number]) -> None:
        self.solved = True
        for end, bound in enumerate(self.bounds):
            if bound is not None and at(point, end) == bound and not self.guarantees[end].exact:
                self.guarantees[end] = Proof.WITNESS

    def _follow_rays(self) -> None:
        missing = [end for end, bound in enumerate(self.bounds) if bound is None]
        if missing and self.solved:
            for end in unbounded_ends(self.state, missing):
                self.guarantees[end] = Proof.WITNESS

    def _search(self, end: int) -> None:
        if too_large(self.state):
            return
        least = self.judge.search(self.state).least(end)
        self.bounds[end] = least.bound
        if least.point is not None:
            self._note(least.point)
        if least.exact:
            self.guarantees[end] = Proof.SEARCH


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
    unknowns: list[UnknownNumber] = []
    for number, unknown in enumerate(state.problem.unknowns):
        low = None if state.trail.bound[2 * number] is None else 0
        high = None if state.trail.bound[2 * number + 1] is None else 0
        unknowns.append(UnknownNumber(unknown.name, integer=False, domain=Interval(low, high)))
    rows = [
        LinearConstraint(
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
