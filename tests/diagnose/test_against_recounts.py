"""Diagnoses against recounts of a few lines that look at every pair, or at the bare numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import CUMULATIVE, PERIOD, Claim, Ledger, Measure, PartOf, SameAs, Source, claim
from consilience.diagnose import Diagnosis, diagnose
from consilience.diagnose.peaks import ceilings, floors
from consilience.results import DiagnosisKind

FIRST = date(2024, 1, 1)
total = Measure("dead", temporality=CUMULATIVE)
daily = Measure("dead within a day", temporality=PERIOD)

numbers = st.lists(st.integers(0, 6), min_size=1, max_size=12)
figures = st.sampled_from(["{}", "at least {}", "about {}", "up to {}", "more than {}"])


def day(number: int) -> date:
    return FIRST + timedelta(number)


def series(measure: Measure, values: Sequence[int], source: str = "ministry") -> list[Claim]:
    return [
        claim(measure, value, source=source, about=day(number))
        for number, value in enumerate(values)
    ]


def of_kind(ledger: Ledger, kind: DiagnosisKind) -> list[Diagnosis]:
    return [item for item in diagnose(ledger) if item.kind is kind]


@given(numbers)
def test_falls_of_a_plain_series(values: list[int]) -> None:
    found = of_kind(Ledger(series(total, values)), DiagnosisKind.REGRESSION)
    falls = [(day(n + 1), a - b) for n, (a, b) in enumerate(pairwise(values)) if b < a]
    assert [(item.days[1], item.gap) for item in found] == falls


@given(numbers, st.sets(st.integers(1, 12), max_size=3))
def test_falls_across_resets_are_none(values: list[int], resets: set[int]) -> None:
    phased = Measure("dead", temporality=CUMULATIVE, resets=[day(number) for number in resets])
    found = of_kind(Ledger(series(phased, values)), DiagnosisKind.REGRESSION)
    falls = [n + 1 for n, (a, b) in enumerate(pairwise(values)) if b < a and n + 1 not in resets]
    assert [item.days[1] for item in found] == [day(number) for number in falls]


@given(st.lists(st.tuples(st.integers(0, 6), figures), min_size=1, max_size=8))
def test_a_series_that_can_hold_has_no_fall(said: list[tuple[int, str]]) -> None:
    claims = [
        claim(total, words.format(value), source="ministry", about=day(number))
        for number, (value, words) in enumerate(said)
    ]
    clash = any(
        before.range.low is not None
        and after.range.high is not None
        and after.range.high < before.range.low
        for before, after in combinations(claims, 2)
    )
    assert bool(of_kind(Ledger(claims), DiagnosisKind.REGRESSION)) == clash


@given(numbers, numbers)
def test_amounts_against_differences(totals: list[int], amounts: list[int]) -> None:
    ledger = Ledger(
        [*series(total, totals), *series(daily, amounts)], relations=[SameAs(daily, total)]
    )
    found = of_kind(ledger, DiagnosisKind.DAILY_DIFFERENCE)
    both = range(1, min(len(totals), len(amounts)))
    wrong = [n for n in both if amounts[n] != totals[n] - totals[n - 1]]
    assert [item.days[0] for item in found] == [day(number) for number in wrong]


@given(numbers, numbers)
def test_parts_above_wholes(parts: list[int], wholes: list[int]) -> None:
    part = Measure("civilians dead", temporality=CUMULATIVE)
    ledger = Ledger([*series(part, parts), *series(total, wholes)], relations=[PartOf(part, total)])
    found = of_kind(ledger, DiagnosisKind.PART_ABOVE_WHOLE)
    wrong = [n for n, (a, b) in enumerate(zip(parts, wholes, strict=False)) if a > b]
    assert sorted(item.claims[0].about.earliest for item in found if item.claims[0].about) == [
        day(number) for number in wrong
    ]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_said_before_it_happened(days: list[tuple[int, int]]) -> None:
    claims = [
        claim(total, 5, source=f"s{n}", about=day(true), reported=day(said))
        for n, (true, said) in enumerate(days)
    ]
    found = of_kind(Ledger(claims), DiagnosisKind.SAID_BEFORE)
    assert len(found) == sum(said < true for true, said in days)


dated = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 6), figures, st.sampled_from("abc")), max_size=9
)


@given(dated, st.integers(-1, 6), st.sampled_from("abc"))
def test_peaks_against_every_claim(
    said: list[tuple[int, int, str, str]], asked: int, source: str
) -> None:
    claims = [
        (day(when), claim(total, words.format(value), source=who, about=day(when)))
        for when, value, words, who in said
    ]
    lows = [
        item.range.low
        for when, item in claims
        if when <= day(asked) and item.source != source and item.range.low is not None
    ]
    best = floors(claims).until(day(asked))
    found = best and best.other_than(source)
    assert (found.range.low if found else None) == max(lows, default=None)
    highs = [
        item.range.high
        for when, item in claims
        if when >= day(asked) and item.source != source and item.range.high is not None
    ]
    least = ceilings(claims).since(day(asked))
    found = least and least.other_than(source)
    assert (found.range.high if found else None) == min(highs, default=None)


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(1, 4), st.sampled_from(["{}", "at least {}"]))
    )
)
def test_one_report_with_several_hedges(said: list[tuple[int, int, str]]) -> None:
    fixed = Measure("dead in all")
    claims = [
        claim(fixed, words.format(value), source="HRW", reported=day(when))
        for when, value, words in said
    ]
    found = of_kind(Ledger(claims), DiagnosisKind.HEDGE_DRIFT)
    reports = {(when, value) for when, value, _ in said}
    both = [one for one in reports if {(*one, "{}"), (*one, "at least {}")} <= set(said)]
    assert len(found) == len(both)


edges = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), max_size=8)


@given(edges)
def test_circles_of_repetition(drawn: list[tuple[str, str]]) -> None:
    repeats = {id: {b for a, b in drawn if a == id != b} for id in "abcde"}
    reach = {id: set(others) for id, others in repeats.items()}
    for _ in "abcde":
        reach = {id: found.union(*(reach[other] for other in found)) for id, found in reach.items()}
    circular = {frozenset(b for b in reach[a] if a in reach[b]) for a in "abcde" if a in reach[a]}
    sources = [Source(id, repeats=tuple(sorted(others))) for id, others in repeats.items()]
    found = of_kind(Ledger([], sources=sources), DiagnosisKind.CIRCULAR_REPORT)
    assert {frozenset(item.sources) for item in found} == circular


@pytest.mark.parametrize("growth", [1, 4])
def test_ten_thousand_days_of_one_source(growth: int) -> None:
    values = [number * growth - (number % 7 == 0) * 30 for number in range(10, 10_010)]
    ledger = Ledger(series(total, [max(value, 0) for value in values]))
    start = process_time()  # what it costs, however many others the machine works for
    found = diagnose(ledger)
    assert process_time() - start < 2
    plain = [max(value, 0) for value in values]
    assert len(found) == sum(b < a for a, b in pairwise(plain))
