"""The range and the grade of Airwars."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.methods.base import evidence_of
from consilience.methods.rules.rule import ProjectRule, RuleRow, reports_of


@attrs.frozen(repr=False)
class Airwars(ProjectRule):
    """Airwars: the least to the greatest figure of an incident, and a grade in its own words.

    The grade is “Discounted” where those killed were combatants or another party's doing, else
    “Confirmed” where a belligerent accepted responsibility, else “Contested” where several are
    blamed, else “Fair” for two or more sources with a likely action, and “Weak” for one source.

    The claims tell how many sources there are, and no more.  Left to judgement, hence parameters:
    ``accepted``, ``contested`` and ``discounted``, and whether an action by the belligerent is
    ``likely``.  Several sources without a likely action have no grade.  The words are Airwars' and
    grade an incident; they say nothing about any figure.

    Airwars, "Methodology", https://airwars.org/about/methodology/; the grades as its archive states
    them.

    Raises `NoClaimsError` without evidence.

    >>> from consilience import Interval
    >>> said = {"network": (12, 15), "residents": (14, 14)}
    >>> row = Airwars(likely=True).row([Evidence(Interval(*r), origin=o) for o, r in said.items()])
    >>> row.columns, row.grade
    ((('killed_min', 12), ('killed_max', 15)), 'Fair')
    """

    accepted: bool = attrs.field(default=False, kw_only=True)
    likely: bool = attrs.field(default=False, kw_only=True)
    contested: bool = attrs.field(default=False, kw_only=True)
    discounted: bool = attrs.field(default=False, kw_only=True)

    def row(self, evidence: Sequence[Evidence] | Sequence[Claim], /) -> RuleRow:
        """Return the columns ``killed_min`` and ``killed_max``, and the grade."""
        items = evidence_of(evidence)
        stated, silent = reports_of(items)
        columns = (
            ("killed_min", min((item.low for item in stated), default=None)),
            ("killed_max", max((item.high for item in stated), default=None)),
        )
        grade, why = self._grade(len({item.voice for item in items}))
        return RuleRow("Airwars", columns, grade=grade, left_out=silent, remarks=(why,))

    def _grade(self, sources: int) -> tuple[str | None, str]:
        if self.discounted:
            return "Discounted", "declared: combatants, or the doing of another party"
        if self.accepted:
            return "Confirmed", "declared: a belligerent accepted responsibility"
        if self.contested:
            return "Contested", "declared: several parties are blamed"
        if sources == 1:
            return "Weak", "one source, all mentions by unnamed people taken as one"
        if self.likely:
            return "Fair", f"{sources} sources, and an action was declared likely"
        return None, f"{sources} sources; whether an action is likely was not declared: no grade"
