"""The central call: which day it answers for, what was known, whose votes weigh, the record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import (
    CUMULATIVE,
    PERIOD,
    SNAPSHOT,
    Claim,
    Evidence,
    Interval,
    Ledger,
    Limits,
    Measure,
    PartOf,
    Source,
    claim,
    compare,
    reconcile,
)
from consilience.errors import (
    DateError,
    InvalidTypeError,
    InvalidValueError,
    NoClaimsError,
    UnknownMeasureError,
    UnknownReferenceError,
)
from consilience.evidence.placement import Verdict
from consilience.methods import BestAgreement, Envelope
from consilience.results import Estimate, Reconciliation, Status
from consilience.testing import ledgers
from consilience.words import ACLED, quantity

KILLED = Measure("killed")
TOTAL = Measure("killed by then", temporality=CUMULATIVE)
HELD = Measure("villages held", temporality=SNAPSHOT)
MONTHLY = Measure("killed in the month", temporality=PERIOD)


def said(measure: Measure, value: int | str, source: str, about: str | None = None) -> Claim:
    return claim(measure, value, source=source, about=about)


RISING = Ledger(
    [
        said(TOTAL, "at least 60", "SOHR", "2013-08-07"),
        said(TOTAL, "100", "wire", "2013-08-09"),
        said(TOTAL, "at least 190", "HRW", "2013-10-11"),
    ]
)


def verdicts(result: Reconciliation) -> dict[str, str]:
    return {fate.claim.source: fate.verdict.value for fate in result.audit().fates}


# --- the day that is asked about ---


def test_a_running_total_is_answered_for_the_last_claimed_day() -> None:
    estimate = reconcile(RISING)[TOTAL]
    assert estimate.range == Interval(190, None)
    assert str(estimate.variable) == "killed by then, 2013-10-11"


def test_as_of_another_day_floors_come_from_before_and_ceilings_from_after() -> None:
    assert reconcile(RISING, as_of="2013-08-08")[TOTAL].range == Interval(60, 100)
    assert reconcile(RISING, as_of=date(2013, 8, 1))[TOTAL].range == Interval(0, 100)
    assert reconcile(RISING, as_of="2013-09-01")[TOTAL].range == Interval(100, None)


def test_at_asks_for_one_day_without_reconciling_again() -> None:
    result = reconcile(RISING)
    assert result.at(TOTAL, "2013-08-08").range == Interval(60, 100)
    assert result.at("killed by then", date(2013, 8, 8)).range == Interval(60, 100)
    with pytest.raises(DateError, match="2013-08"):
        result.at(TOTAL, "2013-08")


def test_the_timeline_has_every_claimed_day() -> None:
    assert [item.range for item in reconcile(RISING).timeline(TOTAL)] == [
        Interval(60, 100),
        Interval(100, 100),
        Interval(190, None),
    ]


def test_days_after_the_end_are_one_instant() -> None:
    ended = Measure("killed", temporality=CUMULATIVE, ends="2013-08-19")
    ledger = Ledger(
        [
            said(ended, "at least 190", "HRW", "2013-10-11"),
            said(ended, "up to 120", "ministry", "2013-09-01"),
        ]
    )
    result = reconcile(ledger)
    assert [str(item) for item in result.conflicts] == [
        "<Conflict: at least 190 by 'HRW' against at most 120 by 'ministry', 70 apart>"
    ]
    assert result[ended].status is Status.NO_AGREEMENT
    assert result.at(ended, "2014-01-01").regions == result[ended].regions


def test_a_fixed_measure_has_one_value_on_every_day() -> None:
    ledger = Ledger([said(KILLED, 20, "SOHR", "2013-08-07"), said(KILLED, 20, "HRW")])
    result = reconcile(ledger, as_of="2013-08-01")
    assert result[KILLED].range == result.at(KILLED, "2014-01-01").range == Interval(20, 20)
    assert len(result.timeline(KILLED)) == 1


def test_a_level_is_answered_for_the_last_claimed_day_up_to_the_one_asked_about() -> None:
    ledger = Ledger(
        [
            said(HELD, 3, "SOHR", "2013-08-09"),
            said(HELD, 9, "SOHR", "2013-08-18"),
            said(HELD, 7, "wire", "2013-08-18"),
        ]
    )
    assert reconcile(ledger)[HELD].regions == (Interval(7, 7), Interval(9, 9))
    assert reconcile(ledger, as_of="2013-08-12")[HELD].range == Interval(3, 3)
    assert reconcile(ledger).at(HELD, "2013-08-09").range == Interval(3, 3)
    with pytest.raises(UnknownMeasureError, match="claimed are: 2013-08-09, 2013-08-18"):
        reconcile(ledger).at(HELD, "2013-08-10")


def test_before_the_first_claimed_day_a_level_is_that_of_the_first() -> None:
    ledger = Ledger([said(HELD, 3, "a", "2013-08-09"), said(HELD, 9, "a", "2013-08-18")])
    assert reconcile(ledger, as_of="2013-08-01")[HELD].range == Interval(3, 3)


def test_an_amount_is_answered_for_the_span_that_ends_last() -> None:
    ledger = Ledger([said(MONTHLY, 30, "SOHR", "2013-07"), said(MONTHLY, 60, "SOHR", "2013-08")])
    result = reconcile(ledger)
    assert result[MONTHLY].range == Interval(60, 60)
    assert [item.range.low for item in result.timeline(MONTHLY)] == [30, 60]
    assert result.at(MONTHLY, "2013-07").range == Interval(30, 30)
    assert not result.conflicts


def test_so_far_is_a_floor() -> None:
    ledger = Ledger(
        [
            claim(KILLED, 60, source="SOHR", so_far=True),
            claim(KILLED, 100, source="HRW"),
        ]
    )
    result = reconcile(ledger)
    assert result[KILLED].range == Interval(100, 100)
    assert not result.conflicts


# --- what was known ---


def test_known_on_never_uses_a_later_word() -> None:
    ledger = Ledger(
        [
            claim(KILLED, 60, source="SOHR", reported="2013-08-07"),
            claim(KILLED, 100, source="SOHR", reported="2013-08-09"),
            claim(Measure("wounded"), 5, source="SOHR", reported="2013-08-09"),
        ]
    )
    result = reconcile(ledger, known_on="2013-08-08")
    assert result[KILLED].range == Interval(60, 60)
    assert list(result) == [KILLED]
    with pytest.raises(UnknownMeasureError, match=r"no claim on 'wounded' stands .* audit\(\)"):
        result["wounded"]


@given(ledgers(temporality=CUMULATIVE), st.integers(1, 5))
def test_known_on_is_the_ledger_of_that_day(ledger: Ledger, day: int) -> None:
    known_on = date(2013, 8, day)
    result, then = reconcile(ledger, known_on=known_on), ledger.known_on(known_on)
    assert {measure.id for measure in result} == {measure.id for measure in then.measures}
    for measure in result:
        assert result[measure].regions == reconcile(then)[measure].regions


# --- what does not matter ---


@given(ledgers(), st.randoms(use_true_random=False))
def test_the_order_of_the_claims_changes_no_estimate(ledger: Ledger, random: Random) -> None:
    claims, sources = list(ledger.claims), list(ledger.sources)
    random.shuffle(claims)
    random.shuffle(sources)
    one, other = reconcile(ledger), reconcile(Ledger(claims, sources=sources))
    assert {repr(item) for item in one.conflicts} == {repr(item) for item in other.conflicts}
    assert one.audit().ledger == other.audit().ledger
    assert verdicts_by_id(one) == verdicts_by_id(other)
    for measure in one:
        here, there = one[measure], other[measure]
        assert here.regions == there.regions
        assert here.best == there.best
        assert (here.status, here.agreement) == (there.status, there.agreement)
        assert (here.ladder, here.reported) == (there.ladder, there.reported)
        assert here.uncontradicted == there.uncontradicted
        assert set(here.dissent) == set(there.dissent)
        assert set(here.deciding()) == set(there.deciding())


def verdicts_by_id(result: Reconciliation) -> dict[str, str]:
    return {fate.claim.id: fate.reason for fate in result.audit().fates}


@given(ledgers(contradictions=True))
def test_a_contradiction_is_reported(ledger: Ledger) -> None:
    result = reconcile(ledger)
    assert result.conflicts
    assert result.conflict_total == len(result.conflicts)


@given(ledgers(contradictions=False))
def test_agreement_is_reported(ledger: Ledger) -> None:
    result = reconcile(ledger)
    assert not result.conflicts
    assert not result.set_asides
    assert {result[measure].status for measure in result} == {Status.AGREED}


# --- weights ---


TWO = Ledger([said(KILLED, 20, "SOHR"), said(KILLED, 30, "HRW")])


def test_weights_are_votes_of_origins() -> None:
    estimate = reconcile(TWO, weights={"HRW": Fraction(3, 2)})[KILLED]
    assert estimate.regions == (Interval(30, 30),)
    assert [item.weight for item in estimate.evidence] == [1, Fraction(3, 2)]


def test_weights_are_checked() -> None:
    with pytest.raises(UnknownReferenceError, match="'UN'"):
        reconcile(TWO, weights={"UN": 2})
    with pytest.raises(InvalidValueError, match=r"weights\['HRW'\] is 0"):
        reconcile(TWO, weights={"HRW": 0})
    with pytest.raises(InvalidTypeError, match=r"weights\['HRW'\] is the float 0\.5"):
        reconcile(TWO, weights={"HRW": 0.5})  # type: ignore[dict-item]
    daily = Ledger(TWO.claims, sources=[Source("daily", repeats="HRW")])
    with pytest.raises(InvalidValueError, match="no vote of its own; weigh its origin 'HRW'"):
        reconcile(daily, weights={"daily": 2})


# --- set-asides ---


def test_the_least_to_set_aside() -> None:
    ledger = Ledger(
        [
            said(KILLED, "190–205", "infobox"),
            said(KILLED, "at least 190", "HRW"),
            said(KILLED, 60, "activists"),
        ]
    )
    (aside,) = reconcile(ledger).set_asides
    assert (aside.origins, aside.cost, aside.unique) == (("activists",), 1, True)
    assert aside.leaves == Interval(190, 205)
    assert [item.source for item in aside.claims] == ["activists"]


def test_all_equally_good_set_asides_are_listed() -> None:
    first, second = reconcile(TWO).set_asides
    assert {first.origins, second.origins} == {("SOHR",), ("HRW",)}
    assert not first.unique


# --- the call itself ---


def test_it_needs_claims() -> None:
    with pytest.raises(NoClaimsError, match="no claims"):
        reconcile(Ledger([]))


@pytest.mark.parametrize(
    ("options", "error", "words"),
    [
        ({"by": "marzullo"}, InvalidTypeError, "by is 'marzullo'"),
        (
            {"by": Envelope},
            InvalidTypeError,
            r"by is the class Envelope: give a method made of it, as BestAgreement\(\)",
        ),
        ({"as_of": "2013-08"}, DateError, "as_of is '2013-08'"),
        ({"as_of": datetime(2013, 8, 10)}, InvalidTypeError, "as_of is .*value.date"),
        ({"known_on": 2013}, InvalidTypeError, "known_on is 2013"),
    ],
)
def test_errors_name_value_and_field(
    options: dict[str, object], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        reconcile(TWO, **options)  # type: ignore[arg-type]


def lazy(evidence: Sequence[Evidence]) -> Interval:
    return evidence[0].range


@pytest.mark.parametrize("relations", [(), (PartOf(Measure("executed"), KILLED),)])
def test_a_method_that_returns_no_estimate_is_named_with_the_measure(
    relations: tuple[PartOf, ...],
) -> None:
    executed = claim(Measure("executed"), 5, source="SOHR")
    ledger = Ledger([*TWO, executed], relations=relations)
    words = r"the method lazy returned Interval\(.*\) on 'killed': a method returns an Estimate"
    result = reconcile(ledger, by=lazy)  # type: ignore[arg-type]
    with pytest.raises(InvalidTypeError, match=words):
        result[KILLED]
    with pytest.raises(InvalidTypeError, match=words):
        compare(ledger, [lazy], measure=KILLED)  # type: ignore[list-item]


def test_what_no_measure_is_called_is_told_what_there_is() -> None:
    result = reconcile(TWO)
    for wrong in (0, "unknown", Measure("killed", place="Salma")):
        assert wrong not in result
        with pytest.raises(UnknownMeasureError, match="killed") as caught:
            result[wrong]  # type: ignore[index]
        assert isinstance(caught.value, KeyError)


def test_it_needs_a_ledger() -> None:
    with pytest.raises(InvalidTypeError, match="ledger is list"):
        reconcile([])  # type: ignore[arg-type]


def test_limits_are_whole_numbers() -> None:
    for wrong in (-1, True, 1.0):
        with pytest.raises(InvalidValueError, match="conflicts is"):
            Limits(conflicts=wrong)  # type: ignore[arg-type]


def test_beyond_the_limit_the_list_is_not_complete_and_the_count_is() -> None:
    ledger = Ledger([said(KILLED, n, f"source {n}") for n in range(6)])
    short = reconcile(ledger, limits=Limits(conflicts=3))
    assert not short.complete
    assert (short.conflict_total, reconcile(ledger).conflict_total) == (15, 15)
    assert reconcile(ledger).complete


def test_it_is_a_mapping_from_measures_to_estimates() -> None:
    result = reconcile(TWO, by=Envelope())
    assert list(result) == [KILLED]
    assert result[KILLED] is result["killed"] is result[KILLED.id]
    assert KILLED in result
    assert Measure("wounded") not in result
    assert repr(result) == "<Reconciliation: 1 measure, 2 claims, 1 conflict, by Envelope()>"


# --- the record ---


def test_the_audit_has_a_verdict_for_every_claim() -> None:
    ledger = Ledger(
        [
            claim(KILLED, 60, source="SOHR", reported="2013-08-07"),
            claim(KILLED, 100, source="SOHR", reported="2013-08-09", id="later"),
            claim(KILLED, 100, source="infobox", reported="2013-08-09", id="box"),
            claim(KILLED, 70, source="HRW", id="undated"),
            claim(KILLED, 170, source="sum", reported="2013-08-09", derived_from=("later", "box")),
        ],
        sources=[Source("infobox", compiles="SOHR")],
    )
    audit = reconcile(ledger, known_on="2013-08-10").audit()
    assert [fate.verdict for fate in audit.fates] == [
        Verdict.REPLACED,
        Verdict.USED,
        Verdict.DEPENDENT,
        Verdict.EXCLUDED,
        Verdict.DEPENDENT,
    ]
    assert all(fate.reason for fate in audit.fates)
    assert [fate.claim.id for fate in audit.of(Verdict.USED)] == ["later"]
    assert (audit.method, audit.known_on) == ("BestAgreement()", date(2013, 8, 10))
    assert audit.ledger == ledger.digest


def test_the_audit_names_the_conventions_that_figures_were_read_by() -> None:
    said = [
        claim(KILLED, quantity("dozens", convention=ACLED), source="a"),
        claim(KILLED, "dozens", source="b"),
        claim(KILLED, 20, source="c"),
    ]
    assert reconcile(Ledger(said)).audit().conventions == ("ACLED/2024", "LITERAL/1")


def test_a_figure_that_entails_nothing_is_not_said_to_be_used() -> None:
    ledger = Ledger([claim(KILLED, Interval(0, None), source="wire"), said(KILLED, 20, "HRW")])
    result = reconcile(ledger)
    assert [item.origin for item in result[KILLED].evidence] == ["HRW"]
    assert verdicts(result) == {"wire": "excluded", "HRW": "used"}


def test_nor_is_one_that_says_nothing_of_the_day_asked_about() -> None:
    result = reconcile(RISING, as_of="2013-08-08")
    assert verdicts(result) == {"SOHR": "used", "wire": "used", "HRW": "excluded"}


def test_nor_is_an_undated_level() -> None:
    """Nobody knows on which day it was so; other days were claimed, and they are answered for."""
    ledger = Ledger([said(HELD, 3, "SOHR"), said(HELD, 9, "HRW", "2013-08-18")])
    assert verdicts(reconcile(ledger)) == {"SOHR": "excluded", "HRW": "used"}


@given(ledgers())
def test_every_claim_has_a_fate(ledger: Ledger) -> None:
    result = reconcile(ledger)
    assert [fate.claim for fate in result.audit().fates] == list(ledger.claims)
    for measure in result:
        speaking = {item.id for piece in result[measure].evidence for item in piece.claims}
        used = {fate.claim.id for fate in result.audit().of(Verdict.USED)}
        assert speaking <= used


def test_citations_name_who_said_what() -> None:
    ledger = Ledger(
        [claim(KILLED, "at least 190", source="HRW", via="wire", quote="at least 190 killed")],
        sources=[Source("HRW", name="Human Rights Watch"), Source("wire")],
    )
    (cited,) = reconcile(ledger).citations()
    assert (cited.source, cited.via, cited.words) == (
        "Human Rights Watch",
        ("wire",),
        "at least 190",
    )
    assert cited.quote == "at least 190 killed"


def test_the_method_is_called_once_for_each_measure() -> None:
    calls: list[int] = []

    def counting(evidence: Sequence[Evidence], /) -> Estimate:
        calls.append(len(evidence))
        return BestAgreement()(evidence)

    result = reconcile(TWO, by=counting)
    assert (result[KILLED].range, result[KILLED].range) == (Interval(20, 30), Interval(20, 30))
    assert calls == [2]
