"""The JSON Schema of ledger files, made of the tables that read and write them."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy

from consilience.serial import codec, dates, figures, relations
from consilience.serial.codec import Schema, ref
from consilience.serial.entries import (
    ACKNOWLEDGEMENT,
    CLAIM,
    MEASURE,
    NOTE,
    NOTICE,
    SCHEMA,
    SOURCE,
    TAGS,
)
from consilience.serial.relations import RELATIONS


def json_schema() -> Mapping[str, object]:
    """Return the JSON Schema (draft 2020-12) of a ledger file in JSON.

    It says what has the right shape.  What words, dates and ids mean is beyond it: a file that it
    accepts can still be refused by `load`, and never the other way round.  A line of JSON Lines is
    described by its ``$defs/line``.

    >>> json_schema()["$id"]
    'urn:consilience:ledger:1'
    """
    head: Schema = {"const": SCHEMA}
    sections = {section: {"type": "array", "items": ref(kind)} for kind, section in TAGS.items()}
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:consilience:ledger:1",
        "title": "Ledger of claims",
        "description": f"A ledger file of the library consilience, format {SCHEMA}: reported "
        "figures as claims, with their measures, sources and dates.",
        "type": "object",
        "required": ["schema"],
        "additionalProperties": False,
        "properties": {"schema": head, **sections},
        "$defs": {
            "measure": MEASURE.schema,
            "source": SOURCE.schema,
            "claim": CLAIM.schema,
            "notice": NOTICE.schema,
            "note": NOTE.schema,
            "acknowledgement": ACKNOWLEDGEMENT.schema,
            **{kind: table.schema for kind, table in RELATIONS.items()},
            **relations.DEFINITIONS,
            **figures.DEFINITIONS,
            **dates.DEFINITIONS,
            **codec.DEFINITIONS,
            "line": {
                "description": "A line of the JSON Lines form.",
                "anyOf": [
                    {
                        "type": "object",
                        "required": ["schema"],
                        "additionalProperties": False,
                        "properties": {"schema": head},
                    },
                    {
                        "type": "object",
                        "required": ["type"],
                        "properties": {"type": {"enum": list(TAGS)}},
                    },
                ],
            },
        },
    }
    return deepcopy(made)  # the caller's own, whatever is done to it
