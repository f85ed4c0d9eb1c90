"""Linear systems with bounds, solved in exact numbers, with the reason where there is no solution.

The general simplex method of B. Dutertre, L. de Moura, "A Fast Linear-Arithmetic Solver for
DPLL(T)", CAV 2006, doi:10.1007/11817963_11: columns are the unknowns and one sum for each row, each
with bounds; a row that cannot meet its bounds names the bounds that are to blame, which is a
certificate in exact numbers.  R. G. Bland's rule makes it end: "New finite pivoting rules for the
simplex method", Mathematics of Operations Research 2 (1977), doi:10.1287/moor.2.2.103.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from consilience.domain import Exact, quotient
from consilience.network.system.numbers import Number, divided

Bounds = list[Number | None]


@attrs.frozen
class Blame:
    """The bounds that cannot all hold: pairs of a column and whether it is its upper bound."""

    bounds: tuple[tuple[int, bool], ...]


class OutOfPivots(Exception):
    """The method met its limit; nothing is known."""


class Simplex:
    """A tableau over *width* unknowns and one further column for each of *sums*."""

    def __init__(self, width: int, sums: Sequence[Mapping[int, Exact]], pivots: int) -> None:
        self.columns: int = width + len(sums)
        self.rows: dict[int, dict[int, Exact]] = {
            width + number: dict(terms) for number, terms in enumerate(sums)
        }
        self.users: list[set[int]] = [set() for _ in range(self.columns)]
        for basic, row in self.rows.items():
            for column in row:
                self.users[column].add(basic)
        self.value: list[Number] = [0] * self.columns
        self.low: Bounds = [None] * self.columns
        self.high: Bounds = [None] * self.columns
        self.pivots: int = pivots

    def solve(self, low: Bounds, high: Bounds) -> Blame | None:
        """Find values within the bounds, left in ``value``; or return what is to blame.

        Raises `OutOfPivots` at the limit.
        """
        self.low, self.high = low, high
        # Columns outside the basis are first moved within their bounds, and sums in the basis
        # always equal their terms: so only sums can then be wrong, and are mended one by one.
        for column in range(self.columns):
            least, most = low[column], high[column]
            if least is not None and most is not None and least > most:
                return Blame(((column, False), (column, True)))
            if column not in self.rows:
                if least is not None and self.value[column] < least:
                    self._move(column, least)
                elif most is not None and self.value[column] > most:
                    self._move(column, most)
        while True:
            wrong = self._first_outside()
            if wrong is None:
                return None
            basic, goal, upward = wrong
            entering = self._helper(basic, upward)
            if entering is None:
                return self._blame(basic, upward)
            self._pivot(basic, entering)
            self._move(basic, goal)

    def _first_outside(self) -> tuple[int, Number, bool] | None:
        for basic in sorted(self.rows):  # the lowest that is wrong, by Bland: so no basis recurs
            value, least, most = self.value[basic], self.low[basic], self.high[basic]
            if least is not None and value < least:
                return basic, least, True
            if most is not None and value > most:
                return basic, most, False
        return None

    def _can_move(self, column: int, upward: bool) -> bool:
        if upward:
            most = self.high[column]
            return most is None or self.value[column] < most
        least = self.low[column]
        return least is None or self.value[column] > least

    def _helper(self, basic: int, upward: bool) -> int | None:
        """The lowest column, by Bland's rule, whose movement moves *basic* the way it should go."""
        for column in sorted(self.rows[basic]):
            if self._can_move(column, (self.rows[basic][column] > 0) == upward):
                return column
        return None

    def _blame(self, basic: int, upward: bool) -> Blame:
        # Each other column stands at the bound that stops it, so the sum is as near as it can get:
        # added up with the factors of the row these bounds contradict (a certificate of Farkas).
        others = [(column, (factor > 0) == upward) for column, factor in self.rows[basic].items()]
        return Blame(((basic, not upward), *others))

    def _move(self, column: int, goal: Number) -> None:
        """Give a column outside the basis another value, and the sums that use it theirs."""
        change = goal - self.value[column]
        for basic in self.users[column]:
            self.value[basic] = self.value[basic] + change * self.rows[basic][column]
        self.value[column] = goal

    def _pivot(self, basic: int, entering: int) -> None:
        """Exchange a column of the basis with one outside; no value changes."""
        self.pivots -= 1
        if self.pivots < 0:
            raise OutOfPivots
        row = self.rows.pop(basic)
        factor = row.pop(entering)
        fresh: dict[int, Exact] = {
            column: quotient(-other, factor) for column, other in row.items()
        }
        fresh[basic] = quotient(1, factor)
        for column in row:
            self.users[column].discard(basic)
        self.users[entering].discard(basic)
        for user in self.users[entering]:
            self._substitute(user, entering, fresh)
        self.users[entering] = set()
        self.rows[entering] = fresh
        for column in fresh:
            self.users[column].add(entering)

    def _substitute(self, user: int, entering: int, fresh: Mapping[int, Exact]) -> None:
        row = self.rows[user]
        factor = row.pop(entering)
        for column, other in fresh.items():
            total = row.get(column, 0) + factor * other
            if total == 0:
                del row[column]
                self.users[column].discard(user)
            else:
                row[column] = total
                self.users[column].add(user)

    def push_down(self, target: int, upward: bool = False) -> bool:
        """Move *target* as far down (or up) as the bounds let it; ``False`` if nothing stops it.

        To be called after `solve` found values.  Raises `OutOfPivots` at the limit.
        """
        while True:
            moving = self._improving(target, upward)
            if moving is None:
                return True
            column, column_up = moving
            step = self._room(column, column_up)
            if step is None:
                return False
            _, blocking, goal = step
            if blocking is not None:
                self._pivot(blocking, column)
                self._move(blocking, goal)
            else:
                self._move(column, goal)

    def _improving(self, target: int, upward: bool) -> tuple[int, bool] | None:
        factors: Mapping[int, Exact] = self.rows.get(target, {target: 1})
        for column in sorted(factors):  # by Bland's rule again: degenerate steps go in no circle
            column_up = (factors[column] > 0) == upward
            if self._can_move(column, column_up):
                return column, column_up
        return None

    def _room(self, column: int, upward: bool) -> tuple[Number, int | None, Number] | None:
        """How far *column* can go, the sum that stops it first (if one does), and where that is."""
        own = self.high[column] if upward else self.low[column]
        best: tuple[Number, int | None, Number] | None = None
        if own is not None:
            best = (abs_of(own - self.value[column]), None, own)
        for basic in sorted(self.users[column]):
            factor = self.rows[basic][column]
            goal = self.high[basic] if (factor > 0) == upward else self.low[basic]
            if goal is None:
                continue
            length = divided(abs_of(goal - self.value[basic]), factor if factor > 0 else -factor)
            if best is None or length < best[0]:
                best = (length, basic, goal)
        return best


def abs_of(number: Number) -> Number:
    """Return how far *number* is from 0."""
    return -number if number < 0 else number
