"""Values with their standard errors, read from what origins say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from typing import Final, TypeVar

import attrs

from consilience.dates import DateSpan
from consilience.domain import Exact, positive
from consilience.errors import UnusableClaimsError
from consilience.evidence.evidence import Evidence
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE
from consilience.methods.distributions import normal_reach
from consilience.words import Basis
from consilience.words.figures.value import ONE_STANDARD_ERROR

_LISTED: Final = 6
_GREATEST: Final = 1e140
_ONE: Final = normal_reach(ONE_STANDARD_ERROR)

T = TypeVar("T")


@attrs.frozen
class Measured:
    """One origin's value and its standard error, above 0, in the unit of the measure."""

    value: float
    error: float


def factor(value: Exact | None) -> Exact | None:
    """Return how many standard errors a plain "±" reaches, if that is said; see `measured_of`."""
    return None if value is None else positive(value, "coverage_factor")


def stand_in(value: Exact | None) -> Exact | None:
    """Return the standard error that exact figures are given, if that is said."""
    return None if value is None else positive(value, "exact_as")


def measured_of(
    evidence: Sequence[Evidence], coverage_factor: Exact | None, exact_as: Exact | None
) -> list[Measured]:
    """Return the value of every origin with its standard error, in order.

    A stated interval with a level gives the standard error by the normal quantile at that level; of
    an unequal one the wider side counts.  Where no level is stated ("12 ± 3") the half width is
    ``coverage_factor`` standard errors, an exact figure has the error ``exact_as``; without those,
    and for floors, ceilings and ranges, `UnusableClaimsError` is raised, with all that are refused.
    """
    return _all(evidence, lambda item: _read(item, coverage_factor, exact_as))


def values_of(evidence: Sequence[Evidence]) -> list[float]:
    """Return the single value that every origin states, in order, without regard to its error.

    Raises `UnusableClaimsError` where an origin states none, as with floors and ranges.
    """
    return _all(evidence, _value)


def _all(evidence: Sequence[Evidence], read: Callable[[Evidence], T | str]) -> list[T]:
    """Return what *read* makes of all evidence; it gives the reason where it cannot."""
    found: list[T] = []
    refused: list[tuple[str, str]] = []
    for item in evidence:
        made = read(item)
        if isinstance(made, str):
            refused.append((item.label, made))
        else:
            found.append(made)
    if refused:
        named = "; ".join(f"{who}: {why}" for who, why in refused[:_LISTED])
        more = f"; and {len(refused) - _LISTED} more" if len(refused) > _LISTED else ""
        raise UnusableClaimsError(
            f"{about(evidence)}not every origin can be used: {named}{more}", refused=tuple(refused)
        )
    return found


def about(evidence: Sequence[Evidence]) -> str:
    """Return the measure as it opens an error, if the evidence came with one."""
    variable = evidence[0].variable
    return "" if variable is None else f"{variable}: "


def _value(item: Evidence) -> float | str:
    if item.weight != 1:
        return f"has the weight {item.weight}, but all count alike here"
    if not item.claims and item.range.low is not None and item.range.low == item.range.high:
        return float(item.range.low)
    read = _read(item, 1, 1)
    return read if isinstance(read, str) else read.value


def _read(item: Evidence, coverage_factor: Exact | None, exact_as: Exact | None) -> Measured | str:
    """Return an origin's value with its error, or why it has none."""
    if item.weight != 1:
        return f"has the weight {item.weight}, but weights here come from the stated errors"
    if not item.claims:
        return f"{item.range} is no value with an error"
    claim = item.claims[0]
    value = claim.value
    if len(item.claims) > 1 and any(other.value != value for other in item.claims):
        return "states several figures"
    low, high, centre = value.range.low, value.range.high, value.nominal
    if low is None or high is None:
        return f"{value.text!r} is a floor or a ceiling, no value with an error"
    if claim.so_far or all(_is_carried(item, other) for other in item.claims):
        return f"{value.text!r} is a bound here: it is of another day, or of a count in progress"
    reach = None if coverage_factor is None else float(coverage_factor)
    stated = value.uncertainty
    if stated is not None:
        low, high = stated.low, stated.high
        if stated.level is not None:
            reach = _ONE if stated.level is ONE_STANDARD_ERROR else normal_reach(stated.level)
    elif low == high:
        if exact_as is None:
            return f"{value.text!r} states no error (exact_as gives exact figures one)"
        return _within_reach(low, _difference(exact_as, 0), 1.0)
    elif not {value.low_basis, value.high_basis} <= {Basis.STATED, Basis.ENTAILED}:
        return f"{value.text!r} is no value with an error"
    if centre is None:
        return f"{value.text!r} is no value with an error"
    below, above = _difference(centre, low), _difference(high, centre)
    if below < 0 or above < 0 or below + above == 0:
        return f"{value.text!r} is no value with an error"
    if reach is None:
        return f"{value.text!r} states no level (coverage_factor says how far its ± reaches)"
    return _within_reach(centre, max(below, above), reach)


def _is_carried(item: Evidence, claim: Claim) -> bool:
    """Whether a figure of a running total is of another day, from which only a bound carries."""
    if item.variable is None or item.variable.measure.temporality is not CUMULATIVE:
        return False
    said, day, ends = claim.about or claim.reported, item.variable.when, item.variable.measure.ends
    if said is not None and ends is not None and said.earliest and said.earliest >= ends:
        return day != DateSpan.day(ends)
    return said != day


def _difference(greater: Exact, less: Exact) -> float:
    """Return the exact difference as the nearest float: whole numbers are faster than fractions."""
    d, e = greater.denominator, less.denominator
    try:
        return (greater.numerator * e - less.numerator * d) / (d * e)
    except OverflowError:
        return inf


def _within_reach(value: Exact, half: float, reach: float) -> Measured | str:
    """Return a value with its error, if floats can hold the squares of both."""
    centre = _difference(value, 0)
    if not (-_GREATEST < centre < _GREATEST and 1 / _GREATEST < half < _GREATEST):
        return "is too great, or its error too great or small, for floating-point numbers"
    return Measured(centre, half / reach)
