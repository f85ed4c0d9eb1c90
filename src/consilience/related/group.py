"""Measures that relations tie, solved together: what their figures imply of each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

import attrs

from consilience.conflict.conflict import Conflict, ConflictKind, Side, conflicts_of
from consilience.connected import connected_components
from consilience.consensus.set_aside import Reason, SetAside
from consilience.dates.instant import Instant
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.interval import EMPTY, End, Interval
from consilience.ledger.measure import Measure
from consilience.ledger.relation import Relation
from consilience.network import Facet, InfeasibleSubset, Range, Solution, System, solve
from consilience.related.lowering import Lowered, lower, name_of

Solve = Callable[[System], Solution]
"""`consilience.network.solve`, with the limits and the solver that were asked for."""


@attrs.frozen
class Implied:
    """What the figures of all tied measures imply of one variable, three ways.

    ``range`` holds once the least evidence is set aside; where several choices are equally cheap it
    is the one of the first by their ids, and ``regions`` has all of them, disjoint and ascending.
    ``uncontradicted`` holds from the figures in no minimal conflict alone, ``hull`` whichever
    minimal set-aside is chosen.  ``exact`` says whether no narrower ``range`` would do; otherwise
    it is sound, and a narrower one may hold.

    >>> Implied(Interval(5, 5), Interval(0, 12), Interval(2, 5), True).range
    Interval(5, 5)
    """

    range: Interval
    uncontradicted: Interval
    hull: Interval
    exact: bool
    regions: tuple[Interval, ...] = attrs.field(
        default=attrs.Factory(lambda self: (self.range,), takes_self=True)
    )


@attrs.frozen(slots=False, eq=False)
class Related:
    """A group of measures that relations tie, directly or through others.

    Each part is computed when it is first asked for.  `Reconciliation.related` has the groups.

    >>> from consilience import PartOf
    >>> killed, executed = Measure("killed"), Measure("executed")
    >>> said = Evidence(Interval(190, 205), origin="HRW")
    >>> (group,) = relate([PartOf(executed, killed)], {killed.id: [said]})
    >>> group.implied(executed, (None, None)).range
    Interval(0, 205)
    """

    relations: tuple[Relation, ...]
    lowered: Lowered = attrs.field(repr=False)
    solution: Solution = attrs.field(repr=False)
    solve: Solve = attrs.field(default=solve, repr=False)

    @property
    def measures(self) -> Sequence[Measure]:
        """The measures of the group, in order of mention."""
        return tuple(self.lowered.measures.values())

    def instants(self, measure: Measure) -> Sequence[Instant]:
        """Return the instants or spans of *measure* that the group speaks of, in order of time."""
        return self.lowered.instants[measure.id]

    def implied(self, measure: Measure, instant: Instant) -> Implied:
        """Return what the group implies of *measure* at *instant*."""
        name = name_of(measure, instant)
        best: Range = self.solution.ranges[name]
        return Implied(
            best.interval,
            self.solution.uncontradicted[name].interval,
            self.solution.hull[name].interval,
            best.exact,
            self.regions(measure, instant),
        )

    def regions(self, measure: Measure, instant: Instant) -> tuple[Interval, ...]:
        """Return the ranges after each of the equally cheap set-asides, disjoint and ascending."""
        return _disjoint(found for found, _ in self._choices(measure, instant))

    def reasons(self, measure: Measure, instant: Instant) -> tuple[Reason, ...]:
        """Return why each end of each region is what it is, the bounded ends alone.

        Where equally cheap set-asides lead to several ends, each reason says after which it holds.
        """
        name = name_of(measure, instant)
        choices = self._choices(measure, instant)
        found: list[Reason] = []
        for region in _disjoint(range for range, _ in choices):
            for end in End:
                bound = _end_of(region, end)
                if bound is None:
                    continue
                holding = [names for range, names in choices if _end_of(range, end) == bound]
                after = () if len(holding) == len(choices) else holding[0]
                found.append(self._reason(self._after(after), name, end, after))
        return tuple(found)

    def _choices(
        self, measure: Measure, instant: Instant
    ) -> Sequence[tuple[Interval, Sequence[str]]]:
        """Return the range after each of the cheapest set-asides, with the names of its members.

        Only what hangs together with the variable is told apart: the choices elsewhere multiply.
        """
        name = name_of(measure, instant)
        part, number = self.solution.places[name]
        choices = part.optima.choices
        if len(choices) <= 1:
            return [(self.solution.ranges[name].interval, ())]
        seen = [(part.outlook(choice), tuple(sorted(choice))) for choice in choices]
        return [(left.ends.range(number).interval, names) for left, names in seen if left]

    def _after(self, names: Sequence[str]) -> Solution:
        """Return the answers on what is left without the claims and soft relations *names*."""
        if not names:
            return self.solution
        key = tuple(names)
        if key not in self._left:
            gone, system = set(key), self.lowered.system
            rows = [row for row in system.rows if row.relation not in gone]
            claims = [claim for claim in system.claims if claim.claim not in gone]
            self._left[key] = self.solve(System(system.unknowns, rows, claims))
        return self._left[key]

    @cached_property
    def _left(self) -> dict[tuple[str, ...], Solution]:
        return {}

    def why(self, measure: Measure, instant: Instant, end: End) -> Reason:
        """Return the figures and relations from which one end of the implied range follows."""
        return self._reason(self.solution, name_of(measure, instant), end, ())

    def _reason(self, solution: Solution, name: str, end: End, after: Sequence[str]) -> Reason:
        found = solution.why(name, end)
        return Reason(
            end,
            found.value,
            self._sides(found.facets),
            self._relations(found.rows),
            self._set_aside(after) if after else None,
        )

    def _set_aside(self, names: Sequence[str]) -> SetAside:
        """One of several equally cheap choices of what to set aside."""
        known = self.lowered.evidence
        pieces = tuple(known[name] for name in names if name in known)
        relations = self._relations(names)
        prices = [item.weight for item in pieces]
        prices += [item.weight for item in relations if item.weight is not None]
        return SetAside(pieces, None, sum(prices, 0), False, relations)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The minimal conflicts that rest on relations, widest gap first."""
        found = [self._conflict(subset) for subset in self.solution.conflicts]
        return tuple(sorted((item for item in found if item is not None), key=_rank))

    @cached_property
    def untenable(self) -> frozenset[Side]:
        """The sides that contradict hard relations all by themselves."""
        if not self.complete:  # one may be missing from the list, so each is asked
            return frozenset(self._sides(self.solution.untenable))
        return frozenset(
            item.sides[0]
            for item in self.conflicts
            if len(item.sides) == 1 and not any(relation.is_soft for relation in item.relations)
        )

    @property
    def conflict_total(self) -> int:
        """How many minimal conflicts rest on relations; where not ``complete``, at least so many.

        A conflict that a limit kept from being shrunk may hold another one, so it counts only where
        all are known.
        """
        return sum(item.minimal or self.complete for item in self.conflicts)

    @property
    def complete(self) -> bool:
        """Whether every minimal conflict is listed."""
        return self.solution.complete

    @cached_property
    def set_asides(self) -> tuple[SetAside, ...]:
        """The cheapest evidence, and soft relations, to set aside so that the rest holds together.

        All equally cheap ones, as far as they are listed; none where everything holds together.
        """
        listed = self.solution.optimal_set_asides()
        found = [self._set_aside(item.elements) for item in listed.set_asides if item.elements]
        return tuple(attrs.evolve(item, unique=listed.unique) for item in found)

    def _conflict(self, subset: InfeasibleSubset) -> Conflict | None:
        relations = self._relations((*subset.rows, *subset.relations))
        sides = self._sides(subset.facets)
        if _is_plain_pair(sides):
            return None  # figures of one measure alone; those are found pair by pair
        if not subset.rows and len({side.evidence.variable for side in sides}) > 1:
            relations = self.relations  # a limit kept their rows unknown; nothing is left unsaid
        if not relations:
            return None
        return Conflict(
            ConflictKind.RELATED_MEASURES,
            sides,
            subset.gap,
            relations,
            subset.minimal,
        )

    def _sides(self, facets: Iterable[Facet]) -> tuple[Side, ...]:
        return tuple(
            Side(facet.end, self.lowered.evidence[facet.id])
            for facet in facets
            if facet.end is not None
        )

    def _relations(self, rows: Iterable[str]) -> tuple[Relation, ...]:
        by_row = self._relation_of_row
        found = {by_row[row].id: by_row[row] for row in rows if row in by_row}
        return tuple(found[id] for id in sorted(found))

    @cached_property
    def _relation_of_row(self) -> Mapping[str, Relation]:
        known = {relation.id: relation for relation in self.relations}
        rows = (row for row in self.lowered.system.rows if row.relation in known)
        return {row.id: known[row.relation] for row in rows} | known


def _is_plain_pair(sides: Sequence[Side]) -> bool:
    """Whether two sides contradict each other without any relation."""
    if len(sides) != 2:
        return False
    one, other = (side.evidence for side in sides)
    if one.variable is None or other.variable is None:
        return False
    same = one.variable.measure == other.variable.measure
    return same and conflicts_of([one, other]).total > 0


def relate(
    relations: Sequence[Relation],
    readings: Mapping[str, Sequence[Evidence]],
    solve: Solve = solve,
) -> tuple[Related, ...]:
    """Return the groups of measures that *relations* tie, with their *readings* by measure id."""
    return tuple(
        Related(group, lowered, solve(lowered.system), solve)
        for group in _groups(relations)
        for lowered in (lower(group, readings),)
    )


def _groups(relations: Sequence[Relation]) -> Iterable[tuple[Relation, ...]]:
    """Split *relations* where no measure ties them together, in order of mention."""
    top = connected_components(
        [measure.id for measure in relation.measures] for relation in relations
    )
    groups: dict[str, list[Relation]] = {}
    for relation in relations:
        groups.setdefault(top[relation.measures[0].id], []).append(relation)
    return [tuple(items) for items in groups.values()]


def _disjoint(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """Join intervals that overlap, and sort the rest."""
    found: list[Interval] = []
    for interval in intervals:
        if interval == EMPTY:
            continue
        joined = interval
        for other in [item for item in found if item.overlaps(joined)]:
            found.remove(other)
            joined = joined | other
        found.append(joined)
    return tuple(sorted(found, key=_position))


def _position(interval: Interval) -> tuple[bool, Exact]:
    return interval.low is not None, 0 if interval.low is None else interval.low


def _end_of(interval: Interval, end: End) -> Exact | None:
    return interval.low if end is End.LOWER else interval.high


def _rank(conflict: Conflict) -> tuple[bool, Exact, list[str]]:
    gap = conflict.gap
    names = sorted(repr(side) for side in conflict.sides)
    return gap is None, 0 if gap is None else -gap, names
