"""Single claims."""

from __future__ import annotations

from hypothesis import strategies as st

from consilience.claims import Claim
from consilience.domain import COUNT, Domain, Exact
from consilience.measure import FIXED, Measure, Temporality
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
    return _claims(measure, domain, temporality, sources, greatest, holding)


@st.composite
def _claims(
    draw: st.DrawFn,
    measure: Measure | None,
    domain: Domain,
    temporality: Temporality,
    sources: tuple[str, ...],
    greatest: int,
    holding: Exact | None,
) -> Claim:
    chosen = measure or draw(measures(domain=domain, temporality=temporality))
    return Claim(
        chosen,
        draw(quantities(domain=chosen.domain, greatest=greatest, holding=holding)),
        source=draw(st.sampled_from(sources)),
        reported=draw(st.none() | date_spans()),
        about=draw(st.none() | date_spans()),
        so_far=draw(st.booleans()),
    )
