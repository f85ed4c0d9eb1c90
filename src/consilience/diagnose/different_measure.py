"""Measures of one label whose figures contradict each other as if they were one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record, below, days_of, said_on
from consilience.diagnose.wording import together, whose
from consilience.domain import Exact
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE, FIXED, Measure

_WHOLE: Final = (FIXED, CUMULATIVE)

MOST: Final = 4
"""Where more measures than these share a label they are a table, by place or by period, say."""


def different_measure(record: Record) -> Iterable[Diagnosis]:
    """See figures that contradict each other under one label, but are of other measures.

    Silent where one source gives figures of both, which tells them apart; where a relation ties
    them; where many measures share the label, as in a table of places; and where the times are
    not comparable, as of a level and a total.
    """
    related = related_pairs(record)
    for measures in alike(record):
        if len(measures) > MOST:
            continue
        final = [(item, _final(record, item)) for item in measures if item.temporality in _WHOLE]
        ordered = sorted(
            ((measure, said) for measure, said in final if said is not None),
            key=lambda pair: (_size(pair[1]), pair[0].id),
        )
        for (one, lower), (other, upper) in pairwise(ordered):
            apart = comparable(one, other) and not _speakers(record, one) & _speakers(record, other)
            told = frozenset((one.id, other.id)) in related
            if apart and not told and below(lower.range, upper.range) and _meet(lower, upper):
                yield _diagnosis(record, lower, upper)


def alike(record: Record) -> Iterable[Sequence[Measure]]:
    """Return the measures that share a label, whatever its case."""
    groups: dict[str, list[Measure]] = {}
    for measure in record.measures:
        groups.setdefault(" ".join(measure.label.casefold().split()), []).append(measure)
    return [measures for measures in groups.values() if len(measures) > 1]


def related_pairs(record: Record) -> set[frozenset[str]]:
    """Return the pairs of measures that a relation of two names, or a part and its whole."""
    found: set[frozenset[str]] = set()
    for relation in record.ledger.relations:
        first, *others = relation.measures
        found.update(frozenset((first.id, other.id)) for other in others)
    return found


def comparable(one: Measure, other: Measure) -> bool:
    """Whether figures of the two would contradict each other if they were one measure."""
    both = one.temporality, other.temporality
    return one.domain is other.domain and all(kind in _WHOLE for kind in both)


def difference(one: Measure, other: Measure) -> str:
    """Return in words in which fields two measures differ."""
    fields = (
        ("unit", one.unit, other.unit),
        ("place", one.place, other.place),
        ("population", one.population, other.population),
        ("definition", one.definition, other.definition),
        ("period", one.period, other.period),
        ("temporality", one.temporality.value, other.temporality.value),
        ("end", one.ends, other.ends),
    )
    told = [
        f"{field} ({_or_none(first)} against {_or_none(second)})"
        for field, first, second in fields
        if first != second
    ]
    return together(told) or "their ids alone"


def _or_none(value: object) -> str:
    return "none given" if value is None else f"“{value}”"


def _speakers(record: Record, measure: Measure) -> set[str]:
    return {item.source for item in record.of(measure)}


def _final(record: Record, measure: Measure) -> Claim | None:
    """Return the figure that stands last: about the last day, and said last of it."""
    said = [item for item in record.of(measure) if not item.so_far]
    return max(said, key=lambda item: (_about(item), said_on(item), item.id), default=None)


def _about(item: Claim) -> date:
    days = days_of(item)
    return date.min if days is None else days[1]


def _size(item: Claim) -> tuple[Exact, Exact]:
    low, high = item.range.low, item.range.high
    ends = [end for end in (low, high) if end is not None] or [0]
    return ends[0], ends[-1]


def _meet(lower: Claim, upper: Claim) -> bool:
    """Whether the greater figure is of no later time than the smaller one."""
    if upper.measure.temporality is FIXED:
        return lower.measure.temporality is FIXED
    if lower.measure.temporality is FIXED:
        return True
    first, last = days_of(upper), days_of(lower)
    if first is None or last is None or last[0] < first[1]:
        return False
    return all(one.phase(first[1]) == one.phase(last[0]) for one in (lower.measure, upper.measure))


def _diagnosis(record: Record, lower: Claim, upper: Claim) -> Diagnosis:
    low, high = upper.range.low, lower.range.high
    gap = None if low is None or high is None else low - high
    return Diagnosis(
        DiagnosisKind.DIFFERENT_MEASURE,
        (lower, upper),
        f"{whose(record, lower)} and {whose(record, upper)} are both called "
        f"{lower.measure.label!r} and contradict each other as one number, but they are of "
        f"measures that differ in {difference(lower.measure, upper.measure)}",
        "do not compare them; say with a relation how the two measures hang together, or give them "
        "one measure if they are the same",
        sources=(lower.source, upper.source),
        figures=(lower.range, upper.range),
        gap=gap,
    )
