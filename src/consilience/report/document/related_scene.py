"""The pictures of a group of related measures: implied ranges beside the figures claimed."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.evidence.evidence import Evidence
from consilience.reconciliation.result import Reconciliation
from consilience.related.group import Related
from consilience.report.document.related_rows import Row, claimed, group_title, instant_words
from consilience.report.pictures.scene import Look, Mark, Scene
from consilience.report.wording.figures import range_words
from consilience.report.wording.names import plural, sentence_case, shown
from consilience.report.wording.sayings import name_of, words_of

_MARKS = 40
_KEY = (
    "Filled: the range that figures and relations imply after the cheapest set-aside. "
    "White: a figure as claimed. Hatched: a figure in an equally cheap choice of what to set "
    "aside. Arrows: no end is stated."
)


def related_scenes(
    result: Reconciliation, group: Related, rows: Sequence[Row], anchor: str
) -> tuple[Scene, ...]:
    """Return one picture for each unit; ranges beside figures can only share an axis of one."""
    aside = {id(item) for choice in group.set_asides for item in choice.evidence}
    units: dict[tuple[str, str], list[Row]] = {}
    for measure, at in rows:
        units.setdefault((measure.unit or "", repr(measure.domain)), []).append((measure, at))
    return tuple(
        _scene(result, group, shared, aside, f"{anchor}-picture-{position + 1}")
        for position, shared in enumerate(units.values())
    )


def _scene(
    result: Reconciliation, group: Related, rows: Sequence[Row], aside: set[int], id: str
) -> Scene:
    marks = [mark for row in rows for mark in _marks(result, group, row, aside)]
    first = rows[0][0]
    hidden = len(marks) - _MARKS
    unit = shown(first.unit) if first.unit else ""
    return Scene(
        id=id,
        title=f"Implied ranges: {group_title(group)}",
        description="Implied ranges, each followed by the figures claimed.",
        axis=unit,
        domain=first.domain,
        marks=tuple(marks[:_MARKS]),
        bands=(),
        answer="",
        rest=f"{plural(hidden, 'more row')} not drawn" if hidden > 0 else "",
        key=_KEY,
    )


def _marks(result: Reconciliation, group: Related, row: Row, aside: set[int]) -> Sequence[Mark]:
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
    return (*implied, *(_claimed(item, aside) for item in claimed(result, measure, at)))


def _claimed(item: Evidence, aside: set[int]) -> Mark:
    named = id(item) in aside
    return Mark(
        f"{name_of(item)}: {words_of(item)}",
        "claimed, in a cheapest choice to set aside" if named else "claimed",
        item.range,
        item.suggested & item.range,
        Look.DISSENTS if named else Look.OTHER_DAY,
    )
