"""What a table is: rows as they stand, which column holds what, and what cannot be taken."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import attrs

from consilience.errors import ConsilienceError, InvalidValueError
from consilience.rendering import printable, shown

TableRow = Mapping[str, object]
"""A row: the name of each column, and what stands in the cell."""

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


@attrs.frozen(kw_only=True)
class Columns:
    """Which column of a table holds what; ``None`` for what the table does not have.

    The figure stands in ``value``, as a number or in words, or in ``low`` and ``high``.  ``hedge``
    holds the words that belong before it ("about", "more than").  ``measure`` names the measure of
    the row, ``source`` who says it, ``reported`` when it was said, ``about`` when it was true.

    Raises `InvalidValueError` unless there is either ``value``, or ``low`` or ``high``.

    >>> Columns(value="killed_cum", about="report_date").value
    'killed_cum'
    """

    value: str | None = None
    low: str | None = None
    high: str | None = None
    hedge: str | None = None
    measure: str | None = None
    source: str | None = None
    via: str | None = None
    reported: str | None = None
    about: str | None = None
    so_far: str | None = None
    quote: str | None = None
    citation: str | None = None
    id: str | None = None

    def __attrs_post_init__(self) -> None:
        ends = self.low is not None or self.high is not None
        if (self.value is not None) is ends:
            raise InvalidValueError(
                "Columns: name the column of the figure in value, or those of its ends in low and "
                "high, and not both"
            )
        if self.hedge is not None and self.value is None:
            raise InvalidValueError("Columns: hedge belongs to value, and there is no value")


@attrs.frozen
class RowRefusal:
    """A cell that keeps its row from becoming a claim.

    ``row`` counts the rows from 1, the head not among them; ``column`` is the name of the column,
    ``value`` what stands there, ``reason`` what is wrong and how to mend it.

    >>> print(RowRefusal(3, "killed", "1.500", "the mark '.' can group or divide"))
    row 3, killed: '1.500': the mark '.' can group or divide
    """

    row: int
    column: str
    value: object = attrs.field(repr=shown)
    reason: str

    def __str__(self) -> str:
        return printable(f"row {self.row}, {self.column}: {shown(self.value)}: {self.reason}")


class TableError(ConsilienceError, ValueError):
    """A table with rows that cannot be taken.

    ``refusals`` has every cell at fault, in order; the message shows the first ten.

    >>> issubclass(TableError, ValueError)
    True
    """

    def __init__(self, message: str, *, refusals: tuple[RowRefusal, ...]) -> None:
        super().__init__(message)
        self.refusals = refusals


def summary(refusals: Sequence[RowRefusal]) -> str:
    """Return what a `TableError` says: how many rows, and the first ten refusals."""
    shown = "\n".join(f"  {one}" for one in refusals[:10])
    more = f"\n  and {len(refusals) - 10} more" if len(refusals) > 10 else ""
    rows = len({one.row for one in refusals})
    return (
        f"{rows} row{'' if rows == 1 else 's'} of the table cannot be taken; mend them, or use "
        f"claims_from_rows_lenient:\n{shown}{more}"
    )
