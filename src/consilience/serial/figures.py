"""The value of a claim: words, a whole number, or an object that spells the whole figure out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from consilience.domain import Domain, Exact
from consilience.errors import ConsilienceError, InvalidTypeError, InvalidValueError
from consilience.interval import EMPTY, Interval
from consilience.serial.records import Record, each, faulty, loosely, within
from consilience.serial.scalars import (
    Reader,
    exact,
    is_list,
    is_object,
    one_of,
    optional,
    shown,
    text,
    truth,
    whole,
)
from consilience.words import Basis, Quantity, Uncertainty, quantity


def _range(low: Exact | None = None, high: Exact | None = None, **is_open: bool) -> Interval:
    return Interval(low, high, **is_open)


_ENDS = Record(
    _range,
    {"low": optional(exact), "high": optional(exact), "low_open": truth, "high_open": truth},
)
_domain = one_of(Domain)
_UNCERTAINTY = Record(
    Uncertainty,
    {"low": exact, "high": exact, "level": optional(exact)},
    required=("low", "high"),
)


def interval(raw: object) -> Interval:
    """Return a range: ``[low, high]`` with null for an unbounded end, or an object for open ends.

    The object has ``low`` and ``high`` (left out or null: unbounded), ``low_open`` and
    ``high_open``.  The empty range, which no figure has, is ``"∅"``.
    """
    if raw == str(EMPTY):
        return EMPTY
    if not is_list(raw):
        return _ENDS.read(raw)
    if len(raw) != 2:
        raise InvalidValueError(f"{shown(raw)} is no range: give [low, high], null for unbounded")
    ends = each(raw, optional(exact))
    return Interval(ends[0], ends[1])


def _texts(raw: object) -> tuple[str, ...]:
    if not is_list(raw):
        raise InvalidTypeError(f"{shown(raw)} is no list: give a list of texts")
    return tuple(each(raw, text))


def _place(raw: object) -> tuple[int, int]:
    if not is_list(raw) or len(raw) != 2:
        raise InvalidTypeError(f"{shown(raw)} is no span: give [first character, end]")
    first, end = each(raw, whole)
    return first, end


def _figure(domain: Domain) -> Record[Quantity]:
    def make(*, range: Interval, **fields: object) -> Quantity:
        # An end that is not bounded was stated by nobody.
        if range.low is None:
            fields.setdefault("low_basis", Basis.DOMAIN)
        if range.high is None:
            fields.setdefault("high_basis", Basis.DOMAIN)
        return build(range, domain=domain, **fields)

    build = loosely(Quantity)
    return Record(make, FIGURE_READERS, required=("range",))


FIGURE_READERS: Final[Mapping[str, Reader]] = {
    "text": text,
    "range": interval,
    "suggested": interval,
    "nominal": optional(exact),
    "approximate": truth,
    "uncertain": truth,
    "uncertainty": optional(_UNCERTAINTY.read),
    "low_basis": one_of(Basis),
    "high_basis": one_of(Basis),
    "convention": optional(text),
    "noun": optional(text),
    "span": optional(_place),
    "notes": _texts,
    "reading": text,
}
_FIGURES = {domain: _figure(domain) for domain in Domain}


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


def figure_alone(raw: object) -> Quantity:
    """Return a figure that stands outside a ledger: a count, or an object that has its domain."""
    if not is_object(raw) or "domain" not in raw:
        return figure(raw, Domain.COUNT)
    try:
        domain = _domain(raw["domain"])
    except ConsilienceError as error:
        raise faulty(within(".domain", error)) from None
    return figure({key: value for key, value in raw.items() if key != "domain"}, domain)
