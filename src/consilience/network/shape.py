"""Shapes of a component for which propagated bounds are exact, without looking any further."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from consilience.network.problem import Inequality, Problem, is_edge


class Shape(Enum):
    """Why propagation alone is exact, if it is.

    ``DIFFERENCE``: every row bounds the difference of two unknowns; shortest paths are exact and
    whole.  ``TREE``: no two rows lie on a circle (Berge-acyclic; see R. Fagin, "Degrees of
    acyclicity for hypergraphs and relational database schemes", JACM 30 (1983),
    doi:10.1145/2402.322390) and every factor is 1, or no unknown is whole, so that what a row
    leaves for one unknown never has holes.  ``GENERAL``: neither.

    >>> Shape.TREE
    Shape.TREE
    """

    DIFFERENCE = "difference"
    TREE = "tree"
    GENERAL = "general"

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


def shape_of(problem: Problem) -> Shape:
    """Return the shape of a component, all its soft relations counted in.

    >>> from consilience.network.system import Row, Unknown
    >>> from consilience.network.problem import problem_of
    >>> shape_of(problem_of([Unknown("x"), Unknown("y")], [Row("r", [("x", 1), ("y", -1)], 0)], []))
    Shape.DIFFERENCE
    """
    kinds = set(problem.integer)
    if len(kinds) == 2:
        # Whole and other numbers in one row leave holes: x + y = z with y between 1/5 and 4/5.
        return Shape.GENERAL
    if True in kinds and not all(_is_unit(item) for item in problem.inequalities):
        return Shape.GENERAL
    if all(len(item.terms) == 1 or _is_difference(item) for item in problem.inequalities):
        return Shape.DIFFERENCE
    return Shape.TREE if _is_acyclic(problem) else Shape.GENERAL


def _is_difference(item: Inequality) -> bool:
    return is_edge(item) and (item.terms[0][0] ^ item.terms[1][0]) & 1 == 1


def _is_unit(item: Inequality) -> bool:
    return all(factor == 1 for _, factor in item.terms)


def _is_acyclic(problem: Problem) -> bool:
    """Whether rows and unknowns, as the two sides of a graph, form no circle."""
    parent: dict[int, int] = {}
    for row in {item.row: item for item in problem.inequalities}.values():
        roots = {_root(parent, unknown) for unknown in _unknowns(row)}
        if len(roots) < len(row.terms):
            return False
        first = min(roots)
        parent.update(dict.fromkeys(roots, first))
    return True


def _unknowns(item: Inequality) -> Iterable[int]:
    return (end // 2 for end, _ in item.terms)


def _root(parent: dict[int, int], unknown: int) -> int:
    while parent.setdefault(unknown, unknown) != unknown:
        unknown = parent[unknown]
    return unknown
