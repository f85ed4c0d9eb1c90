"""An answer that relations to other measures took part in: its sentence, and why its range ends.

What is set aside, and what a range promises, is worded here too.
"""

from __future__ import annotations

from consilience.conflict.conflict import Side
from consilience.consensus.agreement import Guarantee
from consilience.consensus.estimate import Estimate
from consilience.consensus.set_aside import Reason, SetAside
from consilience.domain import COUNT
from consilience.interval import End, Interval
from consilience.ledger.measure import CUMULATIVE
from consilience.report.sentences.reckoning import measure_of_side
from consilience.report.sentences.related_conflict import amount_said, amount_words
from consilience.report.wording.names import follows_figure
from consilience.report.wording.relation_words import relation_name, relation_names
from consilience.report.wording.sayings import (
    by_day,
    carried_words,
    domain_of,
    known_by,
    measure_of,
    method_name,
    name_of,
    ordered,
    positions,
    said_when,
    when_words,
    words_of,
)
from consilience.wording.numbers import end_words, range_words
from consilience.wording.phrases import few, listed, plural, quoted, sentence_case, shown

_NAMED = 6
_REASONS = 8


def is_told_by_relations(estimate: Estimate) -> bool:
    """Whether the figures on the measure alone would not tell how the answer came about."""
    if not estimate.is_tied:
        return False
    if len(estimate.regions) != 1:
        return True
    return any(reason.relations for reason in estimate.reasons) or _is_set_aside(estimate)


def _is_set_aside(estimate: Estimate) -> bool:
    """Whether all origins would agree, but for the figures of related measures."""
    return not any(estimate.backers(region) for region in estimate.regions)


def related_body(estimate: Estimate) -> str:
    """Return the answer, what it follows from, and who else speaks of the measure."""
    if not estimate.regions:
        return (
            f"no range is left{_subject(estimate)}{_when(estimate)}, because relations that are "
            f"always kept contradict each other: {_own(estimate)}"
        )
    if len(estimate.regions) > 1:
        return _several(estimate)
    return _one(estimate)


def _one(estimate: Estimate) -> str:
    (region,) = estimate.regions
    measure = measure_of(estimate.evidence)
    words = range_words(region, domain_of(estimate.evidence))
    figure = words if measure is None else amount_words(words, measure)
    sides = [side for reason in estimate.reasons for side in reason.sides]
    told = {side.origin for side in sides if _is_own(estimate, side)}
    relations = {item.id: item for reason in estimate.reasons for item in reason.relations}
    by = f" by {relation_names(relations.values())}" if relations else ""
    origins = dict.fromkeys(f"{name_of(s.evidence)} ({amount_said(s.evidence)})" for s in sides)
    if not origins:
        return f"{figure}{_when(estimate)} follows{by}{_allowed(estimate, told)}"
    verb = "leaves" if len(origins) == 1 else "leave"
    who = few(sorted(origins), _NAMED, "figure")
    return f"{who} {verb} {figure}{_when(estimate)}{by}{_allowed(estimate, told)}"


def _allowed(estimate: Estimate, told: set[str]) -> str:
    """Return who speaks of the measure and is neither told yet nor in dissent."""
    rest = [item for item in estimate.support if item.origin not in told]
    if not rest:
        return ""
    many = len(rest) > 1
    allows = "figures that allow that" if many else "which allows that"
    return f"; {positions(rest)}{by_day(known_by(rest))}, {allows}"


def _several(estimate: Estimate) -> str:
    domain = domain_of(estimate.evidence)
    named = [
        f"{range_words(region, domain)} ({_backers(estimate, region)})"
        for region in estimate.regions[:_NAMED]
    ]
    rest = len(estimate.regions) - len(named)
    if rest > 0:
        named.append(plural(rest, "other range"))
    return (
        f"{len(estimate.regions):,} ranges stand side by side{_subject(estimate)}"
        f"{_when(estimate)}, after different choices, equally cheap, of what to set aside: "
        f"{listed(named, 'or')}"
    )


def _backers(estimate: Estimate, region: Interval) -> str:
    meeting = [item for item in ordered(estimate.evidence) if item.range.overlaps(region)]
    names = few(list(dict.fromkeys(map(name_of, meeting))), 4, "origin")
    return f"allowed by {names}" if names else "from figures of related measures alone"


def _own(estimate: Estimate) -> str:
    return f"{positions(estimate.evidence)}{by_day(known_by(estimate.evidence))}"


def _is_own(estimate: Estimate, side: Side) -> bool:
    own = estimate.variable
    return own is not None and measure_of_side(side).id == own.measure.id


def _subject(estimate: Estimate) -> str:
    measure = measure_of(estimate.evidence)
    return "" if measure is None or not follows_figure(measure) else f" on {shown(measure.label)}"


def _when(estimate: Estimate) -> str:
    own = estimate.variable
    words = "" if own is None else when_words(own.measure, own.when)
    return f" {words}" if words else ""


def reason_lines(estimate: Estimate, region: Interval, end: End) -> list[str]:
    """Return the lines on one end of *region*: what it follows from, or that nothing bounds it."""
    reason = reason_of(estimate, region, end)
    if reason is None:
        noun = "floor" if end is End.LOWER else "ceiling"
        return [f"No figure and no relation gives a {noun}."]
    title = sentence_case(end_words(region, end))
    if not reason.sides and not reason.relations:
        if domain_of(estimate.evidence) is COUNT:
            return ["No figure and no relation gives a floor; a count is never below 0."]
        return [f"{title} is the least that can be."]
    after = "" if reason.after is None else f", once {set_aside_words(reason.after)} is set aside"
    lines = [f"  {line}" for line in dict.fromkeys(_line(estimate, side) for side in reason.sides)]
    rest = len(lines) - _REASONS
    if rest > 0:
        lines = [*lines[:_REASONS], f"  and {plural(rest, 'other claim')}."]
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
    return few(names, _REASONS, "figure")


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
    measure, own = measure_of_side(side), estimate.variable
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
    measure = measure_of_side(side)
    if own is None or own.when is None or measure.temporality is not CUMULATIVE:
        return ""
    evidence = side.evidence
    day = evidence.low_day if side.end is End.LOWER else evidence.high_day
    if day is None or day == own.when.latest or measure.id != own.measure.id:
        return ""
    return carried_words(day, side.end)
