"""The front of the room: a system in; ranges, reasons, conflicts and set-asides out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, product
from typing import Literal

import attrs

from consilience.domain import Exact
from consilience.errors import InvalidTypeError, InvalidValueError, UnknownReferenceError
from consilience.interval import EMPTY, End
from consilience.network.conflicts.correction_sets import Alternatives, CorrectionSet, Listed
from consilience.network.conflicts.gaps import InfeasibleSubset
from consilience.network.conflicts.hitting import BranchAndBound, Choice, Hitter
from consilience.network.search.judge import Judge, Oracle
from consilience.network.search.ranges import Proof, Range
from consilience.network.subproblem import Outlook, Subproblem
from consilience.network.system.limits import Limits, checked_limits
from consilience.network.system.problem import components
from consilience.network.system.system import Facet, System
from consilience.network.why import Why, why

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
