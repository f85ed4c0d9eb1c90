"""The report on a reconciliation, in an order that no input order changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.consensus.agreement import Status
from consilience.consensus.estimate import Estimate
from consilience.evidence.placement import Fate
from consilience.ledger.measure import Measure
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.answer import REFUSED, ladder_line, refused_summary, shown_estimate
from consilience.report.document.blocks import Paragraph, Section, Table
from consilience.report.document.diagnoses import count_of_diagnoses, diagnoses_section
from consilience.report.document.measure import measure_section
from consilience.report.document.record import notes, notices, possibly_known, record, sources
from consilience.report.document.related import groups_of, related_section, touching
from consilience.report.document.standing import chosen, claims_listed, standings
from consilience.wording.phrases import plural, sentence_case, shown


def reconciled(result: Reconciliation) -> Section:
    """Return the report on *result*: measures in dispute first, then by name."""
    audit = result.audit()
    fates: dict[str, dict[str, Fate]] = {}
    for fate in audit.fates:
        fates.setdefault(fate.claim.measure.id, {})[fate.claim.id] = fate
    measures = sorted(result, key=lambda item: _order(result, item))
    stem = f"r{result.ledger.digest[:8]}"
    anchors = tuple(f"{stem}-{position + 1}" for position in range(len(measures)))
    return Section(
        "Reconciliation",
        (
            *map(Paragraph, _summary(result)),
            Section("Measures", (_overview(result, measures, anchors),)),
            *(
                measure_section(result, measure, fates[measure.id], anchor)
                for measure, anchor in zip(measures, anchors, strict=True)
            ),
            *(
                related_section(result, group, f"{stem}-related-{position + 1}")
                for position, group in enumerate(groups_of(result))
            ),
            *diagnoses_section(result),
            *_unanswered(result, fates),
            *_unless_empty("Possibly known by then, outside the answers", possibly_known(result)),
            *_unless_empty("Notices", notices(result)),
            *_unless_empty("Notes", notes(result)),
            Section("Sources", (sources(result),)),
            Section("Record", (record(audit),)),
        ),
    )


def _unless_empty(title: str, table: Table) -> tuple[Section, ...]:
    return (Section(title, (table,)),) if table.rows else ()


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


def _overview(
    result: Reconciliation, measures: Sequence[Measure], anchors: tuple[str, ...]
) -> Table:
    rows = tuple(
        (
            sentence_case(shown(measure.label)),
            REFUSED if measure in result.refused else _state(result[measure]),
            ladder_line(shown_estimate(result, measure)),
            _conflict_count(result, measure),
        )
        for measure in measures
    )
    heads = ("Measure", "Status", "1, 2, … origins entail", "Conflicts")
    return Table(heads, rows, anchors=anchors)


def _conflict_count(result: Reconciliation, measure: Measure) -> str:
    alone = f"{result.conflicts_on(measure).total:,}"
    related = _related_conflicts(result, measure)
    return f"{alone} + {related:,}\u00a0related" if related else alone


def _state(estimate: Estimate) -> str:
    return "one\u00a0origin" if len(estimate.evidence) == 1 else estimate.status.value


def _unanswered(
    result: Reconciliation, fates: Mapping[str, Mapping[str, Fate]]
) -> tuple[Section, ...]:
    """Return the measures of which nothing stands on the days asked about, with their claims."""
    answered = {measure.id for measure in result}
    claimed = (item for item in result.ledger.measures if result.claims_on(item))
    left = [item for item in claimed if item.id not in answered]
    if not left:
        return ()
    measures = sorted(left, key=lambda item: (item.label.casefold(), item.id))
    found = tuple(_without_answer(result, measure, fates[measure.id]) for measure in measures)
    return (Section("Measures without an answer on the day asked about", found),)


def _without_answer(result: Reconciliation, measure: Measure, fates: Mapping[str, Fate]) -> Section:
    every = standings(result.claims_on(measure), None, None, fates)
    listed = claims_listed(every, chosen(every), result.ledger)
    return Section(sentence_case(shown(measure.label)), (listed,))
