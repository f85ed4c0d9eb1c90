"""Whether everything that an entry names is there.

An id that nothing carries is a fault of the entry that names it.  An id whose entry was refused is
none, but the entry that names it cannot stand without it; and so on, until nothing more falls.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Generic, NamedTuple, TypeVar

import attrs

from consilience.errors import ConsilienceError
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.claim import Claim
from consilience.ledger.measure import Measure
from consilience.ledger.note import Note
from consilience.ledger.notice import Notice
from consilience.ledger.notice_targets import check_target
from consilience.ledger.references import in_circle
from consilience.ledger.relation import Relation
from consilience.ledger.source import Source
from consilience.serial.faults import Fault, Refusal, refusal_of
from consilience.serial.field_table import text_at

T = TypeVar("T", Measure, Source, Claim, Relation, Notice, Note, Acknowledgement)


@attrs.frozen
class Entry(Generic[T]):
    """A good entry, with where it stands and what stood there."""

    path: str
    raw: object
    item: T


@attrs.frozen
class Shelf(Generic[T]):
    """The entries of one kind: ``kept`` by id, and where the refused ones stood, by id."""

    kept: dict[str, Entry[T]] = attrs.field(factory=dict[str, Entry[T]])
    gone: dict[str, str] = attrs.field(factory=dict[str, str])
    refused: list[tuple[str, object]] = attrs.field(factory=list[tuple[str, object]])

    def keep(self, entry: Entry[T]) -> None:
        """Keep *entry*, unless an equal one is there."""
        self.kept.setdefault(entry.item.id, entry)

    def refuse(self, path: str, raw: object) -> None:
        """Remember that the entry at *path* was refused, by its id if it has one."""
        self.refused.append((path, raw))
        id = text_at(raw, "id")
        if id is not None:
            self.gone.setdefault(id, path)

    def drop(self, entry: Entry[T]) -> None:
        """Refuse an entry that was kept."""
        del self.kept[entry.item.id]
        self.refused.append((entry.path, entry.raw))
        self.gone.setdefault(entry.item.id, entry.path)

    def items(self) -> list[T]:
        """Return what is kept, in the order of the document."""
        return [entry.item for entry in self.kept.values()]


@attrs.frozen
class Shelves:
    """The entries of a document by kind."""

    measures: Shelf[Measure]
    sources: Shelf[Source]
    claims: Shelf[Claim]
    relations: Shelf[Relation]
    notices: Shelf[Notice]
    notes: Shelf[Note]


_TARGET: Final = "claim or notice"

Item = Source | Claim | Notice | Note


class _Name(NamedTuple):
    """An id, with the kind of entry that it is to be of.

    A ``speaker`` is a source that a statement creates if nobody declares it.
    """

    kind: str
    id: str


class _Mention(NamedTuple):
    """A name in an entry, and where it stands, as a path from the entry."""

    path: str
    name: _Name


@attrs.frozen(eq=False)
class _Node:
    """An entry with what it names, and how to take it from its shelf."""

    path: str
    raw: object
    item: Item
    mentions: tuple[_Mention, ...]
    drop: Callable[[], None]


def loose_ends(shelves: Shelves) -> list[Refusal]:
    """Take from *shelves* what names something that is not there, and return the refusals."""
    refused = [
        *_misplaced(shelves.notices, shelves.claims.kept),
        *_circular(shelves.claims),
    ]
    return [*refused, *_Fall(shelves).refusals(), *_idle(shelves)]


def _misplaced(notices: Shelf[Notice], claims: Mapping[str, Entry[Claim]]) -> Iterator[Refusal]:
    """Take from *notices* what cannot stand whatever else is there, and yield the refusals."""
    for entry in tuple(notices.kept.values()):
        target = claims.get(entry.item.target)
        try:
            check_target(
                entry.item,
                None if target is None else target.item,
                is_claim=entry.item.id in claims,
                is_notice=entry.item.target in notices.kept,
            )
        except ConsilienceError as error:
            yield _refused(notices, entry, str(error))
    for id in in_circle({item.id: (item.target,) for item in notices.items()}):
        yield _refused(notices, notices.kept[id], "notices are about each other in a circle")


def _circular(claims: Shelf[Claim]) -> Iterator[Refusal]:
    """Take from *claims* what is derived from itself, and yield the refusals."""
    for id in in_circle({item.id: item.derived_from for item in claims.items()}):
        yield _refused(claims, claims.kept[id], "claims are derived from each other in a circle")


def _refused(shelf: Shelf[T], entry: Entry[T], reason: str) -> Refusal:
    shelf.drop(entry)
    return refusal_of(entry.path, entry.raw, [(entry.path, reason)])


class _Fall:
    """What falls, and what falls with it; every entry is looked at once, and when it loses one."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self._nodes = [
            *_nodes(shelves.sources),
            *_nodes(shelves.claims),
            *_nodes(shelves.notices),
            *_nodes(shelves.notes),
        ]
        self._needed_by: defaultdict[_Name, list[_Node]] = defaultdict(list)
        for node in self._nodes:
            for mention in node.mentions:
                self._needed_by[mention.name].append(node)
        self._speakers = Counter(
            node.item.source for node in self._nodes if not isinstance(node.item, Source)
        )
        # The sources that refused statements alone would have created, and where.
        self._unsaid: dict[str, str] = {}
        statements = *shelves.claims.refused, *shelves.notices.refused, *shelves.notes.refused
        for path, raw in statements:
            id = text_at(raw, "source")
            if id is not None:
                self._unsaid.setdefault(id, path)

    def refusals(self) -> Iterator[Refusal]:
        queue = deque(self._nodes)
        fallen: set[_Node] = set()
        while queue:
            node = queue.popleft()
            missing = [mention for mention in node.mentions if self._lacks(mention.name)]
            if not missing or node in fallen:
                continue
            fallen.add(node)
            yield self._refusal(node, missing)
            node.drop()
            for name in self._lost_with(node):
                queue.extend(self._needed_by[name])

    def _lacks(self, name: _Name) -> bool:
        if name.kind == "measure":
            return name.id not in self._shelves.measures.kept
        if name.kind == "claim":
            return name.id not in self._shelves.claims.kept
        if name.kind == _TARGET:
            kept = self._shelves.claims.kept, self._shelves.notices.kept
            return all(name.id not in items for items in kept)
        if name.id in self._shelves.sources.kept:
            return False
        if name.kind == "speaker":
            return name.id in self._shelves.sources.gone
        return not self._speakers[name.id]

    def _refused_at(self, name: _Name) -> str | None:
        if name.kind == "measure":
            return self._shelves.measures.gone.get(name.id)
        if name.kind == "claim":
            return self._shelves.claims.gone.get(name.id)
        if name.kind == _TARGET:
            claim = self._shelves.claims.gone.get(name.id)
            return claim or self._shelves.notices.gone.get(name.id)
        return self._shelves.sources.gone.get(name.id) or self._unsaid.get(name.id)

    def _refusal(self, node: _Node, missing: list[_Mention]) -> Refusal:
        faults: list[Fault] = []
        consequences: list[Fault] = []
        for path, name in missing:
            where = self._refused_at(name)
            if where is None:
                reason = f"no {name.kind} {name.id!r} in the file: declare it, or mend the id"
                faults.append((node.path + path, reason))
            else:
                consequences.append((node.path + path, f"{name.id!r} was refused, see {where}"))
        return refusal_of(node.path, node.raw, faults, consequences)

    def _lost_with(self, node: _Node) -> list[_Name]:
        """Return the names that may mean nothing any more now that *node* is gone."""
        if isinstance(node.item, Source):
            return [_Name("source", node.item.id), _Name("speaker", node.item.id)]
        speaker = node.item.source
        self._speakers[speaker] -= 1
        self._unsaid.setdefault(speaker, node.path)
        lost = [_Name("source", speaker)]
        if isinstance(node.item, Claim):
            lost += [_Name("claim", node.item.id), _Name(_TARGET, node.item.id)]
        if isinstance(node.item, Notice):
            lost.append(_Name(_TARGET, node.item.id))
        return lost


def _nodes(shelf: Shelf[T]) -> Iterator[_Node]:
    for entry in shelf.kept.values():
        item = entry.item
        if isinstance(item, Item):
            yield _Node(entry.path, entry.raw, item, tuple(_mentions(item)), _dropper(shelf, entry))


def _dropper(shelf: Shelf[T], entry: Entry[T]) -> Callable[[], None]:
    return lambda: shelf.drop(entry)


def _mentions(item: Item) -> Iterator[_Mention]:
    if isinstance(item, Source):
        yield from _each("repeats", item.repeats)
        yield from _each("compiles", item.compiles)
        if item.within is not None:
            yield _Mention(".within", _Name("source", item.within))
        return
    yield _Mention(".source", _Name("speaker", item.source))
    yield from _each("via", item.via)
    if isinstance(item, Notice):
        yield _Mention(".target", _Name(_TARGET, item.target))
        if item.replacement is not None:
            yield _Mention(".replacement", _Name("claim", item.replacement))
        if item.should_be is not None:
            yield _Mention(".should_be", _Name("measure", item.should_be.id))
    if isinstance(item, Claim):
        yield _Mention(".measure", _Name("measure", item.measure.id))
        yield from _each("derived_from", item.derived_from, "claim")
        if isinstance(item.coverage, tuple):
            yield from _each("coverage", item.coverage)


def _each(key: str, ids: tuple[str, ...], kind: str = "source") -> Iterator[_Mention]:
    for position, id in enumerate(ids):
        yield _Mention(f".{key}[{position}]", _Name(kind, id))


def _idle(shelves: Shelves) -> Iterator[Refusal]:
    """Refuse measures that nothing uses: a ledger knows measures by their use, so loses these."""
    used = {item.measure.id for item in shelves.claims.items()}
    used.update(measure.id for item in shelves.relations.items() for measure in item.measures)
    used.update(item.should_be.id for item in shelves.notices.items() if item.should_be)
    for id, entry in tuple(shelves.measures.kept.items()):
        if id in used:
            continue
        shelves.measures.drop(entry)
        if shelves.claims.refused or shelves.relations.refused or shelves.notices.refused:
            # one of them may have been meant for it
            why = [(entry.path, "no claim and no relation on it could be taken")]
            yield refusal_of(entry.path, entry.raw, (), why)
        else:
            fault = (
                f"{entry.path}.id",
                f"no claim and no relation is on the measure {id!r}: leave it out",
            )
            yield refusal_of(entry.path, entry.raw, [fault])
