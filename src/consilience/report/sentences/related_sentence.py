"""The sentence on an answer that relations to other measures took part in."""

from __future__ import annotations

from consilience.conflict.conflict import Side
from consilience.consensus.estimate import Estimate
from consilience.interval import Interval
from consilience.report.sentences.related_conflict import amount_said, amount_words, measure_of
from consilience.report.wording.names import follows_figure
from consilience.report.wording.relation_words import relation_names
from consilience.report.wording.sayings import (
    by_day,
    domain_of,
    known_by,
    name_of,
    ordered,
    positions,
    when_words,
)
from consilience.report.wording.sayings import measure_of as own_measure_of
from consilience.wording.numbers import range_words
from consilience.wording.phrases import few, listed, plural, shown

_NAMED = 6


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
    measure = own_measure_of(estimate.evidence)
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
    return own is not None and measure_of(side).id == own.measure.id


def _subject(estimate: Estimate) -> str:
    measure = own_measure_of(estimate.evidence)
    return "" if measure is None or not follows_figure(measure) else f" on {shown(measure.label)}"


def _when(estimate: Estimate) -> str:
    own = estimate.variable
    words = "" if own is None else when_words(own.measure, own.when)
    return f" {words}" if words else ""
