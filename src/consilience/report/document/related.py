"""A group of measures tied by relations as a section of a report, with its pictures."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.conflict.conflict import Conflict
from consilience.consensus.set_aside import SetAside
from consilience.dates.instant import Instant
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.ledger.measure import CUMULATIVE, Measure
from consilience.reconciliation.result import Reconciliation
from consilience.related.group import Related
from consilience.report.document.blocks import BulletList, Paragraph, Picture, Section, Table
from consilience.report.pictures.scene import Look, Mark, Scene
from consilience.report.sentences.related_answer import set_aside_words
from consilience.report.sentences.related_conflict import explain_related
from consilience.report.wording.relation_words import relation_words, standing_words
from consilience.report.wording.sayings import name_of, ordered, words_of
from consilience.wording.days import instant_words
from consilience.wording.numbers import number, range_words, regions_words
from consilience.wording.phrases import beyond, few, plural, sentence_case, shown

_RELATIONS = 40
_ROWS = 40
_MARKS = 40
_CONFLICTS = 20
_ASIDES = 10
_NAMES = 6
_TITLE = 4
_KEY = (
    "Filled: the range that figures and relations imply after the cheapest set-aside. "
    "White: a figure as claimed. Hatched: a figure in an equally cheap choice of what to set "
    "aside. Arrows: no end is stated."
)

_Row = tuple[Measure, Instant]


def related_section(result: Reconciliation, group: Related, anchor: str) -> Section:
    """Return all there is to say on the measures of *group* together."""
    rows = _chosen_rows(result, group)
    pictures = map(Picture, _scenes(result, group, rows.shown, anchor))
    return Section(
        f"{_group_name(result, group)}: {_group_title(group)}",
        (
            Section("Relations", (_relations(group),)),
            Section("What the figures imply", (*pictures, _implied(result, group, rows))),
            Section(
                "Contradictions by relations", (*_conflicts(group), *_asides(group.set_asides))
            ),
        ),
        anchor,
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
    rest = beyond(len(ordered_relations) - _RELATIONS, "more relation", "not listed here.")
    return Table(("Relation", "Label", "Citation", "Standing"), rows, rest, named_by=1)


def _implied(result: Reconciliation, group: Related, rows: _Rows) -> Table:
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
        named_by=2,
    )


def _row(result: Reconciliation, group: Related, measure: Measure, at: Instant) -> tuple[str, ...]:
    found = group.implied(measure, at)
    domain = measure.domain
    implied = regions_words(group.regions(measure, at), domain)
    others = (range_words(item, domain) for item in (found.uncontradicted, found.hull))
    return (
        sentence_case(shown(measure.label)),
        instant_words(at),
        _positions_words(_claimed(result, measure, at)),
        implied,
        *("same" if words == implied else words for words in others),
        "exact" if found.exact else "outer",
    )


def _conflicts(group: Related) -> tuple[Paragraph, BulletList]:
    found = _ordered_conflicts(group)
    hidden = len(found) - _CONFLICTS
    rest = beyond(hidden, "more contradiction", "not shown; conflicts has each.")
    told = tuple(explain_related(item, cited=False) for item in found[:_CONFLICTS])
    return Paragraph(_conflicts_intro(group)), BulletList(told, rest)


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


def _asides(asides: Sequence[SetAside]) -> tuple[Paragraph | BulletList, ...]:
    """Return what to set aside so that the rest agrees."""
    if not asides:
        return ()
    if asides[0].unique:
        others = "no other choice is as cheap:"
    elif len(asides) == 1:
        others = "other choices may be as cheap:"
    else:
        others = f"any one of these {len(asides):,} choices, which are equally cheap:"
    cost = number(asides[0].cost)
    intro = f"Least to set aside so that the rest holds together (cost {cost}); {others}"
    rest = beyond(len(asides) - _ASIDES, "further choice", "as cheap.")
    told = tuple(f"Setting aside {set_aside_words(item)}." for item in asides[:_ASIDES])
    return Paragraph(intro), BulletList(told, rest)


def _ordered_conflicts(group: Related) -> Sequence[Conflict]:
    """Return the conflicts of *group*, widest gap first."""
    return sorted(group.conflicts, key=_rank)


def _rank(conflict: Conflict) -> tuple[bool, Exact, list[tuple[str, str, str]], list[str]]:
    gap = conflict.gap
    sides = [(str(side.evidence.variable), side.end.value, side.origin) for side in conflict.sides]
    relations = sorted(item.id for item in conflict.relations)
    return gap is None, 0 if gap is None else -gap, sorted(sides), relations


def touching(group: Related, measure: Measure) -> Sequence[Conflict]:
    """Return the conflicts of *group* in which a figure on *measure* takes part."""
    return [
        item
        for item in _ordered_conflicts(group)
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
        f"{_group_name(result, group)}."
    )


def groups_of(result: Reconciliation) -> tuple[Related, ...]:
    """Return the groups of related measures in an order that no input order changes."""
    return tuple(sorted(result.related, key=lambda group: _ids(_measures_of(group))))


def _measures_of(group: Related) -> Sequence[Measure]:
    """Return the measures of *group* by name."""
    return sorted(group.measures, key=lambda item: (item.label.casefold(), item.id))


def _group_name(result: Reconciliation, group: Related) -> str:
    """Return how a report refers to a group: "Related measures 1"."""
    ids = [_ids(_measures_of(item)) for item in groups_of(result)]
    return f"Related measures {ids.index(_ids(_measures_of(group))) + 1:,}"


def _group_title(group: Related) -> str:
    """Return the name of a group: its measures, of many the first."""
    names = [shown(item.label) for item in _measures_of(group)]
    return sentence_case(few(names, _TITLE, "measure"))


def _claimed(result: Reconciliation, measure: Measure, instant: Instant) -> Sequence[Evidence]:
    """Return the figures that origins give of *measure* at just this instant."""
    if not result.ledger.about(measure):
        return ()
    readings = result.placement(measure).readings
    return ordered(item for item in readings if _is_at(measure, item, instant))


def _is_at(measure: Measure, item: Evidence, instant: Instant) -> bool:
    said = (item.high_day, item.low_day)
    if measure.temporality is not CUMULATIVE:
        return said == instant
    days = {day for day in said if day is not None}
    if measure.ends is not None:
        days = {min(day, measure.ends) for day in days}
    return instant[0] in days


@attrs.frozen
class _Rows:
    """The measures and instants that are shown, and what is said of the others."""

    shown: tuple[_Row, ...]
    rest: str


def _chosen_rows(result: Reconciliation, group: Related) -> _Rows:
    """Return the rows to show, in order of time for each measure.

    Instants without a figure and without a bound are left out; of many the claimed ones stay.
    """
    every = [(item, at) for item in _measures_of(group) for at in group.instants(item)]
    said = {row for row in every if _claimed(result, *row)}
    telling = [row for row in every if row in said or _is_bounded(group, *row)]
    kept = set(sorted(telling, key=lambda row: row not in said)[:_ROWS])
    silent, more = len(every) - len(telling), len(telling) - len(kept)
    notes = (
        beyond(more, "more instant", "not listed here; implied() has each."),
        beyond(silent, "instant", "not listed: nothing is claimed or implied."),
    )
    return _Rows(tuple(row for row in telling if row in kept), " ".join(filter(None, notes)))


def _is_bounded(group: Related, measure: Measure, at: Instant) -> bool:
    found = group.implied(measure, at)
    ranges = (*group.regions(measure, at), found.uncontradicted, found.hull)
    floor = measure.domain.floor
    return any(item.low not in {None, floor} or item.high is not None for item in ranges)


def _positions_words(evidence: Sequence[Evidence]) -> str:
    """Return who claims what: "SOHR 11, cleric 13"; a dash for nobody."""
    said = dict.fromkeys(f"{name_of(item)} {words_of(item)}" for item in evidence)
    return few(list(said), _NAMES, "figure") if said else "–"


def _ids(measures: Sequence[Measure]) -> list[tuple[str, str]]:
    return [(item.label.casefold(), item.id) for item in measures]


def _scenes(
    result: Reconciliation, group: Related, rows: Sequence[_Row], anchor: str
) -> tuple[Scene, ...]:
    """Return one picture for each unit; ranges beside figures can only share an axis of one."""
    aside = {id(item) for choice in group.set_asides for item in choice.evidence}
    units: dict[tuple[str, str], list[_Row]] = {}
    for measure, at in rows:
        units.setdefault((measure.unit or "", repr(measure.domain)), []).append((measure, at))
    return tuple(
        _scene(result, group, shared, aside, f"{anchor}-picture-{position + 1}")
        for position, shared in enumerate(units.values())
    )


def _scene(
    result: Reconciliation, group: Related, rows: Sequence[_Row], aside: set[int], id: str
) -> Scene:
    marks = [mark for row in rows for mark in _marks(result, group, row, aside)]
    first = rows[0][0]
    unit = shown(first.unit) if first.unit else ""
    return Scene(
        id=id,
        title=f"Implied ranges: {_group_title(group)}",
        description="Implied ranges, each followed by the figures claimed.",
        axis=unit,
        domain=first.domain,
        marks=tuple(marks[:_MARKS]),
        bands=(),
        answer="",
        rest=beyond(len(marks) - _MARKS, "more row", "not drawn"),
        key=_KEY,
    )


def _marks(result: Reconciliation, group: Related, row: _Row, aside: set[int]) -> Sequence[Mark]:
    """Return the implied ranges of one measure at one instant, then the figures claimed."""
    measure, at = row
    regions = group.regions(measure, at)
    if all(
        region.low in {None, measure.domain.floor} and region.high is None for region in regions
    ):
        return ()  # nothing is implied
    label = f"{sentence_case(shown(measure.label))}, {instant_words(at)}"
    implied = [
        Mark(label, f"implied: {range_words(region, measure.domain)}", region, region, Look.AGREES)
        for region in regions
    ]
    return (*implied, *(_claimed_mark(item, aside) for item in _claimed(result, measure, at)))


def _claimed_mark(item: Evidence, aside: set[int]) -> Mark:
    named = id(item) in aside
    return Mark(
        f"{name_of(item)}: {words_of(item)}",
        "claimed, in a cheapest choice to set aside" if named else "claimed",
        item.range,
        item.suggested & item.range,
        Look.DISSENTS if named else Look.OTHER_DAY,
    )
