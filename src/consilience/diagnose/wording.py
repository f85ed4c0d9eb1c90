"""Plain words for claims, sources and days, as explanations have them."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.diagnose.record import Record
from consilience.interval import Interval
from consilience.ledger.claim import Claim


def name(record: Record, source: str) -> str:
    """Return what the source with this id is called."""
    return record.ledger.source(source).label


def figure(item: Claim) -> str:
    """Return the words of the figure, quoted."""
    return f"“{item.value.text}”"


def dated(item: Claim) -> str:
    """Return the figure with the day it is about, or was reported on.

    >>> from consilience import Measure, claim
    >>> print(dated(claim(Measure("dead"), 5, source="radio", about="2024-05-01")))
    “5” about 2024-05-01
    """
    if item.about is not None:
        return f"{figure(item)} about {item.about}"
    if item.reported is not None:
        return f"{figure(item)} reported {item.reported}"
    return f"{figure(item)}, undated"


def whose(record: Record, item: Claim) -> str:
    """Return the figure with its source and its day."""
    return f"{possessive(name(record, item.source))} {dated(item)}"


def possessive(label: str) -> str:
    """Return *label* with the mark of possession.

    >>> possessive("Human Rights Watch"), possessive("state media sources")
    ("Human Rights Watch's", "state media sources'")
    """
    return f"{label}'" if label.endswith("s") else f"{label}'s"


def range_words(found: Interval) -> str:
    """Return a range as a reader says it.

    >>> range_words(Interval(190, None)), range_words(Interval(0, 50)), range_words(Interval(5, 5))
    ('at least 190', '0 to 50', '5')
    """
    if found.is_point or found.is_empty:
        return str(found.low) if found.is_point else "nothing"
    if found.low is None:
        return "anything" if found.high is None else f"at most {found.high}"
    return f"at least {found.low}" if found.high is None else f"{found.low} to {found.high}"


def together(items: Iterable[str]) -> str:
    """Return *items* as a list in a sentence.

    >>> together(["radio", "wire", "daily"])
    'radio, wire and daily'
    """
    *head, tail = list(items) or [""]
    return f"{', '.join(head)} and {tail}" if head else tail
