"""On which instant or span of a measure an answer is given, and with what evidence.

A fixed measure has one value.  A running total is answered on the day asked about, else on the last
day that was claimed.  A level and an amount within a span are answered for the last instant or span
that was claimed, up to the day asked about where one is; a day before all of them, for the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from consilience.dates import DateSpan
from consilience.evidence.evidence import Evidence
from consilience.evidence.lazy import ranges_of
from consilience.evidence.placement import Placement
from consilience.evidence.running_total.series import Chain
from consilience.evidence.running_total.transport import transport
from consilience.ledger.measure import CUMULATIVE, FIXED, Measure


def evidence_asked(placement: Placement, as_of: date | None = None) -> Sequence[Evidence]:
    """Return the evidence on the variable that the measure is answered for.

    Empty only where no claim of the measure stands.
    """
    temporality = placement.measure.temporality
    if temporality is FIXED:
        return speaking(placement.readings)
    if temporality is CUMULATIVE:
        return evidence_on(placement, as_of or _last_day(placement.readings))
    spans = instants(placement)
    reached = [span for span in spans if as_of is None or (span.latest or date.max) <= as_of]
    if not spans:
        return speaking(placement.readings)
    return evidence_of_span(placement, reached[-1] if reached else spans[0])


def evidence_on(placement: Placement, day: date | None) -> Sequence[Evidence]:
    """Return what the readings of a running total entail of *day*, ``None`` being the very end."""
    ends = placement.measure.ends
    if ends is not None:
        day = ends if day is None else min(day, ends)
    return speaking(transport(placement.readings, day))


def evidence_on_chains(
    measure: Measure, chains: Iterable[Chain], day: date | None
) -> Sequence[Evidence]:
    """Return what the chains of all origins entail of *day*, by default the last that they name."""
    heard = [chain for chain in chains if chain.readings]
    day = day or max((chain.last for chain in heard if chain.last is not None), default=None)
    if measure.ends is not None:
        day = measure.ends if day is None else min(day, measure.ends)
    return speaking([chain.on(day) for chain in heard])


def evidence_of_instant(
    placement: Placement, instant: tuple[date | None, date | None]
) -> Sequence[Evidence]:
    """Return the evidence on one instant or span of any measure; empty where there is none."""
    first, last = instant
    if placement.measure.temporality is FIXED:
        return speaking(placement.readings)
    if placement.measure.temporality is CUMULATIVE:
        return evidence_on(placement, last)
    return speaking(
        [item for item in placement.readings if (item.high_day, item.low_day) == (first, last)]
    )


def evidence_by_span(placement: Placement) -> Sequence[Sequence[Evidence]]:
    """Return the readings of a level or an amount about each of its `instants`, in their order."""
    groups: dict[tuple[date | None, date | None], list[Evidence]] = {}
    for item in placement.readings:
        groups.setdefault((item.low_day, item.high_day), []).append(item)
    spans = instants(placement)
    return tuple(speaking(groups[span.latest, span.earliest]) for span in spans)


def evidence_of_span(placement: Placement, span: DateSpan) -> Sequence[Evidence]:
    """Return the readings of a level or an amount about just *span*; empty where there are none."""
    return speaking(
        [
            item
            for item in placement.readings
            if item.low_day == span.latest and item.high_day == span.earliest
        ]
    )


def instants(placement: Placement) -> tuple[DateSpan, ...]:
    """Return the dated instants or spans that were claimed, by their last day, then their first."""
    found = {
        (item.low_day or date.max, item.high_day or date.min): item.variable.when
        for item in placement.readings
        if item.variable is not None and item.variable.when is not None
    }
    return tuple(span for _, span in sorted(found.items(), key=lambda entry: entry[0]))


def speaking(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return *evidence* without the pieces that entail and suggest nothing.

    "An unknown number" agrees with everybody, so it is no agreement.  Where nobody entails
    anything, all of it is kept.
    """
    if all(item.high is not None for item in ranges_of(evidence)):
        return evidence
    return tuple(item for item in evidence if not is_silent(item)) or evidence


def is_silent(item: Evidence) -> bool:
    """Whether the evidence allows, and suggests, every value that the measure can have."""
    floor = item.variable.measure.domain.floor if item.variable is not None else None
    return all(
        range.high is None and range.low == floor and not range.low_open
        for range in (item.range, item.suggested)
    )


def _last_day(readings: Sequence[Evidence]) -> date | None:
    days = [day for item in readings for day in (item.low_day, item.high_day) if day is not None]
    return max(days, default=None)
