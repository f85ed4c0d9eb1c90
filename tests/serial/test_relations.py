"""Relations in ledger files: what is refused, where and why; what falls with its measures."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest

import consilience as cs
from consilience.errors import LedgerFileError
from consilience.ledger.relation import Relation
from consilience.serial import make_converter
from consilience.serial.documents import from_json
from consilience.serial.relations import plain_relation
from consilience.serial.survey import survey
from consilience.serial.writing import to_json
from tests.serial.drawing import read_lines, read_object


def measure(id: str, temporality: str = "fixed", unit: str = "person") -> dict[str, str]:
    return {"id": id, "label": id, "unit": unit, "temporality": temporality}


MEASURES = [
    measure("killed"),
    measure("executed"),
    measure("civilians"),
    measure("captured", "cumulative", "village"),
    measure("recaptured", "cumulative", "village"),
    measure("held", "snapshot", "village"),
]


def file_of(*relations: Any) -> dict[str, Any]:
    """A file with only those measures that *relations* use."""
    spelt = json.dumps(relations)
    # Copies: a test that spoils a measure of its file must not spoil those of the others.
    used = [dict(item) for item in MEASURES if f'"{item["id"]}"' in spelt]
    return {"schema": "consilience/ledger/1", "measures": used, "relations": list(relations)}


def part(**more: Any) -> dict[str, Any]:
    return {"kind": "part_of", "part": "executed", "whole": "killed", **more}


def faults_of(*relations: Any) -> dict[str, str]:
    with pytest.raises(LedgerFileError) as caught:
        read_object(file_of(*relations))
    return dict(caught.value.faults)


READ = {item["id"]: make_converter().structure(item, cs.Measure) for item in MEASURES}
K, E, C = READ["killed"], READ["executed"], READ["civilians"]


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        (part(), cs.PartOf(E, K)),
        (
            part(weight="1/2", at="2013-08-19"),
            cs.PartOf(E, K, weight=Fraction(1, 2), at="2013-08-19"),
        ),
        (part(label=None, weight=None, at=None, citation=None), cs.PartOf(E, K)),
        (
            {"kind": "sum_of", "whole": "killed", "parts": ["executed", "civilians"]},
            cs.SumOf(K, [E, C]),
        ),
        (
            {"kind": "sum_of", "whole": "killed", "parts": ["executed"], "exhaustive": False},
            cs.SumOf(K, [E], exhaustive=False),
        ),
        (
            {"kind": "overlap", "union": "killed", "parts": ["executed", "civilians"]},
            cs.Overlap(K, [E, C]),
        ),
        (
            {"kind": "balance", "stock": "held", "gained": ["captured"], "lost": ["recaptured"]},
            cs.Balance(READ["held"], READ["captured"], READ["recaptured"]),
        ),
        ({"kind": "same_as", "a": "killed", "b": "executed"}, cs.SameAs(K, E)),
        (
            {"kind": "ratio", "part": "executed", "whole": "killed", "low": 0, "high": "0.35"},
            cs.Ratio(E, K, 0, Fraction(35, 100)),
        ),
        (
            {"kind": "linear", "terms": [["killed", 1], ["executed", "-3/2"]], "low": 0},
            cs.Linear([(K, 1), (E, Fraction(-3, 2))], 0, None),
        ),
    ],
)
def test_every_kind_is_read(raw: dict[str, Any], meant: Relation) -> None:
    assert read_object(file_of(raw)).relations == (meant,)
    line = {"type": "relation"} | raw
    head = {"schema": "consilience/ledger/1"}
    lines = [head, line, *({"type": "measure"} | item for item in file_of(raw)["measures"])]
    assert read_lines("\n".join(map(json.dumps, lines))).relations == (meant,)


@pytest.mark.parametrize(
    ("relation", "path", "reason"),
    [
        ({"kind": "equals"}, ".kind", 'unknown kind "equals": give one of "part_of", "sum_of"'),
        ({"kind": ["part_of"]}, ".kind", "unknown kind"),
        ({"part": "executed"}, "", "the key 'kind' is missing"),
        ("executed <= killed", "", "is no object"),
        (part(citations="x"), ".citations", "unknown key; did you mean 'citation'?"),
        (part(exhaustive=True), ".exhaustive", "unknown key"),
        ({"kind": "part_of", "part": "executed"}, "", "the key 'whole' is missing"),
        (part(whole="kiled"), ".whole", "no measure 'kiled' in the file"),
        (part(whole=12), ".whole", "12 is no text"),
        (part(weight=0), ".weight", "the weight is 0: it must be above 0"),
        (part(weight=1.5), ".weight", "1.5 is a float"),
        (part(at="August"), ".at", "August"),
        (part(at="2013-08"), ".at", "2013-08"),
        (part(whole="executed"), "", "a measure stands in it twice"),
        (part(whole="captured"), "", "the units or domains differ"),
        (
            {"kind": "part_of", "part": "held", "whole": "captured"},
            "",
            "say with at= on which day the running totals are read",
        ),
        ({"kind": "sum_of", "whole": "killed", "parts": "executed"}, ".parts", "is no list"),
        (
            {"kind": "sum_of", "whole": "killed", "parts": ["executed", "civ"]},
            ".parts[1]",
            "no measure 'civ'",
        ),
        (
            {"kind": "ratio", "part": "executed", "whole": "killed", "low": 1, "high": 0},
            "",
            "low 1 is above high 0",
        ),
        (
            {"kind": "linear", "terms": [["killed", 1], ["executed", 0.5]]},
            ".terms[1][1]",
            "0.5 is a float",
        ),
        ({"kind": "linear", "terms": [["killed"]]}, ".terms[0]", "give [measure, factor]"),
        ({"kind": "linear", "terms": {"killed": 1}}, ".terms", "is no list"),
    ],
)
def test_each_fault_has_its_path(relation: Any, path: str, reason: str) -> None:
    # Something else uses all measures, so that none of them is idle.
    rest = [{"kind": "linear", "terms": [[item["id"], 1]], "low": 0} for item in MEASURES]
    faults = faults_of(*rest, relation)
    assert list(faults) == [f"$.relations[{len(rest)}]{path}"]
    assert reason in next(iter(faults.values()))


def test_all_faults_of_a_relation_are_told_at_once() -> None:
    relation = {"kind": "linear", "terms": [["kiled", 1.5], 3], "low": "a", "at": 5, "wait": 1}
    assert list(faults_of(relation)) == [
        "$.relations[0].terms[0][0]",
        "$.relations[0].terms[0][1]",
        "$.relations[0].terms[1]",
        "$.relations[0].low",
        "$.relations[0].at",
        "$.relations[0].wait",
    ]


def test_a_repeated_key_is_refused() -> None:
    text = json.dumps(file_of(part())).replace('"whole"', '"whole": "killed", "whole"')
    with pytest.raises(LedgerFileError, match="stands twice"):
        make_converter().structure(from_json(text), cs.Ledger)


def test_an_id_stands_for_one_relation() -> None:
    faults = faults_of(part(id="r"), part(id="r", weight=1))
    assert list(faults) == ["$.relations[1]"]
    assert "'r' has another content at $.relations[0]" in faults["$.relations[1]"]
    assert len(read_object(file_of(part(id="r"), part(id="r"), part(), part())).relations) == 2


def test_measures_may_be_used_by_relations_alone() -> None:
    ledger = read_object(file_of(part()))
    assert [item.id for item in ledger.measures] == ["executed", "killed"]
    assert not len(ledger)


def test_a_measure_that_nothing_uses_is_refused() -> None:
    raw = file_of(part())
    raw["measures"].append(measure("idle"))
    with pytest.raises(LedgerFileError) as caught:
        read_object(raw)
    assert caught.value.faults == (
        ("$.measures[2].id", "no claim and no relation is on the measure 'idle': leave it out"),
    )


def test_a_relation_falls_with_its_measure() -> None:
    raw = file_of(
        {"kind": "sum_of", "whole": "killed", "parts": ["executed", "civilians"], "id": "r-1"},
        {"kind": "linear", "terms": [["killed", 1], ["civilians", 1]], "high": 9},
        part(),
    )
    raw["measures"][2]["unit"] = 3
    found = survey(from_json(json.dumps(raw)))
    assert [item.reason for item in found.refusals][1:] == [
        "parts[1]: 'civilians' was refused, see $.measures[2]",
        "terms[1][0]: 'civilians' was refused, see $.measures[2]",
    ]
    # The measure alone is at fault; the relations are good, and listed for want of it.
    assert [item.path for item in found.refusals if item.faults] == ["$.measures[2]"]
    assert found.refusals[1].value == raw["relations"][0]
    assert [type(item) for item in found.ledger.relations] == [cs.PartOf]


def test_a_measure_falls_with_its_only_relation() -> None:
    found = survey(from_json(json.dumps(file_of(part(weight=-1)))))
    assert [item.path for item in found.refusals] == [
        "$.relations[0]",
        "$.measures[0]",
        "$.measures[1]",
    ]
    assert [item.path for item in found.refusals if item.faults] == ["$.relations[0]"]


def test_a_converter_takes_the_kind_that_it_is_asked_for() -> None:
    converter = make_converter()
    raw = converter.unstructure(cs.PartOf(E, K))
    any_kind: Any = Relation
    assert raw["part"] == converter.unstructure(E)
    assert converter.structure(raw, any_kind) == cs.PartOf(E, K)
    assert converter.structure(raw, cs.PartOf) == cs.PartOf(E, K)
    with pytest.raises(LedgerFileError, match=r"\$\.kind: it is no SameAs: give 'same_as'"):
        converter.structure(raw, cs.SameAs)


def test_a_relation_of_a_users_own_is_not_written() -> None:
    class Twice(cs.PartOf):
        pass

    with pytest.raises(cs.errors.InvalidTypeError, match="no Twice; write it as a Linear"):
        plain_relation(Twice(E, K))


def test_defaults_are_left_out() -> None:
    ledger = cs.Ledger([], relations=[cs.SumOf(K, [E, C], id="r")])
    assert json.loads(to_json(ledger))["relations"] == [
        {"kind": "sum_of", "id": "r", "whole": "killed", "parts": ["executed", "civilians"]}
    ]
