"""Carrying the figures of a running total from the days they are about to another day.

A running total never falls.  So what was at least 190 on one day is at least 190 on every later
day, and what was at most 60 on one day was at most 60 on every earlier day.  A date that is not one
day counts with its safe end: the lower end of a figure holds from its latest day on, the upper end
up to its earliest day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from consilience.dates import DateSpan
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence, Variable
from consilience.interval import Interval
from consilience.ledger.claim import Claim


def transport(readings: Sequence[Evidence], day: date | None) -> tuple[Evidence, ...]:
    """Return what *readings* of one running total entail of the total on *day*.

    ``None`` stands for a day after all others.  Each origin's readings become one piece of
    evidence; one that entails nothing of that day holds every value that the measure can have.  A
    total that begins again carries nothing from one phase to another.

    >>> from consilience import CUMULATIVE, Measure
    >>> killed = Measure("killed", temporality=CUMULATIVE)
    >>> then = Variable(killed, DateSpan.parse("2013-08-07"))
    >>> said = Evidence(Interval(101, 120), origin="cleric", variable=then)
    >>> [e.range for e in transport([said], date(2013, 8, 9))]
    [Interval(101, None)]
    >>> [e.range for e in transport([said], date(2013, 8, 4))]
    [Interval(0, 120)]
    """
    groups: dict[str, list[Evidence]] = {}
    for reading in readings:
        groups.setdefault(reading.origin, []).append(reading)
    return tuple(_carry(group, day) for group in groups.values())


def _carry(group: Sequence[Evidence], day: date | None) -> Evidence:
    near = _of_phase(group, day)
    below = [item for item in near if item.range.low is not None and _reaches(item.low_day, day)]
    above = [item for item in near if item.range.high is not None and _precedes(day, item.high_day)]
    measure = None if group[0].variable is None else group[0].variable.measure
    floor = None if measure is None else measure.domain.floor
    lowest = max(below, key=low_rank, default=None)
    highest = min(above, key=high_rank, default=None)
    # Whoever has no floor of the day still keeps to the domain; upward nothing keeps it.
    low = lowest.range.low if lowest is not None else floor
    exact = _between(low, lowest, highest)
    first = group[0]
    return Evidence(
        exact,
        origin=first.origin,
        suggested=_suggested(exact, below, above),
        weight=first.weight,
        claims=_claims((lowest, None if highest is lowest else highest)) or _claims(group),
        ends=(
            None if lowest is None else lowest.floor,
            None if highest is None else highest.ceiling,
        ),
        source=first.source,
        variable=None
        if measure is None
        else Variable(measure, None if day is None else DateSpan.day(day)),
    )


def _of_phase(group: Sequence[Evidence], day: date | None) -> Sequence[Evidence]:
    variable = group[0].variable
    if variable is None or not variable.measure.resets:
        return group
    phase = variable.measure.phase(day)
    return [item for item in group if item.phase == phase]


def _between(low: Exact | None, lowest: Evidence | None, highest: Evidence | None) -> Interval:
    return Interval(
        low,
        None if highest is None else highest.range.high,
        low_open=lowest is not None and lowest.range.low_open,
        high_open=highest is not None and highest.range.high_open,
    )


def _suggested(exact: Interval, below: Iterable[Evidence], above: Iterable[Evidence]) -> Interval:
    """Carry the suggestions like the ranges, and drop them where the range leaves no room."""
    narrower = exact
    for item in below:
        if item.suggested != item.range:  # else it says no more than the range
            narrower &= attrs.evolve(item.suggested, high=None, high_open=False)
    for item in above:
        if item.suggested != item.range:
            narrower &= attrs.evolve(item.suggested, low=None, low_open=False)
    return exact if narrower.is_empty else narrower


def _claims(sides: Iterable[Evidence | None]) -> tuple[Claim, ...]:
    heard = [side for side in sides if side is not None]
    if len(heard) == 1:  # nothing to tell apart, and the hash of a claim is that of all its parts
        return heard[0].claims
    return tuple(dict.fromkeys(item for side in heard for item in side.claims))


def _reaches(known_from: date | None, day: date | None) -> bool:
    return day is None or (known_from is not None and known_from <= day)


def _precedes(day: date | None, known_until: date | None) -> bool:
    return day is not None and known_until is not None and day <= known_until


def low_rank(item: Evidence) -> tuple[Exact, bool, str]:
    """How tight the lower end is: the greatest is the tightest; of equals the greater id."""
    return _end(item.range.low), item.range.low_open, _first_id(item)


def high_rank(item: Evidence) -> tuple[Exact, bool, str]:
    """How tight the upper end is: the least is the tightest; of equals the smaller id."""
    return _end(item.range.high), not item.range.high_open, _first_id(item)


def _end(end: Exact | None) -> Exact:
    assert end is not None  # only bounded ends are compared
    return end


def _first_id(item: Evidence) -> str:
    return item.claims[0].id if item.claims else ""
