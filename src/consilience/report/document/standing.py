"""What became of each claim of a measure in its answer, and the lines that say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

import attrs

from consilience.conflict.conflict import Conflicts
from consilience.consensus.agreement import Status
from consilience.consensus.estimate import Estimate
from consilience.dates import DateSpan
from consilience.evidence.placement import Fate, Verdict
from consilience.interval import Interval
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import CUMULATIVE, FIXED, PERIOD, SNAPSHOT
from consilience.report.document.blocks import ClaimLine, Claims
from consilience.report.pictures.scene import Look, Mark
from consilience.report.wording.sayings import brief_words
from consilience.wording.days import span_words
from consilience.wording.numbers import range_words
from consilience.wording.phrases import beyond, plural, quoted, shown

SHOWN = 40
"""So many claims of one measure are listed and drawn; the others are counted."""

_INSTANTS = {PERIOD: "span", SNAPSHOT: "instant"}


@attrs.frozen
class Standing:
    """One claim with its place in the answer."""

    claim: Claim
    fate: Fate
    look: Look
    carried: Interval | None
    contradictions: int
    agrees: str

    @property
    def words(self) -> str:
        """What became of it, in a word or two."""
        if self.look is Look.APART:
            return self.fate.verdict.value
        if self.look is Look.OTHER_DAY:
            return f"speaks of another {_INSTANTS.get(self.claim.measure.temporality, 'day')}"
        return self.agrees if self.look is Look.AGREES else "dissents"


def standings(
    claims: Sequence[Claim],
    estimate: Estimate | None,
    conflicts: Conflicts | None,
    fates: Mapping[str, Fate],
    *,
    unused: bool = False,
) -> tuple[Standing, ...]:
    """Return *claims* in order of date, then source, each with its place in the answer.

    *unused* is whether the method refused all of them.
    """
    against = _contradictions(conflicts)
    looks: dict[str, tuple[Look, Interval | None]] = {}
    if estimate is not None:
        dissenting = set[str]() if unused else {item.origin for item in estimate.dissent}
        for item in estimate.evidence:
            look = Look.DISSENTS if item.origin in dissenting else Look.AGREES
            for claim in item.claims:
                looks[claim.id] = (look, item.range)
    agrees = "" if estimate is None else "not used" if unused else _agreeing(estimate)
    made: list[Standing] = []
    for claim in claims:
        fate = fates[claim.id]
        look, carried = looks.get(claim.id, (Look.OTHER_DAY, None))
        if fate.verdict is not Verdict.USED:
            look, carried = Look.APART, None
        if claim.measure.temporality is not CUMULATIVE or carried == claim.range:
            carried = None
        made.append(Standing(claim, fate, look, carried, against[claim.id], agrees))
    return tuple(sorted(made, key=_by_date))


def _agreeing(estimate: Estimate) -> str:
    """Return what is said of a claim that the answer allows for."""
    if len(estimate.evidence) == 1:
        return "the only origin"
    if estimate.status is Status.NO_AGREEMENT:
        return "a position of its own"
    return "in agreement" if len(estimate.regions) == 1 else "behind one of the ranges"


def chosen(items: Sequence[Standing], limit: int = SHOWN) -> tuple[Standing, ...]:
    """Return at most *limit* of *items*, in their order; contradictions and dissent stay."""
    if len(items) <= limit:
        return tuple(items)
    ranked = sorted(items, key=lambda item: (not item.contradictions, _urgency(item)))
    kept = {item.claim.id for item in ranked[:limit]}
    return tuple(item for item in items if item.claim.id in kept)


def claims_listed(every: Sequence[Standing], kept: Sequence[Standing], ledger: Ledger) -> Claims:
    """Return the claims that are *kept*, and how many of *every* one are not listed."""
    rest = beyond(len(every) - len(kept), "more claim", "not listed here; audit() has each.")
    return Claims(tuple(_claim_line(item, ledger) for item in kept), rest)


def _claim_line(item: Standing, ledger: Ledger) -> ClaimLine:
    claim = item.claim
    return ClaimLine(
        source=shown(ledger.source(claim.source).label),
        words=quoted(claim.value.text),
        entails=range_words(claim.range, claim.measure.domain)
        + (", a count in progress" if claim.so_far else ""),
        dates=dates_words(claim),
        standing=item.words,
        reason="" if item.fate.verdict is Verdict.USED else shown(item.fate.reason),
        remarks="; ".join(_remarks(item, ledger)),
        quote="" if claim.quote is None else quoted(claim.quote),
    )


def mark(item: Standing, ledger: Ledger) -> Mark:
    """Return how one claim is drawn."""
    claim = item.claim
    name = shown(ledger.source(claim.source).label)
    remarks = [dates_words(claim, brief=True)]
    if item.look is not Look.AGREES:
        remarks.append(item.words)
    if item.contradictions:
        remarks.append(f"contradicts\u00a0{item.contradictions:,}")
    return Mark(
        label=f"{name}: {brief_words(claim)}",
        remark=" · ".join(remarks),
        range=claim.range,
        suggested=claim.value.suggested & claim.range,
        look=item.look,
        carried=item.carried,
    )


def dates_words(claim: Claim, *, brief: bool = False) -> str:
    """Return when the claim was true and when it was said."""
    said = "undated" if claim.reported is None else f"reported {span_words(claim.reported)}"
    if claim.measure.temporality is FIXED and claim.about is None:
        return said
    about = claim.about or claim.reported
    if about is None:
        return said
    words = span_words(about)
    if claim.about is None or claim.reported is None or claim.reported == claim.about:
        same = "date of report" if claim.about is None else "reported the same day"
        return words if brief or claim.reported is None else f"{words}, {same}"
    return f"{words}, {said}"


def _contradictions(conflicts: Conflicts | None) -> Counter[str]:
    found: Counter[str] = Counter()
    for conflict in conflicts.conflicts if conflicts is not None else ():
        found.update({claim.id for claim in conflict.claims})
    return found


def _urgency(item: Standing) -> int:
    order = (Look.DISSENTS, Look.AGREES, Look.OTHER_DAY, Look.APART)
    return order.index(item.look)


def _remarks(item: Standing, ledger: Ledger) -> list[str]:
    claim = item.claim
    remarks: list[str] = []
    if claim.via:
        remarks.append(
            f"relayed by {', '.join(shown(ledger.source(id).label) for id in claim.via)}"
        )
    if item.contradictions:
        remarks.append(f"contradicts {plural(item.contradictions, 'figure')}")
    if claim.credibility is not None:
        remarks.append(f"credibility {claim.credibility}")
    return remarks


def _by_date(item: Standing) -> tuple[date, date, str, str]:
    claim = item.claim
    about: DateSpan | None = claim.about or claim.reported
    return (
        (about and (about.earliest or about.latest)) or date.max,
        (claim.reported and claim.reported.latest) or date.max,
        claim.source,
        claim.id,
    )
