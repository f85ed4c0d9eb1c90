"""Solutions proposed by HiGHS, through scipy: the extra `solver`.

Floating point never has the last word here.  A proposed solution is rounded and evaluated in exact
numbers; that there is none is believed only where the exact search confirms it on the rows that are
named as suspects.  Presolve stays off: with it a wrong optimum has been seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from importlib import import_module
from typing import Any, Final

import attrs

from consilience.errors import MissingExtraError
from consilience.network.bounds.propagation import Propagation
from consilience.network.system.numbers import Number, standard

_FAITHFUL: Final = 2**50
"""Beyond this a float does not hold every whole number; nothing is asked then."""

_TINY: Final = 1e-7


@attrs.frozen
class _Modules:
    optimize: Any
    sparse: Any


def _scipy() -> _Modules:
    # Imported by name, so that types can be checked where scipy is not installed.
    try:
        return _Modules(import_module("scipy.optimize"), import_module("scipy.sparse"))
    except ImportError as error:
        raise MissingExtraError(
            "HiGHS comes with scipy, which is not installed: pip install consilience[solver]"
        ) from error


@attrs.frozen
class Highs:
    """HiGHS as a solver: it proposes solutions where a part is too large for the exact search.

    Nothing that it says is believed unchecked.  *seconds* is its limit for one question.

    Raises `MissingExtraError` where scipy is not installed.

    Q. Huangfu, J. A. J. Hall, "Parallelizing the dual revised simplex method", Mathematical
    Programming Computation 10 (2018), doi:10.1007/s12532-017-0130-5.
    """

    seconds: float = 10.0
    _modules: _Modules = attrs.field(factory=_scipy, init=False, repr=False, eq=False)

    def propose(self, state: Propagation, end: int | None = None) -> list[Number] | None:
        """Return a likely solution, with *end* as small as can be; ``None`` if it finds none."""
        bounds = _bounds(state)
        rows = _rows(state)
        if bounds is None or rows is None:
            return None
        width = len(state.problem.unknowns)
        objective = [0.0] * width
        if end is not None:
            objective[end // 2] = -1.0 if end & 1 else 1.0
        optimize = self._modules.optimize
        matrix, least = self._matrix(rows, width), [low for _, low in rows]
        found = optimize.milp(
            objective,
            integrality=[int(unknown.integer) for unknown in state.problem.unknowns],
            bounds=optimize.Bounds(*bounds),
            constraints=() if not rows else optimize.LinearConstraint(matrix, least),
            options={"presolve": False, "time_limit": self.seconds, "mip_rel_gap": 0.0},
        )
        return None if found.x is None else _exact(state, found.x)

    def suspects(self, state: Propagation) -> frozenset[int] | None:
        """Return inequalities that seem to have no solution together with the bounds.

        They are those with a price in the programme that breaks all of them as little as can be.
        """
        bounds = _bounds(state)
        rows = _rows(state)
        if bounds is None or not rows:
            return None
        width = len(state.problem.unknowns)
        matrix = self._matrix(rows, width, slack=True)
        found = self._modules.optimize.linprog(
            [0.0] * width + [1.0] * len(rows),
            A_ub=-matrix,
            b_ub=[-low for _, low in rows],
            bounds=[*zip(*bounds, strict=True), *[(0.0, None)] * len(rows)],
            method="highs",
            options={"presolve": False, "time_limit": self.seconds},
        )
        if found.x is None or found.fun < _TINY:
            return None
        prices = [float(price) for price in found.ineqlin.marginals]
        pairs = zip(sorted(state.switched), prices, strict=True)
        return frozenset(number for number, price in pairs if abs(price) > _TINY)

    def _matrix(
        self, rows: Sequence[tuple[dict[int, float], float]], width: int, slack: bool = False
    ) -> Any:
        entries = [
            (factor, row, column)
            for row, (terms, _) in enumerate(rows)
            for column, factor in terms.items()
        ]
        if slack:
            entries.extend((1.0, row, width + row) for row in range(len(rows)))
        factors, places, columns = zip(*entries, strict=True) if entries else ((), (), ())
        shape = (len(rows), width + (len(rows) if slack else 0))
        return self._modules.sparse.csr_array((factors, (places, columns)), shape=shape)


def _rows(state: Propagation) -> list[tuple[dict[int, float], float]] | None:
    """The inequalities that count, as floats; ``None`` where floats would not be faithful."""
    found: list[tuple[dict[int, float], float]] = []
    for number in sorted(state.switched):
        item = state.problem.inequalities[number]
        if not -_FAITHFUL < item.least < _FAITHFUL or any(
            factor > _FAITHFUL for _, factor in item.terms
        ):
            return None
        terms = {end // 2: float(-factor if end & 1 else factor) for end, factor in item.terms}
        found.append((terms, float(item.least)))
    return found


def _bounds(state: Propagation) -> tuple[list[float], list[float]] | None:
    """The bounds of all unknowns as floats; ``None`` where floats would not be faithful."""
    ends: list[float] = []
    for bound in state.trail.bound:
        value = None if bound is None else standard(bound)[0]
        if value is not None and not -_FAITHFUL < value < _FAITHFUL:
            return None
        ends.append(float("-inf") if value is None else float(value))
    return ends[0::2], [-value for value in ends[1::2]]


def _exact(state: Propagation, values: Sequence[float]) -> list[Number]:
    return [
        round(value) if unknown.integer else Fraction(float(value)).limit_denominator(10**9)
        for unknown, value in zip(state.problem.unknowns, values, strict=True)
    ]
