"""What must hold between measures: parts and wholes, sums, balances, ratios.

A relation ties measures at the same time: values of the whole event, running totals on every day,
amounts within the same span, levels at the same instant.  Where a running total is tied to
something that is not one, ``at`` says on which day it is read.  A relation is hard, or soft with a
``weight``: an analyst's reading, which can be set aside like a figure.
"""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

import attrs

from consilience.dates import as_day
from consilience.domain import Exact, positive
from consilience.errors import IncompatibleMeasuresError, InvalidTypeError, InvalidValueError
from consilience.ledger.measure import CUMULATIVE, Measure
from consilience.ledger.source import identifier
from consilience.rendering import printable, shown

Terms: TypeAlias = tuple[tuple[Measure, Exact], ...]


@attrs.frozen
class Constraint:
    """One linear inequality: low ≤ sum of coefficient times measure ≤ high; ``None``: no bound."""

    terms: Terms
    low: Exact | None
    high: Exact | None


def _day(value: date | str | None) -> date | None:
    return None if value is None else as_day(value, "a relation's at")


def _weight(value: Exact | None) -> Exact | None:
    return None if value is None else positive(value, "a relation's weight")


def as_measures(value: Measure | Iterable[Measure]) -> tuple[Measure, ...]:
    """Return one measure or several as a tuple.

    Raises `InvalidTypeError` for what is neither, `InvalidValueError` for none.
    """
    if isinstance(value, Measure):
        return (value,)
    if not isinstance(value, Iterable):
        raise InvalidTypeError(f"{shown(value)}: give a Measure, or several")
    several = tuple(value)
    if not several:
        raise InvalidValueError("no measure is given: name at least one")
    return several


@attrs.frozen(kw_only=True)
class Relation(ABC):
    """The fields that all relations share; make a `PartOf`, a `SumOf`, a `Balance` and so on.

    ``label`` and ``citation`` say what it rests on, ``weight`` makes it soft, ``at`` is the day on
    which running totals, and levels, are read where others do not move in time.  ``id`` is a digest
    of the content unless given.

    Raises `IncompatibleMeasuresError` for measures of other units or domains, and for temporalities
    that do not meet; `InvalidTypeError` and `InvalidValueError` for fields of a wrong kind.

    >>> from consilience import PartOf
    >>> isinstance(PartOf(Measure("executed"), Measure("killed")), Relation)
    True
    """

    label: str | None = None
    citation: str | None = None
    weight: Exact | None = attrs.field(default=None, converter=_weight)
    at: date | None = attrs.field(default=None, converter=_day)
    id: str = ""

    def __attrs_post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", _digest(self))
        identifier(self.id, "a relation's id")
        for name, text in (("label", self.label), ("citation", self.citation)):
            if text is not None and not isinstance(text, str):
                raise InvalidTypeError(
                    f"relation {self.id!r}: {name} is {shown(text)}: give a text"
                )
        for measure in self.measures:
            if not isinstance(measure, Measure):
                raise InvalidTypeError(f"{type(self).__name__}: {shown(measure)} is no Measure")
        if len({measure.id for measure in self.measures}) < len(self.measures):
            raise InvalidValueError(f"{self}: a measure stands in it twice")
        self._check()

    @property
    @abstractmethod
    def measures(self) -> tuple[Measure, ...]:
        """The measures that it ties, in the order written."""

    @property
    @abstractmethod
    def forms(self) -> tuple[Constraint, ...]:
        """The inequalities that it stands for."""

    @property
    def is_soft(self) -> bool:
        """Whether it can be set aside."""
        return self.weight is not None

    def _check(self) -> None:
        require_same_unit(self)
        require_same_time(self)

    def __str__(self) -> str:
        return printable(
            self.label or f"{type(self).__name__}: {', '.join(m.label for m in self.measures)}"
        )


def require_same_unit(relation: Relation) -> None:
    """Raise `IncompatibleMeasuresError` unless all measures have one unit and one domain."""
    units = {measure.unit for measure in relation.measures}
    domains = {measure.domain for measure in relation.measures}
    if len(units) > 1 or len(domains) > 1:
        shown = ", ".join(f"{m.label!r} in {m.unit} ({m.domain!r})" for m in relation.measures)
        raise IncompatibleMeasuresError(
            f"{relation}: the units or domains differ: {shown}; use Ratio or Linear to say how "
            "they hang together"
        )


def require_same_time(relation: Relation) -> None:
    """Raise `IncompatibleMeasuresError` unless it is clear at what time the measures meet."""
    kinds = {measure.temporality for measure in relation.measures}
    if len(kinds) > 1 and (relation.at is None or CUMULATIVE not in kinds):
        shown = ", ".join(f"{m.label!r} is {m.temporality!r}" for m in relation.measures)
        raise IncompatibleMeasuresError(
            f"{relation}: {shown}; say with at= on which day the running totals are read"
        )


def _digest(relation: Relation) -> str:
    fields = attrs.fields(type(relation))
    content = [getattr(relation, field.name) for field in fields if field.name != "id"]
    text = f"{type(relation).__name__}{content!r}"
    return "r-" + hashlib.sha256(text.encode()).hexdigest()[:16]
