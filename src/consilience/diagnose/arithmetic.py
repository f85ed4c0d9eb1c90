"""Figures that contradict what their own derivation comes to."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record
from consilience.diagnose.wording import figure, name, possessive


def arithmetic(record: Record) -> Iterable[Diagnosis]:
    """See a derived figure that its ingredients do not allow."""
    ledger = record.ledger
    for item in record.claims:
        if item.derivation is None:
            continue
        ingredients = tuple(ledger.claim(id) for id in item.derivation.claims)
        computed = item.derivation.computed({other.id: other.range for other in ingredients})
        if not computed.overlaps(item.range):
            shown = str(computed.low) if computed.is_point else str(computed)
            yield Diagnosis(
                DiagnosisKind.ARITHMETIC,
                (item, *ingredients),
                f"{possessive(name(record, item.source))} {figure(item)} was computed as "
                f"{item.derivation}, which comes to {shown}",
                "check the figure, its ingredients and the derivation against the source",
                sources=(item.source,),
                figures=(item.range, computed),
            )
