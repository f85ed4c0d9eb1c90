"""The coverage profile of evidence, by weight."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.consensus.coverage import CoverageProfile, profile
from consilience.evidence.evidence import Evidence
from consilience.evidence.lazy import ranges_of, weights_of
from consilience.interval import Interval


def profile_of(evidence: Sequence[Evidence]) -> CoverageProfile:
    """Return the coverage profile of the ranges in *evidence*, each with its weight."""
    return profile(ranges_of(evidence), weights_of(evidence))


def everything(evidence: Sequence[Evidence]) -> Interval:
    """Return every value that the measure can have: what is known where nothing is."""
    variable = evidence[0].variable
    return Interval(None if variable is None else variable.measure.domain.floor, None)
