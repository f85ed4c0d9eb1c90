"""What is dumped is what is loaded, in every form, whatever the order of keys."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import consilience as cs
from consilience.serial import make_converter
from consilience.serial.documents import from_json
from consilience.serial.quick import quick_ledger
from consilience.serial.survey import survey
from consilience.serial.writing import to_json, to_json_lines
from tests.serial.drawing import hedged, ledgers, read, read_lines, same

FIXTURE = Path(__file__).parents[2] / "fixtures" / "2013-latakia-offensive.json"


@given(ledgers())
def test_json_is_read_back_identical(ledger: cs.Ledger) -> None:
    assert same(read(to_json(ledger)), ledger)


@given(ledgers())
def test_json_lines_are_read_back_identical(ledger: cs.Ledger) -> None:
    assert same(read_lines(to_json_lines(ledger)), ledger)


@given(ledgers())
def test_what_is_dumped_is_stable(ledger: cs.Ledger) -> None:
    text = to_json(ledger)
    assert to_json(read(text)) == text


@given(ledgers())
def test_the_fast_and_the_thorough_way_agree(ledger: cs.Ledger) -> None:
    document = from_json(to_json(ledger))
    assert same(quick_ledger(document), ledger)
    found = survey(document)
    assert same(found.ledger, ledger)
    assert not found.refusals


@given(ledgers(), st.randoms())
def test_the_order_of_keys_does_not_matter(ledger: cs.Ledger, rng: random.Random) -> None:
    def shuffled(raw: Any) -> Any:
        if isinstance(raw, list):
            return [shuffled(item) for item in raw]
        if not isinstance(raw, dict):
            return raw
        items = [(key, shuffled(value)) for key, value in raw.items()]
        rng.shuffle(items)
        return dict(items)

    assert read(json.dumps(shuffled(json.loads(to_json(ledger))))) == ledger


@given(ledgers(), st.randoms())
def test_the_order_of_lines_does_not_matter(ledger: cs.Ledger, rng: random.Random) -> None:
    head, *lines = to_json_lines(ledger).rstrip("\n").split("\n")
    rng.shuffle(lines)
    shuffled = read_lines("\n".join([head, *lines]))
    assert shuffled.digest == ledger.digest


@given(ledgers())
def test_every_value_is_read_back_by_a_converter(ledger: cs.Ledger) -> None:
    converter = make_converter()
    for item in (
        ledger,
        *ledger,
        *ledger.measures,
        *ledger.sources,
        *ledger.notices,
        *ledger.notes,
        *ledger.relations,
        *(claim.value for claim in ledger),
        *(claim.range for claim in ledger),
    ):
        spelt = json.dumps(converter.unstructure(item))
        assert converter.structure(json.loads(spelt), type(item)) == item


@given(hedged)
def test_dates_keep_marks_that_edtf_cannot_carry(span: cs.DateSpan) -> None:
    converter = make_converter()
    assert converter.structure(converter.unstructure(span), cs.DateSpan) == span


def test_the_empty_range_is_read_back() -> None:
    converter = make_converter()
    assert converter.structure(converter.unstructure(cs.EMPTY), cs.Interval) == cs.EMPTY


@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".JSON"])
def test_files(tmp_path: Path, suffix: str) -> None:
    ledger = cs.load(FIXTURE)
    file = tmp_path / f"copy{suffix}"
    cs.dump(ledger, file)
    assert same(cs.load(file), ledger)
    assert same(cs.load(str(file)), ledger)
    assert len(ledger) == 59


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        (cs.Quantity.of(13), 13),
        (cs.quantity("13"), None),
        (cs.quantity("at least 190"), None),
        (cs.Quantity.of(cs.Interval(1, None, low_open=True), domain=cs.REAL), None),
    ],
)
def test_plain_numbers_are_short_and_words_are_spelt_out(
    figure: cs.Quantity, written: object
) -> None:
    made = make_converter().unstructure(figure)
    if written is None:
        assert made.get("text", str(figure.range)) == figure.text
        assert "range" in made
    else:
        assert made == written


def test_what_is_stored_does_not_depend_on_the_reading_of_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ledger = cs.Ledger([cs.claim(cs.Measure("killed"), "dozens", source="SOHR")])
    text = to_json(ledger)

    def unread(*_: object, **__: object) -> cs.Quantity:
        raise AssertionError("words were read")

    monkeypatch.setattr("consilience.serial.figures.quantity", unread)
    assert read(text) == ledger


def test_text_outside_ascii_stays_readable(tmp_path: Path) -> None:
    file = tmp_path / "l.json"
    cs.dump(cs.Ledger([cs.claim(cs.Measure("убитые"), "62–140", source="“X”")]), file)
    assert "убитые" in file.read_text(encoding="utf-8")
    assert cs.load(file).claims[0].value.text == "62–140"


def test_half_a_surrogate_pair_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    file = tmp_path / "l.json"
    ledger = cs.Ledger([cs.claim(cs.Measure("killed"), 1, source="X", quote="\ud800", id="c")])
    with pytest.raises(cs.ConsilienceError, match="surrogate"):
        cs.dump(ledger, file)
    assert not file.exists()
