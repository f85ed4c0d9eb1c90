"""Whole ledgers: claims of sources that may depend on each other."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from consilience.claims import Claim
from consilience.dates import DateSpan
from consilience.domain import COUNT, Domain
from consilience.interval import Interval
from consilience.ledger import Ledger
from consilience.measure import Measure, Temporality
from consilience.source import Source
from consilience.testing.strategies.claims import SOURCES, claims
from consilience.testing.strategies.measures import measures as any_measures
from consilience.testing.strategies.ranges import GREATEST
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
) -> st.SearchStrategy[Ledger]:
    """Return a strategy for ledgers of *min_size* to *max_size* claims.

    The claims are on *measures*, or on one or two that are drawn with *domain* and *temporality*.
    ``dependent`` declares sources that repeat others, speak for them, compile them, or have no
    name.  ``contradictions=True`` draws only ledgers with a conflict on their first measure (by two
    claims more than *max_size* if need be), ``False`` only ledgers whose figures can all hold.

    >>> from hypothesis import find
    >>> [claim.value.text for claim in find(ledgers(contradictions=True, min_size=0), bool)]
    ['[0, 0]', '[1, ∞)']
    """
    chosen = (
        st.just(tuple(measures))
        if measures is not None
        else st.lists(
            any_measures(domain=domain, temporality=temporality),
            min_size=1,
            max_size=2,
            unique_by=lambda measure: measure.id,
        ).map(tuple)
    )
    return _ledgers(chosen, min_size, max_size, dependent, contradictions, greatest)


@st.composite
def _ledgers(
    draw: st.DrawFn,
    chosen: st.SearchStrategy[tuple[Measure, ...]],
    min_size: int,
    max_size: int,
    dependent: bool,
    contradictions: bool | None,
    greatest: int,
) -> Ledger:
    measures = draw(chosen)
    declared = draw(_relays()) if dependent else ()
    speakers = (*SOURCES, *(source.id for source in declared))
    # One value that every claim allows, and that never falls: what all of them can share.
    holding = draw(st.integers(0, greatest)) if contradictions is False else None
    said = draw(
        st.lists(
            st.sampled_from(measures).flatmap(
                lambda measure: claims(
                    measure, sources=speakers, greatest=greatest, holding=holding
                )
            ),
            min_size=min_size,
            max_size=max_size,
        )
    )
    if contradictions:
        said.extend(_opposed(measures[0], draw(st.integers(0, greatest))))
    return Ledger(said, sources=(*declared, *(Source(id) for id in _heard(declared))))


def _relays() -> st.SearchStrategy[tuple[Source, ...]]:
    """Return a strategy for sources that depend on others, or that have no name."""
    return st.tuples(
        st.sampled_from([(), ("SOHR",), ("HRW",)]).map(lambda ids: Source("wire", repeats=ids)),
        st.sampled_from([(), ("wire",), ("SOHR", "HRW")]).map(
            lambda ids: Source("daily", repeats=ids)
        ),
        st.sampled_from([(), ("wire",), ("daily", "HRW")]).map(
            lambda ids: Source("infobox", compiles=ids)
        ),
        st.sampled_from([None, "state media"]).map(
            lambda body: Source("press office", within=body)
        ),
        st.booleans().map(lambda named: Source("activists", named=named)),
    )


def _heard(declared: Sequence[Source]) -> list[str]:
    """Return the ids that the declared sources depend on, and that are not declared themselves."""
    known = {source.id for source in declared}
    named = {
        id
        for source in declared
        for id in (*source.repeats, *source.compiles, *((source.within,) if source.within else ()))
    }
    return sorted(named - known)


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
