"""What the command line takes: commands, options and their values."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from consilience.cli.commands import FORMATS, SOLVERS, check, compare, read, reconcile
from consilience.cli.options import CONVENTIONS, POLICIES, Options
from consilience.domain import Domain, Exact, exact_in
from consilience.errors import InvalidValueError
from consilience.version import __version__


class UsageError(Exception):
    """Arguments that the command line does not take."""


class _Parser(argparse.ArgumentParser):
    """A parser that leaves its complaint to the caller, who prints one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see {self.prog} --help)")


def options_of(argv: Sequence[str] | None) -> Options:
    """Return the options that *argv* gives, the command among them.

    Raises `UsageError`, and ``SystemExit`` after ``--help`` and ``--version``.
    """
    top = _Parser(
        prog="consilience",
        description="Reconcile reported figures: consensus ranges and conflicts, with reasons.",
        allow_abbrev=False,
        argument_default=argparse.SUPPRESS,
    )
    top.add_argument("--version", action="version", version=f"consilience {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)

    def add(run: Callable[[Options], int], purpose: str) -> argparse.ArgumentParser:
        command = commands.add_parser(
            run.__name__,
            help=purpose,
            description=purpose,
            allow_abbrev=False,
            argument_default=argparse.SUPPRESS,  # the defaults are those of Options
        )
        command.set_defaults(run=run)
        return command

    _reconcile(add(reconcile, "Reconcile the claims of a ledger file and print the report."))
    _compare(add(compare, "Print the answers of all methods on one measure, side by side."))
    _read(add(read, "Print what a figure, or a date, in words comes to."))
    _check(add(check, "List every fault of a ledger file, or say what it holds."))
    return top.parse_args(argv, namespace=Options())


def _reconcile(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    _ledger(command)
    add("--by", metavar="METHOD", help='such as "Marzullo(faults=1)"; default: BestAgreement')
    add("--solver", choices=SOLVERS, help="what helps with many tied measures; default: exact")
    _asked(command)


def _compare(command: argparse.ArgumentParser) -> None:
    _ledger(command)
    command.add_argument(
        "--measure", metavar="MEASURE", required=True, help="a measure, by its label or its id"
    )
    command.add_argument(
        "--methods",
        metavar="METHOD",
        nargs="+",
        help='such as "Marzullo(faults=1)" "EmDat(priority=(hrw, sohr))"; default: all',
    )
    _asked(command)


def _asked(command: argparse.ArgumentParser) -> None:
    """Add what is asked of a ledger, whatever is made of it."""
    add = command.add_argument
    add("--as-of", metavar="DAY", help="the day to answer for: when it was true")
    add("--known-on", metavar="DAY", help="leave out what had not been said by the end of the day")
    add(
        "--weights",
        metavar="SOURCE=WEIGHT",
        type=_weight,
        nargs="+",
        action="extend",
        default=[],
        help="the vote of an origin, such as hrw=2 or sohr=3/2; default: 1",
    )
    add("--format", choices=FORMATS, help="default: text")
    add("--output", metavar="FILE", type=Path, help="write there, in UTF-8; default: print")
    add("--lenient", action="store_true", help="leave out faulty entries, and say which")


def _read(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("text", metavar="TEXT", help='the words as written, such as "at least 190"')
    add("--domain", choices=[domain.value for domain in Domain], help="default: count")
    add("--locale", help="whose marks for thousands and decimals, such as en or de")
    add("--convention", choices=sorted(CONVENTIONS), help="for vague words; default: LITERAL")
    add("--date", action="store_true", help="the text is a date, such as 4–19 August 2013")
    add("--reference", metavar="DAY", help='the day of the report, for dates such as "yesterday"')
    add("--policy", choices=sorted(POLICIES), help="for vague dates; default: LITERAL")


def _check(command: argparse.ArgumentParser) -> None:
    _ledger(command)


def _ledger(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "ledger", metavar="LEDGER", type=Path, help="a ledger file: .json, .jsonl or .toml"
    )


def _weight(text: str) -> tuple[str, Exact]:
    id, equals, weight = text.rpartition("=")
    try:
        number = exact_in(weight, f"the weight of {id}")
    except InvalidValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    if not id or not equals or number is None or number <= 0:
        raise argparse.ArgumentTypeError(
            f"{text!r}: give a source and its weight above 0, such as hrw=2 or sohr=3/2"
        )
    return id, number
