"""The command line: what it prints, and one line with exit code 2 for whatever is wrong."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import consilience as cs
from consilience.cli import main

FIXTURE = Path(__file__).parents[2] / "fixtures" / "2013-latakia-offensive.json"
HEAD = '{"schema": "consilience/ledger/1", "measures": [{"id": "m", "label": "killed"}], "claims": '


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    file = tmp_path / "l.json"
    killed = cs.Measure("civilians killed", id="killed", unit="person")
    cs.dump(
        cs.Ledger(
            [
                cs.claim(killed, "more than 100", source="cleric", reported="2013-08-07"),
                cs.claim(killed, "60", source="activists", reported="2013-08-09"),
                cs.claim(killed, "at least 190", source="HRW", reported="2013-10-11"),
            ]
        ),
        file,
    )
    return file


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line on standard error of a run that has to fail."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("consilience: ")
    assert err.endswith("\n")
    assert len(err.splitlines()) == 1, err
    return err


# --- what it prints -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "sign"),
    [("text", "Civilians killed"), ("markdown", "| "), ("html", "<!DOCTYPE html>"), ("json", "{")],
)
def test_reports(capsys: pytest.CaptureFixture[str], form: str, sign: str) -> None:
    assert main(["reconcile", str(FIXTURE), "--format", form]) == 0
    out, err = capsys.readouterr()
    assert sign in out
    assert out.endswith("\n")
    assert not out.endswith("\n\n")
    assert not err


def test_the_plain_call_is_the_text_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reconcile", str(FIXTURE)]) == 0
    assert capsys.readouterr().out.rstrip() == str(cs.reconcile(cs.load(FIXTURE))).rstrip()


@pytest.mark.parametrize(
    ("solver", "module"), [("exact", "math"), ("highs", "scipy"), ("sat", "pysat")]
)
def test_a_solver_changes_no_report(
    capsys: pytest.CaptureFixture[str], ledger: Path, solver: str, module: str
) -> None:
    pytest.importorskip(module, reason="the extra of this solver is not installed")
    assert main(["reconcile", str(ledger)]) == 0
    plain = capsys.readouterr().out
    assert main(["reconcile", str(ledger), "--solver", solver]) == 0
    assert capsys.readouterr().out == plain


@pytest.mark.parametrize(
    ("solver", "module", "extra"), [("highs", "scipy", "solver"), ("sat", "pysat", "hitting")]
)
def test_a_solver_that_is_missing_says_what_to_install(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    ledger: Path,
    solver: str,
    module: str,
    extra: str,
) -> None:
    for name in [module, *(name for name in sys.modules if name.startswith(f"{module}."))]:
        monkeypatch.setitem(sys.modules, name, None)
    assert f"pip install consilience[{extra}]" in complaint(
        capsys, "reconcile", str(ledger), "--solver", solver
    )


def test_another_solver_is_refused(capsys: pytest.CaptureFixture[str], ledger: Path) -> None:
    assert "invalid choice: 'z3'" in complaint(capsys, "reconcile", str(ledger), "--solver", "z3")


def test_options_are_those_of_the_call(capsys: pytest.CaptureFixture[str], ledger: Path) -> None:
    options = ["--by", "Marzullo(faults=1)", "--as-of", "2013-12-31", "--known-on", "2013-08-31"]
    options += ["--weights", "cleric=2", "activists=3/2", "--format", "json"]
    assert main(["reconcile", str(ledger), *options]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["method"] == "Marzullo(faults=1)"
    assert (found["as_of"], found["known_on"]) == ("2013-12-31", "2013-08-31")
    assert found["weights"] == {"cleric": 2, "activists": "3/2"}
    verdicts = [fate["verdict"] for fate in found["audit"]["fates"]]
    assert verdicts.count("excluded") == 1  # what was said in October


def test_a_day_on_which_nothing_was_known(capsys: pytest.CaptureFixture[str], ledger: Path) -> None:
    options = ["--known-on", "2000-01-01", "--format", "json"]
    assert main(["reconcile", str(ledger), *options]) == 0
    assert json.loads(capsys.readouterr().out)["estimates"] == []


def test_output_goes_to_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, ledger: Path
) -> None:
    file = tmp_path / "report.html"
    assert main(["reconcile", str(ledger), "--format", "html", "--output", str(file)]) == 0
    assert capsys.readouterr() == ("", "")
    assert file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_lenient_says_what_was_left_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "l.json"
    good, bad = ({"measure": "m", "value": value, "source": "x"} for value in (3, 3.5))
    file.write_text(f"{HEAD}{json.dumps([good, bad])}}}", encoding="utf-8")
    assert main(["reconcile", str(file)]) == 2
    capsys.readouterr()
    assert main(["reconcile", str(file), "--lenient"]) == 0
    out, err = capsys.readouterr()
    assert "Killed" in out
    assert err.startswith("consilience: left out $.claims[1]: value: 3.5 is no figure")
    assert len(err.splitlines()) == 1


def test_read_says_which_rule_and_where(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "killed more than 200 people"]) == 0
    out = capsys.readouterr().out
    assert "lower end:  entailed" in out
    assert "span:       characters 7 to 27" in out


def test_read_a_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--date", "late August 2013"]) == 0
    out = capsys.readouterr().out
    assert "earliest:   2013-08-21" in out
    assert "hedged:     approximate" in out
    assert main(["read", "--date", "late August 2013", "--policy", "UCDP"]) == 0
    out = capsys.readouterr().out
    assert "[2013-08-15..2013-08-31]" in out
    assert "UCDP GED 19.1" in out
    assert main(["read", "--date", "yesterday"]) == 2
    assert "reference" in capsys.readouterr().err
    assert main(["read", "--date", "yesterday", "--reference", "2013-08-07"]) == 0
    assert "2013-08-06" in capsys.readouterr().out


def test_read_names_the_rule_of_about(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "about 300"]) == 0
    assert "granule/1" in capsys.readouterr().out
    assert main(["read", "dozens"]) == 0
    assert "granule/1" not in capsys.readouterr().out


def test_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "more than 200"]) == 0
    out = capsys.readouterr().out
    assert "[201, ∞)" in out
    assert "[201, 300]" in out
    assert main(["read", "dozens", "--convention", "ACLED", "--domain", "real"]) == 0
    assert "ACLED" in capsys.readouterr().out


def test_check_says_what_a_sound_file_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(FIXTURE)]) == 0
    out, err = capsys.readouterr()
    assert "no faults; 59 claims, 41 measures, 20 sources, 33 notes" in out
    assert not err


def test_check_lists_every_fault(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "l.json"
    claim = '{"measure": "m", "value": 3.5, "source": "x", "reported": "2013-02-30"}'
    file.write_text(f"{HEAD}[{claim}]}}", encoding="utf-8")
    assert main(["check", str(file)]) == 2
    out, err = capsys.readouterr()
    assert [line.split(": ")[0] for line in out.splitlines()] == [
        "$.claims[0].value",
        "$.claims[0].reported",
    ]
    assert not err
    line = complaint(capsys, "reconcile", str(file))
    assert "$.claims[0].value: 3.5 is no figure" in line
    assert f"{file}: 2 faults" in line


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version(capsys: pytest.CaptureFixture[str], option: str) -> None:
    assert main([option]) == 0
    assert "consilience" in capsys.readouterr().out


# --- what is wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "COMMAND"),
        (["reconsile"], "reconcile"),
        (["reconcile"], "LEDGER"),
        (["reconcile", "none.json"], "none.json: No such file"),
        (["reconcile", "ledger.yaml"], ".json, .jsonl, .toml"),
        (["check", "none.json"], "none.json: No such file"),
        (["check", "ledger"], ".json, .jsonl, .toml"),
        (["read", "as blue as the sea"], "as blue as the sea"),
        (["read", "4–19 August 2013"], "--date"),
        (["read", "3", "--domain", "complex"], "count"),
        (["read", "3", "--convention", "MINE"], "LITERAL"),
        (["read", "3", "--locale", "klingon"], "klingon"),
        (["read", "\udcff\udcfe"], "\\udcff"),
        (["read", "3", "--unknown"], "--unknown"),
        (["read"], "TEXT"),
    ],
)
def test_wrong_input_is_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert words in complaint(capsys, *arguments)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--by", "Oracle"], "BestAgreement, Birge"),
        (["--by", "Marzullo"], "faults"),
        (["--by", "Marzullo(faults=0.5)"], "whole numbers or fractions"),
        (["--by", "Marzullo(faults=-1)"], "-1"),
        (["--by", "RelaxedIntersection(k=0)"], "RelaxedIntersection"),
        (["--as-of", "soon"], "soon"),
        (["--known-on", "2013-08"], "one single day"),
        (["--weights", "HRW"], "'HRW'"),
        (["--weights", "HRW=0"], "above 0"),
        (["--weights", "HRW=1/0"], "above 0"),
        (["--weights", "HRW=1e9999999"], "at most 1,000 digits"),
        (["--weights", "HRW=1e-9999999"], "at most 1,000 digits"),
        (["--weights", "HRW=" + "1" * 5000], "at most 1,000 digits"),
        (["--weights", "nobody=2"], "nobody"),
        (["--weights", "HRW=2", "--weights", "HRW=3"], "twice"),
        (["--format", "pdf"], "markdown"),
        (["--output", "."], "directory"),
        (["--output", "none/report.txt"], "No such file"),
    ],
)
def test_wrong_options_are_one_line(
    capsys: pytest.CaptureFixture[str], ledger: Path, options: list[str], words: str
) -> None:
    assert words in complaint(capsys, "reconcile", str(ledger), *options)


@pytest.mark.parametrize("content", [b"", b"\xff", b"{", b"[]", HEAD.encode() + b"[]}"])
def test_files_that_are_no_ledger_are_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "a\nb.json"
    file.write_bytes(content)
    assert "a b.json" in complaint(capsys, "reconcile", str(file))


def test_nothing_to_reconcile(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "l.json"
    file.write_text('{"schema": "consilience/ledger/1"}', encoding="utf-8")
    assert "no claims" in complaint(capsys, "reconcile", str(file))


# --- as a process ---------------------------------------------------------------------------------


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "consilience", *arguments],
        capture_output=True,
        env=os.environ | environment,
        check=False,
    )


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_output_is_utf_8_whatever_the_locale(form: str) -> None:
    plain = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = run("reconcile", str(FIXTURE), "--format", form, **plain)
    assert done.returncode == 0, done.stderr
    assert "–" in done.stdout.decode("utf-8")
    broken = run("read", "–∞", **plain)
    assert broken.returncode == 2
    assert broken.stderr.startswith(b"consilience: ")
    assert broken.stderr.isascii()
    assert b"Traceback" not in broken.stderr


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    outputs = {
        run("reconcile", str(FIXTURE), "--format", "json", PYTHONHASHSEED=seed).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [sys.executable, "-m", "consilience", "reconcile", str(FIXTURE), "--format", "html"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_a_stream_without_bytes_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["read", "62–140"]) == 0
    assert "[62, 140]" in stream.getvalue()


def test_an_interrupt_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("consilience.cli.commands.load", interrupted)
    assert main(["reconcile", str(FIXTURE)]) == 130
