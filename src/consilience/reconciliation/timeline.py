"""An answer over time: day by day of the fact, and day by day of what was known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import attrs

from consilience.consensus.estimate import Estimate
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence, instant_said
from consilience.evidence.origins import Origins
from consilience.evidence.placement import Placement, place, recency
from consilience.evidence.running_total.consistency import settle
from consilience.evidence.running_total.series import Chain
from consilience.evidence.selection import evidence_on_chains, speaking
from consilience.evidence.withdrawals import Effects, effects_of
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger, said_by
from consilience.ledger.measure import CUMULATIVE, FIXED, Measure
from consilience.reconciliation.working import Working


def day_by_day(working: Working, placement: Placement) -> Iterator[Estimate]:
    """Yield the estimates of a running total on every day that was claimed."""
    groups: dict[str, list[Evidence]] = {}
    for item in placement.readings:
        groups.setdefault(item.origin, []).append(item)
    chains = [Chain(group) for group in groups.values()]
    days = {day for item in placement.readings for day in (item.low_day, item.high_day) if day}
    for day in sorted(days):
        evidence = evidence_on_chains(placement.measure, chains, day)
        yield working.made(evidence, placement.measure, placement.readings)


def day_by_day_of_report(working: Working, measure: Measure) -> Iterator[Estimate]:
    """Yield the answers known by the end of each day of report.

    Where other measures, compilations or the rule ``latest`` make each day depend on more than the
    origins that spoke on it, each is worked out from scratch.
    """
    ledger, until = working.ledger, working.known_on
    days = [day for day in days_of_report(ledger, measure) if until is None or day <= until]
    said = (*ledger.about(measure), *working.effects.claims_on(ledger, measure))
    compiled = any(item.source in working.origins.compilers for item in said)
    if compiled or not working.latest or measure.id in working.ties.group_of:
        for day in days:
            found = answer_known_on(working, measure, day)
            if found is not None:
                yield found
        return
    steps = learnt(ledger, measure, working.origins, days, weights=working.weights)
    for day, now in steps:
        evidence = now.evidence(working.as_of)
        if len(evidence):
            made = working.made(evidence, measure, now.readings)
            yield attrs.evolve(made, known_on=day)


def answer_known_on(working: Working, measure: Measure, day: date) -> Estimate | None:
    """Return the answer known by the end of *day*, from scratch; ``None`` where there was none."""
    then = attrs.evolve(working, known_on=day)
    if measure not in then.standing:
        return None
    return attrs.evolve(then.answer(measure), known_on=day)


def changed(estimates: Iterable[Estimate]) -> Iterator[Estimate]:
    """Yield the estimates whose answer is not that of the one before."""
    before: object = None
    for item in estimates:
        answer = item.regions, item.status, item.best, item.agreement
        if answer != before:
            before = answer
            yield item


_Instant = tuple[date | None, date | None]


class Learning:
    """What the claims on one measure that are known so far give as evidence."""

    def __init__(
        self, measure: Measure, origins: Origins, weights: Mapping[str, Exact] | None
    ) -> None:
        self._measure = measure
        self._origins = origins
        self._weights = weights
        self._said: dict[tuple[str, _Instant], list[Claim]] = {}
        self._standing: dict[tuple[str, _Instant], Sequence[Claim]] = {}
        self._relayed: set[tuple[str, _Instant]] = set()
        self._readings: dict[str, dict[_Instant, Evidence]] = {}
        self._spans: dict[_Instant, dict[str, Evidence]] = {}
        self._chains: dict[str, Chain] = {}

    def hear(self, claims: Sequence[Claim]) -> None:
        """Take in more claims; computed ones say nothing of their own."""
        touched: dict[tuple[str, _Instant], list[Claim]] = {}
        for item in sorted(claims, key=lambda item: item.id):
            if item.derived_from:
                continue
            fixed = self._measure.temporality is FIXED
            key = self._origins.of_claim(item), (None, None) if fixed else instant_said(item)
            said = self._said.setdefault(key, [])
            said.append(item)
            if self._origins.distance(item) != self._origins.distance(said[0]):
                self._relayed.add(key)
            touched.setdefault(key, []).append(item)
        for key, fresh in touched.items():
            origin, instant = key
            # A figure that was replaced stays so, unless some were passed on and some were not.
            group = [*self._standing.get(key, ()), *fresh]
            if key in self._relayed:
                group = self._said[key]
            (reading,) = place(group, self._origins, weights=self._weights).readings
            self._standing[key] = reading.claims
            known = self._readings.setdefault(origin, {})
            again = instant in known
            known[instant] = reading
            self._spans.setdefault(instant, {})[origin] = reading
            if self._measure.temporality is CUMULATIVE:
                self._grow(origin, reading, again)

    def _grow(self, origin: str, reading: Evidence, again: bool) -> None:
        chain = self._chains.get(origin)
        if chain is not None and not again and not chain.contradicts(reading):
            chain.add(reading)
            return
        known = sorted(self._readings[origin].values(), key=recency, reverse=True)
        phases: dict[int | None, list[Evidence]] = {}
        for item in known:
            phases.setdefault(item.phase, []).append(item)
        kept = [
            item
            for phase, group in phases.items()
            for item in (group if phase is None else settle(group)[0])
        ]
        self._chains[origin] = Chain(kept)

    def evidence(self, as_of: date | None) -> Sequence[Evidence]:
        """Return the evidence that the answer rests on, as `evidence.selection` has it."""
        if self._measure.temporality is CUMULATIVE:
            return evidence_on_chains(self._measure, self._chains.values(), as_of)
        if self._measure.temporality is FIXED:
            return speaking([item for known in self._spans.values() for item in known.values()])
        dated = [span for span in self._spans if span != (None, None)]
        if not dated:
            return speaking(list(self._spans.get((None, None), {}).values()))
        reached = [span for span in dated if as_of is None or (span[1] or date.max) <= as_of]
        asked = max(reached, key=_in_time) if reached else min(dated, key=_in_time)
        return speaking(list(self._spans[asked].values()))

    @property
    def readings(self) -> tuple[Evidence, ...]:
        """The readings of a running total that stand."""
        return tuple(item for chain in self._chains.values() for item in chain.readings)


def _in_time(span: _Instant) -> tuple[date, date]:
    return span[1] or date.max, span[0] or date.min


def days_of_report(ledger: Ledger, measure: Measure) -> Sequence[date]:
    """Return the days on which what is known of *measure* may change, in order."""
    moved = {item.target for item in ledger.notices if item.should_be == measure}
    claims = [*ledger.about(measure), *(ledger.claim(id) for id in sorted(moved))]
    reports = [item.reported for item in claims]
    reports += [item.reported for item in ledger.notices]
    return sorted({span.latest for span in reports if span is not None and span.latest})


def learnt(
    ledger: Ledger,
    measure: Measure,
    origins: Origins,
    days: Sequence[date],
    *,
    weights: Mapping[str, Exact] | None = None,
) -> Iterator[tuple[date, Learning]]:
    """Yield for each of *days*, days of report in order, what is known by the end of it.

    It is the same object that grows.  Where notices change what stands, all of it is heard again.
    """
    noted = {item.reported.latest for item in ledger.notices if item.reported}
    effects: Effects | None = None
    now = Learning(measure, origins, weights)
    by_day: dict[date, list[Claim]] = {}
    for day in days:
        if effects is None or day in noted:
            found = effects_of(ledger, origins, day)
            if found != effects:
                effects, now = found, Learning(measure, origins, weights)
                every = [
                    item for item in effects.claims_on(ledger, measure) if _stands(item, found)
                ]
                now.hear([item for item in every if said_by(item, day)])
                by_day = _by_day_of_report(every)
                yield day, now
                continue
        now.hear(by_day.get(day, ()))
        yield day, now


def _stands(item: Claim, effects: Effects) -> bool:
    found = effects.withdrawn.get(item.id)
    return found is None or found.claim.measure.id != item.measure.id


def _by_day_of_report(claims: Sequence[Claim]) -> dict[date, list[Claim]]:
    found: dict[date, list[Claim]] = {}
    for item in claims:
        if item.reported is not None and item.reported.latest is not None:
            found.setdefault(item.reported.latest, []).append(item)
    return found
