"""What is counted."""

from __future__ import annotations

from hypothesis import strategies as st

from consilience.domain import Domain
from consilience.measure import CUMULATIVE, Measure, Temporality
from consilience.testing.strategies.spans import date_spans

LABELS = ("killed", "wounded", "missing", "villages held")


def measures(
    *, domain: Domain | None = None, temporality: Temporality | None = None
) -> st.SearchStrategy[Measure]:
    """Return a strategy for measures; one domain and one temporality where they are given.

    >>> from hypothesis import find
    >>> find(measures(), lambda measure: measure.place is not None).temporality
    FIXED
    """
    return _measures(domain, temporality)


@st.composite
def _measures(draw: st.DrawFn, domain: Domain | None, temporality: Temporality | None) -> Measure:
    how = draw(st.sampled_from(Temporality)) if temporality is None else temporality
    stops = draw(st.none() | date_spans(only_days=True)) if how is CUMULATIVE else None
    return Measure(
        draw(st.sampled_from(LABELS)),
        unit=draw(st.none() | st.just("person")),
        place=draw(st.none() | st.just("Salma")),
        domain=draw(st.sampled_from(Domain)) if domain is None else domain,
        temporality=how,
        ends=None if stops is None else stops.earliest,
    )
