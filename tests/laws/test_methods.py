"""The laws of the library's own methods: those claimed hold, the others say why not."""

from __future__ import annotations

import pytest

from consilience import methods
from consilience.testing import Law, laws_of, library_laws


@pytest.mark.parametrize("law", library_laws(), ids=str)
def test_law(law: Law) -> None:
    law()


# The guarantees of fault-tolerant methods at other numbers of faults than the table shows.
OTHERS = [
    law
    for faults in (0, 2)
    for method in (methods.Marzullo(faults), methods.FaultTolerantInterval(faults))
    for law in laws_of(method, at_least=faults + 1)
    if law.name in {"truth-inside", "nested", "inside-envelope"}
]


@pytest.mark.parametrize("law", OTHERS, ids=str)
def test_guarantee(law: Law) -> None:
    law()


# It asks for sources by name, and the laws draw evidence of nobody in particular.
NAMES_SOURCES = {"EmDat"}


def test_every_method_is_there() -> None:
    rules = {name for name in methods.rules.__all__ if name not in {"RuleRow", "LeftOut"}}
    tried = {type(law.subject).__name__ for law in library_laws()}
    assert tried == set(methods.__all__) | (rules - NAMES_SOURCES)
