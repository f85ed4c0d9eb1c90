"""Tables in: rows of a CSV file, or any mappings, to claims.

Each cell that cannot be taken is refused with its row, its column and the remedy; nothing is
corrected silently. A row knows columns by `Columns` alone, so a further kind of table is one more
function that yields rows, as `csv_rows` does. May import ledger and what is above it.
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
