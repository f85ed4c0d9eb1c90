"""The result of a reconciliation: an estimate for every measure, the conflicts, and the record."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, Sequence, ValuesView
from datetime import date
from functools import cached_property
from typing import Literal

import attrs

from consilience.conflict.conflict import Conflict, Conflicts
from consilience.consensus.estimate import Estimate, Method
from consilience.consensus.set_aside import SetAside, set_asides_of
from consilience.dates import DateSpan, as_day
from consilience.diagnose import Diagnosis, diagnose
from consilience.domain import Exact
from consilience.errors import (
    InvalidValueError,
    NoMaximumError,
    UnknownMeasureError,
    UnusableClaimsError,
)
from consilience.evidence.evidence import Evidence
from consilience.evidence.placement import Placement
from consilience.evidence.selection import evidence_by_span, evidence_of_span, evidence_on, instants
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger, counted
from consilience.ledger.measure import CUMULATIVE, FIXED, Measure
from consilience.reconciliation.audit import Audit, Citation, audit_of, citations_of
from consilience.reconciliation.changes import Change, PossiblyKnown, changes_since, possibly_known
from consilience.reconciliation.limits import Limits
from consilience.reconciliation.timeline import changed, day_by_day, day_by_day_of_report
from consilience.reconciliation.working import Working
from consilience.related.group import Implied, Related
from consilience.rendering import rendered


@attrs.frozen(repr=False)
class Reconciliation(Mapping[Measure, Estimate]):
    """What the claims of a ledger come to: a mapping from measures to estimates, and more.

    Look a measure up by itself, its id or its label.  Printed, it is a report; in a notebook, a
    page.  Estimates and conflicts are computed when asked for, and kept.  Make one with
    `consilience.reconcile`.

    Raises `UnknownMeasureError` (a ``KeyError``) for a measure on which nothing stands, and what
    the method raises for figures that it cannot use; ``refused`` lists those measures.

    >>> from consilience import Ledger, claim, reconcile
    >>> killed = Measure("civilians killed")
    >>> result = reconcile(
    ...     Ledger(
    ...         [claim(killed, "at least 190", source="HRW"), claim(killed, 60, source="activists")]
    ...     )
    ... )
    >>> result
    <Reconciliation: 1 measure, 2 claims, 1 conflict, by BestAgreement()>
    >>> result[killed].status
    Status.NO_AGREEMENT
    """

    ledger: Ledger
    by: Method
    as_of: date | None = attrs.field(default=None, kw_only=True)
    known_on: date | None = attrs.field(default=None, kw_only=True)
    weights: Mapping[str, Exact] | None = attrs.field(default=None, kw_only=True, hash=False)
    limits: Limits = attrs.field(factory=Limits, kw_only=True)
    latest: bool = attrs.field(default=True, kw_only=True)

    def __getitem__(self, key: Measure | str) -> Estimate:
        return self._working.answer(self.placement(key).measure)

    def __iter__(self) -> Iterator[Measure]:
        return iter(self._working.standing)

    def __len__(self) -> int:
        return len(self._working.standing)

    def values(self) -> ValuesView[Estimate]:
        """The estimates of all measures."""
        return self._working.all.values()

    def items(self) -> ItemsView[Measure, Estimate]:
        """The measures with their estimates."""
        return self._working.all.items()

    @property
    def refused(self) -> Mapping[Measure, UnusableClaimsError | NoMaximumError]:
        """The measures of which the method cannot use the figures, and what to ask for them raises.

        Their conflicts, ladders and set-asides, which are no method's choice, are there as ever.
        """
        return self._working.refused

    def at(self, measure: Measure | str, when: date | str | DateSpan) -> Estimate:
        """Return the estimate of *measure* on another day, or for another claimed span.

        A fixed measure has one value, whatever the day.  A running total can be asked for any day,
        a level and an amount for the instants and spans that were claimed.

        Raises `UnknownMeasureError` where nothing stands on it, `DateError` for unreadable dates.
        """
        placement = self.placement(measure)
        if placement.measure.temporality is FIXED:
            return self[measure]
        if placement.measure.temporality is CUMULATIVE:
            day = when.earliest if isinstance(when, DateSpan) and when.is_day else when
            if isinstance(day, DateSpan) or day is None:
                raise InvalidValueError(f"{when}: ask a running total for one single day")
            return self._working.estimate(placement, evidence_on(placement, as_day(day, "when")))
        span = when if isinstance(when, DateSpan) else _span(when)
        found = evidence_of_span(placement, span)
        if not found:
            claimed = ", ".join(str(item) for item in instants(placement)) or "none"
            raise UnknownMeasureError(
                f"no claim on {placement.measure.label!r} about {span}; claimed are: {claimed}"
            )
        return self._working.estimate(placement, found)

    def timeline(
        self, measure: Measure | str, on: Literal["about", "reported"] = "about"
    ) -> tuple[Estimate, ...]:
        """Return the estimates of *measure* in order of time, those alone that change the answer.

        ``on="about"`` asks for every instant or span claimed: how it was then, by all that is known
        now.  ``on="reported"`` asks for every day of report: how it was known by then, the day
        being `Estimate.known_on`; undated claims are in none.  A level or an amount is answered for
        every instant or span, changed or not.

        Raises `UnknownMeasureError` where nothing stands on it, `InvalidValueError` for another
        ``on``.
        """
        if on not in ("about", "reported"):
            raise InvalidValueError(f'on is {on!r}: give "about" or "reported"')
        known = self.ledger.measure(measure)
        if on == "reported":
            return tuple(changed(day_by_day_of_report(self._working, known)))
        placement = self.placement(known)
        if known.temporality is FIXED:
            return (self[known],)
        if known.temporality is CUMULATIVE:
            return tuple(changed(day_by_day(self._working, placement))) or (self[known],)
        spans = evidence_by_span(placement)
        return tuple(self._working.estimate(placement, one) for one in spans) or (self[known],)

    def changes(self, since: date | str) -> tuple[Change, ...]:
        """Return what changed since that day: old and new answer, and by whose word.

        Measures of which the answer is the same are left out.

        Raises `DateError` for a text that is not one day.
        """
        return tuple(changes_since(self._working, as_day(since, "since")))

    @cached_property
    def possibly_known(self) -> tuple[PossiblyKnown, ...]:
        """The claims that may have been said by `known_on`, and what each would do to the answer.

        Undated ones, and those of which only the month is known, say.  None where no day is asked.
        """
        return tuple(possibly_known(self._working))

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The conflicts of all measures, in the order of the measures, widest gap first in each."""
        alone = (item for measure in self for item in self.conflicts_on(measure).conflicts)
        return (*alone, *(item for group in self.related for item in group.conflicts))

    @property
    def conflict_total(self) -> int:
        """The exact number of contradicting pairs, listed or not."""
        alone = sum(self.conflicts_on(measure).total for measure in self)
        return alone + sum(len(group.conflicts) for group in self.related)

    @property
    def complete(self) -> bool:
        """Whether every conflict is listed."""
        alone = all(self.conflicts_on(measure).complete for measure in self)
        return alone and all(group.complete for group in self.related)

    @cached_property
    def set_asides(self) -> tuple[SetAside, ...]:
        """The least evidence to set aside so that the rest agrees, on every measure in dispute.

        Measures that relations tie are taken together.  All equally good ones are listed.
        """
        alone = (measure for measure in self if measure.id not in self._working.ties.group_of)
        return (
            *(item for measure in alone for item in set_asides_of(self.evidence_on(measure))),
            *(item for group in self.related for item in group.set_asides),
        )

    @property
    def related(self) -> tuple[Related, ...]:
        """The groups of measures that relations tie, each solved together."""
        return self._working.ties.groups

    def related_to(self, measure: Measure | str) -> Related | None:
        """Return the group of measures that relations tie *measure* to; ``None`` for none."""
        return self._working.ties.group_of.get(self.ledger.measure(measure).id)

    def implied(self, measure: Measure | str, when: date | str | DateSpan | None = None) -> Implied:
        """Return what the figures of all tied measures imply of *measure*, claimed or not.

        ``when`` is the day or span, by default the last that the relations speak of.

        Raises `UnknownMeasureError` where no relation ties the measure, or not on that day.
        """
        span = when if when is None or isinstance(when, DateSpan) else _span(when)
        return self._working.ties.implied(self.ledger.measure(measure), span)

    @cached_property
    def diagnoses(self) -> tuple[Diagnosis, ...]:
        """What looks wrong with the record, as far as it was known; it changes no answer."""
        known = self.ledger if self.known_on is None else self.ledger.known_on(self.known_on)
        return diagnose(known)

    def conflicts_on(self, measure: Measure | str) -> Conflicts:
        """Return the conflicts of one measure, with their exact number."""
        return self._working.conflicts_on(self.placement(measure))

    def placement(self, measure: Measure | str) -> Placement:
        """Return how the claims of *measure* became evidence, with the fate of each.

        Raises `UnknownMeasureError` for a measure without claims.
        """
        known = self.ledger.measure(measure)
        if not self.claims_on(known):
            raise UnknownMeasureError(
                f"no claim on {known.label!r}, which relations or notices alone mention; ask "
                "implied() for what relations tie"
            )
        return self._working.placed(known)

    def claims_on(self, measure: Measure | str) -> tuple[Claim, ...]:
        """Return the claims on *measure*: stated of it, or moved to it by a notice.

        Raises `UnknownMeasureError` for a measure that the ledger does not have.
        """
        return self._working.effects.claims_on(self.ledger, self.ledger.measure(measure))

    def evidence_on(self, measure: Measure | str) -> Sequence[Evidence]:
        """Return the evidence that the method is given on *measure*, one piece for each origin.

        Raises `UnknownMeasureError` for a measure without claims.
        """
        return self._working.evidence_on(self.placement(measure).measure)

    def audit(self) -> Audit:
        """Return the record of the computation: every claim's fate, the rules, the versions."""
        return audit_of(self)

    def citations(self) -> tuple[Citation, ...]:
        """Return who said what when, with quote and citation, for every claim and note."""
        return citations_of(self.ledger)

    def sentence(self, measure: Measure | str) -> str:
        """Return one publishable sentence on *measure*."""
        return self[measure].sentence()

    def __repr__(self) -> str:
        counts = (
            (len(self), "measure"),
            (len(self.ledger), "claim"),
            (self.conflict_total, "conflict"),
        )
        shown = ", ".join(counted(number, noun) for number, noun in counts)
        name = getattr(self.by, "__name__", None) or repr(self.by)
        return f"<Reconciliation: {shown}, by {name}>"

    def __str__(self) -> str:
        return rendered("text", self)

    def _repr_html_(self) -> str:
        return rendered("html", self)

    @cached_property
    def _working(self) -> Working:
        return Working(
            self.ledger,
            self.by,
            as_of=self.as_of,
            known_on=self.known_on,
            weights=self.weights,
            limits=self.limits,
            latest=self.latest,
        )


def _span(when: date | str) -> DateSpan:
    return DateSpan.parse(when) if isinstance(when, str) else DateSpan.day(when)
