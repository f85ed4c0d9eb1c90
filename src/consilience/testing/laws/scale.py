"""Laws of scale: the answer moves with the numbers, whatever they are counted in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs
from hypothesis import strategies as st

from consilience.domain import COUNT, Exact
from consilience.evidence import Evidence
from consilience.interval import Interval
from consilience.testing.law import Trial, rule
from consilience.testing.laws.citations import AGGREGATION

Map = Callable[[Exact], Exact]

_SMALL = st.integers(-9, 9)
_ABOVE_ZERO = st.integers(1, 9)


@rule(f"invariance under shifts: {AGGREGATION}")
def translation(trial: Trial) -> None:
    """Adding one number to all ends adds it to the answer."""
    shift = trial.data.draw(_SMALL, label="shift")
    _assert_moves_along(trial, lambda end: end + shift)


@rule("nothing but the direction of the scale tells floors from ceilings")
def reflection(trial: Trial) -> None:
    """Turning all ranges about zero turns the answer about zero."""
    _assert_moves_along(trial, lambda end: -end, turned=True)


@rule(f"invariance on ratio scales: {AGGREGATION}")
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


@rule("counts come in whole numbers")
def whole_numbers(trial: Trial) -> None:
    """Whole ends in give whole ends out."""
    for region in trial.method(trial.evidence(domain=COUNT)).regions:
        for end in (region.low, region.high):
            assert end is None or isinstance(end, int), region


def _assert_moves_along(trial: Trial, move: Map, *, turned: bool = False) -> None:
    evidence = trial.evidence()
    answer = trial.method(evidence)
    expected = [_moved(region, move, turned) for region in answer.regions]
    found = trial.method([_moved_evidence(item, move, turned) for item in evidence])
    assert _ascending(found.regions, turned) == expected, f"{answer!r} becomes {found!r}"
    assert found.refuted == answer.refuted


def _ascending(regions: Sequence[Interval], turned: bool) -> list[Interval]:
    return list(reversed(regions)) if turned else list(regions)


def _moved_evidence(item: Evidence, move: Map, turned: bool) -> Evidence:
    return attrs.evolve(
        item,
        range=_moved(item.range, move, turned),
        suggested=_moved(item.suggested, move, turned),
    )


def _moved(interval: Interval, move: Map, turned: bool) -> Interval:
    low = None if interval.low is None else move(interval.low)
    high = None if interval.high is None else move(interval.high)
    if turned:
        return Interval(high, low, low_open=interval.high_open, high_open=interval.low_open)
    return Interval(low, high, low_open=interval.low_open, high_open=interval.high_open)
