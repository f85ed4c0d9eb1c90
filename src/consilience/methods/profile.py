"""The coverage profile of evidence, by weight."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.coverage import CoverageProfile, coverage
from consilience.domain import Exact
from consilience.evidence import Evidence
from consilience.interval import Interval


def profile_of(evidence: Sequence[Evidence]) -> CoverageProfile:
    """Return the coverage profile of the ranges in *evidence*, each with its weight."""
    weights: list[Exact] = [item.weight for item in evidence]
    return coverage([item.range for item in evidence], None if set(weights) == {1} else weights)


def everything(evidence: Sequence[Evidence]) -> Interval:
    """Return every value that the measure can have: what is known where nothing is."""
    variable = evidence[0].variable
    return Interval(None if variable is None else variable.measure.domain.floor, None)
