"""Why a range ends where it does, where relations to other measures took part."""

from __future__ import annotations

from consilience.conflict.conflict import Side
from consilience.consensus.agreement import Guarantee
from consilience.consensus.estimate import Estimate
from consilience.consensus.set_aside import Reason, SetAside
from consilience.domain import COUNT
from consilience.interval import End, Interval
from consilience.ledger.measure import CUMULATIVE
from consilience.report.sentences.related_conflict import amount_said, measure_of
from consilience.report.wording.days import day_words
from consilience.report.wording.figures import ceiling_words, floor_words
from consilience.report.wording.names import few, plural, quoted, sentence_case, shown
from consilience.report.wording.relation_words import relation_name, relation_names
from consilience.report.wording.sayings import (
    domain_of,
    method_name,
    name_of,
    ordered,
    said_when,
    words_of,
)

_NAMED = 8


def reason_lines(estimate: Estimate, region: Interval, end: End) -> list[str]:
    """Return the lines on one end of *region*: what it follows from, or that nothing bounds it."""
    reason = reason_of(estimate, region, end)
    if reason is None:
        noun = "floor" if end is End.LOWER else "ceiling"
        return [f"No figure and no relation gives a {noun}."]
    title = sentence_case(_bound(region, end))
    if not reason.sides and not reason.relations:
        if domain_of(estimate.evidence) is COUNT:
            return ["No figure and no relation gives a floor; a count is never below 0."]
        return [f"{title} is the least that can be."]
    after = "" if reason.after is None else f", once {set_aside_words(reason.after)} is set aside"
    lines = [f"  {line}" for line in dict.fromkeys(_line(estimate, side) for side in reason.sides)]
    rest = len(lines) - _NAMED
    if rest > 0:
        lines = [*lines[:_NAMED], f"  and {plural(rest, 'other claim')}."]
    if not reason.relations:
        comma = "," if after else ""
        return [f"{title} rests{after}{comma} on:", *lines]
    by = relation_names(reason.relations)
    if not lines:
        return [f"{title} follows{after} from {by} alone."]
    return [f"{title} follows{after}, by {by}, from:", *lines]


def reason_of(estimate: Estimate, region: Interval, end: End) -> Reason | None:
    """Return the reason of one end of *region*, if that end is bounded."""
    bound = region.low if end is End.LOWER else region.high
    if bound is None:
        return None
    found = (item for item in estimate.reasons if item.end is end and item.bound == bound)
    return next(found, None)


def set_aside_words(item: SetAside) -> str:
    """Return what is set aside: "SOHR (11 captured) and the relation “…”"."""
    names = [f"{name_of(piece)} ({amount_said(piece)})" for piece in ordered(item.evidence)]
    names += [f"the relation {relation_name(relation)}" for relation in item.relations]
    return few(names, _NAMED, "figure")


def guarantee_words(estimate: Estimate) -> str:
    """Return what the range promises, where that is less than exactness; else nothing."""
    if estimate.guarantee is Guarantee.OUTER:
        return "outer: the range is sound, but the relations may leave less"
    if estimate.guarantee is Guarantee.UNTIGHTENED:
        return (
            f"untightened: the relations leave nothing of what {method_name(estimate.method)} "
            "gives for the measures they tie, so its own range stands"
        )
    return "" if estimate.guarantee is Guarantee.EXACT else estimate.guarantee.value


def _line(estimate: Estimate, side: Side) -> str:
    """Return one figure behind an end, with its measure where that is another."""
    measure, own = measure_of(side), estimate.variable
    name = name_of(side.evidence)
    if own is None or measure.id != own.measure.id:
        name += f", on {shown(measure.label)}"
    if side.claim is None:
        return f"{name}: {words_of(side.evidence)}."
    said = f"{name}: {quoted(side.claim.value.text)} {said_when(side.claim)}"
    return f"{said}{_carried(estimate, side)}."


def _carried(estimate: Estimate, side: Side) -> str:
    """Return the step by which a running total reached the day of the answer."""
    own = estimate.variable
    measure = measure_of(side)
    if own is None or own.when is None or measure.temporality is not CUMULATIVE:
        return ""
    evidence = side.evidence
    day = evidence.low_day if side.end is End.LOWER else evidence.high_day
    if day is None or day == own.when.latest or measure.id != own.measure.id:
        return ""
    if side.end is End.LOWER:
        return f", carried forward from {day_words(day)}: a running total does not fall"
    return f", carried back from {day_words(day)}: a running total was no higher before"


def _bound(region: Interval, end: End) -> str:
    if end is End.LOWER:
        assert region.low is not None
        return floor_words(region.low, region.low_open)
    assert region.high is not None
    return ceiling_words(region.high, region.high_open)
