"""Date phrases that no published table lists; each row says why it reads so.

The spans were reasoned from the calendar and from EDTF, not taken from what the reader answers.
7 August 2013, the day of the report in the relative phrases, was a Wednesday.
"""

from __future__ import annotations

import pytest

from consilience.errors import DateError
from consilience.words import date_span

REPORT = "2013-08-07"

# A phrase, its EDTF, how it is read, and why.
ABSOLUTE = (
    # Shared month or year.
    ("4 Aug 2013", "2013-08-04", "point", "month cut short"),
    ("August 4th, 2013", "2013-08-04", "point", "month first, rank behind the day"),
    ("4th of August 2013", "2013-08-04", "point", "rank and of"),
    ("Sunday 4 August 2013", "2013-08-04", "point", "the weekday fits"),
    ("August 4-19, 2013", "2013-08-04/2013-08-19", "extent", "shared month and year"),
    ("4-5 Aug. 2013", "2013-08-04/2013-08-05", "extent", "shared month and year"),
    ("August 4 to August 19, 2013", "2013-08-04/2013-08-19", "extent", "shared year"),
    ("from 30 July until 2 August 2013", "2013-07-30/2013-08-02", "extent", "shared year"),
    ("30 December 2012 – 2 January 2013", "2012-12-30/2013-01-02", "extent", "both years"),
    ("August–October 2013", "2013-08/2013-10", "extent", "shared year"),
    ("2012–2013", "2012/2013", "extent", "years"),
    ("between August and October 2013", "[2013-08..2013-10]", "one_of", "between: one day in it"),
    ("sometime between 4 and 8 August 2013", "[2013-08-04..2013-08-08]", "one_of", "one day in it"),
    ("either 4 or 5 August 2013", "[2013-08-04,2013-08-05]", "one_of", "one of two"),
    # Parts.
    ("mid-August 2013", "[2013-08-11..2013-08-20]", "one_of", "the second third"),
    ("early August 2013", "[2013-08-01..2013-08-10]", "one_of", "the first third"),
    ("the end of August 2013", "[2013-08-21..2013-08-31]", "one_of", "the last third"),
    ("late 2013", "[2013-09-01..2013-12-31]", "one_of", "the last third of a year"),
    ("in the first week of August 2013", "[2013-08-01..2013-08-07]", "one_of", "seven days"),
    ("the third week of August 2013", "[2013-08-15..2013-08-21]", "one_of", "seven days"),
    ("second half of August 2013", "[2013-08-16..2013-08-31]", "one_of", "from the 16th"),
    ("first quarter of 2013", "2013-33", "point", "EDTF 33 is the first quarter"),
    ("Q4 2013", "2013-36", "point", "EDTF 36 is the fourth quarter"),
    ("spring of 2013", "2013-21", "point", "EDTF 21 is spring"),
    ("winter 2013", "2013-24", "point", "EDTF 24 is winter"),
    ("the 1990s", "199X", "point", "a decade"),
    ("the night of 4-5 August 2013", "2013-08-04/2013-08-05", "extent", "a night has two days"),
    ("overnight on 4 August 2013", "2013-08-04/2013-08-05", "extent", "a night has two days"),
    ("weekend of 3 August 2013", "2013-08-03/2013-08-04", "extent", "Saturday and Sunday"),
    # Bounds.
    ("before 4 August 2013", "[..2013-08-03]", "one_of", "strict"),
    ("after August 2013", "[2013-09-01..]", "one_of", "strict"),
    ("no later than 4 August 2013", "[..2013-08-04]", "one_of", "inclusive"),
    ("not before 4 August 2013", "[2013-08-04..]", "one_of", "inclusive"),
    ("on or before 4 August 2013", "[..2013-08-04]", "one_of", "inclusive"),
    ("on or after 4 August 2013", "[2013-08-04..]", "one_of", "inclusive"),
    ("two days after 4 August 2013", "2013-08-06", "point", "counted from the day named"),
    ("within two days of 4 August 2013", "[2013-08-02..2013-08-06]", "one_of", "either way"),
    # Approximate, uncertain.
    ("on or about 4 August 2013", "2013-08-04~", "point", "approximate"),
    ("circa 2013", "2013~", "point", "approximate"),
    ("possibly 4 August 2013", "2013-08-04?", "point", "uncertain"),
    # EDTF.
    ("2013-08?/2013-10~", "2013-08?/2013-10~", "extent", "each end qualified"),
    ("2004-06-11%", "2004-06-11%", "point", "uncertain and approximate"),
    ("156X", "156X", "point", "a decade"),
    ("2013-XX-XX", "2013-XX-XX", "one_of", "some day of a year"),
    ("[2013-08-01..2013-08-05]", "[2013-08-01..2013-08-05]", "one_of", "a set"),
    ("{2013,2014}", "{2013,2014}", "all_of", "a set, all of it"),
    ("../2013-08-04", "../2013-08-04", "extent", "open start"),
    ("2013-08-04/", "2013-08-04/", "extent", "unknown end"),
    ("2001-34", "2001-34", "point", "second quarter"),
    # Other languages.
    ("15. März 2013", "2013-03-15", "point", "German"),
    ("1er août 2013", "2013-08-01", "point", "French"),
    ("15 de agosto de 2013", "2013-08-15", "point", "Spanish"),
    ("٧ أغسطس ٢٠١٣", "2013-08-07", "point", "Arabic"),
)

# A phrase that hangs on the day of the report, its EDTF, how it is read, and why.
RELATIVE = (
    ("two days before", "2013-08-05", "point", "seven less two"),
    ("three weeks ago", "2013-07-17", "point", "21 days"),
    ("a week later", "2013-08-14", "point", "7 days"),
    ("the following day", "2013-08-08", "point", "one day on"),
    ("the previous day", "2013-08-06", "point", "one day back"),
    ("the day before yesterday", "2013-08-05", "point", "two days back"),
    ("last Friday", "2013-08-02", "point", "the Friday before that Wednesday"),
    ("on Friday", "2013-08-02", "point", "a report tells of what was"),
    ("next Monday", "2013-08-12", "point", "the Monday after that Wednesday"),
    ("last week", "2013-07-29/2013-08-04", "extent", "Monday to Sunday"),
    ("last month", "2013-07", "point", "the month before"),
    ("the past three days", "2013-08-04/2013-08-07", "extent", "up to the report"),
    ("less than a week later", "[2013-08-07..2013-08-13]", "one_of", "strict"),
    ("more than a month after", "[2013-09-08..]", "one_of", "strict"),
    ("several days later", "[2013-08-09..]", "one_of", "a plural is two at least"),
    ("since August 2013", "2013-08/2013-08-07", "extent", "closed by the report"),
    ("until 4 August", "../2013-08-04", "extent", "the year of the report"),
    ("11 October", "2012-10-11", "point", "the last one before the report"),
    ("overnight", "2013-08-06/2013-08-07", "extent", "the night before the report"),
)

# A phrase, the code of its refusal, how many readings, and why.
REFUSED = (
    ("Y170000002", "out_of_range", 0, "beyond the calendar of dates"),
    ("-0500", "out_of_range", 0, "before year 1"),
    ("2013-08-19/2013-08-04", "reversed_range", 0, "never swapped"),
    ("19–4 August 2013", "reversed_range", 0, "never swapped"),
    ("2013-02-29", "impossible_date", 0, "2013 had no leap day"),
    ("31 April 2013", "impossible_date", 0, "April has 30 days"),
    ("Monday 4 August 2013", "weekday_mismatch", 0, "it was a Sunday"),
    ("04/08/2013", "day_month_order", 2, "day or month first"),
    ("4/5 August 2013", "day_or_night", 2, "the night between, or either day"),
    ("n/a", "missing", 0, "nothing stated"),
    ("the villages", "not_a_date", 0, "no date"),
)


@pytest.mark.parametrize(("text", "edtf", "reading", "why"), ABSOLUTE)
def test_absolute(text: str, edtf: str, reading: str, why: str) -> None:
    span = date_span(text)
    assert (span.edtf, span.reading.value) == (edtf, reading), why


@pytest.mark.parametrize(("text", "edtf", "reading", "why"), RELATIVE)
def test_relative_to_the_report(text: str, edtf: str, reading: str, why: str) -> None:
    span = date_span(text, reference=REPORT)
    assert (span.edtf, span.reading.value) == (edtf, reading), why
    with pytest.raises(DateError) as caught:
        date_span(text)
    assert caught.value.code == "missing_reference"


@pytest.mark.parametrize(("text", "code", "readings", "why"), REFUSED)
def test_refused(text: str, code: str, readings: int, why: str) -> None:
    with pytest.raises(DateError) as caught:
        date_span(text)
    assert caught.value.code == code, why
    assert len(caught.value.readings) == readings, why
