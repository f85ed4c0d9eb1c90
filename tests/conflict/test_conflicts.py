"""Which figures contradict each other, against trying every pair and every running total."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import PERIOD, SNAPSHOT, DateSpan, Evidence, Interval, Measure
from consilience.conflict.conflict import Conflict, ConflictKind, conflicts_of
from consilience.domain import REAL
from consilience.errors import InvalidValueError
from consilience.results import Variable
from consilience.testing import evidence_lists
from tests import oracles
from tests.oracles import Reading
from tests.readings import DAYS, evidence_of, readings

FIGURES = evidence_lists(min_size=1, max_size=7)
TOTALS = st.lists(readings(), min_size=1, max_size=6)


def pair(conflict: Conflict) -> tuple[str, str]:
    lower, upper = conflict.sides
    return lower.origin, upper.origin


def total_evidence(said: list[Reading]) -> list[Evidence]:
    return [evidence_of(reading, str(n)) for n, reading in enumerate(said)]


@given(FIGURES)
def test_figures_of_one_value(evidence: tuple[Evidence, ...]) -> None:
    found = conflicts_of(evidence)
    expected = oracles.contradictions(evidence)
    assert {pair(item) for item in found.conflicts} == expected
    assert len(found.conflicts) == found.total == len(expected)
    assert found.complete


@given(TOTALS)
def test_figures_of_a_running_total(said: list[Reading]) -> None:
    found = conflicts_of(total_evidence(said))
    expected = {(str(low), str(high)) for low, high in oracles.falling_pairs(said)}
    assert {pair(item) for item in found.conflicts} == expected
    assert found.total == len(expected)


@given(TOTALS)
def test_figures_without_a_contradicting_pair_can_all_hold(said: list[Reading]) -> None:
    """Pairs are all there is: no three figures contradict each other where no two do."""
    assert bool(oracles.possible(said, DAYS)) == (not conflicts_of(total_evidence(said)).total)


@given(FIGURES)
def test_a_conflict_is_gone_without_either_side(evidence: tuple[Evidence, ...]) -> None:
    for conflict in conflicts_of(evidence).conflicts:
        low, high = (side.evidence for side in conflict.sides)
        assert conflict.minimal
        assert conflicts_of([low, high]).total >= 1
        assert conflicts_of([low]).total == conflicts_of([high]).total == 0


@given(FIGURES, st.integers(0, 4))
def test_a_short_list_keeps_every_side(evidence: tuple[Evidence, ...], limit: int) -> None:
    everything, short = conflicts_of(evidence), conflicts_of(evidence, limit=limit)
    assert short.total == everything.total
    assert short.complete == (len(short.conflicts) == short.total)
    for side in (0, 1):
        assert {item.sides[side].origin for item in short.conflicts} == {
            item.sides[side].origin for item in everything.conflicts
        }
    assert {pair(item) for item in short.conflicts} <= {pair(item) for item in everything.conflicts}
    if everything.total > limit:
        assert len(short.conflicts) <= 2 * len(evidence)


@given(TOTALS)
def test_a_short_list_names_the_farthest_opponent(said: list[Reading]) -> None:
    evidence = total_evidence(said)
    everything, short = conflicts_of(evidence), conflicts_of(evidence, limit=0)
    assert short.total == everything.total
    for side in (0, 1):
        widest: dict[str, object] = {}
        for item in everything.conflicts:  # widest gap first
            widest.setdefault(item.sides[side].origin, item.gap)
        shown: dict[str, object] = {}
        for item in short.conflicts:
            shown.setdefault(item.sides[side].origin, item.gap)
        assert shown == widest


@given(evidence_lists(domain=REAL, max_size=7))
def test_open_ends(evidence: tuple[Evidence, ...]) -> None:
    expected = {
        (one.origin, other.origin)
        for one in evidence
        for other in evidence
        if not one.range.overlaps(other.range)
        and one.range.low is not None
        and other.range.high is not None
        and one.range.low >= other.range.high
    }
    assert {pair(item) for item in conflicts_of(evidence).conflicts} == expected


@given(evidence_lists(contradictions=True))
def test_contradictions_can_be_asked_for(evidence: tuple[Evidence, ...]) -> None:
    assert conflicts_of(evidence).total


@given(evidence_lists(contradictions=False))
def test_and_be_left_out(evidence: tuple[Evidence, ...]) -> None:
    assert not conflicts_of(evidence).total


def test_the_widest_gap_comes_first() -> None:
    said = {"HRW": (190, None), "cleric": (101, None), "activists": (60, 60)}
    evidence = [Evidence(Interval(*ends), origin=who) for who, ends in said.items()]
    found = conflicts_of(evidence).conflicts
    assert [(pair(item), item.gap) for item in found] == [
        (("HRW", "activists"), 130),
        (("cleric", "activists"), 41),
    ]


def test_the_kind_tells_days_apart() -> None:
    same = conflicts_of(total_evidence([(1, 1, 5, 5), (1, 1, 3, 3)])).conflicts
    assert [item.kind for item in same] == [ConflictKind.SAME_VARIABLE]
    days = conflicts_of(total_evidence([(0, 0, 5, 5), (3, 3, 3, 3)])).conflicts
    assert [item.kind for item in days] == [ConflictKind.RUNNING_TOTAL]


@pytest.mark.parametrize("temporality", [SNAPSHOT, PERIOD])
def test_levels_of_different_days_do_not_contradict_each_other(temporality: object) -> None:
    held = Measure("villages held", temporality=temporality)  # type: ignore[arg-type]
    evidence = [
        Evidence(Interval(n, n), origin=f"{day}-{n}", variable=Variable(held, DateSpan.parse(day)))
        for day, n in (("2013-08-09", 3), ("2013-08-18", 9), ("2013-08-18", 7))
    ]
    assert [pair(item) for item in conflicts_of(evidence).conflicts] == [
        ("2013-08-18-9", "2013-08-18-7")
    ]


def test_a_limit_is_no_less_than_zero() -> None:
    with pytest.raises(InvalidValueError, match="limit is -1"):
        conflicts_of([], limit=-1)
