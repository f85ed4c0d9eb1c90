"""Conflicts and ranges in plain words, with the claims that they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.conflict.conflict import Conflict, ConflictKind, Side
from consilience.consensus.agreement import Status
from consilience.consensus.estimate import Estimate
from consilience.consensus.published import Holding, Published
from consilience.dates import DateSpan
from consilience.domain import COUNT, Domain
from consilience.evidence.evidence import Evidence, Variable
from consilience.interval import End, Interval
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE
from consilience.report.sentences.headline import estimate_sentence
from consilience.report.sentences.related_answer import guarantee_words, reason_lines, reason_of
from consilience.report.sentences.related_conflict import explain_related
from consilience.report.wording.sayings import (
    carried_words,
    domain_of,
    method_name,
    name_of,
    names_with_figures,
    opening,
    ordered,
    said_when,
    words_of,
)
from consilience.wording.days import span_words
from consilience.wording.numbers import end_words, number, range_words, regions_words
from consilience.wording.phrases import plural, quoted, sentence_case, shown
from consilience.words import Basis

__all__ = ["estimate_sentence", "explain_conflict", "explain_range", "published_sentence"]

# So many ranges, and claims behind one end, are named; further ones are counted.
_NAMED = 8


def explain_conflict(conflict: Conflict) -> str:
    """Return who says what, why both cannot hold, how far apart they are, and what dissolves it.

    >>> from consilience.conflict.conflict import conflicts_of
    >>> said = {"cleric": Interval(101, None), "activists": Interval(60, 60)}
    >>> found = conflicts_of([Evidence(range, origin=who) for who, range in said.items()])
    >>> for sentence in explain_conflict(found.conflicts[0]).split(". "):
    ...     print(sentence)
    cleric said at least 101; activists said 60
    One value cannot be at least 101 and at most 60: 41 apart
    Setting aside either figure dissolves the conflict.
    """
    if conflict.kind is ConflictKind.RELATED_MEASURES:
        read = (words for side in conflict.sides if (words := reading_of_end(side)))
        return " ".join([explain_related(conflict), *dict.fromkeys(read)])
    lower, upper = conflict.sides
    parts = [
        f"{opening(side_words(lower), lower.evidence)}; {side_words(upper)}.",
        f"{_impossible(conflict)}: {gap_words(conflict)}.",
        *(words for side in conflict.sides if (words := reading_of_end(side))),
        "Setting aside either figure dissolves the conflict.",
    ]
    return " ".join(parts)


def side_words(side: Side) -> str:
    """Return one side of a conflict as a clause: who said what, and when."""
    name = name_of(side.evidence)
    if side.claim is None:
        return f"{name} said {words_of(side.evidence)}"
    return f"{name} said {quoted(side.claim.value.text)} {said_when(side.claim)}"


def gap_words(conflict: Conflict) -> str:
    """Return how far apart the two sides of *conflict* are."""
    return f"{number(conflict.gap)} apart" if conflict.gap else "they meet only in an end left out"


def reading_of_end(side: Side) -> str:
    """Say so where an end is read from the words, not stated by them; empty where it is stated."""
    if side.claim is None:
        return ""
    value = side.claim.value
    basis = value.low_basis if side.end is End.LOWER else value.high_basis
    end = end_words(side.evidence.range, side.end)
    if side.is_implicature:
        beyond = "more" if side.end is End.UPPER else "less"
        return (
            f"That {quoted(value.text)} means {end} is how readers take it; the words alone do not "
            f"exclude {beyond}."
        )
    if basis is Basis.CONVENTION:
        rule = f", {shown(value.convention)}" if value.convention else ""
        return f"That {quoted(value.text)} means {end} is a convention{rule}."
    return ""


def explain_range(estimate: Estimate) -> str:
    """Return for each end of the range the claims that it rests on, and only those.

    >>> from consilience.methods import BestAgreement
    >>> print(explain_range(BestAgreement()([Evidence(Interval(190, None), origin="HRW")])))
    At least 190 rests on:
      HRW: at least 190.
    No origin in agreement states a ceiling.
    """
    if estimate.fit is not None:
        origins = plural(len(estimate.evidence), "origin")
        return f"{method_name(estimate.method)} fits the range to the evidence of {origins}."
    if estimate.is_tied and not estimate.regions:
        return "There is no range: relations that are always kept contradict each other."
    if estimate.status is Status.REFUTED or not estimate.regions:
        return f"There is no range: what {method_name(estimate.method)} assumes cannot hold here."
    blocks: list[str] = []
    for region in estimate.regions[:_NAMED]:
        lines = _both_ends(estimate, region)
        if len(estimate.regions) > 1:
            title = range_words(region, domain_of(estimate.evidence))
            lines = [f"{sentence_case(title)}:", *(f"  {line}" for line in lines)]
        blocks.append("\n".join(lines))
    rest = len(estimate.regions) - _NAMED
    if rest > 0:
        blocks.append(f"And {plural(rest, 'other range')}.")
    if guarantee := guarantee_words(estimate):
        blocks.append(f"{sentence_case(guarantee)}.")
    return "\n".join(blocks)


def _both_ends(estimate: Estimate, region: Interval) -> list[str]:
    """Return the lines on both ends, as one block where the same claims state both."""
    low, high = (_end(estimate, region, end) for end in End)
    if len(low) > 1 and low[1:] == high[1:]:
        how, same = (
            lines[0].removeprefix(sentence_case(end_words(region, end)))
            for lines, end in ((low, End.LOWER), (high, End.UPPER))
        )
        if how == same:
            words = range_words(region, domain_of(estimate.evidence))
            return [f"{sentence_case(words)}{how}", *low[1:]]
    return [*low, *high]


def _impossible(conflict: Conflict) -> str:
    when = conflict.sides[0].when
    low, high = (end_words(side.evidence.range, side.end) for side in conflict.sides)
    if conflict.kind is ConflictKind.RUNNING_TOTAL:
        return f"A running total cannot fall from {low} to {high}"
    instant = "" if when is None else f" ({span_words(when)})"
    return f"One value{instant} cannot be {low} and {high}"


def _end(estimate: Estimate, region: Interval, end: End) -> list[str]:
    """Return the lines on one end of *region*: a heading and the claims behind it."""
    if estimate.is_tied and _is_told(estimate, region, end):
        return reason_lines(estimate, region, end)
    domain = domain_of(estimate.evidence)
    bound = region.low if end is End.LOWER else region.high
    if bound is None:
        return [f"No origin in agreement states a {'floor' if end is End.LOWER else 'ceiling'}."]
    holders = [
        item
        for item in ordered(estimate.evidence)
        if (item.range.low if end is End.LOWER else item.range.high) == bound
        and item.range.overlaps(region)
    ]
    title = sentence_case(end_words(region, end))
    lines = [line for item in holders if (line := _holder(estimate, item, end))]
    if not lines:
        return [_nobody(title, bound == domain.floor and end is End.LOWER, domain, estimate)]
    shown_lines = [f"  {line}" for line in dict.fromkeys(lines)]
    rest = len(shown_lines) - _NAMED
    if rest > 0:
        shown_lines = [*shown_lines[:_NAMED], f"  and {plural(rest, 'other claim')}."]
    return [f"{title} rests on:", *shown_lines]


def _is_told(estimate: Estimate, region: Interval, end: End) -> bool:
    """Whether an end of a tied answer is told by its reason, not by the claims that state it."""
    reason = reason_of(estimate, region, end)
    return reason is None or bool(reason.relations) or reason.after is not None


def _nobody(title: str, is_floor: bool, domain: Domain, estimate: Estimate) -> str:
    if is_floor and domain is COUNT:
        return "No origin in agreement states a floor; a count is never below 0."
    return (
        f"{title} is an end that {method_name(estimate.method)} gives; no origin states it alone."
    )


def _holder(estimate: Estimate, item: Evidence, end: End) -> str:
    """Return the claim behind an end, with the step by which it reached the day of the answer."""
    claim = item.floor if end is End.LOWER else item.ceiling
    if claim is None:
        # Evidence without claims; with claims, this end is the domain's floor and nobody's word.
        return "" if item.claims else f"{name_of(item)}: {words_of(item)}."
    value = claim.value
    if end is End.LOWER and value.low_basis is Basis.DOMAIN:
        return ""
    line = (
        f"{name_of(item)}: {quoted(value.text)} {said_when(claim)}"
        f"{_so_far(claim)}{_carried(estimate, item.variable, claim, end)}."
    )
    side = reading_of_end(Side(end, item))
    return f"{line} {side}" if side else line


def _so_far(claim: Claim) -> str:
    return ", a count in progress" if claim.so_far else ""


def _carried(estimate: Estimate, variable: Variable | None, claim: Claim, end: End) -> str:
    """Return the step of transport: a floor is carried forward, a ceiling back."""
    if variable is None or variable.measure.temporality is not CUMULATIVE or variable.when is None:
        return ""
    reading = next((item for item in estimate.readings if claim in item.claims), None)
    if reading is None or reading.variable is None or reading.variable.when == variable.when:
        return ""
    day = reading.low_day if end is End.LOWER else reading.high_day
    if day is None or variable.when == DateSpan.day(day):
        return ""
    return carried_words(day, end)


def published_sentence(held: Published) -> str:
    """Return how a published range lies to an estimate, in plain words.

    >>> from consilience import Evidence, Interval
    >>> said = (Evidence(Interval(190, None), origin="HRW"),)
    >>> held = Published(Interval(190, 205), said, (Interval(190, None),), recorder="UCDP")
    >>> published_sentence(held)
    '190 to 205 (UCDP) lies inside the range here, at least 190.'
    """
    return " ".join(sentence_case(line) for line in _told(held))


def _told(held: Published) -> Iterator[str]:
    domain = domain_of(held.evidence)
    theirs = range_words(held.range, domain)
    name = f"{theirs} ({shown(held.recorder)})"
    ours = regions_words(held.regions, domain)
    here = f"the range here, {ours}"
    if len(held.regions) > 1:
        here = f"the ranges here, {ours}"
    yield {
        Holding.INSIDE: f"{name} lies inside {here}.",
        Holding.WIDER: f"{name} is wider: it holds all of {here}, and more.",
        Holding.OVERLAPPING: f"{name} and {here}, overlap, and neither holds the other.",
        Holding.DISJOINT: f"{name} and {here}, have no number in common.",
    }[held.holding]
    if held.contradicted:
        yield f"{theirs} contradicts {names_with_figures(held.contradicted)}."
    if held.behind_low:
        yield f"The lower end here rests on {names_with_figures(held.behind_low)}."
    if held.behind_high:
        yield f"The upper end here rests on {names_with_figures(held.behind_high)}."
    if held.definitions_differ:
        yield (
            f"The definitions differ: theirs is {quoted(held.definition or '')}, the one here "
            f"{quoted(held.own_definition or '')}; so the two may count different things."
        )
    elif held.definitions_differ is None and held.own_definition is not None:
        yield (
            "Theirs came without a definition, so the two may count different things; the one "
            f"here is {quoted(held.own_definition)}."
        )
