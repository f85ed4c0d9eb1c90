"""An answer over time, against one reconciliation for each day."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import consilience as cs
from consilience.errors import InvalidValueError
from consilience.report import html, markdown, text
from consilience.testing import claims, ledgers, notices

DAYS = [date(2013, 7, 31) + timedelta(days=n) for n in range(7)]
RESET = cs.Measure("killed", temporality=cs.CUMULATIVE, resets=["2013-08-03"])
KILLED = cs.Measure("killed")


@st.composite
def noted(draw: st.DrawFn) -> cs.Ledger:
    drawn = draw(ledgers(max_size=8, dependent=draw(st.booleans())))
    return cs.Ledger(
        drawn.claims, sources=drawn.sources, notices=draw(notices(drawn.claims, max_size=2))
    )


def shown(item: cs.results.Estimate) -> object:
    return item.regions, item.status, item.best, item.agreement


def told(item: cs.results.Estimate) -> object:
    evidence = {
        (e.origin, e.range, e.suggested, e.ends, frozenset(e.claims)) for e in item.evidence
    }
    return shown(item), evidence, set(item.readings), item.uncontradicted


def check_reported(ledger: cs.Ledger, as_of: date | None) -> None:
    """The oracle: for each day a reconciliation of its own."""
    for measure in ledger.measures:
        expected: list[cs.results.Estimate] = []
        for day in DAYS:
            then = cs.reconcile(ledger, as_of=as_of, known_on=day)
            if measure in list(then) and (
                not expected or shown(expected[-1]) != shown(then[measure])
            ):
                expected.append(attrs.evolve(then[measure], known_on=day))
        found = cs.reconcile(ledger, as_of=as_of).timeline(measure, on="reported")
        assert [item.known_on for item in found] == [item.known_on for item in expected]
        assert list(map(told, found)) == list(map(told, expected))


@given(noted(), st.none() | st.sampled_from(DAYS))
def test_what_was_known_day_by_day(ledger: cs.Ledger, as_of: date | None) -> None:
    check_reported(ledger, as_of)


@given(st.lists(claims(RESET), min_size=1, max_size=8), st.none() | st.sampled_from(DAYS))
def test_what_was_known_of_a_total_that_begins_again(
    drawn: list[cs.Claim], as_of: date | None
) -> None:
    check_reported(cs.Ledger(drawn), as_of)


@given(
    st.sampled_from([RESET, cs.Measure("killed", temporality=cs.CUMULATIVE)]).flatmap(
        lambda measure: st.lists(claims(measure), min_size=1, max_size=8)
    )
)
def test_how_a_total_grew_day_by_day(drawn: list[cs.Claim]) -> None:
    ledger = cs.Ledger(drawn)
    (measure,) = ledger.measures
    result = cs.reconcile(ledger)
    expected: list[cs.results.Estimate] = []
    for day in DAYS:
        item = result.at(measure, day)
        claimed = any(day in (e.low_day, e.high_day) for e in result.placement(measure).readings)
        if claimed and (not expected or shown(expected[-1]) != shown(item)):
            expected.append(item)
    found = result.timeline(measure)
    assert list(map(told, found)) == list(map(told, expected or [result[measure]]))


def test_a_timeline_is_about_one_of_two_times() -> None:
    result = cs.reconcile(cs.Ledger([cs.claim(KILLED, 3, source="HRW")]))
    with pytest.raises(InvalidValueError, match='on is \'said\': give "about" or "reported"'):
        result.timeline(KILLED, on="said")  # type: ignore[arg-type]


def test_changes_name_the_notice_that_is_responsible() -> None:
    wire = cs.claim(KILLED, 769, source="wire", reported="2024-10-01")
    hrw = cs.claim(KILLED, 600, source="HRW", reported="2024-10-02")
    other = cs.claim(cs.Measure("wounded"), 12, source="HRW", reported="2024-10-02")
    notice = cs.Notice("retracts", wire, source="wire", reported="2024-10-10")
    result = cs.reconcile(cs.Ledger([wire, hrw, other], notices=[notice]))
    (change,) = result.changes(since="2024-10-05")
    assert change.before is not None
    assert change.after is not None
    assert change.before.status is cs.results.Status.NO_AGREEMENT
    assert change.after.range == cs.Interval(600, 600)
    assert (change.claims, change.notices) == ((wire,), (notice,))
    assert not result.changes(since="2024-10-10")


def test_what_may_have_been_known_is_listed_with_its_effect() -> None:
    sure = cs.claim(KILLED, 60, source="SOHR", reported="2013-08-09")
    maybe = cs.claim(KILLED, 190, source="HRW", reported="2013-08")
    undated = cs.claim(KILLED, 60, source="UN")
    later = cs.claim(KILLED, 70, source="Reuters", reported="2013-09-01")
    result = cs.reconcile(cs.Ledger([sure, maybe, undated, later]), known_on="2013-08-15")
    assert result[KILLED].range == cs.Interval(60, 60)
    found = {item.claim: item for item in result.possibly_known}
    assert set(found) == {maybe, undated}
    assert found[maybe].included is not None
    assert found[maybe].included.status is cs.results.Status.NO_AGREEMENT
    assert found[undated].included is not None
    assert found[undated].included.agreement.at_least == 2
    assert not cs.reconcile(cs.Ledger([sure, maybe])).possibly_known
    for report in (text(result), markdown(result), html(result)):
        assert "Possibly known by then, outside the answers" in report
        assert "190" in report
