"""Items of a ledger, each but once: equal content is one item, one id has one content."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from consilience.acknowledgement import Acknowledgement
from consilience.claims import Claim
from consilience.errors import DuplicateIdError, InvalidTypeError
from consilience.note import Note
from consilience.relation import Relation
from consilience.source import Source

_Item = TypeVar("_Item", Claim, Source, Note, Relation, Acknowledgement)


def distinct(items: Iterable[_Item], kind: type[_Item], field: str) -> tuple[_Item, ...]:
    """Return *items*, each but once; *field* names them in errors.

    Raises `InvalidTypeError` for an item of another type, `DuplicateIdError` as `unique` does.
    """
    kept = tuple(items)
    for position, item in enumerate(kept):
        if not isinstance(item, kind):
            raise InvalidTypeError(f"{field}[{position}] is {item!r}: give a {kind.__name__}")
    return unique(kept, field)


def unique(items: Iterable[_Item], field: str) -> tuple[_Item, ...]:
    """Return *items*, equal ones but once; *field* names them in errors.

    Raises `DuplicateIdError` where one id stands for two contents.
    """
    kept: dict[str, _Item] = {}
    for position, item in enumerate(items):
        other = kept.setdefault(item.id, item)
        if other is not item and other != item:
            raise DuplicateIdError(
                f"{field}[{position}]: the id {item.id!r} is used for two different contents: "
                f"{other!r} and {item!r}"
            )
    return tuple(kept.values())
