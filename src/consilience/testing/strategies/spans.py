"""Days and spans of days."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from consilience.dates import DateSpan

FIRST = date(2013, 8, 1)
"""The day that dates shrink to."""


def date_spans(*, days: int = 5, only_days: bool = False) -> st.SearchStrategy[DateSpan]:
    """Return a strategy for dates within so many *days*, open ends apart.

    It draws single days, extents, "some day between", "by then" and "not before";
    ``only_days=True`` keeps to single days.

    >>> from hypothesis import find
    >>> find(date_spans(), lambda span: True).edtf
    '2013-08-01'
    """
    single = st.integers(0, days - 1).map(lambda n: FIRST + timedelta(days=n))
    if only_days:
        return single.map(DateSpan.day)
    pairs = st.tuples(single, single).map(sorted).filter(lambda pair: pair[0] < pair[1])
    return st.one_of(
        single.map(DateSpan.day),
        pairs.map(lambda pair: DateSpan.parse(f"{pair[0]}/{pair[1]}")),
        pairs.map(lambda pair: DateSpan.parse(f"[{pair[0]}..{pair[1]}]")),
        single.map(lambda day: DateSpan.parse(f"[..{day}]")),
        single.map(lambda day: DateSpan.parse(f"[{day}..]")),
    )
