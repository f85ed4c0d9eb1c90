"""The figure of the priority source, as EM-DAT takes it."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.consensus.estimate import Estimate
from consilience.errors import InvalidValueError, UnusableClaimsError
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
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
)


@attrs.frozen(repr=False)
class EmDat(ProjectRule):
    """EM-DAT: the figure of the first source, in an order of priority, that gives one.

    ``total_deaths`` is that figure.  Where the source states a range the column stays empty,
    because the protocol says no number for it, and the estimate is the range.

    Left to judgement, hence a parameter: the order itself, ``priority``, by source id.  In EM-DAT a
    secondary source can become the first one, and the figure counts the missing with the dead.

    Centre for Research on the Epidemiology of Disasters, EM-DAT documentation, protocols,
    https://doc.emdat.be/docs/protocols; D. Delforge et al., International Journal of Disaster Risk
    Reduction 124 (2025) 105509, doi:10.1016/j.ijdrr.2025.105509.

    Raises `InvalidValueError` for an empty order, `UnusableClaimsError` where none of its sources
    states a figure, `NoClaimsError` without evidence.

    >>> from consilience import Interval
    >>> said = {"ministry": (60, 60), "press": (190, 190)}
    >>> EmDat(["UN", "ministry"])([Evidence(Interval(*r), origin=o) for o, r in said.items()]).range
    Interval(60, 60)
    """

    priority: tuple[str, ...] = attrs.field(converter=source_ids)

    def __attrs_post_init__(self) -> None:
        if not self.priority:
            raise InvalidValueError("priority is empty: give source ids, the first in rank first")

    def _estimate(self, items: Sequence[Evidence]) -> Estimate:
        first = self._first(items)
        return Estimate(items, (Interval(first.low, first.high),), method=self)

    def row(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> RuleRow:
        """Return the column ``total_deaths``."""
        items = evidence_of(evidence)
        first = self._first(items)
        _, silent = reports_of(items)
        passed = {item.evidence.origin for item in silent}
        others = tuple(
            LeftOut(item, "not the priority source")
            for item in items
            if item.origin != first.evidence.origin and item.origin not in passed
        )
        remarks = [f"the priority source is {first.evidence.label}"]
        if first.low != first.high:
            remarks.append(f"it states {first.low} to {first.high}: no single figure")
        figure = first.low if first.low == first.high else None
        columns = (("total_deaths", figure),)
        return RuleRow("EM-DAT", columns, left_out=(*others, *silent), remarks=tuple(remarks))

    def _first(self, items: Sequence[Evidence]) -> Report:
        stated, _ = reports_of(items)
        for name in self.priority:
            for item in sorted(stated, key=lambda item: (item.low, item.high)):
                if is_named(item.evidence, (name,)):
                    return item
        speakers = ", ".join(sorted(item.evidence.label for item in stated)) or "nobody"
        raise UnusableClaimsError(
            f"EM-DAT: no source of priority {', '.join(self.priority)} states a figure; "
            f"those that do: {speakers}. Put one of them into priority",
            refused=tuple((item.label, "not in the order of priority") for item in items),
        )
