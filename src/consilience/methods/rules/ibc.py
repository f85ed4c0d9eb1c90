"""The reported minimum and maximum of Iraq Body Count."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.methods.base import evidence_of
from consilience.methods.rules.rule import ProjectRule, RuleRow, reports_of


@attrs.frozen(repr=False)
class IraqBodyCount(ProjectRule):
    """IBC: the least and the greatest figure reported of an incident.

    The range is that of `ReportedRange`; the row has the project's own columns.

    Left to judgement, before the claims come here: which reports are of one incident, which repeat
    each other, and who among the dead was a civilian.  How vague words become numbers is not
    published; read them under a convention of your choice.

    Iraq Body Count, "Methods", https://www.iraqbodycount.org/about/methods/; M. Hicks et al., PLoS
    Medicine 8 (2011) e1000415, doi:10.1371/journal.pmed.1000415.

    Raises `NoClaimsError` without evidence.

    >>> from consilience import Interval
    >>> said = {"REU": (4, 4), "NINA": (3, 6)}
    >>> IraqBodyCount().row([Evidence(Interval(*r), origin=o) for o, r in said.items()]).columns
    (('reported_minimum', 3), ('reported_maximum', 6))
    """

    def row(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> RuleRow:
        """Return the columns ``reported_minimum`` and ``reported_maximum``."""
        stated, silent = reports_of(evidence_of(evidence))
        columns = (
            ("reported_minimum", min((item.low for item in stated), default=None)),
            ("reported_maximum", max((item.high for item in stated), default=None)),
        )
        return RuleRow("Iraq Body Count", columns, left_out=silent)
