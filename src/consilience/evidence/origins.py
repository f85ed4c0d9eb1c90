"""Where statements come from: which sources share one origin, and so one vote.

Nine reports that repeat one press office are one piece of evidence.  Dependence is what the ledger
declares (`Source.repeats`, `Source.within`, `Source.compiles`), never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from consilience.ledger.claim import Claim
from consilience.ledger.source import Source


@attrs.frozen
class Origin:
    """The origin of a source's statements.

    ``id`` is the source at the root, ``hops`` how many times a statement was passed on from there,
    ``parents`` every source that this one draws upon, near or far.  ``root`` is the source itself,
    ``None`` where nobody declared it.
    """

    id: str
    hops: int = 0
    parents: frozenset[str] = frozenset()
    root: Source | None = None


@attrs.frozen
class Origins:
    """The origins of all sources of a ledger.

    >>> origins = Origins.of([Source("wire"), Source("daily", repeats="wire")])
    >>> origins.of_source("daily").id
    'wire'
    """

    sources: Mapping[str, Source]
    by_source: Mapping[str, Origin]
    compilers: frozenset[str]

    @classmethod
    def of(cls, sources: Iterable[Source]) -> Origins:
        """Return the origins of *sources*."""
        known = {source.id: source for source in sources}
        return cls(
            known,
            {id: _origin(source, known) for id, source in known.items()},
            frozenset(id for id, source in known.items() if _sums_up(source, known)),
        )

    def source(self, id: str) -> Source:
        """Return the source with this id; one that nobody declared is named and independent."""
        return self.sources.get(id) or Source(id)

    def of_source(self, id: str) -> Origin:
        """Return the origin of what the source *id* says."""
        return self.by_source.get(id) or Origin(id)

    def of_claim(self, item: Claim) -> str:
        """Return the id of the origin of *item*: one for each mention by an unnamed source."""
        origin = self.by_source.get(item.source)
        if origin is None:
            return item.source
        return origin.id if origin.root is None or origin.root.named else f"{origin.id} ({item.id})"

    def root(self, item: Claim) -> Source | None:
        """Return the source at the root of *item*; ``None`` where nobody declared one."""
        origin = self.by_source.get(item.source)
        return None if origin is None else origin.root

    def distance(self, item: Claim) -> int:
        """Return how many times the statement was passed on before it was read."""
        return self.of_source(item.source).hops + len(item.via)


def _sums_up(source: Source, known: Mapping[str, Source]) -> bool:
    """Whether a source compiles others, repeats several, or passes on somebody who does."""
    root, _ = _trace(source, known)
    return bool(source.compiles) or (root in known and len(_parents(known[root])) > 1)


def _parents(source: Source) -> tuple[str, ...]:
    body = (source.within,) if source.within is not None else ()
    return tuple(dict.fromkeys((*body, *source.repeats, *source.compiles)))


def _origin(source: Source, known: Mapping[str, Source]) -> Origin:
    id, hops = _trace(source, known)
    return Origin(id, hops, _ancestors(source, known), known.get(id))


def _trace(source: Source, known: Mapping[str, Source]) -> tuple[str, int]:
    """Follow the one source that each draws upon, and count how often the word was passed on."""
    path = [source.id]
    hops = 0
    current = source
    while len(parents := _parents(current)) == 1:
        (parent,) = parents
        if parent in path:
            # They repeat each other: nobody knows who spoke first, the smallest id stands.
            cycle = path[path.index(parent) :]
            return min(cycle), path.index(min(cycle))
        hops += 0 if current.within == parent else 1
        path.append(parent)
        current = known.get(parent) or Source(parent)
    return current.id, hops


def _ancestors(source: Source, known: Mapping[str, Source]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(_parents(source))
    while waiting:
        id = waiting.pop()
        if id not in found and id != source.id:
            found.add(id)
            waiting.extend(_parents(known.get(id) or Source(id)))
    return frozenset(found)
