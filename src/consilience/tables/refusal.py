"""What keeps a row of a table from becoming a claim."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.errors import ConsilienceError


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
    value: object
    reason: str

    def __str__(self) -> str:
        return f"row {self.row}, {self.column}: {self.value!r}: {self.reason}"


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
