"""Readings of a running total over a few days, as the library has them and as the oracles do."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from consilience import CUMULATIVE, DateSpan, Evidence, Interval, Measure
from consilience.results import Variable
from tests.oracles import GREATEST, Reading

KILLED = Measure("killed", temporality=CUMULATIVE)
DAYS = 4
FIRST = date(2013, 8, 1)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A floor known from one day on and a ceiling known until that day or an earlier one."""
    until, since = sorted(draw(st.integers(0, DAYS - 1)) for _ in range(2))
    low = draw(st.integers(0, GREATEST))
    high = draw(st.none() | st.integers(low, GREATEST))
    return since, until, low, high


def evidence_of(reading: Reading, origin: str) -> Evidence:
    since, until, low, high = reading
    when = DateSpan.parse(f"[{day(until)}..{day(since)}]" if until < since else f"{day(since)}")
    return Evidence(Interval(low, high), origin=origin, variable=Variable(KILLED, when))
