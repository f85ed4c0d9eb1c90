"""Acknowledged diagnoses stay in sight, in every form that a ledger and a report have."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import attrs
import pytest

from consilience import (
    CUMULATIVE,
    Acknowledgement,
    Ledger,
    Measure,
    claim,
    dump,
    load,
    load_lenient,
    reconcile,
)
from consilience.cli import main
from consilience.errors import DateError, InvalidTypeError, InvalidValueError
from consilience.report import html, html_page, markdown, text
from consilience.results import Reconciliation
from consilience.serial import result_to_json
from consilience.testing import laws_of_diagnoses
from consilience.testing.law import Law

dead = Measure("dead", temporality=CUMULATIVE)
FALLS = 500


def zigzag(falls: int = FALLS) -> Ledger:
    """A running total that falls so often."""
    values = (number // 2 + 10 * (number % 2) for number in range(2 * falls + 1))
    return Ledger(
        claim(dead, value, source="ministry", about=date(2020, 1, 1) + timedelta(number))
        for number, value in enumerate(values)
    )


def acknowledged(ledger: Ledger, number: int) -> Ledger:
    chosen = reconcile(ledger).diagnoses[number]
    said = Acknowledgement(chosen.id, reason="duplicates removed", by="NN", on="2024-05-08")
    return attrs.evolve(ledger, acknowledgements=[said])


@pytest.mark.parametrize("law", laws_of_diagnoses(), ids=str)
def test_laws(law: Law) -> None:
    law()


@pytest.mark.parametrize("render", [text, markdown, html, html_page])
def test_many_of_a_series_are_one_group(render: Callable[[Reconciliation], str]) -> None:
    ledger = acknowledged(zigzag(), 40)
    result = reconcile(ledger)
    assert len(result.diagnoses) == FALLS
    words = " ".join(render(result).replace("\\", "").split())
    assert "Regression: dead (500, 1 of them acknowledged)" in words
    assert "496 more of this kind are not listed here" in words
    assert "Acknowledged by NN on 8 May 2024: duplicates removed" in words
    assert words.count("no correction is on record") == 4


@pytest.mark.parametrize("render", [text, markdown, html, html_page])
def test_an_acknowledgement_of_what_is_gone_is_told(
    render: Callable[[Reconciliation], str],
) -> None:
    lost = Acknowledgement("d-gone", reason="was checked")
    ledger = Ledger([claim(dead, 5, source="army", about="2024-05-01")], acknowledgements=[lost])
    assert "no diagnosis has this id any more" in " ".join(render(reconcile(ledger)).split())


@pytest.mark.parametrize("suffix", ["json", "jsonl"])
def test_files_keep_them(tmp_path: Path, suffix: str) -> None:
    ledger = acknowledged(zigzag(3), 1)
    file = tmp_path / f"ledger.{suffix}"
    dump(ledger, file)
    assert load(file) == ledger
    assert [item.acknowledged for item in reconcile(load(file)).diagnoses] == [False, True, False]


def test_toml_and_the_lenient_loader(tmp_path: Path) -> None:
    file = tmp_path / "ledger.toml"
    file.write_text(
        'schema = "consilience/ledger/1"\n'
        '[[measures]]\nid = "m"\nlabel = "dead"\n'
        '[[claims]]\nmeasure = "m"\nvalue = 5\nsource = "army"\n'
        '[[acknowledgements]]\ndiagnosis = "d-1"\nreason = "checked"\non = "2024-05-08"\n'
        '[[acknowledgements]]\ndiagnosis = "d-2"\n'
    )
    ledger, refusals = load_lenient(file)
    assert [item.diagnosis for item in ledger.acknowledgements] == ["d-1"]
    assert [item.path for item in refusals] == ["$.acknowledgements[1]"]


def test_results_for_programs_have_every_one() -> None:
    ledger = acknowledged(zigzag(), 40)
    found = json.loads(result_to_json(reconcile(ledger)))["diagnoses"]
    assert len(found) == FALLS
    assert found[40]["acknowledgements"] == [
        {
            "diagnosis": found[40]["id"],
            "reason": "duplicates removed",
            "by": "NN",
            "on": "2024-05-08",
        }
    ]
    assert sum(bool(item["acknowledgements"]) for item in found) == 1


def test_check_lists_them(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "ledger.json"
    dump(acknowledged(zigzag(2), 0), file)
    assert main(["check", str(file)]) == 0
    _, *lines = capfdbinary.readouterr().out.decode().splitlines()
    assert [line.split(" [")[0] for line in lines] == ["acknowledged regression", "regression"]


def test_joined_ledgers_keep_them_and_equal_ones_are_one() -> None:
    ledger = acknowledged(zigzag(2), 0)
    assert (ledger | ledger).acknowledgements == ledger.acknowledgements
    assert ledger.digest != zigzag(2).digest


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"diagnosis": "", "reason": "x"}, InvalidValueError),
        ({"diagnosis": "d-1", "reason": " "}, InvalidValueError),
        ({"diagnosis": "d-1", "reason": 5}, InvalidTypeError),
        ({"diagnosis": "d-1", "reason": "x", "by": 5}, InvalidTypeError),
        ({"diagnosis": "d-1", "reason": "x", "on": "2024-05"}, DateError),
    ],
)
def test_what_is_refused(fields: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        Acknowledgement(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("render", [text, markdown, html, html_page])
def test_a_kind_on_many_matters_is_cut_and_says_so(
    render: Callable[[Reconciliation], str],
) -> None:
    measures = [Measure(f"dead in {number}", temporality=CUMULATIVE) for number in range(30)]
    ledger = Ledger(claim(measure, 5, source="army") for measure in measures)
    words = " ".join(render(reconcile(ledger)).split())
    assert "Undated: the rest" in words
    assert "10 more on 10 other matters are not listed here" in words
