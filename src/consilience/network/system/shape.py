"""Shapes of a component for which propagated bounds are exact, without looking any further."""

from __future__ import annotations

from consilience.domain import Exact
from consilience.network.system.problem import Inequality, Problem, is_edge
from consilience.rendering import Named


class Shape(Named):
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


def shape_of(problem: Problem) -> Shape:
    """Return the shape of a component, all its soft relations counted in.

    >>> from consilience.network.system.problem import problem_of
    >>> from consilience.network.system.system import LinearConstraint, UnknownNumber
    >>> shape_of(
    ...     problem_of(
    ...         [UnknownNumber("x"), UnknownNumber("y")],
    ...         [LinearConstraint("r", [("x", 1), ("y", -1)], 0)],
    ...         [],
    ...     )
    ... )
    Shape.DIFFERENCE
    """
    kinds = set(problem.integer)
    if len(kinds) == 2:
        # Whole and other numbers in one row leave holes: x + y = z with y between 1/5 and 4/5.
        return Shape.GENERAL
    if True in kinds and not all(_is_unit(item) for item in problem.inequalities):
        return Shape.GENERAL
    if all(len(item.terms) == 1 or _is_difference(item) for item in problem.inequalities):
        # Propagation meets a round trip only where some bound sets out on it.
        if _is_anchored(problem) or not _has_round_trip(problem):
            return Shape.DIFFERENCE
        return Shape.GENERAL
    return Shape.TREE if _is_acyclic(problem) and _rows_can_hold(problem) else Shape.GENERAL


def _is_anchored(problem: Problem) -> bool:
    """Whether every unknown has a floor or a ceiling of its own."""
    lows, highs = problem.domain[0::2], problem.domain[1::2]
    return all(pair != (None, None) for pair in zip(lows, highs, strict=True))


def _has_round_trip(problem: Problem) -> bool:
    """Whether some differences say, taken in a circle, that a number is greater than itself."""
    longest: list[Exact] = [0] * problem.ends
    for _ in range(problem.ends + 1):
        changed = False
        for end, edges in enumerate(problem.edges):
            for target, distance, _ in edges:
                if longest[end] + distance > longest[target]:
                    longest[target] = longest[end] + distance
                    changed = True
        if not changed:
            return False
    return True


def _rows_can_hold(problem: Problem) -> bool:
    """Whether no row contradicts itself, as "two x and two y make 1" does in whole numbers."""
    least: dict[int, Exact] = {}
    for item in problem.inequalities:
        if item.row in least and least[item.row] + item.least > 0:
            return False
        least[item.row] = item.least
    return True


def _is_difference(item: Inequality) -> bool:
    return is_edge(item) and (item.terms[0][0] ^ item.terms[1][0]) & 1 == 1


def _is_unit(item: Inequality) -> bool:
    return all(factor == 1 for _, factor in item.terms)


def _is_acyclic(problem: Problem) -> bool:
    """Whether rows and unknowns, as the two sides of a graph, form no circle."""
    parent: dict[int, int] = {}
    for row in {item.row: item for item in problem.inequalities}.values():
        roots = {_root(parent, end // 2) for end, _ in row.terms}
        if len(roots) < len(row.terms):
            return False
        first = min(roots)
        parent.update(dict.fromkeys(roots, first))
    return True


def _root(parent: dict[int, int], unknown: int) -> int:
    while parent.setdefault(unknown, unknown) != unknown:
        unknown = parent[unknown]
    return unknown
