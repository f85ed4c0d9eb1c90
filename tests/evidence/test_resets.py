"""A running total that begins again: figures of different phases bound each other in no way."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
from hypothesis import given
from hypothesis import strategies as st

import consilience as cs
from consilience.testing import claims

FIRST = date(2013, 8, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(5)]
KILLED = cs.Measure("killed", temporality=cs.CUMULATIVE, resets=["2013-08-03"])
PLAIN = cs.Measure("killed", temporality=cs.CUMULATIVE)


def said(value: int | str, day: str, source: str = "ministry", **more: str) -> cs.Claim:
    return cs.claim(KILLED, value, source=source, about=day, **more)


def test_a_new_phase_starts_a_new_chain() -> None:
    result = cs.reconcile(cs.Ledger([said(3000, "2013-08-02"), said(10, "2013-08-04", "UN")]))
    assert result[KILLED].range == cs.Interval(10, 10)
    assert result.at(KILLED, "2013-08-02").range == cs.Interval(3000, 3000)
    assert result.at(KILLED, "2013-08-03").range == cs.Interval(0, 10)
    assert not result.conflicts


def test_a_source_that_begins_again_is_not_replaced() -> None:
    result = cs.reconcile(cs.Ledger([said(3000, "2013-08-02"), said(10, "2013-08-04")]))
    assert [fate.verdict.value for fate in result.audit().fates] == ["used", "used"]
    assert result.at(KILLED, "2013-08-01").range == cs.Interval(0, 3000)


def test_as_of_picks_the_phase() -> None:
    ledger = cs.Ledger([said(3000, "2013-08-02"), said(10, "2013-08-04")])
    assert cs.reconcile(ledger, as_of="2013-08-02")[KILLED].range == cs.Interval(3000, 3000)
    assert cs.reconcile(ledger, as_of="2013-08-05")[KILLED].range == cs.Interval(10, None)


def test_a_figure_that_may_be_of_two_phases_entails_nothing_and_is_told() -> None:
    result = cs.reconcile(
        cs.Ledger([said(3000, "[2013-08-02..2013-08-04]", "UN"), said(10, "2013-08-05")])
    )
    assert result[KILLED].range == cs.Interval(10, 10)
    (fate, _) = result.audit().fates
    assert "either phase" in fate.reason


def test_the_growth_of_a_span_that_begins_with_the_phase_is_the_total() -> None:
    within = cs.Measure("killed within", temporality=cs.PERIOD)
    ledger = cs.Ledger(
        [
            said(3000, "2013-08-02"),
            cs.claim(within, 7, source="UN", about="2013-08-03/2013-08-04"),
            cs.claim(within, 99, source="UN", about="2013-08-02/2013-08-04"),
        ],
        relations=[cs.SameAs(within, KILLED)],
    )
    result = cs.reconcile(ledger)
    assert result.implied(KILLED, "2013-08-04").range == cs.Interval(7, 7)
    assert not result.conflicts


@given(st.lists(claims(KILLED), min_size=1, max_size=6), st.sampled_from(DAYS))
def test_each_phase_is_answered_as_if_it_were_alone(drawn: list[cs.Claim], day: date) -> None:
    """The oracle: the same total without resets, from the claims of one phase alone."""
    (reset,) = KILLED.resets
    early = day < reset

    def belongs(item: cs.Claim) -> bool:
        about = item.about or item.reported
        if about is None:
            return False
        if early:
            return about.latest is not None and about.latest < reset
        return about.earliest is not None and about.earliest >= reset

    def all_of(item: cs.Claim) -> bool:
        # An extent is about its last day alone.
        about = item.about or item.reported
        return about is None or "/" not in about.edtf

    drawn = [item for item in drawn if all_of(item)]
    alone = [attrs.evolve(item, measure=PLAIN, id=item.id) for item in drawn if belongs(item)]
    if not alone:
        return
    found = cs.reconcile(cs.Ledger(drawn)).at(KILLED, day)
    expected = cs.reconcile(cs.Ledger(alone)).at(PLAIN, day)
    assert found.regions == expected.regions
    assert found.status == expected.status
    assert found.uncontradicted == expected.uncontradicted
