#!/usr/bin/env -S uv run --script
# /// script
# dependencies = ["nox>=2025.2.9"]
# ///
"""Every check of the project, each in an environment of its own: `nox -l` lists them."""

from __future__ import annotations

import ast
import contextlib
import email
import functools
import os
import random
import re
import secrets
import shutil
import sqlite3
import zipfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"

HERE = Path(__file__).parent
PYPROJECT = nox.project.load_toml(HERE / "pyproject.toml")

# Two workers suit the smallest machines that run the suite; `worksteal` evens out slow tests.
WORKERS = ("-n", "2", "--dist", "worksteal")


def group(name: str) -> tuple[str, ...]:
    """The requirements of one dependency group of pyproject.toml."""
    return tuple(nox.project.dependency_groups(PYPROJECT, name))


def present(*paths: str) -> list[str]:
    """Those of the paths that the checkout has."""
    return [path for path in paths if (HERE / path).exists()]


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff: the rules and the format."""
    session.install(*group("lint"))
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", "--check")


@nox.session
def typing(session: nox.Session) -> None:
    """mypy and pyright, both strict, and the share of the public face that has types."""
    session.install(".[testing]", *group("typing"))
    session.env["PYRIGHT_PYTHON_IGNORE_WARNINGS"] = "1"  # a newer pyright is no finding
    session.run("mypy", *present("src", "tests/typing"))
    session.run("pyright")
    # From elsewhere, so that it reads the package as installed and not the source tree.
    with session.chdir(session.create_tmp()):
        session.run("pyright", "--verifytypes", "consilience", "--ignoreexternal")


@nox.session
def tests(session: nox.Session) -> None:
    """The suite against the installed package; arguments after `--` go to pytest."""
    session.install(".", *group("test"))
    session.run("python", "-m", "pytest", *WORKERS, *session.posargs)


# What pyenv keeps is found too, behind what is on the path anyway.
KEPT = sorted(Path.home().glob(".pyenv/versions/*/bin"))
os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", os.defpath), *map(str, KEPT)])


@nox.session(python=nox.project.python_versions(PYPROJECT), default=False)
def every_python(session: nox.Session) -> None:
    """The suite on each supported Python that is found; the last lines say which were, and not."""
    session.install(".", *group("test"))
    session.run("python", "-VV")
    session.run("python", "-m", "pytest", *WORKERS, *session.posargs)


@nox.session(default=False)
def minimum(session: nox.Session) -> None:
    """The suite with the oldest dependencies that pyproject.toml allows."""
    oldest = [need.replace(">=", "==") for need in PYPROJECT["project"]["dependencies"]]
    session.install(".", *oldest, *group("test"))
    session.run("python", "-m", "pytest", *WORKERS, *session.posargs)


@nox.session(default=False)
def laws(session: nox.Session) -> None:
    """The laws with many more examples than the suite takes, new ones in every run.

    The seed is printed; the same search again is `nox -s laws -- --hypothesis-seed=N`.  The suite
    itself tries the same examples in every run, so a failing example that is found here is to be
    pinned there: with `@example(...)` above the test that failed, or, for a law, as a test of its
    own with the evidence that the law printed.
    """
    session.install(".", *group("test"))
    session.env["CONSILIENCE_PROFILE"] = "long"
    arguments = list(session.posargs)
    if not any(argument.startswith("--hypothesis-seed") for argument in arguments):
        arguments.append(f"--hypothesis-seed={secrets.randbelow(2**32)}")
    if all(argument.startswith("-") for argument in arguments):
        arguments.append("tests/laws")
    session.log(f"searching with {next(a for a in arguments if 'hypothesis-seed' in a)}")
    session.run("python", "-m", "pytest", *WORKERS, *arguments)


DECIDING = ("evidence", "conflict", "consensus", "related", "reconciliation")
"""The rooms in which it is decided what the answer is: `mutants` changes their code."""
ASKED = (*(f"tests/{room}" for room in DECIDING), "tests/diagnose", "tests/network/test_parts.py")
ASKED += ("tests/laws/test_counterexamples.py", "tests/laws/test_laws_of_time.py")
# These leave the meaning as it is: `==` of what there is one of, and `is` of small numbers.
ALIKE = re.compile(r"ReplaceComparisonOperator_(Is_Eq|IsNot_NotEq|Eq_Is|NotEq_IsNot)$")


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Small changes to the code that decides answers: what share of them no test notices.

    `nox -s mutants -- 40 7` tries 40 places with the seed 7; without, 100 with the seed 0.  The
    changes are made in a copy.  Those that survive are listed: add a test, or see that they change
    nothing that anybody can see.
    """
    given = [int(argument) for argument in session.posargs]
    number, seed = (*given, *(100, 0)[len(given) :])
    copy = Path(session.create_tmp()) / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(HERE, copy, ignore=shutil.ignore_patterns(".*", "_build", "__pycache__"))
    session.install("-e", str(copy), *group("test"), *group("mutants"))
    session.env["CONSILIENCE_PROFILE"] = "quick"
    with session.chdir(copy):
        rooms = [f"src/consilience/{room}" for room in DECIDING]
        command = f"python -m pytest -x -q -p no:cacheprovider {' '.join(present(*ASKED))}"
        Path("mutants.toml").write_text(
            f"[cosmic-ray]\nmodule-path = {rooms!r}\ntimeout = 240\nexcluded-modules = []\n"
            f"test-command = {command!r}\n[cosmic-ray.distributor]\nname = 'local'\n"
        )
        session.run(*command.split(), silent=True)  # or every mutant would seem to be noticed
        session.run("cosmic-ray", "init", "mutants.toml", "mutants.sqlite")
        with contextlib.closing(sqlite3.connect("mutants.sqlite")) as found:
            keep_a_sample(found, number, seed)
            session.run("cosmic-ray", "exec", "mutants.toml", "mutants.sqlite")
            report_survivors(session, found)


def keep_a_sample(found: sqlite3.Connection, number: int, seed: int) -> None:
    """Keep one mutant at each of so many places in the code; annotations are none."""
    query = "SELECT job_id, module_path, start_pos_row, start_pos_col, operator_name"
    places: dict[tuple[str, int, int], list[str]] = {}
    for job, path, row, column, operator in sorted(found.execute(f"{query} FROM mutation_specs")):
        if not ALIKE.search(operator) and not is_annotation(path, row, column):
            places.setdefault((path, row, column), []).append(f"{operator} {job}")
    chance = random.Random(seed)
    chosen = chance.sample(sorted(places), min(number, len(places)))
    kept = [chance.choice(sorted(places[place])).split()[-1] for place in chosen]
    marks = ", ".join("?" * len(kept))
    for table in ("mutation_specs", "work_items"):
        found.execute(f"DELETE FROM {table} WHERE job_id NOT IN ({marks})", kept)
    found.commit()


@functools.cache
def annotations(path: str) -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    """Where the annotations of a file begin and end."""
    fields = ("annotation", "returns")
    nodes = [
        getattr(node, field)
        for node in ast.walk(ast.parse(Path(path).read_text(encoding="utf-8")))
        for field in fields
        if getattr(node, field, None) is not None
    ]
    return tuple(
        ((node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)) for node in nodes
    )


def is_annotation(path: str, row: int, column: int) -> bool:
    return any(start <= (row, column) < end for start, end in annotations(path))


def report_survivors(session: nox.Session, found: sqlite3.Connection) -> None:
    query = (
        "SELECT module_path, start_pos_row, operator_name, test_outcome, diff "
        "FROM mutation_specs JOIN work_results USING (job_id) ORDER BY 1, 2"
    )
    results = list(found.execute(query))
    survivors = [result for result in results if result[3] == "SURVIVED"]
    for path, row, operator, _, diff in survivors:
        changed = [line for line in diff.splitlines() if re.match(r"[-+](?![-+])", line)]
        session.log(f"survives: {path}:{row} {operator.removeprefix('core/')}")
        session.log("  " + "  ".join(changed))
    session.log(
        f"{len(survivors)} of {len(results)} mutants survive: "
        f"{len(survivors) / max(1, len(results)):.0%}"
    )


@nox.session(default=False)
def docs(session: nox.Session) -> None:
    """The documentation: every warning is an error, every example of a docstring is run."""
    session.install(".", *group("docs"), *group("test"))
    session.run("sphinx-build", "-nWE", "--keep-going", "-b", "html", "docs", "docs/_build/html")
    session.run("python", "-m", "pytest", "tests/test_documentation.py")
    session.run("python", "-m", "pytest", "--doctest-modules", "--pyargs", "consilience")


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """The benchmarks, each a ratio measured in this one run."""
    session.install(".[solver,hitting]", *group("bench"))
    session.run("python", "-m", "benchmarks", *session.posargs)


@nox.session(default=False)
def build(session: nox.Session) -> None:
    """Build the distributions, look into the wheel, install it and start it."""
    session.install("build")
    out = Path(session.create_tmp()) / "dist"
    session.run("python", "-m", "build", "--outdir", str(out))
    version = PYPROJECT["project"]["version"]
    wheel = out / f"consilience-{version}-py3-none-any.whl"
    check_wheel(session, wheel)
    session.install(str(wheel))
    with session.chdir(out):
        session.run("python", "-c", "import consilience; print(consilience.__version__)")
        session.run("consilience", "--help", silent=True)


def check_wheel(session: nox.Session, wheel: Path) -> None:
    """Stop the session unless the wheel holds the typed package and nothing else."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        info = f"{wheel.name.removesuffix('-py3-none-any.whl')}.dist-info"
        metadata = email.message_from_bytes(archive.read(f"{info}/METADATA"))
    if "consilience/py.typed" not in names:
        session.error(f"{wheel.name} has no consilience/py.typed")
    strangers = [name for name in names if name.split("/")[0] not in {"consilience", info}]
    if strangers:
        session.error(f"{wheel.name} carries what is not the package: {', '.join(strangers)}")
    needs = [need for need in metadata.get_all("Requires-Dist", []) if "extra ==" not in need]
    if len(needs) != len(PYPROJECT["project"]["dependencies"]):
        session.error(f"{wheel.name} requires {needs}")
    session.log(f"{wheel.name}: {len(names)} files, requires {', '.join(needs)}")


if __name__ == "__main__":
    nox.main()
