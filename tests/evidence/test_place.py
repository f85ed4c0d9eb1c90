"""From claims to evidence: which figure of an origin stands, and what became of the others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from consilience import (
    CUMULATIVE,
    SNAPSHOT,
    Claim,
    Interval,
    Measure,
    Source,
    Temporality,
    claim,
)
from consilience.evidence.origins import Origins
from consilience.evidence.placement import Placement, Verdict, place

KILLED = Measure("killed")
TOTAL = Measure("killed by then", temporality=CUMULATIVE)
HELD = Measure("villages held", temporality=SNAPSHOT)

SOURCES = (
    Source("wire"),
    Source("daily", repeats="wire"),
    Source("blog", repeats="daily"),
    Source("activists", named=False),
    Source("infobox", compiles=("wire", "HRW")),
    Source("HRW"),
)

USED, REPLACED, DEPENDENT, EXCLUDED, _WITHDRAWN = Verdict


def said(
    value: int | str, source: str = "wire", *, on: str | None = None, measure: Measure = KILLED,
    **fields: object,
) -> Claim:  # fmt: skip
    return claim(measure, value, source=source, reported=on, **fields)  # type: ignore[arg-type]


def placed(*claims: Claim, known_on: date | None = None) -> Placement:
    return place(claims, Origins.of(SOURCES), known_on=known_on)


def ranges(placement: Placement) -> dict[str, Interval]:
    assert len({item.origin for item in placement.readings}) == len(placement.readings)
    return {item.origin: item.range for item in placement.readings}


def verdicts(placement: Placement) -> list[Verdict]:
    return [fate.verdict for fate in placement.fates]


def test_a_later_report_replaces_an_earlier_one() -> None:
    found = placed(said(60, on="2013-08-07"), said(100, on="2013-08-09"))
    assert ranges(found) == {"wire": Interval(100, 100)}
    assert verdicts(found) == [REPLACED, USED]
    assert found.fates[0].instead == (found.fates[1].claim,)
    assert "later figure, reported 2013-08-09" in found.fates[0].reason


def test_the_order_of_the_claims_does_not_matter() -> None:
    found = placed(said(100, on="2013-08-09"), said(60, on="2013-08-07"))
    assert ranges(found) == {"wire": Interval(100, 100)}


def test_reports_that_may_be_of_one_day_stand_together() -> None:
    """Nobody knows which came later, so the origin is held to no more than their hull."""
    found = placed(said(60, on="2013-08"), said(100, on="2013-08-09"))
    assert ranges(found) == {"wire": Interval(60, 100)}
    assert verdicts(found) == [USED, USED]


def test_an_undated_report_is_never_replaced_and_replaces_nothing() -> None:
    found = placed(said(60), said(100, on="2013-08-09"))
    assert ranges(found) == {"wire": Interval(60, 100)}


def test_equally_near_readings_are_joined_by_their_hull() -> None:
    found = placed(said("at least 60", on="2013-08-07"), said("62–140", on="2013-08-07"))
    assert ranges(found) == {"wire": Interval(60, None)}
    (reading,) = found.readings
    assert (reading.floor, reading.ceiling) == (
        found.fates[0].claim,
        found.fates[0].claim,
    )


@pytest.mark.parametrize(
    "relayed",
    [said(61, "daily"), said(61, "blog"), said(61, via="daily"), said(61, via=("daily", "blog"))],
    ids=["repeated", "repeated twice", "via", "via twice"],
)
def test_the_reading_nearest_the_origin_stands(relayed: Claim) -> None:
    found = placed(relayed, said(60))
    assert ranges(found) == {"wire": Interval(60, 60)}
    assert verdicts(found) == [DEPENDENT, USED]


def test_fewer_relays_are_nearer() -> None:
    found = placed(said(61, "blog"), said(60, "daily"))
    assert ranges(found) == {"wire": Interval(60, 60)}


def test_a_later_relay_of_another_figure_is_news_of_the_origin() -> None:
    found = placed(said(60, on="2013-08-07"), said(100, "daily", on="2013-08-09"))
    assert ranges(found) == {"wire": Interval(100, 100)}


def test_an_old_figure_passed_on_again_is_no_news() -> None:
    """The daily still prints Wednesday's figure after the wire has given another one."""
    found = placed(
        said(60, on="2013-08-07"),
        said(100, on="2013-08-09"),
        said(60, "daily", on="2013-08-10"),
    )
    assert ranges(found) == {"wire": Interval(100, 100)}
    assert verdicts(found) == [REPLACED, USED, DEPENDENT]


def test_a_compilation_is_dependent_where_its_sources_speak() -> None:
    found = placed(said(60), said(70, "infobox"))
    assert verdicts(found) == [USED, DEPENDENT]
    assert "wire" in found.fates[1].reason
    assert verdicts(placed(said(60, "SOHR"), said(70, "infobox"))) == [USED, USED]


def test_a_compilation_is_dependent_where_its_source_is_the_relay() -> None:
    found = placed(said(60, "SOHR", via="wire"), said(70, "infobox"))
    assert verdicts(found) == [USED, DEPENDENT]


def test_a_computed_claim_is_no_origin() -> None:
    found = placed(said(60), said(70, "HRW", derived_from="c1"))
    assert ranges(found) == {"wire": Interval(60, 60)}
    assert verdicts(found) == [USED, DEPENDENT]


def test_each_mention_by_unnamed_people_stands() -> None:
    one = said(60, "activists", on="2013-08-07", id="c1")
    other = said(100, "activists", on="2013-08-09", id="c2")
    assert ranges(placed(one, other)) == {
        "activists (c1)": Interval(60, 60),
        "activists (c2)": Interval(100, 100),
    }


def test_what_was_not_certainly_known_is_left_out() -> None:
    claims = said(60, on="2013-08-07"), said(70, "HRW", on="2013-08"), said(80, "SOHR")
    found = placed(*claims, known_on=date(2013, 8, 9))
    assert verdicts(found) == [USED, EXCLUDED, EXCLUDED]
    assert [fate.reason.rpartition(": ")[2] for fate in found.fates[1:]] == [
        "reported 2013-08",
        "without a date of report",
    ]


def test_a_correction_never_changes_what_was_known_before() -> None:
    claims = said(60, on="2013-08-07"), said(100, on="2013-08-09")
    assert ranges(placed(*claims, known_on=date(2013, 8, 8))) == {"wire": Interval(60, 60)}


def test_days_of_a_level_are_apart() -> None:
    found = placed(said(3, on="2013-08-09", measure=HELD), said(9, on="2013-08-18", measure=HELD))
    assert [item.range for item in found.readings] == [Interval(3, 3), Interval(9, 9)]


def test_a_missing_day_is_the_day_of_the_report() -> None:
    (reading,) = placed(said(3, on="2013-08-09", measure=HELD)).readings
    assert reading.low_day == reading.high_day == date(2013, 8, 9)
    (other,) = placed(said(3, on="2013-08-09", about="2013-08-04", measure=HELD)).readings
    assert other.low_day == date(2013, 8, 4)


def test_a_total_over_some_days_is_that_of_the_last() -> None:
    (reading,) = placed(said(60, about="2013-08-04/2013-08-19", measure=TOTAL)).readings
    assert (reading.high_day, reading.low_day) == (date(2013, 8, 19), date(2013, 8, 19))
    (within,) = placed(said(60, about="[2013-08-04..2013-08-19]", measure=TOTAL)).readings
    assert (within.high_day, within.low_day) == (date(2013, 8, 4), date(2013, 8, 19))


def test_days_after_the_end_are_one() -> None:
    ended = Measure("killed", temporality=CUMULATIVE, ends="2013-08-19")
    found = placed(
        said(60, on="2013-08-25", measure=ended), said(70, on="2013-10-11", measure=ended)
    )
    (reading,) = found.readings
    assert (reading.range, reading.low_day) == (Interval(70, 70), date(2013, 8, 19))
    assert verdicts(found) == [REPLACED, USED]


def test_an_origin_that_lowers_its_total_takes_the_earlier_figure_back() -> None:
    found = placed(
        said(100, on="2013-08-07", measure=TOTAL), said(60, on="2013-08-09", measure=TOTAL)
    )
    assert [item.range for item in found.readings] == [Interval(60, 60)]
    assert verdicts(found) == [REPLACED, USED]
    assert "a running total does not fall" in found.fates[0].reason


def test_a_rising_total_keeps_both_days() -> None:
    found = placed(
        said(60, on="2013-08-07", measure=TOTAL), said(100, on="2013-08-09", measure=TOTAL)
    )
    assert {item.low_day: item.range for item in found.readings} == {
        date(2013, 8, 7): Interval(60, 60),
        date(2013, 8, 9): Interval(100, 100),
    }


@pytest.mark.parametrize("temporality", Temporality)
def test_every_claim_has_its_fate_in_order(temporality: Temporality) -> None:
    measure = Measure("killed", temporality=temporality)
    claims: Sequence[Claim] = [
        said(n, source, on=day, measure=measure)
        for n, (source, day) in enumerate(
            [("wire", "2013-08-07"), ("daily", "2013-08-09"), ("infobox", None), ("HRW", None)]
        )
    ]
    found = placed(*claims)
    assert [fate.claim for fate in found.fates] == claims
    standing = {item.id for reading in found.readings for item in reading.claims}
    assert standing == {fate.claim.id for fate in found.fates if fate.verdict is USED}


def test_what_was_last_said_with_others_stands_against_what_was_said_before() -> None:
    """One of two claims that make a reading has no date of report; the other one's counts."""
    undated = said(100, measure=TOTAL, about="2013-08-09", quote="100 in all")
    late = said(100, on="2013-08-12", measure=TOTAL, about="2013-08-09")
    between = said(150, on="2013-08-10", measure=TOTAL, about="2013-08-08")
    found = placed(undated, late, between)
    assert [item.range for item in found.readings] == [Interval(100, 100)]
    assert verdicts(found) == [USED, USED, REPLACED]


def test_where_nothing_replaces_a_reading_loses_only_the_end_that_is_contradicted() -> None:
    first = said(100, on="2013-08-08", measure=TOTAL)
    lower = said(60, on="2013-08-09", measure=TOTAL)
    found = place([first, lower], Origins.of(SOURCES), latest=False)
    assert {item.low_day: item.range for item in found.readings} == {
        date(2013, 8, 8): Interval(0, 100),  # not 100 or more, but not more than 100 either
        date(2013, 8, 9): Interval(60, None),
    }
    assert {item.low_day: (item.floor, item.ceiling) for item in found.readings} == {
        date(2013, 8, 8): (None, first),
        date(2013, 8, 9): (lower, None),
    }
