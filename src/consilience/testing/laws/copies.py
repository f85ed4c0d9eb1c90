"""Laws of copies: what is only repeated should not count again."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from consilience.evidence.evidence import Evidence
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import Measure, Temporality
from consilience.ledger.source import Source
from consilience.reconciliation.reconciling import reconcile
from consilience.testing.law import Trial, assert_same, rule
from consilience.testing.laws.citations import AGGREGATION, COPYING, SYBIL
from consilience.testing.strategies.evidence import Given
from consilience.testing.strategies.ledgers import ledgers
from consilience.testing.strategies.values import date_spans


@rule(f"{SYBIL}; methods that break it need copies to be declared", given=Given)
def copy_of_one(trial: Trial) -> None:
    """A copy of one origin's evidence, given as a further origin's, changes nothing."""
    evidence = trial.evidence()
    copied = trial.data.draw(st.sampled_from(evidence), label="copied")
    assert_same(trial.method((*evidence, *copies([copied]))), trial.method(evidence))


@rule(f"strong idempotence: {AGGREGATION}", given=Given)
def copy_of_all(trial: Trial) -> None:
    """A copy of everybody's evidence changes nothing."""
    evidence = trial.evidence()
    assert_same(trial.method((*evidence, *copies(evidence))), trial.method(evidence))


@rule(f"{COPYING}; {SYBIL}")
def repetition(trial: Trial) -> None:
    """A source that is declared to repeat another changes nothing by repeating a figure of it."""
    how = trial.data.draw(st.sampled_from(Temporality), label="temporality")
    measure = Measure("killed", temporality=how)
    ledger = trial.data.draw(ledgers([measure], dependent=False), label="ledger")
    said = trial.data.draw(st.sampled_from(ledger.claims), label="repeated")
    about = said.about if said.about is not None else said.reported
    # Undated and dated reports of a figure that changes with time are of different days.
    reported = st.none() | date_spans() if about is not None else st.none()
    echo = attrs.evolve(
        said,
        source="echo",
        about=about,
        reported=trial.data.draw(reported, label="repeated on"),
        id="echo",
    )
    louder = Ledger(
        (*ledger.claims, echo), sources=(*ledger.sources, Source("echo", repeats=said.source))
    )
    assert_same(
        reconcile(louder, by=trial.method)[measure], reconcile(ledger, by=trial.method)[measure]
    )


@rule("weights say how much more one origin counts than another, so their unit is free")
def weight_units(trial: Trial) -> None:
    """Multiplying all weights by one number changes nothing."""
    evidence = trial.evidence(weighted=True)
    factor = trial.data.draw(st.fractions(min_value=0, max_value=5), label="factor")
    assume(factor > 0)
    scaled = [attrs.evolve(item, weight=item.weight * factor) for item in evidence]
    assert_same(trial.method(scaled), trial.method(evidence))


def copies(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Return *evidence* as that of other origins."""
    return [attrs.evolve(item, origin=f"copy of {item.origin}") for item in evidence]
