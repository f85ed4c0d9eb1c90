"""Tables in: rows of a CSV file, or any mappings, to claims."""

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
