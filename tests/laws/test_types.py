"""Hypothesis knows our types wherever both are installed, and pays nothing until it is asked."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import consilience as cs
from consilience.testing.strategies.types import strategy_of
from consilience.type_strategies import TYPES

FACE = {name: room for room in (cs.results, cs) for name in dir(room)}
KNOWN = [getattr(FACE[name], name) for names in TYPES.values() for name in names.split()]


def run(program: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_importing_hypothesis_imports_next_to_nothing_of_ours() -> None:
    program = """
import sys, hypothesis
print(*(name for name in sys.modules if name.startswith("consilience")))
"""
    assert set(run(program)) <= {
        "consilience",
        "consilience.loading",
        "consilience.type_strategies",
    }


@pytest.mark.parametrize(
    "imports",
    [
        "import hypothesis.strategies as st, consilience as cs",
        "import consilience as cs; cs.Ledger; import hypothesis.strategies as st",
    ],
    ids=["hypothesis first", "consilience first"],
)
def test_types_are_known_without_an_import_of_the_testing_room(imports: str) -> None:
    program = f"""
{imports}
from hypothesis import Phase, find, settings
once = settings(max_examples=1, phases=[Phase.generate], database=None)
for name in {[kind.__name__ for kind in KNOWN]!r}:
    kind = getattr(cs if name in cs.__all__ else cs.results, name)
    assert isinstance(find(st.from_type(kind), lambda value: True, settings=once), kind)
    print(name)
"""
    assert run(program) == [kind.__name__ for kind in KNOWN]


def test_every_relation_is_known() -> None:
    relations = {
        kind
        for kind in (getattr(cs, name) for name in cs.__all__)
        if isinstance(kind, type) and issubclass(kind, cs.Relation)
    }
    assert relations <= set(KNOWN)


@pytest.mark.parametrize("kind", KNOWN)
@given(data=st.data())
def test_what_is_drawn_for_a_type_is_of_it(kind: type, data: st.DataObject) -> None:
    assert isinstance(data.draw(strategy_of(kind)), kind)


@given(st.lists(st.from_type(cs.Claim), min_size=1))
def test_they_can_be_used_inside_others(claims: list[cs.Claim]) -> None:
    assert cs.Ledger(claims).claims
