"""What tied figures mean, by trying every possible world: slow, and independent of the solver.

A world gives each measure a value at every time: one for the whole event, one on each day, one over
each span.  Figures and relations are asked of a world in the words in which they are defined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import combinations, combinations_with_replacement, product
from typing import TypeVar

from consilience import (
    CUMULATIVE,
    FIXED,
    PERIOD,
    SNAPSHOT,
    Balance,
    Claim,
    Interval,
    Linear,
    Measure,
    Overlap,
    PartOf,
    Ratio,
    Relation,
    SameAs,
    SumOf,
)
from consilience.dates import Reading

BEFORE, FIRST, SECOND, THIRD = (date(2013, 7, 31), *(date(2013, 8, n) for n in (1, 2, 3)))
END = date.max
DAYS = (BEFORE, FIRST, SECOND, THIRD, END)
"""A calendar: the day before all figures, three days of figures, and the very end."""

Time = object  # a day, a span of two days, or None for the whole event
World = Mapping[tuple[str, Time], int]
Member = tuple[str, str]  # a claim's id with "lower" or "upper", a soft relation's with "relation"


def cap(measure: Measure, most: int) -> Relation:
    """No measure is above *most*: with it in every ledger, worlds can be counted."""
    return Linear([(measure, 1)], None, most)


@dataclass
class Worlds:
    """All worlds of some measures in which the hard relations hold, and what holds in each."""

    measures: Sequence[Measure]
    relations: Sequence[Relation]
    claims: Sequence[Claim]
    weights: Mapping[str, int | Fraction]
    most: int

    @cached_property
    def days(self) -> Sequence[date]:
        """The calendar, without the eve and the end where nothing speaks of them."""
        eve = any(is_growth(relation) for relation in self.relations)
        end = any(claim.about is None for claim in self.claims)
        return DAYS[0 if eve else 1 : None if end else -1]

    @cached_property
    def worlds(self) -> list[World]:
        found: list[World] = [{}]
        known: set[str] = set()
        for measure in self.measures:
            known.add(measure.id)
            hard = [
                relation
                for relation in self.relations
                if relation.weight is None
                and measure in relation.measures
                and known.issuperset(m.id for m in relation.measures)
            ]
            found = [
                grown
                for world, history in product(found, self._histories(measure))
                for grown in [{**world, **history}]
                if all(self.holds(relation, grown) for relation in hard)
            ]
        return found

    def _histories(self, measure: Measure) -> list[World]:
        times = self.times(measure)
        values = range(self.most + 1)
        if measure.temporality is CUMULATIVE:
            runs = combinations_with_replacement(values, len(times))  # a total never falls
            return [
                {(measure.id, time): value for time, value in zip(times, run, strict=True)}
                for run in runs
                if measure.ends is None or len(set(run[times.index(measure.ends) :])) == 1
            ]
        return [
            {(measure.id, time): value for time, value in zip(times, run, strict=True)}
            for run in product(values, repeat=len(times))
        ]

    def times(self, measure: Measure) -> Sequence[Time]:
        """When the measure has a value that could matter."""
        if measure.temporality is FIXED:
            return (None,)
        if measure.temporality is CUMULATIVE:
            return self.days
        return sorted(self._spoken_of(measure.temporality), key=repr)

    def _spoken_of(self, kind: object) -> set[Time]:
        said = {when(claim) for claim in self.claims if claim.measure.temporality is kind}
        if kind is SNAPSHOT:
            said |= {relation.at for relation in self.relations if relation.at is not None}
            if any(isinstance(relation, Balance) for relation in self.relations):
                said |= {FIRST, SECOND, THIRD}
        return said

    def holds(self, relation: Relation, world: World) -> bool:
        return all(
            meaning(relation, lambda measure, at=at: world[measure.id, at[measure.id]])
            if not is_growth(relation)
            else grows(relation, world, next(time for time in at.values() if time is not None))
            for at in self._meetings(relation)
        )

    def _meetings(self, relation: Relation) -> Iterator[Mapping[str, Time]]:
        """When the measures of a relation are read: for each of them the time."""
        kinds = {measure.temporality for measure in relation.measures}
        spans: Iterable[Time] = self._spoken_of(PERIOD) if PERIOD in kinds else [None]
        moments: Iterable[Time] = [relation.at]
        if relation.at is None and not is_growth(relation):
            if SNAPSHOT in kinds:
                moments = self._spoken_of(SNAPSHOT)
                if CUMULATIVE in kinds:
                    moments = [moment for moment in moments if isinstance(moment, date)]
            elif CUMULATIVE in kinds:
                moments = self.days
        for span, moment in product(spans, moments):
            read = {FIXED: None, PERIOD: span, CUMULATIVE: moment, SNAPSHOT: moment}
            yield {measure.id: read[measure.temporality] for measure in relation.measures}

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """What can be set aside: the sides of the claims, and the soft relations."""
        sides: list[Member] = []
        for claim in self.claims:
            low, high = ends(claim)
            sides += [(claim.id, "lower")] if low else []
            sides += [(claim.id, "upper")] if high is not None else []
        soft = [(r.id, "relation") for r in self.relations if r.weight is not None]
        return (*sides, *soft)

    def true_in(self, member: Member, world: World) -> bool:
        return self.lack(member, world) == 0

    def lack(self, member: Member, world: World) -> int:
        """How far a side is from holding in a world; 1 for a relation that does not."""
        id, kind = member
        if kind == "relation":
            relation = next(item for item in self.relations if item.id == id)
            return 0 if self.holds(relation, world) else 1
        claim = next(item for item in self.claims if item.id == id)
        low, high = ends(claim)
        if kind == "lower":
            return max(0, low - world[claim.measure.id, known_from(claim)])
        assert high is not None
        return max(0, world[claim.measure.id, known_until(claim)] - high)

    @cached_property
    def masks(self) -> list[frozenset[Member]]:
        """For each world the members that hold in it."""
        return [
            frozenset(member for member in self.members if self.true_in(member, world))
            for world in self.worlds
        ]

    @cached_property
    def kinds(self) -> frozenset[frozenset[Member]]:
        return frozenset(self.masks)

    def possible(self, members: Iterable[Member]) -> bool:
        wanted = frozenset(members)
        return any(wanted <= mask for mask in self.kinds)

    @cached_property
    def conflicts(self) -> set[frozenset[Member]]:
        return smallest(self.members, lambda some: not self.possible(some))

    def gap(self, conflict: Iterable[Member]) -> int:
        return min(sum(self.lack(member, world) for member in conflict) for world in self.worlds)

    @cached_property
    def elements(self) -> Mapping[str, frozenset[Member]]:
        """What is set aside as one: a claim with both its sides, a soft relation."""
        ids = {id for id, _ in self.members}
        return {id: frozenset(m for m in self.members if m[0] == id) for id in ids}

    def left(self, gone: Iterable[str]) -> frozenset[Member]:
        out = set(gone)
        return frozenset(member for member in self.members if member[0] not in out)

    @cached_property
    def set_asides(self) -> set[frozenset[str]]:
        return smallest(list(self.elements), lambda some: self.possible(self.left(some)))

    def cost(self, elements: Iterable[str]) -> int | Fraction:
        return sum(self.weights[id] for id in elements)

    @cached_property
    def cheapest(self) -> set[frozenset[str]]:
        least = min(map(self.cost, self.set_asides))
        return {item for item in self.set_asides if self.cost(item) == least}

    def range(self, measure: Measure, time: Time, gone: Iterable[str] = ()) -> Interval:
        wanted = self.left(gone)
        values = [
            world[measure.id, time]
            for world, mask in zip(self.worlds, self.masks, strict=True)
            if wanted <= mask
        ]
        return Interval(min(values), max(values))


Item = TypeVar("Item")


def smallest(items: Sequence[Item], test: Callable[[Sequence[Item]], bool]) -> set[frozenset[Item]]:
    """All sets of *items* that pass and of which no part does."""
    found: set[frozenset[Item]] = set()
    for size in range(len(items) + 1):
        for some in combinations(items, size):
            if not any(known <= set(some) for known in found) and test(some):
                found.add(frozenset(some))
    return found


def ends(claim: Claim) -> tuple[int, int | None]:
    """At least and at most, as said; a count in progress says nothing of the most.

    Nor does a total of nobody knows when: it may have been as low as nothing then.
    """
    low, high = claim.value.range.low, claim.value.range.high
    assert isinstance(low, int)
    timeless = claim.measure.temporality is CUMULATIVE and claim.about is None
    return low, None if claim.so_far or timeless or high is None else int(high)


def when(claim: Claim) -> Time:
    """The instant of a level or the span of an amount."""
    assert claim.about is not None
    first, last = claim.about.earliest, claim.about.latest
    return first if claim.measure.temporality is SNAPSHOT and first == last else (first, last)


def known_from(claim: Claim) -> Time:
    """When a lower end certainly holds: on the last day that can be meant."""
    if claim.measure.temporality is FIXED:
        return None
    if claim.measure.temporality is not CUMULATIVE:
        return when(claim)
    if claim.about is None:
        return claim.measure.ends or END
    assert claim.about.latest is not None
    return claim.about.latest  # what is said of a day after the end of a total, is of its end


def known_until(claim: Claim) -> Time:
    """When an upper end certainly holds: on the first day that can be meant."""
    if claim.measure.temporality is not CUMULATIVE:
        return known_from(claim)
    assert claim.about is not None
    if claim.about.reading is Reading.EXTENT:
        return claim.about.latest
    return claim.about.earliest


def is_growth(relation: Relation) -> bool:
    kinds = {measure.temporality for measure in relation.measures}
    return isinstance(relation, SameAs) and relation.at is None and kinds == {PERIOD, CUMULATIVE}


def grows(relation: Relation, world: World, span: Time) -> bool:
    """An amount within a span is what the total grows from its eve to its last day."""
    amount, total = sorted(relation.measures, key=lambda m: m.temporality is CUMULATIVE)
    assert isinstance(span, tuple)
    eve = DAYS[DAYS.index(span[0]) - 1]
    return world[amount.id, span] == world[total.id, span[1]] - world[total.id, eve]


def meaning(relation: Relation, value: Callable[[Measure], int]) -> bool:
    """Whether a relation holds of the values that its measures have at one time."""
    match relation:
        case PartOf(part=part, whole=whole):
            return value(part) <= value(whole)
        case SameAs(a=a, b=b):
            return value(a) == value(b)
        case Balance(stock=stock, gained=gained, lost=lost):
            return value(stock) == sum(map(value, gained)) - sum(map(value, lost))
        case Ratio(part=part, whole=whole, low=low, high=high):
            return low * value(whole) <= value(part) <= high * value(whole)
        case Overlap(union=whole, parts=parts):
            return max(map(value, parts)) <= value(whole) <= sum(map(value, parts))
        case SumOf(whole=whole, parts=parts, exhaustive=exhaustive, disjoint=disjoint):
            total = sum(map(value, parts))
            least = total if disjoint else max(map(value, parts))
            return least <= value(whole) and (not exhaustive or value(whole) <= total)
        case Linear(terms=terms, low=low, high=high):
            amount = sum(factor * value(measure) for measure, factor in terms)
            return (low is None or low <= amount) and (high is None or amount <= high)
        case _:
            raise NotImplementedError(relation)
