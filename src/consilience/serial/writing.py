"""Texts of ledger files, from ledgers: one entry to a line, so that changes can be read."""

from __future__ import annotations

import json

from consilience.ledger.ledger import Ledger
from consilience.serial.entries import SCHEMA, TAGS
from consilience.serial.plain import plain_sections
from consilience.serial.plain_basics import Plain


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
