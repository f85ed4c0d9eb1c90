"""Figures said before what they count had happened."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record
from consilience.diagnose.wording import figure, name, possessive


def said_before_it_happened(record: Record) -> Iterable[Diagnosis]:
    """See a report that ends before the first day its figure can be about.

    Vague dates are widened first, and a date without a known end says nothing.
    """
    for item in record.claims:
        if item.about is None or item.reported is None:
            continue
        said, first = item.reported.widened().latest, item.about.widened().earliest
        if said is not None and first is not None and said < first:
            yield Diagnosis(
                DiagnosisKind.SAID_BEFORE,
                (item,),
                f"{possessive(name(record, item.source))} {figure(item)} of "
                f"{item.measure.label!r} is about {item.about}, and was reported "
                f"{item.reported}, before that",
                "check both dates; a forecast or a plan is no reported figure",
                sources=(item.source,),
                days=(said, first),
                figures=(item.range,),
                gap=(first - said).days,
            )
