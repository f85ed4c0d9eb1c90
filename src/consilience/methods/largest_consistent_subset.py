"""Which values can stand together, as far as their errors say: a diagnostic, not a consensus."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import comb

import attrs

from consilience.domain import Exact
from consilience.errors import InvalidValueError
from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.methods.base import evidence_of, shown
from consilience.methods.distributions import LEVEL, chi_square_tail, coverage_level
from consilience.methods.measured import factor, measured_of, stand_in
from consilience.methods.pooling import pool

_MOST = 50_000


@attrs.frozen(repr=False)
class LargestConsistentSubset:
    """All largest groups of origins whose scatter passes the χ² test, as a tuple of tuples.

    It shows who may be outlying, and that there can be several such groups.  It is no way to a
    consensus value: to drop what disagrees makes the rest look better than it is.  ``level`` is 1
    less the size of the test; the other options are as for `WeightedMean`.

    M. G. Cox, "The evaluation of key comparison data: determining the largest consistent subset",
    Metrologia 44 (2007) 187-200, doi:10.1088/0026-1394/44/3/005.

    Raises `UnusableClaimsError` as `WeightedMean` does, and `InvalidValueError` where more than
    50,000 groups would have to be tried.

    >>> from consilience import REAL, Measure, Quantity, claim
    >>> mass = Measure("mass", domain=REAL)
    >>> said = {"a": (10, 1), "b": (11, 1), "c": (30, 1)}
    >>> claims = [claim(mass, Quantity.measured(*f), source=who) for who, f in said.items()]
    >>> [[item.origin for item in group] for group in LargestConsistentSubset()(claims)]
    [['a', 'b']]
    """

    coverage_factor: Exact | None = attrs.field(default=None, converter=factor, kw_only=True)
    exact_as: Exact | None = attrs.field(default=None, converter=stand_in, kw_only=True)
    level: Exact = attrs.field(default=LEVEL, converter=coverage_level, kw_only=True)

    __repr__ = shown

    def __call__(
        self, evidence: Sequence[Evidence] | Sequence[Claim], /
    ) -> tuple[tuple[Evidence, ...], ...]:
        """Return the groups; see the class."""
        items = evidence_of(evidence)
        measured = measured_of(items, self.coverage_factor, self.exact_as)
        tried, alpha = 0, float(1 - self.level)
        for size in range(len(items), 0, -1):
            tried += comb(len(items), size)
            if tried > _MOST:
                raise InvalidValueError(
                    f"more than {_MOST:,} groups of {len(items)} origins would have to be tried"
                )
            found = [
                group
                for group in combinations(range(len(items)), size)
                if chi_square_tail(pool([measured[n] for n in group]).q, size - 1) >= alpha
            ]
            if found:
                return tuple(tuple(items[n] for n in group) for group in found)
        raise AssertionError("one value is consistent with itself")
