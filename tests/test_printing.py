"""What values print: on one line, with nothing that a terminal would act upon."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from enum import Enum
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import given
from hypothesis import strategies as st

import consilience
import consilience as cs
from consilience.cli.output import one_line
from consilience.evidence.placement import Fate, Verdict
from consilience.methods.rules import LeftOut
from consilience.rendering import Named, is_printable, printable
from consilience.tables import RowRefusal

HOSTILE = "a\x1b[2J\nb\x00\u202ec\u2028d\x9be"
ACTED_UPON = set("\x1b\n\x00\u202e\u2028\x9b")

KILLED = cs.Measure(HOSTILE)
SAID = cs.claim(
    KILLED,
    cs.Quantity(cs.Interval(1, 2), text=HOSTILE),
    source="S",
    quote=HOSTILE,
    citation=HOSTILE,
)
OTHER = cs.claim(KILLED, 30, source="T")
EVIDENCE = cs.Evidence(
    cs.Interval(1, 2),
    origin=HOSTILE,
    variable=cs.results.Variable(KILLED, cs.DateSpan.parse("2013")),
)
LEDGER = cs.Ledger(
    [SAID, OTHER],
    sources=[cs.Source("S", name=HOSTILE, side=HOSTILE)],
    notes=[cs.Note(HOSTILE, source="S")],
    notices=[cs.Notice("disputes", SAID, source="T", quote=HOSTILE)],
)
RESULT = cs.reconcile(LEDGER)

VALUES: list[object] = [
    KILLED,
    SAID,
    SAID.value,
    EVIDENCE,
    EVIDENCE.variable,
    LEDGER,
    *LEDGER.sources,
    *LEDGER.notes,
    *LEDGER.notices,
    cs.PartOf(KILLED, cs.Measure("all")),
    cs.PartOf(KILLED, cs.Measure("all"), label=HOSTILE),
    cs.Derivation.parse("a\x1b[2J + \n 1"),
    cs.Acknowledgement("d-1", reason=HOSTILE, by=HOSTILE),
    Fate(SAID, Verdict.USED, HOSTILE),
    LeftOut(EVIDENCE, HOSTILE),
    RowRefusal(1, HOSTILE, HOSTILE, HOSTILE),
    RowRefusal(1, "killed", 10**5000, "too many digits"),
    RESULT[KILLED],
    *RESULT.conflicts,
    *(side for conflict in RESULT.conflicts for side in conflict.sides),
    *RESULT.diagnoses,
]


@pytest.mark.parametrize("print_it", [str, repr], ids=["str", "repr"])
@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_nothing_that_a_terminal_would_act_upon(
    value: object, print_it: Callable[[object], str]
) -> None:
    assert not ACTED_UPON & set(print_it(value))


@given(st.text())
def test_printable_text_holds_no_control_characters(text: str) -> None:
    made = printable(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in made)
    assert is_printable(made)
    assert (made == text) is is_printable(text)
    assert "\n" not in one_line(text)


@pytest.mark.parametrize("text", ["12 000", "۳۰۰\u200cنفر", "é", "👨‍👩‍👧", "a\\nb"])
def test_the_words_of_languages_stay(text: str) -> None:
    assert printable(text) == text


def test_enumerations_print_as_in_code() -> None:
    for module in walk_packages(consilience.__path__, "consilience."):
        if module.name.startswith("consilience.testing") or module.name.endswith("__main__"):
            continue
        for found in vars(import_module(module.name)).values():
            if isinstance(found, type) and issubclass(found, Named) and found is not Named:
                names = [repr(member) for member in found]
                assert names == [f"{found.__name__}.{member.name}" for member in found]
                assert issubclass(found, Enum)
