"""All diagnoses, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

import attrs

from consilience.diagnose.arithmetic import arithmetic
from consilience.diagnose.circular_report import circular_report
from consilience.diagnose.count_in_progress import count_in_progress
from consilience.diagnose.daily_difference import daily_difference
from consilience.diagnose.dates_mixed import dates_mixed
from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.different_measure import different_measure
from consilience.diagnose.figure_of_part import figure_of_part
from consilience.diagnose.growing_fixed import growing_fixed
from consilience.diagnose.hedge_drift import hedge_drift
from consilience.diagnose.part_above_whole import part_above_whole
from consilience.diagnose.partly_dependent import partly_dependent
from consilience.diagnose.record import Record
from consilience.diagnose.regression import regression
from consilience.diagnose.relay_rounds import relay_rounds
from consilience.diagnose.reversed_range import reversed_range
from consilience.diagnose.said_before import said_before_it_happened
from consilience.diagnose.stale_figure import stale_figure
from consilience.diagnose.switched_series import switched_series
from consilience.diagnose.undated import undated
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.ledger import Ledger

Check = Callable[[Record], Iterable[Diagnosis]]
"""What each of them is: a function from the record to what it sees there."""

CHECKS: Final[tuple[Check, ...]] = (
    different_measure,
    switched_series,
    figure_of_part,
    part_above_whole,
    regression,
    daily_difference,
    arithmetic,
    stale_figure,
    dates_mixed,
    growing_fixed,
    count_in_progress,
    hedge_drift,
    relay_rounds,
    circular_report,
    partly_dependent,
    reversed_range,
    said_before_it_happened,
    undated,
)
"""All of them, in the order in which their diagnoses are listed."""


def diagnose(ledger: Ledger, checks: Sequence[Check] = CHECKS) -> tuple[Diagnosis, ...]:
    """Return what looks wrong with the record of *ledger*, with what is acknowledged of it.

    They stand in the order of *checks*, and by measure, day and claims within each; the order of
    the claims changes nothing.  O(n log n) in the claims.

    >>> from consilience import Measure, claim
    >>> killed = Measure("civilians killed")
    >>> ledger = Ledger(
    ...     [claim(killed, "190 so far", source="HRW"), claim(killed, 60, source="activists")]
    ... )
    >>> for found in diagnose(ledger):
    ...     print(found.remedy)
    mark the figure so_far=True, which makes it a floor of the final count
    """
    record = Record(ledger)
    said: dict[str, list[Acknowledgement]] = {}
    for item in sorted(ledger.acknowledgements, key=lambda item: item.id):
        said.setdefault(item.diagnosis, []).append(item)
    found: dict[str, Diagnosis] = {}
    for check in checks:
        for seen in sorted(check(record), key=_place):
            words = tuple(said.get(seen.id, ()))
            found.setdefault(seen.id, attrs.evolve(seen, acknowledgements=words))
    return tuple(found.values())


def _place(item: Diagnosis) -> tuple[list[str], list[str], list[str], str]:
    measures = [measure.label.casefold() for measure in item.measures]
    days = [day.isoformat() for day in item.days]
    return measures, days, list(item.sources), item.id
