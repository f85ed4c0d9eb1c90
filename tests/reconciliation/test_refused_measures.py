"""A method that cannot use the figures on one measure answers the others, and nothing is hidden."""

from __future__ import annotations

import json

import pytest

from consilience import CUMULATIVE, REAL, Ledger, Measure, Quantity, claim, reconcile
from consilience.errors import NoMaximumError, UnusableClaimsError
from consilience.ledger.relation import SameAs
from consilience.methods import BestAgreement, IntervalCensored, WeightedMean
from consilience.report import html, markdown, text
from consilience.results import Estimate, Reconciliation
from consilience.serial.results import result_to_json

MASS = Measure("mass", domain=REAL)
KILLED = Measure("civilians killed")
SAID = (
    claim(MASS, Quantity.measured(10, 4), source="a"),
    claim(MASS, Quantity.measured(30, 5), source="b"),
    claim(KILLED, "at least 190", source="HRW"),
    claim(KILLED, "60", source="activists"),
)


def weighed() -> Reconciliation:
    return reconcile(Ledger(SAID), by=WeightedMean())


def test_the_measures_that_the_method_refuses_are_listed_with_the_error() -> None:
    result = weighed()
    assert list(result.refused) == [KILLED]
    error = result.refused[KILLED]
    assert isinstance(error, UnusableClaimsError)
    assert [name for name, _ in error.refused] == ["HRW", "activists"]
    with pytest.raises(UnusableClaimsError, match="civilians killed"):
        result[KILLED]
    fit = result[MASS].fit
    assert fit is not None
    assert fit.centre == pytest.approx(730 / 41)


def test_to_ask_for_all_of_them_drops_none_in_silence() -> None:
    result = weighed()
    assert set(result) == {MASS, KILLED}
    with pytest.raises(UnusableClaimsError):
        result.items()


def test_what_is_no_choice_of_the_method_is_there_as_ever() -> None:
    result, usual = weighed(), reconcile(Ledger(SAID))
    assert not usual.refused
    assert result.conflicts == usual.conflicts
    assert result.set_asides == usual.set_asides
    assert result.audit().fates == usual.audit().fates


@pytest.mark.parametrize("render", [text, markdown, html])
def test_reports_say_who_was_refused_and_why_and_show_the_rest(render: object) -> None:
    assert callable(render)
    page = " ".join(str(render(weighed())).split())
    assert "WeightedMean refuses the figures on 1 measure" in page
    assert "WeightedMean gives no range of civilians killed" in page
    assert "is a floor or a ceiling" in page
    assert "130 apart" in page
    assert "17.8" in page  # 10 ± 4 and 30 ± 5 weigh 25 to 16: 730/41


def test_the_json_has_them_beside_the_estimates() -> None:
    made = json.loads(result_to_json(weighed()))
    assert [item["label"] for item in made["estimates"]] == ["mass"]
    (refused,) = made["refused"]
    assert refused["label"] == "civilians killed"
    assert [item["name"] for item in refused["origins"]] == ["HRW", "activists"]
    assert made["conflict_total"] == 1


def test_a_likelihood_without_a_maximum_is_a_refusal_as_well() -> None:
    result = reconcile(Ledger([claim(KILLED, "at least 3", source="HRW")]), by=IntervalCensored())
    assert isinstance(result.refused[KILLED], NoMaximumError)
    assert "IntervalCensored" in str(result)


def test_a_day_on_which_the_method_refuses_is_a_row_of_the_days() -> None:
    total = Measure("people killed", temporality=CUMULATIVE)
    said = [
        claim(total, "60", source="a", about="2013-08-09"),
        claim(total, "190", source="a", about="2013-08-19"),
    ]
    result = reconcile(Ledger(said), by=WeightedMean(exact_as=1))
    assert not result.refused
    assert "refused" not in str(result)
    undone = reconcile(Ledger(said[1:]), by=WeightedMean())
    assert list(undone.refused) == [total]


def test_a_change_from_a_refusal_has_no_answer_before() -> None:
    said = [
        claim(MASS, Quantity.measured(10, 4), source="a", reported="2013-08-20"),
        claim(MASS, Quantity.of(12, domain=REAL), source="a", reported="2013-08-10"),
    ]
    (change,) = reconcile(Ledger(said), by=WeightedMean()).changes("2013-08-15")
    assert change.before is None
    assert change.after is not None


def test_a_refused_measure_bounds_nothing_of_those_tied_to_it() -> None:
    other = Measure("mass again", domain=REAL)
    said = [
        claim(MASS, Quantity.measured(10, 4), source="a"),
        claim(other, 12, source="b"),
    ]
    result = reconcile(Ledger(said, relations=[SameAs(MASS, other)]), by=WeightedMean())
    assert list(result.refused) == [other]
    alone = reconcile(Ledger(said[:1]), by=WeightedMean())
    assert result[MASS].regions == alone[MASS].regions


def test_an_error_of_another_kind_is_no_refusal() -> None:
    def broken(_: object) -> Estimate:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        str(reconcile(Ledger(SAID), by=broken))
    assert not reconcile(Ledger(SAID), by=BestAgreement()).refused
