"""Bounds drawn from bounds until nothing changes: exact, explained, and always ending.

Rows of two unknowns with factors 1 (differences) go first, in the manner of Bellman and Ford:
R. Bellman, "On a routing problem", Quarterly of Applied Mathematics 16 (1958),
doi:10.1090/qam/102435.  A bound that tightens itself along such rows would creep on for ever; the
round trip is found and is a contradiction at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final

import attrs

from consilience.domain import Exact
from consilience.network.bounds.trail import ASSUMED, DOMAIN, NOWHERE, Ground, Trail, by_member
from consilience.network.system.numbers import Number, divided
from consilience.network.system.problem import Problem, is_edge

_SUSPICIOUS: Final = 8
"""Each time one end was tightened so often, a round trip is looked for.

Looking each time would cost more than propagating; an end on a round trip comes by again anyway.
"""


@attrs.frozen
class Checkpoint:
    """A state to come back to: how long each history was."""

    bounds: int
    members: int
    switched: int
    exhausted: bool


@attrs.frozen
class Clash:
    """Bounds that leave nothing between them, or inequalities that go round in a circle."""

    places: tuple[int, ...] = ()
    inequalities: tuple[int, ...] = ()


class Propagation:
    """A trail that draws consequences; at most *steps* times the number of ends per call.

    Where that limit is met, ``exhausted`` is true: bounds stay sound, but tighter ones may follow.
    """

    def __init__(
        self, problem: Problem, steps: int, inequalities: Iterable[int] | None = None
    ) -> None:
        self.problem = problem
        self.trail: Trail = Trail(problem)
        self.steps = steps
        self.exhausted: bool = False
        self.active: dict[int, None] = {}
        """The members taken in, in order."""
        self.switched: dict[int, None] = {}
        """The inequalities switched on, in order."""
        self.clash: Clash | None = self._start(
            problem.hard if inequalities is None else inequalities
        )

    def _start(self, inequalities: Iterable[int]) -> Clash | None:
        clash = None
        for end, bound in enumerate(self.problem.domain):
            if bound is not None and self.trail.offer(end, bound, DOMAIN):
                clash = self._between(end)  # an open domain may hold no whole number
        return clash or self.switch_on(inequalities)

    def switch_on(self, inequalities: Iterable[int]) -> Clash | None:
        """Let inequalities count, and draw what follows."""
        for inequality in inequalities:
            self._switch(inequality)
        return self.run()

    def _switch(self, inequality: int) -> None:
        self.trail.switch[inequality] = 1
        self.switched[inequality] = None
        self.trail.look_at(inequality)

    def ground(self, clash: Clash) -> Ground:
        """Return what a clash rests on."""
        return self.trail.ground(clash.places, clash.inequalities)

    def assume(self, end: int, value: Number) -> Clash | None:
        """Set a bound as an assumption, and draw what follows."""
        if self.trail.offer(end, value, ASSUMED):
            return self._between(end)
        return self.run()

    def pin(self, unknown: int, value: Number) -> Clash | None:
        """Set an unknown to a value as an assumption, and draw what follows."""
        for end, bound in ((2 * unknown, value), (2 * unknown + 1, -value)):
            if self.trail.offer(end, bound, ASSUMED):
                return self._between(end)
        return self.run()

    def assert_members(self, members: Iterable[int]) -> Clash | None:
        """Take members in, and draw what follows; stops at the first clash."""
        clash: Clash | None = None
        for member in members:
            self.active[member] = None
            for end, value in self.problem.members[member].bounds:
                if self.trail.offer(end, value, by_member(member)) and clash is None:
                    clash = self._between(end)
            for inequality in self.problem.members[member].inequalities:
                self._switch(inequality)
        return clash or self.run()

    def mark(self) -> Checkpoint:
        """Return the present state, to come back to."""
        return Checkpoint(self.trail.mark(), len(self.active), len(self.switched), self.exhausted)

    def back_to(self, mark: Checkpoint) -> None:
        """Return to an earlier state; between the two nothing may have been retracted."""
        while len(self.active) > mark.members:
            self.active.popitem()
        while len(self.switched) > mark.switched:
            self.trail.switch[self.switched.popitem()[0]] = 0
        self.trail.undo(mark.bounds)
        self.exhausted = mark.exhausted

    def retract(self, members: Iterable[int]) -> None:
        """Leave members out again, at any time, keeping all that does not rest on them."""
        causes: set[int] = set()
        for member in members:
            if member not in self.active:
                continue
            del self.active[member]
            causes.add(by_member(member))
            for inequality in self.problem.members[member].inequalities:
                self.trail.switch[inequality] = 0
                del self.switched[inequality]
                causes.add(inequality)
        for end in self.trail.retract(causes):
            self._revisit(end)

    def _revisit(self, end: int) -> None:
        """Let everything that could bound *end* speak again."""
        trail = self.trail
        floor = self.problem.domain[end]
        if floor is not None:
            trail.offer(end, floor, DOMAIN)
        for member in self._speakers[end]:
            if member in self.active:
                for spoken, value in self.problem.members[member].bounds:
                    if spoken == end:
                        trail.offer(end, value, by_member(member))
        for inequality in self._bounding[end]:
            trail.look_at(inequality)

    def resume(self) -> Clash | None:
        """Draw what follows after `retract`, or find the next clash."""
        for end in range(0, self.problem.ends, 2):
            if self.trail.crossed(end):
                return self._between(end)
        return self.run()

    def run(self) -> Clash | None:
        """Draw consequences until nothing changes or two bounds clash."""
        trail = self.trail
        # Whole numbers may creep through all their values (x > y + z and y + z > x below a
        # million), and fractions may come nearer for ever (x ≤ y/2 and y ≤ x/2), so the steps are
        # counted.  What is then left undone would only tighten: the bounds so far are sound.
        budget = len(trail.end) + self.steps * (self.problem.ends + 1)
        rounds: dict[int, int] = {}
        while True:
            if len(trail.end) > budget:
                self.exhausted = True
                trail.forget_work()
                return None
            # Differences first: a bound passes along them by one addition, and a longer row that
            # was read before they settle would have to be read again.
            if trail.loose:
                clash = self._relax(trail.loose.popleft(), rounds)
            elif trail.unread:
                inequality = trail.unread.popleft()
                trail.is_unread[inequality] = 0
                clash = self._read(inequality) if trail.switch[inequality] else None
            else:
                return None
            if clash is not None:
                return clash

    def _relax(self, end: int, rounds: dict[int, int]) -> Clash | None:
        """Pass a bound on along all differences, and note which other rows need a look."""
        trail = self.trail
        bound, place = trail.bound[end], trail.place[end]
        if bound is None:
            return None
        for target, distance, inequality in self.problem.edges[end]:
            value = bound + distance
            known = trail.bound[target]
            if (known is None or value > known) and trail.switch[inequality]:
                # No whole number lies between a bound and the next one inward: nothing is lost.
                if self.problem.integer[target] and type(value) is not int:
                    value = -(-value // 1)
                    if known is not None and value <= known:
                        continue
                trail.tighten(target, value, inequality, (place,))
                other = trail.bound[target ^ 1]
                if other is not None and value + other > 0:
                    return self._between(target)
                count = rounds[target] = rounds.get(target, 0) + 1
                if count % _SUSPICIOUS == 0 and (circle := self._circle(target)) is not None:
                    return circle
        for inequality in self.problem.watch[end]:
            trail.look_at(inequality)
        return None

    def _circle(self, end: int) -> Clash | None:
        """Follow differences back from a bound; coming to the same end again is a contradiction.

        Each such row says "this end is at least that end and so much more", so a round trip whose
        distances add up to more than 0 says that a number is greater than itself.
        """
        trail = self.trail
        place = trail.place[end]
        used: list[int] = []
        length: Exact = 0
        for _ in range(self.problem.ends):  # no longer trip meets each end once
            cause = trail.cause[place]
            if cause < 0 or not is_edge(self.problem.inequalities[cause]):
                return None
            used.append(cause)
            length += self.problem.inequalities[cause].least
            (place,) = trail.because[place]  # along a difference a bound rests on one other
            if trail.end[place] == end:
                return Clash(inequalities=tuple(used)) if length > 0 else None
        return None

    def _read(self, number: int) -> Clash | None:
        """Draw from one inequality the bound that it gives on each of its ends."""
        trail = self.trail
        inequality = self.problem.inequalities[number]
        bounds = trail.bound
        total: Number = inequality.least
        missing = NOWHERE
        for end, factor in inequality.terms:
            bound = bounds[end ^ 1]
            if bound is not None:
                total = total + bound * factor
            elif missing >= 0:
                return None  # two unbounded terms leave every end free
            else:
                missing = end
        for end, factor in inequality.terms:
            if missing not in (NOWHERE, end):
                continue
            other = bounds[end ^ 1]
            rest = total if other is None or missing == end else total - other * factor
            if self._conclude(number, end, rest, factor):
                return self._between(end)
        return None

    def _conclude(self, number: int, end: int, rest: Number, factor: int) -> bool:
        """Take ``factor · end ≥ rest`` in; return whether it leaves no number."""
        trail = self.trail
        if self.problem.integer[end]:
            value: Number = -(-rest // factor)
        else:
            value = rest if factor == 1 else divided(rest, factor)
        known = trail.bound[end]
        if known is not None and value <= known:
            return False
        sources = tuple(
            trail.place[other ^ 1]
            for other, _ in self.problem.inequalities[number].terms
            if other != end
        )
        trail.tighten(end, value, number, sources)
        return trail.crossed(end)

    @cached_property
    def _speakers(self) -> list[list[int]]:
        """The members that bound each end themselves."""
        return self._by_end(member.bounds for member in self.problem.members)

    @cached_property
    def _bounding(self) -> list[list[int]]:
        """The inequalities that give a bound on each end."""
        return self._by_end(inequality.terms for inequality in self.problem.inequalities)

    def _by_end(self, items: Iterable[Iterable[tuple[int, object]]]) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in range(self.problem.ends)]
        for number, pairs in enumerate(items):
            for end, _ in pairs:
                found[end].append(number)
        return found

    def _between(self, end: int) -> Clash:
        place = self.trail.place
        return Clash((place[end], place[end ^ 1]))
