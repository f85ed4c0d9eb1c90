"""Dates of a file: EDTF texts, the dates of TOML, and what a text cannot carry."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

import attrs

from consilience.dates import DateSpan, as_day
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.serial.codec import TEXT, TRUTH, Codec, Schema, is_object, ref, shown
from consilience.serial.field_table import Field, FieldTable, Repeated


def _day(raw: object) -> date:
    return as_day(_dated(raw), "the date")


def _plain_day(day: date) -> str:
    return day.isoformat()


def span(raw: object) -> DateSpan:
    """Return a date or span of dates, from EDTF, or from an object with EDTF and marks.

    Words can hedge where EDTF has no mark for it ("late August 2013").  The object has the text
    under ``edtf``, and ``approximate`` or ``uncertain``.
    """
    if is_object(raw) or isinstance(raw, Repeated):
        return _HEDGED.read(raw)
    value = _dated(raw)
    return DateSpan.day(value) if isinstance(value, date) else DateSpan.parse(value)


def plain_span(value: DateSpan) -> object:
    """Return what `span` reads as *value*.

    Raises `InvalidValueError` where *value* says what neither form can carry.
    """
    written = DateSpan.parse(value.edtf)
    if written == value:
        return value.edtf
    marks = {
        "approximate": value.approximate and not written.approximate,
        "uncertain": value.uncertain and not written.uncertain,
    }
    if _hedged(value.edtf, **marks) != value:
        raise InvalidValueError(f"the date {value!r} is another one than its EDTF text says")
    return {"edtf": value.edtf} | {mark: True for mark, given in marks.items() if given}


def _hedged(edtf: str, approximate: bool = False, uncertain: bool = False) -> DateSpan:
    written = DateSpan.parse(edtf)
    return attrs.evolve(
        written,
        approximate=written.approximate or approximate,
        uncertain=written.uncertain or uncertain,
    )


_HEDGED = FieldTable(
    DateSpan,
    (
        Field("edtf", TEXT, required=True),
        Field("approximate", TRUTH),
        Field("uncertain", TRUTH),
    ),
    make=_hedged,
)


def _dated(raw: object) -> date | str:
    if isinstance(raw, datetime):
        raise InvalidTypeError(
            f"{raw} has a time of day, which a claim has not: give the date alone"
        )
    if isinstance(raw, date):  # only TOML has dates of its own
        return raw
    if type(raw) is str:
        return raw
    raise InvalidTypeError(f'{shown(raw)} is no date: give EDTF in quotes, such as "2013-08-04"')


DAY: Final = Codec(_day, {"type": "string"}, _plain_day)
"""One single day, as an ISO date."""

SPAN: Final = Codec(span, ref("date"), plain_span)

DEFINITIONS: Final[Mapping[str, Schema]] = {
    "date": {
        "description": "EDTF (ISO 8601-2); an object where words hedge in a way that EDTF has no "
        "mark for.",
        "anyOf": [{"type": "string"}, _HEDGED.schema],
    },
}
"""The schemas that others refer to by name."""
