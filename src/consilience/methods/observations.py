"""Ranges as the likelihood takes them: as they are, or in logarithms, and the families for that."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, log
from typing import Final

from consilience.domain import Exact
from consilience.errors import UnusableClaimsError
from consilience.evidence.evidence import Evidence
from consilience.methods.distributions import EXTREME_VALUE, NORMAL
from consilience.methods.likelihood import Observation
from consilience.methods.measured import about

FAMILIES: Final = {"lognormal": NORMAL, "normal": NORMAL, "weibull": EXTREME_VALUE}


def observations_of(evidence: Sequence[Evidence], family: str) -> list[Observation]:
    """Return the ends, in logarithms but for "normal", and the weights of *evidence*."""
    logarithms = family != "normal"
    refused = tuple(
        (item.label, f"{item.range} has nothing above 0, as the {family} family needs")
        for item in evidence
        if logarithms and item.range.high is not None and item.range.high <= 0
    )
    if refused:
        raise UnusableClaimsError(
            about(evidence) + "; ".join(f"{who}: {why}" for who, why in refused), refused=refused
        )
    return [
        (_end(item.range.low, -inf, logarithms), _end(item.range.high, inf, logarithms),
         float(item.weight))
        for item in evidence
    ]  # fmt: skip


def _end(end: Exact | None, otherwise: float, logarithms: bool) -> float:
    if end is None or (logarithms and end <= 0):
        return otherwise
    return log(end) if logarithms else float(end)
