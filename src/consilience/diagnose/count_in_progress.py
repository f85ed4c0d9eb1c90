"""Counts that were still going on, and are held as if they were final."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.growing_fixed import rises
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record
from consilience.diagnose.wording import dated, figure, name, possessive
from consilience.ledger.claim import Claim
from consilience.ledger.measure import FIXED, PERIOD

STILL_COUNTING: Final = re.compile(
    r"\b(?:so far|until now|up to now|to date|and counting|(?:has|have|had) (?:now )?"
    r"(?:risen|climbed|grown|increased|reached)|(?:rose|climbed) to|still (?:rising|counting|"
    r"climbing)|(?:expected|likely|feared) to (?:rise|climb|grow|increase))\b",
    re.IGNORECASE,
)
"""Words with which a report says that its count goes on; in English alone."""


def count_in_progress(record: Record) -> Iterable[Diagnosis]:
    """See a final figure whose words say "so far", or that its own source raised later.

    Running totals are left alone, because a figure of a day says nothing of the next one; so are
    floors, which nothing raises.
    """
    for measure in record.measures:
        if measure.temporality not in (FIXED, PERIOD):
            continue
        marked: set[str] = set()
        for item in record.of(measure):
            found = None if item.so_far or item.range.high is None else _words(item)
            if found is not None:
                marked.add(item.id)
                yield _diagnosis(
                    record, item, f"the report says “{found}”, so the count was still going on"
                )
        if measure.temporality is FIXED:
            yield from _raised(record, record.by_source(measure), marked)


def _words(item: Claim) -> str | None:
    for text in (item.value.text, item.quote):
        found = STILL_COUNTING.search(text or "")
        if found is not None:
            return found[0]
    return None


def _raised(
    record: Record, groups: Mapping[str, Sequence[Claim]], marked: set[str]
) -> Iterable[Diagnosis]:
    """See the first figure of a source that raised it once; more often is a growing value."""
    for claims in groups.values():
        steps = rises(claims)
        if len(steps) == 2 and steps[0].id not in marked:
            before, after = steps
            yield _diagnosis(record, before, f"the same source later gives {dated(after)}", after)


def _diagnosis(record: Record, item: Claim, seen: str, *others: Claim) -> Diagnosis:
    return Diagnosis(
        DiagnosisKind.COUNT_IN_PROGRESS,
        (item, *others),
        f"{possessive(name(record, item.source))} {figure(item)} of {item.measure.label!r} is "
        f"held as final, but {seen}",
        "mark the figure so_far=True, which makes it a floor of the final count",
        sources=(item.source,),
        figures=tuple(found.range for found in (item, *others)),
    )
