"""Many methods side by side on one measure: a table of answers and refusals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import attrs

from consilience.agreement import Agreement
from consilience.errors import UnknownReferenceError
from consilience.estimate import Estimate
from consilience.evidence import Evidence
from consilience.measure import Measure
from consilience.methods.rules import Row


@attrs.frozen
class Answer:
    """What one method made of the evidence: an estimate, or why it gave none.

    ``row`` is the row of a published project's table, where the method is its rule.  ``refusal`` is
    why the method refused the evidence, and ``refused`` who was refused and why, origin by origin.

    >>> Answer("EmDat", refusal="needs priority").coverage is None
    True
    """

    name: str
    estimate: Estimate | None = attrs.field(default=None, kw_only=True)
    row: Row | None = attrs.field(default=None, kw_only=True)
    refusal: str | None = attrs.field(default=None, kw_only=True)
    refused: tuple[tuple[str, str], ...] = attrs.field(default=(), kw_only=True)

    @property
    def coverage(self) -> Agreement | None:
        """How many origins allow one common number of the answer; of a fit, its centre.

        ``None`` where there is no answer.  A fitted centre that nobody allows shows as 0.
        """
        if self.estimate is None or not self.estimate.regions:
            return None
        if self.estimate.fit is None:
            return self.estimate.agreement
        centre = Fraction(self.estimate.fit.centre)
        holders = [item for item in self.estimate.evidence if centre in item.range]
        voices = len({item.voice for item in holders})
        return Agreement(voices, len(holders), len(self.estimate.evidence))


@attrs.frozen(repr=False)
class Comparison:
    """The answers of several methods to the same evidence on one measure.

    Each method was given the same evidence, and relations to other measures took no part: so the
    answers differ by method alone, and the rules of projects give what the projects would print.
    Look an answer up by the name of its method.  Printed, it is a table; in a notebook, with a
    picture.  Make one with `consilience.compare`.

    Raises `UnknownReferenceError` for a method that was not compared.

    >>> from consilience import Ledger, claim, compare
    >>> killed = Measure("civilians killed")
    >>> said = [claim(killed, "at least 190", source="HRW"), claim(killed, 60, source="activists")]
    >>> compare(Ledger(said), measure=killed)["ReportedRange()"].estimate.range
    Interval(60, 190)
    """

    measure: Measure
    evidence: Sequence[Evidence]
    answers: tuple[Answer, ...]

    def __iter__(self) -> Iterator[Answer]:
        return iter(self.answers)

    def __len__(self) -> int:
        return len(self.answers)

    def __getitem__(self, name: str) -> Answer:
        """Return the answer of the method called *name*, such as "Marzullo(faults=1)".

        Raises `UnknownReferenceError` for a method that was not compared.
        """
        for item in self.answers:
            if item.name == name:
                return item
        known = ", ".join(item.name for item in self.answers)
        raise UnknownReferenceError(f"no method {name!r} was compared; these were: {known}")

    @property
    def refusals(self) -> tuple[Answer, ...]:
        """The methods that gave no answer, each with the reason."""
        return tuple(item for item in self.answers if item.refusal is not None)

    def __repr__(self) -> str:
        count = len(self.answers)
        return (
            f"<Comparison of {count} method{'' if count == 1 else 's'} on {self.measure.label!r}, "
            f"{len(self.refusals)} refused>"
        )

    def __str__(self) -> str:
        from consilience.report import comparison_text

        return comparison_text(self)

    def _repr_html_(self) -> str:
        from consilience.report import comparison_html

        return comparison_html(self)
