"""Claims and sources as explanations name them."""

from __future__ import annotations

from consilience.diagnoses.record import Record
from consilience.ledger.claim import Claim
from consilience.wording.days import at_words, span_words
from consilience.wording.phrases import possessive, quoted


def name(record: Record, source: str) -> str:
    """Return what the source with this id is called."""
    return record.ledger.source(source).label


def figure(item: Claim) -> str:
    """Return the words of the figure, quoted."""
    return quoted(item.value.text)


def dated(item: Claim) -> str:
    """Return the figure with the day it is about, or was reported on.

    >>> from consilience import Measure, claim
    >>> print(dated(claim(Measure("dead"), 5, source="radio", about="2024-05-01")))
    “5” on 1 May 2024
    """
    if item.about is not None:
        return f"{figure(item)} {at_words(item.about)}"
    if item.reported is not None:
        return f"{figure(item)} reported {span_words(item.reported)}"
    return f"{figure(item)}, undated"


def whose(record: Record, item: Claim) -> str:
    """Return the figure with its source and its day."""
    return f"{possessive(name(record, item.source))} {dated(item)}"
