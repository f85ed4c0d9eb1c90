"""The cheapest evidence to set aside so that the rest holds together.

Implicit hitting sets: the cheapest choice that meets every conflict found so far is set aside; what
is left holds together, and the choice is a cheapest one, or shows another conflict.  The cost of
the choice is a lower bound all the while.  J. Davies, F. Bacchus, "Solving MAXSAT by solving a
sequence of simpler SAT instances", CP 2011, doi:10.1007/978-3-642-23786-7_19.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final

import attrs

from consilience.domain import Exact
from consilience.network.bounds.propagation import Clash, Propagation
from consilience.network.bounds.trail import Ground
from consilience.network.conflicts.cores import quick_core
from consilience.network.conflicts.elements import Choice, Prices
from consilience.network.conflicts.hitting import Hitter, Hitting, cheapest, minimal, parts
from consilience.network.conflicts.transversals import Numbers, OutOfCases, transversals
from consilience.network.search.branching import Answer
from consilience.network.search.judge import Judge, settle
from consilience.network.system.limits import Limits
from consilience.printing import Named


class Unit(Named):
    """What is set aside at a time.

    ``CLAIMS``: a whole claim, or a soft relation.  ``SIDES``: one side of a claim, which keeps the
    floor of a claim whose ceiling is contradicted; a group then costs once for each side.

    >>> Unit("claims") is Unit.CLAIMS
    True
    """

    CLAIMS = "claims"
    SIDES = "sides"


@attrs.frozen
class Elements:
    """The elements that can be set aside, which members each one stands for, and their prices."""

    of: tuple[str, ...]
    members: dict[str, tuple[int, ...]]
    prices: Prices

    def choice(self, members: Iterable[int]) -> Choice:
        """Return the elements that *members* belong to."""
        return frozenset(self.of[member] for member in members)

    def dropped(self, choice: Iterable[str]) -> frozenset[int]:
        """Return the members that fall with *choice*."""
        return frozenset(member for element in choice for member in self.members[element])


def elements_of(judge: Judge, unit: Unit) -> Elements:
    """Return what can be set aside in a component."""
    members: dict[str, list[int]] = {}
    group: dict[str, tuple[str, ...]] = {}
    weight: dict[tuple[str, ...], Exact] = {}
    names: list[str] = []
    for number, member in enumerate(judge.problem.members):
        by_side = unit is Unit.SIDES and member.facet.end is not None
        name = str(member.facet) if by_side else member.element
        key = (*member.group, str(member.facet.end)) if by_side else member.group
        names.append(name)
        members.setdefault(name, []).append(number)
        group[name] = key
        weight[key] = member.weight
    together = {name: tuple(numbers) for name, numbers in members.items()}
    return Elements(tuple(names), together, Prices(group, weight))


@attrs.frozen
class Found:
    """The outcome of the search: a choice, what it costs, and what is known about others.

    ``choice`` is ``None`` where the hard rows alone contradict each other.  ``optimal``: nothing
    cheaper will do.  ``certain``: what is left was proved to hold together.
    """

    choice: Choice | None
    cost: Exact
    lower_bound: Exact
    optimal: bool
    certain: bool
    cores: tuple[Numbers, ...]


IMPOSSIBLE: Final = Found(None, 0, 0, False, True, (frozenset(),))


def find_cheapest(judge: Judge, elements: Elements, hitter: Hitter) -> Found:
    """Return the cheapest choice of elements to set aside in a component."""
    if judge.cannot_hold(()):
        return IMPOSSIBLE
    return _Hunt(judge, elements, hitter).run()


class _Hunt:
    def __init__(self, judge: Judge, elements: Elements, hitter: Hitter) -> None:
        self.judge = judge
        self.elements = elements
        self.hitter = hitter
        self.cores: dict[Numbers, None] = {}
        self.state = Propagation(judge.problem, judge.limits.steps)
        self.certain = True

    def run(self) -> Found:
        clash = self.state.assert_members(range(len(self.judge.problem.members)))
        hitting = Hitting(frozenset(), True)
        while True:
            ground = self._contradiction(clash)
            if ground is None:
                return self._found(hitting)
            while ground is not None:
                ground = self._dissolve(ground)
            if frozenset() in self.cores:
                return IMPOSSIBLE
            hitting = self._cheapest()
            clash = self._set_aside(hitting.choice)

    def _contradiction(self, clash: Clash | None) -> Ground | None:
        """Why the present state has no solution, if it has none."""
        if clash is not None:
            return self.state.ground(clash)
        verdict = settle(self.state, self.judge.shape, self.judge)
        self.certain = verdict.answer is not Answer.UNKNOWN
        return verdict.ground if verdict.answer is Answer.INFEASIBLE else None

    def _dissolve(self, ground: Ground) -> Ground | None:
        """Note a conflict, set all of it aside, and return the next contradiction.

        Conflicts that share nothing are found first; together they are the first lower bound.
        """
        found = quick_core(self.judge, ground.members)
        self.cores[found] = None
        if not found:
            return None  # the hard rows alone contradict each other
        self.state.retract(self.elements.dropped(self.elements.choice(found)))
        return self._contradiction(self.state.resume())

    def _cheapest(self) -> Hitting:
        family = [self.elements.choice(members) for members in self.cores]
        return cheapest(family, self.elements.prices, self.hitter)

    def _set_aside(self, choice: Choice) -> Clash | None:
        """Move to the state in which just *choice* is set aside."""
        out = self.elements.dropped(choice)
        self.state.retract([member for member in self.state.active if member in out])
        clash = self.state.resume()
        back = [
            member
            for member in range(len(self.judge.problem.members))
            if member not in out and member not in self.state.active
        ]
        return self.state.assert_members(back) if clash is None else clash

    def _found(self, hitting: Hitting) -> Found:
        cost = self.elements.prices.cost(hitting.choice)
        return Found(
            hitting.choice,
            cost,
            cost if hitting.optimal else 0,
            hitting.optimal and self.certain,
            self.certain,
            tuple(self.cores),
        )


@attrs.frozen
class Alternatives:
    """Choices that all do, in order, and whether there are no others."""

    choices: tuple[Choice, ...]
    complete: bool


def find_optima(judge: Judge, elements: Elements, found: Found, limit: int) -> Alternatives:
    """List all choices as cheap as the one *found*, each without a superfluous member."""
    if found.choice is None or not found.optimal:
        return Alternatives(() if found.choice is None else (found.choice,), False)
    family = {elements.choice(core) for core in found.cores}
    good: set[Choice] = {found.choice}
    certain = True
    while True:
        fresh: set[Choice] = set()
        several, complete = _cheap_choices(family, elements, found.choice, judge.limits)
        passed = 0
        for picked in product(*several):
            choice = frozenset[str]().union(*picked)
            if any(choice.isdisjoint(item) for item in fresh):
                passed += 1
                if passed == _PATIENCE:
                    break
                continue
            if choice in good:
                continue
            if len(good) >= limit:
                return Alternatives(_ranked(good, elements), False)
            out = elements.dropped(choice)
            verdict = judge.judge([m for m in range(len(elements.of)) if m not in out])
            if verdict.answer is Answer.INFEASIBLE:
                fresh.add(elements.choice(quick_core(judge, verdict.ground.members)))
            elif verdict.answer is Answer.FEASIBLE:
                good.add(choice)
            else:
                certain = False
        if not fresh:
            return Alternatives(_ranked(good, elements), certain and complete)
        family |= fresh


_PATIENCE: Final = 1000


def _cheap_choices(
    family: Iterable[Choice], elements: Elements, best: Choice, limits: Limits
) -> tuple[list[list[Choice]], bool]:
    """The cheapest choices that meet each part of a family, and whether these are all.

    No two parts share an element or a group, so what is cheapest in all is so in each part.
    """
    several: list[list[Choice]] = []
    complete = True
    for part in parts(minimal(family), elements.prices):
        names = sorted(frozenset[str]().union(*part))
        number = {name: place for place, name in enumerate(names)}
        sets = [frozenset(number[name] for name in item) for item in part]
        price = elements.prices.cost(best.intersection(names))
        choices: list[Choice] = [best.intersection(names)]

        def affordable(choice: Numbers, names: Sequence[str] = names, price: Exact = price) -> bool:
            return elements.prices.cost(names[place] for place in choice) <= price

        try:
            for numbers in transversals(_ordered(sets), affordable, limits.hitting):
                choice = frozenset(names[place] for place in numbers)
                if choice not in choices[:1]:
                    choices.append(choice)
                if len(choices) > limits.set_asides:
                    raise OutOfCases
        except OutOfCases:
            complete = False
        several.append(choices)
    return several, complete


def _ordered(family: Iterable[Numbers]) -> Sequence[Numbers]:
    return sorted(family, key=lambda item: (len(item), sorted(item)))


def _ranked(choices: Iterable[Choice], elements: Elements) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=elements.prices.rank))
