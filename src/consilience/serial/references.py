"""Whether everything that an entry names is there.

An id that nothing carries is a fault of the entry that names it.  An id whose entry was refused is
none, but the entry that names it cannot stand without it; and so on, until nothing more falls.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import attrs

from consilience.claims import Claim
from consilience.measure import Measure
from consilience.note import Note
from consilience.serial.records import Fault, text_at
from consilience.serial.refusal import Refusal, refusal_of
from consilience.serial.shelves import Shelf, Shelves, T
from consilience.source import Source


@attrs.frozen
class _Namespace:
    """Ids of one kind: those that are there, and where the entries of refused ones stood."""

    noun: str
    known: Collection[str]
    gone: Mapping[str, str]
    creates: bool = False  # whether naming an id makes it known, as a claim does with its source

    def lacks(self, id: str) -> bool:
        if id in self.known:
            return False
        return id in self.gone or not self.creates

    def reason(self, id: str) -> str:
        if id in self.gone:
            return f"{id!r} was refused, see {self.gone[id]}"
        return f"no {self.noun} {id!r} in the file: declare it, or mend the id"


@attrs.frozen
class _Mention:
    """An id that an entry names: where, as a path from the entry, and of which kind."""

    path: str
    id: str
    kind: str


def loose_ends(shelves: Shelves) -> list[Refusal]:
    """Take from *shelves* what names something that is not there, and return the refusals."""
    refusals: list[Refusal] = []
    while found := _fallen(shelves):
        refusals.extend(found)
    refusals.extend(_idle(shelves))
    return refusals


def _fallen(shelves: Shelves) -> list[Refusal]:
    """One round: what cannot stand beside what is kept now."""
    spaces = _namespaces(shelves)
    return [
        *_sweep(shelves.sources, spaces),
        *_sweep(shelves.claims, spaces),
        *_sweep(shelves.notes, spaces),
    ]


def _namespaces(shelves: Shelves) -> Mapping[str, _Namespace]:
    sources = shelves.sources
    statements: tuple[Claim | Note, ...] = (*shelves.claims.items(), *shelves.notes.items())
    speakers = {statement.source for statement in statements}
    unsaid = _speakers(shelves.claims) | _speakers(shelves.notes)
    return {
        "measure": _Namespace("measure", shelves.measures.kept, shelves.measures.gone),
        "claim": _Namespace("claim", shelves.claims.kept, shelves.claims.gone),
        "speaker": _Namespace("source", sources.kept, sources.gone, creates=True),
        "source": _Namespace("source", sources.kept.keys() | speakers, unsaid | sources.gone),
    }


def _speakers(shelf: Shelf[T]) -> dict[str, str]:
    """The sources that only refused statements name, and where."""
    found: dict[str, str] = {}
    for path, raw in shelf.refused:
        id = text_at(raw, "source")
        if id is not None:
            found.setdefault(id, path)
    return found


def _sweep(shelf: Shelf[T], spaces: Mapping[str, _Namespace]) -> Iterator[Refusal]:
    for entry in tuple(shelf.kept.values()):
        missing = [item for item in _mentions(entry.item) if spaces[item.kind].lacks(item.id)]
        if not missing:
            continue
        shelf.drop(entry)
        faults: list[Fault] = []
        consequences: list[Fault] = []
        for item in missing:
            space = spaces[item.kind]
            listed = consequences if item.id in space.gone else faults
            listed.append((entry.path + item.path, space.reason(item.id)))
        yield refusal_of(entry.path, entry.raw, faults, consequences)


def _mentions(item: Measure | Source | Claim | Note) -> Iterator[_Mention]:
    if isinstance(item, Source):
        yield from _each("repeats", item.repeats)
        yield from _each("compiles", item.compiles)
        if item.within is not None:
            yield _Mention(".within", item.within, "source")
    elif isinstance(item, (Claim, Note)):
        yield _Mention(".source", item.source, "speaker")
        yield from _each("via", item.via)
    if isinstance(item, Claim):
        yield _Mention(".measure", item.measure.id, "measure")
        yield from _each("derived_from", item.derived_from, "claim")


def _each(key: str, ids: tuple[str, ...], kind: str = "source") -> Iterator[_Mention]:
    for position, id in enumerate(ids):
        yield _Mention(f".{key}[{position}]", id, kind)


def _idle(shelves: Shelves) -> Iterator[Refusal]:
    """Refuse measures without claims: a ledger knows measures by their claims, so loses these."""
    used = {item.measure.id for item in shelves.claims.items()}
    for id, entry in tuple(shelves.measures.kept.items()):
        if id in used:
            continue
        shelves.measures.drop(entry)
        if shelves.claims.refused:  # one of them may have been meant for it
            why = [(entry.path, "no claim on it could be taken")]
            yield refusal_of(entry.path, entry.raw, (), why)
        else:
            fault = (f"{entry.path}.id", f"no claim is on the measure {id!r}: leave it out")
            yield refusal_of(entry.path, entry.raw, [fault])
