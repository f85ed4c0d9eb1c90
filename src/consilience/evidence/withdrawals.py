"""What notices do to claims: which are withdrawn, and which are of another measure.

A notice takes effect on the day it was said and never earlier.  Where the origin itself withdraws
a statement, those who passed the same figure on fall with it: nobody speaks for an origin that has
taken its word back.  What was computed from a withdrawn claim falls too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import attrs

from consilience.evidence.origins import Origins
from consilience.interval import Interval
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger, counted, said_by
from consilience.ledger.measure import Measure
from consilience.ledger.notice import Notice, NoticeKind
from consilience.ledger.notice_targets import standing


@attrs.frozen
class Withdrawal:
    """Why a claim does not stand: by which notice, and in whose place.

    ``instead`` is the claim that takes its place, or the same claim of another measure; ``also``
    are the other claims that state the same figure and stand.
    """

    claim: Claim
    notice: Notice
    reason: str
    instead: tuple[Claim, ...] = ()
    also: tuple[Claim, ...] = ()


@attrs.frozen
class Effects:
    """The claims that notices withdraw, by id, and those they move, by the id of their measure."""

    withdrawn: Mapping[str, Withdrawal] = attrs.field(factory=dict[str, Withdrawal])
    moved: Mapping[str, tuple[Claim, ...]] = attrs.field(factory=dict[str, tuple[Claim, ...]])

    def claims_on(self, ledger: Ledger, measure: Measure) -> tuple[Claim, ...]:
        """Return the claims on *measure*: stated of it, then moved to it."""
        return ledger.about(measure) + self.moved.get(measure.id, ())


def effects_of(ledger: Ledger, origins: Origins, known_on: date | None = None) -> Effects:
    """Return what the notices of *ledger* that were known on a day do to its claims."""
    known = [item for item in ledger.notices if known_on is None or said_by(item, known_on)]
    active = sorted((item for item in standing(known) if _acts(item, ledger)), key=_in_order)
    return _Reckoning(ledger, origins, known_on).effects(active) if active else Effects()


def _acts(item: Notice, ledger: Ledger) -> bool:
    acts = item.kind.withdraws or item.should_be is not None
    return acts and item.target in ledger.claims_by_id


def _in_order(item: Notice) -> tuple[date, int, str]:
    said = (item.reported and item.reported.latest) or date.min
    return said, item.sequence or 0, item.id


class _Reckoning:
    """Takes notices in the order in which they were said, and what each of them does."""

    def __init__(self, ledger: Ledger, origins: Origins, known_on: date | None) -> None:
        self._ledger = ledger
        self._origins = origins
        self._alike: dict[tuple[str, Interval], list[Claim]] = {}
        for item in ledger.claims:
            if known_on is None or said_by(item, known_on):
                self._alike.setdefault((item.measure.id, item.range), []).append(item)
        self._withdrawn: dict[str, Withdrawal] = {}
        self._moved: dict[str, Claim] = {}

    def effects(self, active: Sequence[Notice]) -> Effects:
        for notice in active:
            if notice.should_be is not None:
                self._move(notice, notice.should_be)
        for notice in active:
            if notice.kind.withdraws:
                self._withdraw(notice)
        self._fell_with_ingredients()
        moved: dict[str, tuple[Claim, ...]] = {}
        for item in self._moved.values():
            moved[item.measure.id] = (*moved.get(item.measure.id, ()), item)
        disowned = {
            id: attrs.evolve(found, also=tuple(self._still_said(found.claim)))
            for id, found in self._withdrawn.items()
            if found.notice.kind is NoticeKind.DISOWNS and found.notice.target == id
        }
        return Effects(self._withdrawn | {id: _told(item) for id, item in disowned.items()}, moved)

    def _move(self, notice: Notice, measure: Measure) -> None:
        claim = self._ledger.claims_by_id[notice.target]
        for item in (claim, *self._relays(claim)):
            self._moved.pop(item.id, None)
            self._withdrawn.pop(item.id, None)
            if item.measure.id != measure.id and item.measure.domain is measure.domain:
                other = self._moved[item.id] = attrs.evolve(item, measure=measure)
                reason = f"{self._said(notice)}: it is a figure of {measure.label!r}"
                self._withdrawn[item.id] = Withdrawal(item, notice, reason, (other,))

    def _withdraw(self, notice: Notice) -> None:
        claim = self._ledger.claims_by_id[notice.target]
        self._fall(claim, notice, f"{_WORDS[notice.kind]} {self._said(notice)}")
        if self._origins.of_source(notice.source).id != self._origins.of_source(claim.source).id:
            return
        for item in self._relays(claim, heard_alike=notice.kind is NoticeKind.DISOWNS):
            self._fall(
                item, notice, f"passes on what was {_WORDS[notice.kind]} {self._said(notice)}"
            )

    def _fall(self, claim: Claim, notice: Notice, reason: str) -> None:
        found = self._withdrawn.get(claim.id)
        if found is None or self._moved.pop(claim.id, None) is not None:
            id = notice.replacement
            instead = () if id is None else (self._ledger.claims_by_id[id],)
            self._withdrawn[claim.id] = Withdrawal(claim, notice, reason, instead)

    def _relays(self, claim: Claim, *, heard_alike: bool = False) -> Iterator[Claim]:
        """The claims of the same statement by others, farther from its origin.

        ``heard_alike`` has those as near as *claim* too, if that was itself passed on.
        """
        origin, hops = self._origins.of_claim(claim), self._origins.distance(claim)
        for item in self._alike.get((claim.measure.id, claim.range), ()):
            far = self._origins.distance(item)
            nearer = far < hops or (far == hops and not (heard_alike and hops))
            if nearer or item.id == claim.id or not _same_time(item, claim):
                continue
            if self._origins.of_claim(item) == origin:
                yield item

    def _still_said(self, claim: Claim) -> Iterator[Claim]:
        for item in self._alike.get((claim.measure.id, claim.range), ()):
            if item.id not in self._withdrawn and _same_time(item, claim):
                yield item

    def _fell_with_ingredients(self) -> None:
        computed: dict[str, list[Claim]] = {}
        for item in self._ledger.claims:
            for id in item.derived_from:
                computed.setdefault(id, []).append(item)
        waiting = list(self._withdrawn)
        while computed and waiting:
            id = waiting.pop()
            notice = self._withdrawn[id].notice
            for item in computed.get(id, ()):
                if item.id not in self._withdrawn:
                    reason = f"computed from {id!r}, which does not stand: it falls with it"
                    self._withdrawn[item.id] = Withdrawal(item, notice, reason)
                    waiting.append(item.id)

    def _said(self, notice: Notice) -> str:
        name = self._origins.source(notice.source).label
        return f"by {name}" if notice.reported is None else f"by {name}, {notice.reported}"


_WORDS = {
    NoticeKind.SUPERSEDES: "superseded",
    NoticeKind.CORRECTS: "corrected",
    NoticeKind.RETRACTS: "retracted",
    NoticeKind.DISOWNS: "disowned",
}


def _same_time(one: Claim, other: Claim) -> bool:
    """Whether two claims may be about one time: a relay often leaves it out."""
    return one.about is None or other.about is None or one.about == other.about


def _told(item: Withdrawal) -> Withdrawal:
    if not item.also:
        return item
    stand = "stands" if len(item.also) == 1 else "stand"
    said = f"{item.reason}; {counted(len(item.also), 'other claim')} of the same figure {stand}"
    return attrs.evolve(item, reason=said)
