"""The fast way to a ledger: no paths and no lists of faults, for files that have none.

Where anything is amiss it raises, and the thorough way, `consilience.serial.survey`, finds out
what.  It is as strict: the same readers read every value, but no value twice.  Equal texts, dates
and figures of one load are one object.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

import attrs

from consilience.domain import Domain
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import Measure
from consilience.serial.codec import ID, IDS, Codec, Reader, id_of, ids, is_list, is_object, text
from consilience.serial.documents import Document
from consilience.serial.entries import (
    ACKNOWLEDGEMENT,
    BY_ID,
    CLAIM,
    MEASURE,
    NOTE,
    SOURCE,
    WORDS,
    notices_of,
)
from consilience.serial.field_table import loosely
from consilience.serial.figures import figure
from consilience.serial.relations import relations_of, table_at
from consilience.words import Quantity

_T = TypeVar("_T")

FAILURES = (ValueError, KeyError, TypeError, OverflowError, RecursionError)
"""What the fast way may raise for a faulty file; the errors of the library are among them."""


class Memo(dict[object, _T], Generic[_T]):
    """The values read so far, by raw text.

    Only for readers that take nothing but text (or null): ``1``, ``1.0`` and ``true`` are one key
    of a dictionary, and must not answer for each other.
    """

    def __init__(self, read: Callable[[object], _T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, raw: object) -> _T:
        value = self[raw] = self._read(raw)
        return value


def quick_ledger(document: Document) -> Ledger:
    """Return the ledger of a faultless document; raises one of `FAILURES` for any other."""
    if document.refusals:
        raise InvalidValueError("the document has refused parts")
    sections = document.sections
    measures = _measures(sections.get("measures", ()))
    read_claim = claim_reader(measures)
    by_id = attrs.evolve(BY_ID, read=measures.__getitem__)
    tables = relations_of(by_id)
    notice = notices_of(by_id)
    ledger = Ledger(
        [read_claim(raw) for raw in sections.get("claims", ())],
        sources=[SOURCE.read(raw) for raw in sections.get("sources", ())],
        relations=[table_at(raw, tables).read(raw) for raw in sections.get("relations", ())],
        notices=[notice.read(raw) for raw in sections.get("notices", ())],
        notes=[NOTE.read(raw) for raw in sections.get("notes", ())],
        acknowledgements=[
            ACKNOWLEDGEMENT.read(raw) for raw in sections.get("acknowledgements", ())
        ],
    )
    if len(ledger.measures) < len(measures):
        raise InvalidValueError("a measure is used by nothing")
    return ledger


def _measures(raws: Iterable[object]) -> Mapping[object, Measure]:
    found: dict[object, Measure] = {}
    for raw in raws:
        measure = MEASURE.read(raw)
        if found.setdefault(measure.id, measure) != measure:
            raise InvalidValueError("an id of a measure is used twice")
    return found


def claim_reader(measures: Mapping[object, Measure]) -> Callable[[object], Claim]:
    """Return the fast reader of claims on *measures*, by id; it raises one of `FAILURES`."""
    shared = _shared_readers()
    shared["measure"] = measures.__getitem__
    readers_in: dict[Domain, dict[str, Reader]] = {
        domain: {**shared, "value": _figure_reader(domain)} for domain in Domain
    }
    readers_of = {id: readers_in[measure.domain] for id, measure in measures.items()}
    make = loosely(Claim)

    def read(raw: object) -> Claim:
        if not is_object(raw):
            raise InvalidTypeError("a claim is no object")
        readers = readers_of[raw["measure"]]
        return make(**{key: readers[key](value) for key, value in raw.items()})

    return read


def _shared_readers() -> dict[str, Reader]:
    """The readers of the fields of claims: what repeats from claim to claim is read once."""
    known: Memo[str] = Memo(id_of)
    lists: dict[tuple[object, ...], tuple[str, ...]] = {}

    def list_of_ids(raw: object) -> tuple[str, ...]:
        if not is_list(raw):
            return ids(raw)
        key = tuple(raw)
        found = lists.get(key)
        if found is None:
            found = lists[key] = tuple(known[id] for id in ids(raw))
        return found

    by_codec: dict[Codec, Reader] = {
        ID: known.__getitem__,
        IDS: list_of_ids,
        WORDS: Memo(WORDS.read).__getitem__,
    }
    for field in CLAIM.fields:
        by_codec.setdefault(field.codec, _remembering(field.codec.read))
    readers = {field.key: by_codec[field.codec] for field in CLAIM.fields}
    readers["id"] = text  # no two are the same, and the claim itself checks what an id may be
    return readers


def _remembering(read: Callable[[object], _T]) -> Callable[[object], _T]:
    """Return the reader that reads no raw value twice, whatever the type of it."""
    texts = Memo(read)
    others: dict[str, _T] = {}

    def read_once(raw: object) -> _T:
        if type(raw) is str:
            return texts[raw]
        # The repr tells 1, 1.0 and true apart, inside lists and objects too.
        key = repr(raw)
        if key not in others:
            others[key] = read(raw)
        return others[key]

    return read_once


def _figure_reader(domain: Domain) -> Callable[[object], Quantity]:
    return _remembering(lambda raw: figure(raw, domain))
