"""One row of a table: a claim, or what is wrong with each of its cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Final, Literal

import attrs

from consilience.dates import DateSpan
from consilience.domain import Exact, exact
from consilience.errors import ConsilienceError, InvalidTypeError, InvalidValueError
from consilience.interval import Interval
from consilience.ledger.claim import Claim, as_span, claim
from consilience.ledger.measure import Measure
from consilience.tables.table import BEYOND, Columns, RowRefusal, TableRow
from consilience.words import Convention, Quantity, quantity

Empty = Literal["refuse", "skip"]
"""What happens to a row without a figure: it is refused, or passed over as you say it may be."""

_YES_NO: Final[Mapping[str, bool]] = {"true": True, "yes": True, "false": False, "no": False}

_Refuse = Callable[[str, str], None]
"""Called with the column at fault and the reason."""


@attrs.frozen
class RowReader:
    """Makes claims of rows; the arguments of `claims_from_rows`, checked.

    ``named`` are the columns that ``columns`` names.
    """

    columns: Columns
    named: Sequence[str]
    measure: Measure | Mapping[str, Measure]
    source: str | None
    empty: Empty
    hedges: Mapping[str, str]
    locale: str | None
    convention: Convention

    def claim(self, number: int, row: TableRow, faults: list[RowRefusal]) -> Claim | None:
        """Return the claim of one row; ``None`` with *faults*, or where an empty row is skipped."""

        def refuse(column: str, reason: str) -> None:
            faults.append(RowRefusal(number, column, row.get(column), reason))

        columns = self.columns
        if BEYOND in row:
            refuse(BEYOND, "the row has more cells than the table has headings")
        for column in self.named:
            if column not in row:
                refuse(column, f"the row has no such column; it has {', '.join(map(repr, row))}")
        if faults:
            return None
        figure_cells = [c for c in (columns.value, columns.low, columns.high) if c is not None]
        if all(_is_empty(row[column]) for column in figure_cells):
            if self.empty == "refuse":
                refuse(figure_cells[0], "no figure: missing is not zero; leave such rows out")
            return None
        measure = self._measure(row, refuse)
        value = None if measure is None else self._figure(row, measure, refuse)
        source = self._text(row, columns.source, refuse, needed=True) or self.source
        reported = self._date(row, columns.reported, refuse)
        about = self._date(row, columns.about, refuse)
        if faults or measure is None or value is None or source is None:
            return None
        try:
            return claim(
                measure,
                value,
                source=source,
                via=self._text(row, columns.via, refuse),
                reported=reported,
                about=about,
                so_far=self._flag(row, columns.so_far, refuse),
                quote=self._text(row, columns.quote, refuse),
                citation=self._text(row, columns.citation, refuse),
                id=self._text(row, columns.id, refuse),
            )
        except ConsilienceError as error:
            refuse(figure_cells[0], str(error))
            return None

    def _measure(self, row: TableRow, refuse: _Refuse) -> Measure | None:
        if isinstance(self.measure, Measure):
            return self.measure
        column = self.columns.measure
        assert column is not None  # checked with the arguments
        name = row[column]
        found = self.measure.get(name) if isinstance(name, str) else None
        if found is None:
            known = ", ".join(map(repr, self.measure))
            refuse(column, f"no measure of this name was given; there are {known}")
        return found

    def _figure(
        self, row: TableRow, measure: Measure, refuse: _Refuse
    ) -> Quantity | Interval | Exact | None:
        columns = self.columns
        if columns.value is not None:
            hedge = self._text(row, columns.hedge, refuse)
            hedge = None if hedge is None else self.hedges.get(hedge, hedge)
            return self._number(row, columns.value, measure, refuse, hedge or None)
        ends: list[Exact | None] = []
        for column in (columns.low, columns.high):
            if column is None or _is_empty(row[column]):
                ends.append(None)
                continue
            found = self._number(row, column, measure, refuse, None)
            if found is None:
                return None
            if not found.range.is_point:
                refuse(column, f"an end has to be one number, and this is {found.range}")
                return None
            ends.append(found.range.low)
        low, high = ends
        if low is not None and high is not None and low > high:
            refuse(
                columns.low or "",
                f"{low} is above the high end {high}; ends are never swapped, check the table",
            )
            return None
        return Interval(low, high)

    def _number(
        self, row: TableRow, column: str, measure: Measure, refuse: _Refuse, hedge: str | None
    ) -> Quantity | None:
        cell = row[column]
        try:
            if isinstance(cell, str):
                text = cell if hedge is None else f"{hedge} {cell}"
            elif type(cell) is int or isinstance(cell, Fraction):
                exact(cell, "the figure")
                if hedge is None:
                    return Quantity.of(cell, domain=measure.domain)
                text = f"{hedge} {cell}"
            else:
                raise InvalidTypeError(
                    f"a {type(cell).__name__} is no exact figure; give text, an int or a Fraction"
                )
            found = self._read(text, measure)
            if hedge is not None and _as_read(found) == _as_read(self._read(str(cell), measure)):
                raise InvalidValueError(
                    f"the hedge {hedge!r} changes nothing in what is read; say in hedges what it "
                    "means"
                )
            return found
        except ConsilienceError as error:
            refuse(column, str(error))
            return None

    def _read(self, text: str, measure: Measure) -> Quantity:
        return quantity(text, domain=measure.domain, locale=self.locale, convention=self.convention)

    def _date(self, row: TableRow, column: str | None, refuse: _Refuse) -> DateSpan | None:
        cell = None if column is None else row[column]
        if column is None or _is_empty(cell):
            return None
        try:
            if isinstance(cell, (str, date, DateSpan)):
                return as_span(cell)
            raise InvalidTypeError("give a text, a datetime.date or a DateSpan")
        except ConsilienceError as error:
            refuse(column, str(error))
            return None

    def _text(
        self, row: TableRow, column: str | None, refuse: _Refuse, needed: bool = False
    ) -> str | None:
        if column is None:
            return None
        cell = row[column]
        if _is_empty(cell):
            if needed:
                refuse(column, "nothing stands here; say who says it")
            return None
        if not isinstance(cell, str):
            refuse(column, "give a text")
            return None
        return cell.strip()

    def _flag(self, row: TableRow, column: str | None, refuse: _Refuse) -> bool:
        cell = None if column is None else row[column]
        if column is None or _is_empty(cell):
            return False
        if isinstance(cell, bool):
            return cell
        found = _YES_NO.get(cell.strip().lower()) if isinstance(cell, str) else None
        if found is None:
            refuse(column, "give true or false, or yes or no")
        return bool(found)


def _as_read(figure: Quantity) -> tuple[object, ...]:
    """What a hedge may change in a figure."""
    return figure.range, figure.suggested, figure.approximate, figure.uncertain


def _is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())
