"""The rows of a CSV file, each cell as it stands there."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

BEYOND: Final = "(beyond the last column)"
"""The column of cells that no heading stands above."""


def csv_rows(path: str | Path, *, delimiter: str = ",") -> Iterator[dict[str, object]]:
    r"""Yield the rows of a CSV file in UTF-8, each cell as it stands there, under its heading.

    Cells beyond the last heading stand under "(beyond the last column)", and are refused with their
    row.

    >>> import pathlib, tempfile
    >>> file = pathlib.Path(tempfile.mkdtemp()) / "table.csv"
    >>> file.write_text("day,killed\n2013-08-09,60\n") > 0
    True
    >>> list(csv_rows(file))
    [{'day': '2013-08-09', 'killed': '60'}]
    """
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        reader: csv.DictReader[str] = csv.DictReader(file, delimiter=delimiter, restkey=BEYOND)
        for row in reader:
            yield dict(row)
