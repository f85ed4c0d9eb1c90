"""A range, with what is unconfirmed and what is pending: the Standards for Casualty Recording."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.estimate import Estimate
from consilience.errors import InvalidValueError
from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.methods.base import evidence_of
from consilience.methods.rules.rule import (
    LeftOut,
    ProjectRule,
    RuleRow,
    is_named,
    reports_of,
    source_ids,
)


@attrs.frozen(repr=False)
class EveryCasualty(ProjectRule):
    """Every Casualty: report a range; mark what few sources support; keep the rest pending.

    ``low`` and ``high`` are the least and greatest figure of the sources that are not pending.  The
    row is marked “unconfirmed” where no number is allowed by ``sources`` of them together, and
    “pending” where none of them states a figure.

    Left to judgement, hence parameters: how many ``sources`` it takes, and whose figures are kept
    ``pending``.  The Standards allow two more answers, which are no computation: to prefer a source
    (see `EmDat`) and to go back to it.  They ask that whatever is chosen be published.

    Every Casualty, Standards for Casualty Recording (2016), page 25,
    https://everycasualty.org/standards/.

    Raises `InvalidValueError` for ``sources`` below 1, `NoClaimsError` without evidence.

    >>> from consilience import Interval
    >>> said = {"activists": (60, 60), "HRW": (190, 205)}
    >>> row = EveryCasualty().row([Evidence(Interval(*r), origin=o) for o, r in said.items()])
    >>> row.columns, row.grade
    ((('low', 60), ('high', 205)), 'unconfirmed')
    """

    sources: int = attrs.field(default=2, kw_only=True)
    pending: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=source_ids)

    def __attrs_post_init__(self) -> None:
        if self.sources < 1:
            raise InvalidValueError(f"sources is {self.sources}: give 1 or more")

    def row(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> RuleRow:
        """Return the columns ``low`` and ``high``, and the mark."""
        items = evidence_of(evidence)
        waiting = tuple(
            LeftOut(item, "kept pending") for item in items if is_named(item, self.pending)
        )
        kept = [item for item in items if not is_named(item, self.pending)]
        stated, silent = reports_of(kept)
        columns = (
            ("low", min((item.low for item in stated), default=None)),
            ("high", max((item.high for item in stated), default=None)),
        )
        grade, why = self._mark(kept) if stated else ("pending", "no figure is left to report")
        left = (*waiting, *silent)
        return RuleRow("Every Casualty", columns, grade=grade, left_out=left, remarks=(why,))

    def _mark(self, kept: Sequence[Evidence]) -> tuple[str | None, str]:
        most = Estimate(kept, (), method=self).agreement.at_least
        words = f"{most} of {len(kept)} sources allow one common number"
        return (None if most >= self.sources else "unconfirmed"), words
