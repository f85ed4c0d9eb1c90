"""Which variable a claim is about: a measure at an instant, over a span, or as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from consilience.dates import DateSpan, Reading
from consilience.evidence.evidence import Variable
from consilience.ledger.claim import Claim
from consilience.ledger.measure import CUMULATIVE, FIXED


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
