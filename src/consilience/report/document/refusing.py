"""Measures of which the method cannot use the figures: all but a range is shown, and why."""

from __future__ import annotations

from consilience.consensus.estimate import Estimate
from consilience.errors import UnusableClaimsError
from consilience.ledger.measure import Measure
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.parts import Fact
from consilience.report.wording.names import plural, shown
from consilience.report.wording.sayings import method_name

REFUSED = "refused"
"""What stands in place of a status."""

_NAMES = 12


def shown_estimate(result: Reconciliation, measure: Measure) -> Estimate:
    """Return the answer on *measure*; where the method refuses, the evidence without a range."""
    if measure not in result.refused:
        return result[measure]
    return Estimate(
        result.evidence_on(measure),
        (),
        method=result.by,
        readings=result.placement(measure).readings,
    )


def refusal_sentence(result: Reconciliation, measure: Measure) -> str:
    """Say that the method gives no range of *measure*."""
    return (
        f"{method_name(result.by)} gives no range of {shown(measure.label)}: it cannot use these "
        "figures."
    )


def refusal_facts(result: Reconciliation, measure: Measure) -> tuple[Fact, ...]:
    """Return why there is no range, origin by origin where the method says so."""
    error = result.refused[measure]
    if not isinstance(error, UnusableClaimsError) or not error.refused:
        return Fact("Range", ("none",)), Fact("Refused", (shown(str(error)),))
    lines = [f"{shown(who)}: {shown(why)}" for who, why in error.refused[:_NAMES]]
    rest = len(error.refused) - _NAMES
    if rest > 0:
        lines.append(f"and {plural(rest, 'more origin')}")
    return Fact("Range", ("none",)), Fact("Refused", tuple(lines))


def refused_summary(result: Reconciliation) -> tuple[str, ...]:
    """Say on how many measures the method gives no range; nothing where it gives all."""
    count = len(result.refused)
    if not count:
        return ()
    return (f"{method_name(result.by)} refuses the figures on {plural(count, 'measure')}.",)
