"""Relations as plain data."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import attrs

from consilience.errors import InvalidTypeError
from consilience.ledger.measure import Measure
from consilience.ledger.relation import Relation
from consilience.serial.plain_basics import Plain, plain_exact, sparse
from consilience.serial.relations import KIND_OF, is_tuple

_OF_ALL = {field.name for field in attrs.fields(Relation)}


def _id(measure: Measure) -> object:
    return measure.id


def plain_relation(relation: Relation, measure: Callable[[Measure], object] = _id) -> Plain:
    """Return a relation, without what is as by default; *measure* writes what it ties.

    Raises `InvalidTypeError` for a class of relations that files do not know.
    """
    kind = KIND_OF.get(type(relation))
    if kind is None:
        raise InvalidTypeError(
            f"{relation}: files know no {type(relation).__name__}; write it as a Linear"
        )
    made: Plain = {"kind": kind, "id": relation.id}
    for field in attrs.fields(type(relation)):
        value = getattr(relation, field.name)
        if field.name not in _OF_ALL and (field.default is attrs.NOTHING or value != field.default):
            made[field.name] = _plain(value, measure)
    return made | sparse(
        at=None if relation.at is None else relation.at.isoformat(),
        weight=None if relation.weight is None else plain_exact(relation.weight),
        label=relation.label,
        citation=relation.citation,
    )


def _plain(value: object, measure: Callable[[Measure], object]) -> object:
    if isinstance(value, Measure):
        return measure(value)
    if isinstance(value, Fraction):
        return plain_exact(value)
    if is_tuple(value):
        return [_plain(item, measure) for item in value]
    return value
