"""What changed since a day, by whose word; and what may have been known and is not counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import attrs

from consilience.consensus.estimate import Estimate
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger, said_by
from consilience.ledger.measure import Measure
from consilience.ledger.notice import Notice
from consilience.reconciliation.working import Working


@attrs.frozen
class Change:
    """How the answer on a measure changed, and by which claims and notices.

    ``before`` and ``after`` are ``None`` where there was no answer, or the method refused.
    ``claims`` are those heard in one answer and not in the other, ``notices`` those said since that
    act on claims of the measure.

    >>> from consilience import Ledger, claim, reconcile
    >>> killed = Measure("killed")
    >>> said = [
    ...     claim(killed, 60, source="HRW", reported="2013-08-09"),
    ...     claim(killed, 190, source="HRW", reported="2013-10-11"),
    ... ]
    >>> (change,) = reconcile(Ledger(said)).changes("2013-09-01")
    >>> print(change.before.range, change.after.range)
    [60, 60] [190, 190]
    """

    measure: Measure
    before: Estimate | None
    after: Estimate | None
    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...]


@attrs.frozen
class PossiblyKnown:
    """A claim that may have been said by the day asked about, and is not in the answer.

    `included` is what the answer on its measure would be with it, relations to other measures
    apart; ``without`` is what it is.

    >>> from consilience import Ledger, claim, reconcile
    >>> killed = Measure("killed")
    >>> said = [
    ...     claim(killed, 60, source="SOHR", reported="2013-08-09"),
    ...     claim(killed, 190, source="SOHR", reported="2013-08"),
    ... ]
    >>> (item,) = reconcile(Ledger(said), known_on="2013-08-15").possibly_known
    >>> print(item.claim.value.text, item.without.range, item.included.range)
    190 [60, 60] [60, 190]
    """

    claim: Claim
    without: Estimate | None
    include: Callable[[], Estimate | None] = attrs.field(eq=False, repr=False)

    @property
    def included(self) -> Estimate | None:
        """The answer on its measure with it; worked out when asked for."""
        return self.include()


def changes_since(working: Working, day: date) -> Iterator[Change]:
    """Yield what changed between what was known on *day* and what is known now."""
    then = attrs.evolve(working, known_on=day)
    for measure in working.ledger.measures:
        before, after = then.answered(measure), working.answered(measure)
        if _answer(before) == _answer(after):
            continue
        heard, silent = _claims(after), _claims(before)
        claims = [item for item in heard if item not in silent]
        claims += [item for item in silent if item not in heard]
        notices = tuple(_notices(working, measure, day))
        yield Change(measure, before, after, tuple(claims), notices)


def _answer(item: Estimate | None) -> object:
    return None if item is None else (item.regions, item.status, item.best, item.agreement)


def _claims(item: Estimate | None) -> dict[Claim, None]:
    evidence = () if item is None else item.evidence
    return dict.fromkeys(claim for piece in evidence for claim in piece.claims)


def _notices(working: Working, measure: Measure, day: date) -> Iterator[Notice]:
    """The notices said after *day* that act on claims of *measure*, or on notices that do."""
    ledger, until = working.ledger, working.known_on
    by_id = {item.id: item for item in ledger.notices}
    for item in ledger.notices:
        if said_by(item, day) or (until is not None and not said_by(item, until)):
            continue
        last = item
        while last.target in by_id:
            last = by_id[last.target]
        acts = item.kind.withdraws or item.should_be is not None
        measures = ledger.claim(last.target).measure, last.should_be
        if acts and measure in measures:
            yield item


def possibly_known(working: Working) -> Iterator[PossiblyKnown]:
    """Yield the claims that may have been said by the day of knowledge, and what they would do."""
    day = working.known_on
    if day is None:
        return
    known = working.ledger.known_on(day)
    for item in working.ledger:
        if said_by(item, day) or item.derived_from or not _may_be_said_by(item, day):
            continue
        measure = working.ledger.measure(item.measure)
        without = working.answered(measure)
        yield PossiblyKnown(item, without, partial(_with, working, known, item))


def _may_be_said_by(item: Claim, day: date) -> bool:
    said = item.reported
    return said is None or said.earliest is None or said.earliest <= day


def _with(working: Working, known: Ledger, item: Claim) -> Estimate | None:
    """Return the answer by what was *known*, and *item* as well."""
    more = attrs.evolve(known, claims=(*known.claims, item), relations=())
    then = attrs.evolve(working, ledger=more, known_on=None)
    return then.answered(item.measure)
