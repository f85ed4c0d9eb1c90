"""Where statements come from: which sources share one origin, and so one vote.

Nine reports that repeat one press office are one piece of evidence.  Dependence is what the ledger
declares (`Source.repeats`, `Source.within`, `Source.compiles`), never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from consilience.claim import Claim
from consilience.source import Source


@attrs.frozen
class Origin:
    """The origin of a source's statements.

    ``id`` is the source at the root, ``hops`` how many times a statement was passed on from there,
    ``parents`` every source that this one draws upon, near or far.
    """

    id: str
    hops: int
    parents: frozenset[str]


@attrs.frozen
class Origins:
    """The origins of all sources of a ledger.

    >>> origins = Origins.of([Source("wire"), Source("daily", repeats="wire")])
    >>> origins.of_source("daily").id
    'wire'
    """

    sources: Mapping[str, Source]
    by_source: Mapping[str, Origin]

    @classmethod
    def of(cls, sources: Iterable[Source]) -> Origins:
        """Return the origins of *sources*."""
        known = {source.id: source for source in sources}
        return cls(known, {id: _trace(source, known) for id, source in known.items()})

    def source(self, id: str) -> Source:
        """Return the source with this id; one that nobody declared is named and independent."""
        return self.sources.get(id) or Source(id)

    def of_source(self, id: str) -> Origin:
        """Return the origin of what the source *id* says."""
        return self.by_source.get(id) or Origin(id, 0, frozenset())

    def of_claim(self, item: Claim) -> str:
        """Return the id of the origin of *item*: one for each mention by an unnamed source."""
        root = self.of_source(item.source).id
        return root if self.source(root).named else f"{root} ({item.id})"

    def distance(self, item: Claim) -> int:
        """Return how many times the statement was passed on before it was read."""
        return self.of_source(item.source).hops + len(item.via)


def _parents(source: Source) -> tuple[str, ...]:
    body = (source.within,) if source.within is not None else ()
    return tuple(dict.fromkeys((*body, *source.repeats, *source.compiles)))


def _trace(source: Source, known: Mapping[str, Source]) -> Origin:
    path = [source.id]
    hops = 0
    current = source
    while len(parents := _parents(current)) == 1:
        (parent,) = parents
        if parent in path:
            # They repeat each other: nobody knows who spoke first, so the smallest id stands for all.
            cycle = path[path.index(parent) :]
            return Origin(min(cycle), path.index(min(cycle)), _ancestors(source, known))
        hops += 0 if current.within == parent else 1
        path.append(parent)
        current = known.get(parent) or Source(parent)
    return Origin(current.id, hops, _ancestors(source, known))


def _ancestors(source: Source, known: Mapping[str, Source]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(_parents(source))
    while waiting:
        id = waiting.pop()
        if id not in found and id != source.id:
            found.add(id)
            waiting.extend(_parents(known.get(id) or Source(id)))
    return frozenset(found)
