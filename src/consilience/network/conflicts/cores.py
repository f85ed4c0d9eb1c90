"""Minimal conflicts of one component: found by propagation, shrunk, and listed.

Listing all of them uses that minimal conflicts and minimal set-asides are each other's hitting
sets, as M. H. Liffiton, A. Previti, A. Malik, J. Marques-Silva, "Fast, flexible MUS enumeration",
Constraints 21 (2016), doi:10.1007/s10601-015-9183-0, do: as long as some choice that meets every
known conflict leaves a contradiction, there is another conflict in what it leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

import attrs

from consilience.network.conflicts.transversals import Numbers, by_size, transversals
from consilience.network.search.branching import Feasibility
from consilience.network.search.judge import Judge
from consilience.network.system.shape import Shape

_MANY: Final = 100
_PATIENCE: Final = 1000


@attrs.frozen
class Core:
    """Members that cannot hold together; ``minimal`` if each of them is certainly needed."""

    members: Numbers
    minimal: bool


@attrs.frozen
class Listing:
    """Cores, and whether there are no others."""

    cores: tuple[Core, ...]
    complete: bool


def quick_core(judge: Judge, members: Iterable[int]) -> Numbers:
    """Shrink members that cannot hold together, as far as propagation can tell."""
    ordered = sorted(members)
    if judge.clashes(ordered):
        return frozenset(smallest_part(ordered, judge.clashes))
    return frozenset(smallest_part(ordered, judge.cannot_hold))


def core(judge: Judge, members: Iterable[int]) -> Core:
    """Shrink members that cannot hold together until every one is needed."""
    small = quick_core(judge, members)
    if judge.shape is not Shape.GENERAL and not judge.state.exhausted:
        return Core(small, True)
    return _tested(judge, small)


def _tested(judge: Judge, members: Numbers) -> Core:
    """Leave out one member after the other that is not needed; propagation sees most of them."""
    small, certain = members, True
    for member in sorted(members):
        if member not in small:
            continue
        verdict = judge.judge(sorted(small - {member}))
        if verdict.answer is Feasibility.INFEASIBLE:
            # The reason may need even fewer.  What was needed before still is: it was needed in
            # a larger set.
            small = frozenset(verdict.ground.members)
        else:
            certain = certain and verdict.answer is Feasibility.FEASIBLE
    return Core(small, certain)


def all_cores(judge: Judge, known: Iterable[Numbers], limit: int, choices: int) -> Listing:
    """List the cores, at most *limit*, trying at most *choices* of members to set aside.

    Of a component with more than a hundred members fewer are tried, as each takes longer.
    """
    everything = frozenset(range(len(judge.problem.members)))
    left = choices * _MANY // max(_MANY, len(everything))
    cores = {item.members: item for item in (core(judge, found) for found in known)}
    tried: set[Numbers] = set()
    certain = True
    while True:
        fresh: dict[Numbers, Core] = {}
        passed = 0
        for choice in transversals(cores):
            if choice in tried:
                continue
            if any(choice.isdisjoint(item) for item in fresh):
                # Another conflict is known here: with it the choices are fewer.
                passed += 1
                if passed == _PATIENCE:
                    break
                continue
            if left <= 0 or len(cores) + len(fresh) > limit:
                return _listing({**cores, **fresh}, limit, False)
            left -= 1
            verdict = judge.judge(sorted(everything - choice))
            if verdict.answer is Feasibility.INFEASIBLE:
                found = core(judge, verdict.ground.members)
                fresh[found.members] = found
            else:
                tried.add(choice)
                certain = certain and verdict.answer is Feasibility.FEASIBLE
        if not fresh:
            return _listing(cores, limit, certain)
        cores.update(fresh)


def _listing(cores: dict[Numbers, Core], limit: int, certain: bool) -> Listing:
    shown = tuple(cores[members] for members in by_size(cores))
    return Listing(shown[:limit], certain and len(shown) <= limit)


T = TypeVar("T")


def smallest_part(items: Sequence[T], does: Callable[[list[T]], bool]) -> list[T]:
    """Return part of *items* that ``does`` it, and without any one member no longer does.

    *does* must be true of *items*, and stay true when more is added.  Earlier items are preferred.

    >>> smallest_part([1, 2, 3, 4, 5], lambda some: sum(some) >= 7)
    [1, 2, 4]
    """
    if not items or does([]):
        return []
    found = _within([], False, list(enumerate(items)), does)
    return [item for _, item in sorted(found, key=lambda pair: pair[0])]


def _within(
    background: list[tuple[int, T]],
    grown: bool,
    items: list[tuple[int, T]],
    does: Callable[[list[T]], bool],
) -> list[tuple[int, T]]:
    if grown and does([item for _, item in background]):
        return []
    if len(items) == 1:
        return items
    half = len(items) // 2
    first, second = items[:half], items[half:]
    late = _within(background + first, True, second, does)
    early = _within(background + late, bool(late), first, does)
    return early + late
