"""A system taken apart where nothing ties it together, each part written down for computing.

Every *end* is a number: ``2v`` is "unknown v is at least …", ``2v + 1`` is "minus unknown v is at
least …".  So both ends of a range, and both senses of a row, are of one kind, and greater always
means tighter.  ``end ^ 1`` is the other end of the same unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm

import attrs

from consilience.connected import connected_components
from consilience.domain import Exact
from consilience.interval import End, Interval
from consilience.network.system.numbers import Nearby, Number
from consilience.network.system.system import (
    ClaimRange,
    Facet,
    LinearConstraint,
    System,
    UnknownNumber,
)


@attrs.frozen
class Inequality:
    """``Σ factor · end ≥ least``, factors above 0; ``row`` is the number of the row it is from."""

    terms: tuple[tuple[int, int], ...]
    least: Exact
    row: int


@attrs.frozen
class Member:
    """What can be set aside: bounds on ends for the side of a claim, inequalities for a relation.

    ``element`` is the id under which it is set aside, ``group`` what costs ``weight`` once.
    """

    facet: Facet
    bounds: tuple[tuple[int, Number], ...]
    inequalities: tuple[int, ...]
    group: tuple[str, ...]
    weight: Exact

    @property
    def element(self) -> str:
        """The id of the claim or the soft relation."""
        return self.facet.id


@attrs.frozen
class Problem:
    """The unknowns, inequalities and members of one component, by number.

    ``edges[e]`` lists what follows when end ``e`` tightens, for rows of two unknowns with factors
    1: pairs of another end and an inequality.  ``watch[e]`` lists the other inequalities that then
    need a look.  ``hard`` are the inequalities that no member switches off.
    """

    unknowns: tuple[UnknownNumber, ...]
    rows: tuple[LinearConstraint, ...]
    inequalities: tuple[Inequality, ...]
    members: tuple[Member, ...]
    domain: tuple[Number | None, ...]
    hard: tuple[int, ...]
    edges: tuple[tuple[tuple[int, Exact, int], ...], ...]
    watch: tuple[tuple[int, ...], ...]
    integer: tuple[bool, ...]

    @property
    def ends(self) -> int:
        """How many ends there are: two for each unknown."""
        return 2 * len(self.unknowns)

    def name(self, end: int) -> tuple[str, End]:
        """Return what end number *end* is called outside."""
        return self.unknowns[end // 2].name, End.UPPER if end & 1 else End.LOWER


def problem_of(
    unknowns: Sequence[UnknownNumber],
    rows: Sequence[LinearConstraint],
    claims: Sequence[ClaimRange],
) -> Problem:
    """Write a component down; members are in the order of their ids, whatever order they come in.

    >>> problem = problem_of([UnknownNumber("x")], [], [ClaimRange("c", "x", Interval(1, 3))])
    >>> [str(member.facet) for member in problem.members]
    ['c.lower', 'c.upper']
    """
    ordered = tuple(sorted(unknowns, key=lambda unknown: unknown.name))
    tied = tuple(sorted(rows, key=lambda row: row.id))
    place = {unknown.name: number for number, unknown in enumerate(ordered)}
    integer = tuple(unknown.integer for unknown in ordered)
    inequalities: list[Inequality] = []
    for number, row in enumerate(tied):
        inequalities.extend(_inequalities(number, row, place, integer))
    members = [*_sides(claims, place, integer), *_relations(tied, inequalities)]
    members.sort(key=lambda member: member.facet.rank)
    edges, watch = _links(inequalities, 2 * len(ordered))
    return Problem(
        ordered,
        tied,
        tuple(inequalities),
        tuple(members),
        tuple(bound for unknown in ordered for bound in _cuts(unknown.domain, unknown.integer)),
        tuple(i for i, item in enumerate(inequalities) if tied[item.row].weight is None),
        edges,
        watch,
        tuple(flag for flag in integer for _ in range(2)),
    )


def _cuts(interval: Interval, integer: bool) -> tuple[Number | None, Number | None]:
    """The bounds of an interval on the two ends of an unknown, made whole for integers."""
    low: Number | None = interval.low
    high: Number | None = None if interval.high is None else -interval.high
    if low is not None and interval.low_open:
        low = Nearby(interval.low or 0, 1)
    if high is not None and interval.high_open:
        high = Nearby(-(interval.high or 0), 1)
    return (whole(low), whole(high)) if integer else (low, high)


def whole(bound: Number | None) -> Number | None:
    """Return the least whole number that is not below *bound*."""
    return None if bound is None else -(-bound // 1)


def _sides(
    claims: Iterable[ClaimRange], place: Mapping[str, int], integer: Sequence[bool]
) -> Iterable[Member]:
    for claim in claims:
        number = place[claim.unknown]
        cuts = _cuts(claim.range, integer[number])
        for facet in claim.facets:
            shift = int(facet.end is End.UPPER)
            cut = cuts[shift]
            if cut is not None:
                bounds = ((2 * number + shift, cut),)
                yield Member(facet, bounds, (), claim.group, claim.weight)


def _relations(
    rows: Sequence[LinearConstraint], inequalities: Sequence[Inequality]
) -> Iterable[Member]:
    soft: dict[str, list[int]] = {}
    weights: dict[str, Exact] = {}
    for number, item in enumerate(inequalities):
        row = rows[item.row]
        if row.weight is not None:
            soft.setdefault(row.relation, []).append(number)
            weights[row.relation] = row.weight
    for relation, numbers in soft.items():
        yield Member(Facet(relation, None), (), tuple(numbers), (relation,), weights[relation])


def _inequalities(
    number: int, row: LinearConstraint, place: Mapping[str, int], integer: Sequence[bool]
) -> Iterable[Inequality]:
    """The two senses of a row, with whole factors that have no divisor in common."""
    scale = _scale([factor for _, factor in row.terms])
    terms = [(place[name], int(factor * scale)) for name, factor in row.terms]
    all_whole = all(integer[unknown] for unknown, _ in terms)
    for bound, sign in ((row.low, 1), (row.high, -1)):
        if bound is not None:
            least = bound * scale * sign
            # Where every unknown is whole so is the sum, and a bound between two is rounded inward.
            exact_least = -(-least // 1) if all_whole else least
            ends = tuple(
                (2 * unknown + (factor * sign < 0), abs(factor)) for unknown, factor in terms
            )
            yield Inequality(ends, exact_least, number)


def _scale(factors: Sequence[Exact]) -> Fraction:
    denominators = [factor.denominator for factor in factors]
    common = lcm(*denominators)
    return Fraction(common, gcd(*(int(factor * common) for factor in factors)))


def _links(
    inequalities: Sequence[Inequality], ends: int
) -> tuple[tuple[tuple[tuple[int, Exact, int], ...], ...], tuple[tuple[int, ...], ...]]:
    edges: list[list[tuple[int, Exact, int]]] = [[] for _ in range(ends)]
    watch: list[list[int]] = [[] for _ in range(ends)]
    for number, item in enumerate(inequalities):
        if is_edge(item):
            (one, _), (other, _) = item.terms
            edges[one ^ 1].append((other, item.least, number))
            edges[other ^ 1].append((one, item.least, number))
        elif len(item.terms) > 1:
            for end, _ in item.terms:
                watch[end ^ 1].append(number)
    return tuple(map(tuple, edges)), tuple(map(tuple, watch))


def is_edge(inequality: Inequality) -> bool:
    """Whether the inequality ties two unknowns with factors 1, so that bounds pass unscaled."""
    return len(inequality.terms) == 2 and all(factor == 1 for _, factor in inequality.terms)


def components(system: System) -> tuple[Problem, ...]:
    """Return the connected components, in the order of their first names.

    Unknowns are connected by rows, by soft relations of several rows, by claims that speak of
    several unknowns, and by groups that cost once.

    >>> from consilience.interval import Interval
    >>> x, y, z = (UnknownNumber(name) for name in "xyz")
    >>> [
    ...     len(part.unknowns)
    ...     for part in components(
    ...         System([x, y, z], [LinearConstraint("r", [("x", 1), ("z", 1)], 0)])
    ...     )
    ... ]
    [2, 1]
    """
    top = connected_components(_ties(system))
    parts: dict[str, tuple[list[UnknownNumber], list[LinearConstraint], list[ClaimRange]]] = {}
    for unknown in sorted(system.unknowns, key=lambda item: item.name):
        parts.setdefault(top[unknown.name], ([], [], []))[0].append(unknown)
    for row in system.rows:
        parts[top[row.terms[0][0]]][1].append(row)
    for item in system.claims:
        parts[top[item.unknown]][2].append(item)
    return tuple(problem_of(*part) for part in parts.values())


def _ties(system: System) -> Iterable[Sequence[str]]:
    """The unknowns that belong in one component, each also by itself."""
    yield from ([unknown.name] for unknown in system.unknowns)
    yield from ([name for name, _ in row.terms] for row in system.rows)
    soft = (row for row in system.rows if row.weight is not None)
    yield from _sharing((row.relation, row.terms[0][0]) for row in soft)
    yield from _sharing((item.claim, item.unknown) for item in system.claims)
    yield from _sharing((item.group, item.unknown) for item in system.claims)


def _sharing(pairs: Iterable[tuple[object, str]]) -> Iterable[Sequence[str]]:
    names: dict[object, list[str]] = {}
    for key, name in pairs:
        names.setdefault(key, []).append(name)
    return (several for several in names.values() if len(several) > 1)
