"""Who said what, and when, as it stands in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from consilience.consensus.agreement import Agreement
from consilience.consensus.estimate import Estimate, Method
from consilience.dates import DateSpan
from consilience.domain import COUNT, Domain
from consilience.evidence.evidence import Evidence
from consilience.interval import End
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE, FIXED, Measure
from consilience.report.wording.names import figure_words, speaker
from consilience.wording.days import at_words, by_words, day_words, span_words
from consilience.wording.numbers import range_words
from consilience.wording.phrases import few, listed, plural, sentence_case, shown

# Longer words than these would burst a sentence; reports list them in full beside the claim.
_BRIEF: Final = 40


def domain_of(evidence: Sequence[Evidence]) -> Domain:
    """Return the domain of the figures; counts where they came without a measure."""
    measure = measure_of(evidence)
    return COUNT if measure is None else measure.domain


def measure_of(evidence: Sequence[Evidence]) -> Measure | None:
    """Return the measure that *evidence* is about, if it came with one."""
    variable = evidence[0].variable if evidence else None
    return None if variable is None else variable.measure


def name_of(item: Evidence) -> str:
    """Return the name of the origin as it stands in a sentence, and through whom it is heard."""
    name = speaker(item.label, item.source)
    root = item.origin if item.source is None else item.source.id
    others = {claim.source for claim in item.claims if claim.source != root}
    return f"{name} (through {listed(map(shown, sorted(others)))})" if others else name


def opening(text: str, item: Evidence) -> str:
    """Return *text* as the start of a sentence, where it may begin with the name of *item*.

    A name of one word is somebody's own spelling, such as "eBay", and stays as it is.
    """
    name = name_of(item)
    return text if item.named and " " not in name and text.startswith(name) else sentence_case(text)


def words_of(item: Evidence) -> str:
    """Return the figure as it was written, or the range where no claim came with it."""
    if not item.claims:
        return range_words(item.range, domain_of([item]))
    return " or ".join(dict.fromkeys(brief_words(claim) for claim in item.claims))


def brief_words(claim: Claim) -> str:
    """Return a claim's figure as it was written, or what it entails where that is a long text."""
    if len(claim.value.text) > _BRIEF:
        return range_words(claim.range, claim.measure.domain)
    return figure_words(claim.value.text)


def ordered(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return *evidence* by name, then by what it says, whatever order it came in."""
    return tuple(
        sorted(evidence, key=lambda item: (item.label, item.origin, [c.id for c in item.claims]))
    )


def positions(evidence: Sequence[Evidence], *, limit: int = 6) -> str:
    """Return who said what: "SOHR said 60, HRW more than 100 and 3 other origins"."""
    pairs = dict.fromkeys((name_of(item), words_of(item)) for item in ordered(evidence))
    said = [f"{name} said {words}" for name, words in list(pairs)[:1]]
    return few([*said, *(f"{name} {words}" for name, words in list(pairs)[1:])], limit, "figure")


def known_by(evidence: Iterable[Evidence]) -> date | None:
    """Return the day by which all of *evidence* had been said; ``None`` if some is undated."""
    days: list[date] = []
    for item in evidence:
        for claim in item.claims:
            if claim.reported is None or claim.reported.latest is None:
                return None
            days.append(claim.reported.latest)
    return max(days, default=None)


def by_day(day: date | None, year: int | None = None) -> str:
    """Return " by 9 August 2013", without the year where *year* has been said already."""
    return "" if day is None else f" by {day_words(day, year=day.year != year)}"


def said_when(claim: Claim) -> str:
    """Return the dates of a claim in brackets or after a preposition, as its measure needs it.

    A running total stands "by" a day, a level "on" it, an amount "in" its span; a fixed measure has
    only the date of report.
    """
    temporality = claim.measure.temporality
    reported = "" if claim.reported is None else f"reported {span_words(claim.reported)}"
    if temporality is FIXED:
        of = "" if claim.about is None else f"of {span_words(claim.about)}"
        return f"({', '.join(filter(None, (of, reported))) or 'undated'})"
    about = claim.about or claim.reported
    if about is None:
        return "(undated)"
    when = by_words(about) if temporality is CUMULATIVE else at_words(about)
    return f"{when} ({reported})" if reported and claim.reported != about else when


def when_words(measure: Measure, when: DateSpan | None) -> str:
    """Return the instant or span of an answer as it follows a figure: "on 18 August 2013"."""
    if measure.temporality is FIXED or when is None:
        return ""
    return by_words(when) if measure.temporality is CUMULATIVE else at_words(when)


def carried_words(day: date, end: End) -> str:
    """Return the step of a running total from *day*: a floor goes forward, a ceiling back."""
    if end is End.LOWER:
        return f", carried forward from {day_words(day)}: a running total does not fall"
    return f", carried back from {day_words(day)}: a running total was no higher before"


def agreement_words(agreement: Agreement) -> str:
    """Return how many of how many origins: "1 of 4 origins", "at least 2, at most 3 of 4 origins".

    >>> agreement_words(Agreement(2, 3, 1000))
    'at least 2, at most 3 of 1,000 origins'
    """
    return f"{votes(agreement)} of {plural(agreement.origins, 'origin')}"


def votes(agreement: Agreement) -> str:
    """Return how many origins agree, as one number or two where independence is unknown."""
    if agreement.at_least == agreement.at_most:
        return f"{agreement.at_most:,}"
    return f"at least {agreement.at_least:,}, at most {agreement.at_most:,}"


def method_name(method: Method) -> str:
    """Return the name of a method with its parameters: "Marzullo(faults=1)"."""
    return shown(getattr(method, "__name__", None) or repr(method)).removesuffix("()")


def cover_words(estimate: Estimate) -> str:
    """Return how many origins allow a fitted centre, where their ranges have a part in the fit."""
    cover = None if estimate.fit is None else estimate.fit.cover
    if cover is None:
        return ""
    if cover == 0:
        return ", a centre that no origin allows"
    verb = "allows" if cover == 1 else "allow"
    return f", a centre that {cover:,} of {plural(len(estimate.evidence), 'origin')} {verb}"


_NAMES = 12


def names_with_figures(evidence: Sequence[Evidence]) -> str:
    """Return who said what: "HRW (at least 190) and SOHR (dozens)"; "nobody" for none."""
    items = [f"{name_of(item)} ({words_of(item)})" for item in ordered(evidence)]
    return few(items, _NAMES, "origin") or "nobody"
