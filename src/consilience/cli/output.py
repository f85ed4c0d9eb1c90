"""Printing: UTF-8 whatever the locale says, and complaints of one line."""

from __future__ import annotations

import sys
from pathlib import Path

from consilience.rendering import printable


def emit(text: str, path: Path | None = None) -> None:
    """Write *text* to *path*, or to standard output; in UTF-8, ending in a line break."""
    data = (text.rstrip("\n") + "\n").encode("utf-8", errors="backslashreplace")
    if path is not None:
        path.write_bytes(data)
        return
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # a program has put a plain text stream in its place
        sys.stdout.write(data.decode())
    else:
        buffer.write(data)
    sys.stdout.flush()


def complain(message: str) -> None:
    """Write *message* as one line on standard error."""
    line = "consilience: " + one_line(message) + "\n"
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    sys.stderr.write(line.encode(encoding, errors="backslashreplace").decode(encoding))


def one_line(text: str) -> str:
    r"""Return *text* on one line, with nothing in it that a terminal would act upon.

    >>> one_line("a\nb\x1b[2J")
    'a b\\x1b[2J'
    """
    return printable(" ".join(text.split()))
