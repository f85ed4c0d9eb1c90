"""Laying out plain text in a fixed number of columns, for readers of a terminal or an e-mail.

Widths are those of a terminal: wide characters take two columns, combining marks none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

WIDTH: Final = 80
"""No line of a text report is wider."""

_GAP: Final = "  "


def columns(text: str) -> int:
    r"""Return how many columns *text* takes.

    >>> columns("日本"), columns("e\u0301")
    (4, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def wrapped(text: str, width: int) -> list[str]:
    """Return *text* in lines of at most *width* columns; words too long for a line are cut.

    >>> wrapped("at least 190 civilians", 12)
    ['at least 190', 'civilians']
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        candidate = f"{line} {word}" if line else word
        if columns(candidate) <= width:
            line = candidate
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, width)
        lines.extend(full)
    return [*lines, line] if line or not lines else lines


def _cut(word: str, width: int) -> list[str]:
    """Cut a word into pieces that fit; one wide character in a single column stays whole."""
    pieces = [""]
    for char in word:
        if pieces[-1] and columns(pieces[-1] + char) > width:
            pieces.append("")
        pieces[-1] += char
    return pieces


def hanging(text: str, *, first: str = "", rest: str | None = None) -> list[str]:
    """Return *text* wrapped, its first line after *first* and all others after *rest*.

    >>> hanging("a long story", first="- ")
    ['- a long story']
    """
    indent = " " * columns(first) if rest is None else rest
    width = WIDTH - max(columns(first), columns(indent))
    head, *tail = wrapped(text, width)
    return [(first + head).rstrip(), *(indent + line for line in tail)]


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, indent: str = "") -> list[str]:
    """Return a table with wrapped cells, its columns as wide as they need to be and can be."""
    body = [list(row) for row in rows]
    widths = _widths([list(heads), *body], WIDTH - columns(indent) - len(_GAP) * (len(heads) - 1))
    lines = _row(heads, widths, indent)
    lines.append(indent + _GAP.join("-" * width for width in widths))
    for row in body:
        lines.extend(_row(row, widths, indent))
    return lines


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Give each column the width it needs; the widest give way until all fit."""
    needs = [max(columns(row[place]) for row in rows) for place in range(len(rows[0]))]
    widths = [max(1, need) for need in needs]
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda place: widths[place])
        widths[widest] -= 1
    return widths


def _row(cells: Sequence[str], widths: Sequence[int], indent: str) -> list[str]:
    parts = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, parts))
    lines: list[str] = []
    for level in range(height):
        line = [
            _padded(part[level] if level < len(part) else "", width)
            for part, width in zip(parts, widths, strict=True)
        ]
        lines.append((indent + _GAP.join(line)).rstrip())
    return lines


def _padded(text: str, width: int) -> str:
    return text + " " * max(0, width - columns(text))
