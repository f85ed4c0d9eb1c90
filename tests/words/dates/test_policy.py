"""Vague dates by a named policy, with the intervals that the codebook of UCDP publishes."""

from __future__ import annotations

import attrs
import pytest

from consilience.errors import InvalidValueError
from consilience.words import LITERAL_DATES, UCDP_DATES, DatePolicy, date_span

REPORT = "2013-08-27"


@pytest.mark.parametrize(
    ("text", "ucdp", "literal"),
    [
        ("recently", "2013-08-24/2013-08-26", "[..2013-08-27]"),
        ("the past few days", "2013-08-24/2013-08-26", "/2013-08-27"),
        ("around 2 July 2013", "[2013-07-01..2013-07-03]", "2013-07-02~"),
        ("the past 24 hours", "2013-08-26/2013-08-27", "2013-08-26/2013-08-27"),
        ("the past week", "2013-08-21/2013-08-27", "2013-08-20/2013-08-27"),
        ("early March 2013", "[2013-03-01..2013-03-10]", "[2013-03-01..2013-03-10]"),
        ("the middle of March 2013", "[2013-03-10..2013-03-20]", "[2013-03-11..2013-03-20]"),
        ("late March 2013", "[2013-03-15..2013-03-31]", "[2013-03-21..2013-03-31]"),
        ("the past several weeks", "2013-08-07/2013-08-27", "/2013-08-27"),
        ("recent weeks", "2013-08-07/2013-08-27", "/2013-08-27"),
        ("the past few months", "2013-05-27/2013-08-27", "/2013-08-27"),
        ("4–19 August 2013", "2013-08-04/2013-08-19", "2013-08-04/2013-08-19"),
    ],
)
def test_phrases_by_policy(text: str, ucdp: str, literal: str) -> None:
    assert str(date_span(text, reference=REPORT, policy=UCDP_DATES)) == ucdp
    assert str(date_span(text, reference=REPORT)) == literal


def test_past_months_of_ucdp_stay_within_the_year() -> None:
    span = date_span("the past few months", reference="2013-02-27", policy=UCDP_DATES)
    assert str(span) == "2013-01-01/2013-02-27"


def test_what_a_policy_states_outright_is_not_widened_again() -> None:
    for text in ("early March 2013", "around 2 July 2013", "recently", "recent weeks"):
        span = date_span(text, reference=REPORT, policy=UCDP_DATES)
        assert span.widened() is span


def test_a_policy_of_ones_own() -> None:
    mine = DatePolicy("mine/1", "house rules", early=(1, 7), middle=(8, 24), late=(25, 31))
    assert str(date_span("late August 2013", policy=mine)) == "[2013-08-25..2013-08-31]"
    assert str(date_span("late February 2013", policy=mine)) == "[2013-02-25..2013-02-28]"


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"early": (0, 10)},
        {"late": (29, 31)},
        {"middle": (20, 11)},
        {"recent": (1, 3)},
        {"few": 1},
        {"around": -1},
    ],
)
def test_a_policy_that_cannot_be_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(LITERAL_DATES, **fields)  # type: ignore[arg-type]
