"""Laws of whole ledgers: of what was said when, of the two times, and of diagnoses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, Protocol

import attrs
from hypothesis import strategies as st

from consilience.consensus.estimate import Estimate, Method
from consilience.dates import DateSpan
from consilience.diagnoses import Diagnosis, diagnose
from consilience.errors import UnknownMeasureError
from consilience.interval import Interval
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import CUMULATIVE
from consilience.ledger.notice import Notice
from consilience.methods import BestAgreement, FaultTolerantInterval
from consilience.reconciliation.reconciling import reconcile
from consilience.reconciliation.result import Reconciliation
from consilience.testing.law import Law, law_about
from consilience.testing.strategies.ledgers import claims, ledgers, notices
from consilience.testing.strategies.values import FIRST

_DAYS: Final = [FIRST + timedelta(days=n) for n in range(-1, 7)]
_days: Final = st.sampled_from(_DAYS)
_TIME: Final = (
    "R. T. Snodgrass, Developing Time-Oriented Database Applications in SQL, Morgan Kaufmann 1999, "
    "ISBN 1-55860-436-7"
)
_RECORD: Final = "consilience, the page on diagnoses"
_LEDGERS: Final = ledgers(max_size=8, most_relations=2)


class Pipeline(Protocol):
    """What answers about a ledger as of what was known on a day: `reconcile`, or your own.

    A function of a ledger with that one option suffices.

    >>> def ours(ledger: Ledger, *, known_on: date | None = None) -> Reconciliation:
    ...     return reconcile(ledger, by=FaultTolerantInterval(1), known_on=known_on)
    >>> laws_of_ledgers(ours)[0].claimed
    True
    """

    def __call__(self, ledger: Ledger, /, *, known_on: date | None = None) -> Reconciliation:
        """Return the answers about *ledger*."""
        ...


def laws_of_ledgers(pipeline: Pipeline = reconcile) -> tuple[Law, ...]:
    """Return the laws of whole ledgers that a *pipeline* of your own can be held to.

    A pipeline is whatever you do between a ledger and its answers: leave sources out, choose a
    method, give weights.  Each law can be called, with pytest or without::

        def ours(ledger, *, known_on=None):
            return cs.reconcile(ledger, by=Envelope(), weights=WEIGHTS, known_on=known_on)


        @pytest.mark.parametrize("law", laws_of_ledgers(ours), ids=str)
        def test_our_pipeline(law):
            law()

    >>> [law.name for law in laws_of_ledgers()][0]
    'later-words-change-no-earlier-answer'
    """
    trials = _LedgerTrials(pipeline)
    return tuple(
        law_about("ledgers", attempt, citation=citation)
        for attempt, citation in (
            (trials.later_words_change_no_earlier_answer, _TIME),
            (trials.what_was_known_is_what_was_said, _TIME),
            (trials.a_notice_and_its_cancellation_restore_the_answer, _TIME),
            (trials.shuffling_changes_nothing, _TIME),
            (trials.acknowledging_changes_no_answer, _RECORD),
        )
    )


def laws_of_time() -> tuple[Law, ...]:
    """Return the laws of when it was true, when it was said, and what was said later about it.

    Each can be called, with pytest or without.

    >>> sorted(law.name for law in laws_of_time())[0]
    'a-notice-and-its-cancellation-restore-the-answer'
    """
    trials = _LedgerTrials(reconcile)
    return tuple(
        law_about("time", attempt, citation=_TIME)
        for attempt in (
            trials.later_words_change_no_earlier_answer,
            trials.what_was_known_is_what_was_said,
            a_total_allowed_for_faults_never_falls,
            a_total_that_all_allow_never_falls,
            what_nobody_contradicts_never_falls,
            trials.a_notice_and_its_cancellation_restore_the_answer,
            trials.shuffling_changes_nothing,
        )
    )


def laws_of_diagnoses() -> tuple[Law, ...]:
    """Return the laws of diagnoses: they change no answer, and acknowledging hides nothing.

    Each can be called, and raises where it does not hold.

    >>> [law.name for law in laws_of_diagnoses()][0]
    'acknowledging-hides-nothing'
    """
    return tuple(
        law_about("diagnoses", attempt, citation=_RECORD)
        for attempt in (
            acknowledging_hides_nothing,
            _LedgerTrials(reconcile).acknowledging_changes_no_answer,
            the_order_of_claims_changes_nothing,
            each_is_about_the_record,
        )
    )


@attrs.frozen
class _LedgerTrials:
    """Each law tries ``pipeline`` on one drawn ledger."""

    pipeline: Pipeline

    def later_words_change_no_earlier_answer(self, data: st.DataObject) -> None:
        """Whatever is said after a day, the answer known on that day stays what it was."""
        ledger = _noted(data)
        day = data.draw(_days, label="known on")
        later = DateSpan.day(day + timedelta(days=1 + data.draw(st.integers(0, 3))))
        said = data.draw(st.lists(claims(ledger.measures[0]), max_size=3), label="said later")
        more = [attrs.evolve(item, reported=later, id=f"later {n}") for n, item in enumerate(said)]
        drawn = data.draw(notices(ledger.claims, max_size=3), label="noted later")
        noted = [attrs.evolve(item, reported=later, id=f"late {item.id}") for item in drawn]
        known = {item.id for item in ledger.notices}
        added = [
            attrs.evolve(item, target=f"late {item.target}") if item.target in known else item
            for item in noted
        ]
        after = attrs.evolve(
            ledger,
            claims=(*ledger.claims, *more),
            notices=(*ledger.notices, *_sound(added, ledger)),
        )
        before, now = (self.pipeline(item, known_on=day) for item in (ledger, after))
        assert _told(now) == _told(before)

    def what_was_known_is_what_was_said(self, data: st.DataObject) -> None:
        """The answer known on a day is that of the ledger of what was certainly said by then."""
        ledger, day = _noted(data), data.draw(_days, label="known on")
        known = ledger.known_on(day)
        expected = _told(self.pipeline(known)) if len(known) else dict[str, object]()
        assert _told(self.pipeline(ledger, known_on=day)) == expected

    def a_notice_and_its_cancellation_restore_the_answer(self, data: st.DataObject) -> None:
        """A notice that is taken back leaves the answer as it would be without both."""
        ledger = _noted(data)
        taken_back = [
            Notice("retracts", item, source=item.source, id=f"back {item.id}")
            for item in ledger.notices
        ]
        restored = attrs.evolve(ledger, notices=(*ledger.notices, *taken_back))
        without = attrs.evolve(ledger, notices=())
        assert _told(self.pipeline(restored)) == _told(self.pipeline(without))

    def shuffling_changes_nothing(self, data: st.DataObject) -> None:
        """The order of claims and notices changes no answer."""
        ledger = _noted(data)
        shuffled = attrs.evolve(
            ledger,
            claims=data.draw(st.permutations(ledger.claims)),
            notices=data.draw(st.permutations(ledger.notices)),
        )
        assert _told(self.pipeline(shuffled)) == _told(self.pipeline(ledger))

    def acknowledging_changes_no_answer(self, data: st.DataObject) -> None:
        """Estimates and conflicts are the same whatever is acknowledged."""
        ledger = data.draw(_LEDGERS, label="ledger")
        said = [Acknowledgement(item.id, reason="checked") for item in diagnose(ledger)]
        one = self.pipeline(ledger)
        other = self.pipeline(attrs.evolve(ledger, acknowledgements=said))
        assert [repr(item) for item in one.values()] == [repr(item) for item in other.values()]
        assert [repr(item) for item in one.conflicts] == [repr(item) for item in other.conflicts]


def a_total_allowed_for_faults_never_falls(data: st.DataObject) -> None:
    """Of a running total neither end falls from day to day, by the fault-tolerant interval."""
    ledger = data.draw(ledgers(temporality=CUMULATIVE, dependent=False), label="ledger")
    _rises(_day_by_day(ledger, FaultTolerantInterval(data.draw(st.integers(0, 1)))))


def a_total_that_all_allow_never_falls(data: st.DataObject) -> None:
    """Where no figures contradict each other, neither end of a running total falls."""
    ledger = data.draw(ledgers(temporality=CUMULATIVE, contradictions=False), label="ledger")
    _rises(_day_by_day(ledger, BestAgreement()))


def what_nobody_contradicts_never_falls(data: st.DataObject) -> None:
    """With the kept figures fixed, those in no conflict, neither end of their range falls."""
    ledger = data.draw(ledgers(temporality=CUMULATIVE), label="ledger")
    _rises([item.uncontradicted for item in _estimates(ledger, BestAgreement())])


def acknowledging_hides_nothing(data: st.DataObject) -> None:
    """An acknowledged diagnosis stays as it is but for being acknowledged, and so do the others."""
    ledger = data.draw(_LEDGERS, label="ledger")
    before = diagnose(ledger)
    chosen = data.draw(st.sets(st.sampled_from(before)) if before else st.just(set[Diagnosis]()))
    said = [Acknowledgement(item.id, reason="checked at the source") for item in chosen]
    after = diagnose(attrs.evolve(ledger, acknowledgements=said))
    assert tuple(attrs.evolve(item, acknowledgements=()) for item in after) == before
    assert {item.id for item in after if item.acknowledged} == {item.id for item in chosen}


def the_order_of_claims_changes_nothing(data: st.DataObject) -> None:
    """The diagnoses of a ledger are the same in whatever order its claims and sources stand."""
    ledger = data.draw(_LEDGERS, label="ledger")
    shuffled = Ledger(
        data.draw(st.permutations(ledger.claims)),
        sources=data.draw(st.permutations(ledger.sources)),
        relations=data.draw(st.permutations(ledger.relations)),
        notices=ledger.notices,
    )
    assert diagnose(shuffled) == diagnose(ledger)


def each_is_about_the_record(data: st.DataObject) -> None:
    """Each diagnosis has an id of its own, words and a remedy, and claims and sources at hand."""
    ledger = data.draw(_LEDGERS, label="ledger")
    found = diagnose(ledger)
    assert len({item.id for item in found}) == len(found)
    sources = {source.id for source in ledger.sources}
    for item in found:
        assert item.explanation
        assert item.remedy
        assert all(claim in ledger for claim in item.claims)
        assert sources.issuperset(item.sources)


def _noted(data: st.DataObject) -> Ledger:
    drawn = data.draw(ledgers(), label="ledger")
    return attrs.evolve(drawn, notices=data.draw(notices(drawn.claims), label="notices"))


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
