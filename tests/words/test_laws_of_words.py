"""What holds of every figure in words, on generated phrases."""

from __future__ import annotations

import sys
from fractions import Fraction
from types import FrameType

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from consilience.domain import COUNT, REAL, Domain
from consilience.errors import QuantityError
from consilience.interval import Interval
from consilience.testing.strategies import phrases as make
from consilience.words import (
    ACLED,
    CCC,
    EXACT,
    GRANULE,
    GTD,
    LITERAL,
    NCEI,
    SIGNIFICANCE,
    Approximation,
    Convention,
    Quantity,
    quantity,
    relative,
    render,
    survey,
)
from consilience.words.figures.phrasebook import phrases

CONVENTIONS = (LITERAL, ACLED, CCC, GTD, NCEI)
STRICT = ("more than", "well over", "fewer than", "well under", "nearly", "just over")


def read(text: str, **options: object) -> Quantity:
    """Read a phrase that may be refused for good reason, such as a part above its whole."""
    convention = options.get("convention", LITERAL)
    assert isinstance(convention, Convention)
    try:
        return quantity(text, convention=convention)
    except QuantityError as error:
        assume(error.code not in {"empty_range", "conflicting_hedges", "elliptical_range"})
        raise


@given(make.broken_phrases(make.figure_phrases()), st.sampled_from((COUNT, REAL)))
def test_whatever_can_be_read_can_be_written_back(text: str, domain: Domain) -> None:
    try:
        figure = quantity(text, domain=domain)
    except QuantityError:
        return
    assert quantity(render(figure), domain=domain) == figure


@given(make.counts(1), make.counts(1), make.wordings(*make.NEAR))
def test_a_relative_approximation_is_monotone_in_its_number(one: int, two: int, near: str) -> None:
    tenth = Convention("TENTH", base=LITERAL, approximation=relative(Fraction(1, 10)))
    first, second = (
        quantity(f"{near} {n:,} people", convention=tenth).range for n in sorted((one, two))
    )
    assert first.low is not None
    assert second.low is not None
    assert first.low <= second.low
    assert first.high is None or second.high is None or first.high <= second.high


@given(make.counts(), st.integers(0, 10**5))
def test_at_least_and_at_most_make_between(low: int, width: int) -> None:
    high = low + width
    both = quantity(f"at least {low:,}").range & quantity(f"at most {high:,}").range
    assert both == read(f"between {low:,} and {high:,}").range
    assert both == quantity(f"at least {low:,} but at most {high:,}").range


@given(make.counts(1), st.sampled_from((GRANULE, SIGNIFICANCE, relative(Fraction(1, 5)))))
def test_exact_is_the_narrowest_approximation(n: int, rule: Approximation) -> None:
    exact = Convention("E", base=LITERAL, approximation=EXACT)
    wider = Convention("W", base=LITERAL, approximation=rule)
    for near in ("about", "nearly", "just over"):
        inner = quantity(f"{near} {n:,}", convention=exact).range
        assert inner == Interval(n, n)
    assert inner in quantity(f"about {n:,}", convention=wider).range


@given(st.lists(make.figure_phrases() | make.broken_phrases(make.figure_phrases()), max_size=6))
def test_a_survey_is_in_order_and_inside_the_text(parts: list[str]) -> None:
    text = ". ".join(parts)
    spans = [one.span or (0, 0) for one in survey(text)]
    assert spans == sorted(spans)
    for one in survey(text):
        if isinstance(one, Quantity):
            assert one.span is not None
            assert text[slice(*one.span)] == one.text


def work(text: str) -> int:
    """How many functions are called while *text* is read."""
    calls = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        survey(text)
    finally:
        sys.setprofile(before)
    return calls


FLOODS = phrases(
    "at least | no more than | 1, | 1 | 1 500 | 1- | 1. | between 1 and | half of | hundred | "
    "twenty- | 5 (95% CI | 5 (: | 190? | ±5 | dozens or | of the | May 4, | $ | [1 | ٣ | 1/ | "
    "and a half | possibly more | 20 people, | no | ( | 12 of the | between one hundred and | "
    "one hundred and"
)


@pytest.mark.parametrize("tail", ["", " "])
@pytest.mark.parametrize("unit", FLOODS)
def test_work_grows_in_proportion_to_length(unit: str, tail: str) -> None:
    once, twice = work((unit + tail) * 200), work((unit + tail) * 400)
    assert twice <= 2.1 * once + 100
