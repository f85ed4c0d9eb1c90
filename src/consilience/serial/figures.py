"""The value of a claim: words, a whole number, or an object that spells the whole figure out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from consilience.domain import COUNT, Domain, Exact
from consilience.errors import ConsilienceError, InvalidTypeError, InvalidValueError
from consilience.interval import EMPTY, Interval
from consilience.serial.codec import (
    EXACT,
    TEXT,
    TRUTH,
    WHOLE,
    Codec,
    Schema,
    choice,
    each,
    is_list,
    is_object,
    listed,
    number,
    one_of,
    optional,
    plain_exact,
    ref,
    shown,
    text,
    whole,
)
from consilience.serial.faults import faulty, within
from consilience.serial.field_table import Field, FieldTable, loosely
from consilience.words import Basis, Quantity, Uncertainty, quantity

_END: Final = optional(EXACT)
_PAIR: Final[Schema] = {"minItems": 2, "maxItems": 2}


def _range(low: Exact | None = None, high: Exact | None = None, **is_open: bool) -> Interval:
    return Interval(low, high, **is_open)


def _unbounded(_: Interval) -> None:
    return None


_OPEN: Final[FieldTable[Interval]] = FieldTable(
    Interval,
    (
        Field("low", _END, default=_unbounded),
        Field("high", _END, default=_unbounded),
        Field("low_open", TRUTH),
        Field("high_open", TRUTH),
    ),
    make=_range,
)


def interval(raw: object) -> Interval:
    """Return a range: ``[low, high]`` with null for an unbounded end, or an object for open ends.

    The object has ``low`` and ``high`` (left out or null: unbounded), ``low_open`` and
    ``high_open``.  The empty range, which no figure has, is ``"∅"``.
    """
    if raw == str(EMPTY):
        return EMPTY
    if not is_list(raw):
        return _OPEN.read(raw)
    if len(raw) != 2:
        raise InvalidValueError(f"{shown(raw)} is no range: give [low, high], null for unbounded")
    low, high = each(raw, _end)
    return Interval(low, high)


def _end(raw: object) -> Exact | None:
    return None if raw is None else number(raw)


def plain_interval(interval: Interval) -> object:
    """Return ``[low, high]`` with null for an unbounded end, or an object where an end is open."""
    if interval.is_empty:
        return str(EMPTY)
    if interval.low_open or interval.high_open:
        return _OPEN.write(interval)
    return [None if end is None else plain_exact(end) for end in (interval.low, interval.high)]


def _place(raw: object) -> tuple[int, int]:
    if not is_list(raw) or len(raw) != 2:
        raise InvalidTypeError(f"{shown(raw)} is no span: give [first character, end]")
    first, end = each(raw, whole)
    return first, end


RANGE: Final = Codec(interval, ref("range"), plain_interval)
_BASIS: Final = attrs.evolve(one_of(Basis), schema=ref("basis"))
_PLACE: Final = Codec(_place, {"type": "array", "items": WHOLE.schema, **_PAIR}, list)
_UNCERTAINTY: Final[FieldTable[Uncertainty]] = FieldTable(
    Uncertainty,
    (
        Field("low", EXACT, required=True),
        Field("high", EXACT, required=True),
        Field("level", _END),
    ),
)


def _written(figure: Quantity) -> str:
    return str(figure.range)


def _entailed(figure: Quantity) -> Interval:
    return figure.range


def _low_basis(figure: Quantity) -> Basis:
    return Basis.DOMAIN if figure.range.low is None else Basis.STATED


def _high_basis(figure: Quantity) -> Basis:
    return Basis.DOMAIN if figure.range.high is None else Basis.STATED


FIGURE_FIELDS: Final = (
    Field("text", TEXT, "The words; by default the range.", default=_written),
    Field("range", RANGE, required=True),
    Field("suggested", RANGE, "By default the range.", default=_entailed),
    Field("approximate", TRUTH),
    Field("uncertain", TRUTH),
    Field(
        "uncertainty",
        optional(_UNCERTAINTY.codec),
        "A stated statistical interval, with its level of coverage.",
    ),
    Field("nominal", _END),
    Field("low_basis", _BASIS, default=_low_basis),
    Field("high_basis", _BASIS, default=_high_basis),
    Field("convention", optional(TEXT)),
    Field("noun", optional(TEXT)),
    Field(
        "span",
        optional(_PLACE),
        "Where the words stand in their text: the first character, and the one after the last.",
    ),
    Field("notes", listed(TEXT, "texts")),
    Field("reading", TEXT, "The words as the library would write the same figure."),
)
"""The fields of a figure that is spelt out."""


def _figure_of(domain: Domain) -> FieldTable[Quantity]:
    def make(*, range: Interval, **fields: object) -> Quantity:
        # An end that is not bounded was stated by nobody.
        if range.low is None:
            fields.setdefault("low_basis", Basis.DOMAIN)
        if range.high is None:
            fields.setdefault("high_basis", Basis.DOMAIN)
        return build(range, domain=domain, **fields)

    build = loosely(Quantity)
    return FieldTable(
        Quantity,
        FIGURE_FIELDS,
        make=make,
        says="A figure that needs no reading: the range its words entail, and what they suggest.",
    )


_FIGURES: Final = {domain: _figure_of(domain) for domain in Domain}


def figure(raw: object, domain: Domain) -> Quantity:
    """Return the figure that *raw* means in *domain*.

    A text is read as words, a whole number is exact, and an object is a reading spelt out.
    """
    if type(raw) is str:
        return quantity(text(raw), domain=domain)
    if type(raw) is int:
        return Quantity.of(raw, domain=domain)
    if raw is None or isinstance(raw, (bool, float)) or is_list(raw):
        raise InvalidTypeError(
            f"{shown(raw)} is no figure: give the words as written in quotes, a whole number, or "
            "an object with the range"
        )
    return _FIGURES[domain].read(raw)


def plain_figure(figure: Quantity) -> object:
    """Return the figure so that it is read back without reading any words.

    A plain number is an integer; everything else is spelt out, so that what is stored does not
    change when a later version reads words better.
    """
    nominal = figure.nominal
    if isinstance(nominal, int) and _is_plain(figure, nominal):
        return nominal
    return _FIGURES[figure.domain].write(figure)


def _is_plain(figure: Quantity, number: int) -> bool:
    # Equal figures may differ in their words, and those are kept too.
    bare = Quantity.of(number, domain=figure.domain)
    return attrs.astuple(figure, recurse=False) == attrs.astuple(bare, recurse=False)


def figure_of(domain: Domain) -> Codec:
    """Return the codec of the figures of a claim in *domain*."""
    return Codec(lambda raw: figure(raw, domain), ref("value"), plain_figure)


def _figure_alone(raw: object) -> Quantity:
    if not is_object(raw) or "domain" not in raw:
        return figure(raw, COUNT)
    try:
        domain = choice(raw["domain"], Domain)
    except ConsilienceError as error:
        raise faulty(within(".domain", error)) from None
    return figure({key: value for key, value in raw.items() if key != "domain"}, domain)


def _plain_figure_alone(value: Quantity) -> object:
    made = plain_figure(value)
    if value.domain is COUNT:
        return made
    spelt_out = made if is_object(made) else {"range": [made, made], "nominal": made}
    return spelt_out | {"domain": value.domain.value}


FIGURE_ALONE: Final = Codec(_figure_alone, ref("value_alone"), _plain_figure_alone)
"""A figure that stands outside a ledger: a count, or an object that has its domain."""

DEFINITIONS: Final[Mapping[str, Schema]] = {
    "value": {
        "description": "The words as written, a whole number, or a reading spelt out.",
        "anyOf": [TEXT.schema, WHOLE.schema, ref("figure")],
    },
    "value_alone": {
        "description": "A figure as of a claim; one that is no count is an object with its domain.",
        "type": ["string", "integer", "object"],
    },
    "figure": _FIGURES[COUNT].schema,
    "range": {
        "description": "Low and high, null for an unbounded end; an object where an end is open, "
        "which amounts alone have.",
        "anyOf": [{"type": "array", "items": _END.schema, **_PAIR}, _OPEN.schema],
    },
    "basis": {
        "description": "What an end rests on; by default stated, of an unbounded end domain.",
        **one_of(Basis).schema,
    },
}
"""The schemas that others refer to by name."""
