"""Bounds that remember where they came from.

A `Trail` holds for every end its tightest bound so far, and for each bound ever set the cause and
the bounds it was derived from.  So any bound can be traced to members, inequalities and domains,
taken back in order (`undo`), or taken back out of order with all that rests on it (`retract`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Final

import attrs

from consilience.network.system.numbers import Number
from consilience.network.system.problem import Problem

DOMAIN: Final = -1
ASSUMED: Final = -2
_MEMBER: Final = -3
NOWHERE: Final = -1
"""The place of a bound that does not exist."""


def by_member(member: int) -> int:
    """Return the cause "member number *member* says so"; inequalities are their own numbers."""
    return _MEMBER - member


@attrs.frozen
class Ground:
    """What bounds rest on: members, inequalities, and whether an assumption is among it."""

    members: frozenset[int]
    inequalities: frozenset[int]
    assumed: bool

    def __or__(self, other: Ground) -> Ground:
        return Ground(
            self.members | other.members,
            self.inequalities | other.inequalities,
            self.assumed or other.assumed,
        )


NOTHING: Final = Ground(frozenset(), frozenset(), False)


class Trail:
    """The bounds of one problem, with their history; ``switch`` says which inequalities count."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.bound: list[Number | None] = [None] * problem.ends
        self.place: list[int] = [NOWHERE] * problem.ends
        self.end: list[int] = []
        self.value: list[Number] = []
        self.previous: list[int] = []
        self.cause: list[int] = []
        self.because: list[tuple[int, ...]] = []
        self.dead: set[int] = set()
        self.switch: bytearray = bytearray(len(problem.inequalities))
        self.owner: dict[int, int] = {
            number: index
            for index, member in enumerate(problem.members)
            for number in member.inequalities
        }
        self.loose: deque[int] = deque()
        """Ends that tightened, whose consequences are still to be drawn."""
        self.unread: deque[int] = deque()
        """Inequalities that need a look."""
        self.is_unread: bytearray = bytearray(len(problem.inequalities))

    def tighten(self, end: int, value: Number, cause: int, because: tuple[int, ...] = ()) -> None:
        """Set a bound that is tighter than the one there is."""
        self.end.append(end)
        self.value.append(value)
        self.previous.append(self.place[end])
        self.cause.append(cause)
        self.because.append(because)
        self.place[end] = len(self.end) - 1
        self.bound[end] = value
        self.loose.append(end)

    def offer(self, end: int, value: Number, cause: int) -> bool:
        """Set a bound if it is tighter; return whether it leaves no number for the unknown."""
        known = self.bound[end]
        if known is None or value > known:
            self.tighten(end, value, cause)
        return self.crossed(end)

    def crossed(self, end: int) -> bool:
        """Whether the two ends of an unknown lie past each other."""
        here, there = self.bound[end], self.bound[end ^ 1]
        return here is not None and there is not None and here + there > 0

    def look_at(self, inequality: int) -> None:
        """Put an inequality on the list of those that need a look."""
        if not self.is_unread[inequality]:
            self.is_unread[inequality] = 1
            self.unread.append(inequality)

    def forget_work(self) -> None:
        """Drop what is still to be looked at."""
        self.loose.clear()
        while self.unread:
            self.is_unread[self.unread.popleft()] = 0

    def mark(self) -> int:
        """Return a place to come back to with `undo`; for a trail on which no work is left."""
        return len(self.end)

    def undo(self, mark: int) -> None:
        """Take back every bound set since *mark*."""
        end, previous, bound, value = self.end, self.previous, self.bound, self.value
        for place in range(len(end) - 1, mark - 1, -1):
            before = previous[place]
            self.place[end[place]] = before
            bound[end[place]] = value[before] if before >= 0 else None
        for column in (end, value, previous, self.cause, self.because):
            del column[mark:]
        self.forget_work()

    def retract(self, causes: Iterable[int]) -> list[int]:
        """Take back all that rests on *causes*; return the ends that lost a bound."""
        gone = set(causes)
        dead, end = self.dead, self.end
        lost: set[int] = set()
        # A bound is always younger than those it rests on, so one pass forward finds them all.
        for place, cause in enumerate(self.cause):
            if place not in dead and (
                cause in gone or any(source in dead for source in self.because[place])
            ):
                dead.add(place)
                lost.add(end[place])
        for changed in lost:
            place = self.place[changed]
            while place in dead:
                place = self.previous[place]
            self.place[changed] = place
            self.bound[changed] = self.value[place] if place >= 0 else None
        return sorted(lost)

    def ground(self, places: Iterable[int], inequalities: Iterable[int] = ()) -> Ground:
        """Return all that the bounds at *places*, and *inequalities*, rest on."""
        members: set[int] = set()
        used = set(inequalities)
        assumed = False
        open_places = [place for place in places if place >= 0]
        seen = set(open_places)
        while open_places:
            place = open_places.pop()
            cause = self.cause[place]
            if cause >= 0:
                used.add(cause)
                fresh = [source for source in self.because[place] if source not in seen]
                seen.update(fresh)
                open_places.extend(fresh)
            elif cause <= _MEMBER:
                members.add(_MEMBER - cause)
            else:
                assumed = assumed or cause == ASSUMED
        members.update(self.owner[number] for number in used if number in self.owner)
        return Ground(frozenset(members), frozenset(used), assumed)
