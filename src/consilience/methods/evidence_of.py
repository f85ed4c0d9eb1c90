"""What a method is called with: evidence, or bare claims that are collapsed to evidence first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from consilience.errors import IncompatibleMeasuresError, InvalidTypeError, NoClaimsError
from consilience.evidence.evidence import Evidence
from consilience.evidence.lazy import Voices
from consilience.evidence.origins import Origins
from consilience.evidence.placement import place
from consilience.evidence.selection import evidence_asked
from consilience.ledger.claim import Claim


def evidence_of(items: Sequence[Evidence] | Sequence[Claim]) -> Sequence[Evidence]:
    """Return *items* as evidence, bare claims collapsed to one piece for each origin.

    Of a measure that depends on time it is the evidence on the last claimed instant.

    Raises `NoClaimsError` for nothing at all, `IncompatibleMeasuresError` for claims of several
    measures, `InvalidTypeError` for a mixture or other types.
    """
    if not items:
        raise NoClaimsError("no evidence: a method needs at least one claim")
    if isinstance(items, Voices):
        return items
    if _all_evidence(items):
        return tuple(items)
    if not _all_claims(items):
        raise InvalidTypeError("give evidence only, or claims only")
    measure = items[0].measure
    for item in items:
        if item.measure != measure:
            raise IncompatibleMeasuresError(
                f"claims of several measures: {measure.label!r} ({measure.id}) and "
                f"{item.measure.label!r} ({item.measure.id}); reconcile a Ledger of them instead"
            )
    return evidence_asked(place(items, Origins.of(())))


def _all_evidence(
    items: Sequence[Evidence] | Sequence[Claim],
) -> TypeGuard[Sequence[Evidence]]:
    return set(map(type, items)) == {Evidence}


def _all_claims(items: Sequence[Evidence] | Sequence[Claim]) -> TypeGuard[Sequence[Claim]]:
    return set(map(type, items)) == {Claim}
