"""The relations of a ledger file: the field table of each kind, which its key ``kind`` says.

A new relation is one entry of `relations_of`, with a line for each of its own fields.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Final

import attrs

from consilience.domain import Exact, positive
from consilience.errors import InvalidTypeError
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
from consilience.serial.codec import (
    EXACT,
    ID,
    TEXT,
    TRUTH,
    Codec,
    Plain,
    Schema,
    each,
    is_list,
    listed,
    number,
    optional,
    plain_exact,
    ref,
    shown,
)
from consilience.serial.dates import DAY
from consilience.serial.entries import BY_ID
from consilience.serial.faults import faulty
from consilience.serial.field_table import Field, FieldTable, loosely, object_of

FieldTables = Mapping[str, FieldTable[Relation]]
"""The table of each kind of relation."""


def _weight(raw: object) -> Exact:
    return positive(number(raw), "the weight")


_OF_ALL: Final = (
    Field("at", optional(DAY), "One day, as an ISO date."),
    Field("weight", optional(Codec(_weight, ref("weight"), plain_exact))),
    Field("label", optional(TEXT)),
    Field("citation", optional(TEXT)),
)


def relations_of(measure: Codec) -> FieldTables:
    """Return the table of each kind of relation whose measures are read and written by *measure*.

    The keys are those that the key ``kind`` gives.
    """
    several = attrs.evolve(listed(measure, "measures"), schema=ref("measures"))
    tables = (
        _table(
            "part_of",
            PartOf,
            {"part": measure, "whole": measure},
            says="The part is no more than the whole.",
        ),
        _table(
            "sum_of",
            SumOf,
            {"whole": measure, "parts": several},
            Field("exhaustive", TRUTH),
            Field("disjoint", TRUTH),
            says="The whole is the sum of its parts.",
        ),
        _table(
            "overlap",
            Overlap,
            {"union": measure, "parts": several},
            says="The union of groups that may overlap.",
        ),
        _table(
            "balance",
            Balance,
            {"stock": measure, "gained": several, "lost": several},
            says="What is held is what was gained less what was lost.",
        ),
        _table("same_as", SameAs, {"a": measure, "b": measure}, says="Two names of one value."),
        _table(
            "ratio",
            Ratio,
            {"part": measure, "whole": measure, "low": EXACT, "high": EXACT},
            says="The part is from low to high times the whole.",
        ),
        _table(
            "linear",
            Linear,
            {"terms": _terms(measure)},
            Field("low", optional(EXACT)),
            Field("high", optional(EXACT)),
            says="The sum of factor times measure lies from low to high; null: no bound.",
            make=_linear,
        ),
    )
    return {table.tag["kind"]: table for table in tables}


def _table(
    tag: str,
    kind: type[Relation],
    required: Mapping[str, Codec],
    *others: Field,
    says: str,
    make: Callable[..., Relation] | None = None,
) -> FieldTable[Relation]:
    needed = (Field(key, codec, required=True) for key, codec in required.items())
    return FieldTable(
        kind,
        (Field("id", ID), *needed, *others, *_OF_ALL),
        says=says,
        tag={"kind": tag},
        make=loosely(kind) if make is None else make,
    )


def _linear(*, low: Exact | None = None, high: Exact | None = None, **fields: object) -> Linear:
    return loosely(Linear)(low=low, high=high, **fields)


def _terms(measure: Codec) -> Codec:
    pair = measure, EXACT

    def read(raw: object) -> object:
        if not is_list(raw) or len(raw) != 2:
            raise InvalidTypeError(f"{shown(raw)} is no term: give [measure, factor]")
        return tuple(each(zip(pair, raw, strict=True), lambda part: part[0].read(part[1])))

    def write(term: tuple[object, Exact]) -> list[object]:
        return [codec.write(part) for codec, part in zip(pair, term, strict=True)]

    return listed(Codec(read, ref("term"), write), "[measure, factor]")


RELATIONS: Final = relations_of(BY_ID)

KIND_OF: Final[Mapping[type[Relation], str]] = {
    table.kind: kind for kind, table in RELATIONS.items()
}
"""The kinds of relations, as the key ``kind`` gives them."""


def table_at(raw: object, tables: FieldTables) -> FieldTable[Relation]:
    """Return the table of the kind that *raw* says it is of.

    Raises `LedgerFileError` where it is of none.
    """
    known = ", ".join(json.dumps(kind) for kind in tables)
    given = object_of(raw)
    if "kind" not in given:
        raise faulty([("", f"the key 'kind' is missing: give one of {known}")])
    kind = given["kind"]
    if not isinstance(kind, str) or kind not in tables:
        raise faulty([(".kind", f"unknown kind {shown(kind)}: give one of {known}")])
    return tables[kind]


def plain_relation(relation: Relation, tables: FieldTables = RELATIONS) -> Plain:
    """Return a relation as an object, as *tables* write it.

    Raises `InvalidTypeError` for a class of relations that files do not know.
    """
    kind = KIND_OF.get(type(relation))
    if kind is None:
        raise InvalidTypeError(
            f"{relation}: files know no {type(relation).__name__}; write it as a Linear"
        )
    return tables[kind].write(relation)


DEFINITIONS: Final[Mapping[str, Schema]] = {
    "relation": {
        "description": "What must hold between measures, of the kind that its key kind says.",
        "type": "object",
        "required": ["kind"],
        "anyOf": [ref(kind) for kind in KIND_OF.values()],
    },
    "term": {
        "description": "The id of a measure, and its factor.",
        "type": "array",
        "prefixItems": [ID.schema, EXACT.schema],
        "minItems": 2,
        "maxItems": 2,
    },
    "measures": {
        "description": "The ids of measures, each once.",
        "type": "array",
        "items": ID.schema,
        "uniqueItems": True,
    },
    "weight": {
        "description": "An exact number above 0, which makes a relation one that can be set aside.",
        "anyOf": [
            {"type": "integer", "exclusiveMinimum": 0},
            {"type": "string", "pattern": r"^[0-9]+(/[0-9]+|\.[0-9]+)$"},
        ],
    },
}
"""The schemas that others refer to by name."""
