"""Single claims."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from consilience.domain import COUNT, Domain, Exact
from consilience.ledger.claim import Claim
from consilience.ledger.measure import FIXED, Measure, Temporality
from consilience.testing.strategies.figures import quantities
from consilience.testing.strategies.measures import measures
from consilience.testing.strategies.ranges import GREATEST
from consilience.testing.strategies.spans import date_spans

SOURCES = ("SOHR", "HRW", "state media", "activists")
"""The ids of the sources that claims are drawn from, unless others are given."""


def claims(
    measure: Measure | None = None,
    *,
    domain: Domain = COUNT,
    temporality: Temporality = FIXED,
    sources: tuple[str, ...] = SOURCES,
    greatest: int = GREATEST,
    holding: Exact | None = None,
) -> st.SearchStrategy[Claim]:
    """Return a strategy for claims on *measure*, or on measures of a domain and a temporality.

    ``sources`` are the ids to choose from; ``greatest`` and ``holding`` are as for `intervals`, and
    about what the claim entails of its own time.

    Raises `InvalidValueError` while drawing where *holding* is no value of the domain.

    >>> from hypothesis import find
    >>> find(claims(Measure("killed")), lambda claim: claim.reported is not None).source
    'SOHR'
    """
    if measure is not None:
        return _on(measure, sources, greatest, holding)
    return measures(domain=domain, temporality=temporality).flatmap(
        lambda drawn: _on(drawn, sources, greatest, holding)
    )


@cache  # to make a strategy costs more than to draw from it
def _on(
    measure: Measure, sources: tuple[str, ...], greatest: int, holding: Exact | None
) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        st.just(measure),
        quantities(domain=measure.domain, greatest=greatest, holding=holding),
        source=st.sampled_from(sources),
        reported=st.none() | date_spans(),
        about=st.none() | date_spans(),
        so_far=st.booleans(),
    )
