"""Figures in words by example: every wording of every table, and the combinations of them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from consilience.domain import COUNT, REAL
from consilience.errors import InvalidTypeError, InvalidValueError, QuantityError
from consilience.interval import Interval
from consilience.words import Basis, Quantity, Uncertainty, quantity, render
from consilience.words.figures.language import NEAR, Hedge, Language
from consilience.words.figures.languages import LANGUAGES

LEADING = [
    (language, hedge, wording)
    for language in LANGUAGES.values()
    for wording, hedge in language.before.entries
    if hedge is not Hedge.REPORTED
]
TRAILING = [
    (language, hedge, wording)
    for language in LANGUAGES.values()
    for wording, hedge in language.after.entries
]


def label(value: object) -> str:
    return value.code if isinstance(value, Language) else str(value)


@pytest.mark.parametrize(("language", "hedge", "wording"), LEADING, ids=label)
def test_every_wording_before_a_number_reads_as_its_hedge(
    language: Language, hedge: Hedge, wording: str
) -> None:
    assert quantity(f"{wording} 300", locale=language.code) == quantity(f"{hedge.value} 300")


@pytest.mark.parametrize(("language", "hedge", "wording"), TRAILING, ids=label)
def test_every_wording_behind_a_number_reads_as_its_hedge(
    language: Language, hedge: Hedge, wording: str
) -> None:
    glue = "" if wording[0] in "-?" else " "
    expected = "300-odd" if hedge is Hedge.ODD else f"{hedge.value} 300"
    assert quantity(f"300{glue}{wording}", locale=language.code) == quantity(expected)


@pytest.mark.parametrize(
    ("text", "low", "high", "low_basis", "high_basis"),
    [
        ("190", 190, 190, Basis.STATED, Basis.STATED),
        ("at least 190", 190, None, Basis.STATED, Basis.DOMAIN),
        ("more than 200", 201, None, Basis.ENTAILED, Basis.DOMAIN),
        ("as few as 12", 12, None, Basis.IMPLICATURE, Basis.DOMAIN),
        ("at most 20", 0, 20, Basis.DOMAIN, Basis.STATED),
        ("3 mln", 3_000_000, 3_000_000, Basis.STATED, Basis.STATED),
        ("1.2 bn people", 1_200_000_000, 1_200_000_000, Basis.STATED, Basis.STATED),
        ("at least 40 and up to 50", 40, 50, Basis.STATED, Basis.IMPLICATURE),
        ("40 and up", 40, None, Basis.STATED, Basis.DOMAIN),
        ("quarter million", 200_000, 300_000, Basis.CONVENTION, Basis.CONVENTION),
        ("fewer than 20", 0, 19, Basis.DOMAIN, Basis.ENTAILED),
        ("up to 50", 0, 50, Basis.DOMAIN, Basis.IMPLICATURE),
        ("as many as 50", 0, 50, Basis.DOMAIN, Basis.IMPLICATURE),
        ("about 300", 250, 350, Basis.CONVENTION, Basis.CONVENTION),
        ("nearly 300", 250, 299, Basis.CONVENTION, Basis.ENTAILED),
        ("just over 300", 301, 350, Basis.ENTAILED, Basis.CONVENTION),
        ("dozens", 12, None, Basis.CONVENTION, Basis.DOMAIN),
        ("12 ± 3", 9, 15, Basis.ENTAILED, Basis.ENTAILED),
        ("15 (95% CI 12–19)", 12, 19, Basis.STATISTICAL, Basis.STATISTICAL),
        ("15 (12–19)", 12, 19, Basis.STATED, Basis.STATED),
        ("three-figure", 100, 999, Basis.ENTAILED, Basis.ENTAILED),
        ("an unknown number", 0, None, Basis.DOMAIN, Basis.DOMAIN),
        ("at least 12 of the 20", 12, 20, Basis.STATED, Basis.ENTAILED),
        ("over 100 but under 200", 101, 199, Basis.ENTAILED, Basis.ENTAILED),
        ("10, possibly 20", 10, 20, Basis.STATED, Basis.IMPLICATURE),
        ("300-odd", 300, 399, Basis.ENTAILED, Basis.CONVENTION),
        ("[190, ∞)", 190, None, Basis.STATED, Basis.DOMAIN),
    ],
)
def test_what_each_end_rests_on(
    text: str, low: int, high: int | None, low_basis: Basis, high_basis: Basis
) -> None:
    figure = quantity(text)
    assert figure.range == Interval(low, high)
    assert (figure.low_basis, figure.high_basis) == (low_basis, high_basis)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("one hundred and twenty-three thousand four hundred and fifty-six", 123456, 123456),
        ("between one hundred and one hundred and five", 100, 105),
        ("between one hundred and five and two hundred", 105, 200),
        ("2 lakh 50 thousand", 250_000, 250_000),
        ("two and a half dozen", 25, 35),
        ("half a million", 400_000, 600_000),
        ("one and a half million", 1_500_000, 1_500_000),
        ("10–15k", 10_000, 15_000),
        ("twelve (12) soldiers", 12, 12),
        ("10–20% of 500", 50, 100),
        ("1/3 of 20", 6, 7),
        ("more than half of the 20", 11, 20),
        ("at least 10, possibly as many as 20", 10, 20),
        ("15, 95% CI 12-19", 12, 19),
        ("12 plus or minus 3", 9, 15),
        ("exactly a dozen", 12, 12),
        ("at least about 300", 250, None),
        ("up to about 50", 0, 60),
        ("a 300-strong force", 300, 300),
        ("single-digit", 1, 9),
        ("not a single soldier", 0, 0),
        ("190 people were killed, although the number could be higher", 190, None),
        ("ten people (possibly more)", 10, None),
        ("1.500.000", 1_500_000, 1_500_000),
        ("between a third and half of the 300", 100, 150),
        ("one in three of the 300", 100, 100),
        ("thousands upon thousands", 1000, None),
        ("tens, possibly hundreds, of thousands", 10_000, None),
        ("12 (±3)", 9, 15),
        ("15 (CI 95%: 12–19)", 12, 19),
        ("more than 200 and less than 300", 201, 299),
        ("without casualties", 0, 0),
    ],
)
def test_combinations(text: str, low: int, high: int | None) -> None:
    assert quantity(text).range == Interval(low, high)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 2.5 km", Interval(Fraction(5, 2), None, low_open=True)),
        ("up to 20 km", Interval(None, 20)),
        ("-5", Interval(-5, -5)),
        ("75%", Interval(Fraction(3, 4), Fraction(3, 4))),
        ("$5 million", Interval(5_000_000, 5_000_000)),
        ("1,5 km", None),
        ("20m", None),
    ],
)
def test_amounts(text: str, expected: Interval | None) -> None:
    if expected is None:
        with pytest.raises(QuantityError) as caught:
            quantity(text, domain=REAL)
        assert len(caught.value.readings) == 2
    else:
        assert quantity(text, domain=REAL).range == expected


@pytest.mark.parametrize(
    ("locale", "text", "low", "high"),
    [
        ("de", "rund 1.500 Menschen", 1400, 1600),
        ("de", "mehrere hundert Tote", 200, None),
        ("de", "zwei bis dreihundert", 200, 300),
        ("de_CH", "1’500 Personen", 1500, 1500),
        ("fr", "au moins 1 500 personnes", 1500, None),
        ("fr", "plus d’une centaine de morts", 101, None),
        ("fr", "des dizaines de milliers", 10_000, None),
        ("es", "al menos 1.500 personas", 1500, None),
        ("es", "decenas de miles", 10_000, None),
        ("ar", "ما لا يقل عن ١٬٥٠٠ شخص", 1500, None),
        ("ar", "بين ١٠ و ٢٠", 10, 20),
    ],
)
def test_other_languages(locale: str, text: str, low: int, high: int | None) -> None:
    assert quantity(text, locale=locale).range == Interval(low, high)


def test_a_confidence_interval_is_kept_and_bounds_nothing() -> None:
    figure = quantity("15 (95% confidence interval: 12 to 19)")
    assert figure.uncertainty == Uncertainty(12, 19, Fraction(19, 20))
    assert figure.nominal == 15
    assert figure.entailed == Interval(0, None)


def test_widening_happens_once_and_never_to_the_ends_of_a_range() -> None:
    assert quantity("about a dozen") == quantity("roughly about a dozen")
    assert quantity("about 190–205").range == Interval(190, 205)
    assert quantity("about 190–205").approximate


@pytest.mark.parametrize(
    "figure",
    [
        Quantity.of(13),
        Quantity.of(Interval(62, 140)),
        Quantity.of(Interval(190, None)),
        Quantity.of(Interval(None, 20)),
        Quantity.of(Fraction(17, 8), domain=REAL),
        Quantity.of(Interval(None, Fraction(1, 3)), domain=REAL),
    ],
)
def test_figures_that_came_without_words_are_written_too(figure: Quantity) -> None:
    assert quantity(render(figure), domain=figure.domain) == figure


def test_a_figure_that_lost_its_canonical_reading_is_read_again() -> None:
    stored = Quantity(
        Interval(201, None),
        suggested=Interval(201, 300),
        nominal=200,
        low_basis=Basis.ENTAILED,
        high_basis=Basis.DOMAIN,
        text="over 200",
    )
    assert render(stored) == "more than 200"


def test_what_no_words_state_is_not_written() -> None:
    with pytest.raises(InvalidValueError, match="no words state"):
        render(Quantity(Interval(1, 9), suggested=Interval(2, 3), text="by hand"))


@pytest.mark.parametrize("text", ["not 190", "not many", "not all of the 20"])
def test_a_denied_figure_is_no_figure(text: str) -> None:
    with pytest.raises(QuantityError) as caught:
        quantity(text)
    assert caught.value.code == "negated"


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("killed 205–190 people", "205–190"),
        ("about 1.500 people", "1.500"),
        ("15 people, 1e400 others", "1e400"),
    ],
)
def test_an_error_names_the_place(text: str, blamed: str) -> None:
    with pytest.raises(QuantityError) as caught:
        quantity(text)
    assert text[slice(*caught.value.span)] == blamed
    assert blamed in str(caught.value)


@pytest.mark.parametrize(
    "options",
    [{"text": 5}, {"domain": "count"}, {"convention": "LITERAL"}, {"locale": 5}],
)
def test_arguments_of_a_wrong_type_are_refused(options: dict[str, object]) -> None:
    arguments = {"text": "5", **options}
    with pytest.raises(InvalidTypeError):
        quantity(arguments.pop("text"), **arguments)  # type: ignore[arg-type]


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="known are"):
        quantity("5", locale="tlh")


def test_hedges_widen_or_bound_but_not_both_by_chance() -> None:
    assert not NEAR & {Hedge.AT_LEAST, Hedge.AT_MOST}
    assert COUNT.floor == 0


def test_a_part_in_its_own_words_is_no_second_bound() -> None:
    with pytest.raises(QuantityError) as caught:
        quantity("up to 200, at least 150 of them civilians")
    assert caught.value.code == "multi"
    assert quantity("at least 100 but no more than 200 of them").range == Interval(100, 200)
