"""At which instants measures that relations tie are read, and where the measures of each meet.

Only instants that matter are read: days that a figure or a relation speaks of, for all running
totals that stand together in time; spans and instants that are claimed, for all amounts and levels
that relations compare; and for a level that is the balance of running totals all their days.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import attrs

from consilience.connected import connected_components
from consilience.dates.instant import WHOLE, Instant, around, in_time
from consilience.evidence.evidence import Evidence
from consilience.ledger.measure import CUMULATIVE, FIXED, PERIOD, SNAPSHOT, Measure, Temporality
from consilience.ledger.relation import Relation
from consilience.ledger.relation.flows import growth


@attrs.frozen
class Meeting:
    """When the measures of a relation meet: amounts over ``span``, what has a time at ``moment``.

    >>> Meeting(WHOLE, WHOLE).reads(Measure("killed"))
    (None, None)
    """

    span: Instant
    moment: Instant

    def reads(self, measure: Measure) -> Instant:
        """Return the instant or span at which *measure* is read."""
        if measure.temporality is FIXED:
            return WHOLE
        if measure.temporality is PERIOD:
            return self.span
        if measure.temporality is SNAPSHOT:
            return self.moment
        return reached(measure, self.moment[1])


def reached(measure: Measure, day: date | None) -> Instant:
    """Return the instant of a running total on *day*: from its end on all days are one."""
    if measure.ends is not None:
        day = measure.ends if day is None else min(day, measure.ends)
    return day, day


def meetings(relation: Relation, instants: Mapping[str, Sequence[Instant]]) -> Sequence[Meeting]:
    """Return when the measures of *relation* meet, in order of time."""
    kinds = {kind: _of_kind(relation, kind) for kind in Temporality}
    spans = instants[kinds[PERIOD][0].id] if kinds[PERIOD] else [WHOLE]
    if growth(relation) is not None:
        return [Meeting(span, WHOLE) for span in spans if around(span) is not None]
    if relation.at is not None:
        return [Meeting(span, (relation.at, relation.at)) for span in spans]
    if kinds[PERIOD]:
        return [Meeting(span, WHOLE) for span in spans]
    if kinds[SNAPSHOT]:
        found = instants[kinds[SNAPSHOT][0].id]
        # A level on an uncertain day meets no one day of a running total.
        return [Meeting(WHOLE, at) for at in found if not kinds[CUMULATIVE] or _is_day(at)]
    if kinds[CUMULATIVE]:
        days = {at for measure in kinds[CUMULATIVE] for at in instants[measure.id]}
        return [Meeting(WHOLE, at) for at in sorted(days, key=in_time)]
    return [Meeting(WHOLE, WHOLE)]


def _of_kind(relation: Relation, kind: Temporality) -> Sequence[Measure]:
    return [measure for measure in relation.measures if measure.temporality is kind]


def _is_day(at: Instant) -> bool:
    return at != WHOLE and at[0] == at[1]


def moments(
    relations: Sequence[Relation],
    readings: Mapping[str, Sequence[Evidence]],
    also: Iterable[tuple[Measure, date | None]] = (),
) -> Mapping[str, Sequence[Instant]]:
    """Return the instants of each measure of *relations*, by its id, in order of time.

    ``also`` names further days of running totals.
    """
    return _Moments(relations, readings, also).found()


class _Moments:
    """Collects the days and spans that figures and relations speak of, and shares them."""

    def __init__(
        self,
        relations: Sequence[Relation],
        readings: Mapping[str, Sequence[Evidence]],
        also: Iterable[tuple[Measure, date | None]],
    ) -> None:
        self.relations = relations
        self.measures = {item.id: item for relation in relations for item in relation.measures}
        self.in_time = connected_components([*self._each(), *self._met_in_time()])
        self.alike = connected_components([*self._each(), *self._compared()])
        self.days: dict[str, set[date | None]] = {top: set() for top in self.in_time.values()}
        self.claimed: dict[str, set[Instant]] = {top: set() for top in self.alike.values()}
        for id in self.measures:
            for item in readings.get(id, ()):
                self._note(self.measures[id], item)
        for measure, day in also:
            self.days[self.in_time[measure.id]].add(day)
        for relation in relations:
            self._note_day(relation)
        for relation in relations:
            self._note_spans(relation)
        self._note_ends()
        # Only now all days are known.
        for stock in self._balanced():
            days = self.days[self.in_time[stock.id]]
            self.claimed[self.alike[stock.id]] |= {(day, day) for day in days if day is not None}

    def found(self) -> Mapping[str, Sequence[Instant]]:
        return {
            id: sorted(self._instants(measure), key=in_time)
            for id, measure in self.measures.items()
        }

    def _instants(self, measure: Measure) -> Iterable[Instant]:
        if measure.temporality is FIXED:
            return [WHOLE]
        if measure.temporality is CUMULATIVE:
            return {reached(measure, day) for day in self.days[self.in_time[measure.id]]}
        return self.claimed[self.alike[measure.id]]

    def _each(self) -> Iterable[Sequence[str]]:
        return ([id] for id in self.measures)

    def _met_in_time(self) -> Iterable[Sequence[str]]:
        """Which measures are tied on every day, not on one alone."""
        for relation in self.relations:
            if relation.at is None:
                yield [measure.id for measure in relation.measures]

    def _compared(self) -> Iterable[Sequence[str]]:
        """Which amounts are tied over every span, which levels at every instant."""
        for relation in self.relations:
            for kind in (PERIOD, SNAPSHOT):
                ids = [measure.id for measure in _of_kind(relation, kind)]
                if ids and (kind is PERIOD or relation.at is None):
                    yield ids

    def _note(self, measure: Measure, item: Evidence) -> None:
        if measure.temporality is not CUMULATIVE:
            self.claimed[self.alike[measure.id]].add((item.high_day, item.low_day))
            return
        days = self.days[self.in_time[measure.id]]
        if item.high_day is not None:
            days.add(item.high_day)
        if item.low_day is not None or item.range.low not in (None, measure.domain.floor):
            days.add(item.low_day)  # what is not known until any day holds at the very end

    def _note_day(self, relation: Relation) -> None:
        if relation.at is None:
            return
        for measure in relation.measures:
            if measure.temporality is CUMULATIVE:
                self.days[self.in_time[measure.id]].add(relation.at)
            elif measure.temporality is SNAPSHOT:
                self.claimed[self.alike[measure.id]].add((relation.at, relation.at))

    def _note_spans(self, relation: Relation) -> None:
        """The days of running totals on which levels are claimed, or between which amounts are."""
        pair = growth(relation)
        if pair is not None:
            amount, total = pair
            spans = (around(span) for span in self.claimed[self.alike[amount.id]])
            self.days[self.in_time[total.id]].update(
                day for span in spans if span is not None for day in span
            )
        for stock in self._balanced([relation]):
            claimed = self.claimed[self.alike[stock.id]]
            self.days[self.in_time[stock.id]].update(at[0] for at in claimed if _is_day(at))

    def _note_ends(self) -> None:
        """Where a total is read after its end, all that it meets are read on its last day too."""
        for measure in self.measures.values():
            days = self.days[self.in_time[measure.id]]
            if measure.ends is not None and any(day is None or day > measure.ends for day in days):
                days.add(measure.ends)

    def _balanced(self, relations: Sequence[Relation] | None = None) -> Iterable[Measure]:
        """The levels that are tied to running totals on every day."""
        for relation in self.relations if relations is None else relations:
            if relation.at is None and _of_kind(relation, CUMULATIVE):
                yield from _of_kind(relation, SNAPSHOT)
