"""What must hold between measures: parts and wholes, sums, balances, ratios.

A relation ties measures at the same time: values of the whole event, running totals on every day,
amounts within the same span, levels at the same instant.  Where a running total is tied to
something that is not one, ``at`` says on which day it is read.  A relation is hard, or soft with a
``weight``: an analyst's reading, which can be set aside like a figure.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

import attrs

from consilience.dates import as_day
from consilience.domain import Exact, exact, positive
from consilience.errors import (
    IncompatibleMeasuresError,
    InvalidTypeError,
    InvalidValueError,
)
from consilience.measure import CUMULATIVE, PERIOD, SNAPSHOT, Measure
from consilience.source import identifier

Terms: TypeAlias = tuple[tuple[Measure, Exact], ...]


@attrs.frozen
class Form:
    """One linear inequality: low ≤ sum of coefficient times measure ≤ high; ``None``: no bound."""

    terms: Terms
    low: Exact | None
    high: Exact | None


def _day(value: date | str | None) -> date | None:
    return None if value is None else as_day(value, "a relation's at")


def _weight(value: Exact | None) -> Exact | None:
    return None if value is None else positive(value, "a relation's weight")


def _measures(value: Measure | Iterable[Measure]) -> tuple[Measure, ...]:
    return (value,) if isinstance(value, Measure) else tuple(value)


def _exact(value: Exact) -> Exact:
    return exact(value, "a relation's bound")


def _exact_or_none(value: Exact | None) -> Exact | None:
    return None if value is None else _exact(value)


def _terms(terms: Iterable[tuple[Measure, Exact]]) -> Terms:
    return tuple((measure, exact(factor, "a coefficient")) for measure, factor in terms)


@attrs.frozen(kw_only=True)
class Relation:
    """The fields that all relations share; make a `PartOf`, a `SumOf`, a `Balance` and so on.

    ``label`` and ``citation`` say what it rests on, ``weight`` makes it soft, ``at`` is the day on
    which running totals are read where others are not running totals.  ``id`` is a digest of the
    content unless given.

    Raises `IncompatibleMeasuresError` for measures of other units or domains, and for temporalities
    that do not meet; `InvalidTypeError` and `InvalidValueError` for fields of a wrong kind.
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
        for measure in self.measures:
            if not isinstance(measure, Measure):
                raise InvalidTypeError(f"{type(self).__name__}: {measure!r} is no Measure")
        if len({measure.id for measure in self.measures}) < len(self.measures):
            raise InvalidValueError(f"{self}: a measure stands in it twice")
        self._check()

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures that it ties, in the order written."""
        raise NotImplementedError

    @property
    def forms(self) -> tuple[Form, ...]:
        """The inequalities that it stands for."""
        raise NotImplementedError

    @property
    def is_soft(self) -> bool:
        """Whether it can be set aside."""
        return self.weight is not None

    def _check(self) -> None:
        _same_unit(self)
        _same_time(self)

    def __str__(self) -> str:
        return self.label or f"{type(self).__name__}: {', '.join(m.label for m in self.measures)}"


@attrs.frozen
class PartOf(Relation):
    """The part is no more than the whole.

    >>> killed, executed = Measure("killed"), Measure("executed")
    >>> PartOf(executed, killed).forms[0].high
    0
    """

    part: Measure
    whole: Measure

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The part and the whole."""
        return self.part, self.whole

    @property
    def forms(self) -> tuple[Form, ...]:
        """Part minus whole is at most 0."""
        return (Form(((self.part, 1), (self.whole, -1)), None, 0),)


@attrs.frozen
class SumOf(Relation):
    """The whole is the sum of its parts.

    Where they are not ``exhaustive`` there may be others; where they are not ``disjoint`` they may
    overlap.  Each of the two leaves a weaker bound.

    >>> killed = Measure("killed")
    >>> parts = Measure("rebels killed"), Measure("civilians killed")
    >>> (form,) = SumOf(killed, parts).forms
    >>> form.low, form.high
    (0, 0)
    """

    whole: Measure
    parts: tuple[Measure, ...] = attrs.field(converter=_measures)
    exhaustive: bool = attrs.field(default=True, kw_only=True)
    disjoint: bool = attrs.field(default=True, kw_only=True)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The whole and its parts."""
        return self.whole, *self.parts

    @property
    def forms(self) -> tuple[Form, ...]:
        """The sum of the parts against the whole, and each part against it where they overlap."""
        rest: Terms = (*((part, 1) for part in self.parts), (self.whole, -1))
        total = Form(rest, 0 if self.exhaustive else None, 0 if self.disjoint else None)
        if self.disjoint:
            return (total,)
        each = tuple(Form(((part, 1), (self.whole, -1)), None, 0) for part in self.parts)
        return (*each, total) if self.exhaustive else each


@attrs.frozen
class Overlap(Relation):
    """The union of overlapping groups: at least the greatest of them, at most their sum.

    >>> injured = Measure("injured")
    >>> len(Overlap(injured, [Measure("gassed"), Measure("beaten")]).forms)
    3
    """

    union: Measure
    parts: tuple[Measure, ...] = attrs.field(converter=_measures)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The union and its groups."""
        return self.union, *self.parts

    @property
    def forms(self) -> tuple[Form, ...]:
        """Each group against the union, and the union against their sum."""
        return SumOf(self.union, self.parts, exhaustive=True, disjoint=False).forms


@attrs.frozen
class Balance(Relation):
    """What is held is what was gained less what was lost, both counted from nothing.

    ``stock`` is a level at an instant, ``gained`` and ``lost`` are running totals, one or several.

    >>> from consilience import CUMULATIVE, SNAPSHOT
    >>> held = Measure("held", temporality=SNAPSHOT)
    >>> captured = Measure("captured", temporality=CUMULATIVE)
    >>> recaptured = Measure("recaptured", temporality=CUMULATIVE)
    >>> [coefficient for _, coefficient in Balance(held, captured, recaptured).forms[0].terms]
    [1, -1, 1]
    """

    stock: Measure
    gained: tuple[Measure, ...] = attrs.field(converter=_measures)
    lost: tuple[Measure, ...] = attrs.field(converter=_measures)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The stock, what was gained and what was lost."""
        return self.stock, *self.gained, *self.lost

    @property
    def forms(self) -> tuple[Form, ...]:
        """Stock minus gained plus lost is 0."""
        gained: Terms = tuple((measure, -1) for measure in self.gained)
        lost: Terms = tuple((measure, 1) for measure in self.lost)
        return (Form(((self.stock, 1), *gained, *lost), 0, 0),)

    def _check(self) -> None:
        _same_unit(self)
        moving = all(m.temporality is CUMULATIVE for m in (*self.gained, *self.lost))
        if self.stock.temporality is not SNAPSHOT or not moving:
            _same_time(self)


@attrs.frozen
class SameAs(Relation):
    """Two names of one value: the same thing counted by two projects, for example.

    Of an amount within spans and a running total it says that the one is the growth of the other.

    >>> SameAs(Measure("dead"), Measure("killed")).forms[0].low
    0
    """

    a: Measure
    b: Measure

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The two measures."""
        return self.a, self.b

    @property
    def forms(self) -> tuple[Form, ...]:
        """Their difference is 0."""
        return (Form(((self.a, 1), (self.b, -1)), 0, 0),)

    def _check(self) -> None:
        _same_unit(self)
        if {self.a.temporality, self.b.temporality} != {PERIOD, CUMULATIVE}:
            _same_time(self)


@attrs.frozen
class Ratio(Relation):
    """The part is from ``low`` to ``high`` times the whole, both exact.

    >>> from fractions import Fraction
    >>> ratio = Ratio(Measure("deaths"), Measure("cases"), Fraction(2, 100), Fraction(35, 1000))
    >>> len(ratio.forms)
    2
    """

    part: Measure
    whole: Measure
    low: Exact = attrs.field(converter=_exact)
    high: Exact = attrs.field(converter=_exact)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The part and the whole."""
        return self.part, self.whole

    @property
    def forms(self) -> tuple[Form, ...]:
        """Part less low times whole is at least 0, part less high times whole at most 0."""
        return (
            Form(((self.part, 1), (self.whole, -self.low)), 0, None),
            Form(((self.part, 1), (self.whole, -self.high)), None, 0),
        )

    def _check(self) -> None:
        if self.low > self.high:
            raise InvalidValueError(f"{self}: low {self.low} is above high {self.high}")
        _same_time(self)


@attrs.frozen
class Linear(Relation):
    """The sum of coefficient times measure lies from ``low`` to ``high``; ``None`` is no bound.

    >>> killed, wounded = Measure("killed"), Measure("wounded")
    >>> Linear([(wounded, 1), (killed, -2)], 0, None).measures == (wounded, killed)
    True
    """

    terms: Terms = attrs.field(converter=_terms)
    low: Exact | None = attrs.field(converter=_exact_or_none)
    high: Exact | None = attrs.field(converter=_exact_or_none)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures, in the order of the terms."""
        return tuple(measure for measure, _ in self.terms)

    @property
    def forms(self) -> tuple[Form, ...]:
        """The inequality as written."""
        return (Form(self.terms, self.low, self.high),)

    def _check(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise InvalidValueError(f"{self}: low {self.low} is above high {self.high}")
        _same_time(self)


def _same_unit(relation: Relation) -> None:
    units = {measure.unit for measure in relation.measures}
    domains = {measure.domain for measure in relation.measures}
    if len(units) > 1 or len(domains) > 1:
        shown = ", ".join(f"{m.label!r} in {m.unit} ({m.domain!r})" for m in relation.measures)
        raise IncompatibleMeasuresError(
            f"{relation}: the units or domains differ: {shown}; use Ratio or Linear to say how they "
            "hang together"
        )


def _same_time(relation: Relation) -> None:
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
