"""Ledger files: JSON, JSON Lines and (for reading) TOML, strict and without coercion.

`load`, `load_lenient` and `dump` go by the suffix of the file.  `configure` and `make_converter`
bring the same reading and writing to cattrs, `json_schema` to programs in other languages, and
`result_to_json` and `comparison_to_json` hand results on.

What a kind of entry consists of stands in its field table (`entries`, `relations`, `figures`): a
line for each key, with the codec that reads and writes its values and describes them in JSON
Schema.  So adding is one line or two:

* a field of a record: a `Field` in its table, where it is to be written;
* a kind of relation: its table in `relations.relations_of`;
* a kind of value: a `Codec`, beside the field that needs it;
* a kind of entry: its table in `entries`, its tag in ``TAGS``, and a line each in `writing`,
  `quick`, `survey` and `schema`;
* a file format: a parser that returns a `Document` in `documents`, and its suffix in `files`.

`quick` reads faultless files without paths; whatever it stumbles over, `survey` reads again for
every fault.  Both go by the same tables, so they are equally strict.

May import every room but `report`, `testing` and `cli`; of other packages, `cattrs` alone.
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
