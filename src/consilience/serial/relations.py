"""The relations of a ledger file: objects that say their kind, and name their measures by id."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeGuard

from consilience.domain import Exact, positive
from consilience.errors import ConsilienceError, InvalidTypeError
from consilience.ledger.measure import Measure
from consilience.ledger.relation import (
    Balance,
    Linear,
    Overlap,
    PartOf,
    Ratio,
    Relation,
    SameAs,
    SumOf,
)
from consilience.serial.dates import day
from consilience.serial.records import Fault, Record, Repeated, each, faulty, loosely
from consilience.serial.scalars import (
    Reader,
    exact,
    is_list,
    is_object,
    name,
    optional,
    shown,
    text,
    truth,
)
from consilience.serial.shelves import Shelf

KINDS: Final[Mapping[str, type[Relation]]] = {
    "part_of": PartOf,
    "sum_of": SumOf,
    "overlap": Overlap,
    "balance": Balance,
    "same_as": SameAs,
    "ratio": Ratio,
    "linear": Linear,
}
"""The kinds of relations, as the key ``kind`` gives them."""

KIND_OF: Final[Mapping[type[Relation], str]] = {made: kind for kind, made in KINDS.items()}


def _weight(raw: object) -> Exact:
    return positive(exact(raw), "the weight")


_OF_ALL: Final[Mapping[str, Reader]] = {
    "kind": text,
    "id": name,
    "label": optional(text),
    "citation": optional(text),
    "weight": optional(_weight),
    "at": optional(day),
}

Records = Mapping[str, Record[Relation]]


def relation_records(measure: Callable[[object], Measure]) -> Records:
    """Return the record of each kind of relation whose measures are read by *measure*."""

    def several(raw: object) -> object:
        if not is_list(raw):
            raise InvalidTypeError(f"{shown(raw)} is no list: give a list of measures")
        return tuple(each(raw, measure))

    def term(raw: object) -> object:
        if not is_list(raw) or len(raw) != 2:
            raise InvalidTypeError(f"{shown(raw)} is no term: give [measure, factor]")
        return tuple(each(list(zip((measure, exact), raw, strict=True)), _read))

    def terms(raw: object) -> object:
        if not is_list(raw):
            raise InvalidTypeError(f"{shown(raw)} is no list: give a list of [measure, factor]")
        return tuple(each(raw, term))

    bound = optional(exact)
    return {
        "part_of": _record(PartOf, {"part": measure, "whole": measure}),
        "sum_of": _record(
            SumOf, {"whole": measure, "parts": several}, exhaustive=truth, disjoint=truth
        ),
        "overlap": _record(Overlap, {"union": measure, "parts": several}),
        "balance": _record(Balance, {"stock": measure, "gained": several, "lost": several}),
        "same_as": _record(SameAs, {"a": measure, "b": measure}),
        "ratio": _record(Ratio, {"part": measure, "whole": measure, "low": exact, "high": exact}),
        "linear": _record(_linear, {"terms": terms}, low=bound, high=bound),
    }


def _read(item: tuple[Reader, object]) -> object:
    read, raw = item
    return read(raw)


def _linear(*, low: Exact | None = None, high: Exact | None = None, **fields: object) -> Linear:
    return loosely(Linear)(low=low, high=high, **fields)


def _record(
    build: Callable[..., Relation], needed: Mapping[str, Reader], **others: Reader
) -> Record[Relation]:
    def make(*, kind: str, **fields: object) -> Relation:
        return build(**fields)

    return Record(make, {**_OF_ALL, **needed, **others}, required=("kind", *needed))


def record_for(raw: object, records: Records) -> Record[Relation]:
    """Return the record of the kind that *raw* says it is of.

    Raises `LedgerFileError` where it is of none.
    """
    if isinstance(raw, Repeated):
        raise faulty([("." + key, "the key stands twice") for key in raw.keys_repeated])
    if not is_object(raw):
        raise faulty([("", f"{shown(raw)} is no object")])
    known = ", ".join(json.dumps(kind) for kind in records)
    if "kind" not in raw:
        raise faulty([("", f"the key 'kind' is missing: give one of {known}")])
    kind = raw["kind"]
    if not isinstance(kind, str) or kind not in records:
        raise faulty([(".kind", f"unknown kind {shown(kind)}: give one of {known}")])
    return records[kind]


class Fallen(ConsilienceError):
    """A relation that is good, and cannot stand because something that it names was refused."""

    def __init__(self, consequences: list[Fault]) -> None:
        super().__init__("; ".join(f"{path}: {reason}" for path, reason in consequences))
        self.consequences = consequences


class RelationReader:
    """Reads a relation for all its faults, on the measures of a file that were kept or refused."""

    def __init__(self, measures: Shelf[Measure]) -> None:
        self._measures = measures
        self._records = relation_records(self._measure)

    def __call__(self, raw: object) -> Relation:
        """Return the relation that *raw* means.

        Raises `LedgerFileError` with every fault, and `Fallen` where a measure was refused.
        """
        record = record_for(raw, self._records)
        fields = record.fields(raw)
        lost = [
            (path, f"{measure.id!r} was refused, see {self._measures.gone[measure.id]}")
            for key, value in fields.items()
            for path, measure in _measures_in(value, "." + key)
            if measure.id not in self._measures.kept
        ]
        if lost:
            raise Fallen(lost)
        return record.built(fields)

    def _measure(self, raw: object) -> Measure:
        id = name(raw)
        if id in self._measures.kept:
            return self._measures.kept[id].item
        if id in self._measures.gone:
            # A stand-in, so that the relation can be read to its end before it falls.
            return Measure(id, id=id)
        raise faulty([("", f"no measure {id!r} in the file: declare it, or mend the id")])


def _measures_in(value: object, path: str) -> Iterator[tuple[str, Measure]]:
    if isinstance(value, Measure):
        yield path, value
    elif is_tuple(value):
        for position, item in enumerate(value):
            yield from _measures_in(item, f"{path}[{position}]")


def is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    """Whether *value* is a tuple, as fields of several measures are."""
    return type(value) is tuple
