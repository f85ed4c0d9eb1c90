"""From claims to evidence: who counts, about which variable, and what became of every claim.

One origin has one voice on one variable.  Its later figure replaces its earlier one; of several
relays of one statement the reading nearest the origin stands, and equals are joined by their hull.
Every claim gets a verdict, so that nothing is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum

import attrs

from consilience.claim import Claim
from consilience.dates import DateSpan, Reading
from consilience.domain import Exact
from consilience.evidence import Evidence, Variable
from consilience.interval import hull
from consilience.ledger import said_by
from consilience.measure import CUMULATIVE, FIXED, Measure
from consilience.origins import Origins
from consilience.settle import settle


class Verdict(Enum):
    """What became of a claim.

    ``USED``: it speaks for its origin.  ``REPLACED``: its origin said something later.
    ``DEPENDENT``: somebody nearer the origin speaks.  ``EXCLUDED``: it was not known on the day
    asked about, or entails nothing.

    >>> Verdict("replaced") is Verdict.REPLACED
    True
    """

    USED = "used"
    REPLACED = "replaced"
    DEPENDENT = "dependent"
    EXCLUDED = "excluded"

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


@attrs.frozen(repr=False)
class Fate:
    """A claim's verdict, with the reason in words and the claims that stand in its place."""

    claim: Claim
    verdict: Verdict
    reason: str
    instead: tuple[Claim, ...] = ()

    def __repr__(self) -> str:
        return f"<Fate {self.claim.id}: {self.verdict.value}, {self.reason}>"


@attrs.frozen
class Placement:
    """One measure's claims as evidence, each origin's on each variable that was claimed."""

    measure: Measure
    readings: tuple[Evidence, ...]
    fates: tuple[Fate, ...]


def place(
    claims: Sequence[Claim],
    origins: Origins,
    *,
    known_on: date | None = None,
    weights: Mapping[str, Exact] | None = None,
) -> Placement:
    """Return the evidence that *claims*, all of one measure, give.

    ``known_on`` leaves out what had not certainly been said by the end of that day.  ``weights``
    gives origins another vote than 1, by source id.
    """
    measure = claims[0].measure
    fates: dict[str, Fate] = {}
    kept = _independent(_known(claims, known_on, fates), origins, fates)
    groups: dict[tuple[date | None, date | None, str], list[Claim]] = {}
    for item in kept:
        groups.setdefault((*_instant(item), origins.of_claim(item)), []).append(item)
    readings = [
        _voice(group, origin, _when(measure, first, last, group), origins, weights, fates)
        for (first, last, origin), group in groups.items()
    ]
    if measure.temporality is CUMULATIVE:
        readings = _consistent(readings, fates)
    return Placement(measure, tuple(readings), tuple(fates[item.id] for item in claims))


def _known(claims: Iterable[Claim], day: date | None, fates: dict[str, Fate]) -> list[Claim]:
    kept = []
    for item in claims:
        if day is not None and not said_by(item, day):
            when = "without a date of report" if item.reported is None else f"reported {item.reported}"
            reason = f"not certainly known on {day.isoformat()}: {when}"
            fates[item.id] = Fate(item, Verdict.EXCLUDED, reason)
        elif item.derived_from:
            names = ", ".join(item.derived_from)
            reason = f"computed from other claims ({names}): no origin of its own"
            fates[item.id] = Fate(item, Verdict.DEPENDENT, reason)
        else:
            kept.append(item)
    return kept


def _independent(
    claims: Sequence[Claim], origins: Origins, fates: dict[str, Fate]
) -> Sequence[Claim]:
    """Leave out summaries wherever somebody whom they sum up speaks."""
    summaries = [item for item in claims if origins.source(item.source).compiles]
    if not summaries:
        return claims
    for item in summaries:
        parents = origins.of_source(item.source).parents
        nearer = tuple(
            other
            for other in claims
            if other.source != item.source
            and item.source not in other.via
            and item.source not in origins.of_source(other.source).parents
            and (other.source in parents or not parents.isdisjoint(other.via))
        )
        if nearer:
            named = ", ".join(sorted(parents.intersection(
                id for other in nearer for id in (other.source, *other.via)
            )))
            reason = f"compiles {named}, whose own figures stand: no fresh origin"
            fates[item.id] = Fate(item, Verdict.DEPENDENT, reason, nearer)
    return [item for item in claims if item.id not in fates]


def _instant(item: Claim) -> tuple[date | None, date | None]:
    """The first and last day of the variable that the claim is about."""
    measure = item.measure
    if measure.temporality is FIXED:
        return None, None
    about = item.about if item.about is not None else item.reported
    if about is None:
        # Undated: it was true some day; of a total that has stopped growing, at the end at least.
        return None, measure.ends
    first, last = about.earliest, about.latest
    if measure.temporality is CUMULATIVE:
        if about.reading is Reading.EXTENT:
            first = last  # a total over an extent of days is the total on its last day
        if measure.ends is not None:
            first = None if first is None else min(first, measure.ends)
            last = measure.ends if last is None else min(last, measure.ends)
    return first, last


def _when(
    measure: Measure, first: date | None, last: date | None, group: Sequence[Claim]
) -> DateSpan | None:
    if measure.temporality is FIXED:
        return None
    about = group[0].about if group[0].about is not None else group[0].reported
    if about is not None and (about.earliest, about.latest) == (first, last):
        return about
    if first is not None and first == last:
        return DateSpan.day(first)
    if first is None and last is None:
        return None
    begin, end = (".." if day is None else day.isoformat() for day in (first, last))
    return DateSpan.parse(f"[{begin if first else ''}..{end if last else ''}]")


def _voice(
    group: Sequence[Claim],
    origin: str,
    when: DateSpan | None,
    origins: Origins,
    weights: Mapping[str, Exact] | None,
    fates: dict[str, Fate],
) -> Evidence:
    """Join one origin's claims on one variable to one piece of evidence."""
    standing = group if len(group) == 1 else _standing(group, origins, fates)
    first = standing[0]
    root = origins.of_source(first.source).id
    weight = 1 if weights is None else weights.get(root, 1)
    reason = (
        "the only figure of its origin here"
        if len(group) == 1
        else "its origin's figure that stands"
        if len(standing) == 1
        else f"one of {len(standing)} equally near readings: their hull stands"
    )
    for item in standing:
        fates[item.id] = Fate(item, Verdict.USED, reason)
    lowest = min(standing, key=_low_rank)
    highest = max(standing, key=_high_rank)
    exact = first.range if len(standing) == 1 else hull(item.range for item in standing)
    return Evidence(
        exact,
        origin=origin,
        suggested=exact
        if any(item.so_far for item in standing)
        else exact & hull(item.value.suggested for item in standing),
        weight=weight,
        claims=tuple(standing),
        floor=lowest,
        ceiling=highest,
        source=origins.source(root),
        variable=Variable(first.measure, when),
    )


def _standing(
    group: Sequence[Claim], origins: Origins, fates: dict[str, Fate]
) -> Sequence[Claim]:
    latest = max(_said_from(item) for item in group)
    current = [item for item in group if _said_until(item) >= latest]
    nearest = min(origins.distance(item) for item in current)
    standing = [item for item in current if origins.distance(item) == nearest]
    for item in group:
        if item in standing:
            continue
        if item in current:
            reason = f"passed on {origins.distance(item)} times; a reading nearer the origin stands"
            fates[item.id] = Fate(item, Verdict.DEPENDENT, reason, tuple(standing))
        else:
            reason = f"replaced by its origin's later figure, reported {latest.isoformat()}"
            fates[item.id] = Fate(item, Verdict.REPLACED, reason, tuple(standing))
    return sorted(standing, key=lambda item: item.id)


def _consistent(readings: Sequence[Evidence], fates: dict[str, Fate]) -> list[Evidence]:
    """Of each origin's readings of a running total, keep the latest that can hold together."""
    groups: dict[str, list[Evidence]] = {}
    for reading in readings:
        groups.setdefault(reading.origin, []).append(reading)
    kept: list[Evidence] = []
    for group in groups.values():
        standing, replaced = settle(sorted(group, key=_recency, reverse=True))
        kept.extend(standing)
        for item, rival in replaced:
            reason = (
                f"a running total does not fall: its origin's later figure {rival.range} of "
                f"{rival.variable} stands"
            )
            for lost in item.claims:
                fates[lost.id] = Fate(lost, Verdict.REPLACED, reason, rival.claims)
    return kept


def _recency(item: Evidence) -> tuple[date, date, str]:
    said = max(_said_from(claim) for claim in item.claims)
    return said, item.low_day or date.max, item.claims[0].id


def _said_from(item: Claim) -> date:
    # A figure without a date of report replaces nothing, and nothing is known to replace it.
    return (item.reported and item.reported.earliest) or date.min


def _said_until(item: Claim) -> date:
    return (item.reported and item.reported.latest) or date.max


def _low_rank(item: Claim) -> tuple[bool, Exact, bool, str]:
    low = item.range.low
    return low is not None, 0 if low is None else low, item.range.low_open, item.id


def _high_rank(item: Claim) -> tuple[bool, Exact, bool, str]:
    high = item.range.high
    return high is None, 0 if high is None else high, not item.range.high_open, item.id
