"""What is counted."""

from __future__ import annotations

from functools import cache
from itertools import product

from hypothesis import strategies as st

from consilience.domain import COUNT, REAL, Domain
from consilience.ledger.measure import CUMULATIVE, FIXED, PERIOD, SNAPSHOT, Measure, Temporality

_LABELS = ("killed", "wounded", "missing", "captured")
_PLACES = (None, "Salma")
# A running total may stop growing within the days that dates are drawn from, or after them.
_TIMES = (
    (FIXED, None),
    (CUMULATIVE, None),
    (CUMULATIVE, "2013-08-03"),
    (CUMULATIVE, "2013-08-19"),
    (PERIOD, None),
    (SNAPSHOT, None),
)


def measures(
    *, domain: Domain | None = None, temporality: Temporality | None = None
) -> st.SearchStrategy[Measure]:
    """Return a strategy for measures; one domain and one temporality where they are given.

    They differ in label, place and, if they are running totals, in the day on which they end.

    >>> from hypothesis import find
    >>> find(measures(), lambda measure: measure.place is not None).temporality
    FIXED
    """
    return _measures((COUNT, REAL) if domain is None else (domain,), temporality)


@cache  # one draw for one measure: the fewer the draws, the sooner an example is shrunk
def _measures(
    domains: tuple[Domain, ...], temporality: Temporality | None
) -> st.SearchStrategy[Measure]:
    return st.sampled_from(
        [
            Measure(label, place=place, domain=domain, temporality=how, ends=ends)
            for domain, (how, ends), place, label in product(domains, _TIMES, _PLACES, _LABELS)
            if temporality in {None, how}
        ]
    )
