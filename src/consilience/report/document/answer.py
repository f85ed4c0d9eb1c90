"""The answer on a measure as facts: range, status, agreement, who supports and who dissents.

Of a measure whose figures the method cannot use all but a range is shown, and why there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience.consensus.agreement import Status
from consilience.consensus.estimate import Estimate
from consilience.consensus.ladder import Rung, floor_across_sides, sides_of
from consilience.consensus.set_aside import SetAside, set_asides_of
from consilience.domain import Domain
from consilience.errors import UnusableClaimsError
from consilience.interval import Interval
from consilience.ledger.measure import Measure
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.blocks import Fact, Facts, Table
from consilience.report.sentences.related_answer import guarantee_words
from consilience.report.wording.sayings import (
    agreement_words,
    cover_words,
    domain_of,
    method_name,
    name_of,
    names_with_figures,
    opening,
)
from consilience.wording.days import span_words
from consilience.wording.numbers import notation, number, range_words, regions_words
from consilience.wording.phrases import few, plural, sentence_case, shown

_RUNGS = 6
_REGIONS = 8
_SHORT = 4
_CHOICES = 3
_NAMES = 12

REFUSED = "refused"
"""What stands in place of a status where the method cannot use the figures."""


def ladder_table(estimate: Estimate) -> Table:
    """Return the ladder: what k independent origins entail, for each k."""
    floor = domain_of(estimate.evidence).floor
    rungs = estimate.ladder
    rows = [_rung(rung, floor) for rung in rungs]
    rest = ""
    if len(rows) > _RUNGS:
        rows = [*rows[: _RUNGS - 1], rows[-1]]
        rest = f"{plural(len(rungs) - _RUNGS, 'rung')} before the last not shown."
    heads = ("Independent origins", "entail at least", "entail at most")
    return Table(heads, tuple(rows), rest, figures=True)


def _rung(rung: Rung, floor: int | None) -> tuple[str, str, str]:
    low = "–" if rung.floor is None or rung.floor == floor else number(rung.floor)
    high = "–" if rung.ceiling is None else number(rung.ceiling)
    if rung.floor is not None and rung.ceiling is not None and rung.floor > rung.ceiling:
        high += " (contradicts the floor)"
    return f"{rung.k:,}", low, high


def answer_facts(estimate: Estimate) -> Facts:
    """Return the facts of the answer, in the order in which reports give them."""
    facts = [Fact("Range", _range(estimate)), Fact("Status", (_status(estimate),))]
    if len(estimate.evidence) > 1:
        facts.append(Fact("Agreement", (_agreement(estimate),)))
    if estimate.fit is not None:
        facts.append(Fact("Fit", (_fit(estimate),)))
    if guarantee := guarantee_words(estimate):
        facts.append(Fact("Guarantee", (guarantee,)))
    if estimate.best and estimate.best != estimate.regions:
        best = regions_words(estimate.best, domain_of(estimate.evidence))
        facts.append(Fact("Best", (f"{best}: the part that most figures suggest",)))
    facts.append(Fact("Reported", (_reported(estimate),)))
    if len(estimate.evidence) > 1:
        facts.extend(_several(estimate))
    return Facts(tuple(facts))


def _several(estimate: Estimate) -> Iterable[Fact]:
    """Yield what there is to say only where more than one origin speaks."""
    domain = domain_of(estimate.evidence)
    free = range_words(estimate.uncontradicted, domain)
    which = "with another on this measure " if estimate.is_tied else ""
    meaning = f"what the figures in no conflict {which}entail together"
    yield Fact("Uncontradicted", (f"{free}: {meaning}",))
    if len(sides_of(estimate.evidence)) > 1:
        yield Fact("Across sides", (_across_sides(estimate),))
    if len(estimate.regions) > 1:
        yield Fact("Behind each range", _behind_each(estimate))
    else:
        yield Fact("In agreement", (names_with_figures(estimate.support),))
    yield Fact("Dissent", (names_with_figures(estimate.dissent),))
    if estimate.is_tied:
        return  # to leave out an origin or set it aside concerns all tied measures together
    alone = tuple(_decides(estimate, end, origin) for end, origin in estimate.deciding())
    if alone:
        yield Fact("Decided by one", alone)
    if estimate.status is Status.AGREED:
        return
    if len(estimate.regions) > _REGIONS:
        many = f"{plural(len(estimate.regions), 'choice')}, one for each range"
        yield Fact("Set aside", (many,))
    elif aside := set_asides_of(estimate.evidence):
        yield Fact("Set aside", _set_asides(aside, estimate))


def _across_sides(estimate: Estimate) -> str:
    """Say whether a floor is held across sides: by origins of two or more, each for itself."""
    held = floor_across_sides(estimate.evidence)
    if held is None:
        sides = few([shown(side) for side in sides_of(estimate.evidence)], _NAMES, "side")
        return f"no floor is entailed by origins of different sides ({sides})"
    words = range_words(Interval(held.floor, None), domain_of(estimate.evidence))
    sides = few([shown(side) for side in sides_of(held.holders)], _NAMES, "side")
    return f"{words} is entailed by origins of different sides: {sides}"


def _behind_each(estimate: Estimate) -> tuple[str, ...]:
    domain = domain_of(estimate.evidence)
    lines = [
        f"{range_words(region, domain)}: {names_with_figures(estimate.backers(region))}"
        for region in estimate.regions[:_REGIONS]
    ]
    rest = len(estimate.regions) - _REGIONS
    return (*lines, f"and {plural(rest, 'other range')}, not shown") if rest > 0 else tuple(lines)


def _range(estimate: Estimate) -> tuple[str, ...]:
    domain = domain_of(estimate.evidence)
    if not estimate.regions:
        return ("none",)
    count = len(estimate.regions)
    lines = [_with_notation(region, domain) for region in estimate.regions[:_REGIONS]]
    if count == 1:
        return tuple(lines)
    if count > _REGIONS:
        lines.append(f"and {plural(count - _REGIONS, 'other range')}, not shown")
    return (f"{count:,} ranges, side by side", *lines)


def _with_notation(region: Interval, domain: Domain) -> str:
    words = range_words(region, domain)
    return words if region.is_point else f"{words}, {notation(region)}"


def _status(estimate: Estimate) -> str:
    count = len(estimate.evidence)
    if count == 1 and estimate.status is Status.AGREED:
        return "one origin only"
    if estimate.is_tied and estimate.status is Status.DISPUTED and _all_overlap(estimate):
        own = "its one origin" if count == 1 else f"all {count:,} origins overlap, and the answer"
        verb = "contradicts figures" if count == 1 else "sets some aside for figures"
        return f"disputed: {own} {verb} of related measures"
    return {
        Status.AGREED: f"agreed: all {count:,} origins overlap",
        Status.DISPUTED: "disputed: some origins overlap, not all",
        Status.NO_AGREEMENT: f"no agreement: no two of {count:,} origins overlap",
        Status.REFUTED: f"refuted: what {method_name(estimate.method)} assumes cannot hold",
    }[estimate.status]


def _all_overlap(estimate: Estimate) -> bool:
    most = estimate.ladder[0]
    return not (most.floor is not None and most.ceiling is not None and most.floor > most.ceiling)


def _agreement(estimate: Estimate) -> str:
    verb = "allows" if estimate.agreement.at_most == 1 else "allow"
    where = " of the range" if estimate.regions else ""
    return f"{agreement_words(estimate.agreement)} {verb} one common value{where}"


def _fit(estimate: Estimate) -> str:
    fit = estimate.fit
    assert fit is not None
    words = f"centre {number(fit.centre)}"
    if fit.standard_error is not None:
        words += f", standard error {number(fit.standard_error)}"
    if fit.low is not None and fit.high is not None:
        level = "" if fit.level is None else f"{number(fit.level * 100)}% "
        words += f", {level}interval {number(fit.low)} to {number(fit.high)}"
    if fit.between is not None:
        words += f", variance between origins {number(fit.between)}"
    if fit.scale is not None:
        words += f", scale factor {number(fit.scale)}"
    return f"{words}{cover_words(estimate)}"


def _reported(estimate: Estimate) -> str:
    reported = estimate.reported
    if reported.is_empty:
        return "no figure stated"
    return f"{range_words(reported)}: a record of the figures stated, no estimate"


def _decides(estimate: Estimate, end: str, origin: str) -> str:
    item = next(item for item in estimate.evidence if item.origin == origin)
    other = estimate.without(origin)
    rest = (
        "no range is left"
        if other is None or not other.regions
        else regions_words(other.regions, domain_of(estimate.evidence))
    )
    return opening(f"{name_of(item)} alone decides the {end} end; without it: {rest}.", item)


def _set_asides(aside: Sequence[SetAside], estimate: Estimate) -> tuple[str, ...]:
    domain = domain_of(estimate.evidence)
    lines = [
        f"Setting aside {names_with_figures(item.evidence)} leaves "
        f"{range_words(item.leaves, domain)}."
        for item in aside[:_CHOICES]
        if item.leaves is not None  # as it is only for measures taken together
    ]
    if len(aside) > _CHOICES:
        lines.append(f"{plural(len(aside) - _CHOICES, 'further choice')} as small.")
    elif len(aside) == 1:
        lines.append("No smaller choice lets the rest agree.")
    return tuple(lines)


def day_row(estimate: Estimate) -> tuple[str, str, str, str]:
    """Return one row of the table of days: the instant, the range, the status, the agreement."""
    when = None if estimate.variable is None else estimate.variable.when
    words = regions_words(estimate.regions, domain_of(estimate.evidence))
    return (
        sentence_case(span_words(when)),
        words,
        estimate.status.value,
        agreement_words(estimate.agreement),
    )


def one_line(estimate: Estimate) -> str:
    """Return the range in a few words, as captions give it."""
    if not estimate.regions:
        return "no range"
    if len(estimate.regions) > 3:
        return f"{len(estimate.regions):,} ranges"
    return regions_words(estimate.regions, domain_of(estimate.evidence))


def ladder_line(estimate: Estimate) -> str:
    """Return the ladder on one line, for compact tables: "≥190, ≥101, ≥60, ≥12"."""
    floor = domain_of(estimate.evidence).floor
    rungs = [_short(rung, floor) for rung in estimate.ladder]
    if len(rungs) > _SHORT:
        rungs = [*rungs[: _SHORT - 1], "…", rungs[-1]]
    return ", ".join(rungs)


def _short(rung: Rung, floor: int | None) -> str:
    low = None if rung.floor == floor else rung.floor
    if low is None or rung.ceiling is None:
        ends = (("≥", low), ("≤", rung.ceiling))
        return " ".join(f"{sign}{number(end)}" for sign, end in ends if end is not None) or "–"
    if low == rung.ceiling:
        return number(low)
    if low > rung.ceiling:
        return f"≥{number(low)} against ≤{number(rung.ceiling)}"
    return f"{number(low)}–{number(rung.ceiling)}"


def shown_estimate(result: Reconciliation, measure: Measure) -> Estimate:
    """Return the answer on *measure*; where the method refuses, the evidence without a range."""
    if measure not in result.refused:
        return result[measure]
    return Estimate(
        result.evidence_on(measure),
        (),
        method=result.by,
        readings=result.placement(measure).readings,
    )


def refusal_sentence(result: Reconciliation, measure: Measure) -> str:
    """Say that the method gives no range of *measure*."""
    return (
        f"{method_name(result.by)} gives no range of {shown(measure.label)}: it cannot use these "
        "figures."
    )


def refusal_facts(result: Reconciliation, measure: Measure) -> Facts:
    """Return why there is no range, origin by origin where the method says so."""
    error = result.refused[measure]
    if not isinstance(error, UnusableClaimsError) or not error.refused:
        return Facts((Fact("Range", ("none",)), Fact("Refused", (shown(str(error)),))))
    lines = [f"{shown(who)}: {shown(why)}" for who, why in error.refused[:_NAMES]]
    rest = len(error.refused) - _NAMES
    if rest > 0:
        lines.append(f"and {plural(rest, 'more origin')}")
    return Facts((Fact("Range", ("none",)), Fact("Refused", tuple(lines))))


def refused_summary(result: Reconciliation) -> tuple[str, ...]:
    """Say on how many measures the method gives no range; nothing where it gives all."""
    count = len(result.refused)
    if not count:
        return ()
    return (f"{method_name(result.by)} refuses the figures on {plural(count, 'measure')}.",)
