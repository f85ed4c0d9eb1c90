"""Methods by name: taken apart, never run."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import methods
from consilience.cli.method_text import method
from consilience.errors import ConsilienceError


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("BestAgreement", methods.BestAgreement()),
        (" BestAgreement() ", methods.BestAgreement()),
        ("Marzullo(faults=1)", methods.Marzullo(faults=1)),
        ("Marzullo( faults = 3/2 )", methods.Marzullo(faults=Fraction(3, 2))),
        ("Intersection", methods.Intersection()),
        ("IntervalCensored", methods.IntervalCensored("lognormal")),
        ("IntervalCensored(family=normal)", methods.IntervalCensored("normal")),
        (
            "IntervalCensored(family='weibull', level=9/10)",
            methods.IntervalCensored("weibull", level=Fraction(9, 10)),
        ),
        (
            "DerSimonianLaird(hartung_knapp=True, exact_as=10)",
            methods.DerSimonianLaird(hartung_knapp=True, exact_as=10),
        ),
    ],
)
def test_methods(text: str, meant: object) -> None:
    assert method(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Marzullo(1)",
        "Marzullo(faults=True)",
        "Marzullo(faults='1')",
        "Marzullo(faults=1.0)",
        "Marzullo(faults=1/0)",
        "Marzullo(faults=2**99)",
        "Marzullo(faults=faults)",
        "IntervalCensored(family=gamma)",
        "IntervalCensored(family=1)",
        "IntervalCensored(level=95)",
        "DerSimonianLaird(hartung_knapp=1)",
        "WeightedMean(exact_as=0)",
        "Marzullo(**{'faults': 1})",
        "Marzullo(faults=1, faults=2)",
        "Marzullo(fault=1)",
        "methods.Marzullo(faults=1)",
        "__import__('os').getcwd()",
        "evidence_of",
        "Marzullo(faults=1); 2",
        "lambda: 1",
        "\x00",
        "(" * 1_000,
        "-" * 100_000 + "1",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ConsilienceError):
        method(text)


@given(st.text(alphabet="Marzullo(fts=1/0-)*, ", max_size=30) | st.text(max_size=20))
def test_no_text_is_another_error(text: str) -> None:
    try:
        method(text)
    except ConsilienceError:
        return
    assert text.strip().partition("(")[0].strip() in methods.__all__
