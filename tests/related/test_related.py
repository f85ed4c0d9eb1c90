"""What tied figures imply, against all possible worlds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import permutations, product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from consilience import (
    CUMULATIVE,
    FIXED,
    PERIOD,
    SNAPSHOT,
    Balance,
    Claim,
    Interval,
    Ledger,
    Linear,
    Measure,
    Overlap,
    PartOf,
    Ratio,
    Relation,
    SameAs,
    SumOf,
    claim,
    reconcile,
)
from consilience.errors import IncompatibleMeasuresError
from consilience.methods import Envelope
from consilience.related.group import Related
from consilience.results import Conflict, Reconciliation
from tests.worlds import END, SECOND, THIRD, Member, Time, Worlds, cap

FIXED_ONES = tuple(Measure(name) for name in ("killed", "rebels", "civilians"))
TOTALS = (
    Measure("captured", temporality=CUMULATIVE),
    Measure("recaptured", temporality=CUMULATIVE),
    Measure("burnt", temporality=CUMULATIVE, ends=SECOND),
)
LEVELS = tuple(Measure(name, temporality=SNAPSHOT) for name in ("held", "besieged"))
AMOUNTS = tuple(Measure(name, temporality=PERIOD) for name in ("taken", "lost"))

GROUPS: tuple[tuple[Measure, ...], ...] = (
    FIXED_ONES,
    TOTALS[:2],
    (TOTALS[0], TOTALS[2]),
    (*TOTALS[:2], LEVELS[0]),
    (TOTALS[0], *LEVELS),
    (TOTALS[0], AMOUNTS[0]),
    (TOTALS[2], *AMOUNTS),
    (TOTALS[0], FIXED_ONES[0]),
    LEVELS,
    AMOUNTS,
    (TOTALS[1], LEVELS[0], AMOUNTS[0]),
    (FIXED_ONES[0], TOTALS[1], TOTALS[2]),
)

ABOUT: dict[object, tuple[str | None, ...]] = {
    FIXED: (None,),
    CUMULATIVE: (
        *("2013-08-01", "2013-08-02", "2013-08-03", None),
        *("[2013-08-01..2013-08-02]", "[2013-08-02..2013-08-03]", "2013-08-01/2013-08-02"),
    ),
    SNAPSHOT: ("2013-08-01", "2013-08-02", "[2013-08-02..2013-08-03]"),
    PERIOD: ("2013-08-01/2013-08-02", "2013-08-02/2013-08-03"),
}


def possible_relations(measures: Sequence[Measure]) -> list[Callable[[Any, date | None], Relation]]:
    """All kinds of relations that these measures allow, to be made with a weight and a day."""
    makers: list[Callable[[Any, date | None], Relation]] = []
    for a, b in permutations(measures, 2):
        makers += [
            lambda w, at, a=a, b=b: PartOf(a, b, weight=w, at=at),
            lambda w, at, a=a, b=b: SameAs(a, b, weight=w, at=at),
            lambda w, at, a=a, b=b: Ratio(a, b, Fraction(1, 2), 1, weight=w, at=at),
            lambda w, at, a=a, b=b: Linear([(a, 1), (b, -1)], -1, 1, weight=w, at=at),
            lambda w, at, a=a, b=b: Linear([(a, 1), (b, 1)], 2, None, weight=w, at=at),
        ]
    for a, b, c in permutations(measures, 3):
        makers += [
            lambda w, at, a=a, b=b, c=c: Balance(a, b, c, weight=w, at=at),
            lambda w, at, a=a, b=b, c=c: Overlap(a, (b, c), weight=w, at=at),
            *(
                lambda w, at, a=a, b=b, c=c, e=e, d=d: SumOf(
                    a, (b, c), exhaustive=e, disjoint=d, weight=w, at=at
                )
                for e, d in product((True, False), repeat=2)
            ),
        ]
    return makers


class Case:
    """A ledger, with all its worlds."""

    def __init__(self, ledger: Ledger, worlds: Worlds, weights: dict[str, int]) -> None:
        self.ledger, self.worlds, self.weights = ledger, worlds, weights

    def __repr__(self) -> str:
        relations = [
            f"{item}, at {item.at}, weight {item.weight}" for item in self.worlds.relations
        ]
        claims = [
            f"{item.measure} {item.range} on {item.about} by {item.source}"
            for item in self.worlds.claims
        ]
        return "\n".join([*relations, *claims, str(self.weights)])

    @property
    def result(self) -> Reconciliation:
        return reconcile(self.ledger, weights=self.weights)


@st.composite
def cases(draw: st.DrawFn, groups: Sequence[Sequence[Measure]] = GROUPS) -> Case:
    measures = draw(st.sampled_from(groups))
    most = 5 if measures == FIXED_ONES else 2
    makers = possible_relations(measures)
    tied: dict[str, Relation] = {}
    for _ in range(draw(st.integers(1, 2))):
        make = draw(st.sampled_from(makers))
        weight = draw(st.sampled_from([None, None, 1, 2]))
        days = [day for day in (None, SECOND, THIRD) if _goes(make, day)]
        if days:
            relation = make(weight, draw(st.sampled_from(days)))
            tied[relation.id] = relation
    for measure in measures:
        limit = cap(measure, most)
        tied[limit.id] = limit
    claims = [draw(figures(measures, most, n)) for n in range(draw(st.integers(1, 4)))]
    weights = {item.source: draw(st.integers(1, 3)) for item in claims}
    prices = {item.id: weights[item.source] for item in claims}
    prices |= {r.id: r.weight for r in tied.values() if r.weight is not None}
    relations = tuple(tied.values())
    ledger = Ledger(claims, relations=relations)
    return Case(ledger, Worlds(measures, relations, claims, prices, most), weights)


def _goes(make: Callable[[Any, date | None], Relation], day: date | None) -> bool:
    try:
        make(None, day)
    except IncompatibleMeasuresError:
        return False
    return True


@st.composite
def figures(draw: st.DrawFn, measures: Sequence[Measure], most: int, number: int) -> Claim:
    measure = draw(st.sampled_from(measures))
    low, high = sorted((draw(st.integers(0, most)), draw(st.integers(0, most))))
    said = Interval(low, draw(st.sampled_from([None, low, high])))
    about = draw(st.sampled_from(ABOUT[measure.temporality]))
    so_far = draw(st.sampled_from([False, False, False, True]))
    return claim(measure, said, source=f"source {number}", about=about, so_far=so_far)


def time_of(measure: Measure, instant: tuple[date | None, date | None]) -> Time:
    first, last = instant
    if measure.temporality is FIXED:
        return None
    if measure.temporality is CUMULATIVE:
        return last or END
    return first if measure.temporality is SNAPSHOT and first == last else instant


def members_of(conflict: Conflict) -> frozenset[Member]:
    sides = {(side.claim.id, side.end.value) for side in conflict.sides if side.claim is not None}
    soft = {(item.id, "relation") for item in conflict.relations if item.is_soft}
    return frozenset(sides | soft)


def together(groups: Iterable[Related]) -> set[frozenset[str]]:
    """All the cheapest set-asides of the ledger, by ids of claims and soft relations."""
    listed = [
        {
            frozenset([c.id for c in aside.claims] + [r.id for r in aside.relations])
            for aside in group.set_asides
        }
        or {frozenset[str]()}
        for group in groups
    ]
    return {frozenset[str]().union(*choice) for choice in product(*listed)}


@given(cases())
def test_conflicts_are_the_smallest_sets_that_no_world_allows(case: Case) -> None:
    if not case.worlds.worlds:
        return
    result = case.result
    found = [members_of(conflict) for conflict in result.conflicts]
    assert len(set(found)) == len(found)
    assert set(found) == case.worlds.conflicts
    for conflict in result.conflicts:
        if not any(relation.is_soft for relation in conflict.relations):
            assert conflict.gap == case.worlds.gap(members_of(conflict))


@given(cases())
def test_the_cheapest_set_asides_are_all_there(case: Case) -> None:
    if not case.worlds.worlds:
        return
    result = case.result
    assert together(result.related) == case.worlds.cheapest
    alone = len(case.worlds.cheapest) == 1
    if len(result.related) == 1:
        for aside in result.set_asides:
            assert aside.cost == case.worlds.cost(next(iter(case.worlds.cheapest)))
            assert aside.unique is alone


@given(cases())
def test_implied_ranges_are_those_of_the_worlds(case: Case) -> None:
    worlds = case.worlds
    if not worlds.worlds:
        return
    in_conflict = {id for conflict in worlds.conflicts for id, _ in conflict}
    for group in case.result.related:
        for measure in group.measures:
            for instant in group.instants(measure):
                time = time_of(measure, instant)
                if measure.temporality is CUMULATIVE and time not in worlds.days:
                    time = worlds.days[-1]
                implied = group.implied(measure, instant)
                assert implied.exact
                best = [worlds.range(measure, time, gone) for gone in worlds.cheapest]
                assert implied.range in best
                assert joined(group.regions(measure, instant)) == joined(best)
                assert implied.uncontradicted == worlds.range(measure, time, in_conflict)
                every = [worlds.range(measure, time, gone) for gone in worlds.set_asides]
                assert implied.hull == hull_of(every)


def joined(ranges: Iterable[Interval]) -> set[int]:
    return {n for item in ranges for n in range(int(item.low or 0), int(item.high or 0) + 1)}


def hull_of(ranges: Sequence[Interval]) -> Interval:
    found = joined(ranges)
    return Interval(min(found), max(found))


def test_a_figure_that_relations_rule_out_makes_no_pair() -> None:
    part, whole = Measure("part"), Measure("whole")
    said = [claim(part, 0, source="a"), claim(part, "at least 1", source="b")]
    none = Linear([(part, 1), (whole, 1)], None, 0)
    result = reconcile(Ledger(said, relations=[none]))
    (conflict,) = result.conflicts
    assert [side.origin for side in conflict.sides] == ["b"]
    assert result.conflict_total == 1
    assert result.complete


def test_conflicts_with_the_greatest_gap_come_first() -> None:
    some, more, whole = Measure("a few"), Measure("more"), Measure("whole")
    said = [
        claim(some, "at least 50", source="a"),
        claim(more, "at least 90", source="b"),
        claim(whole, "at most 40", source="c"),
    ]
    result = reconcile(Ledger(said, relations=[PartOf(some, whole), PartOf(more, whole)]))
    assert [item.gap for item in result.related[0].conflicts] == [50, 10]


def test_one_end_alone_of_a_method_that_knows_no_relations_tightens_what_is_tied() -> None:
    part, whole = Measure("part"), Measure("whole")
    said = [claim(part, "at least 50", source="a"), claim(whole, "at least 20", source="b")]
    result = reconcile(Ledger(said, relations=[PartOf(part, whole)]), by=Envelope())
    assert result[whole].range == Interval(50, None)


SPAN = Measure("killed within a span", temporality=PERIOD)
TOTAL = Measure("killed", temporality=CUMULATIVE)


def spans(*said: tuple[str, int, str]) -> Reconciliation:
    claims = [claim(SPAN, number, source=who, about=when) for who, number, when in said]
    return reconcile(Ledger(claims, relations=[SameAs(SPAN, TOTAL)]))


def members(result: Reconciliation) -> list[tuple[set[str], object]]:
    return [({side.origin for side in item.sides}, item.gap) for item in result.conflicts]


def test_a_span_holds_no_less_than_a_span_within_it() -> None:
    result = spans(("a", 20, "2013-08-01/2013-08-03"), ("b", 5, "2013-08-01/2013-08-07"))
    assert members(result) == [({"a", "b"}, 15)]
    assert len(result.conflicts[0].relations) == 1


def test_spans_that_abut_add_up() -> None:
    whole = ("c", 25, "2013-08-01/2013-08-07")
    parts = ("a", 20, "2013-08-01/2013-08-03"), ("b", 5, "2013-08-04/2013-08-07")
    assert members(spans(*parts, whole)) == []
    assert members(spans(*parts, (*whole[:1], 30, whole[2]))) == [({"a", "b", "c"}, 5)]


def test_spans_that_overlap_lie_within_the_whole() -> None:
    result = spans(
        ("a", 20, "2013-08-01/2013-08-05"),
        ("b", 20, "2013-08-04/2013-08-07"),
        ("c", 15, "2013-08-01/2013-08-07"),
    )
    assert members(result) == [({"a", "c"}, 5), ({"b", "c"}, 5)]
