"""What notices do to answers: from their day on, and never before."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import consilience as cs
from consilience.evidence.placement import Fate, Verdict
from consilience.report import html, markdown, text
from consilience.serial.results import result_to_json
from consilience.testing import ledgers, notices

KILLED = cs.Measure("killed")
IDENTIFIED = cs.Measure("identified")
SOURCES = (
    cs.Source("wire"),
    cs.Source("daily", repeats="wire"),
    cs.Source("weekly", repeats="wire"),
    cs.Source("activists", named=False),
)
WIRE = cs.claim(KILLED, 769, source="wire", reported="2024-10-01", id="wire")
DAILY = cs.claim(KILLED, 769, source="daily", reported="2024-10-02", id="daily")
WEEKLY = cs.claim(KILLED, 769, source="weekly", reported="2024-10-03", id="weekly")
HRW = cs.claim(KILLED, 600, source="HRW", reported="2024-10-04", id="hrw")


def says(
    kind: str,
    target: str,
    *,
    by: str = "wire",
    on: str | None = "2024-10-10",
    id: str = "n",
    **more: object,
) -> cs.Notice:
    return cs.Notice(kind, target, source=by, reported=on, id=id, **more)  # type: ignore[arg-type]


def answered(
    *items: cs.Claim | cs.Notice, known_on: str | None = None
) -> cs.results.Reconciliation:
    said = [item for item in items if isinstance(item, cs.Claim)]
    noted = [item for item in items if isinstance(item, cs.Notice)]
    return cs.reconcile(cs.Ledger(said, sources=SOURCES, notices=noted), known_on=known_on)


def fates(result: cs.results.Reconciliation) -> dict[tuple[str, str], Fate]:
    return {(fate.claim.measure.label, fate.claim.id): fate for fate in result.audit().fates}


@pytest.mark.parametrize("kind", ["supersedes", "corrects", "retracts", "disowns"])
def test_a_withdrawn_figure_is_out_of_the_answer_from_that_day_on(kind: str) -> None:
    said = WIRE, HRW, says(kind, "wire")
    assert answered(*said)[KILLED].range == cs.Interval(600, 600)
    assert answered(*said, known_on="2024-10-10")[KILLED].range == cs.Interval(600, 600)
    earlier = answered(*said, known_on="2024-10-09")
    assert earlier[KILLED].status is cs.results.Status.NO_AGREEMENT
    fate = fates(answered(*said))["killed", "wire"]
    assert fate.verdict is Verdict.WITHDRAWN
    assert fate.notice is not None
    assert fate.notice.id == "n"
    assert "by wire, 2024-10-10" in fate.reason


@pytest.mark.parametrize("kind", ["disputes", "reaffirms", "repeats"])
def test_other_notices_change_no_range(kind: str) -> None:
    assert answered(WIRE, says(kind, "wire"))[KILLED].range == cs.Interval(769, 769)


def test_a_notice_that_is_taken_back_has_no_effect_from_that_day() -> None:
    said = WIRE, HRW, says("retracts", "wire"), says("retracts", "n", on="2024-10-12", id="m")
    assert answered(*said, known_on="2024-10-11")[KILLED].range == cs.Interval(600, 600)
    assert answered(*said)[KILLED].evidence == answered(WIRE, HRW)[KILLED].evidence


@pytest.mark.parametrize("kind", ["retracts", "disowns", "corrects"])
def test_whoever_passed_it_on_falls_with_the_origin(kind: str) -> None:
    result = answered(WIRE, DAILY, WEEKLY, HRW, says(kind, "wire"))
    assert [item.origin for item in result[KILLED].evidence] == ["HRW"]
    assert fates(result)["killed", "daily"].verdict is Verdict.WITHDRAWN


def test_a_relay_that_the_origin_disowns_falls_with_all_relays_of_it() -> None:
    result = answered(DAILY, WEEKLY, HRW, says("disowns", "daily"))
    assert [item.origin for item in result[KILLED].evidence] == ["HRW"]


def test_a_relay_that_withdraws_its_own_report_leaves_the_origin_and_other_relays() -> None:
    result = answered(WIRE, DAILY, HRW, says("retracts", "daily", by="daily"))
    # It shares its origin, yet nothing is farther from it than its own report.
    assert {item.origin for item in result[KILLED].evidence} == {"wire", "HRW"}


def test_another_figure_that_the_origin_gave_stands() -> None:
    later = cs.claim(KILLED, 800, source="wire", reported="2024-10-05", id="later")
    passed_on = cs.claim(KILLED, 800, source="daily", reported="2024-10-06", id="passed on")
    result = answered(WIRE, DAILY, later, passed_on, says("retracts", "wire"))
    assert result[KILLED].range == cs.Interval(800, 800)


def test_a_withdrawal_brings_back_what_the_origin_said_before() -> None:
    earlier = cs.claim(KILLED, 500, source="wire", reported="2024-09-01", id="earlier")
    assert answered(earlier, WIRE)[KILLED].range == cs.Interval(769, 769)
    assert answered(earlier, WIRE, says("retracts", "wire"))[KILLED].range == cs.Interval(500, 500)


def test_a_disowning_lists_the_others_who_say_the_same() -> None:
    same = cs.claim(KILLED, 769, source="UN", reported="2024-10-08", id="un")
    fate = fates(answered(WIRE, DAILY, same, HRW, says("disowns", "wire")))["killed", "wire"]
    assert [item.id for item in fate.also] == ["un"]
    assert "1 other claim of the same figure stands" in fate.reason


def test_mentions_by_an_unnamed_source_do_not_fall_together() -> None:
    one, other = (
        cs.claim(KILLED, 60, source="activists", reported=f"2024-10-0{day}", id=f"a{day}")
        for day in (1, 2)
    )
    result = answered(one, other, says("retracts", "a1", by="activists"))
    assert fates(result)["killed", "a2"].verdict is Verdict.USED


def test_a_misreported_figure_moves_to_the_other_measure() -> None:
    notice = says("misreports", "wire", by="analyst", should_be=IDENTIFIED)
    result = answered(WIRE, DAILY, HRW, notice)
    assert result[KILLED].range == cs.Interval(600, 600)
    assert result[IDENTIFIED].range == cs.Interval(769, 769)
    assert [item.origin for item in result[IDENTIFIED].evidence] == ["wire"]
    found = fates(result)
    assert found["killed", "wire"].verdict is Verdict.WITHDRAWN
    assert found["killed", "wire"].instead == (attrs.evolve(WIRE, measure=IDENTIFIED),)
    assert found["identified", "wire"].verdict is Verdict.USED
    assert "analyst" not in {item.origin for item in result[KILLED].evidence}
    earlier = answered(WIRE, HRW, notice, known_on="2024-10-09")
    assert set(earlier) == {KILLED}


def test_what_was_computed_from_it_falls_with_it() -> None:
    sum = cs.claim(
        KILLED, 939, source="tally", derived_from="wire", derivation="wire + 170", id="sum"
    )
    more = cs.claim(
        KILLED, 949, source="tally", derived_from="sum", derivation="sum + 10", id="more"
    )
    found = fates(answered(WIRE, sum, more, HRW, says("retracts", "wire")))
    assert {found["killed", id].verdict for id in ("sum", "more")} == {Verdict.WITHDRAWN}
    assert "'sum'" in found["killed", "more"].reason


def test_a_measure_of_which_all_was_withdrawn_has_no_answer_and_is_told() -> None:
    result = answered(WIRE, DAILY, says("retracts", "wire", quote="We withdraw the figure."))
    assert KILLED not in result
    for report in (text(result), markdown(result), html(result)):
        assert "withdrawn" in report
        assert "We withdraw the figure." in " ".join(report.split())
        assert "Notices" in report
    made = json.loads(result_to_json(result))
    assert [item["id"] for item in made["notices"]] == ["n"]
    assert {item["notice"] for item in made["audit"]["fates"]} == {"n"}


def test_a_report_tells_notices_that_were_taken_back_or_not_yet_said() -> None:
    said = WIRE, HRW, says("retracts", "wire"), says("retracts", "n", on="2024-10-12", id="m")
    assert "taken back by another notice" in text(answered(*said))
    assert "not certainly known on 11 October 2024" in text(answered(*said, known_on="2024-10-11"))


DAYS = [date(2013, 7, 31) + timedelta(days=n) for n in range(7)]


def of(ledger: cs.Ledger, added: tuple[cs.Notice, ...]) -> cs.Ledger:
    return cs.Ledger(ledger.claims, sources=ledger.sources, notices=added)


def answers(ledger: cs.Ledger, known_on: date | None = None) -> object:
    if not len(ledger):
        return {}
    result = cs.reconcile(ledger, known_on=known_on)
    return {
        measure.id: (estimate.status, estimate.regions, set(estimate.evidence))
        for measure, estimate in result.items()
    }


@given(st.data())
def test_the_answer_known_on_a_day_is_the_answer_of_what_was_said_by_then(
    data: st.DataObject,
) -> None:
    drawn = data.draw(ledgers())
    ledger = of(drawn, data.draw(notices(drawn.claims)))
    day = data.draw(st.sampled_from(DAYS))
    assert answers(ledger, day) == answers(ledger.known_on(day))


@given(st.data())
def test_the_order_of_notices_does_not_matter(data: st.DataObject) -> None:
    drawn = data.draw(ledgers())
    added = list(data.draw(notices(drawn.claims)))
    said = list(drawn.claims)
    before = answers(of(drawn, tuple(added)))
    data.draw(st.randoms()).shuffle(added)
    random.Random(3).shuffle(said)
    assert answers(of(attrs.evolve(drawn, claims=tuple(said)), tuple(added))) == before


@given(st.data())
def test_with_latest_off_no_figure_replaces_another(data: st.DataObject) -> None:
    ledger = data.draw(ledgers())
    result = cs.reconcile(ledger, latest=False)
    assert not result.audit().of(Verdict.REPLACED)
    assert any("latest is off" in rule for rule in result.audit().rules)


def test_latest_can_be_turned_off() -> None:
    said = cs.Ledger([attrs.evolve(WIRE, source="HRW"), HRW], sources=SOURCES)
    assert cs.reconcile(said)[KILLED].range == cs.Interval(600, 600)
    assert cs.reconcile(said, latest=False)[KILLED].range == cs.Interval(600, 769)


def test_of_a_falling_total_neither_end_holds_with_latest_off() -> None:
    total = cs.Measure("killed by then", temporality=cs.CUMULATIVE)
    said = [
        cs.claim(total, 100, source="HRW", reported="2024-10-01"),
        cs.claim(total, 60, source="HRW", reported="2024-10-05"),
    ]
    assert cs.reconcile(cs.Ledger(said))[total].range == cs.Interval(60, 60)
    # The floor of the first day and the ceiling of the last cannot hold together.
    assert cs.reconcile(cs.Ledger(said), latest=False)[total].range == cs.Interval(60, None)
