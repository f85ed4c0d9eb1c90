"""Small systems of every class: acyclic and not, ratios, parity, contradictions, ties, groups."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import strategies as st

from consilience.domain import Exact
from consilience.interval import Interval
from consilience.network import ClaimRange, LinearConstraint, System, UnknownNumber

NAMES = "uvwxyz"


@st.composite
def _unknowns(draw: st.DrawFn, most: int, bounded: bool, real: bool = False) -> list[UnknownNumber]:
    count = draw(st.integers(1, most))
    found: list[UnknownNumber] = []
    for name in NAMES[:count]:
        high = draw(st.integers(2, 6)) if bounded else None
        low = 0 if bounded else draw(st.sampled_from([0, 0, None]))
        integer = not (real and draw(st.booleans()))
        found.append(UnknownNumber(name, integer=integer, domain=Interval(low, high)))
    return found


@st.composite
def _row(draw: st.DrawFn, names: Sequence[str], number: int, soft: bool) -> LinearConstraint:
    kind = draw(st.sampled_from(["difference", "sum", "ratio", "parity", "linear"]))
    chosen = draw(st.permutations(list(names)))
    weight = draw(st.sampled_from([None, None, 1, 2])) if soft else None
    terms: list[tuple[str, Exact]]
    low: Exact | None = 0
    high: Exact | None = None
    if kind == "difference":
        terms = [(chosen[0], 1), (chosen[-1], -1)] if len(chosen) > 1 else [(chosen[0], 1)]
        low = draw(st.integers(-1, 1))
    elif kind == "sum":
        terms = [(chosen[0], 1), *((name, -1) for name in chosen[1:3])]
        high = 0
    elif kind == "ratio":
        share = draw(st.fractions(Fraction(1, 4), 2, max_denominator=4))
        terms = [(chosen[0], 1), (chosen[-1], -share)] if len(chosen) > 1 else [(chosen[0], 1)]
    elif kind == "parity":
        terms = [(name, draw(st.sampled_from([2, -2, 4]))) for name in chosen[:2]]
        low = draw(st.integers(-3, 3))
        high = low + draw(st.integers(0, 1))
    else:
        terms = [(name, draw(st.sampled_from([-3, -2, -1, 1, 1, 2, 3]))) for name in chosen[:3]]
        low = draw(st.integers(-4, 4))
        high = draw(st.none() | st.integers(low, low + 4))
    return LinearConstraint(f"r{number}", terms, low, high, weight=weight)


@st.composite
def _claim(
    draw: st.DrawFn, system_unknowns: Sequence[UnknownNumber], number: int, grouped: bool
) -> ClaimRange:
    about = draw(st.sampled_from(system_unknowns))
    low = draw(st.none() | st.integers(-1, 7))
    wide = st.integers(low or 0, (low or 0) + 4)
    high = draw(wide) if low is None else draw(st.none() | wide)
    group = draw(st.sampled_from(["a", "b", "c"])) if grouped and draw(st.booleans()) else None
    return ClaimRange(
        f"c{number}",
        about.name,
        Interval(low, high),
        # One weight for each group.
        weight={"a": 1, "b": 2, "c": 1, None: draw(st.integers(1, 3))}[group],
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
    known = draw(_unknowns(most_unknowns, bounded, real))
    names = [unknown.name for unknown in known]
    rows = [draw(_row(names, n, soft)) for n in range(draw(st.integers(0, most_rows)))]
    claims = [draw(_claim(known, n, grouped)) for n in range(draw(st.integers(0, most_claims)))]
    return System(known, rows, claims)
