"""Suffixes, JSON Lines, TOML, and the bytes of files."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import pytest

import consilience as cs
from consilience.errors import InvalidTypeError, LedgerFileError
from tests.serial.drawing import read_lines

JSON = (
    '{"schema": "consilience/ledger/1", "measures": [{"id": "m", "label": "killed"}],'
    ' "claims": [{"measure": "m", "value": "at least 190", "source": "HRW"}]}'
)
TOML = """
schema = "consilience/ledger/1"

[[measures]]
id = "m"
label = "killed"
temporality = "cumulative"
ends = 2013-08-19

[[claims]]
measure = "m"
value = "at least 190"
source = "HRW"
reported = 2013-10-11
about = "2013-08-04/2013-08-19"

[[claims]]
measure = "m"
value = {range = {low = 60}}
source = "activists"
"""


def loaded(tmp_path: Path, name: str, content: str | bytes) -> cs.Ledger:
    file = tmp_path / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return cs.load(file)


def faults(tmp_path: Path, name: str, content: str | bytes) -> tuple[tuple[str, str], ...]:
    with pytest.raises(LedgerFileError) as caught:
        loaded(tmp_path, name, content)
    assert str(tmp_path / name) in str(caught.value)
    return caught.value.faults


@pytest.mark.parametrize("name", ["ledger", "ledger.yaml", "ledger.json.gz", ".json"])
def test_an_unknown_suffix_is_named_with_the_known_ones(tmp_path: Path, name: str) -> None:
    with pytest.raises(LedgerFileError, match=r"\.json, \.jsonl, \.toml"):
        cs.load(tmp_path / name)
    with pytest.raises(LedgerFileError, match=r"\.json, \.jsonl$"):
        cs.dump(cs.Ledger([]), tmp_path / name)


def test_toml_is_read_only(tmp_path: Path) -> None:
    with pytest.raises(LedgerFileError, match="toml"):
        cs.dump(cs.Ledger([]), tmp_path / "l.toml")


def test_wrong_arguments(tmp_path: Path) -> None:
    with pytest.raises(InvalidTypeError):
        cs.load(3)  # type: ignore[arg-type]
    with pytest.raises(InvalidTypeError):
        cs.dump([], tmp_path / "l.json")  # type: ignore[arg-type]
    with pytest.raises(FileNotFoundError):
        cs.load(tmp_path / "none.json")


def test_toml(tmp_path: Path) -> None:
    ledger = loaded(tmp_path, "l.toml", TOML)
    first, second = ledger
    assert first.reported == cs.DateSpan.parse("2013-10-11")
    assert first.about == cs.DateSpan.parse("2013-08-04/2013-08-19")
    assert str(first.measure.ends) == "2013-08-19"
    assert second.range == cs.Interval(60, None)
    cs.dump(ledger, tmp_path / "l.json")
    assert cs.load(tmp_path / "l.json") == ledger


@pytest.mark.parametrize("stamp", ["2013-10-11T00:00:00", "2013-10-11T00:00:00Z", "07:30:00"])
def test_times_of_day_are_refused(tmp_path: Path, stamp: str) -> None:
    ((path, reason),) = faults(tmp_path, "l.toml", TOML.replace("2013-10-11", stamp))
    assert path == "$.claims[0].reported"
    assert "date" in reason


@pytest.mark.parametrize("value", ["3.5", "inf", "nan", "2013-10-11", "true"])
def test_toml_is_as_strict(tmp_path: Path, value: str) -> None:
    ((path, _),) = faults(tmp_path, "l.toml", TOML.replace('"at least 190"', value))
    assert path == "$.claims[0].value"


def test_toml_that_is_none(tmp_path: Path) -> None:
    ((path, reason),) = faults(tmp_path, "l.toml", "schema = x")
    assert path == "$"
    assert "line 1" in reason


def test_a_mark_of_byte_order_is_no_fault(tmp_path: Path) -> None:
    assert len(loaded(tmp_path, "l.json", b"\xef\xbb\xbf" + JSON.encode())) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe", JSON.encode("utf-16"), b'"\xe9"'])
def test_bytes_that_are_no_utf_8(tmp_path: Path, content: bytes) -> None:
    ((path, reason),) = faults(tmp_path, "l.json", content)
    assert path == "$"
    assert "UTF-8" in reason


def test_a_message_lists_every_fault(tmp_path: Path) -> None:
    with pytest.raises(LedgerFileError) as caught:
        loaded(tmp_path, "l.json", JSON.replace('"at least 190"', '1.5, "so_far": 1'))
    assert str(caught.value).splitlines()[0].endswith("l.json: 2 faults")
    assert "$.claims[0].value: 1.5 is no figure" in str(caught.value)
    assert "$.claims[0].so_far: 1 is no truth value" in str(caught.value)


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("", "line 1: $.schema"),
        ('{"schema": "other"}', "line 1: $.schema"),
        ('{"type": "measure", "id": "m", "label": "x"}', "line 1: $.schema"),
        ('{"schema": "consilience/ledger/1", "by": "me"}', "line 1: $.by"),
        ("[]", "line 1: $"),
        ("{", "line 1: $"),
    ],
)
def test_the_first_line_is_the_schema(head: str, path: str) -> None:
    with pytest.raises(LedgerFileError) as caught:
        read_lines(head)
    assert [found for found, _ in caught.value.faults] == [path]


def test_lines_may_end_in_any_way_and_be_empty() -> None:
    entries = json.loads(JSON)
    lines = [
        {"schema": entries["schema"]},
        {"type": "claim"} | entries["claims"][0],
        {"type": "measure"} | entries["measures"][0],
    ]
    text = "\r\n\r\n".join(map(json.dumps, lines))
    assert len(read_lines("\n" + text + "\n\n")) == 1


def test_equal_texts_dates_and_figures_of_one_load_are_one_object(tmp_path: Path) -> None:
    raw = json.loads(JSON)
    claim = raw["claims"][0] | {"via": ["HRW"], "reported": "2013-08", "quote": "a quote"}
    raw["claims"] = [claim | {"id": f"c-{n}"} for n in range(2)]
    spelt_out = {"value": {"range": [1, 2]}}
    raw["claims"] += [claim | spelt_out | {"id": f"d-{n}"} for n in range(2)]
    one, two, three, four = loaded(tmp_path, "l.json", json.dumps(raw))
    assert one.value is two.value
    assert three.value is four.value
    for field in ("measure", "source", "reported", "quote"):
        assert getattr(one, field) is getattr(four, field)
    assert one.via[0] is one.source is four.via[0]


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("content", [JSON, JSON.replace("190", ""), "{"])
def test_the_garbage_collector_is_left_as_it_was(
    tmp_path: Path, content: str, enabled: bool
) -> None:
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        try:
            loaded(tmp_path, "l.json", content)
        except LedgerFileError:
            assert content != JSON
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
