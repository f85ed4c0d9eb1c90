"""The value that every diagnosis is."""

from __future__ import annotations

from datetime import date

import attrs

from consilience.diagnose.kinds import DiagnosisKind
from consilience.domain import Exact
from consilience.interval import Interval
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.claim import Claim, digest
from consilience.ledger.measure import Measure


@attrs.frozen(repr=False)
class Diagnosis:
    """Something about claims that their coder should look at; it changes no answer.

    ``explanation`` says what was seen in plain words, ``remedy`` what to declare or to check.
    ``sources`` are the ids of the sources that it is about, ``days`` and ``figures`` what it
    compared, in the order of ``claims`` where there is one to each, and ``gap`` how far they are
    apart, in the unit of the measure.  ``acknowledgements`` are what the ledger says of it.

    >>> from consilience import CUMULATIVE, Ledger, claim
    >>> from consilience.diagnose import diagnose
    >>> dead = Measure("dead", temporality=CUMULATIVE)
    >>> (found,) = diagnose(
    ...     Ledger(
    ...         [
    ...             claim(dead, 120, source="ministry", about="2024-05-01"),
    ...             claim(dead, 90, source="ministry", about="2024-05-02"),
    ...         ]
    ...     )
    ... )
    >>> found.kind, found.gap, found.acknowledged
    (DiagnosisKind.REGRESSION, 30, False)
    """

    kind: DiagnosisKind
    claims: tuple[Claim, ...]
    explanation: str
    remedy: str
    sources: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    figures: tuple[Interval, ...] = ()
    gap: Exact | None = None
    acknowledgements: tuple[Acknowledgement, ...] = ()

    @property
    def id(self) -> str:
        """A digest of its kind and its claims: the same while these are, whatever else is said."""
        about = sorted(item.id for item in self.claims) or sorted(self.sources)
        return digest("d-", self.kind.value, *about)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of its claims, in order of mention."""
        return tuple({item.measure.id: item.measure for item in self.claims}.values())

    @property
    def acknowledged(self) -> bool:
        """Whether somebody has looked at it and said why it may stand."""
        return bool(self.acknowledgements)

    def __repr__(self) -> str:
        mark = ", acknowledged" if self.acknowledged else ""
        return f"<Diagnosis {self.id}: {self.kind.value}{mark}: {self.explanation}>"
