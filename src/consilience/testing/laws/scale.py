"""Laws of scale: the answer moves with the numbers, whatever they are counted in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs
from hypothesis import strategies as st

from consilience.consensus.agreement import Fit
from consilience.consensus.estimate import Method
from consilience.domain import COUNT, Exact
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.ledger.claim import Claim
from consilience.testing.law import Trial, assert_fits, rule
from consilience.testing.laws.citations import AGGREGATION
from consilience.testing.strategies.evidence import MEASURED, RANGES, VALUES, Given

Map = Callable[[Exact], Exact]

MIRRORED = (RANGES, VALUES, MEASURED)

_SMALL = st.integers(-9, 9)
_ABOVE_ZERO = st.integers(1, 9)


@rule(f"invariance under shifts: {AGGREGATION}", given=Given)
def translation(trial: Trial) -> None:
    """Adding one number to all ends adds it to the answer."""
    shift = trial.data.draw(_SMALL, label="shift")
    _assert_moves_along(trial, lambda end: end + shift)


@rule("nothing but the direction of the scale tells floors from ceilings", given=MIRRORED)
def reflection(trial: Trial) -> None:
    """Turning all ranges about zero turns the answer about zero."""
    _assert_moves_along(trial, lambda end: -end, turned=True)


@rule(f"invariance on ratio scales: {AGGREGATION}", given=Given)
def scaling(trial: Trial) -> None:
    """Multiplying all ends by one whole number above zero multiplies the answer by it."""
    factor = trial.data.draw(_ABOVE_ZERO, label="factor")
    _assert_moves_along(trial, lambda end: end * factor)


@rule(f"invariance on ordinal scales: {AGGREGATION}")
def increasing_map(trial: Trial) -> None:
    """Any increasing map of the ends maps the answer: only the order of the ends matters."""
    bend = trial.data.draw(st.integers(0, 9), label="bend")
    slope = trial.data.draw(_ABOVE_ZERO, label="slope")
    shift = trial.data.draw(_SMALL, label="shift")
    _assert_moves_along(trial, lambda end: bend * end * end * end + slope * end + shift)


@rule("counts come in whole numbers", given=(RANGES, MEASURED))
def whole_numbers(trial: Trial) -> None:
    """Whole ends in give whole ends out."""
    for region in trial.method(trial.evidence(domain=COUNT)).regions:
        for end in (region.low, region.high):
            assert end is None or isinstance(end, int), region


def _assert_moves_along(trial: Trial, move: Map, *, turned: bool = False) -> None:
    evidence = trial.evidence()
    answer = trial.method(evidence)
    if answer.fit is not None:
        _assert_fit_moves_along(trial.method, evidence, answer.fit, move, turned)
        return
    expected = [_moved(region, move, turned) for region in answer.regions]
    found = trial.method([_moved_evidence(item, move, turned) for item in evidence])
    assert list(found.regions[:: -1 if turned else 1]) == expected, f"{answer!r} becomes {found!r}"
    assert found.refuted == answer.refuted


def _moved_evidence(item: Evidence, move: Map, turned: bool) -> Evidence:
    return attrs.evolve(
        item,
        range=_moved(item.range, move, turned),
        suggested=_moved(item.suggested, move, turned),
        claims=tuple(_moved_claim(claim, move, turned) for claim in item.claims),
    )


def _moved_claim(claim: Claim, move: Map, turned: bool) -> Claim:
    value = claim.value
    nominal = None if value.nominal is None else move(value.nominal)
    stated = value.uncertainty
    if stated is not None:
        low, high = move(stated.low), move(stated.high)
        stated = attrs.evolve(stated, low=min(low, high), high=max(low, high))
    moved = attrs.evolve(
        value,
        range=_moved(value.range, move, turned),
        suggested=_moved(value.suggested, move, turned),
        nominal=nominal,
        uncertainty=stated,
    )
    return attrs.evolve(claim, value=moved)


def _assert_fit_moves_along(
    method: Method, evidence: Sequence[Evidence], fit: Fit, move: Map, turned: bool
) -> None:
    found = method([_moved_evidence(item, move, turned) for item in evidence]).fit
    assert found is not None
    assert fit.standard_error is not None
    assert fit.low is not None
    assert fit.high is not None
    zero = move(0)
    low, high = ((end * (move(1) - zero) + zero) for end in (fit.low, fit.high))
    factor = abs(float(move(1) - zero))
    assert_fits(
        found,
        (
            fit.centre * (move(1) - zero) + zero,
            fit.standard_error * factor,
            high if turned else low,
            low if turned else high,
            fit.level,
            None if fit.between is None else fit.between * factor**2,
            fit.scale,
            fit.cover,
        ),
    )


def _moved(interval: Interval, move: Map, turned: bool) -> Interval:
    low = None if interval.low is None else move(interval.low)
    high = None if interval.high is None else move(interval.high)
    if turned:
        return Interval(high, low, low_open=interval.high_open, high_open=interval.low_open)
    return Interval(low, high, low_open=interval.low_open, high_open=interval.high_open)
