"""One assertion: what it is made of, what it refuses, what it entails."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction

import attrs
import pytest

from consilience import REAL, Claim, DateSpan, Interval, Measure, Quantity, claim
from consilience.errors import DateError, InvalidTypeError, InvalidValueError, QuantityError
from consilience.words import Basis

KILLED = Measure("killed")


@pytest.mark.parametrize(
    ("value", "entailed"),
    [
        ("at least 190", Interval(190, None)),
        ("more than 200", Interval(201, None)),
        (13, Interval(13, 13)),
        (Interval(62, 140), Interval(62, 140)),
        (Interval(None, 140), Interval(0, 140)),
        (Quantity.of(5), Interval(5, 5)),
    ],
)
def test_a_claim_is_made_from_what_is_at_hand(
    value: str | int | Interval | Quantity, entailed: Interval
) -> None:
    assert claim(KILLED, value, source="HRW").range == entailed


def test_the_words_stay() -> None:
    assert claim(KILLED, "at least 190", source="HRW").value.text == "at least 190"


def test_dates_are_words_days_or_spans() -> None:
    for day in ("2013-08-07", date(2013, 8, 7), DateSpan.parse("2013-08-07")):
        made = claim(KILLED, 1, source="HRW", reported=day, about=day)
        assert made.reported == made.about == DateSpan.parse("2013-08-07")


@pytest.mark.parametrize(
    ("fields", "error", "words"),
    [
        ({"value": 1.0}, InvalidTypeError, r"value is 1\.0"),
        ({"value": True}, InvalidTypeError, "value is True: a truth value is no number"),
        ({"value": None}, InvalidTypeError, "value is None"),
        ({"value": -1}, InvalidValueError, "below 0"),
        ({"value": Fraction(1, 2)}, InvalidValueError, "1/2 is no count"),
        ({"value": Interval(1, 2, low_open=True)}, InvalidValueError, "open end"),
        ({"value": "no figure at all"}, QuantityError, "no figure at all"),
        ({"measure": "killed"}, InvalidTypeError, "measure is 'killed'"),
        ({"source": ""}, InvalidValueError, "source is ''"),
        ({"source": None}, InvalidTypeError, "source is None"),
        ({"via": 5}, InvalidTypeError, "5"),
        ({"reported": datetime(2013, 8, 7)}, InvalidTypeError, "2013, 8, 7"),
        ({"reported": 2013}, InvalidTypeError, "2013"),
        ({"about": "one fine day"}, DateError, "one fine day"),
        ({"so_far": 1}, InvalidTypeError, "so_far is 1"),
        ({"credibility": 7}, InvalidValueError, "credibility is 7"),
        ({"credibility": True}, InvalidValueError, "credibility is True"),
    ],
)
def test_errors_name_value_and_field(
    fields: dict[str, object], error: type[Exception], words: str
) -> None:
    given = {"measure": KILLED, "value": 1, "source": "HRW"} | fields
    with pytest.raises(error, match=words):
        claim(**given)  # type: ignore[arg-type]


def test_a_figure_has_the_domain_of_its_measure() -> None:
    spent = Measure("spent", domain=REAL)
    assert claim(spent, Fraction(1, 2), source="ministry").range.low == Fraction(1, 2)
    with pytest.raises(InvalidValueError, match=r"of the domain COUNT.*'spent' of REAL"):
        claim(spent, Quantity.of(1), source="ministry")


def test_the_friendly_call_is_not_needed_but_its_types_are() -> None:
    with pytest.raises(InvalidTypeError, match="reported is '2013-08-07'"):
        Claim(KILLED, Quantity.of(1), source="HRW", reported="2013-08-07")  # type: ignore[arg-type]
    with pytest.raises(InvalidTypeError, match="value is 1"):
        Claim(KILLED, 1, source="HRW")  # type: ignore[arg-type]


def test_so_far_makes_a_floor() -> None:
    assert claim(KILLED, 60, source="SOHR", so_far=True).range == Interval(60, None)


def test_a_confidence_interval_entails_nothing() -> None:
    figure = Quantity(Interval(12, 19), low_basis=Basis.STATISTICAL, high_basis=Basis.STATISTICAL)
    assert claim(KILLED, figure, source="survey").range == Interval(0, None)


def test_the_id_is_a_digest_of_the_content() -> None:
    made = claim(KILLED, 60, source="SOHR", reported="2013-08-07")
    assert made.id == claim(KILLED, 60, source="SOHR", reported="2013-08-07").id
    assert made.id != claim(KILLED, 60, source="SOHR", reported="2013-08-08").id
    assert claim(KILLED, 60, source="SOHR", id="c1").id == "c1"


def test_every_part_of_a_figure_is_content() -> None:
    """Equal words can be read by different rules, and those are two claims."""
    plain = Quantity(Interval(12, 19), text="12–19")
    estimated = attrs.evolve(plain, low_basis=Basis.STATISTICAL, high_basis=Basis.STATISTICAL)
    assert claim(KILLED, plain, source="a").id != claim(KILLED, estimated, source="a").id


HUGE = 10**5000


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    "number",
    [10**1000, HUGE, Fraction(1, HUGE), Fraction(HUGE, 3)],
    ids=["just too long", "long", "long below the line", "long above it"],
)
def test_a_number_that_nobody_could_print_is_refused(number: int | Fraction, sign: int) -> None:
    amount = Measure("lost", domain=REAL)
    figures: list[Callable[[], object]] = [
        lambda: claim(amount, sign * number, source="A"),
        lambda: claim(KILLED, sign * number, source="A"),
        lambda: Interval(sign * number, None),
        lambda: Interval(None, sign * number),
        lambda: Quantity.measured(1, sign * number),
    ]
    for figure in figures:
        with pytest.raises(InvalidValueError, match="at most 1,000 digits"):
            figure()


@pytest.mark.parametrize(
    "number",
    [10**1000 - 1, Fraction(10**1000 - 1, 10**1000 - 2)],
    ids=["whole", "fraction"],
)
def test_the_greatest_numbers_print(number: int | Fraction) -> None:
    amount = Measure("lost", domain=REAL)
    made = claim(amount, number, source="A")
    assert made.range == Interval(number, number)
    assert str(number) in str(made)
    assert repr(number) in repr(made.range)


@pytest.mark.parametrize(
    "written",
    ["1e9999999", "1e-9999999", "-1E+999999999999", "1" * 3000],
    ids=lambda written: written[:12],
)
def test_an_exponent_is_refused_before_the_number_is_made(written: str) -> None:
    with pytest.raises(InvalidValueError, match="at most 1,000 digits"):
        Quantity.measured(written, 1)


def test_a_field_that_cannot_be_printed_is_refused_in_words() -> None:
    with pytest.raises(InvalidValueError, match=r"credibility is a value \(int\) of more digits"):
        Claim(KILLED, Quantity.of(3), source="A", credibility=HUGE)


@pytest.mark.parametrize("id", ["\x1b[2J", "a\nb", "a\x00b", "a\u202eb", "a\u2028b"])
@pytest.mark.parametrize("field", ["id", "source", "via", "derived_from", "coverage"])
def test_ids_have_no_control_characters(field: str, id: str) -> None:
    fields = {"source": "A", field: id}
    with pytest.raises(InvalidValueError, match="without control characters"):
        claim(KILLED, 3, **fields)  # type: ignore[arg-type]
