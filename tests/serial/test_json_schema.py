"""The JSON Schema takes what the loader takes, and refuses what has the wrong shape."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from consilience import Ledger
from consilience.domain import Domain
from consilience.errors import LedgerFileError
from consilience.ledger.measure import Temporality
from consilience.ledger.source import Reliability
from consilience.serial import json_schema
from consilience.serial.entries import (
    ACKNOWLEDGEMENT,
    CLAIM,
    MEASURE,
    NOTE,
    NOTICE,
    SECTIONS,
    SOURCE,
    TAGS,
)
from consilience.serial.field_table import FieldTable
from consilience.serial.figures import FIGURE_FIELDS
from consilience.serial.relations import RELATIONS
from consilience.serial.writing import to_json, to_json_lines
from consilience.words import Basis
from tests.serial.drawing import damaged, ledgers, read_object

SCHEMA: dict[str, Any] = dict(json_schema())
DEFINED: dict[str, Any] = SCHEMA["$defs"]
CHECK = jsonschema.Draft202012Validator(SCHEMA)
OF_ALL = {"kind", "id", "label", "citation", "weight", "at"}
FIXTURE = Path(__file__).parents[2] / "fixtures" / "2013-latakia-offensive.json"


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_fixture_is_valid() -> None:
    CHECK.validate(json.loads(FIXTURE.read_text(encoding="utf-8")))


@given(ledgers())
def test_what_is_dumped_is_valid(ledger: Ledger) -> None:
    CHECK.validate(json.loads(to_json(ledger)))


@given(damaged())
def test_what_is_loaded_is_valid(raw: dict[str, Any]) -> None:
    try:
        read_object(raw)
    except LedgerFileError:
        return
    CHECK.validate(raw)


@pytest.mark.parametrize(
    ("kind", "table"),
    [
        ("measure", MEASURE),
        ("source", SOURCE),
        ("claim", CLAIM),
        ("notice", NOTICE),
        ("note", NOTE),
        ("acknowledgement", ACKNOWLEDGEMENT),
        *RELATIONS.items(),
    ],
)
def test_keys_are_those_of_the_loader(kind: str, table: FieldTable[Any]) -> None:
    assert set(DEFINED[kind]["properties"]) == {*table.tag, *table.readers}
    assert set(DEFINED[kind]["required"]) == set(table.required)
    assert DEFINED[kind]["additionalProperties"] is False


def test_the_rest_is_that_of_the_loader() -> None:
    assert set(SCHEMA["properties"]) == {"schema", *SECTIONS}
    assert set(DEFINED["figure"]["properties"]) == {field.key for field in FIGURE_FIELDS}
    assert DEFINED["measure"]["properties"]["domain"]["enum"] == [item.value for item in Domain]
    assert DEFINED["basis"]["enum"] == [item.value for item in Basis]
    assert DEFINED["measure"]["properties"]["temporality"]["enum"] == [
        item.value for item in Temporality
    ]
    assert DEFINED["source"]["properties"]["reliability"]["enum"] == [
        *(item.value for item in Reliability),
        None,
    ]
    assert [item["$ref"] for item in DEFINED["relation"]["anyOf"]] == [
        f"#/$defs/{kind}" for kind in RELATIONS
    ]
    assert all(DEFINED[kind]["properties"]["kind"] == {"const": kind} for kind in RELATIONS)
    assert DEFINED["line"]["anyOf"][1]["properties"]["type"]["enum"] == list(TAGS)


def changed(**changes: Any) -> dict[str, Any]:
    claim = {"id": "c", "measure": "m", "value": "at least 190", "source": "hrw"}
    return {
        "schema": "consilience/ledger/1",
        "measures": [{"id": "m", "label": "killed"}],
        "claims": [claim | changes],
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"sauce": "hrw"},
        {"quote": 12},
        {"source": None},
        {"source": ""},
        {"source": " hrw"},
        {"source": "hrw\t"},
        {"so_far": 1},
        {"so_far": None},
        {"credibility": 0},
        {"credibility": "2"},
        {"credibility": True},
        {"via": "hrw"},
        {"via": ["hrw", "hrw"]},
        {"via": [1]},
        {"reported": 2013},
        {"reported": {"edtf": 2013}},
        {"reported": {"approximate": True}},
        {"value": None},
        {"value": True},
        {"value": 3.9},
        {"value": [1, 2]},
        {"value": {}},
        {"value": {"range": [1]}},
        {"value": {"range": [1, 2, 3]}},
        {"value": {"range": [1.5, 2]}},
        {"value": {"range": ["1", 2]}},
        {"value": {"range": {"lo": 1}}},
        {"value": {"range": "∅"}},
        {"value": {"range": [1, 2], "low_basis": "STATED"}},
        {"value": {"range": [1, 2], "uncertainty": {"low": 1}}},
        {"value": {"range": [1, 2], "span": [1]}},
        {"value": {"range": [1, 2], "notes": [1]}},
    ],
)
def test_both_refuse_what_has_the_wrong_shape(changes: dict[str, Any]) -> None:
    refused_by_both(changed(**changes))


@pytest.mark.parametrize(
    "relation",
    [
        "m <= n",
        {},
        {"part": "m", "whole": "n"},
        {"kind": "equals", "a": "m", "b": "n"},
        {"kind": None, "a": "m", "b": "n"},
        {"kind": "part_of", "part": "m"},
        {"kind": "part_of", "part": "m", "whole": "n", "parts": []},
        {"kind": "part_of", "part": "m", "whole": ["n"]},
        {"kind": "part_of", "part": "m", "whole": "n", "weight": 0},
        {"kind": "part_of", "part": "m", "whole": "n", "weight": 0.5},
        {"kind": "part_of", "part": "m", "whole": "n", "weight": "-1/2"},
        {"kind": "part_of", "part": "m", "whole": "n", "at": 2013},
        {"kind": "part_of", "part": "m", "whole": "n", "label": 1},
        {"kind": "part_of", "part": "m", "whole": "n", "id": None},
        {"kind": "sum_of", "whole": "m", "parts": "n"},
        {"kind": "sum_of", "whole": "m", "parts": ["n", "n"]},
        {"kind": "sum_of", "whole": "m", "parts": ["n"], "disjoint": None},
        {"kind": "ratio", "part": "m", "whole": "n", "low": 0},
        {"kind": "ratio", "part": "m", "whole": "n", "low": None, "high": 1},
        {"kind": "ratio", "part": "m", "whole": "n", "low": 0, "high": 0.35},
        {"kind": "linear", "terms": {"m": 1}},
        {"kind": "linear", "terms": ["m"]},
        {"kind": "linear", "terms": [["m"]]},
        {"kind": "linear", "terms": [["m", 1, 1]]},
        {"kind": "linear", "terms": [["m", 1.5]]},
        {"kind": "linear", "terms": [["m", 1]], "low": "1"},
    ],
)
def test_both_refuse_relations_of_the_wrong_shape(relation: object) -> None:
    raw = changed()
    raw["measures"].append({"id": "n", "label": "wounded"})
    refused_by_both(raw | {"relations": [relation]})


def refused_by_both(raw: dict[str, Any]) -> None:
    assert not CHECK.is_valid(raw)
    with pytest.raises(LedgerFileError):
        read_object(raw)


@pytest.mark.parametrize("key", ["schema"])
def test_both_ask_for_the_schema(key: str) -> None:
    raw = changed()
    del raw[key]
    assert not CHECK.is_valid(raw)


@given(ledgers())
def test_lines_are_described(ledger: Ledger) -> None:
    line = jsonschema.Draft202012Validator({"$ref": "#/$defs/line", "$defs": DEFINED})
    for text in to_json_lines(ledger).rstrip("\n").split("\n"):
        line.validate(json.loads(text))
    assert not line.is_valid({"type": "village"})


def test_the_format_page_names_the_keys_of_relations() -> None:
    page = (FIXTURE.parents[1] / "docs" / "reference" / "ledger-format.md").read_text("utf-8")
    section = page.partition("## Relations\n")[2].partition("\n## ")[0]
    rows = [row.split("|") for row in re.findall(r"^\|.*`.*$", section, re.MULTILINE)]
    kinds = {row[1].strip(' `"'): row[3] for row in rows if row[1].strip().startswith('`"')}
    others = [row[1] for row in rows if not row[1].strip().startswith('`"')]
    shown = {key for cell in others for key in re.findall(r"`(\w+)`", cell)}
    assert shown == {key for kind in RELATIONS for key in DEFINED[kind]["properties"]}
    assert list(kinds) == list(RELATIONS)
    for kind, cell in kinds.items():
        keys = re.findall(r"(\(?)`(\w+)`", cell)
        needed = {key for bracket, key in keys if not bracket}
        assert {"kind", *needed} == set(DEFINED[kind]["required"])
        assert {key for _, key in keys} == set(DEFINED[kind]["properties"]) - OF_ALL
