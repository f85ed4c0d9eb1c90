"""Where statements come from: who shares a vote with whom."""

from __future__ import annotations

import pytest

from consilience import Ledger, Measure, Source, claim, reconcile
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.evidence.origins import Origins

KILLED = Measure("killed")


def origin(id: str, *sources: Source) -> tuple[str, int]:
    found = Origins.of(sources).of_source(id)
    return found.id, found.hops


def votes(claims: dict[str, int], *sources: Source) -> list[str]:
    """The origins that speak, where each source gives a figure."""
    ledger = Ledger([claim(KILLED, n, source=id) for id, n in claims.items()], sources=sources)
    return [item.origin for item in reconcile(ledger)[KILLED].evidence]


def test_whoever_declares_nothing_is_an_origin() -> None:
    assert origin("SOHR", Source("SOHR")) == ("SOHR", 0)
    assert origin("SOHR") == ("SOHR", 0)


def test_whoever_repeats_shares_the_vote() -> None:
    sources = Source("wire"), Source("daily", repeats="wire"), Source("blog", repeats="daily")
    assert origin("blog", *sources) == ("wire", 2)
    assert votes({"wire": 5, "daily": 5, "blog": 5}, *sources) == ["wire"]
    assert votes({"daily": 5, "blog": 5}, *sources) == ["wire"]


def test_a_press_office_speaks_for_its_body() -> None:
    sources = Source("ministry"), Source("press office", within="ministry")
    assert origin("press office", *sources) == ("ministry", 0)


def test_those_who_repeat_each_other_are_one_origin() -> None:
    sources = Source("b", repeats="a"), Source("a", repeats="b"), Source("c", repeats="b")
    assert {origin(id, *sources)[0] for id in "abc"} == {"a"}
    assert votes({"a": 5, "b": 5, "c": 5}, *sources) == ["a"]


def test_a_compilation_is_no_fresh_origin_where_its_sources_speak() -> None:
    sources = (
        Source("SOHR"),
        Source("HRW"),
        Source("infobox", compiles=("SOHR", "HRW")),
    )
    assert votes({"SOHR": 5, "infobox": 7}, *sources) == ["SOHR"]
    assert votes({"infobox": 7}, *sources) == ["infobox"]


def test_whoever_repeats_several_is_no_fresh_origin_either() -> None:
    sources = Source("SOHR"), Source("HRW"), Source("daily", repeats=("SOHR", "HRW"))
    assert votes({"SOHR": 5, "daily": 7}, *sources) == ["SOHR"]
    assert votes({"daily": 7}, *sources) == ["daily"]


def test_whoever_repeats_a_compilation_is_no_fresh_origin_either() -> None:
    sources = (
        Source("SOHR"),
        Source("HRW"),
        Source("infobox", compiles=("SOHR", "HRW")),
        Source("mirror", repeats="infobox"),
    )
    assert votes({"SOHR": 5, "mirror": 7}, *sources) == ["SOHR"]
    assert votes({"infobox": 7, "mirror": 7}, *sources) == ["infobox"]


def test_what_was_relayed_by_a_compilation_does_not_silence_it() -> None:
    """The infobox relays nobody's figure here but its own."""
    body, infobox = Source("body"), Source("infobox", compiles="body")
    ledger = Ledger(
        [
            claim(KILLED, 5, source="HRW", via="infobox"),
            claim(KILLED, 7, source="infobox"),
        ],
        sources=[body, infobox],
    )
    assert {item.origin for item in reconcile(ledger)[KILLED].evidence} == {"HRW", "body"}


def test_every_mention_of_unnamed_people_is_its_own_origin() -> None:
    ledger = Ledger(
        [claim(KILLED, 5, source="activists", id=id) for id in ("monday", "tuesday")],
        sources=[Source("activists", named=False)],
    )
    estimate = reconcile(ledger)[KILLED]
    assert [item.origin for item in estimate.evidence] == [
        "activists (monday)",
        "activists (tuesday)",
    ]
    assert str(estimate.agreement) == "at least 1, at most 2 of 2 origins"


@pytest.mark.parametrize(
    ("fields", "error", "words"),
    [
        ({"id": ""}, InvalidValueError, "id is ''"),
        ({"id": 5}, InvalidTypeError, "id is 5"),
        ({"id": "a", "repeats": "a"}, InvalidValueError, "repeats names the source itself"),
        ({"id": "a", "within": "a"}, InvalidValueError, "within names the source itself"),
        ({"id": "a", "repeats": 5}, InvalidTypeError, "5"),
        ({"id": "a", "reliability": "G"}, InvalidValueError, "reliability is 'G'"),
        ({"id": "a", "named": 1}, InvalidTypeError, "named is 1"),
        ({"id": "a", "side": ""}, InvalidValueError, "side is ''"),
    ],
)
def test_errors_name_value_and_field(
    fields: dict[str, object], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        Source(**fields)  # type: ignore[arg-type]
