"""All answers about one component, each computed when asked for and kept."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import attrs

from consilience.interval import EMPTY, hull
from consilience.network.bounds.propagation import Propagation
from consilience.network.conflicts.cores import Core, Listing, all_cores
from consilience.network.conflicts.correction_sets import (
    Alternatives,
    Elements,
    Found,
    elements_of,
    find_cheapest,
    find_optima,
)
from consilience.network.conflicts.gaps import InfeasibleSubset, gap, rows_of
from consilience.network.conflicts.hitting import Choice, Hitter, minimal
from consilience.network.conflicts.transversals import Numbers, transversals
from consilience.network.search.judge import Judge
from consilience.network.search.ranges import Ends, Proof, Range, certified, propagated
from consilience.network.system.limits import Limits
from consilience.network.system.system import Facet


@attrs.frozen
class Outlook:
    """The state and the ends after some elements are set aside."""

    state: Propagation
    ends: Ends


class Subproblem:
    """One component of a system, and what can be asked about it."""

    def __init__(self, judge: Judge, hitter: Hitter) -> None:
        self.judge = judge
        self.hitter = hitter
        self.limits: Limits = judge.limits
        self._outlooks: dict[Choice, Outlook | None] = {}

    @cached_property
    def elements(self) -> Elements:
        """What can be set aside."""
        return elements_of(self.judge)

    @cached_property
    def found(self) -> Found:
        """The cheapest choice to set aside."""
        return find_cheapest(self.judge, self.elements, self.hitter)

    @cached_property
    def optima(self) -> Alternatives:
        """All cheapest choices."""
        return find_optima(self.judge, self.elements, self.found, self.limits.set_asides)

    @cached_property
    def listing(self) -> Listing:
        """All minimal conflicts, as numbers of members."""
        known = self.found.cores
        if self.found.choice is None:
            return Listing((Core(frozenset(), True),), True)
        if not known:
            return Listing((), self.found.certain)
        return all_cores(self.judge, known, self.limits.conflicts, self.limits.choices)

    @cached_property
    def conflicts(self) -> tuple[InfeasibleSubset, ...]:
        """All minimal conflicts, as far as they are listed."""
        return self._shown(self.listing.cores)

    def _shown(self, cores: Iterable[Core]) -> tuple[InfeasibleSubset, ...]:
        unique = {item.members: item for item in cores}
        conflicts = (self._conflict(item) for item in unique.values())
        return tuple(sorted(conflicts, key=lambda item: [facet.rank for facet in item.facets]))

    def _conflict(self, item: Core) -> InfeasibleSubset:
        judge = self.judge
        # Not every contradiction shows by propagation; the search names its rows as well.
        rows = rows_of(judge.problem, judge.judge(sorted(item.members)).ground)
        facets = [judge.problem.members[number].facet for number in item.members]
        measured = (lambda: gap(judge, item.members)) if item.members else None
        return InfeasibleSubset(
            tuple(sorted(facets, key=lambda facet: facet.rank)), rows, item.minimal, measured
        )

    @cached_property
    def blocks(self) -> list[Choice]:
        """The minimal sets of claims and soft relations that cannot hold together."""
        return minimal(self.elements.choice(item.members) for item in self.listing.cores)

    @cached_property
    def set_asides(self) -> Alternatives:
        """All minimal choices to set aside, cheapest first; complete only if the conflicts are."""
        if self.found.choice is None:
            return Alternatives((), True)
        names = sorted(frozenset[str]().union(*self.blocks))
        number = {name: place for place, name in enumerate(names)}
        family: list[Numbers] = [frozenset(number[name] for name in item) for item in self.blocks]
        choices: list[Choice] = []
        for numbers in transversals(family):
            if len(choices) == self.limits.set_asides:
                return self._alternatives(choices, False)
            choices.append(frozenset(names[place] for place in numbers))
        return self._alternatives(choices, self.listing.complete)

    def _alternatives(self, choices: Iterable[Choice], complete: bool) -> Alternatives:
        rank = self.elements.prices.rank
        return Alternatives(tuple(sorted(choices, key=rank)), complete)

    def outlook(self, choice: Choice) -> Outlook | None:
        """Return the ranges once *choice* is set aside; ``None`` where the rest cannot hold."""
        if choice not in self._outlooks:
            out = self.elements.dropped(choice)
            kept = [n for n in range(len(self.judge.problem.members)) if n not in out]
            state = propagated(self.judge, kept)
            ends = None if state.clash is not None else certified(self.judge, state)
            self._outlooks[choice] = None if ends is None else Outlook(state, ends)
        return self._outlooks[choice]

    @cached_property
    def best(self) -> Outlook | None:
        """The ranges once the cheapest choice is set aside."""
        choice = self.found.choice
        return None if choice is None else self.outlook(choice)

    @cached_property
    def uncontradicted(self) -> Outlook | None:
        """The ranges from the claims in no minimal conflict.

        Where conflicts may be missing from the list no claim is known to be in none.
        """
        if self.found.choice is None:
            return None
        if self.listing.complete:
            return self.outlook(frozenset[str]().union(*self.blocks))
        return self.outlook(frozenset(self.elements.members))

    def hull(self, unknown: int) -> Range:
        """Return the hull of the ranges of one unknown over all minimal choices.

        Where choices may be missing it is the uncontradicted range, which holds them all.
        """
        if not self.set_asides.complete:
            held = self.uncontradicted
            interval = EMPTY if held is None else held.ends.range(unknown).interval
            return Range(interval, Proof.OUTER, Proof.OUTER)
        outlooks = [self.outlook(choice) for choice in self.set_asides.choices]
        ranges = [item.ends.range(unknown) for item in outlooks if item is not None]
        if not ranges:
            return Range(EMPTY, Proof.OUTER, Proof.OUTER)
        joint = hull(item.interval for item in ranges)
        return Range(
            joint,
            _joint_guarantee([item.lower for item in ranges]),
            _joint_guarantee([item.upper for item in ranges]),
        )

    def facets(self, choice: Choice) -> tuple[Facet, ...]:
        """Return the facets that fall with *choice*."""
        members = sorted(self.elements.dropped(choice))
        return tuple(self.judge.problem.members[number].facet for number in members)


def _joint_guarantee(guarantees: list[Proof]) -> Proof:
    """The guarantee of an end that several ranges have a part in: as weak as the weakest."""
    if Proof.OUTER in guarantees:
        return Proof.OUTER
    return max(guarantees, key=lambda item: list(Proof).index(item))
