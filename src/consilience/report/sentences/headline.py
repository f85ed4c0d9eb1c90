"""One publishable sentence on an estimate.

It never says more than the evidence does: the count beside a figure is the number of origins that
entail just that figure, every position is given where nobody agrees, and every tied region where
several tie.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs

from consilience.conflict.conflict import Conflict, conflicts_of
from consilience.consensus.agreement import Agreement, Fit, Status
from consilience.consensus.estimate import Estimate
from consilience.dates import DateSpan
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.ledger.measure import CUMULATIVE
from consilience.report.sentences.conflict_groups import grouped
from consilience.report.sentences.related_answer import is_told_by_relations, related_body
from consilience.report.wording.names import counted, follows_figure
from consilience.report.wording.sayings import (
    agreement_words,
    by_day,
    cover_words,
    domain_of,
    known_by,
    measure_of,
    method_name,
    name_of,
    opening,
    ordered,
    positions,
    votes,
    when_words,
)
from consilience.wording.numbers import NO_BOUND, number, range_words
from consilience.wording.phrases import few, listed, plural, sentence_case, shown

# A sentence needs the widest contradictions, not all of them.
_ENOUGH = 200
_RANGES = 6


def estimate_sentence(estimate: Estimate) -> str:
    """Return one publishable sentence: the answer, who found it, who says otherwise.

    >>> from consilience import Evidence, Interval
    >>> from consilience.methods import BestAgreement
    >>> said = {"HRW": Interval(190, None), "cleric": Interval(101, None), "SOHR": Interval(60, 60)}
    >>> print(
    ...     estimate_sentence(
    ...         BestAgreement()([Evidence(range, origin=who) for who, range in said.items()])
    ...     )
    ... )
    HRW reported at least 190 (1 of 3 origins); SOHR said 60, which contradicts that.
    """
    measure = measure_of(estimate.evidence)
    body, year = _body(estimate)
    rest = "" if _gives_all_positions(estimate) else _contradictions(estimate, year)
    if measure is not None and not follows_figure(measure):
        return f"{sentence_case(shown(measure.label))}: {body}{rest}."
    return f"{_start(estimate, body)}{rest}."


def _start(estimate: Estimate, body: str) -> str:
    """Return *body* with a capital, but for the names of methods and names of a single word."""
    if body.startswith(method_name(estimate.method)):
        return body
    first = [item for item in estimate.evidence if body.startswith(f"{name_of(item)} ")]
    return opening(body, first[0]) if first else sentence_case(body)


def _gives_all_positions(estimate: Estimate) -> bool:
    return (
        estimate.fit is None
        and not is_told_by_relations(estimate)
        and len(estimate.evidence) > 1
        and estimate.status in {Status.NO_AGREEMENT, Status.REFUTED}
    )


def _body(estimate: Estimate) -> tuple[str, int | None]:
    """Return the answer without its full stop, and the year that it has mentioned."""
    if estimate.fit is not None:
        return _fitted(estimate, estimate.fit), None
    if is_told_by_relations(estimate):
        return related_body(estimate), None
    if estimate.status is Status.REFUTED:
        return _refuted(estimate), None
    if _gives_all_positions(estimate):
        return _all_positions(estimate), None
    if len(estimate.regions) > 1:
        return _tied(estimate), None
    return _one_region(estimate, estimate.range)


def _subject(estimate: Estimate) -> str:
    measure = measure_of(estimate.evidence)
    return "" if measure is None or not follows_figure(measure) else f" on {shown(measure.label)}"


def _when(estimate: Estimate, known: date | None) -> str:
    """Return the instant of the answer, unless it is the day by which the figure was known."""
    variable = estimate.variable
    if variable is None or (known is not None and variable.when == DateSpan.day(known)):
        return ""
    words = when_words(variable.measure, variable.when)
    return f" {words}" if words else ""


def _fitted(estimate: Estimate, fit: Fit) -> str:
    what = counted("", measure_of(estimate.evidence)).strip()
    interval = ""
    if fit.low is not None and fit.high is not None:
        level = "" if fit.level is None else f"{number(fit.level * 100)}% "
        interval = f" ({level}interval {number(fit.low)} to {number(fit.high)})"
    return (
        f"{method_name(estimate.method)} fits {number(fit.centre)}{f' {what}' if what else ''}"
        f"{_when(estimate, None)}{interval} to {plural(len(estimate.evidence), 'origin')}"
        f"{cover_words(estimate)}"
    )


def _refuted(estimate: Estimate) -> str:
    count = len(estimate.evidence)
    origins = "this one origin" if count == 1 else f"these {count:,} origins"
    return (
        f"{method_name(estimate.method)} gives no range{_subject(estimate)}"
        f"{_when(estimate, None)}, because what it assumes cannot hold of {origins}: "
        f"{positions(estimate.evidence)}{by_day(known_by(estimate.evidence))}"
    )


def _all_positions(estimate: Estimate) -> str:
    count = len(estimate.evidence)
    known = known_by(estimate.evidence)
    who = "The two origins do not agree" if count == 2 else f"No two of {count:,} origins agree"
    return (
        f"{who}{_subject(estimate)}{_when(estimate, known)}: {positions(estimate.evidence)}"
        f"{by_day(known)}, figures that contradict each other"
    )


def _tied(estimate: Estimate) -> str:
    domain = domain_of(estimate.evidence)
    named = estimate.regions[:_RANGES]
    parts = [f"{range_words(region, domain)} ({_backing(estimate, region)})" for region in named]
    rest = len(estimate.regions) - len(named)
    if rest:
        parts.append(plural(rest, "other range"))
    count = f"{len(estimate.regions):,} ranges stand side by side"
    return f"{count}{_subject(estimate)}{_when(estimate, None)}: {listed(parts)}"


def _backing(estimate: Estimate, region: Interval) -> str:
    """Return how many origins entail *region*, and which ones allow it."""
    backers = estimate.backers(region)
    names = few(list(dict.fromkeys(map(name_of, ordered(backers)))), 4, "origin")
    stated = _entailing(estimate.evidence, region)
    if {item.origin for item in backers} == {
        item.origin for item in estimate.evidence if item.range in region
    }:
        return f"{agreement_words(stated)}: {names}"
    voices = Agreement(len({item.voice for item in backers}), len(backers), len(backers))
    return f"entailed by {agreement_words(stated)}, allowed by {votes(voices)}: {names}"


def _one_region(estimate: Estimate, region: Interval) -> tuple[str, int | None]:
    found = _pieces(estimate.evidence, region)
    if not found:
        return _unbounded(estimate), None
    known = known_by([item for piece in found for item in piece.stated_by])
    first = _piece(estimate, found[0], counted_as=True, known=known, more=len(found) > 1)
    rest = [_piece(estimate, item, counted_as=False, known=None, more=False) for item in found[1:]]
    alone = ", and no other origin speaks of it" if len(estimate.evidence) == 1 else ""
    return " and ".join([first, *rest]) + alone, None if known is None else known.year


def _unbounded(estimate: Estimate) -> str:
    count = len(estimate.evidence)
    origins = "1 origin entails" if count == 1 else f"{count:,} origins entail"
    return (
        f"{method_name(estimate.method)} finds no bound{_subject(estimate)}"
        f"{_when(estimate, None)} in what {origins}: "
        f"{positions(estimate.evidence)}{by_day(known_by(estimate.evidence))}"
    )


def _piece(
    estimate: Estimate, piece: _Piece, *, counted_as: bool, known: date | None, more: bool
) -> str:
    words = range_words(piece.range, domain_of(estimate.evidence))
    if words == NO_BOUND:
        return NO_BOUND
    figure = words
    if counted_as:
        figure = counted(words, measure_of(estimate.evidence)) + _when(estimate, known)
    dated = f", known{by_day(known)}" if known is not None and not more else ""
    if not piece.stated_by:
        method = method_name(estimate.method)
        return f"{method} gives {figure} ({agreement_words(piece.agreement)} entail that{dated})"
    names = list(dict.fromkeys(map(name_of, ordered(piece.stated_by))))
    verb = "reported " if counted_as else ""
    return f"{few(names, 4, 'origin')} {verb}{figure} ({agreement_words(piece.agreement)}{dated})"


def _contradictions(estimate: Estimate, year: int | None) -> str:
    """Return what stands against the answer, and the widest contradiction beside it."""
    dissent = estimate.dissent
    clauses: list[str] = []
    if dissent and estimate.regions:
        many = len({(name_of(item), item.range) for item in dissent}) > 1
        day = by_day(known_by(dissent), year)
        against = "figures that contradict that" if many else "which contradicts that"
        clauses.append(f"; {positions(dissent)}{day}, {against}")
    beside = _beside(estimate, {item.origin for item in dissent})
    if beside:
        clauses.append(_pair(beside, year))
    return "".join(clauses)


def _beside(estimate: Estimate, told: set[str]) -> tuple[Conflict, ...]:
    """Return the contradictions of a running total in which nobody who dissents takes part."""
    measure = measure_of(estimate.evidence)
    if measure is None or measure.temporality is not CUMULATIVE:
        return ()
    found = conflicts_of(estimate.readings, limit=_ENOUGH).conflicts
    return tuple(item for item in found if not told & {side.origin for side in item.sides})


def _pair(conflicts: tuple[Conflict, ...], year: int | None) -> str:
    group = grouped(conflicts)[0]
    figures = [group.figure, *(opponent.side.evidence for opponent in group.opponents)]
    day = by_day(known_by(figures), year)
    rest = len(conflicts) - len(group.opponents)
    more = f" (and {plural(rest, 'further contradiction')})" if rest else ""
    if len(figures) == 2:
        return f"; {positions(figures)}{day}, figures that contradict each other{more}"
    return f"; {positions(figures)}{day}, the first of which the others contradict{more}"


@attrs.frozen
class _Piece:
    """A figure to print: who states just that, and how many origins entail it."""

    range: Interval
    stated_by: tuple[Evidence, ...]
    agreement: Agreement


def _pieces(evidence: Sequence[Evidence], region: Interval) -> tuple[_Piece, ...]:
    """Return *region* as figures that somebody states: whole if anybody does, else its two ends.

    Where an end is nobody's, the whole region is; where there is no end at all, there is no piece.
    """
    whole = tuple(item for item in evidence if item.range == region)
    floor = domain_of(evidence).floor
    has_low = region.low is not None and (region.low, region.low_open) != (floor, False)
    if not has_low and region.high is None:
        return ()
    if whole or not has_low or region.high is None:
        return (_Piece(region, whole or _holders(evidence, region), _entailing(evidence, region)),)
    low = Interval(region.low, None, low_open=region.low_open)
    high = Interval(floor, region.high, high_open=region.high_open)
    holders = [_holders(evidence, part) for part in (low, high)]
    if not all(holders):
        return (_Piece(region, (), _entailing(evidence, region)),)
    return tuple(
        _Piece(part, found, _entailing(evidence, part))
        for part, found in zip((low, high), holders, strict=True)
    )


def _entailing(evidence: Sequence[Evidence], figure: Interval) -> Agreement:
    """Return how many origins entail *figure*: all that they allow lies inside it."""
    inside = [item for item in evidence if item.range in figure]
    return Agreement(len({item.voice for item in inside}), len(inside), len(evidence))


def _holders(evidence: Sequence[Evidence], part: Interval) -> tuple[Evidence, ...]:
    """Return who has just the end that *part* is bounded by."""
    if part.high is None:
        return tuple(
            item
            for item in evidence
            if (item.range.low, item.range.low_open) == (part.low, part.low_open)
        )
    return tuple(
        item
        for item in evidence
        if (item.range.high, item.range.high_open) == (part.high, part.high_open)
    )
