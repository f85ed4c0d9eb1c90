"""Ranges whose ends stand in the wrong order at the source, and in the right one in the ledger."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record
from consilience.diagnose.wording import name, possessive
from consilience.ledger.claim import Claim

_PAIR: Final = re.compile(
    r"(?<![\d.,-])(\d[\d,]*)\s*(?:-|–|—|to|and|bis|à)\s*(\d[\d,]*)(?![\d.-]*\d)"
)


def reversed_range(record: Record) -> Iterable[Diagnosis]:
    """See a range that its own quote, or its words, write with the greater number first.

    A figure or an interval that is reversed itself is refused on the way in, and a lenient loader
    lists it; here somebody has swapped the ends, and the ledger does not say so.
    """
    for item in record.claims:
        for text in (item.value.text, item.quote):
            written = None if text is None else _written(item, text)
            if written is not None:
                low, high = item.range.low, item.range.high
                yield Diagnosis(
                    DiagnosisKind.REVERSED_RANGE,
                    (item,),
                    f"{possessive(name(record, item.source))} words on {item.measure.label!r} are "
                    f"“{written}”, the greater number first; the claim has {low} to {high}",
                    "check at the source which of the two numbers is meant as which, and say so in "
                    "the citation",
                    sources=(item.source,),
                    figures=(item.range,),
                )
                break


def _written(item: Claim, text: str) -> str | None:
    low, high = item.range.low, item.range.high
    if low is None or high is None or low >= high:
        return None
    for found in _PAIR.finditer(text):
        first, second = (int(part.replace(",", "")) for part in found.groups())
        if (first, second) == (high, low):
            return found[0]
    return None
