"""How far "about" and "probably" reach on the calendar, by a named policy."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.dates import UNPADDED, WRITTEN_UNIT, DatePadding, DateSpan
from consilience.errors import InvalidTypeError, InvalidValueError
from tests.dates_as_text import days, spans

paddings = st.builds(
    DatePadding,
    name=st.just("drawn"),
    day=st.integers(0, 40),
    month=st.integers(0, 40),
    grouping=st.integers(0, 40),
    year=st.integers(0, 12_000),
    decade=st.integers(0, 12_000),
    vague=st.fractions(0, 3),
)


def contains(outer: DateSpan, inner: DateSpan) -> bool:
    starts = outer.earliest is None or (
        inner.earliest is not None and outer.earliest <= inner.earliest
    )
    ends = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return starts and ends


@given(spans, paddings)
def test_widening_contains_the_plain_span_and_happens_once(
    span: DateSpan, padding: DatePadding
) -> None:
    wide = span.widened(padding)
    assert contains(wide, span)
    assert wide.widened(padding) == wide
    assert (wide.start.state, wide.end.state) == (span.start.state, span.end.state)


@given(spans, paddings, st.integers(0, 5))
def test_a_wider_policy_widens_more(span: DateSpan, padding: DatePadding, more: int) -> None:
    wider = attrs.evolve(
        padding,
        day=padding.day + more,
        month=padding.month + more,
        grouping=padding.grouping + more,
        year=padding.year + more,
        decade=padding.decade + more,
    )
    assert contains(span.widened(wider), span.widened(padding))


@given(spans)
def test_without_marks_or_padding_nothing_is_widened(span: DateSpan) -> None:
    if not (span.approximate or span.uncertain):
        assert span.widened() is span
    unpadded = span.widened(UNPADDED)
    assert (unpadded.earliest, unpadded.latest) == (span.earliest, span.latest)


@given(days)
def test_a_span_that_is_vague_as_a_whole_stays_in_its_month(day: date) -> None:
    first = day.replace(day=min(day.day, 20))
    span = DateSpan.parse(f"[{first}..{first + timedelta(8)}]")
    vague = attrs.evolve(span, approximate=True)
    assert vague != span
    wide = vague.widened()
    assert contains(wide, span)
    assert wide.earliest is not None
    assert wide.latest is not None
    assert {(wide.earliest.month), (wide.latest.month)} == {first.month}


def test_each_mark_widens_by_the_unit_it_is_written_to() -> None:
    assert str(DateSpan.parse("2013-08-10%").widened()) == "[2013-08-08..2013-08-12]"
    assert str(DateSpan.parse("2013-02~").widened()) == "[2013-01-01..2013-03-31]"
    assert str(DateSpan.parse("2013?").widened()) == "[2012-01-01..2014-12-31]"
    assert str(DateSpan.parse("201X~").widened()) == "[2000-01-01..2029-12-31]"
    assert str(DateSpan.parse("2013-08~/2013-09-05").widened()) == "2013-07-01/2013-09-05"
    assert str(DateSpan.parse("1950S2").widened()) == "[1900-01-01..1999-12-31]"
    assert str(DateSpan.parse("0001~").widened()) == "[0001-01-01..0002-12-31]"
    assert str(DateSpan.parse("9999-12-31~").widened()) == "[9999-12-30..9999-12-31]"


@pytest.mark.parametrize(
    "fields",
    [{"name": ""}, {"name": 1}, {"day": -1}, {"month": 1.5}, {"vague": 0.5}, {"day": True}],
)
def test_a_padding_without_name_or_exact_widths_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises((InvalidTypeError, InvalidValueError)):
        DatePadding(**{"name": "mine", **fields})  # type: ignore[arg-type]


def test_paddings_are_values() -> None:
    assert DatePadding("written_unit/1", vague=Fraction(1, 2)) == WRITTEN_UNIT
    assert hash(DatePadding("mine")) == hash(DatePadding("mine"))
