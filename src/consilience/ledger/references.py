"""Gathering the items of a ledger: each id once, and every reference to something that is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from graphlib import CycleError, TopologicalSorter
from typing import Final, TypeVar

from consilience.errors import (
    DuplicateIdError,
    InvalidTypeError,
    InvalidValueError,
    UnknownReferenceError,
)
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.claim import Claim
from consilience.ledger.measure import Measure
from consilience.ledger.note import Note
from consilience.ledger.notice import Notice
from consilience.ledger.relation import Relation
from consilience.ledger.source import Source

_MOST_NEAR: Final = 3
_MOST_SHOWN: Final = 10

_Item = TypeVar("_Item", Claim, Source, Note, Notice, Relation, Acknowledgement)


def joined(one: tuple[Source, ...], other: tuple[Source, ...]) -> tuple[Source, ...]:
    """Return the sources of two ledgers: what one merely names is as the other declares it."""
    both = one + other
    declared = {source.id for source in both if source != Source(source.id)}
    return tuple(
        source for source in both if source.id not in declared or source != Source(source.id)
    )


def distinct(items: Iterable[_Item], kind: type[_Item], field: str) -> tuple[_Item, ...]:
    """Return *items*, each once.

    Raises `InvalidTypeError` for another kind, `DuplicateIdError` for an id with two contents.
    """
    kept = tuple(items)
    for position, item in enumerate(kept):
        if not isinstance(item, kind):
            raise InvalidTypeError(f"{field}[{position}] is {item!r}: give a {kind.__name__}")
    return unique(kept, field)


def unique(items: Iterable[_Item], field: str) -> tuple[_Item, ...]:
    """Return *items*, equal ones once.

    Raises `DuplicateIdError` for an id with two contents.
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


def check_references(
    sources: Mapping[str, Source],
    claims: Mapping[str, Claim],
    statements: Iterable[Claim | Notice | Note],
) -> None:
    """Check that whatever *sources* and *statements* name is there, targets of notices apart.

    Raises `UnknownReferenceError` where it is not, and `InvalidValueError` where claims are derived
    from each other in a circle.
    """
    for source in sources.values():
        body = () if source.within is None else (source.within,)
        for field, ids in (
            ("repeats", source.repeats),
            ("compiles", source.compiles),
            ("within", body),
        ):
            for id in ids:
                require(id in sources, f"source {source.id!r}: {field}", id, "source")
    for statement in statements:
        for id in statement.via:
            require(id in sources, f"{statement.id!r}: via", id, "source")
    for item in claims.values():
        for id in item.derived_from:
            require(id in claims, f"claim {item.id!r}: derived_from", id, "claim")
        for id in item.coverage if isinstance(item.coverage, tuple) else ():
            require(id in sources, f"claim {item.id!r}: coverage", id, "source")
    circle = in_circle(
        {item.id: item.derived_from for item in claims.values() if item.derived_from}
    )
    if circle:
        raise InvalidValueError(
            f"claims are derived from each other in a circle: {some(circle)}; a figure can only be "
            "computed from others that do without it"
        )


def in_circle(names: Mapping[str, Iterable[str]]) -> Sequence[str]:
    """Return those that name each other in a circle, or stand between two circles, in order.

    *names* has what each one names.

    >>> in_circle({"a": ["b"], "b": ["a"], "c": ["a"]})
    ('a', 'b')
    """
    named: dict[str, list[str]] = {}
    for id, others in names.items():
        for other in others:
            named.setdefault(other, []).append(id)
    left = set(names)
    for graph in (names, named):  # what names nothing that is left, then what nothing left names
        sorter = TopologicalSorter({id: left & set(graph.get(id, ())) for id in left})
        try:
            sorter.prepare()
        except CycleError:  # it still gives out all that no circle keeps back
            while free := sorter.get_ready():
                left.difference_update(free)
                sorter.done(*free)
        else:
            return ()
    return tuple(id for id in names if id in left)


def require(known: bool, place: str, id: str, kind: str) -> None:
    """Raise `UnknownReferenceError` unless what *place* names is known."""
    if not known:
        raise UnknownReferenceError(
            f"{place} names {id!r}, and the ledger has no such {kind}; declare it or mend the id"
        )


def nearest(key: str, labels: Iterable[str]) -> str:
    """Return which of *labels* come nearest to *key*, for a complaint; a few of them if none does.

    >>> nearest("Killed", ["killed", "wounded", "held"])
    "did you mean 'killed'?"
    >>> nearest("dead", ["killed", "wounded"])
    "the ledger has 'killed', 'wounded'"
    """
    known = sorted(set(labels))
    by_folded = {label.casefold(): label for label in reversed(known)}
    close = get_close_matches(key.casefold(), by_folded, _MOST_NEAR, 0.7)
    if close:
        return f"did you mean {' or '.join(repr(by_folded[label]) for label in close)}?"
    return f"the ledger has {some(known)}"


def some(ids: Sequence[str]) -> str:
    """Return the first of *ids*, and how many more there are."""
    shown = ", ".join(map(repr, ids[:_MOST_SHOWN]))
    more = f" and {len(ids) - _MOST_SHOWN} more" if len(ids) > _MOST_SHOWN else ""
    return f"{shown}{more}"


def unlike(measure: Measure, known: Sequence[Measure]) -> str:
    """Return that none of *known* is *measure*, and in what the one most like it differs.

    >>> unlike(Measure("killed", id="a"), [Measure("killed", unit="person", id="b")])
    "no claim on the measure 'killed' (id 'a'); that of id 'b' differs in unit: 'person', not None"
    """
    said = f"no claim on the measure {measure.label!r} (id {measure.id!r})"
    namesakes = [other for other in known if other.label == measure.label]
    if not namesakes:
        return f"{said}; {nearest(measure.label, [other.label for other in known])}"
    other = min(namesakes, key=lambda other: len(_differences(measure, other)))
    differences = _differences(measure, other) or ["id alone"]
    return f"{said}; that of id {other.id!r} differs in {', '.join(differences)}"


def _differences(measure: Measure, other: Measure) -> list[str]:
    return [
        f"{name}: {getattr(other, name)!r}, not {getattr(measure, name)!r}"
        for name in _IDENTITY
        if getattr(other, name) != getattr(measure, name)
    ]


_IDENTITY: Final = (
    "unit",
    "place",
    "population",
    "definition",
    "period",
    "domain",
    "temporality",
    "ends",
    "resets",
)
"""What tells measures of one label apart."""
