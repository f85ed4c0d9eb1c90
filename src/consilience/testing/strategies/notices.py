"""Notices about given claims, and about each other."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from consilience.ledger.claim import Claim
from consilience.ledger.notice import Notice, NoticeKind
from consilience.testing.strategies.claims import SOURCES
from consilience.testing.strategies.spans import date_spans

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
    for number in range(draw(st.integers(0, max_size))):
        targets: list[Claim | Notice] = [*claims, *found]
        target = draw(st.sampled_from(targets))
        kinds = NoticeKind if isinstance(target, Claim) else _PLAIN
        kind = draw(st.sampled_from(kinds))
        others = [item for item in claims if item is not target]
        replaced = kind in (NoticeKind.SUPERSEDES, NoticeKind.CORRECTS) and others
        alike = [
            item.measure
            for item in claims
            if isinstance(target, Claim) and item.measure.domain is target.measure.domain
        ]
        found.append(
            Notice(
                kind,
                target,
                source=draw(st.sampled_from([target.source, *sources])),
                reported=draw(st.none() | date_spans()),
                sequence=draw(st.none() | st.integers(0, 3)),
                replacement=draw(st.none() | st.sampled_from(others)) if replaced else None,
                should_be=draw(st.sampled_from(alike)) if kind is NoticeKind.MISREPORTS else None,
                value=draw(st.none() | st.integers(0, 20)) if kind is NoticeKind.DISPUTES else None,
                id=f"notice {number}",
            )
        )
    return tuple(found)
