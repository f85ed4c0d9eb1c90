"""Each kind of diagnosis on the smallest record that shows it, and on a clean one like it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from consilience import (
    CUMULATIVE,
    PERIOD,
    SNAPSHOT,
    Claim,
    Ledger,
    Measure,
    Notice,
    PartOf,
    SameAs,
    Source,
    SumOf,
    claim,
    reconcile,
)
from consilience.diagnose import Diagnosis, diagnose
from consilience.results import DiagnosisKind

dead = Measure("dead", unit="person")
total = Measure("dead", unit="person", temporality=CUMULATIVE, id="total")
daily = Measure("dead within a day", unit="person", temporality=PERIOD)
held = Measure("held", temporality=SNAPSHOT)
civilians = Measure("civilians dead", unit="person")
identified = Measure("dead", unit="person", definition="identified", id="identified")
identified_total = Measure(
    "dead", unit="person", definition="identified", temporality=CUMULATIVE, id="identified total"
)
phased = Measure("dead", temporality=CUMULATIVE, resets=["2024-05-03"], id="phased")

WIRE_OF_HRW = Source("wire", repeats="HRW")


def on(
    measure: Measure, value: str | int, day: int, source: str = "ministry", **more: Any
) -> Claim:
    """A claim about one day of May 2024."""
    return claim(measure, value, source=source, about=f"2024-05-{day:02}", **more)


def said(
    measure: Measure, value: str | int, day: int, source: str = "ministry", **more: Any
) -> Claim:
    """A claim reported on one day of May 2024."""
    return claim(measure, value, source=source, reported=f"2024-05-{day:02}", **more)


def part(value: int) -> Claim:
    return claim(civilians, value, source="UN", reported="2024-05-01")


K = DiagnosisKind
Case = tuple[DiagnosisKind, Ledger, Ledger]

CASES: dict[str, Callable[[], Case]] = {
    "a total that falls": lambda: (
        K.REGRESSION,
        Ledger([on(total, 120, 1), on(total, 90, 2)]),
        Ledger([on(total, 120, 1), on(total, "about 120", 2), on(total, 90, 2, "radio")]),
    ),
    "a total that begins again": lambda: (
        K.REGRESSION,
        Ledger([on(phased, 120, 1), on(phased, 90, 2)]),
        Ledger([on(phased, 120, 1), on(phased, 3, 3), on(phased, 5, 4)]),
    ),
    "an earlier day revised upwards": lambda: (
        K.REGRESSION,
        Ledger([on(total, 120, 1, reported="2024-05-02"), on(total, 90, 2, reported="2024-05-03")]),
        Ledger([on(total, 120, 1, reported="2024-05-09"), on(total, 90, 2, reported="2024-05-02")]),
    ),
    "one label, two definitions": lambda: (
        K.DIFFERENT_MEASURE,
        Ledger([said(dead, 34000, 1, "office"), said(identified, 24000, 1, "UN")]),
        Ledger([said(dead, 34000, 1, "UN"), said(identified, 24000, 1, "UN")]),
    ),
    "one label, two definitions that a relation ties": lambda: (
        K.DIFFERENT_MEASURE,
        Ledger([said(dead, 34000, 1, "office"), said(identified, 24000, 1, "UN")]),
        Ledger(
            [said(dead, 34000, 1, "office"), said(identified, 24000, 1, "UN")],
            relations=[PartOf(identified, dead)],
        ),
    ),
    "a lower total of an earlier day": lambda: (
        K.DIFFERENT_MEASURE,
        Ledger([on(total, 300, 1, "office"), on(identified_total, 200, 2, "UN")]),
        Ledger([on(total, 300, 2, "office"), on(identified_total, 200, 1, "UN")]),
    ),
    "a table of places": lambda: (
        K.DIFFERENT_MEASURE,
        Ledger([claim(Measure("dead", place=id), 5 * ord(id), source=id) for id in "ab"]),
        Ledger([claim(Measure("dead", place=id), 5 * ord(id), source=id) for id in "abcde"]),
    ),
    "a source that goes over to another measure": lambda: (
        K.SWITCHED_SERIES,
        Ledger([on(total, 340, 1, "UN"), on(identified_total, 240, 2, "UN")]),
        Ledger([on(total, 340, 1, "UN"), on(identified_total, 340, 2, "UN")]),
    ),
    "a source that keeps both measures": lambda: (
        K.SWITCHED_SERIES,
        Ledger([on(total, 340, 1, "UN"), on(identified_total, 240, 2, "UN")]),
        Ledger(
            [on(total, 340, 1, "UN"), on(identified_total, 240, 2, "UN"), on(total, 345, 2, "UN")]
        ),
    ),
    "the figure of a part as that of the whole": lambda: (
        K.FIGURE_OF_PART,
        Ledger(
            [said(dead, 60, 1, "radio"), said(dead, 101, 1, "cleric"), part(60)],
            relations=[PartOf(civilians, dead)],
        ),
        Ledger(
            [said(dead, 60, 1, "radio"), said(dead, "at least 50", 1, "cleric"), part(60)],
            relations=[PartOf(civilians, dead)],
        ),
    ),
    "a part above its whole": lambda: (
        K.PART_ABOVE_WHOLE,
        Ledger([said(dead, 50, 1, "UN"), part(60)], relations=[SumOf(dead, civilians)]),
        Ledger([said(dead, 50, 1, "radio"), part(60)], relations=[SumOf(dead, civilians)]),
    ),
    "an amount that is no difference": lambda: (
        K.DAILY_DIFFERENCE,
        Ledger(
            [on(total, 100, 1), on(total, 110, 2), on(daily, 12, 2)],
            relations=[SameAs(daily, total)],
        ),
        Ledger(
            [on(total, 100, 1), on(total, 110, 2), on(daily, 10, 2), on(daily, 7, 5)],
            relations=[SameAs(daily, total)],
        ),
    ),
    "a figure that others grow past": lambda: (
        K.STALE_FIGURE,
        Ledger(
            [on(total, 60, 1), on(total, 60, 9), on(total, 50, 1, "UN"), on(total, 90, 8, "UN")]
        ),
        Ledger(
            [
                on(total, "at least 60", 1),
                on(total, "at least 60", 9),
                on(total, 50, 1, "UN"),
                on(total, 90, 8, "UN"),
            ]
        ),
    ),
    "a figure that nobody has yet grown past": lambda: (
        K.STALE_FIGURE,
        Ledger(
            [on(total, 60, 1), on(total, 60, 9), on(total, 50, 1, "UN"), on(total, 90, 8, "UN")]
        ),
        Ledger(
            [on(total, 60, 1), on(total, 60, 9), on(total, 50, 1, "UN"), on(total, 90, 9, "UN")]
        ),
    ),
    "a figure dated by its report": lambda: (
        K.DATES_MIXED,
        Ledger([on(total, 101, 7, "cleric"), said(total, 60, 9, "radio")]),
        Ledger([on(total, 101, 7, "cleric"), on(total, 60, 9, "radio")]),
    ),
    "a gap too old for the date of report": lambda: (
        K.DATES_MIXED,
        Ledger([on(total, 101, 7, "cleric"), said(total, 60, 9, "radio")]),
        Ledger([on(total, 101, 2, "cleric"), said(total, 60, 9, "radio")]),
    ),
    "a final value that grows": lambda: (
        K.GROWING_FIXED,
        Ledger([said(dead, 20, 1), said(dead, 40, 2), said(dead, 70, 3)]),
        Ledger([said(dead, 20, 1), said(dead, 40, 2), said(dead, 30, 3)]),
    ),
    "sources in rising order": lambda: (
        K.GROWING_FIXED,
        Ledger(
            [said(dead, number, number // 10, f"radio {number}") for number in (10, 20, 30, 40)]
        ),
        Ledger([said(dead, number, number // 10, f"radio {number}") for number in (10, 20, 30)]),
    ),
    "so far": lambda: (
        K.COUNT_IN_PROGRESS,
        Ledger([said(dead, 20, 1, quote="The toll has risen to 20.")]),
        Ledger([said(dead, "at least 20", 1, quote="So far 20 were found."), on(total, 5, 1)]),
    ),
    "a figure that its source raises": lambda: (
        K.COUNT_IN_PROGRESS,
        Ledger([said(dead, 20, 1), said(dead, 40, 2)]),
        Ledger([said(dead, 20, 1), said(dead, 40, 2, "radio")]),
    ),
    "an estimate that goes up and down": lambda: (
        K.COUNT_IN_PROGRESS,
        Ledger([said(dead, 20, 1), said(dead, 40, 2), said(dead, 40, 3)]),
        Ledger([said(dead, 20, 1), said(dead, 40, 2), said(dead, 30, 3)]),
    ),
    "a figure that was passed before the run": lambda: (
        K.STALE_FIGURE,
        Ledger(
            [on(total, 60, 2), on(total, 60, 9), on(total, 50, 1, "UN"), on(total, 90, 4, "UN")]
        ),
        Ledger(
            [on(total, 60, 5), on(total, 60, 9), on(total, 50, 1, "UN"), on(total, 90, 4, "UN")]
        ),
    ),
    "one report with two hedges": lambda: (
        K.HEDGE_DRIFT,
        Ledger(
            [said(dead, "190", 1, "HRW", via="daily"), said(dead, "at least 190", 1, "HRW")],
            sources=[Source("daily")],
        ),
        Ledger([said(dead, "190", 1, "HRW"), said(dead, "at least 190", 5, "HRW")]),
    ),
    "a relay that says less": lambda: (
        K.RELAY_ROUNDS,
        Ledger(
            [said(dead, 187, 1, "HRW"), said(dead, "about 200", 2, "wire")], sources=[WIRE_OF_HRW]
        ),
        Ledger([said(dead, 187, 1, "HRW"), said(dead, 187, 2, "wire")], sources=[WIRE_OF_HRW]),
    ),
    "a relay of yesterday's figure": lambda: (
        K.RELAY_ROUNDS,
        Ledger([said(dead, 187, 1, "HRW"), said(dead, 188, 2, "wire")], sources=[WIRE_OF_HRW]),
        Ledger(
            [said(dead, 187, 1, "HRW"), said(dead, 190, 2, "HRW"), said(dead, 187, 2, "wire")],
            sources=[WIRE_OF_HRW],
        ),
    ),
    "two mentions of one origin": lambda: (
        K.CIRCULAR_REPORT,
        Ledger([said(dead, 187, 1, "HRW"), said(dead, 187, 2, "wire")], sources=[WIRE_OF_HRW]),
        Ledger([said(dead, 187, 1, "HRW"), said(dead, 187, 2, "wire")]),
    ),
    "sources that repeat each other": lambda: (
        K.CIRCULAR_REPORT,
        Ledger(
            [said(dead, 5, 1, "a")],
            sources=[Source("a", repeats="b"), Source("b", repeats="c"), Source("c", repeats="a")],
        ),
        Ledger(
            [said(dead, 5, 1, "a")],
            sources=[Source("a", repeats=("b", "c")), Source("b", repeats="c"), Source("c")],
        ),
    ),
    "compilations of one contributor": lambda: (
        K.PARTLY_DEPENDENT,
        _compiled(),
        _compiled("x", "y"),
    ),
    "ends that were swapped": lambda: (
        K.REVERSED_RANGE,
        Ledger([said(dead, "190–205", 1, quote="between 205 and 190 dead")]),
        Ledger([said(dead, "190–205", 1, quote="190–205 dead, 205 by 2013-190")]),
    ),
    "said before it happened": lambda: (
        K.SAID_BEFORE,
        Ledger([on(total, 5, 9, reported="2024-05-08")]),
        Ledger([on(total, 5, 9, reported="2024-05"), on(total, 5, 8, reported="2024-05-08")]),
    ),
    "a level without a day": lambda: (
        K.UNDATED,
        Ledger([claim(held, 2, source="army")]),
        Ledger([said(held, 2, 1, "army"), claim(dead, 5, source="army")]),
    ),
    "an amount without its span": lambda: (
        K.UNDATED,
        Ledger([said(daily, 2, 1)]),
        Ledger([on(daily, 2, 1)]),
    ),
    "which of two was said last": lambda: (
        K.UNDATED,
        Ledger([claim(dead, 2, source="army"), said(dead, 3, 1, "army")]),
        Ledger([claim(dead, 2, source="army"), said(dead, 3, 1, "radio")]),
    ),
    "a sum that does not fit": lambda: (
        K.ARITHMETIC,
        Ledger(
            [
                said(dead, 5, 1, id="a"),
                said(dead, 9, 1, "daily", derivation="a + 3", derived_from="a"),
            ]
        ),
        Ledger(
            [
                said(dead, 5, 1, id="a"),
                said(dead, 8, 1, "daily", derivation="a + 3", derived_from="a"),
            ]
        ),
    ),
}


def _compiled(*covered: str) -> Ledger:
    sources = [
        Source("atlas", compiles=("x", "z")),
        Source("almanac", compiles=("y", "z")),
    ]
    coverage = covered or (None, None)
    return Ledger(
        [
            claim(dead, 40, source="atlas", coverage=coverage[0]),
            claim(dead, 50, source="almanac", coverage=coverage[1]),
        ],
        sources=[*sources, *(Source(id) for id in "xyz")],
    )


def of_kind(ledger: Ledger, kind: DiagnosisKind) -> list[Diagnosis]:
    return [item for item in diagnose(ledger) if item.kind is kind]


@pytest.mark.parametrize("name", CASES)
def test_it_is_seen(name: str) -> None:
    kind, ledger, _ = CASES[name]()
    (found,) = of_kind(ledger, kind)
    assert found.remedy
    assert {item.id for item in found.claims} <= {item.id for item in ledger}
    for item in found.claims:
        # A sum names its ingredients by their ids.
        named = item.id if kind is K.ARITHMETIC and item.id == "a" else item.source
        assert named in found.explanation


@pytest.mark.parametrize("name", CASES)
def test_it_is_silent_about_a_clean_record(name: str) -> None:
    kind, _, clean = CASES[name]()
    assert of_kind(clean, kind) == []


def test_every_kind_has_its_case() -> None:
    assert {make()[0] for make in CASES.values()} == set(DiagnosisKind)


def test_a_correction_on_record_is_told() -> None:
    before, after = on(total, 120, 1), on(total, 90, 2)
    notice = Notice("corrects", before, source="ministry", reported="2024-05-02", replacement=after)
    (bare,) = of_kind(Ledger([before, after]), K.REGRESSION)
    (told,) = of_kind(Ledger([before, after], notices=[notice]), K.REGRESSION)
    assert "no correction is on record" in bare.explanation
    assert "ministry corrects the earlier one (2024-05-02)" in told.explanation
    assert bare.id == told.id


def test_an_incomplete_compilation_is_a_floor() -> None:
    some = claim(dead, 40, source="atlas", coverage="x")
    share = claim(dead, 40, source="atlas", coverage=Fraction(23, 26))
    assert str(some.range) == str(share.range) == "[40, ∞)"
    assert claim(dead, 40, source="atlas").id not in (some.id, share.id)


def test_as_known_on_a_day_nothing_later_is_diagnosed() -> None:
    ledger = Ledger(
        [on(total, 120, 1, reported="2024-05-01"), on(total, 90, 2, reported="2024-05-05")]
    )
    assert reconcile(ledger, known_on="2024-05-04").diagnoses == ()
    assert [item.kind for item in reconcile(ledger).diagnoses] == [K.REGRESSION]


def test_hedge_drift_shows_all_readings_and_the_weakest() -> None:
    _, ledger, _ = CASES["one report with two hedges"]()
    (found,) = of_kind(ledger, K.HEDGE_DRIFT)
    assert "“190” (in daily)" in found.explanation
    assert "“at least 190”" in found.explanation
    assert "at least 190 holds" in found.explanation
