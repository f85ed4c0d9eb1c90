"""How laws are bound, named, left out and run."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from unittest import SkipTest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import consilience as cs
from consilience import REAL, ConsilienceError, Evidence
from consilience.errors import InvalidValueError, UnknownReferenceError
from consilience.methods import BestAgreement, Intersection, Marzullo
from consilience.results import Estimate
from consilience.testing import Given, Law, given_lists, law_table, laws_of, ledgers, notices
from consilience.testing.law import as_code

KILLED = cs.claim(cs.Measure("killed"), 20, source="SOHR")


def first_wins(evidence: Sequence[Evidence], /) -> Estimate:
    """A method with a fault: whoever comes first is believed."""
    return Estimate(tuple(evidence), (evidence[0].range,), method=first_wins)


def law_of(name: str, laws: tuple[Law, ...]) -> Law:
    return next(law for law in laws if law.name == name)


def test_ids_are_stable_and_unique() -> None:
    ids = [str(law) for law in laws_of(Marzullo(1), at_least=2)]
    assert ids[0] == "Marzullo(faults=1)-permutation"
    assert len(set(ids)) == len(ids)


def test_a_plain_function_is_called_by_its_name() -> None:
    assert str(laws_of(first_wins)[0]) == "first_wins-permutation"


def test_a_law_states_itself_and_cites_its_origin() -> None:
    for law in laws_of(Marzullo(1)):
        assert law.statement[0].isupper()
        assert law.statement.endswith(".")
        assert law.citation


def test_a_broken_law_fails_with_the_smallest_example() -> None:
    law = law_of("permutation", laws_of(first_wins))
    with pytest.raises(AssertionError, match="Estimate") as caught:
        law()
    assert f"first_wins-permutation does not hold: {law.statement}" in caught.value.__notes__


def test_what_a_law_failed_on_can_be_pasted() -> None:
    with pytest.raises(AssertionError) as caught:
        law_of("permutation", laws_of(first_wins)).check()
    lines = [line for line in caught.value.__notes__ if re.match(r"\w+ = ", line)]
    names = {name: getattr(room, name) for room in (cs.words, cs.results, cs) for name in dir(room)}
    exec("\n".join(lines), names)
    one, other = names["evidence"], names["in_another_order"]
    assert first_wins(one).range != first_wins(other).range
    assert sorted(one, key=repr) == sorted(other, key=repr)
    assert [item.range.width for item in one] == [0, 0]  # the smallest that shows it


def test_a_broken_method_is_found_out_in_seconds() -> None:
    """Counted in calls of the method, which no busy machine disturbs; 20,000 take some seconds."""
    calls = 0

    def broken(evidence: Sequence[Evidence], /) -> Estimate:
        nonlocal calls
        calls += 1
        if len(evidence) > 2:
            raise ZeroDivisionError
        return first_wins(evidence)

    for law in laws_of(broken):
        with pytest.raises((AssertionError, ZeroDivisionError)):
            law.check(100)
    assert calls < 20_000


@pytest.mark.parametrize("kind", Given)
@given(data=st.data())
def test_evidence_as_code_is_the_evidence(kind: Given, data: st.DataObject) -> None:
    drawn = data.draw(given_lists(kind, 1, 3))
    assert evaluated(as_code(drawn)) == drawn


@given(ledgers(domain=REAL, most_relations=1), notices([KILLED]))
def test_a_ledger_as_code_is_the_ledger(ledger: cs.Ledger, said: tuple[cs.Notice, ...]) -> None:
    assert evaluated(as_code(ledger)) == ledger
    assert evaluated(as_code(said)) == said


def evaluated(code: str) -> object:
    names = {name: getattr(room, name) for room in (cs.words, cs.results, cs) for name in dir(room)}
    return eval(code, names | {"date": date, "Fraction": Fraction})


def test_the_suite_tries_the_same_examples_in_every_run_and_others_for_every_law() -> None:
    profile = settings.get_current_profile_name()
    settings.load_profile("quick")
    try:
        tried = [evidence_of(name) for name in ("determinism", "determinism", "scaling")]
    finally:
        settings.load_profile(profile)
    assert tried[0] == tried[1]
    assert tried[0][:5] != tried[2][:5]


def evidence_of(name: str) -> list[str]:
    """What a law asks its method about, in order."""
    seen: list[str] = []

    def spy(evidence: Sequence[Evidence], /) -> Estimate:
        seen.append(repr(evidence))
        return Intersection()(evidence)

    law_of(name, laws_of(spy)).check()
    return seen


def test_a_law_that_is_not_claimed_is_skipped_with_its_reason() -> None:
    laws = laws_of(first_wins, without={"permutation": "the first wins"})
    law = law_of("permutation", laws)
    assert not law.claimed
    with pytest.raises(SkipTest, match="the first wins"):
        law()
    with pytest.raises(AssertionError):
        law.check()


def test_the_table_shows_what_is_not_claimed_and_why() -> None:
    rows = law_table(laws_of(first_wins, without={"permutation": "the first wins"}))
    assert [(row.law, row.reason) for row in rows if not row.holds] == [
        ("permutation", "the first wins")
    ]


def test_laws_of_faults_bind_methods_that_allow_for_some() -> None:
    assert "nested" in {law.name for law in laws_of(Marzullo(1))}
    assert "nested" not in {law.name for law in laws_of(Intersection())}


def test_an_unknown_name_is_refused_and_the_known_ones_are_listed() -> None:
    with pytest.raises(UnknownReferenceError, match=r"'permutations'.*permutation, determinism"):
        laws_of(BestAgreement(), without={"permutations": "a slip of the pen"})


def test_a_reason_has_to_be_given() -> None:
    with pytest.raises(InvalidValueError, match="permutation"):
        laws_of(BestAgreement(), without={"permutation": " "})


def test_a_law_needs_an_origin() -> None:
    with pytest.raises(ConsilienceError, match="at_least is 0"):
        laws_of(BestAgreement(), at_least=0)


def test_without_hypothesis_the_error_says_what_to_install() -> None:
    program = """
import sys
sys.modules["hypothesis"] = None
import consilience
try:
    import consilience.testing
except consilience.errors.MissingExtraError as error:
    assert isinstance(error, ImportError)
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert "pip install consilience[testing]" in done.stdout, done.stderr


def test_laws_need_no_pytest() -> None:
    program = """
import sys
from consilience.methods import Envelope
from consilience.testing import laws_of
laws_of(Envelope())[0]()
assert "pytest" not in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
