"""Laws of diagnoses: they change no answer, and acknowledging hides nothing."""

from __future__ import annotations

from typing import Final

import attrs
from hypothesis import strategies as st

from consilience.diagnose import Diagnosis, diagnose
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.ledger import Ledger
from consilience.reconciliation.reconciling import reconcile
from consilience.testing.law import Law, law_about
from consilience.testing.strategies.ledgers import ledgers

_CITATION: Final = "consilience, the page on diagnoses"
_LEDGERS: Final = ledgers(max_size=8, most_relations=2)


def acknowledging_hides_nothing(data: st.DataObject) -> None:
    """An acknowledged diagnosis stays as it is but for being acknowledged, and so do the others."""
    ledger = data.draw(_LEDGERS, label="ledger")
    before = diagnose(ledger)
    chosen = data.draw(st.sets(st.sampled_from(before)) if before else st.just(set[Diagnosis]()))
    said = [Acknowledgement(item.id, reason="checked at the source") for item in chosen]
    after = diagnose(attrs.evolve(ledger, acknowledgements=said))
    assert tuple(attrs.evolve(item, acknowledgements=()) for item in after) == before
    assert {item.id for item in after if item.acknowledged} == {item.id for item in chosen}


def acknowledging_changes_no_answer(data: st.DataObject) -> None:
    """Estimates and conflicts are the same whatever is acknowledged."""
    ledger = data.draw(_LEDGERS, label="ledger")
    said = [Acknowledgement(item.id, reason="checked") for item in diagnose(ledger)]
    one, other = reconcile(ledger), reconcile(attrs.evolve(ledger, acknowledgements=said))
    assert [repr(item) for item in one.values()] == [repr(item) for item in other.values()]
    assert [repr(item) for item in one.conflicts] == [repr(item) for item in other.conflicts]


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


def laws_of_diagnoses() -> tuple[Law, ...]:
    """Return the laws of diagnoses.  Each can be called, and raises where it does not hold.

    >>> [law.name for law in laws_of_diagnoses()][0]
    'acknowledging-hides-nothing'
    """
    return tuple(
        law_about("diagnoses", attempt, citation=_CITATION)
        for attempt in (
            acknowledging_hides_nothing,
            acknowledging_changes_no_answer,
            the_order_of_claims_changes_nothing,
            each_is_about_the_record,
        )
    )
