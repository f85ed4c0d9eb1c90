"""Contradictions between figures of one measure, each a pair of sides, and how many there are.

The exact number of pairs is counted in O(n log n).  They are all listed while they are few; beyond
the limit each side is listed against its farthest opponent, so that no origin's only contradiction
is ever lost.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import attrs

from consilience.conflict.pairs import all_pairs, count_pairs, farthest_pairs
from consilience.dates import DateSpan
from consilience.domain import Exact
from consilience.errors import InvalidValueError
from consilience.evidence.evidence import Evidence
from consilience.evidence.running_total.cuts import gap
from consilience.interval import End
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE, Measure
from consilience.ledger.relation import Relation
from consilience.rendering import Named, rendered
from consilience.words import Basis


class ConflictKind(Named):
    """What makes two figures contradict each other.

    ``SAME_VARIABLE``: two figures of one value.  ``RUNNING_TOTAL``: a total on one day above a
    total on a later day.  ``RELATED_MEASURES``: figures of several measures, by the relations that
    tie them.

    >>> ConflictKind("running total") is ConflictKind.RUNNING_TOTAL
    True
    """

    SAME_VARIABLE = "same variable"
    RUNNING_TOTAL = "running total"
    RELATED_MEASURES = "related measures"


@attrs.frozen(repr=False)
class Side:
    """One end of one origin's figure: "at least 101" or "at most 60".

    ``claim`` is the claim that gives the end, ``None`` for evidence that came without claims.

    >>> from consilience import Interval
    >>> Side(End.LOWER, Evidence(Interval(101, None), origin="cleric")).bound
    101
    """

    end: End
    evidence: Evidence

    def __repr__(self) -> str:
        words = "at least" if self.end is End.LOWER else "at most"
        return f"<Side {words} {self.bound} by {self.evidence.label!r}>"

    @property
    def bound(self) -> Exact:
        """The number at this end, in the unit of the measure."""
        low_or_high = self.evidence.range.low if self.end is End.LOWER else self.evidence.range.high
        assert low_or_high is not None  # an unbounded end contradicts nothing
        return low_or_high

    @property
    def claim(self) -> Claim | None:
        """The claim that this end rests on."""
        return self.evidence.floor if self.end is End.LOWER else self.evidence.ceiling

    @property
    def origin(self) -> str:
        """Whose figure it is."""
        return self.evidence.origin

    @property
    def when(self) -> DateSpan | None:
        """What day or span the figure is about, where that matters."""
        return self.evidence.variable.when if self.evidence.variable else None

    @property
    def is_implicature(self) -> bool:
        """Whether the end is only what readers take the words to mean, as the 50 of "up to 50"."""
        if self.claim is None:
            return False
        value = self.claim.value
        basis = value.low_basis if self.end is End.LOWER else value.high_basis
        return basis is Basis.IMPLICATURE


@attrs.frozen(repr=False)
class Conflict:
    """A smallest set of figures that cannot all hold: without any one of them it is gone.

    ``sides`` are the ends that contradict each other, of a pair the lower one first.  ``gap`` is
    the least total stretch, in the unit of the measures, that would let them meet, ``None`` where
    that is not known.  ``relations``
    are those by which figures of several measures contradict each other.  ``set_asides`` lists the
    alternatives that dissolve it, each by its claims.

    >>> from consilience import Interval
    >>> low, high = (
    ...     Evidence(Interval(*ends), origin=who)
    ...     for who, ends in {"cleric": (101, None), "activists": (60, 60)}.items()
    ... )
    >>> (conflict,) = conflicts_of([low, high]).conflicts
    >>> conflict.gap, [side.origin for side in conflict.sides]
    (41, ['cleric', 'activists'])
    """

    kind: ConflictKind
    sides: tuple[Side, ...]
    gap: Exact | None
    relations: tuple[Relation, ...] = ()
    minimal: bool = True

    @property
    def measure(self) -> Measure | None:
        """The measure that it is about; ``None`` for evidence without one, and for several."""
        return self.measures[0] if len(self.measures) == 1 else None

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of its sides, in order of mention."""
        variables = (side.evidence.variable for side in self.sides)
        found = {item.measure.id: item.measure for item in variables if item is not None}
        return tuple(found.values())

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims whose ends contradict each other."""
        return tuple(side.claim for side in self.sides if side.claim is not None)

    @property
    def set_asides(self) -> tuple[tuple[Claim, ...], ...]:
        """The alternatives that dissolve it: to set aside the claims of any one side."""
        return tuple(side.evidence.claims for side in self.sides)

    def __repr__(self) -> str:
        shown = [
            f"at {'least' if side.end is End.LOWER else 'most'} {side.bound} by "
            f"{side.evidence.label!r}"
            for side in self.sides
        ]
        return f"<Conflict: {' against '.join(shown)}, {self.gap} apart>"

    def explain(self) -> str:
        """Return the conflict in a sentence or two of plain words."""
        return rendered("explain_conflict", self)


@attrs.frozen
class Conflicts:
    """The conflicts of one measure: those listed, the exact number, and whether all are listed.

    Where there are more than one wants to read, only some are listed.

    >>> Conflicts((), total=3).complete
    False
    """

    conflicts: tuple[Conflict, ...]
    total: int

    @property
    def complete(self) -> bool:
        """Whether every conflict is listed."""
        return len(self.conflicts) == self.total


def conflicts_of(
    readings: Sequence[Evidence], *, limit: int = 1000, untenable: Collection[Side] = ()
) -> Conflicts:
    """Return the conflicts among *readings* of one measure, widest gap first.

    A side that is *untenable* contradicts relations all by itself, so it makes no pair with
    another: the pair would not be a smallest set.

    All pairs are listed while they are at most *limit*; beyond that each side against its farthest
    opponent.  `Conflicts.total` always is the exact number of pairs.
    O(n log n) and what is listed.

    Raises `InvalidValueError` for a limit below 0.
    """
    if limit < 0:
        raise InvalidValueError(f"limit is {limit}: give how many conflicts to list at most")
    found: list[Conflict] = []
    total = 0
    apart = {(side.end, side.evidence) for side in untenable}
    for group in _together(readings):
        number = count_pairs(group, apart)
        total += number
        if number:
            listed = all_pairs if number <= limit else farthest_pairs
            found.extend(_conflicts(listed(group, apart)))
    found.sort(key=_rank)
    return Conflicts(tuple(found), total)


def _conflicts(pairs: Iterable[tuple[Evidence, Evidence]]) -> Iterable[Conflict]:
    for lower, upper in pairs:
        measure = None if lower.variable is None else lower.variable.measure
        moves = measure is not None and measure.temporality is CUMULATIVE
        sides = Side(End.LOWER, lower), Side(End.UPPER, upper)
        yield Conflict(
            ConflictKind.RUNNING_TOTAL
            if moves and lower.variable != upper.variable
            else ConflictKind.SAME_VARIABLE,
            sides,
            gap(sides[0].bound, sides[1].bound),
        )


def _together(readings: Sequence[Evidence]) -> Iterable[Sequence[Evidence]]:
    """Split *readings* where figures cannot contradict each other: at other instants and spans."""
    groups: dict[object, list[Evidence]] = {}
    for item in readings:
        variable = item.variable
        if variable is not None and variable.measure.resets:
            # What may be of two phases meets nothing but itself.
            key: object = ("phase", item if item.phase is None else item.phase)
        elif (
            variable is None or variable.when is None or variable.measure.temporality is CUMULATIVE
        ):
            key = None
        else:
            key = (variable.when.earliest, variable.when.latest)
        groups.setdefault(key, []).append(item)
    return groups.values()


def _rank(conflict: Conflict) -> tuple[Exact, str, str]:
    lower, upper = conflict.sides
    return upper.bound - lower.bound, _name(lower), _name(upper)


def _name(side: Side) -> str:
    return side.claim.id if side.claim is not None else side.origin
