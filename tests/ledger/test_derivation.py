"""Figures computed from other claims: read, computed, checked, and never origins of their own."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import Derivation, Interval, Ledger, Measure, claim, reconcile
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.evidence.placement import Verdict

DEAD = Measure("dead")
FACTORS = st.integers(-3, 3).filter(bool)


@st.composite
def expressions(draw: st.DrawFn) -> tuple[str, list[tuple[int, str | None]]]:
    """An expression as it is written, and its terms."""
    terms = draw(
        st.lists(st.tuples(FACTORS, st.sampled_from(["a", "b", None])), min_size=1, max_size=4)
    )
    written = []
    for place, (factor, name) in enumerate(terms):
        if place == 0:
            factor = abs(factor)
            terms[0] = (factor, name)
        else:
            written.append("-" if factor < 0 else "+")
        size = abs(factor)
        written.append(str(size) if name is None else name if size == 1 else f"{size} * {name}")
    return " ".join(written), terms


@given(
    expression=expressions(),
    ends=st.tuples(*[st.tuples(st.integers(0, 4), st.integers(0, 4)).map(sorted)] * 2),
)
def test_it_comes_to_what_every_choice_of_ingredients_comes_to(
    expression: tuple[str, list[tuple[int, str | None]]], ends: tuple[list[int], list[int]]
) -> None:
    text, terms = expression
    ranges = {name: Interval(*pair) for name, pair in zip("ab", ends, strict=True)}
    # Each mention of a claim is its own number here: the range is that of interval arithmetic.
    choices = [
        range(1, 2) if name is None else range(ranges[name].low, ranges[name].high + 1)  # type: ignore[arg-type, operator]
        for _, name in terms
    ]
    sums = [
        sum(factor * number for (factor, _), number in zip(terms, chosen, strict=True))
        for chosen in product(*choices)
    ]
    assert Derivation.parse(text).computed(ranges) == Interval(min(sums), max(sums))


def test_fractions_and_grouped_numbers_are_exact() -> None:
    ranges = {"a": Interval(3, 3)}
    assert Derivation.parse("1/2 * a + 1,500").computed(ranges) == Interval.point(Fraction(3003, 2))


def test_an_open_ingredient_leaves_the_sum_open() -> None:
    assert Derivation.parse("a + 170").computed({"a": Interval(11_300, None)}) == Interval(
        11_470, None
    )
    assert Derivation.parse("500 - a").computed({"a": Interval(100, None)}) == Interval(None, 400)


@pytest.mark.parametrize(
    "text", ["", "a +", "+ a", "a b", "a * 2", "0 * a", "0", "a + + b", "a+b c"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="cannot be read"):
        Derivation.parse(text)
    with pytest.raises(InvalidTypeError, match="give a text"):
        Derivation.parse(3)  # type: ignore[arg-type]


def test_it_computes_with_just_the_claims_that_it_names() -> None:
    with pytest.raises(InvalidValueError, match="computes with a, but derived_from names b"):
        claim(DEAD, 3, source="s", derived_from="b", derivation="a + 1")


def ledger(words: str) -> Ledger:
    """The official toll, 170 more that it leaves out, and a newspaper's sum of both."""
    return Ledger(
        [
            claim(DEAD, 11_300, source="ministry", id="official", reported="2023-09-14"),
            claim(
                DEAD,
                words,
                source="newspaper",
                id="sum",
                reported="2023-09-15",
                derived_from="official",
                derivation="official + 170",
            ),
        ]
    )


def test_a_sum_that_fits_is_no_diagnosis_and_no_origin() -> None:
    result = reconcile(ledger("more than 11,400"))
    assert result.diagnoses == ()
    assert result[DEAD].range == Interval(11_300, 11_300)
    assert [fate.verdict for fate in result.audit().fates] == [Verdict.USED, Verdict.DEPENDENT]


def test_a_sum_that_does_not_fit_is_a_diagnosis_that_names_all_claims() -> None:
    (diagnosis,) = reconcile(ledger("11,500")).diagnoses
    assert [item.id for item in diagnosis.claims] == ["sum", "official"]
    assert "official + 170, which comes to 11470" in diagnosis.explanation


def test_it_falls_with_an_ingredient_that_was_not_known() -> None:
    items = list(ledger("more than 11,400"))
    late = claim(Measure("missing"), 9, source="m", id="late", reported="2024-01-01")
    early = claim(
        DEAD, 20, source="n", reported="2023-09-15", derived_from="late", derivation="late + 11"
    )
    result = reconcile(Ledger([*items, late, early]), known_on="2023-12-01")
    fates = {fate.claim.id: fate for fate in result.audit().fates}
    assert fates[early.id].verdict is Verdict.EXCLUDED
    assert "falls with it" in fates[early.id].reason
