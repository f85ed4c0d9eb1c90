"""Ledger files: JSON, JSON Lines and (for reading) TOML, strict and without coercion.

`load`, `load_lenient` and `dump` go by the suffix of the file.  `configure` and `make_converter`
bring the same reading and writing to cattrs, `json_schema` to programs in other languages, and
`result_to_json` and `comparison_to_json` hand results on.
"""

from consilience.serial.faults import Refusal
from consilience.serial.files import dump, load, load_lenient
from consilience.serial.hooks import configure, make_converter
from consilience.serial.results import comparison_to_json, result_to_json
from consilience.serial.schema import json_schema

__all__ = [
    "Refusal",
    "comparison_to_json",
    "configure",
    "dump",
    "json_schema",
    "load",
    "load_lenient",
    "make_converter",
    "result_to_json",
]
