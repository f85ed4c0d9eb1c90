"""Relations: what is refused, what their ids stand for, and how ledgers hold them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import (
    CUMULATIVE,
    FIXED,
    PERIOD,
    REAL,
    SNAPSHOT,
    Balance,
    Ledger,
    Linear,
    Measure,
    Overlap,
    PartOf,
    Ratio,
    SameAs,
    SumOf,
    claim,
)
from consilience.errors import (
    ConsilienceError,
    DateError,
    DuplicateIdError,
    IncompatibleMeasuresError,
    InvalidTypeError,
    InvalidValueError,
    UnknownMeasureError,
)
from consilience.ledger.measure import Temporality
from consilience.ledger.relation import Relation
from consilience.testing.strategies import measures, relations

KILLED, EXECUTED, CIVILIANS = (Measure(id, id=id) for id in ("killed", "executed", "civilians"))


def in_time(temporality: Temporality, id: str = "") -> Measure:
    name = id or temporality.value
    return Measure(name, id=name, temporality=temporality)


HELD = in_time(SNAPSHOT, "held")
CAPTURED, RECAPTURED = in_time(CUMULATIVE, "captured"), in_time(CUMULATIVE, "recaptured")

third = Fraction(1, 3)
odd: Any = 0.5  # what no annotation allows, here and below
name: Any = "executed"
none: Any = None

# --- what is refused ------------------------------------------------------------------------------

VILLAGES = Measure("villages", unit="village")
RATE = Measure("rate", domain=REAL)


@pytest.mark.parametrize("other", [VILLAGES, RATE])
@pytest.mark.parametrize(
    "make",
    [
        PartOf,
        SameAs,
        lambda a, b: SumOf(a, [b]),
        lambda a, b: Overlap(a, [b]),
        lambda a, b: Balance(HELD, [attrs.evolve(b, temporality=CUMULATIVE, id="x")], CAPTURED),
    ],
)
def test_other_units_and_domains_are_refused(make: Any, other: Measure) -> None:
    with pytest.raises(
        IncompatibleMeasuresError, match=r"the units or domains differ: .*use Ratio or Linear"
    ):
        make(KILLED, other)


@pytest.mark.parametrize("other", [VILLAGES, RATE])
def test_ratios_and_linear_relations_carry_other_units(other: Measure) -> None:
    assert Ratio(KILLED, other, 0, 1).measures == (KILLED, other)
    assert Linear([(KILLED, 1), (other, 2)], 0, None).measures == (KILLED, other)


MAKERS: list[Any] = [
    PartOf,
    SameAs,
    lambda a, b, **more: SumOf(a, [b], **more),
    lambda a, b, **more: Overlap(a, [b], **more),
    lambda a, b, **more: Ratio(a, b, 0, 1, **more),
    lambda a, b, **more: Linear([(a, 1), (b, 1)], 0, None, **more),
]


@pytest.mark.parametrize("one", [FIXED, CUMULATIVE, PERIOD, SNAPSHOT])
@pytest.mark.parametrize("other", [FIXED, CUMULATIVE, PERIOD, SNAPSHOT])
@pytest.mark.parametrize("make", MAKERS)
def test_temporalities_meet_or_are_refused(make: Any, one: Temporality, other: Temporality) -> None:
    pair = in_time(one, "a"), in_time(other, "b")
    growth = make is SameAs and {one, other} == {PERIOD, CUMULATIVE}
    if one is other or growth:
        make(*pair)
        return
    with pytest.raises(IncompatibleMeasuresError, match="say with at= on which day"):
        make(*pair)
    if CUMULATIVE in {one, other}:
        assert make(*pair, at="2013-08-19").at == date(2013, 8, 19)
    else:
        with pytest.raises(IncompatibleMeasuresError, match=r"'a' is .*'b' is "):
            make(*pair, at="2013-08-19")


def test_a_balance_reads_totals_at_the_instant_of_the_level() -> None:
    assert Balance(HELD, CAPTURED, RECAPTURED).at is None
    with pytest.raises(IncompatibleMeasuresError, match="say with at="):
        Balance(in_time(FIXED), CAPTURED, RECAPTURED)
    with pytest.raises(IncompatibleMeasuresError, match="say with at="):
        Balance(HELD, in_time(PERIOD), RECAPTURED)


@pytest.mark.parametrize(
    "make",
    [
        lambda: PartOf(KILLED, KILLED),
        lambda: SameAs(KILLED, Measure("killed", id="killed")),
        lambda: SumOf(KILLED, [EXECUTED, EXECUTED]),
        lambda: Overlap(KILLED, [EXECUTED, KILLED]),
        lambda: Balance(HELD, CAPTURED, CAPTURED),
        lambda: Linear([(KILLED, 1), (KILLED, -1)], 0, 0),
    ],
)
def test_a_measure_stands_in_a_relation_once(make: Any) -> None:
    with pytest.raises(InvalidValueError, match="a measure stands in it twice"):
        make()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Linear([(KILLED, odd)], 0, 1), "a coefficient is the float 0.5"),
        (lambda: Linear([(KILLED, 1)], odd, 1), "bound is the float 0.5"),
        (lambda: Linear([(KILLED, True)], 0, 1), "a coefficient is True"),
        (lambda: Ratio(EXECUTED, KILLED, odd, 1), "bound is the float 0.5"),
        (lambda: Ratio(EXECUTED, KILLED, 0, none), "bound is None"),
        (lambda: PartOf(EXECUTED, KILLED, weight=odd), "weight is the float 0.5"),
        (lambda: PartOf(EXECUTED, KILLED, weight=name), "weight is 'executed'"),
        (lambda: PartOf(name, KILLED), "PartOf: 'executed' is no Measure"),
        (lambda: SumOf(KILLED, [name]), "SumOf: 'executed' is no Measure"),
    ],
)
def test_numbers_are_exact_and_measures_are_measures(make: Any, words: str) -> None:
    with pytest.raises(InvalidTypeError, match=words):
        make()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Ratio(EXECUTED, KILLED, 1, third), "low 1 is above high 1/3"),
        (lambda: Linear([(KILLED, 1)], 2, 1), "low 2 is above high 1"),
        (lambda: PartOf(EXECUTED, KILLED, weight=0), "weight is 0: it must be above 0"),
        (lambda: PartOf(EXECUTED, KILLED, weight=-third), "weight is -1/3"),
        (lambda: PartOf(EXECUTED, KILLED, id=" r"), "a relation's id is ' r'"),
    ],
)
def test_what_cannot_be_meant_is_refused(make: Any, words: str) -> None:
    with pytest.raises(InvalidValueError, match=words):
        make()


@pytest.mark.parametrize("day", ["August 2013", "2013-08", "2013-08-04/2013-08-19"])
def test_at_is_one_day(day: str) -> None:
    with pytest.raises((DateError, InvalidValueError)):
        PartOf(EXECUTED, KILLED, at=day)


def test_relations_are_of_a_kind() -> None:
    with pytest.raises(TypeError, match="abstract"):
        Relation()  # type: ignore[abstract]


# --- ids and words --------------------------------------------------------------------------------


def test_the_id_is_a_digest_of_the_content() -> None:
    relation = PartOf(EXECUTED, KILLED, label="by definition")
    assert relation.id == PartOf(EXECUTED, KILLED, label="by definition").id
    others = [
        PartOf(EXECUTED, KILLED),
        PartOf(KILLED, EXECUTED, label="by definition"),
        PartOf(CIVILIANS, KILLED, label="by definition"),
        SameAs(EXECUTED, KILLED, label="by definition"),
        attrs.evolve(relation, id="", citation="x"),
        attrs.evolve(relation, id="", weight=1),
        attrs.evolve(relation, id="", at="2013-08-19"),
    ]
    assert len({relation.id, *(other.id for other in others)}) == 1 + len(others)


def test_numbers_of_one_value_make_one_id() -> None:
    assert Ratio(EXECUTED, KILLED, 0, Fraction(2, 2)) == Ratio(EXECUTED, KILLED, 0, 1)
    assert PartOf(EXECUTED, KILLED, at="2013-08-19") == PartOf(
        EXECUTED, KILLED, at=date(2013, 8, 19)
    )


def test_one_part_needs_no_list() -> None:
    assert SumOf(KILLED, EXECUTED) == SumOf(KILLED, [EXECUTED])
    assert Balance(HELD, CAPTURED, [RECAPTURED]).lost == (RECAPTURED,)


def test_weights_make_relations_soft() -> None:
    assert not PartOf(EXECUTED, KILLED).is_soft
    assert PartOf(EXECUTED, KILLED, weight=third).is_soft


def test_a_relation_is_called_by_its_label() -> None:
    assert str(PartOf(EXECUTED, KILLED)) == "PartOf: executed, killed"
    assert str(PartOf(EXECUTED, KILLED, label="among the killed")) == "among the killed"


# --- in ledgers -----------------------------------------------------------------------------------

SAID = [claim(KILLED, 190, source="HRW"), claim(EXECUTED, 67, source="HRW")]


def test_equal_relations_are_one() -> None:
    twice = [PartOf(EXECUTED, KILLED), PartOf(EXECUTED, KILLED)]
    assert Ledger(SAID, relations=twice).relations == (twice[0],)


def test_an_id_stands_for_one_content() -> None:
    with pytest.raises(DuplicateIdError, match=r"relations\[1\]: the id 'r' .* two different"):
        Ledger([], relations=[PartOf(EXECUTED, KILLED, id="r"), SameAs(EXECUTED, KILLED, id="r")])
    other = Measure("killed again", id="killed")
    with pytest.raises(DuplicateIdError, match="'killed' stands for two measures"):
        Ledger(SAID, relations=[PartOf(EXECUTED, other)])


def test_only_relations_are_taken() -> None:
    with pytest.raises(InvalidTypeError, match=r"relations\[0\] is 'r': give a Relation"):
        Ledger([], relations=["r"])  # type: ignore[list-item]


def test_measures_of_relations_alone_come_last_and_have_no_claims() -> None:
    ledger = Ledger(SAID[:1], relations=[SumOf(CIVILIANS, [EXECUTED, KILLED])])
    assert ledger.measures == (KILLED, CIVILIANS, EXECUTED)
    assert ledger.about("executed") == ()
    assert ledger.measure("civilians") == CIVILIANS
    with pytest.raises(UnknownMeasureError):
        Ledger(SAID[:1]).about("executed")


def test_joining_ledgers_joins_their_relations() -> None:
    one = Ledger(SAID, relations=[PartOf(EXECUTED, KILLED)])
    other = Ledger([], relations=[SameAs(KILLED, CIVILIANS), PartOf(EXECUTED, KILLED)])
    assert (one | other).relations == (PartOf(EXECUTED, KILLED), SameAs(KILLED, CIVILIANS))
    with pytest.raises(DuplicateIdError):
        Ledger([], relations=[PartOf(EXECUTED, KILLED, id="r")]) | Ledger(
            [], relations=[SameAs(EXECUTED, KILLED, id="r")]
        )


def test_what_was_known_earlier_keeps_the_relations() -> None:
    ledger = Ledger(
        [claim(KILLED, 190, source="HRW", reported="2013-10-11")],
        relations=[PartOf(EXECUTED, KILLED)],
    )
    assert ledger.known_on("2013-08-19").relations == ledger.relations


def test_the_digest_of_a_ledger_tells_kinds_apart() -> None:
    one, other = (make(EXECUTED, KILLED, id="r") for make in (PartOf, SameAs))
    assert Ledger([], relations=[one]).digest != Ledger([], relations=[other]).digest


three = st.lists(measures(), min_size=1, max_size=3, unique_by=lambda item: item.id)


@given(three.flatmap(lambda found: st.lists(relations(found), max_size=3)), st.randoms())
def test_the_digest_does_not_depend_on_the_order(tied: list[Relation], rng: Any) -> None:
    shuffled = rng.sample(tied, len(tied))
    assert Ledger([], relations=tied).digest == Ledger([], relations=shuffled).digest


@given(three.flatmap(relations))
def test_drawn_relations_tell_their_digest_and_their_forms(relation: Relation) -> None:
    assert attrs.evolve(relation, id="") == relation
    ids = {measure.id for measure in relation.measures}
    assert all({measure.id for measure, _ in form.terms} <= ids for form in relation.forms)


@pytest.mark.parametrize(
    ("make_it", "words"),
    [
        (lambda: SumOf(KILLED, []), "no measure is given"),
        (lambda: SumOf(KILLED, None), "give a Measure"),  # type: ignore[arg-type]
        (lambda: SumOf(KILLED, [EXECUTED], disjoint=1), "disjoint is 1"),  # type: ignore[arg-type]
        (lambda: Linear([], 0, 1), "needs terms"),
        (lambda: Linear([(KILLED, 0)], 0, 1), "other than 0"),
        (lambda: Linear([(KILLED, 1)], None, None), "it says nothing"),
        (lambda: Ratio(EXECUTED, KILLED, -1, 1), "below 0"),
        (lambda: PartOf(EXECUTED, KILLED, label=3), "label is 3"),  # type: ignore[arg-type]
        (lambda: PartOf(EXECUTED, KILLED, citation=3), "citation is 3"),  # type: ignore[arg-type]
    ],
)
def test_what_says_nothing_or_is_of_a_wrong_kind_is_refused(
    make_it: Callable[[], Relation], words: str
) -> None:
    with pytest.raises(ConsilienceError, match=words):
        make_it()
