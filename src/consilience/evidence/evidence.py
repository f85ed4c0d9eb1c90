"""What one origin entails of one variable: the input of every method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from consilience.dates import DateSpan, Reading
from consilience.domain import Exact, positive
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.interval import EMPTY, Interval, hull
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE, FIXED, Measure
from consilience.ledger.source import Source


@attrs.frozen
class Variable:
    """A measure at an instant, over a span, or (``when`` is ``None``) for the whole event.

    Evidence is about one variable; figures about different variables meet only where time carries
    them, or a relation does.

    >>> print(Variable(Measure("killed"), DateSpan.parse("2013-08-07")))
    killed, 2013-08-07
    """

    measure: Measure
    when: DateSpan | None = None

    def __str__(self) -> str:
        return f"{self.measure}, {self.when}" if self.when else str(self.measure)


@attrs.frozen(repr=False)
class Evidence:
    """One origin's word on one variable.  An origin has one vote, whatever its mentions.

    ``range`` is what its claims entail, ``suggested`` what they suggest, ``weight`` its vote.
    ``origin`` tells origins apart; ``source`` is the source at the root of it, ``None`` where
    nobody declared one.  ``claims`` are the claims that the range rests on; ``ends``
    those that give its two ends, where it is not one single claim.

    Raises `InvalidTypeError` for a range that is no `Interval`, and `InvalidValueError` for an
    empty range or a weight of 0 or below.

    >>> Evidence(Interval(190, None), origin="HRW").weight
    1
    """

    range: Interval
    origin: str = attrs.field(kw_only=True)
    suggested: Interval = attrs.field(
        default=attrs.Factory(lambda self: self.range, takes_self=True), kw_only=True
    )
    weight: Exact = attrs.field(default=1, kw_only=True)
    claims: tuple[Claim, ...] = attrs.field(default=(), kw_only=True)
    ends: tuple[Claim | None, Claim | None] | None = attrs.field(default=None, kw_only=True)
    source: Source | None = attrs.field(default=None, kw_only=True)
    variable: Variable | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        given = self.range
        if type(given) is not Interval:
            raise InvalidTypeError(f"range is {given!r}: give an Interval")
        if given.is_empty:
            raise InvalidValueError(f"the range of origin {self.origin!r} is empty")
        if type(self.weight) is not int or self.weight < 1:
            positive(self.weight, f"the weight of origin {self.origin!r}")

    def __repr__(self) -> str:
        about = "" if self.variable is None else f" of {self.variable}"
        return f"<Evidence {self.range}{about} by {self.origin!r}>"

    @property
    def floor(self) -> Claim | None:
        """The claim that gives the lower end; ``None`` where nobody stated one."""
        if self.ends is not None:
            return self.ends[0]
        return self.claims[0] if len(self.claims) == 1 else None

    @property
    def ceiling(self) -> Claim | None:
        """The claim that gives the upper end; ``None`` where nobody stated one."""
        if self.ends is not None:
            return self.ends[1]
        return self.claims[0] if len(self.claims) == 1 else None

    @property
    def label(self) -> str:
        """The name of the origin, as reports print it."""
        return self.source.label if self.source is not None else self.origin

    @property
    def named(self) -> bool:
        """Whether the origin is known; mentions by unnamed sources may be of the same people."""
        return self.source is None or self.source.named

    @property
    def voice(self) -> str:
        """Whose voice it is at least: all mentions by one unnamed source share it."""
        return self.origin if self.source is None or self.source.named else self.source.id

    @property
    def stated(self) -> Interval:
        """The figures that the claims state, from the least to the greatest; `EMPTY` if none."""
        if self.claims:
            return hull(item.value.stated for item in self.claims)
        ends = [end for end in (self.range.low, self.range.high) if end is not None]
        return Interval(ends[0], ends[-1]) if ends else EMPTY

    @property
    def phase(self) -> int | None:
        """In which phase of a total that begins again, from 0 on; ``None`` where it may be two."""
        measure = None if self.variable is None else self.variable.measure
        if measure is None or not measure.resets:
            return 0
        first = 0 if self.high_day is None else measure.phase(self.high_day)
        return first if first == measure.phase(self.low_day) else None

    @property
    def low_day(self) -> date | None:
        """From which day on the lower end holds of a running total; ``None`` if never known."""
        return self.variable.when.latest if self.variable and self.variable.when else None

    @property
    def high_day(self) -> date | None:
        """Until which day the upper end holds of a running total; ``None`` if never known."""
        return self.variable.when.earliest if self.variable and self.variable.when else None


def by_phase(readings: Iterable[Evidence]) -> list[list[Evidence]]:
    """Return *readings* of one measure by phase; one that may be of two phases stands alone."""
    groups: dict[int | None, list[Evidence]] = {}
    alone: list[list[Evidence]] = []
    for item in readings:
        phase = item.phase
        if phase is None:
            alone.append([item])
        else:
            groups.setdefault(phase, []).append(item)
    return [*groups.values(), *alone]


def by_variable(claims: Sequence[Claim]) -> list[tuple[Variable, Sequence[Claim]]]:
    """Return *claims* of one measure by the variable that they are about, in order of mention."""
    if not claims:
        return []
    measure = claims[0].measure
    if measure.temporality is FIXED:
        return [(Variable(measure), claims)]
    groups: dict[tuple[date | None, date | None], list[Claim]] = {}
    for item in claims:
        groups.setdefault(instant_said(item), []).append(item)
    return [
        (Variable(measure, _when(first, last, items)), items)
        for (first, last), items in groups.items()
    ]


def instant_said(item: Claim) -> tuple[date | None, date | None]:
    """Return the first and last day of the variable that the claim is about."""
    measure = item.measure
    about = item.about if item.about is not None else item.reported
    if about is None:
        # Undated: it was true some day; of a total that has stopped growing, at the end at least.
        return None, measure.ends
    first, last = about.earliest, about.latest
    if measure.temporality is CUMULATIVE:
        if about.reading is Reading.EXTENT:
            first = last  # a total over an extent of days is the total on its last day
        if measure.ends is not None:
            first = None if first is None else min(first, measure.ends)
            last = measure.ends if last is None else min(last, measure.ends)
    return first, last


def _when(first: date | None, last: date | None, group: Sequence[Claim]) -> DateSpan | None:
    """Name the instant or span, in the words of a claim where those mean just that."""
    said = [item.about if item.about is not None else item.reported for item in group]
    same = [span for span in said if span and (span.earliest, span.latest) == (first, last)]
    if same:
        return min(same, key=_spelling)
    if first is not None and first == last:
        return DateSpan.day(first)
    if first is None and last is None:
        return None
    begin, end = (".." if day is None else day.isoformat() for day in (first, last))
    return DateSpan.parse(f"[{begin if first else ''}..{end if last else ''}]")


def _spelling(span: DateSpan) -> tuple[str, bool, bool]:
    return span.edtf, span.approximate, span.uncertain
