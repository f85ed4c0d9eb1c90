"""Tables in: rows of a CSV file, or any mappings, to claims.

A row becomes a claim, or a refusal for each cell at fault: nothing is mended, an empty cell is a
figure that is missing, and no zero.  `Columns` says which column holds what.  A new field of claims
that tables may hold is a column of `Columns`, read in `row`; a new source of rows is a function
that yields mappings, as `csv_rows` does.

May import `ledger` and what stands above it.
"""

from consilience.tables.reading import claims_from_rows, claims_from_rows_lenient
from consilience.tables.table import Columns, RowRefusal, TableError, csv_rows

__all__ = [
    "Columns",
    "RowRefusal",
    "TableError",
    "claims_from_rows",
    "claims_from_rows_lenient",
    "csv_rows",
]
