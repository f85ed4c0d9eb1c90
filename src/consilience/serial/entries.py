"""The kinds of entries of a ledger file, and the keys of each but relations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Final

from consilience.domain import Domain
from consilience.errors import InvalidTypeError
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.claim import Claim, Coverage, as_coverage
from consilience.ledger.derivation import Derivation
from consilience.ledger.measure import Measure, Temporality
from consilience.ledger.note import Note
from consilience.ledger.notice import Notice, NoticeKind
from consilience.ledger.source import Reliability, Source
from consilience.serial.dates import day, span
from consilience.serial.figures import figure, figure_alone
from consilience.serial.records import Record, each
from consilience.serial.scalars import (
    Reader,
    exact,
    grade,
    is_list,
    name,
    names,
    one_of,
    optional,
    shown,
    text,
    truth,
    whole,
)
from consilience.words import Quantity

SCHEMA: Final = "consilience/ledger/1"
"""What the key ``schema`` of a ledger file says."""

TAGS: Final = {
    "measure": "measures",
    "source": "sources",
    "claim": "claims",
    "relation": "relations",
    "notice": "notices",
    "note": "notes",
    "acknowledgement": "acknowledgements",
}
"""The tag of an entry in JSON Lines, and the section it belongs to elsewhere."""

SECTIONS: Final = tuple(TAGS.values())


def _days(raw: object) -> tuple[date, ...]:
    if not is_list(raw):
        raise InvalidTypeError(f'{shown(raw)} is no list: give a list of days, as ["2024-11-27"]')
    return tuple(each(raw, day))


MEASURE: Final[Record[Measure]] = Record(
    Measure,
    {
        "id": name,
        "label": name,
        "unit": optional(name),
        "place": optional(name),
        "population": optional(name),
        "definition": optional(name),
        "period": optional(span),
        "domain": one_of(Domain),
        "temporality": one_of(Temporality),
        "ends": optional(day),
        "resets": _days,
        "harms": optional(name),
        "favours": optional(name),
    },
    required=("id", "label"),
)

SOURCE: Final[Record[Source]] = Record(
    Source,
    {
        "id": name,
        "name": optional(name),
        "kind": optional(name),
        "side": optional(name),
        "reliability": optional(one_of(Reliability)),
        "repeats": names,
        "within": optional(name),
        "compiles": names,
        "named": truth,
    },
    required=("id",),
)

NOTE: Final[Record[Note]] = Record(
    Note,
    {
        "id": name,
        "text": name,
        "source": name,
        "via": names,
        "reported": optional(span),
        "about": optional(span),
        "quote": optional(text),
        "citation": optional(text),
    },
    required=("text", "source"),
)

ACKNOWLEDGEMENT: Final[Record[Acknowledgement]] = Record(
    Acknowledgement,
    {"diagnosis": name, "reason": name, "by": optional(name), "on": optional(day)},
    required=("diagnosis", "reason"),
)


def _coverage(raw: object) -> Coverage | None:
    if is_list(raw):
        return as_coverage(names(raw))
    share = exact(text(raw))
    return as_coverage(Fraction(share))


def notice_record(measure: Callable[[object], Measure]) -> Record[Notice]:
    """Return the record of notices whose ``should_be`` is read by *measure*."""
    readers: dict[str, Reader] = {
        "id": name,
        "kind": one_of(NoticeKind),
        "target": name,
        "source": name,
        "via": names,
        "reported": optional(span),
        "sequence": optional(whole),
        "replacement": optional(name),
        "should_be": optional(measure),
        "value": optional(figure_alone),
        "quote": optional(text),
        "citation": optional(text),
    }
    return Record(Notice, readers, required=("kind", "target", "source"))


def _derivation(raw: object) -> Derivation:
    return Derivation.parse(text(raw))


def claim_record(measure: Callable[[object], Measure], domain: Domain) -> Record[Claim]:
    """Return the record of claims whose ``measure`` is read by *measure* and is of *domain*."""

    def value(raw: object) -> Quantity:
        return figure(raw, domain)

    readers: dict[str, Reader] = {
        "id": name,
        "measure": measure,
        "value": value,
        "source": name,
        "via": names,
        "reported": optional(span),
        "about": optional(span),
        "so_far": truth,
        "derived_from": names,
        "derivation": optional(_derivation),
        "basis": optional(text),
        "quote": optional(text),
        "citation": optional(text),
        "credibility": optional(grade),
        "coverage": optional(_coverage),
    }
    return Record(Claim, readers, required=("measure", "value", "source"))
