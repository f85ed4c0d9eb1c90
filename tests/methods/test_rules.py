"""The rules of published projects, on examples worked by hand from what the projects publish."""

from __future__ import annotations

from typing import Protocol

import pytest
from hypothesis import given

from consilience import EMPTY, Claim, Evidence, Interval, Measure, Method, claim
from consilience.errors import InvalidValueError, UnknownReferenceError, UnusableClaimsError
from consilience.methods import ReportedRange
from consilience.methods.rules import (
    Acled,
    Airwars,
    EmDat,
    EveryCasualty,
    Gtd,
    IraqBodyCount,
    RuleRow,
    Ucdp,
)
from consilience.results import Estimate
from consilience.testing import evidence_lists
from consilience.words.conventions import ACLED

KILLED = Measure("killed")


class Rule(Method, Protocol):
    """A method that also gives the row of its project's table."""

    def row(self, evidence: tuple[Evidence, ...], /) -> RuleRow: ...


RULES: tuple[Rule, ...] = (
    Ucdp(),
    Acled(),
    Gtd(),
    EmDat("origin 1"),
    Airwars(),
    IraqBodyCount(),
    EveryCasualty(),
)


def said(source: str, value: str | int, reported: str | None = None) -> Claim:
    return claim(KILLED, value, source=source, reported=reported)


def reasons(row: RuleRow) -> dict[str, str]:
    return {item.evidence.label: item.reason for item in row.left_out}


# UCDP: low is the most conservative figure, best the most reliable, high the highest reasonable.
THREE = [said("activists", 60), said("HRW", "at least 190"), said("boast", 5000)]


def test_ucdp_without_judgement_takes_the_lower_figure_as_best() -> None:
    assert Ucdp().row(THREE).columns == (("low", 60), ("best", 60), ("high", 5000))


def test_ucdp_keeps_unreasonable_claims_out_and_lists_them() -> None:
    row = Ucdp(reliable="HRW", doubtful="boast").row(THREE)
    assert row.columns == (("low", 60), ("best", 190), ("high", 190))
    assert reasons(row) == {"boast": "declared doubtful"}
    assert row.remarks == ("best: the figure of HRW",)


def test_ucdp_takes_the_next_reliable_source_where_the_first_is_silent() -> None:
    assert Ucdp(reliable=["UN", "activists"]).row(THREE)["best"] == 60


def test_ucdp_refuses_a_source_that_is_both() -> None:
    with pytest.raises(InvalidValueError, match="HRW; choose one"):
        Ucdp(reliable="HRW", doubtful="HRW")


# ACLED: "dozens" is 12 under its convention, and the most conservative figure is recorded.
def test_acled_records_the_most_conservative_figure() -> None:
    dozens = claim(KILLED, "dozens", source="SOHR", convention=ACLED)
    assert Acled().row([dozens, said("activists", 60)]).columns == (("fatalities", 12),)


# GTD, nkill: the most recent independent source; else the majority; else the lowest proffered.
def test_gtd_takes_the_most_recent_source() -> None:
    row = Gtd().row([said("a", 10, "2013-08-04"), said("b", 14, "2013-08-06")])
    assert (row["nkill"], row.remarks) == (14, ("the most recent source decides",))
    assert reasons(row) == {"a": "another figure: the most recent source decides"}


def test_gtd_records_at_least_11_as_11() -> None:
    assert Gtd().row([said("a", "at least 11", "2013-08-04")])["nkill"] == 11


RECENT = [
    said("a", 10, "2013-08-04"),
    said("b", 10, "2013-08-04"),
    said("c", 14, "2013-08-06"),
]


def test_gtd_takes_the_majority_where_the_most_recent_source_is_doubtful() -> None:
    row = Gtd(doubtful="c").row(RECENT)
    assert (row["nkill"], row.remarks) == (10, ("the majority decides",))


def test_gtd_takes_the_majority_where_several_sources_are_most_recent() -> None:
    row = Gtd().row([*RECENT, said("d", 10, "2013-08-06")])
    assert (row["nkill"], row.remarks) == (10, ("the majority decides",))


def test_gtd_decides_what_is_the_same_time() -> None:
    assert Gtd(days=2).row(RECENT)["nkill"] == 10
    assert Gtd(days=1).row(RECENT)["nkill"] == 14


def test_gtd_takes_the_lowest_figure_where_there_is_no_majority() -> None:
    row = Gtd(doubtful="c").row([*RECENT[1:], said("d", 8, "2013-08-05")])
    assert (row["nkill"], row.remarks) == (8, ("the lowest figure is taken",))


def test_gtd_knows_no_most_recent_source_without_dates() -> None:
    assert Gtd().row([said("a", 10), said("b", 14, "2013-08-06")])["nkill"] == 10


def test_gtd_leaves_the_field_empty_where_no_source_is_left() -> None:
    found = Gtd(doubtful="a")([said("a", 10)])
    assert Gtd(doubtful="a").row([said("a", 10)])["nkill"] is None
    assert found.range == Interval(0, None)


# EM-DAT: the priority source, completed or replaced by a secondary one.
def test_emdat_takes_the_priority_source_and_lists_the_others() -> None:
    row = EmDat(["UN", "government"]).row([said("government", 60), said("press", 190)])
    assert row.columns == (("total_deaths", 60),)
    assert reasons(row) == {"press": "not the priority source"}


def test_emdat_makes_no_number_of_a_range() -> None:
    rule = EmDat("government")
    items = [said("government", "62–140")]
    assert rule.row(items)["total_deaths"] is None
    assert rule(items).range == Interval(62, 140)


def test_emdat_refuses_where_no_source_of_the_order_speaks() -> None:
    items = [said("press", 190)]
    with pytest.raises(UnusableClaimsError, match="those that do: press") as refused:
        EmDat("UN")(items)
    assert refused.value.refused == (("press", "not in the order of priority"),)


def test_emdat_needs_an_order() -> None:
    with pytest.raises(InvalidValueError, match="priority is empty"):
        EmDat(())


# Airwars: the words of its grades, by what is known of the incident.
@pytest.mark.parametrize(
    ("rule", "grade"),
    [
        (Airwars(), None),
        (Airwars(likely=True), "Fair"),
        (Airwars(contested=True, likely=True), "Contested"),
        (Airwars(accepted=True), "Confirmed"),
        (Airwars(discounted=True, accepted=True), "Discounted"),
    ],
)
def test_airwars_grades_two_sources(rule: Airwars, grade: str | None) -> None:
    row = rule.row([said("network", "12–15"), said("residents", 14)])
    assert row.columns == (("killed_min", 12), ("killed_max", 15))
    assert row.grade == grade


def test_airwars_grades_one_source_weak() -> None:
    assert Airwars(likely=True).row([said("network", 12)]).grade == "Weak"


# Iraq Body Count: reported minimum and maximum over the reports of an incident.
def test_ibc_reports_minimum_and_maximum() -> None:
    row = IraqBodyCount().row([said("REU", 4), said("NINA", "3–6")])
    assert row.columns == (("reported_minimum", 3), ("reported_maximum", 6))


# Every Casualty: a range, marked where few support it; what is pending waits.
def test_every_casualty_marks_what_no_two_sources_support() -> None:
    assert EveryCasualty().row([said("a", 60), said("b", "190–205")]).grade == "unconfirmed"
    assert EveryCasualty().row([said("a", 190), said("b", "190–205")]).grade is None
    assert EveryCasualty(sources=1).row([said("a", 60)]).grade is None


def test_every_casualty_keeps_figures_pending() -> None:
    items = [said("a", 60), said("b", 190)]
    row = EveryCasualty(pending="b").row(items)
    assert (row.columns, reasons(row)) == ((("low", 60), ("high", 60)), {"b": "kept pending"})
    assert EveryCasualty(pending=["a", "b"]).row(items).grade == "pending"


@given(evidence_lists())
def test_no_origin_is_dropped_and_every_column_is_stated_by_somebody(
    items: tuple[Evidence, ...],
) -> None:
    stated = {end for item in items for end in _ends(item)}
    for rule in RULES:
        try:
            found, row = rule(items), rule.row(items)
        except UnusableClaimsError:
            continue
        assert found.evidence == items
        assert {value for _, value in row.columns} <= stated | {None}
        left = {item.evidence.origin for item in row.left_out}
        assert left >= {item.origin for item in items if item.stated is EMPTY}
        assert row.range.is_empty or row.range == found.range


@given(evidence_lists())
def test_the_range_of_a_project_is_that_of_the_figures_stated(items: tuple[Evidence, ...]) -> None:
    expected: Estimate = ReportedRange()(items)
    for rule in (IraqBodyCount(), Airwars(), Ucdp(), EveryCasualty()):
        assert rule(items).regions == expected.regions


@given(evidence_lists())
def test_acled_is_never_above_any_other_rule(items: tuple[Evidence, ...]) -> None:
    least = Acled().row(items)["fatalities"]
    for rule in (Ucdp(), Gtd(), IraqBodyCount()):
        for _, value in rule.row(items).columns:
            assert value is None or (least is not None and least <= value)


def test_a_row_says_which_columns_it_has() -> None:
    with pytest.raises(UnknownReferenceError, match="low, best, high"):
        Ucdp().row(THREE)["median"]


def _ends(item: Evidence) -> tuple[object, ...]:
    return (item.stated.low, item.stated.high)
