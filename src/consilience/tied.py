"""Estimates of measures that relations tie.

`BestAgreement` is joint: over all tied variables it is the cheapest set-aside, and its regions are
what is left after each of the cheapest.  Any other method answers each variable by itself; its
ranges are then tightened through the hard relations, and stand as they are where those would leave
nothing of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import attrs

from consilience.dates import DateSpan
from consilience.errors import UnknownMeasureError
from consilience.estimate import Estimate, Method
from consilience.evidence import Evidence
from consilience.instants import evidence_of_instant
from consilience.interval import Interval
from consilience.lowering import Instant, name_of
from consilience.measure import FIXED, Measure
from consilience.methods import BestAgreement
from consilience.network import ClaimRange, System, solve
from consilience.place import Placement
from consilience.related import Implied, Related, relate
from consilience.relation import Relation
from consilience.status import Guarantee


def instant_of(measure: Measure, evidence: Sequence[Evidence]) -> Instant:
    """Return the instant or span that *evidence* on *measure* is about."""
    if measure.temporality is FIXED:
        return None, None
    return evidence[0].high_day, evidence[0].low_day


def tied_estimate(
    estimate: Estimate, related: Related, tightened: Mapping[str, Interval] | None
) -> Estimate:
    """Return *estimate* as the relations leave it; see the module.

    ``tightened`` has the ranges of another method than `BestAgreement`, by the name of the unknown;
    ``None`` where the relations would leave nothing.  A running total on a day that nobody speaks
    of is left as it is.
    """
    variable = estimate.variable
    if variable is None:
        return estimate
    measure, instant = variable.measure, instant_of(variable.measure, estimate.evidence)
    if instant not in related.instants(measure):
        return estimate
    if isinstance(estimate.method, BestAgreement):
        exact = related.implied(measure, instant).exact
        regions = related.regions(measure, instant)
        return attrs.evolve(
            estimate,
            regions=regions,
            guarantee=Guarantee.EXACT if exact else Guarantee.OUTER,
            because=lambda: related.reasons(measure, instant),
        )
    if tightened is None:
        return attrs.evolve(estimate, guarantee=Guarantee.UNTIGHTENED)
    within = tightened[name_of(measure, instant)]
    parts = (region & within for region in estimate.regions)
    regions = tuple(part for part in parts if not part.is_empty)
    return attrs.evolve(estimate, regions=regions)


def tighten(
    related: Related, by: Method, placements: Mapping[str, Placement]
) -> Mapping[str, Interval] | None:
    """Return the ranges of *by* on every variable of the group, tightened by its hard relations.

    ``None`` where those leave nothing of them.
    """
    claims: list[ClaimRange] = []
    for measure in related.measures:
        placement = placements.get(measure.id)
        if placement is None or not len(placement.readings):
            continue
        for instant in related.instants(measure):
            evidence = evidence_of_instant(placement, instant)
            found = by(evidence).range if len(evidence) else Interval(measure.domain.floor, None)
            if not found.is_empty and (found.low is not None or found.high is not None):
                name = name_of(measure, instant)
                claims.append(ClaimRange(name, name, found))
    system = related.lowered.system
    hard = tuple(row for row in system.rows if row.weight is None)
    solution = solve(System(system.unknowns, hard, claims))
    if not solution.feasible:
        return None
    return {name: solution.ranges[name].interval for name in solution}


@attrs.frozen(slots=False, eq=False)
class Ties:
    """All groups of tied measures of one reconciliation, and what they make of its estimates."""

    relations: tuple[Relation, ...]
    placements: Mapping[str, Placement]
    by: Method

    @cached_property
    def groups(self) -> tuple[Related, ...]:
        """The groups, each solved together."""
        return relate(self.relations, {id: item.readings for id, item in self.placements.items()})

    @cached_property
    def group_of(self) -> Mapping[str, Related]:
        """The group of each tied measure, by its id."""
        return {measure.id: group for group in self.groups for measure in group.measures}

    def tied(self, estimate: Estimate) -> Estimate:
        """Return *estimate* as the relations leave it."""
        variable = estimate.variable
        if variable is None or not self.relations or variable.measure.id not in self.group_of:
            return estimate
        group = self.group_of[variable.measure.id]
        joint = isinstance(estimate.method, BestAgreement)
        return tied_estimate(estimate, group, None if joint else self._tight[group.relations[0].id])

    def implied(self, measure: Measure, span: DateSpan | None) -> Implied:
        """Return what is implied of *measure* on *span*, by default the last spoken of.

        Raises `UnknownMeasureError` where no relation ties the measure, or not there.
        """
        group = self.group_of.get(measure.id)
        if group is None:
            raise UnknownMeasureError(f"no relation ties the measure {measure.label!r}")
        instants = group.instants(measure)
        asked = instants[-1:] if span is None else [(span.earliest, span.latest)]
        if not asked or asked[0] not in instants:
            raise UnknownMeasureError(f"no relation ties {measure.label!r} on {span}")
        return group.implied(measure, asked[0])

    @cached_property
    def _tight(self) -> Mapping[str, Mapping[str, Interval] | None]:
        return {
            group.relations[0].id: tighten(group, self.by, self.placements) for group in self.groups
        }
