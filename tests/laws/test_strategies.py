"""The strategies: what they draw is valid, varied, and shrinks to what a reader would write."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from consilience import (
    COUNT,
    CUMULATIVE,
    REAL,
    Claim,
    Domain,
    Evidence,
    Interval,
    Ledger,
    Measure,
    Quantity,
    reconcile,
)
from consilience.errors import InvalidValueError
from consilience.evidence.placement import Verdict
from consilience.testing import (
    claims,
    date_spans,
    evidence,
    evidence_lists,
    intervals,
    ledgers,
    measures,
    quantities,
)

MANY = settings(max_examples=1000, database=None)
ANY = settings(MANY, phases=[Phase.generate])
"""To see that something is drawn it need not be shrunk."""


def test_intervals_shrink_to_zero() -> None:
    assert find(intervals(), lambda _: True) == Interval(0, 0)
    assert find(intervals(domain=REAL), lambda item: item.high_open).high_open


@pytest.mark.parametrize("domain", Domain)
def test_every_kind_of_interval_is_drawn(domain: Domain) -> None:
    kinds: list[Callable[[Interval], bool]] = [
        lambda item: item.is_point,
        lambda item: item.high is None,
        lambda item: item.width not in {0, None},
    ]
    if domain is REAL:
        kinds += [lambda item: item.low is None, lambda item: item.low_open]
    for kind in kinds:
        find(intervals(domain=domain), kind, settings=MANY)
    find(intervals(domain=domain, empty=True), lambda item: item.is_empty, settings=MANY)


@given(intervals(unbounded=False, greatest=3))
def test_intervals_keep_to_their_options(interval: Interval) -> None:
    assert interval in Interval(0, 3)


@given(st.sampled_from(Domain), st.integers(0, 5), st.data())
def test_figures_hold_what_they_were_asked_to(
    domain: Domain, number: int, data: st.DataObject
) -> None:
    figure = data.draw(quantities(domain=domain, holding=number))
    assert number in figure.entailed
    assert figure.domain is domain


@given(quantities())
def test_figures_are_valid(figure: Quantity) -> None:
    assert figure.suggested in figure.range
    assert figure.text


@given(claims(domain=REAL, sources=("a", "b"), holding=2))
def test_claims_keep_to_their_options(item: Claim) -> None:
    assert item.measure.domain is REAL
    assert item.source in {"a", "b"}
    assert 2 in item.range


@given(evidence(Measure("killed", temporality=CUMULATIVE), weighted=True, origin="HRW"))
def test_evidence_is_about_its_measure(item: Evidence) -> None:
    assert item.origin == "HRW"
    assert item.variable is not None
    assert item.variable.when is not None


@given(evidence_lists(min_size=2, max_size=3))
def test_origins_are_told_apart(items: tuple[Evidence, ...]) -> None:
    assert 2 <= len(items) <= 3
    assert len({item.origin for item in items}) == len(items)


def test_contradictions_need_two_origins() -> None:
    with pytest.raises(InvalidValueError, match="max_size is 1"):
        evidence_lists(max_size=1, contradictions=True)
    with pytest.raises(InvalidValueError, match="holding 3"):
        evidence_lists(holding=3, contradictions=True)


@given(measures(domain=COUNT, temporality=CUMULATIVE))
def test_measures_keep_to_their_options(measure: Measure) -> None:
    assert (measure.domain, measure.temporality) == (COUNT, CUMULATIVE)


def test_dates_are_days_unless_more_is_allowed() -> None:
    assert find(date_spans(only_days=True), lambda _: True).edtf == "2013-08-01"
    assert find(date_spans(), lambda span: span.earliest is None, settings=MANY).latest


@pytest.mark.parametrize("verdict", [Verdict.USED, Verdict.REPLACED, Verdict.DEPENDENT])
def test_ledgers_lead_to_every_verdict(verdict: Verdict) -> None:
    # Only who speaks again takes a figure back, so several claims on one measure are asked for.
    kinds = (
        ledgers() if verdict is not Verdict.REPLACED else ledgers([Measure("killed")], min_size=4)
    )
    find(kinds, lambda item: bool(reconcile(item).audit().of(verdict)), settings=ANY)


@given(ledgers(dependent=False))
def test_sources_are_independent_if_asked(ledger: Ledger) -> None:
    assert not any(source.repeats or source.compiles for source in ledger.sources)


@given(ledgers([Measure("killed")], min_size=2, max_size=3, greatest=2))
def test_ledgers_keep_to_their_options(ledger: Ledger) -> None:
    assert ledger.measures == (Measure("killed"),)
    assert 1 <= len(ledger) <= 3  # equal claims are one claim
