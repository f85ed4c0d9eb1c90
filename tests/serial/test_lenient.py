"""Lenient loading takes everything good and lists everything else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given

import consilience as cs
from consilience.errors import LedgerFileError
from consilience.serial.documents import from_json, from_json_lines
from consilience.serial.entries import SCHEMA, SECTIONS
from consilience.serial.survey import Survey, survey
from tests.serial.drawing import damaged, read_object


def surveyed(raw: Any) -> Survey:
    return survey(from_json(json.dumps(raw)))


def file_of(*claims: Any, **sections: Any) -> dict[str, Any]:
    return {
        "schema": "consilience/ledger/1",
        "measures": [{"id": "killed", "label": "civilians killed"}],
        "claims": list(claims),
        **sections,
    }


def said(value: object, source: str = "hrw", **more: Any) -> dict[str, Any]:
    return {"measure": "killed", "value": value, "source": source, **more}


@given(damaged())
def test_nothing_is_dropped_unsaid(raw: dict[str, Any]) -> None:
    if raw.get("schema") != SCHEMA:
        with pytest.raises(LedgerFileError, match="schema"):
            surveyed(raw)
        return
    found = surveyed(raw)
    refused = {refusal.path for refusal in found.refusals}
    assert len(refused) == len(found.refusals)
    kept = {
        "measures": len(found.ledger.measures),
        "claims": len(found.ledger),
        "notices": len(found.ledger.notices),
        "notes": len(found.ledger.notes),
        "relations": len(found.ledger.relations),
    }
    for section in SECTIONS:
        entries = raw.get(section, [])
        if f"$.{section}" in refused or not isinstance(entries, list):
            continue
        gone = [n for n in range(len(entries)) if f"$.{section}[{n}]" in refused]
        distinct = {json.dumps(entry, sort_keys=True) for entry in entries}
        if section in kept:
            assert kept[section] >= len(distinct) - len(gone)
        for n in gone:
            refusal = next(item for item in found.refusals if item.path == f"$.{section}[{n}]")
            assert json.dumps(refusal.value) == json.dumps(entries[n])
            assert refusal.reason


@given(damaged())
def test_strict_and_lenient_agree_on_what_is_sound(raw: dict[str, Any]) -> None:
    assume(raw.get("schema") == SCHEMA)
    found = surveyed(raw)
    faults = tuple(fault for item in found.refusals for fault in item.faults)
    if faults:
        with pytest.raises(LedgerFileError) as caught:
            read_object(raw)
        assert caught.value.faults == faults
    else:
        assert not found.refusals
        assert read_object(raw) == found.ledger


def test_a_claim_falls_with_its_measure_its_source_and_its_forebears() -> None:
    raw = file_of(
        said(3, id="on a refused measure", measure="wounded"),
        said(4, source="sohr", id="by a refused source"),
        said(5, via=["sohr"], id="relayed by a refused source"),
        said(6, derived_from=["by a refused source"], id="derived from a fallen claim"),
        said(7, id="good"),
        sources=[{"id": "sohr", "named": "no"}, {"id": "wire", "repeats": ["sohr"]}],
        notes=[{"text": "x", "source": "sohr", "id": "said by a refused source"}],
    )
    raw["measures"].append({"id": "wounded", "label": ""})
    found = surveyed(raw)
    assert [claim.id for claim in found.ledger] == ["good"]
    assert not found.ledger.notes
    reasons = {refusal.path: refusal.reason for refusal in found.refusals}
    assert "$.measures[1]" in reasons["$.claims[0]"]
    assert "$.sources[0]" in reasons["$.claims[1]"]
    assert "$.sources[0]" in reasons["$.claims[2]"]
    assert "$.claims[1]" in reasons["$.claims[3]"]
    assert set(reasons) == {
        *(f"$.claims[{n}]" for n in range(4)),
        "$.measures[1]",
        "$.sources[0]",
        "$.sources[1]",
        "$.notes[0]",
    }
    # Only the first faults are faults; the rest follows from them.
    assert [refusal.path for refusal in found.refusals if refusal.faults] == [
        "$.measures[1]",
        "$.sources[0]",
    ]


def test_a_measure_without_claims_left_is_listed() -> None:
    found = surveyed(file_of(said(3.5)))
    assert [refusal.path for refusal in found.refusals] == ["$.claims[0]", "$.measures[0]"]
    assert found.refusals[0].value == said(3.5)
    assert "3.5 is no figure" in found.refusals[0].reason
    assert not len(found.ledger)


def test_odd_sections_and_keys_are_listed() -> None:
    found = surveyed(file_of(said(1), notes={"text": "x"}, comment="from a spreadsheet"))
    assert [(item.path, item.value) for item in found.refusals] == [
        ("$.notes", {"text": "x"}),
        ("$.comment", "from a spreadsheet"),
    ]
    assert len(found.ledger) == 1


def test_lines_that_are_no_entries_are_listed_with_their_number() -> None:
    head, measure, claim = (
        {"schema": "consilience/ledger/1"},
        {"type": "measure", "id": "killed", "label": "killed"},
        {"type": "claim"} | said(3),
    )
    lines = [head, measure, claim, {"type": "village"}, said(4), ["claim"], claim | {"value": 1.5}]
    text = "\n".join([*map(json.dumps, lines), "{", '{"type": "note", "type": "note"}', ""])
    found = survey(from_json_lines(text))
    assert len(found.ledger) == 1
    faults = dict(fault for item in found.refusals for fault in item.faults)
    assert set(faults) == {
        "line 4: $.type",
        "line 5: $.type",
        "line 6: $",
        "line 7: $.value",
        "line 8: $",
        "line 9: $.type",
    }
    assert 'unknown tag "village"' in faults["line 4: $.type"]
    assert "missing" in faults["line 5: $.type"]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"schema": "other"}', '{"claims": []}'])
def test_a_file_that_is_no_ledger_is_an_error(tmp_path: Path, text: str) -> None:
    file = tmp_path / "l.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LedgerFileError, match=r"l\.json"):
        cs.load_lenient(file)


def test_files(tmp_path: Path) -> None:
    file = tmp_path / "l.json"
    file.write_text(json.dumps(file_of(said(1), said(None))), encoding="utf-8")
    ledger, refusals = cs.load_lenient(file)
    assert len(ledger) == 1
    assert [(item.path, item.value) for item in refusals] == [("$.claims[1]", said(None))]


def test_a_long_chain_falls_in_one_go() -> None:
    """Each derived from the next, the last one refused: no round over all for each of them."""
    number = 5_000
    chain = [said(1, id=f"c-{n}", derived_from=[f"c-{n + 1}"]) for n in range(number)]
    found = surveyed(file_of(*chain, said(1.5, id=f"c-{number}"), said(2, id="good")))
    assert [claim.id for claim in found.ledger] == ["good"]
    assert len(found.refusals) == number + 1
    assert [refusal.path for refusal in found.refusals if refusal.faults] == [f"$.claims[{number}]"]


def says(kind: str, target: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "target": target, "source": "daily", **more}


def test_a_notice_falls_with_its_target_and_the_notices_about_it() -> None:
    notices = [says("retracts", "c", id="n1"), says("retracts", "n1", id="n2")]
    found = surveyed(file_of(said("fewer", id="c"), said(60, id="d"), notices=notices))
    assert [refusal.path for refusal in found.refusals] == [
        "$.claims[0]",
        "$.notices[0]",
        "$.notices[1]",
    ]
    assert "'c' was refused, see $.claims[0]" in found.refusals[1].reason


def test_notices_about_each_other_are_refused() -> None:
    notices = [
        says("retracts", "n2", id="n1"),
        says("retracts", "n1", id="n2"),
        says("disputes", "c", id="n3"),
    ]
    found = surveyed(file_of(said(60, id="c"), notices=notices))
    assert {refusal.path for refusal in found.refusals} == {"$.notices[0]", "$.notices[1]"}
    assert "circle" in found.refusals[0].reason
    assert [item.id for item in found.ledger.notices] == ["n3"]


def test_a_measure_that_only_a_misreport_names_is_used() -> None:
    raw = file_of(said(60, id="c"), notices=[says("misreports", "c", should_be="identified")])
    raw["measures"].append({"id": "identified", "label": "identified"})
    ledger = read_object(raw)
    assert [measure.id for measure in ledger.measures] == ["killed", "identified"]


def test_claims_that_are_derived_from_each_other_are_refused() -> None:
    found = surveyed(
        file_of(
            said(1, id="a", derived_from=["b"]),
            said(1, id="b", derived_from=["a"]),
            said(1, id="on them", derived_from=["a"]),
            said(1, id="good"),
        )
    )
    assert [item.id for item in found.ledger] == ["good"]
    faults = [fault for item in found.refusals for fault in item.faults]
    reason = "claims are derived from each other in a circle"
    assert faults == [("$.claims[0]", reason), ("$.claims[1]", reason)]
    assert "see $.claims[0]" in found.refusals[2].reason


def test_many_circles_are_refused_at_once() -> None:
    pairs = range(0, 4_000, 2)
    chain = [
        said(1, id=f"c-{n + own}", derived_from=[f"c-{n + 1 - own}"])
        for n in pairs
        for own in (0, 1)
    ]
    found = surveyed(file_of(*chain, said(2, id="good")))
    assert len(found.refusals) == len(chain)
