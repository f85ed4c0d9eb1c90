"""What is counted: a measure's label and scope, which together are its identity."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final, TypeVar

import attrs

from consilience.dates import DateSpan, as_day
from consilience.domain import COUNT, Domain
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.ledger.source import filled, identifier
from consilience.rendering import printable, shown

_Kind = TypeVar("_Kind", bound=Enum)


class Temporality(Enum):
    """How a measure's value depends on time.

    ``FIXED``: one value for the whole event.  ``CUMULATIVE``: a running total, which never falls.
    ``PERIOD``: an amount within a span.  ``SNAPSHOT``: a level at an instant.

    >>> Temporality("cumulative") is CUMULATIVE
    True
    """

    FIXED = "fixed"
    CUMULATIVE = "cumulative"
    PERIOD = "period"
    SNAPSHOT = "snapshot"

    def __repr__(self) -> str:
        return self.name


FIXED: Final = Temporality.FIXED
CUMULATIVE: Final = Temporality.CUMULATIVE
PERIOD: Final = Temporality.PERIOD
SNAPSHOT: Final = Temporality.SNAPSHOT


def _to_domain(value: Domain | str) -> Domain:
    return value if isinstance(value, Domain) else _named(value, Domain, "domain")


def _to_temporality(value: Temporality | str) -> Temporality:
    return value if isinstance(value, Temporality) else _named(value, Temporality, "temporality")


def _named(value: object, kind: type[_Kind], field: str) -> _Kind:
    """Return the member of *kind* that files call *value*."""
    known = {member.value: member for member in kind}
    if not isinstance(value, str):
        raise InvalidTypeError(
            f"a measure's {field} is {shown(value)}: give a {kind.__name__}, or one of "
            f"{', '.join(map(repr, known))}"
        )
    if value not in known:
        raise InvalidValueError(
            f"a measure's {field} is {value!r}: give one of {', '.join(map(repr, known))}"
        )
    return known[value]


def _to_span(value: DateSpan | str | None) -> DateSpan | None:
    if value is None or isinstance(value, DateSpan):
        return value
    return DateSpan.parse(value)


def _to_day(value: date | str | None) -> date | None:
    return None if value is None else as_day(value, "a measure's ends")


def _to_days(value: Iterable[date | str]) -> tuple[date, ...]:
    if isinstance(value, (str, date)) or not isinstance(value, Iterable):
        raise InvalidTypeError(f"a measure's resets are {shown(value)}: give a list of days")
    return tuple(sorted({as_day(day, "a measure's resets") for day in value}))


@attrs.frozen(cache_hash=True)
class Measure:
    """What is counted, and within which scope.

    Two measures are the same only if all of it is: `label`, `unit`, `place`, `population`,
    `definition` ("identified", "excess", "killed by X"), `period`, `domain`, `temporality`, `ends`
    and `resets`.  The commonest cause of a seeming conflict is two measures under one label.

    ``temporality`` and ``domain`` are taken by the names that files give them as well.  ``ends`` is
    the last day on which a running total could grow: from then on all days are one
    instant.  ``resets`` are the days on which it begins again at nothing: figures of different
    phases bound each other in no way.  ``id`` is a digest of the identity unless given.

    ``harms`` is the side that a high figure hurts and ``favours`` the one that it serves, in the
    words of `Source.side`.  They are shown and weigh nothing, unless `weights_against_interest` is
    asked; they are no part of the identity, so they change no ``id``.

    Raises `InvalidTypeError` and `InvalidValueError` for fields of a wrong kind, `DateError` for
    dates that cannot be read.

    >>> killed = Measure(
    ...     "civilians killed", unit="person", temporality=CUMULATIVE, ends="2013-08-19"
    ... )
    >>> killed.ends
    datetime.date(2013, 8, 19)
    >>> Measure("killed", temporality=CUMULATIVE, resets=["2024-11-27"]).phase(date(2024, 11, 27))
    1
    >>> Measure("wounded") == Measure("wounded", place="Salma")
    False
    """

    label: str
    unit: str | None = attrs.field(default=None, kw_only=True)
    place: str | None = attrs.field(default=None, kw_only=True)
    population: str | None = attrs.field(default=None, kw_only=True)
    definition: str | None = attrs.field(default=None, kw_only=True)
    period: DateSpan | None = attrs.field(default=None, kw_only=True, converter=_to_span)
    domain: Domain = attrs.field(default=COUNT, kw_only=True, converter=_to_domain)
    temporality: Temporality = attrs.field(default=FIXED, kw_only=True, converter=_to_temporality)
    ends: date | None = attrs.field(default=None, kw_only=True, converter=_to_day)
    resets: tuple[date, ...] = attrs.field(default=(), kw_only=True, converter=_to_days)
    harms: str | None = attrs.field(default=None, kw_only=True)
    favours: str | None = attrs.field(default=None, kw_only=True)
    id: str = attrs.field(
        default=attrs.Factory(lambda self: _digest(self), takes_self=True), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        filled(self.label, "a measure's label")
        identifier(self.id, f"measure {self.label!r}: id")
        for name, text in (
            ("unit", self.unit),
            ("place", self.place),
            ("population", self.population),
            ("definition", self.definition),
            ("harms", self.harms),
            ("favours", self.favours),
        ):
            if text is not None:
                filled(text, f"measure {self.label!r}: {name}")
        if self.ends is not None and self.temporality is not CUMULATIVE:
            raise InvalidValueError(
                f"measure {self.label!r}: ends is {self.ends}, but only a CUMULATIVE measure stops "
                f"growing; this one is {self.temporality!r}"
            )
        self._check_resets()

    def _check_resets(self) -> None:
        if not self.resets:
            return
        if self.temporality is not CUMULATIVE:
            raise InvalidValueError(
                f"measure {self.label!r}: resets are given, but only a CUMULATIVE measure begins "
                f"again; this one is {self.temporality!r}"
            )
        if self.ends is not None and self.ends < self.resets[-1]:
            raise InvalidValueError(
                f"measure {self.label!r}: it resets on {self.resets[-1]}, after its end on "
                f"{self.ends}"
            )

    def phase(self, day: date | None) -> int:
        """Return how often the measure had begun again by *day*; ``None`` is after all days."""
        return len(self.resets) if day is None else bisect_right(self.resets, day)

    def __str__(self) -> str:
        return printable(self.label)


def _digest(measure: Measure) -> str:
    identity: list[object] = [
        measure.label,
        measure.unit,
        measure.place,
        measure.population,
        measure.definition,
        None if measure.period is None else measure.period.edtf,
        repr(measure.domain),
        repr(measure.temporality),
        None if measure.ends is None else measure.ends.isoformat(),
    ]
    if measure.resets:  # a measure without any keeps the id that it always had
        identity.append([day.isoformat() for day in measure.resets])
    # What is no text is refused when all fields are there; until then it may be anything.
    text = json.dumps(
        [part if isinstance(part, str | list | None) else shown(part) for part in identity],
        ensure_ascii=False,
    )
    return "m-" + hashlib.sha256(text.encode()).hexdigest()[:16]
