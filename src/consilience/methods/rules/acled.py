"""The most conservative figure, as ACLED records fatalities."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.methods.base import evidence_of
from consilience.methods.rules.rule import (
    DOUBTFUL,
    ProjectRule,
    RuleRow,
    reports_of,
    source_ids,
    without,
)


@attrs.frozen(repr=False)
class Acled(ProjectRule):
    """ACLED: where reports differ, the most conservative figure.

    ``fatalities`` is the least figure stated.  ACLED's numbers for "dozens" (12) and "hundreds"
    (100) come from reading the words under its convention: ``claim(..., convention=ACLED)`` with
    ``consilience.words.conventions.ACLED``.

    Left to judgement, hence a parameter: which sources are ``doubtful``.  ACLED also revises
    figures later and splits totals over days and places, which no rule can do for it.

    ACLED, "FAQs: ACLED Fatality Methodology", 7 May 2024, https://acleddata.com; C. Raleigh,
    R. Kishi and A. Linke, Humanities and Social Sciences Communications 10 (2023) 74,
    doi:10.1057/s41599-023-01559-4.

    Raises `NoClaimsError` without evidence.

    >>> from consilience import Interval
    >>> said = {"activists": (60, 60), "HRW": (190, None)}
    >>> Acled()([Evidence(Interval(*r), origin=o) for o, r in said.items()]).range
    Interval(60, 60)
    """

    doubtful: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=source_ids)

    def row(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> RuleRow:
        """Return the column ``fatalities``."""
        stated, silent = reports_of(evidence_of(evidence))
        kept, left = without(stated, self.doubtful, DOUBTFUL)
        least = min((item.low for item in kept), default=None)
        return RuleRow("ACLED", (("fatalities", least),), left_out=(*left, *silent))
