"""The thorough way to a ledger: every entry that is good, and every other one with its faults.

An entry is refused for faults of its own, or because of something else that was refused: a claim
whose measure cannot be read cannot stand either.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from consilience.domain import COUNT, REAL, Domain
from consilience.errors import ConsilienceError, InvalidValueError
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import Measure
from consilience.serial.documents import Document
from consilience.serial.entries import (
    ACKNOWLEDGEMENT,
    MEASURE,
    NOTE,
    SOURCE,
    claim_record,
    notice_record,
)
from consilience.serial.quick import FAILURES, claim_reader
from consilience.serial.records import text_at, within
from consilience.serial.references import loose_ends
from consilience.serial.refusal import Refusal, refusal_of
from consilience.serial.relations import Fallen, RelationReader
from consilience.serial.scalars import name
from consilience.serial.shelves import Entry, Shelf, Shelves, T


@attrs.frozen
class Survey:
    """What a document holds: the ledger of all good entries, and everything else."""

    ledger: Ledger
    refusals: tuple[Refusal, ...]


def survey(document: Document) -> Survey:
    """Return everything good of *document* as a ledger, and everything else as refusals."""
    reading = _Reading(document)
    measures = reading.shelf("measures", MEASURE.read)
    shelves = Shelves(
        measures=measures,
        sources=reading.shelf("sources", SOURCE.read),
        claims=reading.shelf("claims", _ClaimReader(measures)),
        relations=reading.shelf("relations", RelationReader(measures)),
        notices=reading.shelf("notices", notice_record(_MeasureReader(measures)).read),
        notes=reading.shelf("notes", NOTE.read),
    )
    acknowledged = reading.shelf("acknowledgements", ACKNOWLEDGEMENT.read)
    reading.refusals.extend(loose_ends(shelves))
    ledger = Ledger(
        shelves.claims.items(),
        sources=shelves.sources.items(),
        relations=shelves.relations.items(),
        notices=shelves.notices.items(),
        notes=shelves.notes.items(),
        acknowledgements=acknowledged.items(),
    )
    return Survey(ledger, tuple(reading.refusals))


class _Reading:
    """Reads the sections of a document one after the other, collecting what is refused."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.refusals = list(document.refusals)

    def shelf(self, section: str, read: Callable[[object], T]) -> Shelf[T]:
        shelf: Shelf[T] = Shelf()
        for position, raw in enumerate(self._document.sections.get(section, ())):
            path = self._document.path(section, position)
            try:
                entry = Entry(path, raw, read(raw))
                self._check_id(shelf, entry)
            except Fallen as error:
                shelf.refuse(path, raw)
                consequences = [(path + inner, reason) for inner, reason in error.consequences]
                self.refusals.append(refusal_of(path, raw, (), consequences))
            except ConsilienceError as error:
                shelf.refuse(path, raw)
                self.refusals.append(refusal_of(path, raw, within(path, error)))
            else:
                shelf.keep(entry)
        return shelf

    @staticmethod
    def _check_id(shelf: Shelf[T], entry: Entry[T]) -> None:
        """Equal entries are one; one id with two contents is a fault of the later entry."""
        other = shelf.kept.get(entry.item.id)
        if other is not None and other.item != entry.item:
            raise InvalidValueError(f"the id {entry.item.id!r} has another content at {other.path}")


class _MeasureReader:
    """Reads the measure that a notice names, even one that is missing, for its other faults."""

    def __init__(self, measures: Shelf[Measure]) -> None:
        self._measures = measures

    def __call__(self, raw: object) -> Measure:
        id = name(raw)
        found = self._measures.kept.get(id)
        # A stand-in: a notice that names it falls with the loose ends.
        return Measure(id, id=id) if found is None else found.item


class _ClaimReader:
    """Reads a claim, even one whose measure is missing, for the faults of its other keys."""

    def __init__(self, measures: Shelf[Measure]) -> None:
        self._measures = measures
        self._quick = claim_reader({id: entry.item for id, entry in measures.kept.items()})
        self._domains = {
            text_at(raw, "id"): REAL if text_at(raw, "domain") == REAL.value else COUNT
            for _, raw in measures.refused
        }
        self._records = {domain: claim_record(self._measure, domain) for domain in Domain}

    def __call__(self, raw: object) -> Claim:
        try:
            return self._quick(raw)
        except FAILURES:  # nearly no claim, so only these are read for their faults
            return self._records[self._domain(raw)].read(raw)

    def _domain(self, raw: object) -> Domain:
        id = text_at(raw, "measure")
        entry = None if id is None else self._measures.kept.get(id)
        return self._domains.get(id, COUNT) if entry is None else entry.item.domain

    def _measure(self, raw: object) -> Measure:
        id = name(raw)
        if id in self._measures.kept:
            return self._measures.kept[id].item
        # A stand-in, so that the claim can be read to its end; it falls with the loose ends.
        return Measure(id, id=id, domain=self._domains.get(id, COUNT))
