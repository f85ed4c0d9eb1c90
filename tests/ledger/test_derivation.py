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
from consilience.ledger.references import in_circle

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
    assert "official + 170, which comes to 11,470" in diagnosis.explanation


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


@pytest.mark.parametrize(
    "links", [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b", "b": "c", "c": "a"}], ids=len
)
def test_a_circle_is_refused(links: dict[str, str]) -> None:
    claims = [claim(DEAD, 3, source="A", id=id, derived_from=other) for id, other in links.items()]
    beside = claim(DEAD, 4, source="A", id="beside", derived_from="a")
    with pytest.raises(InvalidValueError, match="derived from each other in a circle") as caught:
        Ledger([*claims, beside])
    assert "beside" not in str(caught.value)


def test_a_long_circle_is_refused_at_once() -> None:
    number = 5_000
    claims = [
        claim(DEAD, 3, source="A", id=f"c-{n}", derived_from=f"c-{(n + 1) % number}")
        for n in range(number)
    ]
    with pytest.raises(InvalidValueError, match="and 4990 more"):
        Ledger(claims)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=9))
def test_circles_are_those_that_following_the_links_finds(links: list[tuple[int, int]]) -> None:
    names: dict[str, list[str]] = {str(n): [] for n in range(6)}
    for one, other in links:
        names[str(one)].append(str(other))

    def reached(start: str) -> set[str]:
        found: set[str] = set()
        rest = list(names[start])
        while rest:
            id = rest.pop()
            if id not in found:
                found.add(id)
                rest += names[id]
        return found

    reach = {id: reached(id) for id in names}
    on_circle = {id for id in names if id in reach[id]}
    between = {
        id
        for id in names
        if reach[id] & on_circle and any(id in reach[other] for other in on_circle)
    }
    assert set(in_circle(names)) == on_circle | between


def test_a_number_of_thousands_of_digits_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="at most 1,000 digits"):
        Derivation.parse("a + " + "1" * 5000)
