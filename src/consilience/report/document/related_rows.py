"""Which measures and instants of a group are shown, in which order, and who claims what there."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.dates.instant import Instant
from consilience.evidence.evidence import Evidence
from consilience.ledger.measure import CUMULATIVE, Measure
from consilience.reconciliation.result import Reconciliation
from consilience.related.group import Related
from consilience.report.wording.days import between, day_words
from consilience.report.wording.names import few, plural, sentence_case, shown
from consilience.report.wording.sayings import name_of, ordered, words_of

_ROWS = 40
_TITLE = 4
_NAMES = 6

Row = tuple[Measure, Instant]


def groups_of(result: Reconciliation) -> tuple[Related, ...]:
    """Return the groups of related measures in an order that no input order changes."""
    return tuple(sorted(result.related, key=lambda group: _ids(measures_of(group))))


def measures_of(group: Related) -> Sequence[Measure]:
    """Return the measures of *group* by name."""
    return sorted(group.measures, key=lambda item: (item.label.casefold(), item.id))


def group_name(result: Reconciliation, group: Related) -> str:
    """Return how a report refers to a group: "Related measures 1"."""
    ids = [_ids(measures_of(item)) for item in groups_of(result)]
    return f"Related measures {ids.index(_ids(measures_of(group))) + 1:,}"


def group_title(group: Related) -> str:
    """Return the name of a group: its measures, of many the first."""
    names = [shown(item.label) for item in measures_of(group)]
    return sentence_case(few(names, _TITLE, "measure"))


def claimed(result: Reconciliation, measure: Measure, instant: Instant) -> Sequence[Evidence]:
    """Return the figures that origins give of *measure* at just this instant."""
    if not result.ledger.about(measure):
        return ()
    readings = result.placement(measure).readings
    return ordered(item for item in readings if _is_at(measure, item, instant))


def instant_words(instant: Instant) -> str:
    """Return an instant or span as a table gives it."""
    first, last = instant
    if first is None and last is None:
        return "whole event"
    if first is None or last is None:
        day = first or last
        assert day is not None
        return f"{day_words(day)} or {'later' if first else 'earlier'}"
    return day_words(first) if first == last else between(first, last)


def _is_at(measure: Measure, item: Evidence, instant: Instant) -> bool:
    said = (item.high_day, item.low_day)
    if measure.temporality is not CUMULATIVE:
        return said == instant
    days = {day for day in said if day is not None}
    if measure.ends is not None:
        days = {min(day, measure.ends) for day in days}
    return instant[0] in days


@attrs.frozen
class Rows:
    """The measures and instants that are shown, and what is said of the others."""

    shown: tuple[Row, ...]
    rest: str


def chosen_rows(result: Reconciliation, group: Related) -> Rows:
    """Return the rows to show, in order of time for each measure.

    Instants without a figure and without a bound are left out; of many the claimed ones stay.
    """
    every = [(item, at) for item in measures_of(group) for at in group.instants(item)]
    said = {row for row in every if claimed(result, *row)}
    telling = [row for row in every if row in said or _is_bounded(group, *row)]
    kept = set(sorted(telling, key=lambda row: row not in said)[:_ROWS])
    silent, more = len(every) - len(telling), len(telling) - len(kept)
    notes: list[str] = []
    if more:
        notes.append(f"{plural(more, 'more instant')} not listed here; implied() has each.")
    if silent:
        notes.append(f"{plural(silent, 'instant')} not listed: nothing is claimed or implied.")
    return Rows(tuple(row for row in telling if row in kept), " ".join(notes))


def _is_bounded(group: Related, measure: Measure, at: Instant) -> bool:
    found = group.implied(measure, at)
    ranges = (*group.regions(measure, at), found.uncontradicted, found.hull)
    floor = measure.domain.floor
    return any(item.low not in {None, floor} or item.high is not None for item in ranges)


def positions_words(evidence: Sequence[Evidence]) -> str:
    """Return who claims what: "SOHR 11, cleric 13"; a dash for nobody."""
    said = dict.fromkeys(f"{name_of(item)} {words_of(item)}" for item in evidence)
    return few(list(said), _NAMES, "figure") if said else "–"


def _ids(measures: Sequence[Measure]) -> list[tuple[str, str]]:
    return [(item.label.casefold(), item.id) for item in measures]
