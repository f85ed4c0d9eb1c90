"""The answer of a method on one variable, which never hides the others.

An estimate holds the evidence that it was made of, so everything else is read off that: the ladder,
who agrees, who dissents, what nobody contradicts, what was stated.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Protocol

import attrs

from consilience.conflict.pairs import contradicted
from consilience.consensus.agreement import Agreement, Fit, Guarantee, Status
from consilience.consensus.coverage import CoverageProfile, coverage, profile
from consilience.consensus.ladder import Rung, ladder_of
from consilience.consensus.published import Published
from consilience.consensus.set_aside import Reason
from consilience.domain import Exact
from consilience.errors import InvalidTypeError, NoClaimsError
from consilience.evidence.evidence import Evidence, Variable
from consilience.evidence.lazy import ranges_of
from consilience.evidence.running_total.transport import transport
from consilience.interval import EMPTY, Interval, hull
from consilience.ledger.measure import CUMULATIVE
from consilience.rendering import rendered


class Method(Protocol):
    """Any callable from the evidence on one variable to an `Estimate`.

    A plain function will do, and so will a frozen value that can be called.  A method whose
    attribute ``joint`` is true is joint, as `BestAgreement` is: where relations tie measures, the
    answer is what the cheapest set-aside over all of them leaves, and not the method's own range
    on each, tightened.

    >>> def newest(evidence: Sequence[Evidence]) -> Estimate:
    ...     return Estimate(evidence, (evidence[-1].range,), method=newest)
    >>> method: Method = newest
    """

    def __call__(self, evidence: Sequence[Evidence], /) -> Estimate:
        """Return the estimate that *evidence*, one piece for each origin, leads to."""
        ...


@attrs.frozen(repr=False, slots=False)
class Estimate:
    """A method's answer on one variable, with the evidence it rests on.

    ``regions`` are the method's answer as disjoint intervals, ascending: several where several tie,
    none where its assumption is refuted (``refuted=True``).  ``readings`` are all standing readings
    of the measure, on their own days; they differ from ``evidence`` for running totals only.
    ``because`` gives the reasons of the ends where relations to other measures took part.

    Raises `NoClaimsError` without evidence.

    A method of your own makes one from the evidence it was given and the regions it found:

    >>> from consilience import Evidence, Interval
    >>> said = (Evidence(Interval(190, None), origin="HRW"), Evidence(Interval(60, 60), origin="A"))
    >>> estimate = Estimate(said, (Interval(60, 60), Interval(190, None)), method=max)
    >>> estimate.range, estimate.status
    (Interval(60, None), Status.NO_AGREEMENT)
    """

    evidence: Sequence[Evidence]
    regions: tuple[Interval, ...]
    method: Method = attrs.field(kw_only=True)
    refuted: bool = attrs.field(default=False, kw_only=True)
    guarantee: Guarantee = attrs.field(default=Guarantee.EXACT, kw_only=True)
    fit: Fit | None = attrs.field(default=None, kw_only=True)
    because: Callable[[], tuple[Reason, ...]] | None = attrs.field(
        default=None, kw_only=True, eq=False
    )
    readings: Sequence[Evidence] = attrs.field(
        default=attrs.Factory(lambda self: self.evidence, takes_self=True), kw_only=True
    )
    known_on: date | None = attrs.field(default=None, kw_only=True, eq=False)

    def __attrs_post_init__(self) -> None:
        if not len(self.evidence):
            raise NoClaimsError("an estimate needs the evidence that it was made of")

    @property
    def range(self) -> Interval:
        """The hull of all regions; `EMPTY` if there are none."""
        if len(self.regions) == 1:
            return self.regions[0]
        return hull((self.regions[0], self.regions[-1])) if self.regions else EMPTY

    @property
    def is_tied(self) -> bool:
        """Whether relations to other measures took part in the answer."""
        return self.because is not None

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """The figures and relations behind each end, where relations took part; none otherwise."""
        return () if self.because is None else self.because()

    @property
    def variable(self) -> Variable | None:
        """What the answer is about; ``None`` for evidence that came without claims."""
        return self.evidence[0].variable

    @property
    def status(self) -> Status:
        """How far the origins agree."""
        if self.refuted:
            return Status.REFUTED
        most = self._votes.maximum
        if most == len(self.evidence):
            # They agree with each other, and may still contradict figures of related measures.
            return Status.DISPUTED if self.is_tied and self.dissent else Status.AGREED
        return Status.DISPUTED if most > 1 else Status.NO_AGREEMENT

    @cached_property
    def agreement(self) -> Agreement:
        """How many origins agree on some number of the answer, of all that speak."""
        count = len(self.evidence)
        common = _common(self._votes.peaks, self.regions) if self.regions else self._votes.peaks
        if common:
            most = self.backers(common[0])
            # All crowds are as large; only voices that speak more than once tell them apart.
            if len(most) == 1 or len({item.voice for item in self.evidence}) == count:
                return Agreement(len(most), len(most), count)
        best = Agreement(0, 0, count)
        for region in common or self._crowds(self.regions):
            backers = self.backers(region)
            least = len({item.voice for item in backers})
            if (len(backers), least) > (best.at_most, best.at_least):
                best = Agreement(least, len(backers), count)
        return best

    @cached_property
    def support(self) -> tuple[Evidence, ...]:
        """The origins whose range meets the answer."""
        return tuple(item for item in self.evidence if self._meets(item))

    @cached_property
    def dissent(self) -> tuple[Evidence, ...]:
        """The origins whose range misses every region of the answer."""
        return tuple(item for item in self.evidence if not self._meets(item))

    def backers(self, region: Interval) -> tuple[Evidence, ...]:
        """Return the origins whose range holds the whole of *region*."""
        return tuple(item for item in self.evidence if region in item.range)

    @cached_property
    def ladder(self) -> tuple[Rung, ...]:
        """For each k the greatest floor and the least ceiling that k independent origins entail.

        Mentions by one unnamed source count as one origin here, the cautious way.
        """
        return ladder_of(self.evidence)

    @cached_property
    def best(self) -> tuple[Interval, ...]:
        """The parts of the regions that lie in most suggested ranges; no invented midpoint."""
        common = _common(
            profile([item.suggested for item in self.evidence], None).peaks, self.regions
        )
        if common:
            return common
        level: Exact = 0
        found: list[Interval] = []
        for region in self.regions:
            inside = [item.suggested & region for item in self.evidence]
            suggested = coverage([part for part in inside if not part.is_empty])
            if suggested.maximum > level:
                level, found = suggested.maximum, []
            if suggested.maximum == level:
                found.extend(suggested.peaks if level else (region,))
        return tuple(found)

    @cached_property
    def uncontradicted(self) -> Interval:
        """What the claims in no conflict entail together; every possible value if none is left."""
        hits = contradicted(self.readings)
        kept = [item for item, hit in zip(self.readings, hits, strict=True) if not hit]
        variable = self.variable
        moved: Sequence[Evidence] = kept
        domain_floor = None
        if variable is not None:
            domain_floor = variable.measure.domain.floor
            if variable.measure.temporality is CUMULATIVE:
                day = variable.when.earliest if variable.when is not None else None
                moved = transport(kept, day)
        found = Interval(domain_floor, None)
        for item in moved:
            found &= item.range
        return found

    @property
    def reported(self) -> Interval:
        """From the least to the greatest figure stated; a record of what was said, no estimate."""
        return hull(item.stated for item in self.evidence)

    def why(self) -> str:
        """Return the claims that each end of the range rests on, in plain words."""
        return rendered("explain_range", self)

    def sentence(self) -> str:
        """Return one publishable sentence: the answer, who found it, who says otherwise."""
        return rendered("estimate_sentence", self)

    def against(
        self, low: Exact | None, high: Exact | None, *, recorder: str, definition: str | None = None
    ) -> Published:
        """Hold the range that another *recorder* published, from *low* to *high*, against this one.

        ``None`` is an end that was not published; *definition* is what the recorder counts.

        Raises `InvalidValueError` for reversed ends and where this estimate has no range.
        """
        own = None if self.variable is None else self.variable.measure.definition
        given = Interval(low, high), self.evidence, self.regions
        return Published(*given, recorder=recorder, definition=definition, own_definition=own)

    def sensitivity(self) -> tuple[tuple[str, Estimate | None], ...]:
        """Return the answer without each origin in turn; ``None`` where no other origin is left.

        One run of the method for each origin.
        """
        return tuple((item.origin, self.without(item.origin)) for item in self.evidence)

    def without(self, origin: str) -> Estimate | None:
        """Return the answer without one *origin*; ``None`` where no other origin is left."""
        rest = tuple(item for item in self.evidence if item.origin != origin)
        return self.method(rest) if rest else None

    def deciding(self) -> tuple[tuple[str, str], ...]:
        """Return the origins that alone decide an end: pairs of "lower" or "upper" and an origin.

        Without such an origin that end of the range would be another.
        """
        if not self.regions:
            return ()
        low, high = self.range.low, self.range.high
        at_low = [item for item in self.evidence if low is not None and item.range.low == low]
        at_high = [item for item in self.evidence if high is not None and item.range.high == high]
        found: list[tuple[str, str]] = []
        for end, holders in (("lower", at_low), ("upper", at_high)):
            if len(holders) != 1:
                continue
            other = self.without(holders[0].origin)
            rest = EMPTY if other is None else other.range
            if rest.is_empty or (rest.low != low if end == "lower" else rest.high != high):
                found.append((end, holders[0].origin))
        return tuple(found)

    def __repr__(self) -> str:
        shown = " or ".join(map(str, self.regions)) or "no range"
        return f"<Estimate {shown}, {self.status.value}: {self.agreement}>"

    @cached_property
    def _votes(self) -> CoverageProfile:
        return profile(ranges_of(self.evidence), None)

    def _meets(self, item: Evidence) -> bool:
        return any(
            item.range.overlaps(region) for region in _reached(self.regions, item.range.high)
        )

    def _crowds(self, regions: Sequence[Interval]) -> Sequence[Interval]:
        """The parts of *regions* where most origins meet."""
        found: list[Interval] = []
        for region in regions:
            inside = [item.range & region for item in self.evidence]
            found.extend(coverage([part for part in inside if not part.is_empty]).peaks)
        return found


def method_name(by: Method) -> str:
    """Return what a method is called: the name of a function, else how it is written."""
    return getattr(by, "__name__", None) or repr(by)


def estimate_by(by: Method, evidence: Sequence[Evidence]) -> Estimate:
    """Return what *by* makes of *evidence*.

    Raises `InvalidTypeError` where that is no `Estimate`.
    """
    found: object = by(evidence)
    if not isinstance(found, Estimate):
        variable = evidence[0].variable
        where = "" if variable is None else f" on {variable.measure.label!r}"
        raise InvalidTypeError(
            f"the method {method_name(by)} returned {found!r}{where}: a method returns an Estimate "
            "of the evidence it was given"
        )
    return found


def _common(peaks: Sequence[Interval], regions: Sequence[Interval]) -> tuple[Interval, ...]:
    """The parts of *peaks* that lie in *regions*; both are disjoint and ascending."""
    found: list[Interval] = []
    place = 0
    for peak in peaks:
        while place < len(regions) and _lies_below(regions[place], peak):
            place += 1
        for region in islice(regions, place, None):
            if not region.overlaps(peak):
                break
            found.append(peak & region)
    return tuple(found)


def _lies_below(region: Interval, peak: Interval) -> bool:
    if region.high is None or peak.low is None or region.high > peak.low:
        return False
    return not region.overlaps(peak)


def _reached(regions: Sequence[Interval], high: Exact | None) -> Sequence[Interval]:
    """The last of the ascending *regions* that begin up to *high*: if none of them is met, none is.

    Two may begin at one number, a point and what lies just above it; hence three, not one.
    """
    if high is None:
        return regions[-1:]
    place = bisect_right(
        regions, (True, high), key=lambda item: (item.low is not None, item.low or 0)
    )
    return regions[max(0, place - 3) : place]
