"""The thorough way to a ledger: every entry that is good, and every other one with its faults.

An entry is refused for faults of its own, or because of something else that was refused: a claim
whose measure cannot be read cannot stand either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeGuard

import attrs

from consilience.domain import COUNT, REAL, Domain
from consilience.errors import ConsilienceError, InvalidValueError
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import Measure
from consilience.ledger.relation import Relation
from consilience.serial.documents import Document
from consilience.serial.entries import (
    ACKNOWLEDGEMENT,
    MEASURE,
    NOTE,
    SOURCE,
    claims_of,
    found_by_id,
    notices_of,
)
from consilience.serial.faults import Fault, Refusal, faulty, refusal_of, within
from consilience.serial.field_table import text_at
from consilience.serial.quick import FAILURES, claim_reader, quick_ledger
from consilience.serial.references import Entry, Shelf, Shelves, T, loose_ends
from consilience.serial.relations import relations_of, table_at


@attrs.frozen
class Survey:
    """What a document holds: the ledger of all good entries, and everything else."""

    ledger: Ledger
    refusals: tuple[Refusal, ...]


def taken(document: Document) -> Survey:
    """Return everything good of *document* as a ledger, and everything else as refusals."""
    try:
        return Survey(quick_ledger(document), ())
    except FAILURES:
        return survey(document)


def ledger_of(document: Document) -> Ledger:
    """Return the ledger of *document*.

    Raises `LedgerFileError` with every fault of it.
    """
    found = taken(document)
    if not found.refusals:
        return found.ledger
    faults = [fault for refusal in found.refusals for fault in refusal.faults]
    raise faulty(faults or [(refusal.path, refusal.reason) for refusal in found.refusals])


def survey(document: Document) -> Survey:
    """Return everything good of *document* as a ledger, and everything else as refusals."""
    reading = _Reading(document)
    measures = reading.shelf("measures", MEASURE.read)
    shelves = Shelves(
        measures=measures,
        sources=reading.shelf("sources", SOURCE.read),
        claims=reading.shelf("claims", _ClaimReader(measures)),
        relations=reading.shelf("relations", _RelationReader(measures)),
        notices=reading.shelf("notices", notices_of(found_by_id(_noticed(measures))).read),
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
            except _Fallen as error:
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


def _noticed(measures: Shelf[Measure]) -> Callable[[str], Measure]:
    """What finds the measure that a notice names, even one that is missing, for its other faults.

    The stand-in stands no longer than the notice, which falls with the loose ends.
    """
    known = {id: entry.item for id, entry in measures.kept.items()}
    return lambda id: known.get(id) or Measure(id, id=id)


class _ClaimReader:
    """Reads a claim, even one whose measure is missing, for the faults of its other keys."""

    def __init__(self, measures: Shelf[Measure]) -> None:
        self._measures = measures
        self._quick = claim_reader({id: entry.item for id, entry in measures.kept.items()})
        self._domains = {
            text_at(raw, "id"): REAL if text_at(raw, "domain") == REAL.value else COUNT
            for _, raw in measures.refused
        }
        measure = found_by_id(self._measure)
        self._tables = {domain: claims_of(measure, domain) for domain in Domain}

    def __call__(self, raw: object) -> Claim:
        try:
            return self._quick(raw)
        except FAILURES:  # nearly no claim, so only these are read for their faults
            return self._tables[self._domain(raw)].read(raw)

    def _domain(self, raw: object) -> Domain:
        id = text_at(raw, "measure")
        entry = None if id is None else self._measures.kept.get(id)
        return self._domains.get(id, COUNT) if entry is None else entry.item.domain

    def _measure(self, id: str) -> Measure:
        if id in self._measures.kept:
            return self._measures.kept[id].item
        # A stand-in, so that the claim can be read to its end; it falls with the loose ends.
        return Measure(id, id=id, domain=self._domains.get(id, COUNT))


class _Fallen(ConsilienceError):
    """A relation that is good, and cannot stand because something that it names was refused."""

    def __init__(self, consequences: list[Fault]) -> None:
        super().__init__("; ".join(f"{path}: {reason}" for path, reason in consequences))
        self.consequences = consequences


class _RelationReader:
    """Reads a relation for all its faults, on the measures of a file that were kept or refused."""

    def __init__(self, measures: Shelf[Measure]) -> None:
        self._measures = measures
        self._tables = relations_of(found_by_id(self._measure))

    def __call__(self, raw: object) -> Relation:
        """Return the relation that *raw* means.

        Raises `LedgerFileError` with every fault, and `_Fallen` where a measure was refused.
        """
        table = table_at(raw, self._tables)
        fields = table.values(raw)
        lost = [
            (path, f"{measure.id!r} was refused, see {self._measures.gone[measure.id]}")
            for key, value in fields.items()
            for path, measure in _measures_in(value, "." + key)
            if measure.id not in self._measures.kept
        ]
        if lost:
            raise _Fallen(lost)
        return table.built(fields)

    def _measure(self, id: str) -> Measure:
        if id in self._measures.kept:
            return self._measures.kept[id].item
        if id in self._measures.gone:
            # A stand-in, so that the relation can be read to its end before it falls.
            return Measure(id, id=id)
        raise faulty([("", f"no measure {id!r} in the file: declare it, or mend the id")])


def _measures_in(value: object, path: str) -> Iterator[tuple[str, Measure]]:
    if isinstance(value, Measure):
        yield path, value
    elif _is_tuple(value):
        for position, item in enumerate(value):
            yield from _measures_in(item, f"{path}[{position}]")


def _is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return type(value) is tuple
