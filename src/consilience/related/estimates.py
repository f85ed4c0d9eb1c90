"""Estimates of measures that relations tie.

A joint method (`Method` says which is) answers all tied variables together, with the cheapest
set-aside: its regions are what is left after each of the cheapest.  Any other method answers each
variable by itself; its ranges are then tightened through the hard relations, and stand as they are
where those would leave nothing of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

import attrs

from consilience.consensus.agreement import Guarantee
from consilience.consensus.estimate import Estimate, Method, estimate_by
from consilience.dates import DateSpan
from consilience.dates.instant import Instant
from consilience.errors import METHOD_REFUSALS, UnknownMeasureError
from consilience.evidence.evidence import Evidence
from consilience.evidence.placement import Placement
from consilience.evidence.selection import evidence_of_instant
from consilience.interval import Interval
from consilience.ledger.measure import CUMULATIVE, FIXED, Measure
from consilience.ledger.relation import Relation
from consilience.network import ClaimRange, Range, System
from consilience.related.group import Implied, Related, Solve, relate
from consilience.related.instants import reached
from consilience.related.lowering import lower, name_of


def instant_of(measure: Measure, evidence: Sequence[Evidence]) -> Instant:
    """Return the instant or span that *evidence* on *measure* is about."""
    if measure.temporality is FIXED:
        return None, None
    return evidence[0].high_day, evidence[0].low_day


def _instant(measure: Measure, span: DateSpan) -> Instant:
    instant = span.earliest, span.latest
    day = measure.temporality is CUMULATIVE and span.is_day
    return reached(measure, span.latest) if day else instant


def tied_estimate(
    estimate: Estimate, related: Related, tightened: Mapping[str, Range] | None
) -> Estimate:
    """Return *estimate* as the relations leave it; see the module.

    ``tightened`` has the ranges of a method that is not joint, by the name of the unknown,
    wherever the relations leave something of them.
    """
    variable = estimate.variable
    if variable is None:
        return estimate
    measure, instant = variable.measure, instant_of(variable.measure, estimate.evidence)
    if instant not in related.instants(measure):
        return estimate
    if tightened is not None:
        return _within(estimate, tightened.get(name_of(measure, instant)))
    regions = related.regions(measure, instant)
    if not regions:  # the hard relations contradict each other
        return attrs.evolve(estimate, guarantee=Guarantee.UNTIGHTENED)
    exact = related.implied(measure, instant).exact
    return attrs.evolve(
        estimate,
        regions=regions,
        guarantee=Guarantee.EXACT if exact else Guarantee.OUTER,
        because=lambda: related.reasons(measure, instant),
    )


def _within(estimate: Estimate, found: Range | None) -> Estimate:
    """Return what *found* leaves of an estimate; all of it where that would be nothing."""
    parts = () if found is None else (region & found.interval for region in estimate.regions)
    regions = tuple(part for part in parts if not part.is_empty)
    if found is None or (estimate.regions and not regions):
        return attrs.evolve(estimate, guarantee=Guarantee.UNTIGHTENED)
    weaker = estimate.guarantee is Guarantee.EXACT and not found.exact
    guarantee = Guarantee.OUTER if weaker else estimate.guarantee
    return attrs.evolve(estimate, regions=regions, guarantee=guarantee)


def tighten(
    related: Related, by: Method, placements: Mapping[str, Placement]
) -> Mapping[str, Range]:
    """Return the ranges of *by* on every variable of the group, tightened by its hard relations.

    Variables of which those leave nothing are left out, with all that hang together with them.
    """
    claims: list[ClaimRange] = []
    for measure in related.measures:
        placement = placements.get(measure.id)
        if placement is None or not len(placement.readings):
            continue
        for instant in related.instants(measure):
            evidence = evidence_of_instant(placement, instant)
            found = _range(by, evidence, measure)
            if not found.is_empty and (found.low is not None or found.high is not None):
                name = name_of(measure, instant)
                claims.append(ClaimRange(name, name, found))
    system = related.lowered.system
    hard = tuple(row for row in system.rows if row.weight is None)
    solution = related.solve(System(system.unknowns, hard, claims))
    contradicted = {
        unknown.name
        for part in solution.components
        if part.found.cores
        for unknown in part.judge.problem.unknowns
    }
    return {name: found for name, found in solution.ranges.items() if name not in contradicted}


def _range(by: Method, evidence: Sequence[Evidence], measure: Measure) -> Interval:
    """Return the range of *by*; what it cannot use, or was not claimed, bounds nothing."""
    anything = Interval(measure.domain.floor, None)
    if not len(evidence):
        return anything
    try:
        return estimate_by(by, evidence).range
    except METHOD_REFUSALS:
        return anything


@attrs.frozen(slots=False, eq=False)
class Ties:
    """All groups of tied measures of one reconciliation, and what they make of its estimates."""

    relations: tuple[Relation, ...]
    placements: Mapping[str, Placement]
    by: Method
    solve: Solve

    @cached_property
    def groups(self) -> tuple[Related, ...]:
        """The groups, each solved together."""
        readings = {id: item.readings for id, item in self.placements.items()}
        return relate(self.relations, readings, self.solve)

    @cached_property
    def group_of(self) -> Mapping[str, Related]:
        """The group of each tied measure, by its id."""
        return {measure.id: group for group in self.groups for measure in group.measures}

    def tied(self, estimate: Estimate) -> Estimate:
        """Return *estimate* as the relations leave it."""
        # Asked first, because evidence in bulk is made when the variable is looked at.
        if not self.relations:
            return estimate
        variable = estimate.variable
        if variable is None or variable.measure.id not in self.group_of:
            return estimate
        instant = instant_of(variable.measure, estimate.evidence)
        group = self._speaking_of(variable.measure, instant)
        joint = getattr(estimate.method, "joint", False)
        return tied_estimate(estimate, group, None if joint else self._tight(group))

    def _speaking_of(self, measure: Measure, instant: Instant) -> Related:
        """Return the group of *measure*, extended where a total is asked for on another day."""
        group, (first, day) = self.group_of[measure.id], instant
        if instant in group.instants(measure) or measure.temporality is not CUMULATIVE:
            return group
        if first != day or reached(measure, day) != instant:
            return group
        key = group.relations[0].id, day
        if key not in self._asked:
            readings = {id: item.readings for id, item in self.placements.items()}
            totals = (item for item in group.measures if item.temporality is CUMULATIVE)
            lowered = lower(group.relations, readings, [(measure, day) for measure in totals])
            self._asked[key] = Related(
                group.relations, lowered, self.solve(lowered.system), self.solve
            )
        return self._asked[key]

    def implied(self, measure: Measure, span: DateSpan | None) -> Implied:
        """Return what is implied of *measure* on *span*, by default the last spoken of.

        Raises `UnknownMeasureError` where no relation ties the measure, or not there.
        """
        group = self.group_of.get(measure.id)
        if group is None:
            raise UnknownMeasureError(f"no relation ties the measure {measure.label!r}")
        asked = group.instants(measure)[-1:] if span is None else [_instant(measure, span)]
        if asked:
            group = self._speaking_of(measure, asked[0])
        if not asked or asked[0] not in group.instants(measure):
            raise UnknownMeasureError(f"no relation ties {measure.label!r} on {span}")
        return group.implied(measure, asked[0])

    def _tight(self, group: Related) -> Mapping[str, Range]:
        if group not in self._tightened:
            self._tightened[group] = tighten(group, self.by, self.placements)
        return self._tightened[group]

    @cached_property
    def _asked(self) -> dict[tuple[str, date | None], Related]:
        return {}

    @cached_property
    def _tightened(self) -> dict[Related, Mapping[str, Range]]:
        return {}
