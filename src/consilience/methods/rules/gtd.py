"""The most recent source, else the majority, else the lowest: the Global Terrorism Database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import attrs

from consilience.domain import Exact
from consilience.errors import InvalidValueError
from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.methods.base import evidence_of
from consilience.methods.rules.rule import (
    LeftOut,
    ProjectRule,
    Report,
    RuleRow,
    is_named,
    reports_of,
    source_ids,
    without,
)

_DOUBT = "doubtful, or rests on a perpetrator's word"


@attrs.frozen(repr=False)
class Gtd(ProjectRule):
    """GTD ``nkill``: the most recent source; else the majority; else the lowest figure proffered.

    The most recent source decides unless it is doubtful or rests on a perpetrator's word, or other
    sources of about the same time give another figure (within ``days`` of it).  Then the figure
    that more than half of the other sources give is taken, and failing that the lowest.  A range
    enters with its lower end, "at least 11" with 11.  Without dates nobody is the most recent.

    Left to judgement, hence parameters: the ``doubtful`` sources, and what is the same time.

    START, Global Terrorism Database Codebook, August 2021, nkill,
    https://www.start.umd.edu/gtd/downloads/Codebook.pdf; G. LaFree and L. Dugan, Terrorism and
    Political Violence 19 (2007) 181-204, doi:10.1080/09546550701246817.

    Raises `InvalidValueError` for ``days`` below 0, `NoClaimsError` without evidence.

    >>> from consilience import Measure, claim
    >>> killed = Measure("killed")
    >>> Gtd().row(
    ...     [
    ...         claim(killed, 12, source="first wire", reported="2013-08-04"),
    ...         claim(killed, "at least 11", source="later wire", reported="2013-08-06"),
    ...     ]
    ... )["nkill"]
    11
    """

    doubtful: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=source_ids)
    days: int = attrs.field(default=0, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.days < 0:
            raise InvalidValueError(f"days is {self.days}: give 0 or more")

    def row(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> RuleRow:
        """Return the column ``nkill``, and in the remarks which step of the rule gave it."""
        stated, silent = reports_of(evidence_of(evidence))
        kept, left = without(stated, self.doubtful, _DOUBT)
        figure, step = _decided(kept, self._latest(stated))
        others = [
            LeftOut(item.evidence, f"another figure: {step}") for item in kept if item.low != figure
        ]
        remarks = (step,) if kept else ()
        return RuleRow(
            "GTD", (("nkill", figure),), left_out=(*others, *left, *silent), remarks=remarks
        )

    def _latest(self, stated: Sequence[Report]) -> Exact | None:
        """Return the figure of the most recent source, if it is one that may decide."""
        dated = [(item.day, item) for item in stated if item.day is not None]
        if not dated or len(dated) < len(stated):
            return None
        since: date = max(day for day, _ in dated) - timedelta(days=self.days)
        recent = [item for day, item in dated if day >= since]
        figures = {item.low for item in recent}
        doubted = any(is_named(item.evidence, self.doubtful) for item in recent)
        return figures.pop() if len(figures) == 1 and not doubted else None


def _decided(kept: Sequence[Report], latest: Exact | None) -> tuple[Exact | None, str]:
    if latest is not None:
        return latest, "the most recent source decides"
    if not kept:
        return None, "no source is left"
    figure, count = min(
        Counter(item.low for item in kept).items(), key=lambda pair: (-pair[1], pair[0])
    )
    if 2 * count > len(kept):
        return figure, "the majority decides"
    return min(item.low for item in kept), "the lowest figure is taken"
