"""Relays that give another figure than their origin does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeAlias

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record, days_of, said_on
from consilience.diagnose.wording import dated, figure, name, together
from consilience.ledger.claim import Claim

_Key: TypeAlias = tuple[str, tuple[date, date] | None]
"""An origin and the days that its figure is about, if that is said."""


def relay_rounds(record: Record) -> Iterable[Diagnosis]:
    """See a relayed figure that is none of those its origin itself gives of the same day.

    A relay never widens its origin: the direct reading stands.  The same number with another hedge
    from the same source is hedge drift.
    """
    for measure in record.measures:
        direct: dict[_Key, list[Claim]] = {}
        relayed: dict[_Key, list[Claim]] = {}
        for item in record.of(measure):
            if item.source not in record.origins.compilers:
                near = record.origins.distance(item) == 0
                key = record.origins.of_claim(item), days_of(item) if item.about else None
                (direct if near else relayed).setdefault(key, []).append(item)
        for key, passed_on in relayed.items():
            own = direct.get(key, ())
            known = {item.range for item in own}
            for item in passed_on:
                if own and item.range not in known and not _is_drift(item, own):
                    yield _diagnosis(record, item, _nearest(item, own))


def _is_drift(item: Claim, own: Sequence[Claim]) -> bool:
    number = item.value.nominal
    return number is not None and any(
        other.source == item.source and other.value.nominal == number for other in own
    )


def _nearest(item: Claim, own: Sequence[Claim]) -> Claim:
    """Return the direct figure that was last said when *item* was; else the first."""
    before = [other for other in own if said_on(other) <= said_on(item)]
    return max(before, key=said_on) if before else min(own, key=said_on)


def _diagnosis(record: Record, relay: Claim, direct: Claim) -> Diagnosis:
    passed_on = together(name(record, id) for id in (relay.via or (relay.source,)))
    if direct.range in relay.range:
        seen = "which is wider"
    elif relay.range in direct.range:
        seen = "which says more than its origin"
    elif relay.range.overlaps(direct.range):
        seen = "which is another range"
    else:
        seen = "which its origin's own words do not allow"
    return Diagnosis(
        DiagnosisKind.RELAY_ROUNDS,
        (direct, relay),
        f"{name(record, direct.source)} itself gives {dated(direct)} of "
        f"{direct.measure.label!r}; {passed_on} passes it on as {figure(relay)}, {seen}",
        "the direct reading stands; if the relay speaks for itself or passes on another figure, "
        "make it a claim of its own or date it",
        sources=(direct.source, *relay.via) if relay.via else (direct.source, relay.source),
        figures=(direct.range, relay.range),
    )
