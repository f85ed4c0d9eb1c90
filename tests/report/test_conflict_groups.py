"""Contradictions by figure: each pair once, the busiest figure first."""

from __future__ import annotations

from hypothesis import given

from consilience import Evidence, Interval
from consilience.conflict.conflict import Conflict, conflicts_of
from consilience.report.sentences.conflict_groups import ConflictGroup, figure_key, grouped
from consilience.testing import evidence_lists


def names(group: ConflictGroup) -> tuple[str, list[str]]:
    return group.figure.origin, [item.side.origin for item in group.opponents]


def said(**figures: Interval) -> tuple[Conflict, ...]:
    return conflicts_of([Evidence(range, origin=who) for who, range in figures.items()]).conflicts


def test_the_busiest_figure_comes_first() -> None:
    found = grouped(
        said(a=Interval(60, 60), b=Interval(100, None), c=Interval(110, 120), d=Interval(90, None))
    )
    assert [names(item) for item in found] == [("a", ["c", "b", "d"])]
    assert found[0].dissolves == 3


def test_what_setting_aside_dissolves_counts_earlier_groups_too() -> None:
    first, second = grouped(said(a=Interval(10, 10), b=Interval(20, 20), c=Interval(31, 31)))
    assert names(first) == ("a", ["c", "b"])
    assert names(second) == ("b", ["c"])
    assert (first.dissolves, second.dissolves) == (2, 2)


@given(evidence_lists(min_size=1, max_size=8))
def test_every_contradiction_is_in_one_group(evidence: tuple[Evidence, ...]) -> None:
    conflicts = conflicts_of(evidence).conflicts
    groups = grouped(conflicts)
    listed = [id(item.conflict) for group in groups for item in group.opponents]
    assert sorted(listed) == sorted(map(id, conflicts))
    assert [len(group.opponents) for group in groups] == sorted(
        (len(group.opponents) for group in groups), reverse=True
    )
    for group in groups:
        figure = figure_key(group.figure)
        sides = [{figure_key(side.evidence) for side in item.sides} for item in conflicts]
        assert group.dissolves == sum(figure in pair for pair in sides)


@given(evidence_lists(min_size=1, max_size=8))
def test_the_order_of_contradictions_does_not_matter(evidence: tuple[Evidence, ...]) -> None:
    there = conflicts_of(evidence).conflicts
    back = conflicts_of(evidence[::-1]).conflicts
    assert [names(item) for item in grouped(there)] == [
        names(item) for item in grouped(tuple(reversed(back)))
    ]
