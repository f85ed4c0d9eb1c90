"""The entries of a document while they are sorted: what is kept, and what was refused where."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.claim import Claim
from consilience.ledger.measure import Measure
from consilience.ledger.note import Note
from consilience.ledger.notice import Notice
from consilience.ledger.relation import Relation
from consilience.ledger.source import Source
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
