"""The collection: what it creates, merges, refuses and finds."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import Claim, Ledger, Measure, Note, Source, claim
from consilience.errors import (
    AmbiguousMeasureError,
    DateError,
    DuplicateIdError,
    InvalidTypeError,
    UnknownMeasureError,
    UnknownReferenceError,
)
from consilience.testing import ledgers

KILLED = Measure("killed", unit="person")
WOUNDED = Measure("wounded", unit="person")


def said(value: str | int, source: str = "SOHR", **fields: str) -> Claim:
    return claim(KILLED, value, source=source, **fields)  # type: ignore[arg-type]


def test_sources_that_nobody_declared_are_created() -> None:
    ledger = Ledger([said(5)], notes=[Note("A retreat.", source="FSA")])
    assert [source.id for source in ledger.sources] == ["SOHR", "FSA"]
    assert ledger.source("SOHR") == Source("SOHR")


def test_equal_claims_are_one_claim() -> None:
    assert len(Ledger([said(5), said(5), said(6)])) == 2


def test_an_id_stands_for_one_content() -> None:
    with pytest.raises(DuplicateIdError, match=r"claims\[1\]: the id 'c1' .* two different"):
        Ledger([said(5, id="c1"), said(6, id="c1")])
    with pytest.raises(DuplicateIdError, match=r"sources\[1\]"):
        Ledger([], sources=[Source("a"), Source("a", side="government")])
    with pytest.raises(DuplicateIdError, match="two measures"):
        Ledger([said(5), claim(Measure("wounded", id=KILLED.id), 7, source="SOHR")])


@pytest.mark.parametrize(
    ("claims", "sources", "words"),
    [
        ([said(5, via="wire")], [], "via names 'wire'"),
        ([said(5, derived_from="c9")], [], "derived_from names 'c9'"),
        ([], [Source("daily", repeats="wire")], "source 'daily': repeats names 'wire'"),
        ([], [Source("office", within="ministry")], "within names 'ministry'"),
        ([], [Source("infobox", compiles="body")], "compiles names 'body'"),
    ],
)
def test_references_are_known(claims: list[Claim], sources: list[Source], words: str) -> None:
    with pytest.raises(UnknownReferenceError, match=words) as caught:
        Ledger(claims, sources=sources)
    assert isinstance(caught.value, KeyError)


def test_only_claims_are_claims() -> None:
    with pytest.raises(InvalidTypeError, match=r"claims\[0\] is 'at least 190'"):
        Ledger(["at least 190"])  # type: ignore[list-item]


def test_about_finds_by_measure_id_and_label() -> None:
    ledger = Ledger([said(5), claim(WOUNDED, 7, source="HRW")])
    assert ledger.about(KILLED) == ledger.about(KILLED.id) == ledger.about("killed") == (said(5),)
    assert ledger.measures == (KILLED, WOUNDED)
    with pytest.raises(UnknownMeasureError, match=r"no claim on a measure 'missing'.*'wounded'"):
        ledger.about("missing")
    with pytest.raises(UnknownMeasureError, match="no claim on the measure 'missing'"):
        ledger.about(Measure("missing"))


@pytest.mark.parametrize("key", [0, None, 1.5, ["killed"]])
def test_what_is_no_measure_is_told_what_there_is(key: object) -> None:
    ledger = Ledger([said(5), claim(WOUNDED, 7, source="HRW")])
    words = r"is no measure: ask by a Measure, .* the ledger has 'killed', 'wounded'"
    with pytest.raises(UnknownMeasureError, match=words):
        ledger.measure(key)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (Measure("killed"), "differs in unit: 'person', not None"),
        (Measure("killed", unit="person", place="Salma"), "differs in place: None, not 'Salma'"),
        (
            Measure("killed", unit="person", definition="excess"),
            "differs in definition: None, not 'excess'",
        ),
        (Measure("killed", unit="person", id="k"), "differs in id alone"),
        (Measure("killled", unit="person"), "did you mean 'killed'?"),
    ],
)
def test_a_measure_that_differs_is_told_from_the_one_that_is_there(
    other: Measure, words: str
) -> None:
    with pytest.raises(UnknownMeasureError) as caught:
        Ledger([said(5), claim(WOUNDED, 7, source="HRW")]).measure(other)
    assert words in str(caught.value)
    assert f"no claim on the measure {other.label!r} (id {other.id!r})" in str(caught.value)


def test_a_label_of_several_measures_is_ambiguous() -> None:
    elsewhere = Measure("killed", unit="person", place="Salma")
    ledger = Ledger([said(5), claim(elsewhere, 2, source="SOHR")])
    with pytest.raises(AmbiguousMeasureError, match=KILLED.id):
        ledger.about("killed")
    assert len(ledger.about(elsewhere)) == 1


def test_by_finds_by_source() -> None:
    ledger = Ledger([said(5), said(6, "HRW")], sources=[Source("FSA")])
    assert ledger.by("HRW") == ledger.by(Source("HRW")) == (said(6, "HRW"),)
    assert ledger.by("FSA") == ()
    with pytest.raises(UnknownReferenceError, match="no source 'UN'"):
        ledger.by("UN")
    with pytest.raises(UnknownReferenceError, match="no claim 'c9'"):
        ledger.claim("c9")


def test_known_on_keeps_what_had_certainly_been_said() -> None:
    ledger = Ledger(
        [
            said(5, reported="2013-08-07"),
            said(6, reported="2013-08"),
            said(7),
            said(8, reported="2013-08-07", id="sum", derived_from="later"),
            said(9, reported="2013-08-09", id="later"),
        ],
        notes=[Note("A retreat.", source="FSA", reported="2013-08-06")],
    )
    kept = ledger.known_on("2013-08-08")
    assert [item.value.text for item in kept] == ["5"]
    assert len(kept.notes) == 1
    with pytest.raises(DateError, match="known_on is '2013-08'"):
        ledger.known_on("2013-08")


def test_two_ledgers_join() -> None:
    one = Ledger([said(5)], sources=[Source("SOHR", side="opposition")])
    other = Ledger([said(6, "HRW")], notes=[Note("A retreat.", source="FSA")])
    both = one | other
    assert len(both) == 2
    assert said(6, "HRW") in both
    assert both.source("SOHR").side == "opposition"
    assert len(both.notes) == 1
    assert both | both == both


def test_what_is_said_of_a_source_in_one_of_two_ledgers_holds_in_both() -> None:
    """The other ledger created the source, which says nothing about it."""
    declared = Ledger([said(5)], sources=[Source("SOHR", side="opposition")])
    created = Ledger([said(6)])
    assert (declared | created).source("SOHR").side == "opposition"
    assert (created | declared).source("SOHR").side == "opposition"


@given(ledgers(), st.randoms(use_true_random=False))
def test_the_digest_is_that_of_the_content(ledger: Ledger, random: Random) -> None:
    claims, sources = list(ledger.claims), list(ledger.sources)
    random.shuffle(claims)
    random.shuffle(sources)
    assert Ledger(claims, sources=sources).digest == ledger.digest
    assert Ledger(claims[1:], sources=sources).digest != ledger.digest


def test_nothing_is_a_claim_of_an_empty_ledger() -> None:
    empty = Ledger([])
    assert (len(empty), list(empty), empty.measures) == (0, [], ())
    assert "killed" not in empty


def test_one_id_cannot_stand_for_two_wordings_of_one_meaning() -> None:
    killed = Measure("killed")
    two = [claim(killed, words, source="HRW", id="c1") for words in ("at least 190", "190 or more")]
    assert two[0].value == two[1].value
    with pytest.raises(DuplicateIdError, match="'c1' is used for two different contents"):
        Ledger(two)


def test_what_was_computed_from_the_unknown_is_unknown_however_long_the_chain() -> None:
    killed = Measure("killed")
    late, early = "2013-10-11", "2013-08-09"
    ledger = Ledger(
        [
            claim(killed, 3, source="c", reported=early, id="c3", derived_from="c2"),
            claim(killed, 2, source="b", reported=early, id="c2", derived_from="c1"),
            claim(killed, 1, source="a", reported=late, id="c1"),
            claim(killed, 4, source="d", reported=early, id="c4"),
        ]
    )
    assert [item.id for item in ledger.known_on("2013-08-10")] == ["c4"]
