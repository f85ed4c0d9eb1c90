"""The kinds of entries of a ledger file, and the keys of each but relations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from consilience.claims import Claim
from consilience.derivation import Derivation
from consilience.domain import Domain
from consilience.measure import Measure, Temporality
from consilience.note import Note
from consilience.serial.dates import day, span
from consilience.serial.figures import figure
from consilience.serial.records import Record
from consilience.serial.scalars import (
    Reader,
    grade,
    name,
    names,
    one_of,
    optional,
    text,
    truth,
)
from consilience.source import Reliability, Source
from consilience.words import Quantity

SCHEMA: Final = "consilience/ledger/1"
"""What the key ``schema`` of a ledger file says."""

TAGS: Final = {
    "measure": "measures",
    "source": "sources",
    "claim": "claims",
    "relation": "relations",
    "note": "notes",
}
"""The tag of an entry in JSON Lines, and the section it belongs to elsewhere."""

SECTIONS: Final = tuple(TAGS.values())

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
        "quote": optional(text),
        "citation": optional(text),
        "credibility": optional(grade),
    }
    return Record(Claim, readers, required=("measure", "value", "source"))
