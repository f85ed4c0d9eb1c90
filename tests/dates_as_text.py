"""Strategies for EDTF texts that are in order."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from consilience.dates import DateSpan

days = st.dates(date(1, 1, 1), date(9999, 12, 31))
marks = st.sampled_from(["", "", "~", "?", "%"])


@st.composite
def components(draw: st.DrawFn) -> str:
    """One EDTF date that exists, at any precision, perhaps with a mark."""
    day = draw(days)
    year, month = f"{day.year:04}", f"{day.month:02}"
    grouping = draw(st.integers(21, 41))
    return draw(
        st.sampled_from(
            [
                day.isoformat(),
                f"{year}-{month}",
                year,
                f"{year}-XX",
                f"{year}-{month}-XX",
                f"{year}-XX-XX",
                # Winters of the last year end off the calendar, years XX00 may begin off it.
                f"{min(day.year, 9998):04}-{grouping}",
                f"{max(day.year, 10):04}"[:3] + "X",
                f"{max(day.year, 10):04}"[:3] + f"X-{month}",
                f"{max(day.year, 1000):04}S2",
            ]
        )
    ) + draw(marks)


@st.composite
def expressions(draw: st.DrawFn) -> str:
    """An EDTF expression that is in order: a date, an interval or a set."""
    parts = draw(st.lists(components(), min_size=1, max_size=4))
    parts.sort(key=lambda part: DateSpan.parse(part).earliest or date.min)
    first, last = parts[0], parts[-1]
    return draw(
        st.sampled_from(
            [
                first,
                f"{first}/{last}",
                f"{first}/..",
                f"../{last}",
                f"{first}/",
                f"/{last}",
                f"[{first}..{last}]",
                f"[..{last}]",
                f"[{first}..]",
                f"{{{first}..{last}}}",
                f"[{','.join(parts)}]",
                f"{{{', '.join(parts)}}}",
            ]
        )
    )


spans = expressions().map(DateSpan.parse)
