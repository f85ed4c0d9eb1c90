"""Figures of something that changes in time, without a time."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record
from consilience.diagnose.wording import figure, name, possessive
from consilience.ledger.claim import Claim
from consilience.ledger.measure import FIXED, PERIOD


def undated(record: Record) -> Iterable[Diagnosis]:
    """See a figure whose day matters and is not given.

    That is one on a total or a level without any date, an amount without the span that it is
    about, and one of several figures of a source that say not which was said last.
    """
    for measure in record.measures:
        for item in record.of(measure):
            if measure.temporality is PERIOD and item.about is None:
                yield _diagnosis(record, item, "does not say which span it is about")
            elif measure.temporality is not FIXED and not (item.about or item.reported):
                yield _diagnosis(record, item, "has no date at all")
        if measure.temporality is FIXED:
            for claims in record.by_source(measure).values():
                if len({item.range for item in claims}) > 1:
                    for item in claims:
                        if item.reported is None and not item.via:
                            seen = "has no date of report, and its source gives other figures too"
                            yield _diagnosis(record, item, seen)


def _diagnosis(record: Record, item: Claim, seen: str) -> Diagnosis:
    return Diagnosis(
        DiagnosisKind.UNDATED,
        (item,),
        f"{possessive(name(record, item.source))} {figure(item)} of {item.measure.label!r} {seen}",
        "add about (when it was so) or reported (when it was said), be it a month or “by” a day",
        sources=(item.source,),
        figures=(item.range,),
    )
