"""The low, best and high estimate of the Uppsala Conflict Data Program."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.errors import InvalidValueError
from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.methods.base import evidence_of
from consilience.methods.rules.rule import (
    DOUBTFUL,
    ProjectRule,
    RuleRow,
    is_named,
    reports_of,
    source_ids,
    without,
)


@attrs.frozen(repr=False)
class Ucdp(ProjectRule):
    """UCDP GED: the lowest, the best and the highest reliable figure.

    ``low`` is the lowest and ``high`` the highest figure stated by a source that is not doubtful.
    ``best`` is the figure of the most reliable source; where none can be told, the lower one.

    Left to judgement, hence parameters: which sources are ``reliable``, the best first, and which
    figures are not reasonable, whose sources ``doubtful`` names.  UCDP codes single events and
    splits the dead by side first; this is the rule for one of those numbers.

    UCDP Georeferenced Event Dataset Codebook 19.1, sections 2, 3 and 5.5,
    https://ucdp.uu.se/downloads/ged/ged191.pdf; R. Sundberg and E. Melander, Journal of Peace
    Research 50 (2013) 523-532, doi:10.1177/0022343313484347.

    Raises `InvalidValueError` for a source both reliable and doubtful, `NoClaimsError` without
    evidence.

    >>> from consilience import Interval
    >>> said = {"activists": (60, 60), "HRW": (190, None), "infobox": (190, 205)}
    >>> Ucdp(reliable="HRW").row(
    ...     [Evidence(Interval(*r), origin=o) for o, r in said.items()]
    ... ).columns
    (('low', 60), ('best', 190), ('high', 205))
    """

    reliable: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=source_ids)
    doubtful: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=source_ids)

    def __attrs_post_init__(self) -> None:
        if both := sorted(set(self.reliable) & set(self.doubtful)):
            raise InvalidValueError(f"both reliable and doubtful: {', '.join(both)}; choose one")

    def row(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> RuleRow:
        """Return the columns ``low``, ``best`` and ``high``."""
        stated, silent = reports_of(evidence_of(evidence))
        kept, left = without(stated, self.doubtful, DOUBTFUL)
        low = min((item.low for item in kept), default=None)
        high = max((item.high for item in kept), default=None)
        best, why = low, "best: no source was declared most reliable, so the lower figure"
        for name in self.reliable:
            named = [item for item in kept if is_named(item.evidence, (name,))]
            if named:
                best, why = min(item.low for item in named), f"best: the figure of {name}"
                break
        columns = (("low", low), ("best", best), ("high", high))
        remarks = (why,) if kept else ()
        return RuleRow("UCDP GED", columns, left_out=(*left, *silent), remarks=remarks)
