"""Hooks for cattrs: strict both ways, on any converter and on no global one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from cattrs import BaseConverter, Converter

from consilience.dates import DateSpan
from consilience.domain import COUNT, REAL, Domain
from consilience.errors import ConsilienceError
from consilience.interval import Interval
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import Measure
from consilience.ledger.note import Note
from consilience.ledger.notice import Notice
from consilience.ledger.relation import Relation
from consilience.ledger.source import Source
from consilience.serial.codec import Plain, is_object
from consilience.serial.dates import SPAN
from consilience.serial.documents import Document, from_object
from consilience.serial.entries import ACKNOWLEDGEMENT, MEASURE, NOTE, SOURCE, claims_of, notices_of
from consilience.serial.faults import faulty, within
from consilience.serial.figures import FIGURE_ALONE, RANGE
from consilience.serial.relations import KIND_OF, plain_relation, relations_of, table_at
from consilience.serial.survey import ledger_of
from consilience.serial.writing import plain_ledger
from consilience.words import Quantity

_CLAIMS: Final = {domain: claims_of(MEASURE.codec, domain) for domain in Domain}
_NOTICE: Final = notices_of(MEASURE.codec)
_RELATIONS: Final = relations_of(MEASURE.codec)


def configure(converter: BaseConverter) -> None:
    """Install on *converter* the hooks for ledgers and what they are made of.

    A ledger reads and writes as the object of a ledger file.  What stands alone carries what it
    would otherwise take from its ledger: a claim and a notice the whole measure, a relation all
    those that it ties, a figure its ``domain``.  Nothing is coerced, and no other type is touched.

    The hooks raise `LedgerFileError` with every fault of a value, each with its path.

    >>> from cattrs import Converter
    >>> converter = Converter()
    >>> configure(converter)
    >>> converter.unstructure(Source("sohr", side="opposition"))
    {'id': 'sohr', 'side': 'opposition'}
    """
    _install(converter, Ledger, _ledger, plain_ledger)
    _install(converter, Claim, _claim, _CLAIMS[COUNT].write)
    _install(converter, Quantity, FIGURE_ALONE.read, FIGURE_ALONE.write)
    _install(converter, Measure, MEASURE.read, MEASURE.write)
    _install(converter, Source, SOURCE.read, SOURCE.write)
    _install(converter, Note, NOTE.read, NOTE.write)
    _install(converter, Acknowledgement, ACKNOWLEDGEMENT.read, ACKNOWLEDGEMENT.write)
    _install(converter, Notice, _NOTICE.read, _NOTICE.write)
    for kind in KIND_OF:
        _install(converter, kind, _relation_of(kind), _plain_relation)
    # Which kind it is stands in the file, so that asking for any relation will do.
    converter.register_structure_hook(Relation, _structuring(_relation))
    _install(converter, DateSpan, SPAN.read, SPAN.write)
    _install(converter, Interval, RANGE.read, RANGE.write)


def make_converter() -> Converter:
    """Return a new cattrs converter with the hooks of `configure`, and nothing else.

    >>> made = make_converter().structure({"label": "killed", "id": "k"}, Measure)
    >>> made.label
    'killed'
    """
    converter = Converter()
    configure(converter)
    return converter


def _install(
    converter: BaseConverter,
    kind: type[object],
    read: Callable[[object], object],
    write: Callable[..., object],
) -> None:
    converter.register_structure_hook(kind, _structuring(read))
    converter.register_unstructure_hook(kind, write)


def _structuring(read: Callable[[object], object]) -> Callable[[object, object], object]:
    def structure(raw: object, _: object) -> object:
        try:
            return read(raw)
        except ConsilienceError as error:
            faults = within("", error)
            raise faulty((_rooted(path), reason) for path, reason in faults) from None

    return structure


def _rooted(path: str) -> str:
    """Return *path* from the value that the converter was given; files have their own roots."""
    return "$" + path if path[:1] in ("", ".", "[") else path


def _ledger(raw: object) -> Ledger:
    # Files come parsed, with the places of their entries.
    return ledger_of(raw if isinstance(raw, Document) else from_object(raw))


def _claim(raw: object) -> Claim:
    measure = raw.get("measure") if is_object(raw) else None
    is_real = is_object(measure) and measure.get("domain") == REAL.value
    return _CLAIMS[REAL if is_real else COUNT].read(raw)


def _relation(raw: object) -> Relation:
    return table_at(raw, _RELATIONS).read(raw)


def _relation_of(kind: type[Relation]) -> Callable[[object], Relation]:
    def read(raw: object) -> Relation:
        found = _relation(raw)
        if type(found) is not kind:
            raise faulty([(".kind", f"it is no {kind.__name__}: give {KIND_OF[kind]!r}")])
        return found

    return read


def _plain_relation(relation: Relation) -> Plain:
    return plain_relation(relation, _RELATIONS)
