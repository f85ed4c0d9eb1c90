"""What an estimate shows beside its range: ladder, agreement, dissent, best, sensitivity."""

from __future__ import annotations

import pytest
from hypothesis import given

from consilience import EMPTY, Evidence, Interval, Ledger, Measure, Source, claim, reconcile
from consilience.errors import (
    IncompatibleMeasuresError,
    InvalidTypeError,
    InvalidValueError,
    NoClaimsError,
)
from consilience.methods import (
    BestAgreement,
    Envelope,
    FaultTolerantInterval,
    Intersection,
    Marzullo,
    RelaxedIntersection,
    ReportedRange,
)
from consilience.results import Agreement, Estimate, Rung, Status
from consilience.testing import evidence_lists
from consilience.words import Basis, Quantity

KILLED = Measure("killed")
LATAKIA = {
    "HRW": "[190, ∞)",
    "activists": "[60, 60]",
    "report": "[24, 99]",
    "cleric": "[101, ∞)",
    "survey": "[62, 140]",
    "infobox": "[190, 205]",
}


def said(**ranges: str) -> list[Evidence]:
    return [Evidence(Interval.parse(text), origin=who) for who, text in ranges.items()]


def names(evidence: tuple[Evidence, ...]) -> list[str]:
    return [item.origin for item in evidence]


def test_status() -> None:
    best = BestAgreement()
    assert best(said(a="[1, 3]", b="[2, 4]")).status is Status.AGREED
    assert best(said(a="[1, 3]", b="[2, 4]", c="[9, 9]")).status is Status.DISPUTED
    assert best(said(a="[1, 1]", b="[2, 2]")).status is Status.NO_AGREEMENT
    assert best(said(a="[1, 1]")).status is Status.AGREED
    assert Intersection()(said(a="[1, 1]", b="[2, 2]")).status is Status.REFUTED


def test_ties_are_all_shown() -> None:
    estimate = BestAgreement()(said(a="[8, 12]", b="[10, 12]", c="[8, 9]"))
    assert estimate.regions == (Interval(8, 9), Interval(10, 12))
    assert estimate.range == Interval(8, 12)


def test_support_and_dissent_divide_the_origins() -> None:
    estimate = BestAgreement()(said(**LATAKIA))
    assert estimate.range == Interval(190, 205)
    assert names(estimate.support) == ["HRW", "cleric", "infobox"]
    assert names(estimate.dissent) == ["activists", "report", "survey"]
    assert estimate.agreement == Agreement(3, 3, 6)


def test_agreement_counts_origins_that_share_a_number_of_the_answer() -> None:
    """Three of four allow some number of the hull; no two of them the same one."""
    estimate = Envelope()(said(a="[1, 1]", b="[2, 2]", c="[3, 3]"))
    assert str(estimate.agreement) == "1 of 3 origins"
    assert names(estimate.support) == ["a", "b", "c"]


def test_the_ladder_says_what_k_origins_entail() -> None:
    ladder = BestAgreement()(said(**LATAKIA)).ladder
    assert ladder[:3] == (Rung(1, 190, 60), Rung(2, 190, 99), Rung(3, 101, 140))
    assert ladder[4:] == (Rung(5, 60, None), Rung(6, 24, None))


def test_on_the_ladder_unnamed_people_are_one_origin() -> None:
    ledger = Ledger(
        [
            claim(KILLED, "at least 60", source="activists", id="monday"),
            claim(KILLED, "at least 70", source="activists", id="tuesday"),
            claim(KILLED, "at least 50", source="HRW"),
        ],
        sources=[Source("activists", named=False)],
    )
    estimate = reconcile(ledger)[KILLED]
    assert estimate.ladder == (Rung(1, 70, None), Rung(2, 50, None))
    assert estimate.agreement == Agreement(2, 3, 3)
    assert str(estimate.agreement) == "at least 2, at most 3 of 3 origins"


def test_best_lies_where_most_suggestions_do() -> None:
    floor = Evidence(Interval(190, None), suggested=Interval(190, 250), origin="HRW")
    vague = Evidence(Interval(100, None), suggested=Interval(200, 900), origin="SOHR")
    estimate = BestAgreement()([floor, vague])
    assert estimate.range == Interval(190, None)
    assert estimate.best == (Interval(200, 250),)


def test_best_lies_in_the_region_with_most_suggestions_where_those_of_all_lie_in_none() -> None:
    elsewhere = [Evidence(Interval(50, 60), origin=name) for name in ("a", "b", "c")]
    first = Evidence(Interval(1, 2), origin="d")
    second = [Evidence(Interval(11, 12), origin=name) for name in ("e", "f")]
    regions = (Interval(0, 5), Interval(10, 15))
    estimate = Estimate((*elsewhere, first, *second), regions, method=BestAgreement())
    assert estimate.best == (Interval(11, 12),)


def test_best_is_the_answer_where_nobody_suggests_anything_in_it() -> None:
    outside = Evidence(Interval(1, None), suggested=Interval(1, 2), origin="a")
    exact = Evidence(Interval(5, 9), suggested=Interval(5, 9), origin="b")
    assert Intersection()([outside, exact]).best == (Interval(5, 9),)


def test_uncontradicted_is_what_is_left_in_no_conflict() -> None:
    estimate = BestAgreement()(said(a="[1, 1]", b="[2, 2]", c="[0, 5]", d="[0, 3]"))
    assert estimate.uncontradicted == Interval(0, 3)
    nothing_left = BestAgreement()(said(a="[1, 1]", b="[2, 2]"))
    assert nothing_left.uncontradicted == Interval(None, None)


def test_reported_is_a_record_of_what_was_stated() -> None:
    assert Envelope()(said(a="[60, 60]", b="[190, ∞)")).reported == Interval(60, 190)
    assert Envelope()(said(a="(-∞, ∞)")).reported == EMPTY


def test_sensitivity_is_the_answer_without_each_origin() -> None:
    estimate = BestAgreement()(said(a="[1, 9]", b="[5, 9]", c="[5, 7]"))
    assert [(who, other and other.range) for who, other in estimate.sensitivity()] == [
        ("a", Interval(5, 7)),
        ("b", Interval(5, 7)),
        ("c", Interval(5, 9)),
    ]
    assert BestAgreement()(said(a="[1, 9]")).sensitivity() == (("a", None),)


def test_an_origin_can_decide_an_end_alone() -> None:
    estimate = BestAgreement()(said(a="[1, 9]", b="[5, 9]", c="[5, 7]"))
    assert estimate.deciding() == (("upper", "c"),)


@given(evidence_lists())
def test_without_an_origin_that_decides_an_end_the_end_is_another(
    evidence: tuple[Evidence, ...],
) -> None:
    estimate = BestAgreement()(evidence)
    others = dict(estimate.sensitivity())
    for end, who in estimate.deciding():
        other = others[who]
        if other is not None:
            one = (estimate.range.low, other.range.low)
            two = (estimate.range.high, other.range.high)
            before, after = one if end == "lower" else two
            assert before != after


@given(evidence_lists(weighted=True))
def test_what_every_estimate_keeps(evidence: tuple[Evidence, ...]) -> None:
    for method in (BestAgreement(), Envelope(), Intersection(), Marzullo(1), ReportedRange()):
        estimate = method(evidence)
        assert tuple(estimate.evidence) == evidence
        assert {*estimate.support, *estimate.dissent} == set(evidence)
        assert 1 <= estimate.agreement.at_least <= estimate.agreement.at_most <= len(evidence)
        assert all(any(part in region for region in estimate.regions) for part in estimate.best)
        assert len(estimate.ladder) == len(evidence)
        assert not estimate.uncontradicted.is_empty


def test_weights_are_votes() -> None:
    light, other = said(a="[1, 1]", b="[1, 1]")
    heavy = Evidence(Interval(2, 2), origin="c", weight=3)
    estimate = BestAgreement()([light, other, heavy])
    assert estimate.regions == (Interval(2, 2),)
    assert str(estimate.agreement) == "1 of 3 origins"


def test_methods_take_claims_too() -> None:
    claims = [claim(KILLED, "at least 190", source="HRW"), claim(KILLED, 200, source="SOHR")]
    assert BestAgreement()(claims).range == Interval(200, 200)
    wounded = claim(Measure("wounded"), 5, source="HRW")
    with pytest.raises(IncompatibleMeasuresError, match=r"'killed'.*'wounded'"):
        BestAgreement()([*claims, wounded])


@pytest.mark.parametrize(
    "method",
    [BestAgreement(), Envelope(), Intersection(), Marzullo(1), FaultTolerantInterval(1),
     RelaxedIntersection(1), ReportedRange()],
    ids=repr,
)  # fmt: skip
def test_methods_refuse_nothing_and_mixtures(method: BestAgreement) -> None:
    with pytest.raises(NoClaimsError):
        method([])
    with pytest.raises(InvalidTypeError, match="evidence only, or claims only"):
        method([*said(a="[1, 1]"), claim(KILLED, 5, source="HRW")])  # type: ignore[list-item]


def test_parameters_are_exact_and_make_sense() -> None:
    for method in (Marzullo, FaultTolerantInterval):
        with pytest.raises(InvalidValueError, match="faults is -1"):
            method(-1)
        with pytest.raises(InvalidTypeError, match="faults is the float"):
            method(1.5)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="k is 0"):
        RelaxedIntersection(0)


@pytest.mark.parametrize(
    ("fields", "error", "words"),
    [
        ({"range": (1, 2)}, InvalidTypeError, r"range is \(1, 2\)"),
        ({"range": EMPTY}, InvalidValueError, "origin 'a' is empty"),
        ({"weight": 0}, InvalidValueError, "the weight of origin 'a' is 0"),
        ({"weight": 1.0}, InvalidTypeError, "the weight of origin 'a' is the float"),
        ({"weight": True}, InvalidTypeError, "the weight of origin 'a' is True"),
    ],
)
def test_evidence_errors_name_value_and_field(
    fields: dict[str, object], error: type[Exception], words: str
) -> None:
    given = {"range": Interval(1, 2), "origin": "a"} | fields
    with pytest.raises(error, match=words):
        Evidence(**given)  # type: ignore[arg-type]


def test_a_confidence_interval_suggests_and_never_contradicts() -> None:
    survey = Quantity(
        Interval(12, 19), low_basis=Basis.STATISTICAL, high_basis=Basis.STATISTICAL, text="12–19"
    )
    ledger = Ledger([claim(KILLED, survey, source="survey"), claim(KILLED, 60, source="SOHR")])
    result = reconcile(ledger)
    assert not result.conflicts
    assert result[KILLED].range == Interval(60, 60)
