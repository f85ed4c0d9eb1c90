"""Sentences for every status, as they would be printed; and what each end rests on."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given

from consilience import (
    CUMULATIVE,
    PERIOD,
    REAL,
    SNAPSHOT,
    Claim,
    Evidence,
    Interval,
    Ledger,
    Measure,
    Source,
    claim,
    reconcile,
)
from consilience.conflict.conflict import conflicts_of
from consilience.consensus.estimate import Method
from consilience.methods import (
    BestAgreement,
    Envelope,
    Intersection,
    Marzullo,
    RelaxedIntersection,
    ReportedRange,
)
from consilience.results import Estimate, Fit, Reconciliation
from tests.report.ledgers import KILLED, killed, results

BACK = "carried back from 9 August 2013: a running total was no higher before"
FORWARD = "carried forward from 7 August 2013: a running total does not fall"
WOUNDED = Measure("people wounded", unit="person")


def of(
    *said: Claim, by: Method = BestAgreement(), sources: tuple[Source, ...] = ()
) -> Reconciliation:
    return reconcile(Ledger(said, sources=sources), by=by)


def sentence(*said: Claim, by: Method = BestAgreement(), sources: tuple[Source, ...] = ()) -> str:
    return of(*said, by=by, sources=sources).sentence(said[0].measure)


def wounded(value: str | int, source: str, reported: str | None = "2013-08-09") -> Claim:
    return claim(WOUNDED, value, source=source, reported=reported)


def test_the_example() -> None:
    assert killed().sentence(KILLED) == (
        "Human Rights Watch reported at least 190 civilians killed (1 of 4 origins, known by 11 "
        "October 2013); an Alawite cleric said more than 100 and opposition activists 60 by 9 "
        "August, figures that contradict each other."
    )


def test_one_origin() -> None:
    assert sentence(wounded(60, "SOHR")) == (
        "SOHR reported 60 people wounded (1 of 1 origin, known by 9 August 2013), and no other "
        "origin speaks of it."
    )


def test_exact_agreement() -> None:
    assert sentence(wounded(60, "A"), wounded(60, "B"), wounded("at least 20", "C")) == (
        "A and B reported 60 people wounded (2 of 3 origins, known by 9 August 2013)."
    )


def test_two_ends_by_two_origins() -> None:
    assert sentence(wounded("at least 20", "A"), wounded("10 to 30", "B")) == (
        "A reported at least 20 people wounded (1 of 2 origins) and B at most 30 (1 of 2 origins)."
    )


def test_a_floor_counts_whoever_entails_it() -> None:
    assert sentence(wounded("at least 20", "A"), wounded("at least 30", "B")) == (
        "B reported at least 30 people wounded (1 of 2 origins, known by 9 August 2013)."
    )
    assert sentence(wounded("at least 20", "A"), wounded("at least 30", "B"), by=Envelope()) == (
        "A reported at least 20 people wounded (2 of 2 origins, known by 9 August 2013)."
    )


def test_a_ceiling_alone() -> None:
    assert sentence(wounded("at most 30", "A"), wounded("at most 50", "B")) == (
        "A reported at most 30 people wounded (1 of 2 origins, known by 9 August 2013)."
    )


def test_dissent() -> None:
    assert sentence(wounded(60, "A"), wounded(60, "B"), wounded("more than 100", "C")) == (
        "A and B reported 60 people wounded (2 of 3 origins, known by 9 August 2013); C said more "
        "than 100 by 9 August, which contradicts that."
    )


def test_nobody_agrees() -> None:
    assert sentence(wounded(60, "A"), wounded("more than 100", "B")) == (
        "The two origins do not agree on people wounded: A said 60 and B more than 100 by 9 August "
        "2013, figures that contradict each other."
    )
    assert sentence(wounded(60, "A"), wounded(70, "B"), wounded(80, "C", None)) == (
        "No two of 3 origins agree on people wounded: A said 60, B 70 and C 80, figures that "
        "contradict each other."
    )


def test_ranges_that_tie() -> None:
    assert sentence(wounded(60, "A"), wounded(90, "B"), wounded("at least 50", "C")) == (
        "2 ranges stand side by side on people wounded: 60 (entailed by 1 of 3 origins, allowed by "
        "2: A and C) and 90 (entailed by 1 of 3 origins, allowed by 2: B and C)."
    )


def test_refuted() -> None:
    assert sentence(wounded(60, "A"), wounded(90, "B"), by=Intersection()) == (
        "Intersection gives no range on people wounded, because what it assumes cannot hold of "
        "these 2 origins: A said 60 and B 90 by 9 August 2013."
    )
    assert "of this one origin: A said 60" in sentence(wounded(60, "A"), by=RelaxedIntersection(2))


def test_no_bound() -> None:
    assert sentence(wounded(60, "A"), by=Marzullo(faults=1)) == (
        "Marzullo(faults=1) finds no bound on people wounded in what 1 origin entails: A said 60 "
        "by 9 August 2013."
    )


def test_ends_that_are_nobodys() -> None:
    assert sentence(
        wounded("more than 100", "A"), wounded("up to 50", "B"), by=ReportedRange()
    ) == (
        "The two origins do not agree on people wounded: A said more than 100 and B up to 50 by 9 "
        "August 2013, figures that contradict each other."
    )
    assert sentence(wounded("more than 40", "A"), wounded("up to 50", "B"), by=ReportedRange()) == (
        "ReportedRange gives 40 to 50 people wounded (0 of 2 origins entail that)."
    )


def test_a_fitted_range() -> None:
    said = (wounded(60, "A"), wounded(70, "B"))
    fit = Fit(centre=65.0, standard_error=3.5, low=58.14, high=71.86, level=0.95)

    def fitted(evidence: tuple[Evidence, ...]) -> Estimate:
        return Estimate(evidence, (Interval(58, 72),), method=fitted, fit=fit)

    found = of(*said, by=fitted)[WOUNDED]
    assert found.sentence() == (
        "fitted fits 65 people wounded (95% interval 58.14 to 71.86) to 2 origins."
    )
    assert found.why() == "fitted fits the range to the evidence of 2 origins."


def test_unnamed_origins() -> None:
    activists = (Source("activists", named=False),)
    said = (wounded("60 to 70", "activists"), wounded("60 to 70", "activists", "2013-08-10"))
    assert sentence(*said, sources=activists) == (
        "Activists reported 60 to 70 people wounded (at least 1, at most 2 of 2 origins, known by "
        "10 August 2013)."
    )


def test_levels_and_amounts_say_when() -> None:
    held = Measure("villages held", unit="village", temporality=SNAPSHOT)
    taken = Measure("villages taken", unit="village", temporality=PERIOD)
    assert sentence(claim(held, 2, source="A", about="2013-08-07")).startswith(
        "A reported 2 villages held on 7 August 2013 (1 of 1 origin)"
    )
    assert sentence(claim(taken, 1, source="A", about="2013-08-16/2013-08-18")).startswith(
        "A reported 1 village taken from 16 to 18 August 2013 (1 of 1 origin)"
    )


def test_labels_that_follow_no_figure() -> None:
    toll = Measure("death toll", unit="person")
    distance = Measure("distance to Salma", unit="km", domain=REAL)
    assert sentence(claim(toll, "11,300", source="A")).startswith("Death toll: A reported 11,300 (")
    assert sentence(claim(distance, Fraction(5, 2), source="A")).startswith(
        "Distance to Salma: A reported 2.5 km ("
    )


def test_who_passed_it_on() -> None:
    sources = (Source("wire", name="the news wire"), Source("daily", repeats="wire"))
    assert sentence(wounded(60, "daily"), sources=sources).startswith(
        "The news wire (through daily) reported 60 people wounded"
    )


def test_an_explained_conflict() -> None:
    (conflict,) = killed().conflicts
    assert conflict.explain() == (
        "An Alawite cleric said “more than 100” by 7 August 2013; opposition activists said “60” "
        "by 9 August 2013. A running total cannot fall from at least 101 to at most 60: 41 apart. "
        "Setting aside either figure dissolves the conflict."
    )


def test_an_end_that_readers_take_from_the_words() -> None:
    (conflict,) = of(wounded("more than 100", "A"), wounded("up to 50", "B")).conflicts
    assert conflict.explain() == (
        "A said “more than 100” (reported 9 August 2013); B said “up to 50” (reported 9 August "
        "2013). One value cannot be at least 101 and at most 50: 51 apart. That “up to 50” means "
        "at most 50 is how readers take it; the words alone do not exclude more. Setting aside "
        "either figure dissolves the conflict."
    )


def test_ends_that_meet_where_one_is_left_out() -> None:
    low = Evidence(Interval(5, None, low_open=True), origin="a")
    high = Evidence(Interval(None, 5), origin="b")
    (conflict,) = conflicts_of([low, high]).conflicts
    assert "One value cannot be more than 5 and at most 5: they meet only in an end left out." in (
        conflict.explain()
    )


def test_why_a_range_ends_where_it_does() -> None:
    assert killed()[KILLED].why().splitlines() == [
        "At least 190 rests on:",
        "  Human Rights Watch: “at least 190” by 11 October 2013.",
        "No origin in agreement states a ceiling.",
    ]


def test_why_says_how_a_figure_came_to_the_day() -> None:
    assert killed().at(KILLED, "2013-08-08").why().splitlines() == [
        "At most 60:",
        "  No origin in agreement states a floor; a count is never below 0.",
        "  At most 60 rests on:",
        f"    opposition activists: “60” by 9 August 2013, {BACK}.",
        "At least 101:",
        "  At least 101 rests on:",
        f"    an Alawite cleric: “more than 100” by 7 August 2013, {FORWARD}.",
        "  No origin in agreement states a ceiling.",
    ]


def test_why_names_nobody_for_an_end_that_nobody_states() -> None:
    found = of(wounded("more than 40", "A"), wounded("at most 50", "B"), by=Envelope())[WOUNDED]
    assert found.why().splitlines() == [
        "No origin in agreement states a floor; a count is never below 0.",
        "No origin in agreement states a ceiling.",
    ]


def test_a_count_in_progress_is_named_so() -> None:
    total = Measure("bodies recovered", unit="body", temporality=CUMULATIVE)
    said = claim(total, 60, source="A", reported="2013-08-09", so_far=True)
    assert "“60” by 9 August 2013, a count in progress." in of(said)[total].why()


@given(results())
def test_every_sentence_ends_once_and_is_one_line(result: Reconciliation) -> None:
    for measure in result:
        said = result.sentence(measure)
        assert said.endswith(".")
        assert "\n" not in said
        assert not said.endswith("..") or measure.label.endswith(".")


@given(results())
def test_the_count_beside_a_figure_is_who_entails_it(result: Reconciliation) -> None:
    """A floor printed as "at least l (k of n origins" is the k-th rung of the ladder, or above."""
    for measure in result:
        found = result[measure]
        if len(found.regions) != 1 or found.range.high is not None or found.range.low in {None, 0}:
            continue
        holders = [item for item in found.evidence if item.range in found.range]
        if holders and all(item.named for item in found.evidence) and len(found.evidence) > 1:
            low = found.range.low
            steps = [
                rung.k for rung in found.ladder if rung.floor is not None and rung.floor >= low
            ]
            assert len(holders) == max(steps)
