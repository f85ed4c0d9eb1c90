"""An answer over time: day by day of the fact, and day by day of what was known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from consilience.chains import Chain
from consilience.estimate import Estimate
from consilience.evidence import Evidence
from consilience.instants import evidence_on_chains
from consilience.learning import days_of_report, learnt
from consilience.measure import Measure
from consilience.place import Placement
from consilience.working import Working


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
