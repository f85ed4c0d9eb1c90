"""The collection: claims with their sources, checked once and never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

import attrs

from consilience.dates import as_day
from consilience.errors import (
    AmbiguousMeasureError,
    DuplicateIdError,
    InvalidTypeError,
    UnknownMeasureError,
    UnknownReferenceError,
)
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.claim import Claim
from consilience.ledger.measure import Measure
from consilience.ledger.note import Note
from consilience.ledger.notice import Notice
from consilience.ledger.notice_targets import check_notices, with_targets
from consilience.ledger.references import (
    check_references,
    distinct,
    joined,
    nearest,
    unique,
    unlike,
)
from consilience.ledger.relation import Relation
from consilience.ledger.source import Source


def _claims(items: Iterable[Claim]) -> tuple[Claim, ...]:
    return distinct(items, Claim, "claims")


def _sources(items: Iterable[Source]) -> tuple[Source, ...]:
    return distinct(items, Source, "sources")


def _notes(items: Iterable[Note]) -> tuple[Note, ...]:
    return distinct(items, Note, "notes")


def _acknowledgements(items: Iterable[Acknowledgement]) -> tuple[Acknowledgement, ...]:
    return distinct(items, Acknowledgement, "acknowledgements")


def _notices(items: Iterable[Notice]) -> tuple[Notice, ...]:
    return distinct(items, Notice, "notices")


def _relations(items: Iterable[Relation]) -> tuple[Relation, ...]:
    kept = tuple(items)
    for position, item in enumerate(kept):
        if not isinstance(item, Relation):
            raise InvalidTypeError(f"relations[{position}] is {item!r}: give a Relation")
    return unique(kept, "relations")


@attrs.frozen(repr=False)
class Ledger:
    """An immutable collection of claims, with their sources, relations, notices and notes.

    A source that a claim names and nobody declared is created, as named and independent.  Equal
    claims are one claim.  ``len``, ``in`` and iteration are about the claims; ``a | b`` joins two
    ledgers.

    Raises `UnknownReferenceError` where ``via``, ``repeats``, ``within``, ``compiles``,
    ``coverage``, ``derived_from`` or a notice name what is not there, `DuplicateIdError` where one
    id stands for two contents, `InvalidValueError` where notices are about each other in a circle,
    or claims derived from each other,
    `InvalidTypeError` for items of a wrong type.

    >>> from consilience import claim
    >>> ledger = Ledger([claim(Measure("killed"), 20, source="SOHR")])
    >>> len(ledger), ledger.source("SOHR").named
    (1, True)
    """

    claims: tuple[Claim, ...] = attrs.field(converter=_claims)
    sources: tuple[Source, ...] = attrs.field(default=(), kw_only=True, converter=_sources)
    relations: tuple[Relation, ...] = attrs.field(default=(), kw_only=True, converter=_relations)
    notices: tuple[Notice, ...] = attrs.field(default=(), kw_only=True, converter=_notices)
    notes: tuple[Note, ...] = attrs.field(default=(), kw_only=True, converter=_notes)
    acknowledgements: tuple[Acknowledgement, ...] = attrs.field(
        default=(), kw_only=True, converter=_acknowledgements
    )

    def __attrs_post_init__(self) -> None:
        known = {source.id for source in self.sources}
        statements: tuple[Claim | Notice | Note, ...]
        statements = (*self.claims, *self.notices, *self.notes)
        speakers = dict.fromkeys(item.source for item in statements)
        created = tuple(Source(id) for id in speakers if id not in known)
        object.__setattr__(self, "sources", self.sources + created)
        check_references(self._sources_by_id, self.claims_by_id, statements)
        check_notices(self.notices, self.claims_by_id)
        self._check_measures()

    def __len__(self) -> int:
        return len(self.claims)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def __contains__(self, item: object) -> bool:
        return isinstance(item, Claim) and self.claims_by_id.get(item.id) == item

    def __or__(self, other: Ledger) -> Ledger:
        if not isinstance(other, Ledger):
            return NotImplemented
        return Ledger(
            self.claims + other.claims,
            sources=joined(self.sources, other.sources),
            relations=self.relations + other.relations,
            notices=self.notices + other.notices,
            notes=self.notes + other.notes,
            acknowledgements=self.acknowledgements + other.acknowledgements,
        )

    def __repr__(self) -> str:
        said = f"{counted(len(self.notices), 'notice')}, " if self.notices else ""
        return (
            f"<Ledger: {counted(len(self.claims), 'claim')} on "
            f"{counted(len(self.measures), 'measure')} by {counted(len(self.sources), 'source')}, "
            f"{counted(len(self.relations), 'relation')}, "
            f"{said}{counted(len(self.notes), 'note')}>"
        )

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of the claims, then those of relations or notices alone."""
        return tuple(self._measures_by_id.values())

    @cached_property
    def digest(self) -> str:
        """A digest of the whole content (SHA-256, hexadecimal), whatever the order of its items."""
        items: tuple[Claim | Source | Relation | Notice | Note | Acknowledgement, ...] = (
            *self.claims,
            *self.sources,
            *self.relations,
            *self.notices,
            *self.notes,
            *self.acknowledgements,
        )
        lines = sorted(
            f"{type(item).__name__}{attrs.astuple(item, recurse=False)!r}" for item in items
        )
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    def about(self, measure: Measure | str) -> tuple[Claim, ...]:
        """Return the claims on *measure*, given as itself, its id or its label.

        A measure that only relations or notices mention has none.

        Raises `UnknownMeasureError` (a ``KeyError``) where the ledger does not have the measure,
        and `AmbiguousMeasureError` where several measures have the label.
        """
        return self._by_measure.get(self.measure(measure).id, ())

    def by(self, source: Source | str) -> tuple[Claim, ...]:
        """Return the claims that *source* asserts, in order; none is an empty tuple.

        Raises `UnknownReferenceError` for a source that the ledger does not have.
        """
        known = self.source(source.id if isinstance(source, Source) else source)
        return tuple(item for item in self.claims if item.source == known.id)

    def known_on(self, day: date | str) -> Ledger:
        """Return the ledger of what had certainly been said by the end of *day*.

        A claim without a date of report, or whose date may be later, is not in it, and neither is
        one that was computed from such a claim.  The same holds of notices, and of notices about
        what is not in it.

        Raises `DateError` for a text that is not one day.
        """
        limit = as_day(day, "known_on")
        unknown = [item.id for item in self.claims if not said_by(item, limit)]
        fallen = set(unknown)
        while unknown:
            id = unknown.pop()
            more = [item for item in self._derived.get(id, ()) if item not in fallen]
            fallen.update(more)
            unknown.extend(more)
        claims = tuple(item for item in self.claims if item.id not in fallen)
        return attrs.evolve(
            self,
            claims=claims,
            notices=with_targets(
                [item for item in self.notices if said_by(item, limit)],
                {item.id for item in claims},
            ),
            notes=tuple(item for item in self.notes if said_by(item, limit)),
        )

    def measure(self, key: Measure | str) -> Measure:
        """Return the measure that *key* names: itself, its id, or its label.

        Raises `UnknownMeasureError` where no claim and no relation has it, and
        `AmbiguousMeasureError` where several measures share the label.
        """
        if isinstance(key, Measure):
            if key.id in self._measures_by_id:
                return key
            raise UnknownMeasureError(unlike(key, self.measures))
        if not isinstance(key, str):
            raise UnknownMeasureError(
                f"{key!r} is no measure: ask by a Measure, its id or its label; "
                f"{nearest('', [m.label for m in self.measures])}"
            )
        if key in self._measures_by_id:
            return self._measures_by_id[key]
        found = [measure for measure in self.measures if measure.label == key]
        if len(found) > 1:
            ids = ", ".join(repr(measure.id) for measure in found)
            raise AmbiguousMeasureError(
                f"{key!r} is the label of {len(found)} measures; ask by id: {ids}"
            )
        if not found:
            raise UnknownMeasureError(
                f"no claim on a measure {key!r}; {nearest(key, [m.label for m in self.measures])}"
            )
        return found[0]

    def source(self, id: str) -> Source:
        """Return the source with this id.

        Raises `UnknownReferenceError` where there is none.
        """
        try:
            return self._sources_by_id[id]
        except KeyError:
            raise UnknownReferenceError(f"no source {id!r} in the ledger") from None

    def claim(self, id: str) -> Claim:
        """Return the claim with this id.

        Raises `UnknownReferenceError` where there is none.
        """
        try:
            return self.claims_by_id[id]
        except KeyError:
            raise UnknownReferenceError(f"no claim {id!r} in the ledger") from None

    @cached_property
    def claims_by_id(self) -> Mapping[str, Claim]:
        """The claims by their ids."""
        return {item.id: item for item in self.claims}

    @cached_property
    def _sources_by_id(self) -> Mapping[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _derived(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for item in self.claims:
            for id in item.derived_from:
                found.setdefault(id, []).append(item.id)
        return found

    @cached_property
    def _by_measure(self) -> Mapping[str, tuple[Claim, ...]]:
        groups: dict[str, list[Claim]] = {}
        for item in self.claims:
            groups.setdefault(item.measure.id, []).append(item)
        return {id: tuple(items) for id, items in groups.items()}

    @cached_property
    def _measures_by_id(self) -> Mapping[str, Measure]:
        found = {id: items[0].measure for id, items in self._by_measure.items()}
        for relation in self.relations:
            for measure in relation.measures:
                found.setdefault(measure.id, measure)
        for item in self.notices:
            if item.should_be is not None:
                found.setdefault(item.should_be.id, item.should_be)
        return found

    def _check_measures(self) -> None:
        meant = [item.measure for item in self.claims]
        meant += [measure for relation in self.relations for measure in relation.measures]
        meant += [item.should_be for item in self.notices if item.should_be is not None]
        for measure in meant:
            first = self._measures_by_id[measure.id]
            if measure is not first and measure != first:
                raise DuplicateIdError(
                    f"the id {measure.id!r} stands for two measures: {first!r} and {measure!r}"
                )


def counted(number: int, noun: str) -> str:
    """Return *number* with *noun* in the singular or the plural."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def said_by(item: Claim | Notice | Note, day: date) -> bool:
    """Whether *item* had certainly been said by the end of *day*."""
    return (
        item.reported is not None and item.reported.latest is not None
    ) and item.reported.latest <= day
