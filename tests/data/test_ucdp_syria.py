"""Events of the Syrian war as trained coders counted them (UCDP GED, CC BY 4.0)."""

from __future__ import annotations

from functools import cache
from typing import Any

import consilience as cs
from tests.data.files import json_of

PARTS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
EVENTS = 425


@cache
def events() -> list[dict[str, Any]]:
    return [
        {**event, "event": str(event["id"])}
        for event in json_of("ucdp_syria", "events_even_ids.json")
    ]


def killed_in(event: dict[str, Any]) -> cs.Measure:
    return cs.Measure("people killed", unit="person", place=event["event"])


def ranges() -> tuple[tuple[cs.Claim, ...], tuple[cs.results.RowRefusal, ...]]:
    return cs.claims_from_rows_lenient(
        events(),
        cs.Columns(measure="event", low="low", high="high", about="date_start"),
        measure={event["event"]: killed_in(event) for event in events()},
        source="coders",
    )


def test_the_reversed_range_is_refused_and_every_other_row_is_a_claim() -> None:
    claims, refusals = ranges()
    reversed_ones = [event for event in events() if event["low"] > event["high"]]
    assert len(reversed_ones) == 1  # low 2, best 1, high 1
    assert [one.row for one in refusals] == [
        number for number, event in enumerate(events(), 1) if event["low"] > event["high"]
    ]
    assert [one.value for one in refusals] == [event["low"] for event in reversed_ones]
    assert "never swapped" in refusals[0].reason
    assert len(claims) + len(refusals) == len(events()) == EVENTS
    assert [claim.range for claim in claims] == [
        cs.Interval(event["low"], event["high"])
        for event in events()
        if event["low"] <= event["high"]
    ]


def test_best_is_the_sum_of_its_four_parts_in_every_event() -> None:
    """The relation finds no conflict, and finds one in each event whose best is made wrong."""
    off = [event for event in events() if event["best"] != sum(event[part] for part in PARTS)]
    assert off == []
    assert _events_in_conflict(events(), "best") == set()
    wrong = [
        {**event, "best": event["best"] + 1} if position % 50 == 0 else event
        for position, event in enumerate(events())
    ]
    assert _events_in_conflict(wrong, "best") == {
        event["event"] for position, event in enumerate(events()) if position % 50 == 0
    }


def test_the_parts_contradict_the_range_where_their_sum_lies_outside_it() -> None:
    sound = [event for event in events() if event["low"] <= event["high"]]
    outside = {
        event["event"]
        for event in sound
        if not event["low"] <= sum(event[part] for part in PARTS) <= event["high"]
    }
    assert len(outside) == 3  # and the reversed row, which no claim was made of
    assert _events_in_conflict(sound, None) == outside


def _events_in_conflict(rows: list[dict[str, Any]], whole: str | None) -> set[str]:
    """The events whose four parts do not add up to the figure of the whole, or to its range."""
    claims: list[cs.Claim] = []
    relations: list[cs.Relation] = []
    for event in rows:
        total = killed_in(event)
        parts = [
            cs.Measure(part, unit="person", place=event["event"], population=part) for part in PARTS
        ]
        columns = (
            cs.Columns(value=whole) if whole is not None else cs.Columns(low="low", high="high")
        )
        claims += cs.claims_from_rows([event], columns, measure=total, source="coders")
        for measure in parts:
            claims += cs.claims_from_rows(
                [event], cs.Columns(value=measure.label), measure=measure, source="coders"
            )
        relations.append(cs.SumOf(total, parts))
    result = cs.reconcile(cs.Ledger(claims, relations=relations))
    return {str(claim.measure.place) for conflict in result.conflicts for claim in conflict.claims}


def test_headlines_give_figures_that_stand_in_their_words() -> None:
    headlines = [source["headline"] for event in events() for source in event["sources"]]
    assert len(headlines) == 1631
    for headline in headlines:
        for figure in cs.quantities(headline):
            assert figure.span is not None
            first, end = figure.span
            assert headline[first:end] == figure.text
