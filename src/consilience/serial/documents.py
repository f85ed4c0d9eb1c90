"""Texts of ledger files, parsed: sections of raw entries that remember where each one stands."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import attrs

from consilience.errors import LedgerFileError
from consilience.serial.codec import is_list, is_object, shown
from consilience.serial.entries import SCHEMA, SECTIONS, TAGS
from consilience.serial.faults import Fault, Refusal, faulty, refusal_of, unknown_key
from consilience.serial.field_table import Repeated


@attrs.frozen
class Document:
    """A ledger file before anything in it is read: lists of raw entries by section.

    ``places`` has where each entry stands, where the sections themselves do not say it;
    ``refusals`` has what belongs to no section.
    """

    sections: Mapping[str, Sequence[object]]
    refusals: tuple[Refusal, ...] = ()
    places: Mapping[str, Sequence[str]] = attrs.field(factory=dict[str, Sequence[str]])

    def path(self, section: str, position: int) -> str:
        """Return where an entry stands."""
        if section in self.places:
            return self.places[section][position]
        return f"$.{section}[{position}]"


def from_json(text: str) -> Document:
    """Parse one JSON object.

    Raises `LedgerFileError` where the text is no JSON, or the object no ledger.
    """
    return from_object(parse_json(text))


def from_toml(text: str) -> Document:
    """Parse a TOML document.

    Raises `LedgerFileError` where the text is no TOML, or the table no ledger.
    """
    try:
        return from_object(tomllib.loads(text))
    except (ValueError, RecursionError) as error:  # ValueError: a number that Python does not read
        raise faulty([("$", f"the text is no TOML: {error}")]) from None


def from_object(raw: object) -> Document:
    """Sort the keys of a ledger object.

    Raises `LedgerFileError` where it is no object, or its ``schema`` another one.
    """
    if isinstance(raw, Repeated):
        raise faulty([(f"$.{key}", "the key stands twice") for key in raw.keys_repeated])
    if not is_object(raw):
        raise faulty([("$", f"{shown(raw)} is no ledger: give an object with measures and claims")])
    check_schema(raw)
    sections: dict[str, Sequence[object]] = {}
    refusals: list[Refusal] = []
    for key, value in raw.items():
        if key in SECTIONS:
            if is_list(value):
                sections[key] = value
            else:
                refusals.append(_refuse(f"$.{key}", value, f"{shown(value)} is no list of {key}"))
        elif key != "schema":
            refusals.append(_refuse(f"$.{key}", value, unknown_key(key, ("schema", *SECTIONS))))
    return Document(sections, tuple(refusals))


def check_schema(raw: Mapping[str, object]) -> None:
    """Raise `LedgerFileError` unless *raw* says that it is of the schema read here."""
    path = "$.schema"
    if "schema" not in raw:
        raise faulty([(path, f'the key is missing: give "schema": "{SCHEMA}"')])
    if raw["schema"] != SCHEMA:
        raise faulty([(path, f'{shown(raw["schema"])} is not read here; known is "{SCHEMA}"')])


def from_json_lines(text: str) -> Document:
    """Parse JSON Lines: an object with the schema, then one tagged entry to a line.

    Raises `LedgerFileError` where the first line is not the schema.
    """
    lines = [
        (number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()
    ]
    number, head = lines[0] if lines else (1, "{}")
    try:
        _check_head(parse_json(head, number))
    except LedgerFileError as error:
        raise faulty(_on_line(number, error)) from None
    sections: dict[str, list[object]] = {section: [] for section in SECTIONS}
    places: dict[str, list[str]] = {section: [] for section in SECTIONS}
    refusals: list[Refusal] = []
    for number, line in lines[1:]:
        place = _place(number)
        try:
            section, entry = _untag(parse_json(line, number))
        except LedgerFileError as error:
            refusals.append(refusal_of(place, line, _on_line(number, error)))
            continue
        sections[section].append(entry)
        places[section].append(place)
    return Document(sections, tuple(refusals), places)


def _place(number: int) -> str:
    return f"line {number}: $"


def _on_line(number: int, error: LedgerFileError) -> list[Fault]:
    """Return the faults of *error*, whose paths begin with ``$``, with the number of the line."""
    return [(_place(number) + path.removeprefix("$"), reason) for path, reason in error.faults]


def _check_head(raw: object) -> None:
    if not is_object(raw):
        raise faulty([("$", f'{shown(raw)} is no head: give {{"schema": "{SCHEMA}"}}')])
    check_schema(raw)
    strange = [key for key in raw if key != "schema"]
    if strange:
        raise faulty([(f"$.{key}", unknown_key(key, ("schema",))) for key in strange])


def _untag(raw: object) -> tuple[str, object]:
    if isinstance(raw, Repeated):
        raise faulty([(f"$.{key}", "the key stands twice") for key in raw.keys_repeated])
    if not is_object(raw):
        raise faulty([("$", f"{shown(raw)} is no object")])
    known = ", ".join(json.dumps(tag) for tag in TAGS)
    if "type" not in raw:
        raise faulty([("$.type", f"the tag is missing: give one of {known}")])
    tag = raw.pop("type")
    if not isinstance(tag, str) or tag not in TAGS:
        raise faulty([("$.type", f"unknown tag {shown(tag)}: give one of {known}")])
    return TAGS[tag], raw


def _refuse(path: str, value: object, reason: str) -> Refusal:
    return refusal_of(path, value, [(path, reason)])


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    return made if len(made) == len(pairs) else Repeated(pairs)


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_object)
_decode: Callable[[str], object] = _DECODER.decode


def parse_json(text: str, line: int = 1) -> object:
    """Parse JSON that begins on *line* of its file.

    Repeated keys stay visible, floats and NaN are left for the readers to refuse.

    Raises `LedgerFileError` where the text is no JSON, with line and column.
    """
    try:
        return _decode(text)
    except json.JSONDecodeError as error:
        where = f"line {line + error.lineno - 1} column {error.colno}"
        raise faulty([("$", f"the text is no JSON: {error.msg}, {where}")]) from None
    except RecursionError:
        raise faulty([("$", "the text is nested too deeply")]) from None
    except ValueError as error:  # a number of more digits than Python reads
        raise faulty([("$", f"the text is no JSON that can be read: {error}")]) from None
