"""Notices as values, and what a ledger checks of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import consilience as cs
from consilience.errors import (
    DuplicateIdError,
    InvalidTypeError,
    InvalidValueError,
    UnknownReferenceError,
)
from consilience.testing import ledgers, notices

KILLED = cs.Measure("killed")
SAID = cs.claim(KILLED, 60, source="activists", reported="2013-08-09", id="c")


def notice(kind: str, target: str, id: str, **fields: object) -> cs.Notice:
    return cs.Notice(kind, target, source="daily", id=id, **fields)  # type: ignore[arg-type]


def test_a_notice_takes_what_a_person_has_at_hand() -> None:
    made = cs.Notice(
        "corrects", SAID, source="daily", reported="9 August 2013", replacement="d", via="wire"
    )
    assert made.kind is cs.NoticeKind.CORRECTS
    assert (made.target, made.replacement, made.via) == ("c", "d", ("wire",))
    assert made.reported == cs.DateSpan.parse("2013-08-09")


def test_its_id_is_of_its_content() -> None:
    one, same = (cs.Notice("disputes", "c", source="daily", value="about 40") for _ in range(2))
    other = cs.Notice("disputes", "c", source="daily", value="around 40")
    assert one.id == same.id != other.id


@pytest.mark.parametrize(
    ("kind", "fields", "error", "words"),
    [
        ("withdraws", {}, InvalidValueError, "give one of supersedes"),
        ("retracts", {"replacement": "d"}, InvalidValueError, "supersedes or corrects"),
        ("retracts", {"should_be": KILLED}, InvalidValueError, "misreports"),
        ("retracts", {"value": 3}, InvalidValueError, "disputes or disowns"),
        ("misreports", {}, InvalidValueError, "give should_be"),
        ("disputes", {"value": 0.5}, InvalidTypeError, "0.5"),
        ("disputes", {"sequence": -1}, InvalidValueError, "sequence is -1"),
        ("disputes", {"sequence": True}, InvalidValueError, "sequence is True"),
        ("disputes", {"quote": 3}, InvalidTypeError, "quote is 3"),
    ],
)
def test_fields_that_do_not_go_together_are_refused(
    kind: str, fields: dict[str, object], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        notice(kind, "c", "n", **fields)


@pytest.mark.parametrize(
    ("added", "error", "words"),
    [
        ([notice("retracts", "x", "n")], UnknownReferenceError, "no such claim or notice"),
        ([notice("corrects", "c", "n", replacement="x")], UnknownReferenceError, "replacement"),
        ([notice("disputes", "d", "c")], DuplicateIdError, "of a claim and of a notice"),
        (
            [notice("retracts", "m", "n"), notice("retracts", "n", "m")],
            InvalidValueError,
            "circle: '[mn]' about '[mn]' about",
        ),
        (
            [notice("disputes", "c", "n"), notice("misreports", "n", "m", should_be=KILLED)],
            InvalidValueError,
            "only a claim has a measure",
        ),
        (
            [notice("misreports", "c", "n", should_be=cs.Measure("shells", domain=cs.REAL))],
            InvalidValueError,
            "domain",
        ),
    ],
)
def test_a_ledger_refuses_notices_about_nothing(
    added: list[cs.Notice], error: type[Exception], words: str
) -> None:
    other = cs.claim(KILLED, 3, source="HRW", id="d")
    with pytest.raises(error, match=words):
        cs.Ledger([SAID, other], notices=added)


def test_a_measure_that_only_a_notice_names_is_known() -> None:
    identified = cs.Measure("identified")
    ledger = cs.Ledger([SAID], notices=[notice("misreports", "c", "n", should_be=identified)])
    assert ledger.measures == (KILLED, identified)
    assert ledger.about(identified) == ()
    assert ledger.source("daily").named


@given(st.data())
def test_what_was_known_on_a_day_is_a_ledger_of_words_said_by_then(data: st.DataObject) -> None:
    drawn = data.draw(ledgers())
    ledger = cs.Ledger(
        drawn.claims, sources=drawn.sources, notices=data.draw(notices(drawn.claims))
    )
    known = ledger.known_on("2013-08-03")
    said = {item.id for item in ledger.notices if item.reported and item.reported.latest}
    assert {item.id for item in known.notices} <= said
    kept = {*(item.id for item in known), *(item.id for item in known.notices)}
    assert all(item.target in kept for item in known.notices)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"temporality": cs.SNAPSHOT}, "only a CUMULATIVE measure begins again"),
        ({"temporality": cs.CUMULATIVE, "ends": "2013-08-10"}, "after its end"),
    ],
)
def test_resets_are_of_running_totals(fields: dict[str, object], words: str) -> None:
    with pytest.raises(InvalidValueError, match=words):
        cs.Measure("killed", resets=["2013-08-16"], **fields)  # type: ignore[arg-type]


def test_a_measure_without_resets_keeps_its_id_and_one_with_them_is_another() -> None:
    plain = cs.Measure("killed", temporality=cs.CUMULATIVE)
    again = cs.Measure("killed", temporality=cs.CUMULATIVE, resets=["2013-08-16", "2013-08-10"])
    assert plain.id != again.id
    assert [str(day) for day in again.resets] == ["2013-08-10", "2013-08-16"]


def test_a_circle_is_told_in_its_direction() -> None:
    around = [notice("retracts", *pair) for pair in (("b", "a"), ("c", "b"), ("a", "c"))]
    with pytest.raises(InvalidValueError, match="in a circle") as caught:
        cs.Ledger([], notices=around)
    # Wherever it begins, each is about the next.
    assert "'a' about 'b'" in str(caught.value) or "'b' about 'c'" in str(caught.value)
    assert "'b' about 'a'" not in str(caught.value)
