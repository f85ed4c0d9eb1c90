"""The front of the room: a system in; ranges, reasons, conflicts and set-asides out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, product
from typing import Literal

import attrs

from consilience.domain import Exact
from consilience.errors import InvalidTypeError, InvalidValueError, UnknownReferenceError
from consilience.interval import EMPTY, End, hull
from consilience.network.bounds.propagation import Propagation
from consilience.network.conflicts.cores import Core, Listing, all_cores
from consilience.network.conflicts.correction_sets import (
    Alternatives,
    CorrectionSet,
    Elements,
    Found,
    Listed,
    elements_of,
    find_cheapest,
    find_optima,
)
from consilience.network.conflicts.gaps import InfeasibleSubset, gap, rows_of
from consilience.network.conflicts.hitting import BranchAndBound, Choice, Hitter, minimal
from consilience.network.conflicts.transversals import Numbers, transversals
from consilience.network.search.judge import Judge, Oracle
from consilience.network.search.ranges import Ends, Proof, Range, certified, propagated
from consilience.network.system.limits import Limits, checked_limits
from consilience.network.system.problem import components
from consilience.network.system.system import Facet, System
from consilience.network.why import Why, why


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


Solver = Literal["exact"] | Oracle | Hitter
"""What finds the answers: exact search alone, or helped by `Highs` or `SatHitter`.

An object of your own will do that has the methods of either.
"""


def checked_solver(solver: object) -> Solver:
    """Return *solver* if it is one.

    Raises `InvalidValueError` for a text other than "exact", `InvalidTypeError` for anything else.
    """
    if solver == "exact":
        return "exact"
    if isinstance(solver, Oracle | Hitter) and not isinstance(solver, type):
        return solver
    error = InvalidValueError if isinstance(solver, str) else InvalidTypeError
    raise error(f'solver is {solver!r}: give "exact", Highs() or SatHitter()')


@attrs.frozen(slots=False, eq=False)
class Solution:
    """Answers about a system; each part is computed when it is first asked for.

    Nothing depends on the order of unknowns, rows and claims.  Components that a limit cut short
    say so in the guarantee of their ranges, in `complete` and in `CorrectionSet.optimal`.
    """

    system: System
    limits: Limits
    solver: Solver = "exact"

    @cached_property
    def components(self) -> tuple[Subproblem, ...]:
        """The connected components, in the order of their first names."""
        solver = self.solver
        oracle = solver if isinstance(solver, Oracle) else None
        hitter = solver if isinstance(solver, Hitter) else BranchAndBound(self.limits.hitting)
        return tuple(
            Subproblem(Judge(problem, self.limits, oracle), hitter)
            for problem in components(self.system)
        )

    @cached_property
    def conflicts(self) -> tuple[InfeasibleSubset, ...]:
        """All minimal conflicts, component by component, up to the limit."""
        return tuple(found for part in self.components for found in part.conflicts)

    @property
    def complete(self) -> bool:
        """Whether `conflicts` lists every minimal conflict."""
        return all(part.listing.complete for part in self.components)

    @property
    def feasible(self) -> bool:
        """Whether everything can hold together, as far as is known."""
        return all(not part.found.cores for part in self.components)

    @cached_property
    def untenable(self) -> tuple[Facet, ...]:
        """The sides of claims that contradict the hard rows all by themselves."""
        return tuple(
            member.facet
            for part in self.components
            for number, member in enumerate(part.judge.problem.members)
            if member.facet.end is not None
            and part.found.choice is not None
            and part.judge.cannot_hold((number,))
        )

    def set_aside(self) -> CorrectionSet | None:
        """Return the best set-aside; ``None`` where the hard rows contradict each other.

        Ties: lowest cost, then fewest elements, then smallest sorted ids.
        """
        elements: set[str] = set()
        facets: list[Facet] = []
        cost: Exact = 0
        lower: Exact = 0
        optimal = True
        for part in self.components:
            found = part.found
            if found.choice is None:
                return None
            elements |= found.choice
            facets.extend(part.facets(found.choice))
            cost, lower = cost + found.cost, lower + found.lower_bound
            optimal = optimal and found.optimal
        return CorrectionSet(tuple(sorted(elements)), _sorted(facets), cost, lower, optimal)

    def optimal_set_asides(self) -> Listed:
        """Return all set-asides of the lowest cost, the best by the order of ties first."""
        return self._combined([(part, part.optima) for part in self.components])

    @cached_property
    def set_asides(self) -> Listed:
        """All minimal set-asides of claims and soft relations, up to the limit."""
        return self._combined([(part, part.set_asides) for part in self.components])

    def _combined(self, parts: Sequence[tuple[Subproblem, Alternatives]]) -> Listed:
        """Combine the alternatives of all components; each list begins with its best."""
        certain = all(found.complete for _, found in parts)
        several = [
            (part, found.choices) for part, found in parts if found.choices != (frozenset(),)
        ]
        combinations = product(*(choices for _, choices in several))
        chosen = list(islice(combinations, self.limits.set_asides + 1))
        complete = certain and len(chosen) <= self.limits.set_asides
        best = self.set_aside()
        if best is None:
            return Listed((), True)
        found = [
            _joined([part for part, _ in several], choices, best)
            for choices in chosen[: self.limits.set_asides]
        ]
        found.sort(key=lambda item: (item.cost, len(item.elements), item.elements))
        return Listed(tuple(found), complete)

    @cached_property
    def ranges(self) -> Mapping[str, Range]:
        """The range of every unknown once the best set-aside is made."""
        return self._read(lambda part: part.best)

    @cached_property
    def uncontradicted(self) -> Mapping[str, Range]:
        """The range of every unknown from the claims in no minimal conflict."""
        return self._read(lambda part: part.uncontradicted)

    @cached_property
    def hull(self) -> Mapping[str, Range]:
        """The hull of the ranges of every unknown over all minimal set-asides."""
        return {name: part.hull(number) for name, (part, number) in self.places.items()}

    def _read(self, outlook: Callable[[Subproblem], Outlook | None]) -> Mapping[str, Range]:
        return {
            name: NO_RANGE if (seen := outlook(part)) is None else seen.ends.range(number)
            for name, (part, number) in self.places.items()
        }

    def why(self, unknown: str, end: End) -> Why:
        """Explain one end of a range in `ranges`.

        Raises `UnknownReferenceError` for a name that no unknown carries, `InvalidValueError` where
        the hard rows contradict each other, so that there is no range to explain.
        """
        if unknown not in self.places:
            raise UnknownReferenceError(f"{unknown!r} is no unknown of the system")
        part, number = self.places[unknown]
        seen = part.best
        if seen is None:
            raise InvalidValueError(f"the rows around {unknown!r} contradict each other: no range")
        place = 2 * number + (end is End.UPPER)
        return why(part.judge, seen.state, place, seen.ends.bounds[place])

    @cached_property
    def places(self) -> Mapping[str, tuple[Subproblem, int]]:
        """The component of each unknown, and its number there."""
        return {
            unknown.name: (part, number)
            for part in self.components
            for number, unknown in enumerate(part.judge.problem.unknowns)
        }

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)


NO_RANGE = Range(EMPTY, Proof.OUTER, Proof.OUTER)


def _joined(
    parts: list[Subproblem], choices: tuple[Choice, ...], best: CorrectionSet
) -> CorrectionSet:
    pairs = list(zip(parts, choices, strict=True))
    elements = sorted(name for choice in choices for name in choice)
    facets = [facet for part, choice in pairs for facet in part.facets(choice)]
    cost = sum((part.elements.prices.cost(choice) for part, choice in pairs), 0)
    optimal = best.optimal and cost == best.cost
    return CorrectionSet(tuple(elements), _sorted(facets), cost, best.lower_bound, optimal)


def _sorted(facets: Iterable[Facet]) -> tuple[Facet, ...]:
    return tuple(sorted(facets, key=lambda facet: facet.rank))


def solve(
    system: System,
    limits: Limits | None = None,
    *,
    solver: Solver = "exact",
) -> Solution:
    """Return the answers about *system*.

    *solver* helps with large ones: `Highs` proposes solutions, `SatHitter` finds cheapest hitting
    sets.  Without one all answers are as sound, and say where they end.

    Raises `InvalidTypeError` for limits that are no `Limits` and a solver that is none,
    `InvalidValueError` for a text other than "exact".

    >>> from consilience.interval import Interval
    >>> from consilience.network import ClaimRange, LinearConstraint, UnknownNumber
    >>> solution = solve(
    ...     System(
    ...         [UnknownNumber(name) for name in ("captured", "lost", "held")],
    ...         [LinearConstraint("balance", [("captured", 1), ("lost", -1), ("held", -1)], 0, 0)],
    ...         [
    ...             ClaimRange("SOHR", "captured", Interval(11, 11), weight=3),
    ...             ClaimRange("cleric", "lost", Interval(6, 6), weight=2),
    ...             ClaimRange("security", "held", Interval(2, 2)),
    ...         ],
    ...     )
    ... )
    >>> [(found.claims, found.gap) for found in solution.conflicts]
    [(('SOHR', 'cleric', 'security'), 3)]
    >>> solution.set_aside().elements, solution.ranges["held"].interval
    (('security',), Interval(5, 5))
    """
    limits = Limits() if limits is None else checked_limits(limits)
    return Solution(system, limits, checked_solver(solver))
