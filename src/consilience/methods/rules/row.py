"""The row that a published table would print, and what stayed out of it."""

from __future__ import annotations

import attrs

from consilience.domain import Exact
from consilience.errors import UnknownReferenceError
from consilience.evidence.evidence import Evidence
from consilience.interval import EMPTY, Interval
from consilience.printing import printable


@attrs.frozen
class LeftOut:
    """An origin that a rule did not take its figures from, and why.

    It stays in the estimate, with its conflicts; only the columns were made without it.

    >>> from consilience import Evidence
    >>> print(LeftOut(Evidence(Interval(0, None), origin="wire"), "states no figure"))
    wire: states no figure
    """

    evidence: Evidence
    reason: str

    def __str__(self) -> str:
        return printable(f"{self.evidence.label}: {self.reason}")


@attrs.frozen
class Row:
    """The columns of a project's table for one measure, under the project's own names.

    ``columns`` are pairs of a name and a number, ``None`` where the rule gives none.  ``grade`` is
    a word of the project's own vocabulary, to be quoted as such.  ``left_out`` are the origins that
    no column was made from, ``remarks`` says which step of the rule decided and what it left open.

    Raises `UnknownReferenceError` for a column that it does not have.

    >>> row = Row("UCDP GED", (("low", 60), ("best", 60), ("high", 190)))
    >>> row["high"], row.range
    (190, Interval(60, 190))
    """

    project: str
    columns: tuple[tuple[str, Exact | None], ...]
    grade: str | None = attrs.field(default=None, kw_only=True)
    left_out: tuple[LeftOut, ...] = attrs.field(default=(), kw_only=True)
    remarks: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    @property
    def range(self) -> Interval:
        """From the least to the greatest number of the columns; `EMPTY` if they give none."""
        given = [value for _, value in self.columns if value is not None]
        return Interval(min(given), max(given)) if given else EMPTY

    def __getitem__(self, name: str) -> Exact | None:
        """Return the number of one column.

        Raises `UnknownReferenceError` for a column that the row does not have.
        """
        for column, value in self.columns:
            if column == name:
                return value
        known = ", ".join(column for column, _ in self.columns)
        raise UnknownReferenceError(f"{self.project} has no column {name!r}; it has: {known}")
