"""Each method against counting at every whole number."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from consilience import Evidence, Interval, Method
from consilience.methods import (
    BestAgreement,
    Envelope,
    FaultTolerantInterval,
    Intersection,
    Marzullo,
    RelaxedIntersection,
    ReportedRange,
)
from consilience.testing import evidence_lists
from tests import oracles

FIGURES = evidence_lists(max_size=6, greatest=oracles.GREATEST)
FEW = st.integers(0, 5)


def ranges(evidence: Sequence[Evidence]) -> list[Interval]:
    return [item.range for item in evidence]


def numbers(method: Method, evidence: Sequence[Evidence]) -> set[int]:
    return oracles.numbers_of(method(evidence).regions)


def filled(found: set[int]) -> set[int]:
    """The numbers from the least to the greatest."""
    return set(range(min(found), max(found) + 1)) if found else set()


@given(FIGURES)
def test_best_agreement(evidence: tuple[Evidence, ...]) -> None:
    assert numbers(BestAgreement(), evidence) == oracles.most_agreed(ranges(evidence))


@given(FIGURES)
def test_intersection(evidence: tuple[Evidence, ...]) -> None:
    everybody = oracles.reaching(ranges(evidence), len(evidence))
    assert numbers(Intersection(), evidence) == everybody


@given(FIGURES)
def test_envelope(evidence: tuple[Evidence, ...]) -> None:
    anybody = oracles.reaching(ranges(evidence), 1)
    assert numbers(Envelope(), evidence) == filled(anybody)


@given(FIGURES, st.integers(1, 6))
def test_relaxed_intersection(evidence: tuple[Evidence, ...], k: int) -> None:
    assert numbers(RelaxedIntersection(k), evidence) == oracles.reaching(ranges(evidence), k)


@given(FIGURES, FEW)
def test_marzullo(evidence: tuple[Evidence, ...], faults: int) -> None:
    found = numbers(Marzullo(faults), evidence)
    enough = len(evidence) - faults
    expected = oracles.reaching(ranges(evidence), enough) if enough > 0 else {*oracles.NUMBERS}
    assert found == filled(expected)


@given(FIGURES, FEW)
def test_fault_tolerant_interval(evidence: tuple[Evidence, ...], faults: int) -> None:
    found = FaultTolerantInterval(faults)(evidence)
    wrong = len(evidence) - max(oracles.heights(ranges(evidence)))
    assert found.refuted == (wrong > faults)
    if len(evidence) <= faults:
        assert found.range == Interval(None, None)
    elif not found.refuted:
        lows = sorted((item.low for item in ranges(evidence) if item.low is not None), reverse=True)
        highs = sorted(item.high for item in ranges(evidence) if item.high is not None)
        high = highs[faults] if faults < len(highs) else None
        assert found.range == Interval(lows[faults], high)


@given(FIGURES)
def test_reported_range(evidence: tuple[Evidence, ...]) -> None:
    stated = [end for item in ranges(evidence) for end in (item.low, item.high) if end is not None]
    assert ReportedRange()(evidence).range == Interval(min(stated), max(stated))
