"""The figures that rules work on: what each origin states, and when it said so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

import attrs

from consilience.consensus.estimate import Estimate, Method
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.ledger.source import identifiers
from consilience.methods.profile import everything
from consilience.methods.rules.row import LeftOut, Row

NO_FIGURE = "states no figure"
DOUBTFUL = "declared doubtful"


def source_ids(value: str | Iterable[str]) -> tuple[str, ...]:
    """Return the ids of sources that a rule was given: one id or several, in their order.

    Raises `InvalidTypeError` and `InvalidValueError`.
    """
    return identifiers(value, "the sources given to a rule")


@attrs.frozen
class Report:
    """The figures that one origin states, and the last day on which it did."""

    evidence: Evidence
    low: Exact
    high: Exact
    day: date | None


def reports_of(evidence: Sequence[Evidence]) -> tuple[tuple[Report, ...], tuple[LeftOut, ...]]:
    """Return what *evidence* states, and the origins that state nothing."""
    reports: list[Report] = []
    silent: list[LeftOut] = []
    for item in evidence:
        stated = item.stated
        if stated.is_empty or stated.low is None or stated.high is None:
            silent.append(LeftOut(item, NO_FIGURE))
        else:
            reports.append(Report(item, stated.low, stated.high, _day(item)))
    return tuple(reports), tuple(silent)


def is_named(item: Evidence, names: Collection[str]) -> bool:
    """Whether *names* holds the origin of *item*, or the id of the source at its root."""
    return item.origin in names or (item.source is not None and item.source.id in names)


def without(
    reports: Sequence[Report], names: Collection[str], reason: str
) -> tuple[tuple[Report, ...], tuple[LeftOut, ...]]:
    """Return *reports* without those of the sources *names*, and these with the *reason*."""
    kept = tuple(item for item in reports if not is_named(item.evidence, names))
    left = tuple(
        LeftOut(item.evidence, reason) for item in reports if is_named(item.evidence, names)
    )
    return kept, left


def answer(evidence: Sequence[Evidence], row: Row, method: Method) -> Estimate:
    """Return the range of *row* as an estimate; every value where it gives no number."""
    found = row.range
    return Estimate(evidence, (everything(evidence) if found.is_empty else found,), method=method)


def _day(item: Evidence) -> date | None:
    said = [None if day is None else day.latest for day in (c.reported for c in item.claims)]
    known = [day for day in said if day is not None]
    return max(known) if known and len(known) == len(said) else None
