"""A reconciliation as the parts of a report, in an order that no input order changes."""

from __future__ import annotations

from collections.abc import Mapping

from consilience.consensus.agreement import Status
from consilience.consensus.estimate import Estimate
from consilience.evidence.placement import Fate
from consilience.ledger.measure import Measure
from consilience.ledger.source import Source
from consilience.reconciliation.audit import Audit
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.answer import ladder_line
from consilience.report.document.diagnosis_part import count_of_diagnoses, diagnosis_part
from consilience.report.document.measure_part import measure_part
from consilience.report.document.notice_rows import notice_rows
from consilience.report.document.parts import Fact, Report, Table, Unanswered
from consilience.report.document.possible_rows import possible_rows
from consilience.report.document.refusing import REFUSED, refused_summary, shown_estimate
from consilience.report.document.related_part import related_part, touching
from consilience.report.document.related_rows import groups_of
from consilience.report.document.standing import chosen, claim_line, hidden_claims, standings
from consilience.report.wording.days import day_words, span_words
from consilience.report.wording.figures import number
from consilience.report.wording.names import listed, plural, sentence_case, shown

# Notes and measures are always all listed; of a crowd of sources the first by name.
_SOURCES = 200


def outline(result: Reconciliation) -> Report:
    """Return the parts of the report on *result*: measures in dispute first, then by name."""
    audit = result.audit()
    fates: dict[str, dict[str, Fate]] = {}
    for fate in audit.fates:
        fates.setdefault(fate.claim.measure.id, {})[fate.claim.id] = fate
    measures = sorted(result, key=lambda item: _order(result, item))
    stem = f"r{result.ledger.digest[:8]}"
    anchors = tuple(f"{stem}-{position + 1}" for position in range(len(measures)))
    return Report(
        title="Reconciliation",
        summary=_summary(result),
        overview=_overview(result, measures),
        anchors=anchors,
        measures=tuple(
            measure_part(result, measure, fates[measure.id], anchor)
            for measure, anchor in zip(measures, anchors, strict=True)
        ),
        related=tuple(
            related_part(result, group, f"{stem}-related-{position + 1}")
            for position, group in enumerate(groups_of(result))
        ),
        diagnoses=diagnosis_part(result),
        unanswered=_unanswered(result, fates),
        possible=possible_rows(result),
        notices=notice_rows(result),
        notes=_notes(result),
        sources=_sources(result),
        record=_record(audit),
    )


def _order(result: Reconciliation, measure: Measure) -> tuple[bool, str, str]:
    return not in_dispute(result, measure), measure.label.casefold(), measure.id


def in_dispute(result: Reconciliation, measure: Measure) -> bool:
    """Whether figures on *measure* contradict each other, on the day of the answer or another."""
    status = shown_estimate(result, measure).status
    alone = status is not Status.AGREED or bool(result.conflicts_on(measure).total)
    return alone or bool(_related_conflicts(result, measure))


def _related_conflicts(result: Reconciliation, measure: Measure) -> int:
    group = result.related_to(measure)
    return 0 if group is None else len(touching(group, measure))


def _summary(result: Reconciliation) -> tuple[str, ...]:
    disputed = sum(in_dispute(result, measure) for measure in result)
    total = result.conflict_total
    ledger = result.ledger
    said = f"{plural(len(ledger.notices), 'notice')}, " if ledger.notices else ""
    counts = (
        f"{plural(len(ledger), 'claim')} by {plural(len(ledger.sources), 'source')} on "
        f"{plural(len(ledger.measures), 'measure')}; {said}{plural(len(ledger.notes), 'note')}."
    )
    tied = _summary_of_related(result)
    seen = (*refused_summary(result), *count_of_diagnoses(result))
    exact = result.conflict_total_is_exact
    if not total:
        none = "No two figures contradict each other."
        return counts, *tied, none if exact else "Not all contradictions were searched for.", *seen
    whole = "all listed" if result.complete else "not all of them listed"
    least = "" if exact else "At least "
    contradictions = f"{least}{plural(total, 'contradiction')} between figures, {whole}"
    return (
        counts,
        *tied,
        f"{contradictions}; {plural(disputed, 'measure')} in dispute, listed first.",
        *seen,
    )


def _summary_of_related(result: Reconciliation) -> tuple[str, ...]:
    """Count the relations, the measures they tie, and the contradictions that rest on them."""
    groups = result.related
    if not groups:
        return ()
    relations = plural(len(result.ledger.relations), "relation")
    tied = plural(sum(len(group.measures) for group in groups), "measure")
    found = plural(sum(group.conflict_total for group in groups), "contradiction")
    found = found if result.conflict_total_is_exact else f"at least {found}"
    verb = "ties" if len(result.ledger.relations) == 1 else "tie"
    where = plural(len(groups), "group")
    return (f"{relations} {verb} {tied} in {where}; {found} by them.",)


def _overview(result: Reconciliation, measures: list[Measure]) -> Table:
    rows = tuple(
        (
            sentence_case(shown(measure.label)),
            REFUSED if measure in result.refused else _state(result[measure]),
            ladder_line(shown_estimate(result, measure)),
            _conflict_count(result, measure),
        )
        for measure in measures
    )
    return Table(("Measure", "Status", "1, 2, … origins entail", "Conflicts"), rows)


def _conflict_count(result: Reconciliation, measure: Measure) -> str:
    alone = f"{result.conflicts_on(measure).total:,}"
    related = _related_conflicts(result, measure)
    return f"{alone} + {related:,}\u00a0related" if related else alone


def _state(estimate: Estimate) -> str:
    return "one\u00a0origin" if len(estimate.evidence) == 1 else estimate.status.value


def _unanswered(
    result: Reconciliation, fates: Mapping[str, Mapping[str, Fate]]
) -> tuple[Unanswered, ...]:
    """Return the measures of which nothing stands on the days asked about, with their claims."""
    answered = {measure.id for measure in result}
    claimed = (item for item in result.ledger.measures if result.claims_on(item))
    left = [item for item in claimed if item.id not in answered]
    return tuple(
        _without_answer(result, measure, fates[measure.id])
        for measure in sorted(left, key=lambda item: (item.label.casefold(), item.id))
    )


def _without_answer(
    result: Reconciliation, measure: Measure, fates: Mapping[str, Fate]
) -> Unanswered:
    every = standings(result.claims_on(measure), None, None, fates)
    kept = chosen(every)
    return Unanswered(
        title=sentence_case(shown(measure.label)),
        claims=tuple(claim_line(item, result.ledger) for item in kept),
        rest=hidden_claims(len(every) - len(kept)),
    )


def _notes(result: Reconciliation) -> Table:
    ledger = result.ledger
    entries = sorted(
        ledger.notes,
        key=lambda item: (
            (item.about or item.reported) is None,
            str(item.about or item.reported),
            item.source,
            item.id,
        ),
    )
    made: list[tuple[str, str, str]] = []
    for item in entries:
        name = shown(ledger.source(item.source).label)
        via = ", ".join(shown(ledger.source(id).label) for id in item.via)
        made.append(
            (
                sentence_case(span_words(item.about or item.reported)),
                f"{name} (relayed by {via})" if via else name,
                shown(item.text),
            )
        )
    return Table(("When", "Source", "What was said"), tuple(made))


def _sources(result: Reconciliation) -> Table:
    ordered = sorted(result.ledger.sources, key=lambda item: (item.label.casefold(), item.id))
    rows = tuple(
        (
            shown(item.label),
            shown(item.kind or "–"),
            shown(item.side or "–"),
            "–" if item.reliability is None else item.reliability.value,
            _dependence(item, result) or "–",
        )
        for item in ordered[:_SOURCES]
    )
    hidden = len(ordered) - _SOURCES
    rest = f"{plural(hidden, 'more source')} not listed here." if hidden > 0 else ""
    return Table(("Source", "Kind", "Side", "Reliability", "Dependence"), rows, rest)


def _dependence(source: Source, result: Reconciliation) -> str:
    label = result.ledger.source
    parts: list[str] = []
    if not source.named:
        parts.append("unnamed: each mention on its own")
    if source.within is not None:
        parts.append(f"speaks for {shown(label(source.within).label)}")
    if source.repeats:
        parts.append(f"repeats {listed(shown(label(id).label) for id in source.repeats)}")
    if source.compiles:
        parts.append(f"compiles {listed(shown(label(id).label) for id in source.compiles)}")
    return "; ".join(parts)


def _record(audit: Audit) -> tuple[Fact, ...]:
    weights = ", ".join(f"{shown(id)} {number(weight)}" for id, weight in audit.weights)
    fields = (
        ("Method", (shown(audit.method),)),
        ("As of", ("not asked" if audit.as_of is None else day_words(audit.as_of),)),
        ("Known on", ("not asked" if audit.known_on is None else day_words(audit.known_on),)),
        ("Weights", (weights or "one vote for each origin",)),
        ("Conventions", (listed(map(shown, audit.conventions)) or "none",)),
        ("Rules", audit.rules),
        ("Conflict limit", (f"{audit.conflict_limit:,} on one measure",)),
        ("Version", (f"consilience {audit.version}",)),
        ("Ledger", (audit.ledger,)),
    )
    return tuple(Fact(name, words) for name, words in fields)
