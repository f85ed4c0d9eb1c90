"""What is set aside so that the rest agrees, and why an end of a range is then what it is."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.conflict.conflict import Side
from consilience.consensus.coverage import coverage
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.interval import End, Interval
from consilience.ledger.claim import Claim
from consilience.ledger.relation import Relation


@attrs.frozen
class SetAside:
    """Evidence that has to be set aside for the rest to agree.

    To set a figure aside is a step of a computation, no verdict on it.  ``leaves`` is what the rest
    agree on, ``None`` for measures that relations tie, each with a range of its own.  ``cost`` is
    the weight of the evidence, ``unique`` whether no other choice is as cheap.  ``relations`` are
    soft relations that are set aside as well.

    >>> said = {"a": (190, 205), "b": (190, None), "c": (60, 60)}
    >>> (aside,) = set_asides_of([Evidence(Interval(*r), origin=o) for o, r in said.items()])
    >>> aside.origins, aside.cost, aside.unique, aside.leaves
    (('c',), 1, True, Interval(190, 205))
    """

    evidence: tuple[Evidence, ...]
    leaves: Interval | None
    cost: Exact
    unique: bool
    relations: tuple[Relation, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that are set aside."""
        return tuple(item for piece in self.evidence for item in piece.claims)

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins whose figures are set aside."""
        return tuple(piece.origin for piece in self.evidence)


def set_asides_of(evidence: Sequence[Evidence]) -> tuple[SetAside, ...]:
    """Return the cheapest ways to make *evidence* on one variable agree; none where it does.

    One for each best region of the coverage profile: fewest claims first, then the smallest ids.
    """
    weights: list[Exact] = [item.weight for item in evidence]
    profile = coverage([item.range for item in evidence], weights)
    if profile.maximum == profile.total:
        return ()
    found: list[SetAside] = []
    for region in profile.peaks:
        against = tuple(item for item in evidence if region not in item.range)
        cost = profile.total - profile.maximum
        found.append(SetAside(against, region, cost, len(profile.peaks) == 1))
    return tuple(sorted(found, key=_rank))


def _rank(item: SetAside) -> tuple[int, list[str]]:
    return len(item.claims), sorted(claim.id for claim in item.claims)


@attrs.frozen
class Reason:
    """Why one end of an implied range is what it is: the sides and relations it follows from.

    Without any one of them it would not follow.  ``bound`` is ``None`` for an end that nothing
    bounds.  ``after`` is what has been set aside before, where several choices are equally cheap.

    >>> Reason(End.LOWER, None, (), ()).bound is None
    True
    """

    end: End
    bound: Exact | None
    sides: tuple[Side, ...]
    relations: tuple[Relation, ...]
    after: SetAside | None = None
