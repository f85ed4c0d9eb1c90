"""The entries of a ledger file: the field table of each kind but relations.

A new field of a claim is one line here, in the order in which it is to be written; reader, writer
and JSON Schema follow.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final

import attrs

from consilience.domain import COUNT, Domain
from consilience.errors import InvalidValueError
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.claim import Claim, Coverage, as_coverage
from consilience.ledger.derivation import Derivation
from consilience.ledger.measure import Measure, Temporality
from consilience.ledger.note import Note
from consilience.ledger.notice import Notice, NoticeKind
from consilience.ledger.source import Reliability, Source
from consilience.serial.codec import (
    ID,
    IDS,
    NAME,
    TEXT,
    TRUTH,
    Codec,
    id_of,
    ids,
    is_list,
    listed,
    number,
    one_of,
    optional,
    text,
    whole,
)
from consilience.serial.dates import DAY, SPAN
from consilience.serial.field_table import Field, FieldTable
from consilience.serial.figures import FIGURE_ALONE, figure_of

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


def _grade(raw: object) -> int:
    number = whole(raw)
    if 1 <= number <= 6:
        return number
    raise InvalidValueError(f"{number} is no grade: give 1 to 6 (6: cannot be judged)")


def _coverage(raw: object) -> Coverage | None:
    if is_list(raw):
        return as_coverage(ids(raw))
    share = number(text(raw))
    return as_coverage(Fraction(share))


def _plain_coverage(coverage: Coverage) -> object:
    return list(coverage) if isinstance(coverage, tuple) else str(coverage)


def _derivation(raw: object) -> Derivation:
    return Derivation.parse(text(raw))


def _plain_derivation(derivation: Derivation) -> str:
    if Derivation.parse(derivation.text) != derivation:
        raise InvalidValueError(f"the terms of {derivation!r} are others than its text says")
    return derivation.text


_GRADE: Final = Codec(_grade, {"enum": [1, 2, 3, 4, 5, 6]})
_BASIS: Final = Codec(text, {"enum": ["denial"]})  # which ones there are, the claim itself checks
_DERIVATION: Final = Codec(_derivation, TEXT.schema, _plain_derivation)
_SEQUENCE: Final = Codec(whole, {"type": "integer", "minimum": 0})
_COVERAGE: Final = Codec(
    _coverage,
    {
        "anyOf": [
            {"type": "array", "items": ID.schema, "uniqueItems": True, "minItems": 1},
            {"type": "string", "pattern": r"^[0-9]+(/[0-9]+|\.[0-9]+)$"},
        ]
    },
    _plain_coverage,
)

_DATE: Final = optional(SPAN)
WORDS: Final = optional(TEXT)
_VIA: Final = Field("via", IDS, "Who relayed it, nearest the origin first.")
_REPORTED: Final = Field("reported", _DATE, "When it was said.")
_ABOUT: Final = Field("about", _DATE, "When it was true.")
_SOURCE: Final = Field("source", ID, "The id of a source.", required=True)
_QUOTE: Final = Field("quote", WORDS)
_CITATION: Final = Field("citation", WORDS)

MEASURE: Final[FieldTable[Measure]] = FieldTable(
    Measure,
    (
        Field("id", ID, required=True),
        Field("label", NAME, required=True),
        Field("unit", optional(NAME)),
        Field("place", optional(NAME)),
        Field("population", optional(NAME)),
        Field("definition", optional(NAME)),
        Field("period", optional(SPAN)),
        Field("domain", one_of(Domain)),
        Field("temporality", one_of(Temporality)),
        Field(
            "ends",
            optional(DAY),
            "The last day on which a running total could grow; of cumulative measures only.",
        ),
        Field(
            "resets",
            listed(DAY, 'days, as ["2024-11-27"]'),
            "The days on which a running total begins again; of cumulative measures only.",
        ),
        Field("harms", optional(NAME)),
        Field("favours", optional(NAME)),
    ),
    says="What is counted, and within which scope.",
)

SOURCE: Final[FieldTable[Source]] = FieldTable(
    Source,
    (
        Field("id", ID, required=True),
        Field("name", optional(NAME)),
        Field("kind", optional(NAME)),
        Field("side", optional(NAME)),
        Field(
            "reliability",
            optional(one_of(Reliability)),
            "The Admiralty grade; F: cannot be judged.",
        ),
        Field("repeats", IDS),
        Field("within", optional(ID)),
        Field("compiles", IDS),
        Field("named", TRUTH),
    ),
    says="Somebody who asserts figures. One that only claims name is created, as named and "
    "independent.",
)

NOTE: Final[FieldTable[Note]] = FieldTable(
    Note,
    (
        Field("id", ID),
        Field("text", NAME, required=True),
        _SOURCE,
        _VIA,
        _REPORTED,
        _ABOUT,
        _QUOTE,
        _CITATION,
    ),
    says="An assertion that is no figure.",
)

ACKNOWLEDGEMENT: Final[FieldTable[Acknowledgement]] = FieldTable(
    Acknowledgement,
    (
        Field("diagnosis", ID, "The id of the diagnosis.", required=True),
        Field("reason", NAME, required=True),
        Field("by", optional(NAME)),
        Field("on", optional(DAY), "One day, as an ISO date."),
    ),
    says="That somebody has looked at a diagnosis, and why the record may stand.",
)


def _id(measure: Measure) -> str:
    return measure.id


BY_ID: Final = Codec(id_of, ID.schema, _id)
"""Measures that stand elsewhere in the file: written and read as ids, and no more."""


def found_by_id(find: Callable[[str], Measure]) -> Codec:
    """Return the codec of measures that stand elsewhere in the file, where *find* finds them."""

    def read(raw: object) -> Measure:
        return find(id_of(raw))

    return attrs.evolve(BY_ID, read=read)


def notices_of(measure: Codec) -> FieldTable[Notice]:
    """Return the table of notices whose measures are read and written by *measure*."""
    return FieldTable(
        Notice,
        (
            Field("id", ID),
            Field("kind", one_of(NoticeKind), required=True),
            Field("target", ID, "The id of a claim or of a notice.", required=True),
            _SOURCE,
            _VIA,
            _REPORTED,
            Field(
                "replacement",
                optional(ID),
                "The id of the claim in its place; of supersedes and corrects only.",
            ),
            Field(
                "should_be",
                optional(measure),
                "The id of the measure that the figure is of; of misreports only.",
            ),
            Field(
                "value",
                optional(FIGURE_ALONE),
                "A figure that a dispute or a denial names; it bounds nothing.",
            ),
            _QUOTE,
            _CITATION,
            Field("sequence", optional(_SEQUENCE), "Its place among the notices of one day."),
        ),
        says="What a source says about an earlier claim or notice.",
    )


def claims_of(measure: Codec, domain: Domain = COUNT) -> FieldTable[Claim]:
    """Return the table of claims in *domain* whose measure is read and written by *measure*."""
    return FieldTable(
        Claim,
        (
            Field("id", ID),
            Field("measure", measure, "The id of a measure.", required=True),
            Field("value", figure_of(domain), required=True),
            _SOURCE,
            _VIA,
            _REPORTED,
            _ABOUT,
            Field("so_far", TRUTH, "A count in progress."),
            Field("derived_from", IDS, "The ids of the claims that it was computed from."),
            Field(
                "derivation",
                optional(_DERIVATION),
                "How it was computed from them: their ids and numbers, added and subtracted.",
            ),
            Field(
                "basis",
                optional(_BASIS),
                "Given where the figure was said by denying another one.",
            ),
            _QUOTE,
            _CITATION,
            Field("credibility", optional(_GRADE), "The Admiralty grade; 6: cannot be judged."),
            Field(
                "coverage",
                optional(_COVERAGE),
                "What an incomplete compilation covers of its contributors: their ids, or a share "
                'such as "23/26".',
            ),
        ),
        says="One source's assertion of one figure.",
    )


CLAIM: Final = claims_of(BY_ID)
NOTICE: Final = notices_of(BY_ID)
