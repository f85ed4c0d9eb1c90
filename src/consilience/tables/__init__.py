"""Tables in: rows of a CSV file, or any mappings, to claims."""

from consilience.tables.columns import Columns
from consilience.tables.csv_file import csv_rows
from consilience.tables.reading import claims_from_rows, claims_from_rows_lenient
from consilience.tables.refusal import RowRefusal, TableError

__all__ = [
    "Columns",
    "RowRefusal",
    "TableError",
    "claims_from_rows",
    "claims_from_rows_lenient",
    "csv_rows",
]
