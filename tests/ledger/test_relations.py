"""Relations: the inequalities of each kind, what they mean, and what is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import (
    CUMULATIVE,
    FIXED,
    SNAPSHOT,
    Balance,
    Linear,
    Measure,
    Overlap,
    PartOf,
    Ratio,
    SameAs,
    SumOf,
)
from consilience.ledger.measure import Temporality
from consilience.ledger.relation import Constraint, Relation

KILLED, EXECUTED, CIVILIANS = (Measure(id, id=id) for id in ("killed", "executed", "civilians"))


def in_time(temporality: Temporality, id: str = "") -> Measure:
    name = id or temporality.value
    return Measure(name, id=name, temporality=temporality)


HELD = in_time(SNAPSHOT, "held")
CAPTURED, RECAPTURED = in_time(CUMULATIVE, "captured"), in_time(CUMULATIVE, "recaptured")

# --- the inequalities -----------------------------------------------------------------------------

third = Fraction(1, 3)


@pytest.mark.parametrize(
    ("relation", "forms"),
    [
        (PartOf(EXECUTED, KILLED), ["+1 executed -1 killed in [None, 0]"]),
        (
            SumOf(KILLED, [EXECUTED, CIVILIANS]),
            ["+1 executed +1 civilians -1 killed in [0, 0]"],
        ),
        (
            SumOf(KILLED, [EXECUTED, CIVILIANS], exhaustive=False),
            ["+1 executed +1 civilians -1 killed in [None, 0]"],
        ),
        (
            SumOf(KILLED, [EXECUTED, CIVILIANS], disjoint=False),
            [
                "+1 executed -1 killed in [None, 0]",
                "+1 civilians -1 killed in [None, 0]",
                "+1 executed +1 civilians -1 killed in [0, None]",
            ],
        ),
        (
            SumOf(KILLED, [EXECUTED, CIVILIANS], exhaustive=False, disjoint=False),
            ["+1 executed -1 killed in [None, 0]", "+1 civilians -1 killed in [None, 0]"],
        ),
        (
            Overlap(KILLED, [EXECUTED, CIVILIANS]),
            [
                "+1 executed -1 killed in [None, 0]",
                "+1 civilians -1 killed in [None, 0]",
                "+1 executed +1 civilians -1 killed in [0, None]",
            ],
        ),
        (
            Balance(HELD, CAPTURED, RECAPTURED),
            ["+1 held -1 captured +1 recaptured in [0, 0]"],
        ),
        (SameAs(KILLED, CIVILIANS), ["+1 killed -1 civilians in [0, 0]"]),
        (
            Ratio(EXECUTED, KILLED, third, 1),
            ["+1 executed -1/3 killed in [0, None]", "+1 executed -1 killed in [None, 0]"],
        ),
        (
            Linear([(KILLED, 2), (EXECUTED, -third)], None, 7),
            ["+2 killed -1/3 executed in [None, 7]"],
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Relation) else "",
)
def test_forms(relation: Relation, forms: list[str]) -> None:
    assert [spelt(form) for form in relation.forms] == forms


def spelt(form: Constraint) -> str:
    def signed(number: int | Fraction) -> str:
        return f"+{number}" if number > 0 else str(number)

    terms = " ".join(f"{signed(factor)} {measure.id}" for measure, factor in form.terms)
    return f"{terms} in [{form.low}, {form.high}]"


# --- what they mean -------------------------------------------------------------------------------


def holds(relation: Relation, values: Sequence[int]) -> bool:
    """Whether *values* of its measures, in their order, keep all inequalities."""
    known = {measure.id: value for measure, value in zip(relation.measures, values, strict=True)}
    sums = [
        (sum(factor * known[measure.id] for measure, factor in form.terms), form)
        for form in relation.forms
    ]
    return all(
        (form.low is None or form.low <= found) and (form.high is None or found <= form.high)
        for found, form in sums
    )


@pytest.mark.parametrize(
    ("relation", "means"),
    [
        (PartOf(EXECUTED, KILLED), lambda part, whole: part <= whole),
        (SumOf(KILLED, [EXECUTED, CIVILIANS]), lambda whole, a, b: whole == a + b),
        (
            SumOf(KILLED, [EXECUTED, CIVILIANS], exhaustive=False),
            lambda whole, a, b: whole >= a + b,
        ),
        (
            SumOf(KILLED, [EXECUTED, CIVILIANS], disjoint=False),
            lambda whole, a, b: max(a, b) <= whole <= a + b,
        ),
        (
            SumOf(KILLED, [EXECUTED, CIVILIANS], exhaustive=False, disjoint=False),
            lambda whole, a, b: whole >= max(a, b),
        ),
        (
            Overlap(KILLED, [EXECUTED, CIVILIANS]),
            lambda union, a, b: max(a, b) <= union <= a + b,
        ),
        (Balance(HELD, CAPTURED, RECAPTURED), lambda held, gained, lost: held == gained - lost),
        (
            Balance(HELD, [CAPTURED, in_time(CUMULATIVE, "again")], RECAPTURED),
            lambda held, gained, again, lost: held == gained + again - lost,
        ),
        (SameAs(KILLED, CIVILIANS), lambda a, b: a == b),
        (
            Ratio(EXECUTED, KILLED, third, Fraction(1, 2)),
            lambda part, whole: 2 * whole <= 6 * part <= 3 * whole,
        ),
        (
            Linear([(KILLED, 2), (EXECUTED, -third)], 0, 5),
            lambda killed, executed: 0 <= 6 * killed - executed <= 15,
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Relation) else "",
)
def test_every_box_point_keeps_the_forms_where_it_has_the_meaning(
    relation: Relation, means: Callable[..., bool]
) -> None:
    for values in product(range(6), repeat=len(relation.measures)):
        assert holds(relation, values) == means(*values), values


groups = st.lists(st.frozensets(st.integers(0, 6)), min_size=1, max_size=4)
"""Groups of people, who may be in several."""


def numbered(count: int) -> list[Measure]:
    return [Measure(f"group {number}", id=f"g{number}") for number in range(count)]


@given(groups)
def test_the_union_of_any_groups_keeps_overlap(found: list[frozenset[int]]) -> None:
    sizes = [len(frozenset().union(*found)), *map(len, found)]
    assert holds(Overlap(KILLED, numbered(len(found))), sizes)
    assert holds(SumOf(KILLED, numbered(len(found)), disjoint=False), sizes)


@given(groups, st.frozensets(st.integers(0, 9)))
def test_groups_and_others_keep_the_sum_that_says_so(
    found: list[frozenset[int]], others: frozenset[int]
) -> None:
    sizes = [len(others.union(*found)), *map(len, found)]
    assert holds(SumOf(KILLED, numbered(len(found)), exhaustive=False, disjoint=False), sizes)


@given(st.lists(st.integers(0, 3), max_size=8), st.booleans())
def test_a_partition_keeps_the_sum(kinds: list[int], with_others: bool) -> None:
    """Everybody is of one kind; those of kind 3 may be in no part."""
    parts = 3 if with_others else 4
    sizes = [len(kinds), *(kinds.count(kind) for kind in range(parts))]
    assert holds(SumOf(KILLED, numbered(parts), exhaustive=not with_others), sizes)
    assert holds(Overlap(KILLED, numbered(4)), [len(kinds), *map(kinds.count, range(4))])


@given(st.lists(st.sampled_from(["gain", "lose"]), max_size=12))
def test_a_history_keeps_the_balance_on_every_day(events: list[str]) -> None:
    held = gained = lost = 0
    for event in events:
        if event == "gain":
            held, gained = held + 1, gained + 1
        elif held:
            held, lost = held - 1, lost + 1
        assert holds(Balance(HELD, CAPTURED, RECAPTURED), [held, gained, lost])


@given(st.frozensets(st.integers(0, 9)), st.data())
def test_a_subset_keeps_part_of(whole: frozenset[int], data: st.DataObject) -> None:
    part = data.draw(st.frozensets(st.sampled_from(sorted(whole)))) if whole else frozenset()
    assert holds(PartOf(EXECUTED, KILLED), [len(part), len(whole)])


@pytest.mark.parametrize(
    "make",
    [
        PartOf,
        SameAs,
        lambda whole, total, at: SumOf(whole, [total], at=at),
        lambda whole, total, at: Overlap(whole, [total], at=at),
    ],
)
def test_totals_can_be_read_on_one_day(make: Any) -> None:
    total, whole = in_time(CUMULATIVE, "total"), in_time(FIXED, "whole")
    same = make(Measure("whole", id="whole"), Measure("total", id="total"), at=None)
    found = make(whole, total, at="2013-08-19")
    assert [spelt(form) for form in found.forms] == [spelt(form) for form in same.forms]
