"""What is counted: everything that is said about a measure is part of its identity."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from consilience import CUMULATIVE, FIXED, REAL, SNAPSHOT, DateSpan, Domain, Measure, Temporality
from consilience.errors import DateError, InvalidTypeError, InvalidValueError


@pytest.mark.parametrize(
    "scope",
    [{"unit": "person"}, {"place": "Salma"}, {"population": "civilians"},
     {"definition": "identified"}, {"period": "2013-08"}, {"domain": REAL},
     {"temporality": CUMULATIVE}, {"temporality": CUMULATIVE, "ends": "2013-08-19"}],
    ids=lambda scope: "-".join(scope),
)  # fmt: skip
def test_scope_makes_another_measure(scope: dict[str, object]) -> None:
    plain, other = Measure("killed"), Measure("killed", **scope)  # type: ignore[arg-type]
    assert plain != other
    assert plain.id != other.id


def test_equal_content_is_one_measure() -> None:
    one = Measure("killed", period="2013-08", temporality=CUMULATIVE, ends=date(2013, 8, 19))
    same = Measure(
        "killed", period=DateSpan.parse("2013-08"), temporality=CUMULATIVE, ends="2013-08-19"
    )
    assert one == same
    assert one.id == same.id


def test_ends_are_for_what_stops_growing() -> None:
    with pytest.raises(InvalidValueError, match="only a CUMULATIVE measure stops"):
        Measure("villages held", temporality=SNAPSHOT, ends="2013-08-19")
    with pytest.raises(DateError, match="one single day"):
        Measure("killed", temporality=CUMULATIVE, ends="2013-08")
    with pytest.raises(InvalidTypeError, match=r"value\.date\(\)"):
        Measure("killed", temporality=CUMULATIVE, ends=datetime(2013, 8, 19))


@pytest.mark.parametrize(
    ("fields", "error", "words"),
    [
        ({"label": ""}, InvalidValueError, "label is ''"),
        ({"label": " killed"}, InvalidValueError, "blanks"),
        ({"label": 5}, InvalidTypeError, "label is 5"),
        ({"label": "killed", "unit": 5}, InvalidTypeError, "unit is 5"),
        ({"label": {5}}, InvalidTypeError, r"label is \{5\}"),
        ({"label": 10**5000}, InvalidTypeError, "more digits than Python prints"),
        ({"label": "killed", "domain": 1}, InvalidTypeError, "domain is 1: give a Domain"),
        ({"label": "killed", "domain": "reel"}, InvalidValueError, "'reel': give one of 'count'"),
        ({"label": "killed", "temporality": ["fixed"]}, InvalidTypeError, "give a Temporality"),
        (
            {"label": "killed", "temporality": "fix"},
            InvalidValueError,
            "'fix': give one of",
        ),
        ({"label": "killed", "period": "Tuesday"}, DateError, "Tuesday"),
    ],
)
def test_errors_name_value_and_field(
    fields: dict[str, object], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        Measure(**fields)  # type: ignore[arg-type]


def test_a_measure_is_fixed_unless_told() -> None:
    assert Measure("killed").temporality is FIXED


@pytest.mark.parametrize("temporality", Temporality)
def test_a_temporality_is_taken_by_the_name_that_files_give_it(temporality: Temporality) -> None:
    assert Measure("killed", temporality=temporality.value) == Measure(
        "killed", temporality=temporality
    )


@pytest.mark.parametrize("domain", Domain)
def test_so_is_a_domain(domain: Domain) -> None:
    assert Measure("killed", domain=domain.value) == Measure("killed", domain=domain)
