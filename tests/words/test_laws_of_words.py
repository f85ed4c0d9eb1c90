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
    quantities,
    quantity,
    relative,
    render,
    survey,
)
from consilience.words.figures.language import LOWER, UPPER, Hedge, phrases
from tests.words import phrases as make

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


@given(make.phrases(), st.sampled_from(CONVENTIONS))
def test_what_is_written_back_reads_the_same(text: str, convention: Convention) -> None:
    figure = read(text, convention=convention)
    words = render(figure, convention=convention)
    again = quantity(words, convention=convention)
    assert again == figure
    assert render(again, convention=convention) == words


@given(make.mutated(), st.sampled_from((COUNT, REAL)))
def test_whatever_can_be_read_can_be_written_back(text: str, domain: Domain) -> None:
    try:
        figure = quantity(text, domain=domain)
    except QuantityError:
        return
    assert quantity(render(figure), domain=domain) == figure


@given(make.phrases())
def test_the_suggested_range_lies_in_the_entailed_one(text: str) -> None:
    figure = read(text)
    assert figure.suggested in figure.range
    assert not figure.suggested.is_empty


@given(make.counts(1), st.sampled_from(sorted(set(Hedge) - {Hedge.ODD, Hedge.REPORTED})))
def test_the_number_written_lies_inside_unless_the_hedge_is_strict(n: int, hedge: Hedge) -> None:
    figure = quantity(f"{hedge.value} {n:,} people")
    assert figure.nominal == n
    if hedge.value not in (*STRICT, "in excess of"):
        assert n in figure.range
    else:
        assert n in (Fraction(figure.range.low or 0) - 1, (figure.range.high or 0) + 1)


@given(make.counts(), make.counts(), make.wordings(*sorted(LOWER | UPPER)))
def test_a_bound_is_monotone_in_its_number(one: int, two: int, hedge: str) -> None:
    low, high = sorted((one + 1, two + 1))
    first, second = (quantity(f"{hedge} {n:,} people").range for n in (low, high))
    assert (first.low or 0) <= (second.low or 0)
    assert (first.high or 0) <= (second.high or 0)


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


@given(make.counts(), st.integers(0, 10**5), st.sampled_from(make.DASHES), st.data())
def test_dashes_spaces_and_scripts_read_alike(
    low: int, width: int, dash: str, data: st.DataObject
) -> None:
    high = low + width
    plain = read(f"{low:,}-{high:,} people")
    gap = data.draw(st.sampled_from(("", *make.SPACES)))
    zero = data.draw(st.sampled_from(make.ZEROS))
    written = f"{low:,}{gap}{dash}{gap}{high:,} people"
    assert quantity(make.in_script(written, zero)) == plain


@given(make.counts(1000), st.sampled_from((*make.SPACES[1:], "'", "’", "٬", ",")))
def test_groups_read_alike_whatever_parts_them(n: int, mark: str) -> None:
    assert quantity(f"{n:,} people".replace(",", mark)) == quantity(f"{n:,} people")


@given(make.counts())
def test_figures_and_number_words_read_alike(n: int) -> None:
    assert quantity(make.spelled(n) + " people") == quantity(f"{n:,} people")


@given(st.sampled_from(make.VAGUE))
def test_conventions_nest_where_they_claim_to(word: str) -> None:
    for convention in CONVENTIONS:
        if convention.nested:
            assert convention.base is not None
            inner = quantity(word, convention=convention).range
            assert inner in quantity(word, convention=convention.base).range


@given(make.counts(1), st.sampled_from((GRANULE, SIGNIFICANCE, relative(Fraction(1, 5)))))
def test_exact_is_the_narrowest_approximation(n: int, rule: Approximation) -> None:
    exact = Convention("E", base=LITERAL, approximation=EXACT)
    wider = Convention("W", base=LITERAL, approximation=rule)
    for near in ("about", "nearly", "just over"):
        inner = quantity(f"{near} {n:,}", convention=exact).range
        assert inner == Interval(n, n)
    assert inner in quantity(f"about {n:,}", convention=wider).range


@given(st.text() | make.mutated() | make.phrases(), st.sampled_from((COUNT, REAL)), st.data())
def test_nothing_but_the_declared_error_escapes(
    text: str, domain: Domain, data: st.DataObject
) -> None:
    locale = data.draw(st.sampled_from((None, "en", "de", "de_CH", "fr", "es", "ar")))
    for reader in (quantity, quantities, survey):
        try:
            reader(text, domain=domain, locale=locale)
        except QuantityError as error:
            refused = error
        else:
            continue
        start, end = refused.span
        assert refused.code
        assert refused.text == text
        assert 0 <= start <= end <= len(text)


@given(st.lists(make.phrases() | make.mutated(), max_size=6))
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


@given(make.mutated())
def test_work_is_bounded_for_any_phrase(text: str) -> None:
    once, twice = work(f"{text}. " * 8), work(f"{text}. " * 16)
    assert twice <= 2.3 * once + 400
