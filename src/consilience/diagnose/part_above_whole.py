"""One source's figure of a part above its own figure of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record, below, days_of, said_on
from consilience.diagnose.wording import dated, name
from consilience.ledger.claim import Claim
from consilience.ledger.measure import FIXED, Measure
from consilience.ledger.relation import Overlap, PartOf, Relation, SumOf

_Key: TypeAlias = tuple[str, tuple[date, date] | None]
"""A source and the days that its figure is about; ``None`` where the time is given otherwise."""


def part_above_whole(record: Record) -> Iterable[Diagnosis]:
    """See a part above its whole in the figures of one source for one day.

    Figures of several sources that cannot hold together by a relation are conflicts.
    """
    known: dict[tuple[str, date | None], Mapping[_Key, Claim]] = {}
    for relation in sorted(record.ledger.relations, key=lambda item: item.id):
        for part, whole in parts_of(relation):
            for measure in (part, whole):
                if (measure.id, relation.at) not in known:
                    known[measure.id, relation.at] = _last_said(record, measure, relation.at)
            wholes = known[whole.id, relation.at]
            for key, item in known[part.id, relation.at].items():
                total = wholes.get(key)
                if total is not None and below(total.range, item.range):
                    yield _diagnosis(record, relation, item, total)


def parts_of(relation: Relation) -> Iterable[tuple[Measure, Measure]]:
    """Return each part with its whole, as *relation* declares them."""
    if isinstance(relation, PartOf):
        yield relation.part, relation.whole
    elif isinstance(relation, (SumOf, Overlap)):
        whole, *parts = relation.measures
        yield from ((part, whole) for part in parts)


def _last_said(record: Record, measure: Measure, at: date | None) -> Mapping[_Key, Claim]:
    """Return what each named source said last of *measure*, by source and time."""
    found: dict[_Key, Claim] = {}
    for source, claims in record.by_source(measure).items():
        for item in claims:
            days = None if measure.temporality is FIXED else days_of(item)
            if measure.temporality is not FIXED and days is None:
                continue
            if at is not None:
                if days is not None and days != (at, at):
                    continue
                days = None
            other = found.get((source, days))
            if other is None or said_on(other) < said_on(item):
                found[source, days] = item
    return found


def _diagnosis(record: Record, relation: Relation, part: Claim, whole: Claim) -> Diagnosis:
    low, high = part.range.low, whole.range.high
    gap = None if low is None or high is None else low - high
    return Diagnosis(
        DiagnosisKind.PART_ABOVE_WHOLE,
        (part, whole),
        f"{name(record, part.source)} gives {dated(part)} of {part.measure.label!r}, a part, and "
        f"{dated(whole)} of {whole.measure.label!r}, the whole ({relation})",
        "check whether the part has people in it whom the whole leaves out, then mend a figure or "
        "the relation",
        sources=(part.source,),
        figures=(part.range, whole.range),
        gap=gap,
    )
