"""Many methods side by side: the answers, the refusals, and every format of the table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path

import pytest
from hypothesis import given

import consilience as cs
from consilience import methods
from consilience.cli import main
from consilience.consensus.agreement import Fit
from consilience.errors import InvalidTypeError, UnknownReferenceError, UnusableClaimsError
from consilience.methods import rules
from consilience.report import comparison_html_page, comparison_markdown, comparison_text
from consilience.serial import comparison_to_json
from consilience.testing import ledgers
from tests.report.test_as_html import Page

FIXTURE = Path(__file__).parents[2] / "fixtures" / "2013-latakia-offensive.json"
KILLED = cs.Measure("civilians killed", unit="person")
LEDGER = cs.Ledger(
    [
        cs.claim(KILLED, "more than 100", source="cleric", reported="2013-08-07"),
        cs.claim(KILLED, "60", source="activists", reported="2013-08-09"),
        cs.claim(KILLED, "at least 190", source="HRW", reported="2013-10-11"),
    ]
)


def fitted(evidence: Sequence[cs.Evidence], /) -> cs.results.Estimate:
    """A fit whose centre nobody allows."""
    fit = Fit(80.5, low=70.2, high=95.1, level=0.95)
    return cs.results.Estimate(evidence, (cs.Interval(70, 96),), method=fitted, fit=fit)


def refuses(evidence: Sequence[cs.Evidence], /) -> cs.results.Estimate:
    raise UnusableClaimsError("it needs values", refused=(("HRW", "a floor"),))


def breaks(evidence: Sequence[cs.Evidence], /) -> cs.results.Estimate:
    raise ZeroDivisionError


def test_every_method_and_rule_is_there() -> None:
    names = {item.name.partition("(")[0] for item in cs.compare(LEDGER, measure=KILLED)}
    assert names == set(methods.__all__) | set(rules.__all__) - {"RuleRow", "LeftOut"}


def test_each_answer_is_that_of_its_method() -> None:
    made = cs.compare(LEDGER, measure=KILLED)
    found = made["Marzullo(faults=1)"].estimate
    expected = cs.reconcile(LEDGER, by=methods.Marzullo(faults=1))[KILLED]
    assert found is not None
    assert (found.regions, found.status) == (expected.regions, expected.status)


def test_the_row_of_a_project_stands_beside_its_range() -> None:
    row = cs.compare(LEDGER, [rules.Ucdp(reliable="HRW")], measure=KILLED).answers[0].row
    assert row is not None
    assert row.columns == (("low", 60), ("best", 190), ("high", 190))


def test_a_method_that_needs_to_be_told_more_is_listed() -> None:
    answer = cs.compare(LEDGER, measure=KILLED)["EmDat"]
    assert answer.refusal == "not run: it needs to be told priority"
    assert answer in cs.compare(LEDGER, measure=KILLED).refusals


def test_a_refusal_is_listed_with_its_reason() -> None:
    answer = cs.compare(LEDGER, [refuses, rules.EmDat("UN")], measure=KILLED)
    assert answer["refuses"].refused == (("HRW", "a floor"),)
    assert "those that do: HRW, activists, cleric" in " ".join(str(answer).split())


def test_a_fault_of_a_method_is_no_refusal() -> None:
    with pytest.raises(ZeroDivisionError):
        cs.compare(LEDGER, [breaks], measure=KILLED)


def test_the_coverage_of_a_fit_is_that_of_its_centre() -> None:
    assert str(cs.compare(LEDGER, [fitted], measure=KILLED)["fitted"].coverage) == "0 of 3 origins"


def test_a_refuted_method_has_no_coverage() -> None:
    made = cs.compare(LEDGER, [methods.Intersection()], measure=KILLED)
    assert made.answers[0].coverage is None


def test_the_days_asked_about_are_those_of_reconcile() -> None:
    made = cs.compare(LEDGER, [methods.Envelope()], measure=KILLED, known_on="2013-08-09")
    assert len(made.evidence) == 2
    article = cs.load(FIXTURE)
    day = cs.compare(article, [methods.BestAgreement()], measure="civilians killed",
                     as_of="2013-08-09").answers[0].estimate  # fmt: skip
    assert day is not None
    assert [str(region) for region in day.regions] == ["[60, 60]", "[101, ∞)"]


def test_what_is_no_method_is_refused() -> None:
    with pytest.raises(InvalidTypeError, match="BestAgreement"):
        cs.compare(LEDGER, [methods.Envelope], measure=KILLED)  # type: ignore[list-item]
    with pytest.raises(UnknownReferenceError, match="these were: Envelope"):
        cs.compare(LEDGER, [methods.Envelope()], measure=KILLED)["Marzullo"]


def test_nothing_known_is_an_error_of_the_measure() -> None:
    with pytest.raises(cs.ConsilienceError, match="stands on the day"):
        cs.compare(LEDGER, measure=KILLED, known_on="2013-01-01")


@given(ledgers())
def test_every_format_holds_every_method(ledger: cs.Ledger) -> None:
    for measure in cs.reconcile(ledger):
        made = cs.compare(ledger, measure=measure)
        names = [item.name for item in made]
        text = comparison_text(made)
        assert max(map(len, text.splitlines())) <= 80
        page = comparison_html_page(made)
        assert not Page(page).open
        found = json.loads(comparison_to_json(made))
        assert [item["method"] for item in found["answers"]] == names
        for name in names:
            assert escape(name.removesuffix("()")) in page
            assert name.removesuffix("()") in comparison_markdown(made).replace("\\", "")


@pytest.mark.parametrize(
    ("form", "sign"),
    [("text", "Rows of published"), ("markdown", "| Gtd"), ("html", "<svg"), ("json", "nkill")],
)
def test_the_command(capsys: pytest.CaptureFixture[str], form: str, sign: str) -> None:
    options = ["--measure", "civilians killed", "--format", form]
    assert main(["compare", str(FIXTURE), *options]) == 0
    assert sign in capsys.readouterr().out


def test_the_command_wants_a_measure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(FIXTURE)]) == 2
    assert "--measure" in capsys.readouterr().err


def test_the_command_takes_methods_and_rules(capsys: pytest.CaptureFixture[str]) -> None:
    wanted = ["Marzullo(faults=1)", "EmDat(priority=(hrw, sohr))", "Ucdp(reliable='hrw')"]
    options = ["--measure", "civilians killed", "--format", "json", "--methods", *wanted]
    assert main(["compare", str(FIXTURE), *options]) == 0
    answers = json.loads(capsys.readouterr().out)["answers"]
    assert [item["method"].partition("(")[0] for item in answers] == ["Marzullo", "EmDat", "Ucdp"]
    assert answers[1]["row"]["columns"] == {"total_deaths": 190}
