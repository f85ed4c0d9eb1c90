"""Running totals carried to another day, against every running total there is."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import assume, given
from hypothesis import strategies as st

from consilience import EMPTY, Evidence, Interval
from consilience.evidence.running_total.transport import transport
from consilience.results import Variable
from tests import oracles
from tests.oracles import Reading
from tests.readings import DAYS, KILLED, day, evidence_of, readings

SEVERAL = st.lists(readings(), min_size=1, max_size=4)
ANY_DAY = st.integers(0, DAYS - 1)


def carried(evidence: Sequence[Evidence], to: int | None) -> Interval:
    """What all of the evidence entails together of that day, or of a day after all others."""
    found = Interval(0, None)
    for item in transport(evidence, None if to is None else day(to)):
        found &= item.range
    return found


@given(SEVERAL, ANY_DAY)
def test_what_several_origins_entail_is_what_some_total_can_be(
    said: list[Reading], to: int
) -> None:
    evidence = [evidence_of(reading, f"origin {n}") for n, reading in enumerate(said)]
    possible = oracles.possible(said, DAYS)
    expected = {total[to] for total in possible}
    assume(possible)  # where they contradict each other nothing is entailed together
    assert oracles.numbers_of([carried(evidence, to)]) == expected


@given(SEVERAL, ANY_DAY)
def test_what_one_origin_entails_is_what_some_total_can_be(said: list[Reading], to: int) -> None:
    possible = oracles.possible(said, DAYS)
    assume(possible)
    evidence = [evidence_of(reading, "one origin") for reading in said]
    (found,) = transport(evidence, day(to))
    assert oracles.numbers_of([found.range]) == {total[to] for total in possible}


@given(SEVERAL)
def test_after_the_last_day_floors_are_what_is_left(said: list[Reading]) -> None:
    evidence = [evidence_of(reading, f"origin {n}") for n, reading in enumerate(said)]
    possible = oracles.possible(said, DAYS + 1)
    assume(possible)
    expected = {total[DAYS] for total in possible}
    assert oracles.numbers_of([carried(evidence, None)]) == expected


@given(SEVERAL)
def test_the_floor_never_falls_from_day_to_day(said: list[Reading]) -> None:
    evidence = [evidence_of(reading, f"origin {n}") for n, reading in enumerate(said)]
    for item in evidence:
        ranges = [transport([item], day(n))[0].range for n in range(DAYS)]
        lows = [interval.low for interval in ranges]
        assert lows == sorted(low for low in lows if low is not None)
        highs = [interval.high for interval in ranges]
        known = [high for high in highs if high is not None]
        assert highs == known + [None] * (DAYS - len(known))


@given(SEVERAL, ANY_DAY)
def test_suggestions_stay_inside_the_range(said: list[Reading], to: int) -> None:
    assume(oracles.possible(said, DAYS))
    evidence = [evidence_of(reading, "one origin") for reading in said]
    (found,) = transport(evidence, day(to))
    assert found.suggested in found.range
    assert found.suggested != EMPTY


def test_lower_ends_go_forward_and_upper_ends_backward() -> None:
    then = evidence_of((1, 1, 3, 5), "cleric")
    assert [transport([then], day(n))[0].range for n in range(3)] == [
        Interval(0, 5),
        Interval(3, 5),
        Interval(3, None),
    ]


def test_a_date_within_some_days_counts_with_its_safe_end() -> None:
    """A figure of some day from the first to the third: neither end holds on the second."""
    sometime = evidence_of((2, 0, 3, 5), "cleric")
    assert [transport([sometime], day(n))[0].range for n in range(4)] == [
        Interval(0, 5),
        Interval(0, None),
        Interval(3, None),
        Interval(3, None),
    ]


def test_an_undated_floor_holds_in_the_end_and_an_undated_ceiling_never() -> None:
    undated = Evidence(Interval(3, 5), origin="cleric", variable=Variable(KILLED))
    assert transport([undated], day(3))[0].range == Interval(0, None)
    assert transport([undated], None)[0].range == Interval(3, None)


def test_the_floor_of_one_figure_and_the_ceiling_of_another_meet() -> None:
    early = evidence_of((0, 0, 3, 4), "SOHR")
    late = evidence_of((3, 3, 6, 7), "SOHR")
    (found,) = transport([early, late], day(2))
    assert found.range == Interval(3, 7)
    assert found.variable is not None
    assert str(found.variable) == "killed, 2013-08-03"
