"""What looks wrong with the record itself, beside the conflicts between figures."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import attrs

from consilience.claims import Claim
from consilience.ledger import Ledger


class DiagnosisKind(Enum):
    """What a diagnosis is about.

    ``ARITHMETIC``: a figure is not what its derivation comes to.

    >>> DiagnosisKind("arithmetic") is DiagnosisKind.ARITHMETIC
    True
    """

    ARITHMETIC = "arithmetic"

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


@attrs.frozen
class Diagnosis:
    """Something about claims that their coder should look at; it changes no answer.

    ``explanation`` says what was seen in plain words, ``remedy`` what to do about it.

    >>> from consilience import Measure, claim
    >>> dead = Measure("dead")
    >>> ledger = Ledger(
    ...     [
    ...         claim(dead, 11_300, source="ministry", id="official"),
    ...         claim(
    ...             dead,
    ...             "more than 12,000",
    ...             source="newspaper",
    ...             derived_from="official",
    ...             derivation="official + 170",
    ...         ),
    ...     ]
    ... )
    >>> (diagnosis,) = diagnose(ledger)
    >>> print(diagnosis.explanation)
    newspaper's “more than 12,000” was computed as official + 170, which comes to 11470
    """

    kind: DiagnosisKind
    claims: tuple[Claim, ...]
    explanation: str
    remedy: str


def diagnose(ledger: Ledger) -> tuple[Diagnosis, ...]:
    """Return what looks wrong with the record of *ledger*, in the order of its claims."""
    return tuple(_arithmetic(ledger))


def _arithmetic(ledger: Ledger) -> Iterable[Diagnosis]:
    """Figures that contradict what their own derivation comes to."""
    for item in ledger:
        if item.derivation is None:
            continue
        ingredients = tuple(ledger.claim(id) for id in item.derivation.claims)
        computed = item.derivation.computed({other.id: other.range for other in ingredients})
        if not computed.overlaps(item.range):
            shown = str(computed.low) if computed.is_point else str(computed)
            yield Diagnosis(
                DiagnosisKind.ARITHMETIC,
                (item, *ingredients),
                f"{ledger.source(item.source).label}'s “{item.value.text}” was computed as "
                f"{item.derivation}, which comes to {shown}",
                "check the figure, its ingredients and the derivation against the source",
            )
