"""Where a law does not hold of a method: small evidence that shows it.

The table of laws is true both ways: what it claims is tried on many examples, and what it does not
claim is refuted here by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs
import pytest
from hypothesis import Phase, given, reject, settings
from hypothesis import strategies as st

from consilience import Evidence, Interval, Method, hull
from consilience.errors import UnusableClaimsError
from consilience.methods import (
    BestAgreement,
    Envelope,
    FaultTolerantInterval,
    Intersection,
    Marzullo,
    RelaxedIntersection,
    ReportedRange,
    Turnbull,
    WeightedMedian,
)
from consilience.methods.rules import Acled, Airwars, EveryCasualty, Gtd, IraqBodyCount, Ucdp
from consilience.results import Estimate
from consilience.testing import Law, library_laws
from consilience.testing.law import name_of

Evidences = tuple[Evidence, ...]


def said(*ranges: str, weight: int = 1) -> Evidences:
    """Evidence of one origin for each range; the origins are named by their place."""
    return tuple(
        Evidence(Interval.parse(text), origin=f"origin {n}", weight=weight)
        for n, text in enumerate(ranges)
    )


@attrs.frozen
class Counterexample:
    """The law and the method, the evidence, what is done to it, and the two answers as printed."""

    law: str
    method: Method
    before: Evidences
    after: Evidences
    answers: tuple[str, str]

    def __str__(self) -> str:
        return f"{name_of(self.method)}-{self.law}"


def printed(estimate: Estimate) -> str:
    return " or ".join(map(str, estimate.regions)) or "∅"


def ranges(evidence: Iterable[Evidence]) -> list[Interval]:
    return [item.range for item in evidence]


def one_more(before: Evidences, after: Evidences) -> bool:
    return ranges(after[:-1]) == ranges(before)


def covers(wider: Estimate, narrower: Estimate) -> bool:
    return all(any(part in other for other in wider.regions) for part in narrower.regions)


def turned(ranges: Iterable[Interval]) -> list[Interval]:
    return [
        Interval(None if item.high is None else -item.high, None if item.low is None else -item.low)
        for item in ranges
    ]


# For each law: whether the second evidence comes from the first as the law supposes, and whether
# the two answers then break it.
Premise = Callable[[Evidences, Evidences], bool]
Breach = Callable[[Estimate, Estimate], bool]

LAWS: dict[str, tuple[Premise, Breach]] = {
    "more-never-widens": (one_more, lambda before, after: not covers(before, after)),
    "more-never-narrows": (one_more, lambda before, after: not covers(after, before)),
    "isotony": (
        lambda before, after: all(
            old in new for old, new in zip(ranges(before), ranges(after), strict=True)
        ),
        lambda before, after: not covers(after, before),
    ),
    "copy-of-one": (
        lambda before, after: one_more(before, after) and after[-1].range in ranges(before),
        lambda before, after: before.regions != after.regions,
    ),
    "copy-of-all": (
        lambda before, after: ranges(after) == 2 * ranges(before),
        lambda before, after: before.regions != after.regions,
    ),
    "weight-units": (
        lambda before, after: (
            ranges(after) == ranges(before) and len({item.weight for item in after}) == 1
        ),
        lambda before, after: before.regions != after.regions,
    ),
}

LAWS["reflection"] = (
    lambda before, after: ranges(after) == turned(ranges(before)),
    lambda before, after: list(after.regions) != turned(before.regions),
)

# What these make of figures as stated is the same: a range, or one figure.
STATED_RANGES = (ReportedRange(), Ucdp(), Airwars(), IraqBodyCount(), EveryCasualty())
STATED_FIGURES = (Acled(), Gtd())
STATED = (*STATED_RANGES, *STATED_FIGURES)
OF_STATED = ("inside-envelope", "unanimity", "truth-inside")

FAULT_TOLERANT = (Marzullo(1), FaultTolerantInterval(1))

FOUND = [
    Counterexample("more-never-widens", BestAgreement(), said("[1, 1]"), said("[1, 1]", "[2, 2]"),
                   ("[1, 1]", "[1, 1] or [2, 2]")),
    Counterexample("more-never-narrows", BestAgreement(), said("[1, 2]"), said("[1, 2]", "[2, 3]"),
                   ("[1, 2]", "[2, 2]")),
    Counterexample("isotony", BestAgreement(), said("[1, 1]", "[2, 2]"),
                   said("[1, 2]", "[2, 2]"), ("[1, 1] or [2, 2]", "[2, 2]")),
    Counterexample("copy-of-one", BestAgreement(), said("[1, 1]", "[2, 2]"),
                   said("[1, 1]", "[2, 2]", "[2, 2]"), ("[1, 1] or [2, 2]", "[2, 2]")),
    Counterexample("more-never-narrows", Intersection(), said("[1, 2]"), said("[1, 2]", "[2, 3]"),
                   ("[1, 2]", "[2, 2]")),
    Counterexample("more-never-widens", Envelope(), said("[1, 2]"), said("[1, 2]", "[2, 3]"),
                   ("[1, 2]", "[1, 3]")),
    *(
        example
        for method in STATED_RANGES
        for example in (
            Counterexample("more-never-widens", method, said("[1, 1]"), said("[1, 1]", "[3, 3]"),
                           ("[1, 1]", "[1, 3]")),
            Counterexample("more-never-narrows", method, said("(-∞, ∞)"),
                           said("(-∞, ∞)", "[3, 3]"), ("(-∞, ∞)", "[3, 3]")),
            Counterexample("isotony", method, said("[1, 1]", "[5, 5]"),
                           said("[1, 1]", "(-∞, ∞)"), ("[1, 5]", "[1, 1]")),
        )
    ),
    *(
        example
        for method in STATED_FIGURES
        for example in (
            Counterexample("more-never-widens", method, said("[3, 3]"), said("[3, 3]", "[1, 1]"),
                           ("[3, 3]", "[1, 1]")),
            Counterexample("more-never-narrows", method, said("(-∞, ∞)"),
                           said("(-∞, ∞)", "[3, 3]"), ("(-∞, ∞)", "[3, 3]")),
            Counterexample("isotony", method, said("[1, 1]", "[5, 5]"),
                           said("(-∞, ∞)", "[5, 5]"), ("[1, 1]", "[5, 5]")),
            Counterexample("reflection", method, said("[1, 1]", "[2, 2]"),
                           said("[-1, -1]", "[-2, -2]"), ("[1, 1]", "[-2, -2]")),
        )
    ),
    Counterexample("copy-of-one", Gtd(), said("[1, 1]", "[2, 2]"),
                   said("[1, 1]", "[2, 2]", "[2, 2]"), ("[1, 1]", "[2, 2]")),
    Counterexample("more-never-widens", RelaxedIntersection(2), said("[1, 1]", "[1, 1]", "[2, 2]"),
                   said("[1, 1]", "[1, 1]", "[2, 2]", "[2, 2]"), ("[1, 1]", "[1, 1] or [2, 2]")),
    Counterexample("copy-of-one", RelaxedIntersection(2), said("[1, 1]", "[2, 2]"),
                   said("[1, 1]", "[2, 2]", "[2, 2]"), ("∅", "[2, 2]")),
    Counterexample("copy-of-all", RelaxedIntersection(2), said("[1, 1]", "[2, 2]"),
                   said("[1, 1]", "[2, 2]", "[1, 1]", "[2, 2]"), ("∅", "[1, 1] or [2, 2]")),
    Counterexample("weight-units", RelaxedIntersection(2), said("[1, 1]", "[2, 2]"),
                   said("[1, 1]", "[2, 2]", weight=2), ("∅", "[1, 1] or [2, 2]")),
    Counterexample("more-never-widens", WeightedMedian(), said("[1, 1]"), said("[1, 1]", "[2, 2]"),
                   ("[1, 1]", "[1, 2]")),
    Counterexample("more-never-narrows", WeightedMedian(), said("[1, 1]", "[2, 2]"),
                   said("[1, 1]", "[2, 2]", "[2, 2]"), ("[1, 2]", "[2, 2]")),
    Counterexample("copy-of-one", WeightedMedian(), said("[1, 1]", "[2, 2]"),
                   said("[1, 1]", "[2, 2]", "[2, 2]"), ("[1, 2]", "[2, 2]")),
    Counterexample("more-never-widens", Turnbull(), said("[1, 1]"), said("[1, 1]", "[2, 2]"),
                   ("[1, 1]", "[1, 1] or [2, 2]")),
    Counterexample("more-never-narrows", Turnbull(), said("[1, 2]"), said("[1, 2]", "[2, 3]"),
                   ("[1, 2]", "[2, 2]")),
    Counterexample("isotony", Turnbull(), said("[1, 1]", "[2, 2]"),
                   said("[1, 2]", "[2, 2]"), ("[1, 1] or [2, 2]", "[2, 2]")),
    Counterexample("copy-of-one", Turnbull(), said("[1, 1]", "[2, 2]"),
                   said("[1, 1]", "[2, 2]", "[2, 2]"), ("[1, 1] or [2, 2]", "[2, 2]")),
    *(
        example
        for method in FAULT_TOLERANT
        for example in (
            Counterexample("more-never-narrows", method, said("[1, 1]", "[2, 2]"),
                           said("[1, 1]", "[2, 2]", "[2, 2]"), ("[1, 2]", "[2, 2]")),
            Counterexample("copy-of-one", method, said("[1, 1]", "[2, 2]"),
                           said("[1, 1]", "[2, 2]", "[2, 2]"), ("[1, 2]", "[2, 2]")),
            Counterexample("copy-of-all", method, said("[1, 1]", "[2, 2]"),
                           said("[1, 1]", "[2, 2]", "[1, 1]", "[2, 2]"), ("[1, 2]", "∅")),
            Counterexample("weight-units", method, said("[1, 1]", "[2, 2]"),
                           said("[1, 1]", "[2, 2]", weight=2), ("[1, 2]", "∅")),
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize("example", FOUND, ids=str)
def test_counterexample(example: Counterexample) -> None:
    premise, breach = LAWS[example.law]
    before, after = example.method(example.before), example.method(example.after)
    assert (printed(before), printed(after)) == example.answers
    assert premise(example.before, example.after)
    assert breach(before, after)


# Merging sets the answer to the answers of two parts against the answer to the whole.
MERGED: list[tuple[Method, Evidences, Evidences, tuple[str, str]]] = [
    (BestAgreement(), said("[1, 1]", "[1, 1]"), said("[2, 2]"), ("[1, 1] or [2, 2]", "[1, 1]")),
    (RelaxedIntersection(2), said("[1, 2]", "[1, 2]"), said("[1, 3]", "[1, 3]"),
     ("[1, 2]", "[1, 3]")),
    (Gtd(), said("[1, 1]", "[3, 3]", "[3, 3]"), said("[2, 2]"), ("[2, 2]", "[1, 1]")),
    (WeightedMedian(), said("[1, 1]", "[1, 1]"), said("[2, 2]"), ("[1, 2]", "[1, 1]")),
    (Turnbull(), said("[1, 1]", "[1, 1]"), said("[2, 2]"), ("[1, 1] or [2, 2]", "[1, 1]")),
    *((method, said("[1, 1]", "[2, 2]"), said("[1, 1]", "[2, 2]"), ("[1, 2]", "∅"))
      for method in FAULT_TOLERANT),
]  # fmt: skip


@pytest.mark.parametrize(("method", "one", "other", "answers"), MERGED)
def test_merging_changes_the_answer(
    method: Method, one: Evidences, other: Evidences, answers: tuple[str, str]
) -> None:
    parts = [
        Evidence(method(part).range, origin=f"part {n}") for n, part in enumerate((one, other))
    ]
    assert (printed(method(parts)), printed(method((*one, *other)))) == answers


# What is stated and what is allowed are two things.
@pytest.mark.parametrize("method", STATED, ids=name_of)
def test_a_stated_figure_need_not_be_allowed(method: Method) -> None:
    more_than_200 = (Evidence(Interval(200, None, low_open=True), origin="a"),)
    assert method(more_than_200).range not in hull(ranges(more_than_200))


@pytest.mark.parametrize("method", STATED, ids=name_of)
def test_what_all_state_is_not_what_all_allow(method: Method) -> None:
    at_least_190 = said("[190, ∞)", "[190, ∞)")
    assert method(at_least_190).range == Interval(190, 190) != at_least_190[0].range


@pytest.mark.parametrize("method", STATED, ids=name_of)
def test_what_is_true_need_not_have_been_stated(method: Method) -> None:
    at_least_190 = said("[190, ∞)")
    assert 250 in at_least_190[0].range
    assert 250 not in method(at_least_190).range


# Of fits the counterexample is searched for: the answers are not numbers that a reader can check.
FITTED = [
    law
    for law in library_laws()
    if not law.claimed and law.subject not in {item.method for item in FOUND}
]


@pytest.mark.parametrize("law", FITTED, ids=str)
def test_a_counterexample_is_found(law: Law) -> None:
    @settings(max_examples=1_000, phases=[Phase.generate])  # it need not be the smallest
    @given(st.data())
    def attempt(data: st.DataObject) -> None:
        try:
            law.attempt(data)
        except UnusableClaimsError:  # what a method refuses refutes nothing
            reject()

    with pytest.raises(AssertionError):
        attempt()


def test_every_law_that_is_not_claimed_has_its_counterexample() -> None:
    shown = {str(example) for example in FOUND} | {str(law) for law in FITTED}
    shown |= {f"{name_of(method)}-merging" for method, *_ in MERGED}
    shown |= {f"{name_of(method)}-{law}" for method in STATED for law in OF_STATED}
    assert shown == {str(law) for law in library_laws() if not law.claimed}
