"""What people said, to be drawn: measures, claims, notices, and whole ledgers of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product

from hypothesis import strategies as st

from consilience.dates import DateSpan
from consilience.domain import COUNT, Domain, Exact
from consilience.interval import Interval
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import FIXED, Measure, Temporality
from consilience.ledger.notice import Notice, NoticeKind
from consilience.ledger.relation import Relation
from consilience.ledger.source import Source
from consilience.testing.strategies.relations import any_measures, measures, relations
from consilience.testing.strategies.values import FIRST, GREATEST, one_of, perhaps_dated, quantities
from consilience.words import Quantity

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


@lru_cache(256)
def _on(
    measure: Measure, sources: tuple[str, ...], greatest: int, holding: Exact | None
) -> st.SearchStrategy[Claim]:
    figures = quantities(domain=measure.domain, greatest=greatest, holding=holding)

    @st.composite
    def claim(draw: st.DrawFn) -> Claim:
        return Claim(
            measure,
            draw(figures),
            source=one_of(draw, sources),
            reported=draw(perhaps_dated()),
            about=draw(perhaps_dated()),
            so_far=draw(_so_far),
        )

    return claim()


_so_far = st.booleans()


_KINDS = tuple(NoticeKind)
_PLAIN = tuple(kind for kind in NoticeKind if kind is not NoticeKind.MISREPORTS)


def notices(
    claims: Sequence[Claim], *, sources: Sequence[str] = SOURCES, max_size: int = 4
) -> st.SearchStrategy[tuple[Notice, ...]]:
    """Return a strategy for up to *max_size* notices about *claims* or about notices before them.

    ``sources`` say so, and the sources of the claims.  A misreport names the measure of another
    claim.  Without claims there is nothing to be about, and no notice.

    >>> from hypothesis import find
    >>> from consilience import Measure, claim
    >>> said = claim(Measure("killed"), 20, source="SOHR")
    >>> find(notices([said]), lambda found: len(found) > 0)[0].target == said.id
    True
    """
    return _notices(tuple(claims), tuple(sources), max_size) if claims else st.just(())


@st.composite
def _notices(
    draw: st.DrawFn, claims: Sequence[Claim], sources: Sequence[str], max_size: int
) -> tuple[Notice, ...]:
    found: list[Notice] = []
    for number in range(one_of(draw, range(max_size + 1))):
        targets: list[Claim | Notice] = [*claims, *found]
        target = one_of(draw, targets)
        kind = one_of(draw, _KINDS if isinstance(target, Claim) else _PLAIN)
        others = [None, *(item for item in claims if item is not target)]
        replaced = kind in (NoticeKind.SUPERSEDES, NoticeKind.CORRECTS)
        alike = [
            item.measure
            for item in claims
            if isinstance(target, Claim) and item.measure.domain is target.measure.domain
        ]
        found.append(
            Notice(
                kind,
                target,
                source=one_of(draw, [target.source, *sources]),
                reported=draw(perhaps_dated()),
                sequence=one_of(draw, (None, 0, 1, 2, 3)),
                replacement=one_of(draw, others) if replaced else None,
                should_be=one_of(draw, alike) if kind is NoticeKind.MISREPORTS else None,
                value=draw(_disputed) if kind is NoticeKind.DISPUTES else None,
                id=f"notice {number}",
            )
        )
    return tuple(found)


_disputed = st.none() | st.integers(0, 20)


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
    chosen = _one_or_two(domain, temporality) if measures is None else st.just(tuple(measures))

    @st.composite
    def ledger(draw: st.DrawFn) -> Ledger:
        counted = draw(chosen)
        declared = draw(_DEPENDENT) if dependent else ()
        speakers = tuple(source.id for source in declared) or SOURCES
        # One value that every claim allows, and that never falls: what all of them can share.
        holding = draw(st.integers(0, greatest)) if contradictions is False else None
        said = draw(_claims_on(counted, speakers, min_size, max_size, greatest, holding))
        if contradictions:
            said.extend(_opposed(counted[0], draw(st.integers(0, greatest))))
        tied = draw(_ties(counted, most_relations)) if most_relations else ()
        return Ledger(said, sources=declared, relations=tied)

    return ledger()


@cache
def _one_or_two(
    domain: Domain, temporality: Temporality | None
) -> st.SearchStrategy[tuple[Measure, ...]]:
    drawn = any_measures((domain,), temporality)
    return st.lists(drawn, min_size=1, max_size=2, unique=True).map(tuple)


@lru_cache(256)
def _ties(measures: tuple[Measure, ...], most: int) -> st.SearchStrategy[list[Relation]]:
    return st.lists(relations(measures), max_size=most)


@lru_cache(256)
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


# What sources may declare, the plainest first.
_DECLARED = (
    (Source("wire"), Source("wire", repeats="SOHR"), Source("wire", repeats="HRW")),
    (
        Source("daily"),
        Source("daily", repeats="wire"),
        Source("daily", repeats=("SOHR", "HRW")),
    ),
    (
        Source("infobox"),
        Source("infobox", compiles="wire"),
        Source("infobox", compiles=("daily", "HRW")),
    ),
    (Source("press office"), Source("press office", within="state media")),
    (Source("activists"), Source("activists", named=False)),
)
_OTHERS = tuple(Source(id) for id in SOURCES if id != "activists")
_DEPENDENT = st.sampled_from([(*drawn, *_OTHERS) for drawn in product(*_DECLARED)])
"""Sources that may repeat, speak for or compile others, or have no name; and those others."""


def sources() -> st.SearchStrategy[Source]:
    """Return a strategy for sources, some of which depend on others.

    >>> from hypothesis import find
    >>> find(sources(), lambda source: bool(source.repeats)).repeats
    ('SOHR',)
    """
    return st.sampled_from([source for group in _DECLARED for source in group])


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
