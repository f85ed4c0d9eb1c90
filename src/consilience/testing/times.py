"""Laws of the two times: when it was true, and when it was said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

import attrs
from hypothesis import strategies as st

from consilience.consensus.estimate import Estimate, Method
from consilience.dates import DateSpan
from consilience.errors import UnknownMeasureError
from consilience.interval import Interval
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import CUMULATIVE
from consilience.ledger.notice import Notice
from consilience.methods import BestAgreement, FaultTolerantInterval
from consilience.reconciliation.reconciling import reconcile
from consilience.reconciliation.result import Reconciliation
from consilience.testing.law import Law, law_about
from consilience.testing.strategies.ledgers import claims, ledgers, notices
from consilience.testing.strategies.values import FIRST

_DAYS = [FIRST + timedelta(days=n) for n in range(-1, 7)]
_days = st.sampled_from(_DAYS)
_CITATION = (
    "R. T. Snodgrass, Developing Time-Oriented Database Applications in SQL, Morgan Kaufmann 1999, "
    "ISBN 1-55860-436-7"
)


def laws_of_time() -> tuple[Law, ...]:
    """Return the laws of when it was true, when it was said, and what was said later about it.

    Each can be called, with pytest or without.

    >>> sorted(law.name for law in laws_of_time())[0]
    'a-notice-and-its-cancellation-restore-the-answer'
    """
    return tuple(law_about("time", attempt, citation=_CITATION) for attempt in _ATTEMPTS)


def later_words_change_no_earlier_answer(data: st.DataObject) -> None:
    """Whatever is said after a day, the answer known on that day stays what it was."""
    ledger = _noted(data)
    day = data.draw(_days)
    later = DateSpan.day(day + timedelta(days=1 + data.draw(st.integers(0, 3))))
    said = data.draw(st.lists(claims(ledger.measures[0]), max_size=3))
    more = [attrs.evolve(item, reported=later, id=f"later {n}") for n, item in enumerate(said)]
    drawn = data.draw(notices(ledger.claims, max_size=3))
    noted = [attrs.evolve(item, reported=later, id=f"late {item.id}") for item in drawn]
    known = {item.id for item in ledger.notices}
    added = [
        attrs.evolve(item, target=f"late {item.target}") if item.target in known else item
        for item in noted
    ]
    after = attrs.evolve(
        ledger, claims=(*ledger.claims, *more), notices=(*ledger.notices, *_sound(added, ledger))
    )
    assert _told(reconcile(after, known_on=day)) == _told(reconcile(ledger, known_on=day))


def what_was_known_is_what_was_said(data: st.DataObject) -> None:
    """The answer known on a day is that of the ledger of what had certainly been said by then."""
    ledger, day = _noted(data), data.draw(_days)
    known = ledger.known_on(day)
    expected = _told(reconcile(known)) if len(known) else dict[str, object]()
    assert _told(reconcile(ledger, known_on=day)) == expected


def a_total_allowed_for_faults_never_falls(data: st.DataObject) -> None:
    """Of a running total neither end falls from day to day, by the fault-tolerant interval."""
    ledger = data.draw(ledgers(temporality=CUMULATIVE, dependent=False))
    _rises(_day_by_day(ledger, FaultTolerantInterval(data.draw(st.integers(0, 1)))))


def a_total_that_all_allow_never_falls(data: st.DataObject) -> None:
    """Where no figures contradict each other, neither end of a running total falls."""
    ledger = data.draw(ledgers(temporality=CUMULATIVE, contradictions=False))
    _rises(_day_by_day(ledger, BestAgreement()))


def what_nobody_contradicts_never_falls(data: st.DataObject) -> None:
    """With the kept figures fixed, those in no conflict, neither end of their range falls."""
    ledger = data.draw(ledgers(temporality=CUMULATIVE))
    _rises([item.uncontradicted for item in _estimates(ledger, BestAgreement())])


def a_notice_and_its_cancellation_restore_the_answer(data: st.DataObject) -> None:
    """A notice that is taken back leaves the answer as it would be without both."""
    ledger = _noted(data)
    taken_back = [
        Notice("retracts", item, source=item.source, id=f"back {item.id}")
        for item in ledger.notices
    ]
    restored = attrs.evolve(ledger, notices=(*ledger.notices, *taken_back))
    without = attrs.evolve(ledger, notices=())
    assert _told(reconcile(restored)) == _told(reconcile(without))


def shuffling_changes_nothing(data: st.DataObject) -> None:
    """The order of claims and notices changes no answer."""
    ledger = _noted(data)
    shuffled = attrs.evolve(
        ledger,
        claims=data.draw(st.permutations(ledger.claims)),
        notices=data.draw(st.permutations(ledger.notices)),
    )
    assert _told(reconcile(shuffled)) == _told(reconcile(ledger))


_ATTEMPTS = (
    later_words_change_no_earlier_answer,
    what_was_known_is_what_was_said,
    a_total_allowed_for_faults_never_falls,
    a_total_that_all_allow_never_falls,
    what_nobody_contradicts_never_falls,
    a_notice_and_its_cancellation_restore_the_answer,
    shuffling_changes_nothing,
)


def _noted(data: st.DataObject) -> Ledger:
    drawn = data.draw(ledgers())
    return attrs.evolve(drawn, notices=data.draw(notices(drawn.claims)))


def _sound(added: Sequence[Notice], ledger: Ledger) -> list[Notice]:
    """Leave out notices whose target went another way."""
    targets = {*ledger.claims_by_id, *(item.id for item in added)}
    return [item for item in added if item.target in targets]


def _told(result: Reconciliation) -> object:
    return {
        measure.id: (item.regions, item.status, item.best, item.agreement, _heard(item))
        for measure, item in result.items()
    }


def _heard(item: Estimate) -> object:
    return {(piece.origin, piece.range, frozenset(piece.claims)) for piece in item.evidence}


def _estimates(ledger: Ledger, by: Method) -> list[Estimate]:
    result = reconcile(ledger, by=by)
    try:
        return [result.at(ledger.measures[0], day) for day in _DAYS]
    except UnknownMeasureError:  # nothing stands on it
        return []


def _day_by_day(ledger: Ledger, by: Method) -> list[Interval]:
    return [item.range for item in _estimates(ledger, by) if not item.refuted]


def _rises(ranges: Sequence[Interval]) -> None:
    """Assert that neither end falls; an empty range has no ends."""
    for before, after in pairwise(item for item in ranges if not item.is_empty):
        lows = before.low is None or (after.low is not None and before.low <= after.low)
        highs = after.high is None or (before.high is not None and before.high <= after.high)
        assert lows, f"the lower end falls: {before} before {after}"
        assert highs, f"the upper end falls: {before} before {after}"
