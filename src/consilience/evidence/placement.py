"""From claims to evidence: who counts, about which variable, and what became of every claim.

One origin has one voice on one variable.  Its later figure replaces its earlier one; of several
relays of one statement the reading nearest the origin stands, and equals are joined by their hull.
Every claim gets a verdict, so that nothing is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Final

import attrs

from consilience.domain import Exact
from consilience.evidence.evidence import Evidence, Variable, by_phase, by_variable
from consilience.evidence.lazy import Voices
from consilience.evidence.origins import Origins
from consilience.evidence.running_total.consistency import loosen, settle
from consilience.evidence.withdrawals import Withdrawal
from consilience.interval import Interval
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import said_by
from consilience.ledger.measure import CUMULATIVE, Measure
from consilience.ledger.notice import Notice
from consilience.rendering import Named, printable

LATEST: Final = "latest"
"""The name of the rule that a named origin's later figure replaces its earlier one."""


class Verdict(Named):
    """What became of a claim.

    ``USED``: it speaks for its origin.  ``REPLACED``: its origin said something later.
    ``DEPENDENT``: somebody nearer the origin speaks.  ``EXCLUDED``: it was not known on the day
    asked about, or entails nothing.  ``WITHDRAWN``: a notice took it out.

    >>> Verdict("replaced") is Verdict.REPLACED
    True
    """

    USED = "used"
    REPLACED = "replaced"
    DEPENDENT = "dependent"
    EXCLUDED = "excluded"
    WITHDRAWN = "withdrawn"


@attrs.frozen(repr=False)
class Fate:
    """A claim's verdict, with the reason in words and the claims that stand in its place.

    ``notice`` is the one that took it out, ``also`` the other claims that state what was disowned.

    >>> from consilience.ledger.claim import claim
    >>> from consilience.ledger.measure import Measure
    >>> early = claim(Measure("killed"), 60, source="SOHR", id="early")
    >>> Fate(early, Verdict.REPLACED, "SOHR later said more")
    <Fate early: replaced, SOHR later said more>
    """

    claim: Claim
    verdict: Verdict
    reason: str
    instead: tuple[Claim, ...] = ()
    notice: Notice | None = None
    also: tuple[Claim, ...] = ()

    def __repr__(self) -> str:
        return printable(f"<Fate {self.claim.id}: {self.verdict.value}, {self.reason}>")


@attrs.frozen(slots=False)
class Placement:
    """One measure's claims as evidence, each origin's on each variable that was claimed.

    ``readings`` is that evidence.  ``claims`` are all claims of the measure; ``others`` are the
    fates of those that do not simply speak for their origin alone, by id.

    >>> from consilience.ledger.claim import claim
    >>> from consilience.ledger.measure import Measure
    >>> killed = Measure("killed")
    >>> early = claim(killed, 60, source="SOHR", id="early")
    >>> Placement(killed, (early,), (), {}).fates[0].verdict
    Verdict.USED
    """

    measure: Measure
    claims: tuple[Claim, ...]
    readings: Sequence[Evidence]
    others: Mapping[str, Fate]

    @property
    def fates(self) -> tuple[Fate, ...]:
        """The fate of every claim, in the order of the claims."""
        return tuple(
            self.others.get(item.id)
            or Fate(item, Verdict.USED, "the only figure of its origin here")
            for item in self.claims
        )


def place(
    claims: Sequence[Claim],
    origins: Origins,
    *,
    known_on: date | None = None,
    known: frozenset[str] | None = None,
    weights: Mapping[str, Exact] | None = None,
    withdrawn: Mapping[str, Withdrawal] | None = None,
    latest: bool = True,
) -> Placement:
    """Return the evidence that *claims*, all of one measure, give.

    ``known_on`` leaves out what had not certainly been said by the end of that day; ``known`` are
    the ids of all claims that had, of other measures as well.  ``weights`` gives origins another
    vote than 1, by source id.  ``withdrawn`` are the claims of other measures too that notices took
    out, by id.  ``latest=False`` lets no figure of an origin replace another one of it.
    """
    measure = claims[0].measure
    fates: dict[str, Fate] = {}
    standing = _not_withdrawn(claims, withdrawn or {}, fates)
    kept = _independent(_known(standing, known_on, known, fates), origins, fates)
    voices = [
        _voices(items, variable, origins, weights or {}, fates, latest)
        for variable, items in by_variable(kept)
    ]
    readings = voices[0] if len(voices) == 1 else tuple(chain.from_iterable(voices))
    if measure.temporality is CUMULATIVE:
        readings = tuple(_consistent(readings, fates) if latest else loosen(readings))
    return Placement(measure, tuple(claims), readings, fates)


def _voices(
    claims: Sequence[Claim],
    variable: Variable,
    origins: Origins,
    weights: Mapping[str, Exact],
    fates: dict[str, Fate],
    latest: bool,
) -> Voices:
    """Give each origin its one voice on one variable."""
    voices: dict[str, list[Claim]] = {}
    for item in claims:
        voices.setdefault(origins.of_claim(item), []).append(item)
    standing = [
        group if len(group) == 1 else _standing(group, origins, fates, latest)
        for group in voices.values()
    ]
    return Voices(tuple(voices), standing, variable, origins, weights)


def _not_withdrawn(
    claims: Sequence[Claim], withdrawn: Mapping[str, Withdrawal], fates: dict[str, Fate]
) -> Sequence[Claim]:
    if not withdrawn:
        return claims
    kept: list[Claim] = []
    for item in claims:
        found = withdrawn.get(item.id)
        if found is None or found.claim.measure.id != item.measure.id:  # it was moved here
            kept.append(item)
            continue
        fates[item.id] = Fate(
            item, Verdict.WITHDRAWN, found.reason, found.instead, found.notice, found.also
        )
    return kept


def _known(
    claims: Sequence[Claim],
    day: date | None,
    known: frozenset[str] | None,
    fates: dict[str, Fate],
) -> Sequence[Claim]:
    if day is None and not any(item.derived_from for item in claims):
        return claims
    kept: list[Claim] = []
    for item in claims:
        if day is not None and not said_by(item, day):
            when = (
                "without a date of report" if item.reported is None else f"reported {item.reported}"
            )
            reason = f"not certainly known on {day.isoformat()}: {when}"
            fates[item.id] = Fate(item, Verdict.EXCLUDED, reason)
        elif known is not None and not known.issuperset(item.derived_from):
            reason = "computed from a claim that was not certainly known then: it falls with it"
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
    if not origins.compilers:
        return claims
    for source in dict.fromkeys(item.source for item in claims):
        nearer = _compiled_by(source, claims, origins) if source in origins.compilers else ()
        if nearer:
            parents = origins.of_source(source).parents
            heard = {id for other in nearer for id in (other.source, *other.via)}
            names = sorted(origins.source(id).label for id in parents & heard)
            reason = f"compiles {', '.join(names)}, whose own figures stand: no fresh origin"
            fates.update(
                (item.id, Fate(item, Verdict.DEPENDENT, reason, nearer))
                for item in claims
                if item.source == source
            )
    return [item for item in claims if item.id not in fates]


def _compiled_by(source: str, claims: Sequence[Claim], origins: Origins) -> tuple[Claim, ...]:
    """The claims that *source* sums up: made or passed on by those whom it compiles."""
    parents = origins.of_source(source).parents
    return tuple(
        other
        for other in claims
        if other.source != source
        and source not in other.via
        and source not in origins.of_source(other.source).parents
        and (other.source in parents or not parents.isdisjoint(other.via))
    )


def _standing(
    group: Sequence[Claim], origins: Origins, fates: dict[str, Fate], replaces: bool
) -> Sequence[Claim]:
    group = _statements(group, origins, fates)
    latest = max(_said_from(item) for item in group) if replaces else date.min
    current = [item for item in group if _said_until(item) >= latest]
    nearest = min(origins.distance(item) for item in current)
    standing = [item for item in current if origins.distance(item) == nearest]
    stands = {item.id for item in standing}
    for item in group:
        if item.id in stands:
            continue
        if _said_until(item) >= latest:
            reason = f"{_passed_on(origins.distance(item))}; a reading nearer the origin stands"
            fates[item.id] = Fate(item, Verdict.DEPENDENT, reason, tuple(standing))
        else:
            reason = (
                f"{LATEST}: replaced by its origin's later figure, reported {latest.isoformat()}"
            )
            fates[item.id] = Fate(item, Verdict.REPLACED, reason, tuple(standing))
    reason = (
        "its origin's figure that stands"
        if len(standing) == 1
        else f"one of {len(standing)} equally near readings: their hull stands"
    )
    fates.update((item.id, Fate(item, Verdict.USED, reason)) for item in standing)
    return sorted(standing, key=lambda item: item.id)


def _passed_on(times: int) -> str:
    return "passed on once" if times == 1 else f"passed on {times} times"


def _statements(
    group: Sequence[Claim], origins: Origins, fates: dict[str, Fate]
) -> Sequence[Claim]:
    """Leave out relays of a figure that a reading nearer the origin gives: they say nothing new.

    Otherwise yesterday's figure, passed on again today, would replace the origin's own of today.
    """
    nearest: dict[Interval, Claim] = {}
    for item in sorted(group, key=lambda item: (origins.distance(item), item.id)):
        nearest.setdefault(item.range, item)
    said: list[Claim] = []
    for item in group:
        nearer, hops = nearest[item.range], origins.distance(item)
        if hops == origins.distance(nearer):
            said.append(item)
        else:
            reason = f"{_passed_on(hops)}; the same figure nearer the origin counts"
            fates[item.id] = Fate(item, Verdict.DEPENDENT, reason, (nearer,))
    return said


def _consistent(readings: Sequence[Evidence], fates: dict[str, Fate]) -> list[Evidence]:
    """Of each origin's readings of a running total, keep the latest that can hold together."""
    groups: dict[str, list[Evidence]] = {}
    for reading in readings:
        groups.setdefault(reading.origin, []).append(reading)
    kept: list[Evidence] = []
    for group in chain.from_iterable(map(by_phase, groups.values())):
        standing, replaced = settle(sorted(group, key=recency, reverse=True))
        kept.extend(standing)
        for item, rival in replaced:
            reason = (
                f"{LATEST}: a running total does not fall, and its origin's later figure "
                f"{rival.range} of {rival.variable} stands"
            )
            for lost in item.claims:
                fates[lost.id] = Fate(lost, Verdict.REPLACED, reason, rival.claims)
    return kept


def recency(item: Evidence) -> tuple[date, date, str]:
    """When it was said, about when; the later of two readings of an origin stands."""
    said = max(_said_from(claim) for claim in item.claims)
    return said, item.low_day or date.max, item.claims[0].id


def _said_from(item: Claim) -> date:
    # A figure without a date of report replaces nothing, and nothing is known to replace it.
    return (item.reported and item.reported.earliest) or date.min


def _said_until(item: Claim) -> date:
    return (item.reported and item.reported.latest) or date.max
