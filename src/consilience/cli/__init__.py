"""The command line: thin, over the same calls that a program would make.

Whatever goes wrong with the input is one line on standard error and exit code 2.  `arguments` says
what is taken, `options` with which types and defaults, `commands` what is done.  A command is a
function of `Options` there that returns its exit code, added with its arguments in `arguments`; a
format of reports is a branch where a result is printed.

May import every room.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from consilience.cli.arguments import UsageError, options_of
from consilience.cli.output import complain
from consilience.errors import ConsilienceError, LedgerFileError

__all__ = ["main"]

_BAD_INPUT = 2
_INTERRUPTED = 130  # what a shell reports for a program that Ctrl-C ended
_BROKEN_PIPE = 141  # what it reports for one whose reader went away


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that *argv* (by default: the arguments of the process) asks for.

    Returns the exit code: 0, or 2 where the input was at fault, which standard error says in one
    line.  `consilience --help` lists the commands.

    >>> main(["read", "at least 190"])
    words:      at least 190
    read as:    at least 190
    entailed:   [190, ∞)
    suggested:  [190, ∞)
    number:     190
    lower end:  stated: the number itself was written
    upper end:  domain: the words set no bound
    span:       characters 0 to 12
    0
    """
    try:
        options = options_of(argv)
        return options.run(options)
    except SystemExit as done:  # --help and --version print and leave
        return done.code if isinstance(done.code, int) else 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return _BROKEN_PIPE
    except LedgerFileError as error:
        return _fail(_first_fault(error))
    except (ConsilienceError, UsageError, UnicodeError) as error:
        return _fail(str(error))
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _fail(f"{where}{error.strerror or error}")


def _fail(message: str) -> int:
    complain(message)
    return _BAD_INPUT


def _first_fault(error: LedgerFileError) -> str:
    """One line, however many faults there are."""
    if len(error.faults) < 2:
        return str(error)
    path, reason = error.faults[0]
    listing = f"\n  {path}: {reason}"
    summary = str(error).partition(listing)[0]
    return f"{summary}, the first at {path}: {reason} (consilience check lists them all)"


def _forget_output() -> None:
    # The interpreter flushes standard output when it leaves, and would complain once more.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
