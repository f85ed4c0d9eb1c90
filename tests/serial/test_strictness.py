"""Nothing is coerced, mended or ignored; every fault is reported at once, with its path."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given

import consilience as cs
from consilience.errors import LedgerFileError
from consilience.serial import make_converter
from consilience.serial.documents import from_toml
from consilience.serial.entries import ACKNOWLEDGEMENT, CLAIM, MEASURE, NOTE, NOTICE, SOURCE
from consilience.serial.figures import FIGURE_FIELDS
from consilience.serial.relations import RELATIONS
from consilience.serial.writing import to_json
from tests.serial.drawing import damaged, read, read_object


def ledger(**changes: Any) -> dict[str, Any]:
    """A small valid file, with changes to its one claim."""
    claim = {"id": "c-1", "measure": "killed", "value": "at least 190", "source": "hrw"}
    return {
        "schema": "consilience/ledger/1",
        "measures": [{"id": "killed", "label": "civilians killed"}],
        "sources": [{"id": "hrw", "name": "Human Rights Watch"}],
        "claims": [claim | changes],
        "notes": [],
    }


def faults_of(raw: Any) -> list[tuple[str, str]]:
    with pytest.raises(LedgerFileError) as caught:
        read(raw if isinstance(raw, str) else json.dumps(raw))
    assert caught.value.faults
    return list(caught.value.faults)


def fault_of(raw: Any) -> tuple[str, str]:
    (fault,) = faults_of(raw)
    return fault


def outcome(raw: Any) -> cs.Ledger | LedgerFileError:
    """The ledger, or the only error that a file may raise."""
    try:
        return read_object(raw)
    except LedgerFileError as error:
        return error


# --- laws -----------------------------------------------------------------------------------------


def means_the_same(raw: dict[str, Any], found: cs.Ledger) -> bool:
    """Whether the fields of *found* are those written in *raw*, types and all."""
    claims = {json.dumps(item, sort_keys=True): item for item in raw.get("claims", [])}.values()
    return len(claims) == len(found) and all(map(claim_is_as_written, claims, found))


def claim_is_as_written(entry: dict[str, Any], claim: cs.Claim) -> bool:
    texts = {
        "id": claim.id,
        "measure": claim.measure.id,
        "source": claim.source,
        "via": list(claim.via),
        "derived_from": list(claim.derived_from),
        "so_far": claim.so_far,
        "quote": claim.quote,
        "citation": claim.citation,
        "credibility": claim.credibility,
    }
    return figure_is_as_written(entry["value"], claim.value) and all(
        (type(entry[key]), entry[key]) == (type(value), value)
        for key, value in texts.items()
        if key in entry
    )


def figure_is_as_written(entry: Any, figure: cs.Quantity) -> bool:
    if type(entry) is int:
        return figure.range == cs.Interval(entry, entry)
    if isinstance(entry, str):
        return figure.text == entry
    written = entry["range"]
    low, high = written if isinstance(written, list) else (written.get("low"), written.get("high"))
    return (exactly(low), exactly(high)) == (figure.range.low, figure.range.high)


def exactly(number: Any) -> Fraction | None:
    assert number is None or (isinstance(number, (int, str)) and not isinstance(number, bool))
    return None if number is None else Fraction(number)


@given(damaged())
def test_a_mutation_is_refused_or_means_what_it_says(raw: dict[str, Any]) -> None:
    found = outcome(raw)
    if isinstance(found, cs.Ledger):
        assert means_the_same(raw, found)
    else:
        assert found.faults
        assert all(path.startswith("$") and reason for path, reason in found.faults)


@given(damaged())
def test_every_path_leads_to_something(raw: dict[str, Any]) -> None:
    found = outcome(raw)
    for path, _ in () if isinstance(found, cs.Ledger) else found.faults:
        assert path_stands(raw, path), path


def path_stands(raw: Any, path: str) -> bool:
    """Whether *path* begins in *raw*; the rest may be a key that is missing or odd."""
    assert path.startswith("$")
    if path == "$":
        return True
    section, bracket, rest = path[2:].partition("[")
    if not bracket:
        return True
    return int(rest.partition("]")[0]) < len(raw[section])


def test_every_field_has_its_key() -> None:
    """Nothing that the library holds is lost on the way to a file."""
    converter = make_converter()
    assert converter is not make_converter()
    for table in (MEASURE, SOURCE, NOTE, CLAIM, NOTICE, ACKNOWLEDGEMENT, *RELATIONS.values()):
        assert {field.name for field in attrs.fields(table.kind)} == set(table.readers)
    figure = {field.name for field in attrs.fields(cs.Quantity)}
    assert figure - {"domain"} == {field.key for field in FIGURE_FIELDS}


# --- coercions ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("quote", 12),
        ("quote", True),
        ("source", None),
        ("source", 12),
        ("source", " hrw"),
        ("source", ""),
        ("id", None),
        ("measure", ["killed"]),
        ("so_far", 1),
        ("so_far", "true"),
        ("so_far", None),
        ("credibility", True),
        ("credibility", "2"),
        ("credibility", 2.0),
        ("credibility", 7),
        ("via", "hrw"),
        ("via", None),
        ("via", {"hrw": 1}),
        ("reported", 2013),
        ("reported", ["2013-08-04"]),
        ("reported", "4 August 2013"),
        ("reported", "2013-02-30"),
        ("about", "2013-08-19/2013-08-04"),
        ("value", None),
        ("value", True),
        ("value", 3.9),
        ("value", 190.0),
        ("value", [190, None]),
        ("value", -1),
        ("value", "as blue as the sea"),
    ],
)
def test_what_is_of_another_kind_is_refused(field: str, value: object) -> None:
    path, reason = fault_of(ledger(**{field: value}))
    assert path == f"$.claims[0].{field}"
    assert reason


@pytest.mark.parametrize(
    ("figure", "path"),
    [
        ({}, ""),
        ({"range": [1]}, ".range"),
        ({"range": "[1, 2]"}, ".range"),
        ({"range": [1.0, 2]}, ".range[0]"),
        ({"range": ["1", 2]}, ".range[0]"),
        ({"range": [True, 2]}, ".range[0]"),
        ({"range": [1, "2/0"]}, ".range[1]"),
        ({"range": [1, "1e3"]}, ".range[1]"),
        ({"range": [3, 2]}, ".range"),
        ({"range": [None, 2]}, ""),
        ({"range": ["1/2", 2]}, ""),
        ({"range": {"low": 1, "low_open": True}}, ""),
        ({"range": {"low": 1, "low_open": 1}}, ".range.low_open"),
        ({"range": {"lo": 1}}, ".range.lo"),
        ({"range": "∅"}, ""),
        ({"range": [1, 2], "suggested": [2, 3]}, ""),
        ({"range": [1, 2], "nominal": "two"}, ".nominal"),
        ({"range": [1, 2], "approximate": "yes"}, ".approximate"),
        ({"range": [1, 2], "low_basis": "STATED"}, ".low_basis"),
        ({"range": [1, 2], "uncertainty": {"low": 1}}, ".uncertainty"),
        ({"range": [1, 2], "span": [1]}, ".span"),
        ({"range": [1, 2], "notes": "n"}, ".notes"),
        ({"range": [1, 2], "notes": ["n", 1]}, ".notes[1]"),
        ({"range": [1, 2], "domain": "real"}, ".domain"),
    ],
)
def test_a_figure_spelt_out_is_as_strict(figure: object, path: str) -> None:
    found, reason = fault_of(ledger(value=figure))
    assert found == f"$.claims[0].value{path}"
    assert reason


def test_one_and_true_do_not_answer_for_each_other() -> None:
    raw = ledger(value=1)
    raw["claims"].append({**raw["claims"][0], "id": "c-2", "value": True})
    raw["claims"].append({**raw["claims"][0], "id": "c-3", "value": 1.0})
    spelt_out = {"range": [1, 1], "approximate": True}
    raw["claims"].append({**raw["claims"][0], "id": "c-4", "value": spelt_out})
    raw["claims"].append({**raw["claims"][0], "id": "c-5", "value": spelt_out | {"approximate": 1}})
    assert [path for path, _ in faults_of(raw)] == [
        "$.claims[1].value",
        "$.claims[2].value",
        "$.claims[4].value.approximate",
    ]


def test_null_is_the_same_as_nothing_where_a_field_may_be_empty() -> None:
    with_nulls = ledger(reported=None, about=None, quote=None, citation=None, credibility=None)
    assert read_object(with_nulls) == read_object(ledger())


def test_exact_numbers() -> None:
    raw = ledger(value={"range": ["1/3", "2.5"], "nominal": "4/2"})
    raw["measures"][0]["domain"] = "real"
    (claim,) = read_object(raw)
    assert claim.value.range == cs.Interval(Fraction(1, 3), Fraction(5, 2))
    assert claim.value.nominal == 2
    assert type(claim.value.nominal) is int


def test_nobody_stated_an_unbounded_end() -> None:
    (claim,) = read_object(ledger(value={"range": [190, None], "nominal": 190}))
    assert claim.value.stated == cs.Interval(190, 190)


# --- paths and reasons ----------------------------------------------------------------------------


def test_every_fault_is_reported_at_once() -> None:
    raw = ledger(reported="2013-13-01", quote=1, credibility=9, via=["nobody", "", 3])
    raw["measures"].append({"id": "wounded", "lable": "wounded", "domain": "float"})
    raw["sources"].append({"id": "sohr", "reliability": "G", "named": "no"})
    raw["notes"].append({"text": "A retreat was ordered."})
    raw["extra"] = []
    assert {path for path, _ in faults_of(raw)} == {
        "$.extra",
        "$.measures[1]",
        "$.measures[1].lable",
        "$.measures[1].domain",
        "$.sources[1].reliability",
        "$.sources[1].named",
        "$.claims[0].reported",
        "$.claims[0].quote",
        "$.claims[0].credibility",
        "$.claims[0].via[1]",
        "$.claims[0].via[2]",
        "$.notes[0]",
    }


def test_reasons_name_the_value_and_the_remedy() -> None:
    assert fault_of(ledger(sauce="x"))[1] == "unknown key; did you mean 'source'?"
    assert "3.9 is no figure: give the words as written" in fault_of(ledger(value=3.9))[1]
    assert "2013-13-40" in fault_of(ledger(reported="2013-13-40"))[1]
    assert "as blue as the sea" in fault_of(ledger(value="as blue as the sea"))[1]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda raw: raw["claims"][0].update(measure="kiled"), "$.claims[0].measure"),
        (lambda raw: raw["claims"][0].update(via=["hrw", "wire"]), "$.claims[0].via[1]"),
        (lambda raw: raw["claims"][0].update(derived_from=["c-9"]), "$.claims[0].derived_from[0]"),
        (lambda raw: raw["claims"][0].update(derivation="c-9 +"), "$.claims[0].derivation"),
        (lambda raw: raw["claims"][0].update(derivation="c-9 + 1"), "$.claims[0]"),
        (lambda raw: raw["sources"][0].update(repeats=["wire"]), "$.sources[0].repeats[0]"),
        (lambda raw: raw["sources"][0].update(compiles=["wire"]), "$.sources[0].compiles[0]"),
        (lambda raw: raw["sources"][0].update(within="wire"), "$.sources[0].within"),
        (lambda raw: raw["sources"][0].update(within="hrw"), "$.sources[0]"),
        (
            lambda raw: raw["notes"].append({"text": "x", "source": "hrw", "via": ["wire"]}),
            "$.notes[0].via[0]",
        ),
        (
            lambda raw: raw["claims"].append({**raw["claims"][0], "value": 3}),
            "$.claims[1]",
        ),
        (
            lambda raw: raw["measures"].append({"id": "killed", "label": "soldiers killed"}),
            "$.measures[1]",
        ),
        (lambda raw: raw["sources"].append({"id": "hrw"}), "$.sources[1]"),
        (lambda raw: raw["measures"].append({"id": "idle", "label": "idle"}), "$.measures[1].id"),
        (lambda raw: raw["measures"][0].update(ends="2013-08-19"), "$.measures[0]"),
        (lambda raw: raw.update(claims={}), "$.claims"),
        (lambda raw: raw["claims"].append("c"), "$.claims[1]"),
    ],
)
def test_what_does_not_hang_together_is_refused(change: Any, path: str) -> None:
    raw = ledger()
    change(raw)
    paths = [found for found, _ in faults_of(raw)]
    assert path in paths
    assert len(paths) == 1 or path == "$.claims"


def test_a_fault_of_a_measure_is_not_repeated_by_its_claims() -> None:
    raw = ledger(reported="soon")
    raw["measures"][0]["unit"] = 3
    assert [path for path, _ in faults_of(raw)] == ["$.measures[0].unit", "$.claims[0].reported"]


def test_equal_entries_are_one() -> None:
    raw = ledger()
    for section in ("measures", "sources", "claims"):
        raw[section] *= 2
    assert read_object(raw) == read_object(ledger())


def test_a_source_that_only_claims_name_is_created() -> None:
    raw = ledger(via=["wire"])
    del raw["sources"]
    raw["claims"].append({"measure": "killed", "value": 3, "source": "wire"})
    assert {source.id for source in read_object(raw).sources} == {"hrw", "wire"}


# --- the text of the file -------------------------------------------------------------------------


def test_repeated_keys_are_refused_wherever_they_stand() -> None:
    once = json.dumps(ledger(value={"range": [1, 1]}, reported={"edtf": "2013"}))
    for key, path in {
        '"id": "c-1"': "$.claims[0].id",
        '"range": [1, 1]': "$.claims[0].value.range",
        '"edtf": "2013"': "$.claims[0].reported.edtf",
        '"label": "civilians killed"': "$.measures[0].label",
        '"notes": []': "$.notes",
    }.items():
        assert once.count(key) == 1
        assert fault_of(once.replace(key, f"{key}, {key}")) == (path, "the key stands twice")


def test_a_repeated_key_does_not_hide_behind_an_equal_object() -> None:
    raw = ledger(value={"range": [1, 1]})
    raw["claims"].append({**raw["claims"][0], "id": "c-2"})
    twice = '"range": [1, 1], "range": [1, 1]'
    head, middle, tail = json.dumps(raw).split('"range": [1, 1]')
    text = head + '"range": [1, 1]' + middle + twice + tail
    assert fault_of(text) == ("$.claims[1].value.range", "the key stands twice")


@pytest.mark.parametrize("literal", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_numbers_that_are_none_are_refused(literal: str) -> None:
    text = json.dumps(ledger(value="X")).replace('"X"', literal)
    assert fault_of(text)[0] == "$.claims[0].value"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "line 1 column 1"),
        ("{\n  'schema': 1}", "line 2 column 3"),
        ("[" * 100_000, "nested too deeply"),
        ('{"schema": ' + "1" * 5_000 + "}", "4300 digits"),
        ("[]", "no ledger"),
        ("null", "no ledger"),
    ],
)
def test_a_text_that_is_no_ledger(text: str, reason: str) -> None:
    path, found = fault_of(text)
    assert path == "$"
    assert reason in found


@pytest.mark.parametrize("schema", [None, 1, "consilience/ledger/2", ["consilience/ledger/1"]])
def test_another_schema_is_named(schema: object) -> None:
    path, reason = fault_of(ledger() | {"schema": schema, "unknown": 1})
    assert path == "$.schema"
    assert json.dumps(schema) in reason
    assert "consilience/ledger/1" in reason


def test_a_missing_schema_is_named() -> None:
    path, reason = fault_of({"claims": []})
    assert path == "$.schema"
    assert "missing" in reason


@pytest.mark.parametrize("field", ["id", "quote", "value", "reported", "source"])
def test_half_a_surrogate_pair_is_no_text(field: str) -> None:
    assert fault_of(ledger(**{field: "\ud800"}))[0] == f"$.claims[0].{field}"


def test_a_whole_surrogate_pair_is() -> None:
    text = json.dumps(ledger(quote="😀"))
    assert "\\ud83d" in text
    assert read(text).claims[0].quote == "😀"


def test_a_converter_touches_no_other_type() -> None:
    assert make_converter().structure(12, str) == "12"


def test_what_stands_alone_is_as_strict() -> None:
    converter = make_converter()
    for kind, raw, path in (
        (cs.Source, {"id": 3}, "$.id"),
        (cs.Quantity, {"range": [1, 2], "domain": "float"}, "$.domain"),
        (cs.Quantity, 1.5, "$"),
        (cs.Claim, {"measure": {"id": "m"}, "value": 1, "source": "x"}, "$.measure"),
        (cs.Interval, [1], "$"),
        (cs.DateSpan, 3, "$"),
    ):
        with pytest.raises(LedgerFileError) as caught:
            converter.structure(raw, kind)
        assert [found for found, _ in caught.value.faults] == [path]


@pytest.mark.parametrize("field", ["id", "source", "via"])
def test_ids_have_no_control_characters(field: str) -> None:
    value = ["a\x1bb"] if field == "via" else "a\x1bb"
    path, reason = fault_of(ledger(**{field: value}))
    assert path.startswith(f"$.claims[0].{field}")
    assert "'a\\x1bb': give a text without control characters" in reason


def test_what_is_quoted_may_have_any() -> None:
    raw = ledger(quote="two\nlines\x1b[2J", value={"range": [1, 1], "text": "one\x1b"})
    raw["measures"][0]["label"] = "killed\nin all"
    (claim,) = read(to_json(read_object(raw))).claims
    assert (claim.quote, claim.value.text) == ("two\nlines\x1b[2J", "one\x1b")
    assert claim.measure.label == "killed\nin all"


@pytest.mark.parametrize("number", ["1" * 1001, "-" + "1" * 4300], ids=len)
@pytest.mark.parametrize("spelt", ["{}", '{{"range": [null, {}]}}', '{{"range": ["{}/3", null]}}'])
def test_numbers_that_are_too_long_are_refused_where_they_stand(number: str, spelt: str) -> None:
    text = json.dumps(ledger(value="X")).replace('"X"', spelt.format(number))
    path, reason = fault_of(text)
    assert path.startswith("$.claims[0].value")
    assert "at most 1,000 digits" in reason


@pytest.mark.parametrize(
    "value",
    ["0x" + "f" * 5000, "1" * 5000, "{range = [0x" + "f" * 5000 + ", 1]}"],
    ids=["hexadecimal", "decimal", "in a range"],
)
def test_numbers_of_toml_that_python_does_not_print(value: str) -> None:
    text = (
        'schema = "consilience/ledger/1"\nmeasures = [{id = "m", label = "m"}]\n'
        f'claims = [{{measure = "m", source = "s", value = {value}}}]'
    )
    with pytest.raises(LedgerFileError, match="digits"):
        make_converter().structure(from_toml(text), cs.Ledger)
