"""Texts of ledger files, from ledgers: one entry to a line, so that changes can be read."""

from __future__ import annotations

import json

from consilience.ledger.ledger import Ledger
from consilience.serial.codec import Plain
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
from consilience.serial.relations import plain_relation


def plain_sections(ledger: Ledger) -> dict[str, list[Plain]]:
    """Return the entries of a ledger by section.

    Ids are written even where they are digests: a later version may make digests another way, and
    other entries refer to them.
    """
    return {
        "measures": [MEASURE.write(item) for item in ledger.measures],
        "sources": [SOURCE.write(item) for item in ledger.sources],
        "claims": [CLAIM.write(item) for item in ledger],
        "relations": [plain_relation(item) for item in ledger.relations],
        "notices": [NOTICE.write(item) for item in ledger.notices],
        "notes": [NOTE.write(item) for item in ledger.notes],
        "acknowledgements": [ACKNOWLEDGEMENT.write(item) for item in ledger.acknowledgements],
    }


def plain_ledger(ledger: Ledger) -> Plain:
    """Return a whole ledger as one object."""
    return {"schema": SCHEMA, **plain_sections(ledger)}


def to_json(ledger: Ledger) -> str:
    """Return *ledger* as one JSON object."""
    parts = [f'"schema": {_spelt(SCHEMA)}']
    for section, entries in plain_sections(ledger).items():
        parts.append(f"{_spelt(section)}: {_lines(entries)}")
    return "{\n  " + ",\n  ".join(parts) + "\n}\n"


def to_json_lines(ledger: Ledger) -> str:
    """Return *ledger* as JSON Lines: the schema, then one tagged entry to a line."""
    sections = plain_sections(ledger)
    lines = [_spelt({"schema": SCHEMA})]
    for tag, section in TAGS.items():
        lines.extend(_spelt({"type": tag} | entry) for entry in sections[section])
    return "\n".join(lines) + "\n"


def _lines(entries: list[Plain]) -> str:
    if not entries:
        return "[]"
    return "[\n    " + ",\n    ".join(map(_spelt, entries)) + "\n  ]"


def _spelt(raw: object) -> str:
    return json.dumps(raw, ensure_ascii=False)
