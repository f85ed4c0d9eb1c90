"""Small systems of every class: acyclic and not, ratios, parity, contradictions, ties, groups."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import strategies as st

from consilience.domain import Exact
from consilience.interval import Interval
from consilience.network import ClaimRange, LinearConstraint, System, UnknownNumber
from consilience.testing.strategies.values import index, one_of, orders

NAMES = "uvwxyz"


def _unknowns(draw: st.DrawFn, most: int, bounded: bool, real: bool) -> list[UnknownNumber]:
    count = 1 + draw(index(most))
    found: list[UnknownNumber] = []
    for name in NAMES[:count]:
        high = 2 + draw(index(5)) if bounded else None
        low = 0 if bounded else one_of(draw, (0, 0, None))
        integer = not (real and draw(_booleans))
        found.append(UnknownNumber(name, integer=integer, domain=Interval(low, high)))
    return found


_booleans = st.booleans()
_shares = st.fractions(Fraction(1, 4), 2, max_denominator=4)


def _row(draw: st.DrawFn, names: Sequence[str], number: int, soft: bool) -> LinearConstraint:
    kind = one_of(draw, ("difference", "sum", "ratio", "parity", "linear"))
    chosen = [names[place] for place in draw(orders(len(names)))]
    weight = one_of(draw, (None, None, 1, 2)) if soft else None
    terms: list[tuple[str, Exact]]
    low: Exact | None = 0
    high: Exact | None = None
    if kind == "difference":
        terms = [(chosen[0], 1), (chosen[-1], -1)] if len(chosen) > 1 else [(chosen[0], 1)]
        low = one_of(draw, (0, 1, -1))
    elif kind == "sum":
        terms = [(chosen[0], 1), *((name, -1) for name in chosen[1:3])]
        high = 0
    elif kind == "ratio":
        share = draw(_shares)
        terms = [(chosen[0], 1), (chosen[-1], -share)] if len(chosen) > 1 else [(chosen[0], 1)]
    elif kind == "parity":
        terms = [(name, one_of(draw, (2, -2, 4))) for name in chosen[:2]]
        low = one_of(draw, (0, 1, 2, 3, -1, -2, -3))
        high = low + draw(index(2))
    else:
        terms = [(name, one_of(draw, (-3, -2, -1, 1, 1, 2, 3))) for name in chosen[:3]]
        low = one_of(draw, (0, 1, 2, 3, 4, -1, -2, -3, -4))
        high = None if draw(_booleans) else low + draw(index(5))
    return LinearConstraint(f"r{number}", terms, low, high, weight=weight)


def _claim(
    draw: st.DrawFn, known: Sequence[UnknownNumber], number: int, grouped: bool
) -> ClaimRange:
    about = one_of(draw, known)
    low = one_of(draw, (None, 0, 1, 2, 3, 4, 5, 6, 7, -1))
    high: int | None = (low or 0) + draw(index(5))
    if low is not None and draw(_booleans):
        high = None
    group = one_of(draw, "abc") if grouped and draw(_booleans) else None
    return ClaimRange(
        f"c{number}",
        about.name,
        Interval(low, high),
        # One weight for each group.
        weight={"a": 1, "b": 2, "c": 1, None: 1 + draw(index(3))}[group],
        group=(f"c{number}",) if group is None else (group, about.name),
    )


@st.composite
def systems(
    draw: st.DrawFn,
    *,
    most_unknowns: int = 4,
    most_rows: int = 4,
    most_claims: int = 6,
    bounded: bool = True,
    soft: bool = False,
    grouped: bool = False,
    real: bool = False,
) -> System:
    """Draw a system; *bounded* keeps every unknown in a small box of whole numbers."""
    known = _unknowns(draw, most_unknowns, bounded, real)
    names = [unknown.name for unknown in known]
    rows = [_row(draw, names, n, soft) for n in range(draw(index(most_rows + 1)))]
    claims = [_claim(draw, known, n, grouped) for n in range(draw(index(most_claims + 1)))]
    return System(known, rows, claims)
