"""Hooks for cattrs: strict both ways, on any converter and on no global one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from cattrs import BaseConverter, Converter

from consilience.dates import DateSpan
from consilience.domain import COUNT, REAL
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
from consilience.serial.dates import plain_span, span
from consilience.serial.documents import Document, from_object
from consilience.serial.entries import (
    ACKNOWLEDGEMENT,
    MEASURE,
    NOTE,
    SOURCE,
    claim_record,
    notice_record,
)
from consilience.serial.figures import figure_alone, interval
from consilience.serial.plain import (
    plain_acknowledgement,
    plain_claim,
    plain_figure_alone,
    plain_interval,
    plain_ledger,
    plain_measure,
    plain_note,
    plain_notice,
    plain_source,
)
from consilience.serial.plain_basics import Plain
from consilience.serial.plain_relations import plain_relation
from consilience.serial.records import faulty, within
from consilience.serial.relations import KIND_OF, record_for, relation_records
from consilience.serial.scalars import is_object
from consilience.serial.structure import ledger_of
from consilience.words import Quantity

_T = TypeVar("_T")
_NOTICE: Final = notice_record(MEASURE.read)
_RELATIONS: Final = relation_records(MEASURE.read)


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
    _install(converter, Claim, _claim, _plain_claim)
    _install(converter, Quantity, figure_alone, plain_figure_alone)
    _install(converter, Measure, MEASURE.read, plain_measure)
    _install(converter, Source, SOURCE.read, plain_source)
    _install(converter, Note, NOTE.read, plain_note)
    _install(converter, Acknowledgement, ACKNOWLEDGEMENT.read, plain_acknowledgement)
    _install(converter, Notice, _NOTICE.read, _plain_notice)
    for kind in KIND_OF:
        _install(converter, kind, _relation_of(kind), _plain_relation)
    # Which kind it is stands in the file, so that asking for any relation will do.
    converter.register_structure_hook(Relation, _structuring(_relation))
    _install(converter, DateSpan, span, plain_span)
    _install(converter, Interval, interval, plain_interval)


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
    kind: type[_T],
    read: Callable[[object], _T],
    write: Callable[[_T], object],
) -> None:
    converter.register_structure_hook(kind, _structuring(read))
    converter.register_unstructure_hook(kind, write)


def _structuring(read: Callable[[object], _T]) -> Callable[[object, object], _T]:
    def structure(raw: object, _: object) -> _T:
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
    return claim_record(MEASURE.read, REAL if is_real else COUNT).read(raw)


def _plain_claim(claim: Claim) -> Plain:
    return plain_claim(claim) | {"measure": plain_measure(claim.measure)}


def _plain_notice(notice: Notice) -> Plain:
    made = plain_notice(notice)
    if notice.should_be is not None:
        made["should_be"] = plain_measure(notice.should_be)
    return made


def _relation(raw: object) -> Relation:
    return record_for(raw, _RELATIONS).read(raw)


def _relation_of(kind: type[Relation]) -> Callable[[object], Relation]:
    def read(raw: object) -> Relation:
        found = _relation(raw)
        if type(found) is not kind:
            raise faulty([(".kind", f"it is no {kind.__name__}: give {KIND_OF[kind]!r}")])
        return found

    return read


def _plain_relation(relation: Relation) -> Plain:
    return plain_relation(relation, plain_measure)
