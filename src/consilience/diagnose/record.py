"""A ledger, sorted once for all diagnoses: who said what of which day, and said it last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

import attrs

from consilience.evidence.origins import Origins
from consilience.interval import Interval, hull
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import CUMULATIVE, Measure
from consilience.ledger.notice import Notice
from consilience.ledger.notice_targets import standing


@attrs.frozen
class Point:
    """What one source says of one instant, as it said it last; ``range`` is the hull of it."""

    first: date
    last: date
    range: Interval
    claims: tuple[Claim, ...]

    @property
    def claim(self) -> Claim:
        """The claim to name: of several that were said last the one with the smallest id."""
        return self.claims[0]


@attrs.frozen(slots=False, eq=False)
class Record:
    """A ledger with what diagnoses ask of it; the order of the claims leaves no trace."""

    ledger: Ledger

    @cached_property
    def origins(self) -> Origins:
        """The origins of the sources."""
        return Origins.of(self.ledger.sources)

    @cached_property
    def claims(self) -> Sequence[Claim]:
        """All claims, by id."""
        return sorted(self.ledger.claims, key=lambda item: item.id)

    @cached_property
    def stated(self) -> Mapping[str, Sequence[Claim]]:
        """The claims that were not computed from others, by id, for each measure by its id."""
        found: dict[str, list[Claim]] = {}
        for item in self.claims:
            if not item.derived_from:
                found.setdefault(item.measure.id, []).append(item)
        return found

    @cached_property
    def measures(self) -> Sequence[Measure]:
        """The measures that were claimed, by label and id."""
        firsts = (claims[0].measure for claims in self.stated.values())
        return sorted(firsts, key=lambda item: (item.label.casefold(), item.id))

    @cached_property
    def notices(self) -> Mapping[str, Sequence[Notice]]:
        """The notices that no other takes back, by the claim that they are about."""
        found: dict[str, list[Notice]] = {}
        for item in sorted(standing(self.ledger.notices), key=lambda item: item.id):
            found.setdefault(item.target, []).append(item)
        return found

    def of(self, measure: Measure) -> Sequence[Claim]:
        """Return the stated claims on *measure* that no standing notice withdraws, by id."""
        said = self.stated.get(measure.id, ())
        return (
            [item for item in said if item.id not in self._withdrawn] if self._withdrawn else said
        )

    def by_source(self, measure: Measure) -> Mapping[str, Sequence[Claim]]:
        """Return the stated claims on *measure* by source, withdrawn or not.

        Unnamed sources are left out, because two mentions are never known to be of one.
        """
        return self._spoken.get(measure.id, {})

    def series(self, measure: Measure) -> Mapping[str, Sequence[Point]]:
        """Return what each named source says last of each instant of *measure*, in order of time.

        Only dated figures are in it, and only those whose two days are known.
        """
        return self._series.get(measure.id, {})

    @cached_property
    def _withdrawn(self) -> frozenset[str]:
        return frozenset(
            id for id, said in self.notices.items() if any(item.kind.withdraws for item in said)
        )

    @cached_property
    def _spoken(self) -> Mapping[str, Mapping[str, Sequence[Claim]]]:
        named = {source.id for source in self.ledger.sources if source.named}
        found: dict[str, dict[str, list[Claim]]] = {}
        for id, claims in self.stated.items():
            groups = found.setdefault(id, {})
            for item in claims:
                if item.source in named:
                    groups.setdefault(item.source, []).append(item)
        return {id: dict(sorted(groups.items())) for id, groups in found.items()}

    @cached_property
    def _series(self) -> Mapping[str, Mapping[str, Sequence[Point]]]:
        return {
            id: {source: points(claims) for source, claims in groups.items()}
            for id, groups in self._spoken.items()
        }


def points(claims: Iterable[Claim]) -> Sequence[Point]:
    """Return the last word of *claims*, all of one source, on each instant, in order of time."""
    instants: dict[tuple[date, date], list[Claim]] = {}
    for item in claims:
        days = days_of(item)
        if days is not None:
            instants.setdefault(days, []).append(item)
    found: list[Point] = []
    for (first, last), said in instants.items():
        latest = max(said_on(item) for item in said)
        standing = tuple(item for item in said if said_on(item) == latest)
        found.append(Point(first, last, hull(item.range for item in standing), standing))
    return sorted(found, key=lambda item: (item.last, item.first))


def phase(point: Point) -> int:
    """Return in which phase of its measure the last day of *point* lies; resets part them."""
    return point.claim.measure.phase(point.last)


def days_of(item: Claim) -> tuple[date, date] | None:
    """Return the first and last day that *item* may be about; its date of report where none is.

    ``None`` where one of the two is not known.  From its end on the days of a total are one.
    """
    span = item.about or item.reported
    if span is None or span.earliest is None or span.latest is None:
        return None
    if item.measure.temporality is CUMULATIVE and item.measure.ends is not None:
        return min(span.earliest, item.measure.ends), min(span.latest, item.measure.ends)
    return span.earliest, span.latest


def said_on(item: Claim) -> date:
    """Return the day by which *item* was said; the first of all days where it is not known."""
    return (item.reported and item.reported.latest) or date.min


def below(one: Interval, other: Interval) -> bool:
    """Whether all of *one* lies below all of *other*.

    >>> below(Interval(60, 60), Interval(101, None)), below(Interval(0, None), Interval(5, 5))
    (True, False)
    """
    if one.is_empty or other.is_empty or one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and (one.high_open or other.low_open))
