"""The JSON Schema of ledger files, which ships with the library."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from consilience.serial.documents import parse_json
from consilience.serial.scalars import is_object


def json_schema() -> Mapping[str, object]:
    """Return the JSON Schema (draft 2020-12) of a ledger file in JSON.

    It says what has the right shape.  What words, dates and ids mean is beyond it: a file that it
    accepts can still be refused by `load`, and never the other way round.  A line of JSON Lines is
    described by its ``$defs/line``.

    >>> json_schema()["$id"]
    'urn:consilience:ledger:1'
    """
    text = files("consilience.serial").joinpath("ledger.schema.json").read_text(encoding="utf-8")
    schema = parse_json(text)
    assert is_object(schema)  # the file is our own
    return schema
