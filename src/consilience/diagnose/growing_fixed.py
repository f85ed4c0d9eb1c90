"""One value for the whole event that is reported higher and higher."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record, below, said_on
from consilience.diagnose.wording import dated, name, together, whose
from consilience.interval import hull
from consilience.ledger.claim import Claim
from consilience.ledger.measure import FIXED

OF_ONE_SOURCE: Final = 3
OF_ALL: Final = 4
"""How many figures must rise without a fall: by chance three rise in one of six orders, four in one
of twenty-four; one source that raises its figure twice is counting on."""


def growing_fixed(record: Record) -> Iterable[Diagnosis]:
    """See figures of a FIXED measure that rise from each day of report to the next."""
    for measure in record.measures:
        if measure.temporality is not FIXED:
            continue
        found = growing(record.by_source(measure))
        for source, steps in found.items():
            shown = [dated(item) for item in steps]
            yield _diagnosis(steps, f"{name(record, source)} gives", shown)
        if not found:
            steps = rises(record.of(measure))
            if len({item.source for item in steps}) > 1 and len(steps) >= OF_ALL:
                yield _diagnosis(steps, "it is", [whose(record, item) for item in steps])


def growing(groups: Mapping[str, Sequence[Claim]]) -> Mapping[str, Sequence[Claim]]:
    """Return the figures of each source that raises them often enough, in order of report."""
    found = {source: rises(claims) for source, claims in groups.items()}
    return {source: steps for source, steps in found.items() if len(steps) >= OF_ONE_SOURCE}


def rises(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return one claim of each rise, in order of report; nothing where a figure ever falls."""
    days: dict[object, list[Claim]] = {}
    for item in claims:
        if item.reported is not None and item.reported.is_day and not item.so_far:
            days.setdefault(said_on(item), []).append(item)
    said = [days[day] for day in sorted(days, key=str)]
    ranges = [hull(item.range for item in same) for same in said]
    if any(below(after, before) for before, after in pairwise(ranges)):
        return ()
    steps: list[int] = []
    for position, found in enumerate(ranges):
        if not steps or below(ranges[steps[-1]], found):
            steps.append(position)
    return [said[position][0] for position in steps]


def _diagnosis(steps: Sequence[Claim], begin: str, shown: Sequence[str]) -> Diagnosis:
    listed = together(shown if len(shown) <= OF_ALL else [*shown[:2], "…", shown[-1]])
    return Diagnosis(
        DiagnosisKind.GROWING_FIXED,
        tuple(steps),
        f"{steps[0].measure.label!r} has one value for the whole event, but {begin} {listed}",
        "make the measure CUMULATIVE if it is a running total, or mark the earlier figures so_far",
        sources=tuple(dict.fromkeys(item.source for item in steps)),
        days=tuple(said_on(item) for item in steps),
        figures=tuple(item.range for item in steps),
    )
