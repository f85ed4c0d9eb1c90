"""Split a system where nothing ties its parts together."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.network.system.problem import Problem, problem_of
from consilience.network.system.system import ClaimRange, Row, System, Unknown


def components(system: System) -> tuple[Problem, ...]:
    """Return the connected components, in the order of their first names.

    Unknowns are connected by rows, by soft relations of several rows, by claims that speak of
    several unknowns, and by groups that cost once.

    >>> from consilience.interval import Interval
    >>> x, y, z = (Unknown(name) for name in "xyz")
    >>> [
    ...     len(part.unknowns)
    ...     for part in components(System([x, y, z], [Row("r", [("x", 1), ("z", 1)], 0)]))
    ... ]
    [2, 1]
    """
    parent = {unknown.name: unknown.name for unknown in system.unknowns}
    for row in system.rows:
        _join(parent, (name for name, _ in row.terms))
    _join_shared(parent, ((row.relation, row.terms[0][0]) for row in system.rows if row.weight))
    _join_shared(parent, ((item.claim, item.unknown) for item in system.claims))
    _join_shared(parent, ((item.group, item.unknown) for item in system.claims))
    parts: dict[str, tuple[list[Unknown], list[Row], list[ClaimRange]]] = {}
    for unknown in sorted(system.unknowns, key=lambda item: item.name):
        parts.setdefault(_root(parent, unknown.name), ([], [], []))[0].append(unknown)
    for row in system.rows:
        parts[_root(parent, row.terms[0][0])][1].append(row)
    for item in system.claims:
        parts[_root(parent, item.unknown)][2].append(item)
    return tuple(problem_of(*part) for part in parts.values())


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        parent[name] = parent[parent[name]]
        name = parent[name]
    return name


def _join(parent: dict[str, str], names: Iterable[str]) -> None:
    first: str | None = None
    for name in names:
        root = _root(parent, name)
        first = root if first is None else first
        parent[root] = first


def _join_shared(parent: dict[str, str], pairs: Iterable[tuple[object, str]]) -> None:
    """Join the unknowns that share a key."""
    first: dict[object, str] = {}
    for key, name in pairs:
        _join(parent, (first.setdefault(key, name), name))
