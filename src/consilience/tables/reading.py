"""From a table to claims: rows with columns for the figure, the source and the dates.

A row becomes a claim or a refusal; nothing is mended.  An empty cell is a figure that is missing,
and no zero.  A low end above its high end is refused, and never swapped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from consilience.errors import InvalidValueError
from consilience.ledger.claim import Claim
from consilience.ledger.measure import Measure
from consilience.tables.row import Empty, RowReader
from consilience.tables.table import Columns, RowRefusal, TableError, TableRow, summary
from consilience.words import LITERAL, Convention


def claims_from_rows(
    rows: Iterable[TableRow],
    columns: Columns,
    *,
    measure: Measure | Mapping[str, Measure],
    source: str | None = None,
    empty: Empty = "refuse",
    hedges: Mapping[str, str] | None = None,
    locale: str | None = None,
    convention: Convention = LITERAL,
) -> tuple[Claim, ...]:
    """Return the claims of a table, one for each row, in order.

    *measure* is the measure of all rows, or says which one each name in the column
    ``columns.measure`` means.  *source* is who says it where the table has no column for that.
    *empty* says what becomes of a row whose figure is missing.  A wide table, with a column for
    each measure, is read once for each.  A column that some rows have and others lack is empty
    where it is lacking.  *hedges* says in words what a cell of ``columns.hedge`` means ("more" is
    "more than", "exactly" nothing: ""); another cell stands for itself, and is refused where it
    changes nothing in what is read.

    Raises `TableError` with all refusals where a row cannot be taken, and `InvalidValueError`
    where *columns* and the other arguments do not fit each other.

    >>> killed = Measure("killed")
    >>> rows = [{"day": "2013-08-09", "killed": "60"}, {"day": "2013-10-11", "killed": "190+"}]
    >>> columns = Columns(value="killed", reported="day")
    >>> [str(one.range) for one in claims_from_rows(rows, columns, measure=killed, source="HRW")]
    ['[60, 60]', '[190, ∞)']
    """
    claims, refusals = claims_from_rows_lenient(
        rows,
        columns,
        measure=measure,
        source=source,
        empty=empty,
        hedges=hedges,
        locale=locale,
        convention=convention,
    )
    if refusals:
        raise TableError(summary(refusals), refusals=refusals)
    return claims


def claims_from_rows_lenient(
    rows: Iterable[TableRow],
    columns: Columns,
    *,
    measure: Measure | Mapping[str, Measure],
    source: str | None = None,
    empty: Empty = "refuse",
    hedges: Mapping[str, str] | None = None,
    locale: str | None = None,
    convention: Convention = LITERAL,
) -> tuple[tuple[Claim, ...], tuple[RowRefusal, ...]]:
    """Return the claims of a table, and what kept the other rows from becoming claims.

    The arguments are those of `claims_from_rows`.  A refused row has one refusal for each cell at
    fault.

    Raises `InvalidValueError` where the arguments do not fit each other.

    >>> rows = [{"low": "20", "high": "10"}]
    >>> claims, refusals = claims_from_rows_lenient(
    ...     rows, Columns(low="low", high="high"), measure=Measure("killed"), source="press"
    ... )
    >>> claims, refusals[0].row, refusals[0].column
    ((), 1, 'low')
    """
    if (columns.measure is None) is not isinstance(measure, Measure):
        raise InvalidValueError(
            "measure: give one Measure, or name columns.measure and say which Measure each name in "
            "that column means"
        )
    if (columns.source is None) is (source is None):
        raise InvalidValueError("source: name columns.source, or give one source for all rows")
    rows = list(rows)
    named = [column for column in attrs.astuple(columns) if column is not None]
    known = [column for column in named if any(column in row for row in rows)]
    reader = RowReader(columns, named, measure, source, empty, hedges or {}, locale, convention)
    claims: list[Claim] = []
    refusals: list[RowRefusal] = []
    for number, row in enumerate(rows, 1):
        faults: list[RowRefusal] = []
        made = reader.claim(number, _filled(row, known), faults)
        refusals.extend(faults)
        if made is not None and not faults:
            claims.append(made)
    return tuple(claims), tuple(refusals)


def _filled(row: TableRow, known: Sequence[str]) -> TableRow:
    """Return *row* with an empty cell for each column that other rows have and it lacks."""
    lacking = [column for column in known if column not in row]
    return {**row, **dict.fromkeys(lacking)} if lacking else row
