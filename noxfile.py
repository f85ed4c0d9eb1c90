#!/usr/bin/env -S uv run --script
# /// script
# dependencies = ["nox>=2025.2.9"]
# ///
"""Every check of the project, each in an environment of its own: `nox -l` lists them."""

from __future__ import annotations

import email
import secrets
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


@nox.session(python=nox.project.python_versions(PYPROJECT), default=False)
def every_python(session: nox.Session) -> None:
    """The suite on each supported Python that is to be found."""
    session.install(".", *group("test"))
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
