"""A group of measures tied by relations as a part of a report."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.conflict.conflict import Conflict
from consilience.consensus.set_aside import SetAside
from consilience.dates.instant import Instant
from consilience.domain import Exact
from consilience.ledger.measure import Measure
from consilience.reconciliation.result import Reconciliation
from consilience.related.group import Related
from consilience.report.document.parts import RelatedPart, Table
from consilience.report.document.related_rows import (
    Rows,
    chosen_rows,
    claimed,
    group_name,
    group_title,
    instant_words,
    positions_words,
)
from consilience.report.document.related_scene import related_scenes
from consilience.report.sentences.related_conflict import explain_related
from consilience.report.sentences.related_reasons import set_aside_words
from consilience.report.wording.figures import number, range_words, regions_words
from consilience.report.wording.names import few, plural, sentence_case, shown
from consilience.report.wording.relation_words import relation_words, standing_words

_RELATIONS = 40
_CONFLICTS = 20
_ASIDES = 10
_NAMES = 6


def conflicts_of_group(group: Related) -> Sequence[Conflict]:
    """Return the conflicts of *group*, widest gap first."""
    return sorted(group.conflicts, key=_rank)


def related_part(result: Reconciliation, group: Related, anchor: str) -> RelatedPart:
    """Return all there is to say on the measures of *group* together."""
    rows = chosen_rows(result, group)
    conflicts = conflicts_of_group(group)
    more = len(conflicts) - _CONFLICTS
    asides = group.set_asides
    further = len(asides) - _ASIDES
    return RelatedPart(
        anchor=anchor,
        title=f"{group_name(result, group)}: {group_title(group)}",
        relations=_relations(group),
        implied=_implied(result, group, rows),
        conflicts_intro=_conflicts_intro(group),
        conflicts=tuple(explain_related(item, cited=False) for item in conflicts[:_CONFLICTS]),
        conflicts_rest=(
            f"{plural(more, 'more contradiction')} not shown; conflicts has each."
            if more > 0
            else ""
        ),
        asides_intro=_asides_intro(asides),
        asides=tuple(_aside(item) for item in asides[:_ASIDES]),
        asides_rest=f"{plural(further, 'further choice')} as cheap." if further > 0 else "",
        scenes=related_scenes(result, group, rows.shown, anchor),
    )


def _relations(group: Related) -> Table:
    ordered_relations = sorted(group.relations, key=lambda item: (relation_words(item), item.id))
    rows = tuple(
        (
            sentence_case(relation_words(item)),
            shown(item.label) if item.label else "–",
            shown(item.citation) if item.citation else "–",
            standing_words(item),
        )
        for item in ordered_relations[:_RELATIONS]
    )
    hidden = len(ordered_relations) - _RELATIONS
    rest = f"{plural(hidden, 'more relation')} not listed here." if hidden > 0 else ""
    return Table(("Relation", "Label", "Citation", "Standing"), rows, rest)


def _implied(result: Reconciliation, group: Related, rows: Rows) -> Table:
    return Table(
        (
            "Measure",
            "When",
            "Claimed",
            "Implied",
            "Uncontradicted",
            "Whatever is set aside",
            "Ends",
        ),
        tuple(_row(result, group, measure, at) for measure, at in rows.shown),
        rows.rest,
    )


def _row(result: Reconciliation, group: Related, measure: Measure, at: Instant) -> tuple[str, ...]:
    found = group.implied(measure, at)
    domain = measure.domain
    implied = regions_words(group.regions(measure, at), domain)
    others = (range_words(item, domain) for item in (found.uncontradicted, found.hull))
    return (
        sentence_case(shown(measure.label)),
        instant_words(at),
        positions_words(claimed(result, measure, at)),
        implied,
        *("same" if words == implied else words for words in others),
        "exact" if found.exact else "outer",
    )


def _conflicts_intro(group: Related) -> str:
    count = len(group.conflicts)
    if not count and not group.complete:
        return "Not all contradictions that rest on relations were searched for."
    if not count and not group.set_asides:
        return "The figures of these measures and the relations can all hold together."
    if not count:
        return (
            "No contradiction rests on a relation; those between figures of one measure are told "
            "with the measure."
        )
    whole = "all listed" if group.complete else "not all were searched for"
    found = plural(group.conflict_total, "contradiction")
    return (
        f"{found if group.complete else f'At least {found}'} between figures of different measures "
        f"or with the relations; {whole}."
    )


def _asides_intro(asides: Sequence[SetAside]) -> str:
    if not asides:
        return ""
    cost = number(asides[0].cost)
    if asides[0].unique:
        return (
            f"Least to set aside so that the rest holds together (cost {cost}); no other choice is "
            "as cheap:"
        )
    if len(asides) == 1:
        others = "other choices may be as cheap:"
    else:
        others = f"any one of these {len(asides):,} choices, which are equally cheap:"
    return f"Least to set aside so that the rest holds together (cost {cost}); {others}"


def _aside(item: SetAside) -> str:
    return f"Setting aside {set_aside_words(item)}."


def _rank(conflict: Conflict) -> tuple[bool, Exact, list[tuple[str, str, str]], list[str]]:
    gap = conflict.gap
    sides = [(str(side.evidence.variable), side.end.value, side.origin) for side in conflict.sides]
    relations = sorted(item.id for item in conflict.relations)
    return gap is None, 0 if gap is None else -gap, sorted(sides), relations


def touching(group: Related, measure: Measure) -> Sequence[Conflict]:
    """Return the conflicts of *group* in which a figure on *measure* takes part."""
    return [
        item
        for item in conflicts_of_group(group)
        if any(found.id == measure.id for found in item.measures)
    ]


def pointer(result: Reconciliation, group: Related, measure: Measure) -> str:
    """Say that figures on *measure* contradict those of related measures; empty for none."""
    found = touching(group, measure)
    if not found:
        return ""
    others = {
        shown(item.label)
        for conflict in found
        for item in conflict.measures
        if item.id != measure.id
    }
    noun = plural(len(found), "contradiction")
    on = f" on {few(sorted(others), _NAMES, 'measure')}" if others else ""
    return (
        f"Also contradicts figures of related measures{on}: {noun}; see "
        f"{group_name(result, group)}."
    )
