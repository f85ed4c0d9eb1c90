"""The workings of a reconciliation: each step done when asked for, and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, partial

import attrs

from consilience.conflict.conflict import Conflicts, conflicts_of
from consilience.consensus.estimate import Estimate, Method, estimate_by
from consilience.domain import Exact
from consilience.errors import (
    METHOD_REFUSALS,
    NoMaximumError,
    UnknownMeasureError,
    UnusableClaimsError,
)
from consilience.evidence.evidence import Evidence
from consilience.evidence.origins import Origins
from consilience.evidence.placement import Placement, place
from consilience.evidence.selection import evidence_asked
from consilience.evidence.withdrawals import Effects, effects_of
from consilience.ledger.bulk import collector_paused
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import CUMULATIVE, Measure
from consilience.network import Limits, Solver, solve
from consilience.related.estimates import Ties


@attrs.frozen(slots=False, eq=False)
class Working:
    """What `consilience.reconciliation.result.Reconciliation` shows, as it is computed."""

    ledger: Ledger
    by: Method
    as_of: date | None
    known_on: date | None
    weights: Mapping[str, Exact] | None
    limits: Limits
    solver: Solver
    latest: bool

    def conflicts_on(self, placement: Placement) -> Conflicts:
        """Return the conflicts among the readings of one measure."""
        found = self._conflicts.get(placement.measure.id)
        if found is None:
            limit = self.limits.conflicts
            found = conflicts_of(placement.readings, limit=limit)
            if found.conflicts and self.ledger.relations:
                group = self.ties.group_of.get(placement.measure.id)
                if group is not None and group.untenable:
                    found = conflicts_of(placement.readings, limit=limit, untenable=group.untenable)
            self._conflicts[placement.measure.id] = found
        return found

    def claims_on(self, measure: Measure) -> tuple[Claim, ...]:
        """Return the claims on *measure*: stated of it, then moved to it."""
        return self.effects.claims_on(self.ledger, measure)

    def placed(self, measure: Measure) -> Placement:
        """Return how the claims of *measure* became evidence."""
        found = self._placements.get(measure.id)
        if found is None:
            found = place(
                self.claims_on(measure),
                self.origins,
                known_on=self.known_on,
                known=self._known,
                weights=self.weights,
                withdrawn=self.effects.withdrawn,
                latest=self.latest,
            )
            self._placements[measure.id] = found
        return found

    def answer(self, measure: Measure) -> Estimate:
        """Return the answer on *measure*, for the day asked about."""
        found = self._estimates.get(measure.id)
        if found is None:
            found = self.estimate(self.placed(measure), self.evidence_on(measure))
            self._estimates[measure.id] = found
        return found

    def evidence_on(self, measure: Measure) -> Sequence[Evidence]:
        """Return the evidence on *measure*, for the day asked about."""
        found = self._evidence.get(measure.id)
        if found is None:
            found = evidence_asked(self.placed(measure), self.as_of)
            self._evidence[measure.id] = found
        return found

    def estimate(self, placement: Placement, evidence: Sequence[Evidence]) -> Estimate:
        """Return the answer that *evidence* gives.

        Raises `UnknownMeasureError` where there is none.
        """
        if not len(evidence):
            raise UnknownMeasureError(
                f"no claim on {placement.measure.label!r} stands on the day asked about; "
                "audit() says why"
            )
        return self.made(evidence, placement.measure, placement.readings)

    def made(
        self, evidence: Sequence[Evidence], measure: Measure, readings: Sequence[Evidence]
    ) -> Estimate:
        """Return what the method and the relations make of *evidence*."""
        estimate = estimate_by(self.by, evidence)
        if measure.temporality is CUMULATIVE:
            estimate = attrs.evolve(estimate, readings=readings)
        return self.ties.tied(estimate)

    def answered(self, measure: Measure) -> Estimate | None:
        """Return the answer on *measure*; ``None`` where nothing stands or the method refuses."""
        if measure not in self.standing:
            return None
        try:
            return self.answer(measure)
        except METHOD_REFUSALS:
            return None

    @cached_property
    def refused(self) -> dict[Measure, UnusableClaimsError | NoMaximumError]:
        """The measures of which the method cannot use the figures, with why."""
        found: dict[Measure, UnusableClaimsError | NoMaximumError] = {}
        for measure in self.standing:
            try:
                self.answer(measure)
            except METHOD_REFUSALS as error:
                found[measure] = error
        return found

    @cached_property
    def all(self) -> dict[Measure, Estimate]:
        """The answers on all measures."""
        with collector_paused():
            return {measure: self.answer(measure) for measure in self.standing}

    @cached_property
    def _known(self) -> frozenset[str] | None:
        if self.known_on is None:
            return None
        return frozenset(item.id for item in self.ledger.known_on(self.known_on))

    @cached_property
    def ties(self) -> Ties:
        """The groups of measures that relations tie."""
        tied = {measure.id: measure for item in self.ledger.relations for measure in item.measures}
        claimed = [measure for measure in tied.values() if self.claims_on(measure)]
        placements = {measure.id: self.placed(measure) for measure in claimed}
        solving = partial(solve, limits=self.limits, solver=self.solver)
        return Ties(self.ledger.relations, placements, self.by, solving)

    @cached_property
    def effects(self) -> Effects:
        """What notices do to the claims."""
        return effects_of(self.ledger, self.origins, self.known_on)

    @cached_property
    def origins(self) -> Origins:
        """The origins of all sources."""
        return Origins.of(self.ledger.sources)

    @cached_property
    def standing(self) -> tuple[Measure, ...]:
        """The measures on which something stands."""
        claimed = (
            item for item in self.ledger.measures if self.effects.claims_on(self.ledger, item)
        )
        return tuple(item for item in claimed if len(self.placed(item).readings))

    @cached_property
    def _placements(self) -> dict[str, Placement]:
        return {}

    @cached_property
    def _evidence(self) -> dict[str, Sequence[Evidence]]:
        return {}

    @cached_property
    def _estimates(self) -> dict[str, Estimate]:
        return {}

    @cached_property
    def _conflicts(self) -> dict[str, Conflicts]:
        return {}
