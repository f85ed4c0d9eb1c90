"""What rules share: the figures that each origin states, the row they fill, and the rule itself."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable, Sequence
from datetime import date

import attrs

from consilience.consensus.estimate import Estimate
from consilience.domain import Exact
from consilience.errors import UnknownReferenceError
from consilience.evidence.evidence import Evidence
from consilience.interval import EMPTY, Interval
from consilience.ledger.claim import Claim
from consilience.ledger.source import identifiers
from consilience.methods.base import EvidenceMethod, everything, shown
from consilience.rendering import printable

NO_FIGURE = "states no figure"
DOUBTFUL = "declared doubtful"


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
class RuleRow:
    """The columns of a project's table for one measure, under the project's own names.

    ``columns`` are pairs of a name and a number, ``None`` where the rule gives none.  ``grade`` is
    a word of the project's own vocabulary, to be quoted as such.  ``left_out`` are the origins that
    no column was made from, ``remarks`` says which step of the rule decided and what it left open.

    Raises `UnknownReferenceError` for a column that it does not have.

    >>> row = RuleRow("UCDP GED", (("low", 60), ("best", 60), ("high", 190)))
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


@attrs.frozen(repr=False)
class ProjectRule(EvidenceMethod):
    """The rule of a project: a method whose answer is the range of the row that it fills.

    A rule of your own needs no more than ``row``:

    >>> @attrs.frozen(repr=False)
    ... class Lowest(ProjectRule):
    ...     def row(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> RuleRow:
    ...         stated, silent = reports_of(evidence_of(evidence))
    ...         least = min((item.low for item in stated), default=None)
    ...         return RuleRow("Ours", (("least", least),), left_out=silent)
    >>> said = {"activists": (60, 60), "HRW": (190, None)}
    >>> Lowest()([Evidence(Interval(*r), origin=o) for o, r in said.items()]).range
    Interval(60, 60)
    """

    __repr__ = shown

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        found = self.row(items).range
        return Estimate(items, (everything(items) if found.is_empty else found,), method=self)

    @abstractmethod
    def row(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> RuleRow:
        """Return the columns that the project prints, and what stayed out of them."""


def source_ids(value: str | Iterable[str]) -> tuple[str, ...]:
    """Return the ids of sources that a rule was given: one id or several, in their order.

    Raises `InvalidTypeError` and `InvalidValueError`.
    """
    return identifiers(value, "the sources given to a rule")


@attrs.frozen
class Report:
    """The figures that one origin states, and the last day on which it did."""

    evidence: Evidence
    low: Exact
    high: Exact
    day: date | None


def reports_of(evidence: Sequence[Evidence]) -> tuple[tuple[Report, ...], tuple[LeftOut, ...]]:
    """Return what *evidence* states, and the origins that state nothing."""
    reports: list[Report] = []
    silent: list[LeftOut] = []
    for item in evidence:
        stated = item.stated
        if stated.is_empty or stated.low is None or stated.high is None:
            silent.append(LeftOut(item, NO_FIGURE))
        else:
            reports.append(Report(item, stated.low, stated.high, _day(item)))
    return tuple(reports), tuple(silent)


def is_named(item: Evidence, names: Collection[str]) -> bool:
    """Whether *names* holds the origin of *item*, or the id of the source at its root."""
    return item.origin in names or (item.source is not None and item.source.id in names)


def without(
    reports: Sequence[Report], names: Collection[str], reason: str
) -> tuple[tuple[Report, ...], tuple[LeftOut, ...]]:
    """Return *reports* without those of the sources *names*, and these with the *reason*."""
    kept = tuple(item for item in reports if not is_named(item.evidence, names))
    left = tuple(
        LeftOut(item.evidence, reason) for item in reports if is_named(item.evidence, names)
    )
    return kept, left


def _day(item: Evidence) -> date | None:
    said = [None if day is None else day.latest for day in (c.reported for c in item.claims)]
    known = [day for day in said if day is not None]
    return max(known) if known and len(known) == len(said) else None
