"""The table of claims that may have been said by the day asked about, and what each would do."""

from __future__ import annotations

from consilience.consensus.estimate import Estimate
from consilience.reconciliation.changes import PossiblyKnown
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.parts import Table
from consilience.report.wording.days import span_words
from consilience.report.wording.figures import range_words
from consilience.report.wording.names import plural, sentence_case, shown
from consilience.report.wording.sayings import brief_words

_HEADS = ("Measure", "Source", "Words", "Reported", "Answer with it")
_SHOWN = 40


def possible_rows(result: Reconciliation) -> Table:
    """Return the claims that are possibly known, by measure and source."""
    found = sorted(
        result.possibly_known,
        key=lambda item: (item.claim.measure.label.casefold(), item.claim.source, item.claim.id),
    )
    rows = tuple(_row(item, result) for item in found[:_SHOWN])
    hidden = len(found) - len(rows)
    rest = f"{plural(hidden, 'more claim')} not listed here; possibly_known has each."
    return Table(_HEADS, rows, rest if hidden else "")


def _row(item: PossiblyKnown, result: Reconciliation) -> tuple[str, ...]:
    claim = item.claim
    return (
        sentence_case(shown(claim.measure.label)),
        shown(result.ledger.source(claim.source).label),
        brief_words(claim),
        span_words(claim.reported),
        _answer(item),
    )


def _answer(item: PossiblyKnown) -> str:
    found, without = _words(item.included), _words(item.without)
    return f"{found}, as without it" if found == without else f"{found}; without it {without}"


def _words(item: Estimate | None) -> str:
    if item is None or item.variable is None:
        return "none"
    domain = item.variable.measure.domain
    words = " or ".join(range_words(region, domain) for region in item.regions) or "none"
    return f"{words} ({item.status.value})"
