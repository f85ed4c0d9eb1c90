"""Systems made from systems: shuffled, scaled, renamed, widened, with more and with less."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs
from hypothesis import strategies as st

from consilience.domain import Exact
from consilience.interval import Interval
from consilience.network import ClaimRange, System


def shuffled(data: st.DataObject, system: System) -> System:
    """Return the same system, written down in another order."""
    return System(
        data.draw(st.permutations(system.unknowns)),
        data.draw(st.permutations(system.rows)),
        data.draw(st.permutations(system.claims)),
    )


def scaled(system: System, factor: Exact) -> System:
    """Return the system with all weights multiplied."""
    return System(
        system.unknowns,
        [
            attrs.evolve(row, weight=None if row.weight is None else row.weight * factor)
            for row in system.rows
        ],
        [attrs.evolve(item, weight=item.weight * factor) for item in system.claims],
    )


def renamed(system: System, other: Mapping[str, str]) -> System:
    """Return the system with other names for its numbers."""
    return System(
        [attrs.evolve(item, name=other[item.name]) for item in system.unknowns],
        [
            attrs.evolve(row, terms=[(other[name], factor) for name, factor in row.terms])
            for row in system.rows
        ],
        [attrs.evolve(item, unknown=other[item.unknown]) for item in system.claims],
    )


def beside(system: System, other: System) -> System:
    """Return the system with the numbers and claims of another one beside it, tied to nothing."""
    claims = [ClaimRange(f"+{item.claim}", f"+{item.unknown}", item.range) for item in other.claims]
    return System(
        [*system.unknowns, *(attrs.evolve(item, name=f"+{item.name}") for item in other.unknowns)],
        system.rows,
        [*system.claims, *claims],
    )


def without(system: System, elements: Iterable[str]) -> System:
    """Return the system without some claims and soft relations."""
    gone = set(elements)
    return System(
        system.unknowns,
        [row for row in system.rows if row.weight is None or row.relation not in gone],
        [item for item in system.claims if item.claim not in gone],
    )


def further(data: st.DataObject, system: System) -> ClaimRange:
    """Draw a claim that the system does not have."""
    low = data.draw(st.integers(0, 5))
    name = data.draw(st.sampled_from([item.name for item in system.unknowns]))
    return ClaimRange("further", name, Interval(low, low + data.draw(st.integers(0, 4))))


def widened(data: st.DataObject, system: System) -> System:
    """Return the system with some claims widened."""
    return attrs.evolve(system, claims=tuple(_wider(data, item) for item in system.claims))


def _wider(data: st.DataObject, item: ClaimRange) -> ClaimRange:
    low, high, more = item.range.low, item.range.high, st.integers(0, 3)
    low = None if low is None else low - data.draw(more)
    high = None if high is None else high + data.draw(more)
    return attrs.evolve(item, range=Interval(low, high))
