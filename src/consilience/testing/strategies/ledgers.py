"""Whole ledgers: claims of sources that may depend on each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from hypothesis import strategies as st

from consilience.dates import DateSpan
from consilience.domain import COUNT, Domain
from consilience.interval import Interval
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import Measure, Temporality
from consilience.ledger.source import Source
from consilience.testing.strategies.claims import SOURCES, claims
from consilience.testing.strategies.measures import measures as any_measures
from consilience.testing.strategies.ranges import GREATEST
from consilience.testing.strategies.relations import relations
from consilience.testing.strategies.spans import FIRST
from consilience.words import Quantity


def ledgers(
    measures: Sequence[Measure] | None = None,
    *,
    domain: Domain = COUNT,
    temporality: Temporality | None = None,
    min_size: int = 1,
    max_size: int = 6,
    dependent: bool = True,
    contradictions: bool | None = None,
    greatest: int = GREATEST,
    most_relations: int = 0,
) -> st.SearchStrategy[Ledger]:
    """Return a strategy for ledgers of *min_size* to *max_size* claims.

    The claims are on *measures*, or on one or two that are drawn with *domain* and *temporality*.
    ``dependent`` declares sources that repeat others, speak for them, compile them, or have no
    name.  ``contradictions=True`` draws only ledgers with a conflict on their first measure (by two
    claims more than *max_size* if need be), ``False`` only ledgers whose figures can all hold.
    With ``most_relations`` there may be so many between the measures, which ``contradictions``
    knows nothing of.

    >>> from hypothesis import find
    >>> [claim.value.text for claim in find(ledgers(contradictions=True, min_size=0), bool)]
    ['[0, 0]', '[1, ∞)']
    """
    drawn = any_measures(domain=domain, temporality=temporality)
    chosen = (
        st.just(tuple(measures))
        if measures is not None
        else st.lists(drawn, min_size=1, max_size=2, unique=True).map(tuple)
    )
    return _ledgers(chosen, min_size, max_size, dependent, contradictions, greatest, most_relations)


@st.composite
def _ledgers(
    draw: st.DrawFn,
    chosen: st.SearchStrategy[tuple[Measure, ...]],
    min_size: int,
    max_size: int,
    dependent: bool,
    contradictions: bool | None,
    greatest: int,
    most_relations: int,
) -> Ledger:
    measures = draw(chosen)
    declared = draw(_DEPENDENT) if dependent else ()
    speakers = tuple(source.id for source in declared) or SOURCES
    # One value that every claim allows, and that never falls: what all of them can share.
    holding = draw(st.integers(0, greatest)) if contradictions is False else None
    said = draw(_claims_on(measures, speakers, min_size, max_size, greatest, holding))
    if contradictions:
        said.extend(_opposed(measures[0], draw(st.integers(0, greatest))))
    tied = draw(st.lists(relations(measures), max_size=most_relations)) if most_relations else ()
    return Ledger(said, sources=declared, relations=tied)


@lru_cache(256)  # to make a strategy costs more than to draw from it
def _claims_on(
    measures: tuple[Measure, ...],
    sources: tuple[str, ...],
    min_size: int,
    max_size: int,
    greatest: int,
    holding: int | None,
) -> st.SearchStrategy[list[Claim]]:
    each = [
        claims(measure, sources=sources, greatest=greatest, holding=holding) for measure in measures
    ]
    return st.lists(st.one_of(each), min_size=min_size, max_size=max_size)


_DEPENDENT = st.tuples(
    st.sampled_from(
        [Source("wire"), Source("wire", repeats="SOHR"), Source("wire", repeats="HRW")]
    ),
    st.sampled_from(
        [Source("daily"), Source("daily", repeats="wire"), Source("daily", repeats=("SOHR", "HRW"))]
    ),
    st.sampled_from(
        [
            Source("infobox"),
            Source("infobox", compiles="wire"),
            Source("infobox", compiles=("daily", "HRW")),
        ]
    ),
    st.sampled_from([Source("press office"), Source("press office", within="state media")]),
    st.sampled_from([Source("activists"), Source("activists", named=False)]),
    st.tuples(*(st.just(Source(id)) for id in SOURCES if id != "activists")),
).map(lambda drawn: (*drawn[:-1], *drawn[-1]))
"""Sources that may repeat, speak for or compile others, or have no name; and those others."""


def _opposed(measure: Measure, most: int) -> tuple[Claim, ...]:
    """Return two claims, by sources that say nothing else, that contradict each other."""
    figures = {"a minister": Interval(0, most), "a surgeon": Interval(most + 1, None)}
    return tuple(
        Claim(
            measure,
            Quantity.of(found, domain=measure.domain),
            source=source,
            about=DateSpan.day(FIRST),
        )
        for source, found in figures.items()
    )
