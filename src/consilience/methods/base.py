"""What methods share: what they are called with, the coverage they read off it, how they print."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from fractions import Fraction
from typing import TypeGuard

import attrs

from consilience.consensus.coverage import CoverageProfile, profile
from consilience.consensus.estimate import Estimate
from consilience.domain import Exact, exact
from consilience.errors import (
    IncompatibleMeasuresError,
    InvalidTypeError,
    InvalidValueError,
    NoClaimsError,
)
from consilience.evidence.evidence import Evidence
from consilience.evidence.lazy import Voices, ranges_of, weights_of
from consilience.evidence.origins import Origins
from consilience.evidence.placement import place
from consilience.evidence.selection import evidence_asked
from consilience.interval import Interval
from consilience.ledger.claim import Claim


@attrs.frozen
class EvidenceMethod(ABC):
    """A method that is its mathematics: from what each origin entails to an estimate.

    >>> class FirstSaid(EvidenceMethod):
    ...     def _estimate(self, items: Sequence[Evidence]) -> Estimate:
    ...         return Estimate(items, (items[0].range,), method=self)
    >>> FirstSaid()([Evidence(Interval(60, 60), origin="wire")]).range
    Interval(60, 60)
    """

    def __call__(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> Estimate:
        """Return the estimate; see the class."""
        return self._estimate(evidence_of(evidence))

    @abstractmethod
    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        """Return the estimate from evidence, of which there is some."""


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


def profile_of(evidence: Sequence[Evidence]) -> CoverageProfile:
    """Return the coverage profile of the ranges in *evidence*, each with its weight."""
    return profile(ranges_of(evidence), weights_of(evidence))


def everything(evidence: Sequence[Evidence]) -> Interval:
    """Return every value that the measure can have: what is known where nothing is."""
    variable = evidence[0].variable
    return Interval(None if variable is None else variable.measure.domain.floor, None)


def allowed_faults(value: Exact) -> Exact:
    """Return *value* if it is exact and not below 0.

    Raises `InvalidTypeError` and `InvalidValueError`.
    """
    number = exact(value, "faults")
    if number < 0:
        raise InvalidValueError(
            f"faults is {number}: give how many origins may be wrong, 0 or more"
        )
    return number


def shown(self: object) -> str:
    """Return the method as it would be written, without options left at their defaults.

    >>> from consilience.methods import DerSimonianLaird
    >>> DerSimonianLaird(hartung_knapp=True, level=Fraction(9, 10))
    DerSimonianLaird(hartung_knapp=True, level=9/10)
    """
    kind = type(self)
    written: list[str] = []
    fields = attrs.fields(kind) if attrs.has(kind) else ()
    for field in sorted(fields, key=lambda field: field.inherited):  # its own options come first
        value: object = getattr(self, field.name)
        if not field.kw_only or value != field.default:
            written.append(f"{field.name}={value if isinstance(value, Fraction) else repr(value)}")
    return f"{kind.__name__}({', '.join(written)})"
