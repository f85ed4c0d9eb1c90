"""Laws of intervals: a lattice under inclusion, with `EMPTY` at the bottom, and a written form."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from consilience import COUNT, EMPTY, REAL, Domain, Interval, hull
from consilience.testing import intervals

ANY = st.sampled_from([COUNT, REAL]).flatmap(lambda domain: intervals(domain=domain, empty=True))
NUMBERS = st.fractions(min_value=-13, max_value=13, max_denominator=2)


@given(ANY)
def test_idempotence(a: Interval) -> None:
    assert a & a == a == a | a


@given(ANY, ANY)
def test_commutativity(a: Interval, b: Interval) -> None:
    assert a & b == b & a
    assert a | b == b | a


@given(ANY, ANY, ANY)
def test_associativity(a: Interval, b: Interval, c: Interval) -> None:
    assert (a & b) & c == a & (b & c)
    assert (a | b) | c == a | (b | c) == hull([a, b, c])


@given(ANY, ANY)
def test_absorption(a: Interval, b: Interval) -> None:
    assert a & (a | b) == a == a | (a & b)


@given(ANY)
def test_bounds_of_the_lattice(a: Interval) -> None:
    everything = Interval(None, None)
    assert (a & EMPTY, a | EMPTY) == (EMPTY, a)
    assert (a & everything, a | everything) == (a, everything)


@given(ANY, ANY)
def test_inclusion_is_the_order_of_the_lattice(a: Interval, b: Interval) -> None:
    assert (a in b) == (a & b == a) == (a | b == b)


@given(ANY, ANY, NUMBERS)
def test_and_holds_what_both_hold(a: Interval, b: Interval, number: Fraction) -> None:
    assert (number in a & b) == (number in a and number in b)
    assert number not in a or number in a | b


@given(ANY, ANY)
def test_overlap_is_a_common_number(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == (not (a & b).is_empty) == b.overlaps(a)


@given(ANY)
def test_what_is_printed_can_be_read(a: Interval) -> None:
    assert Interval.parse(str(a)) == a
    assert eval(repr(a), {"Interval": Interval, "EMPTY": EMPTY, "Fraction": Fraction}) == a


@given(st.sampled_from(Domain).flatmap(lambda domain: intervals(domain=domain, holding=3)))
def test_strategies_hold_what_they_were_asked_to(a: Interval) -> None:
    assert 3 in a
