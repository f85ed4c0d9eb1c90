"""Phrases of the language that no published table lists; each row says why it reads so.

The ranges were reasoned from what the words mean, not taken from what the reader answers.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from consilience.domain import REAL
from consilience.errors import QuantityError
from consilience.interval import Interval
from consilience.words import Uncertainty, quantities, quantity, render, survey

# A phrase, what it entails, and why.
ENTAILED = (
    # At least.
    ("not fewer than 30", "[30, ∞)", "inclusive"),
    ("no less than twenty-five", "[25, ∞)", "inclusive, in words"),
    ("no fewer than 1,200 people", "[1200, ∞)", "inclusive"),
    ("a minimum of twelve", "[12, ∞)", "inclusive"),
    ("upwards of 1,000 refugees", "[1000, ∞)", "inclusive by usage"),
    ("40 or more villagers", "[40, ∞)", "behind the number"),
    ("40 and above", "[40, ∞)", "behind the number"),
    ("at least 40, possibly more", "[40, ∞)", "the addition opens an end that is open"),
    ("at the very least 40", "[40, ∞)", "stress changes no bound"),
    ("at least a dozen", "[12, ∞)", "a bound has no halo"),
    ("at least two dozen people", "[24, ∞)", "a bound has no halo"),
    (">= 30", "[30, ∞)", "sign"),
    ("30+ people", "[30, ∞)", "sign behind the number"),
    ("40 at least", "[40, ∞)", "the hedge behind its number"),
    ("40, although the number could be higher", "[40, ∞)", "an opened end"),
    ("no lower than 30", "[30, ∞)", "inclusive"),
    ("=> 30", "[30, ∞)", "a sign typed in the other order"),
    ("20 a day later", "[20, 20]", "a time, and no rate"),
    ("20 daily flights", "[20, 20]", "what is counted, and no rate"),
    ("300 some people", "[300, 399]", "as 300-odd"),
    # More than.
    ("exceeds 30", "[31, ∞)", "strict"),
    ("exceeded 1,000 people", "[1001, ∞)", "strict"),
    ("over two hundred", "[201, ∞)", "strict"),
    ("in excess of 1,000", "[1001, ∞)", "strict"),
    ("> 30", "[31, ∞)", "sign, strict"),
    ("north of 200", "[201, ∞)", "strict"),
    ("greater than 50", "[51, ∞)", "strict"),
    ("well over a hundred", "[101, ∞)", "strict; the bound has no halo"),
    ("more than half a million", "[500001, ∞)", "strict, over a scaled share"),
    ("more than 1.5 million people", "[1500001, ∞)", "strict"),
    # At most.
    ("no more than twelve", "[0, 12]", "inclusive, floor of a count"),
    ("a maximum of 20", "[0, 20]", "inclusive"),
    ("up to 200", "[0, 200]", "inclusive, by implicature"),
    ("as many as 1,500 people", "[0, 1500]", "as up to"),
    ("<= 30", "[0, 30]", "sign"),
    ("20 or fewer", "[0, 20]", "behind the number"),
    ("as many as several dozen", "[0, ∞)", "no ceiling, as several dozen have none"),
    ("as few as several", "[3, ∞)", "as at least several"),
    ("as few as many", "[2, ∞)", "as at least many"),
    ("20 or less", "[0, 20]", "behind the number"),
    ("20 at most", "[0, 20]", "the hedge behind its number"),
    ("does not exceed 30", "[0, 30]", "inclusive"),
    ("=< 30", "[0, 30]", "a sign typed in the other order"),
    # Fewer than.
    ("fewer than a dozen", "[0, 11]", "strict; the bound has no halo"),
    ("less than fifty", "[0, 49]", "strict"),
    ("below 100", "[0, 99]", "strict"),
    ("< 5", "[0, 4]", "sign, strict"),
    ("fewer than half of the 20 villages", "[0, 9]", "strictly below ten"),
    ("more than half of the 20 villages", "[11, 20]", "strictly above ten, at most all"),
    ("at least half of the 20 villages", "[10, 20]", "ten, at most all"),
    # Two ends.
    ("a minimum of 12 and a maximum of 20", "[12, 20]", "both bounds inclusive"),
    ("at least 12 but fewer than 20", "[12, 19]", "mixed bounds"),
    ("more than 10 and fewer than 20", "[11, 19]", "both strict"),
    ("somewhere between 40 and 50", "[40, 50]", "closed"),
    ("between 40 to 50", "[40, 50]", "a common slip with one reading"),
    ("anywhere from 40 to 50 people", "[40, 50]", "closed"),
    ("between forty and fifty", "[40, 50]", "in words"),
    ("between 1.2 and 1.5 million", "[1200000, 1500000]", "the scale is shared"),
    ("40 to 50 people", "[40, 50]", "closed"),
    ("forty to fifty", "[40, 50]", "in words"),
    ("40 − 50", "[40, 50]", "a minus sign between numbers in order"),
    ("40‒50", "[40, 50]", "figure dash"),
    ("six or seven villages", "[6, 7]", "either"),
    ("from two to three dozen", "[24, 36]", "the unit is shared"),
    ("10–12 thousand", "[10000, 12000]", "the scale is shared"),
    ("5k–6k", "[5000, 6000]", "each with its scale"),
    ("100 ± 5%", "[95, 105]", "share of the number"),
    ("100 ±5", "[95, 105]", "absolute"),
    ("100 +/- 5", "[95, 105]", "absolute, typed"),
    ("100 plus or minus 10", "[90, 110]", "absolute, in words"),
    ("150 (95% CI 100–200)", "[100, 200]", "stated interval"),
    ("150 (95% CI: 100 to 200)", "[100, 200]", "stated interval"),
    ("150 [95% CI 100-200]", "[100, 200]", "stated interval in square brackets"),
    ("150 (95% confidence interval 100–200)", "[100, 200]", "stated interval in words"),
    # About.
    ("around 300", "[250, 350]", "half a granule of 100"),
    ("roughly 300 people", "[250, 350]", "as about"),
    ("some 300 people", "[250, 350]", "some before a number is about"),
    ("c. 300", "[250, 350]", "as about"),
    ("ca. 300", "[250, 350]", "as about"),
    ("an estimated 300", "[250, 350]", "as about"),
    ("approx. 300", "[250, 350]", "as about"),
    ("300-odd", "[300, 399]", "and some more, below the next hundred"),
    ("in the region of 300", "[250, 350]", "as about"),
    ("about three hundred", "[250, 350]", "in words"),
    ("two dozen or so", "[20, 28]", "a sixth of 24"),
    ("nearly 300", "[250, 299]", "below, strict"),
    ("almost 300", "[250, 299]", "below, strict"),
    ("just over 300", "[301, 350]", "above, strict"),
    ("slightly more than 300", "[301, 350]", "above, strict"),
    ("only 12", "[12, 12]", "only is no bound on the number"),
    ("just 12 people", "[12, 12]", "just is no bound on the number"),
    ("exactly twelve", "[12, 12]", "exact"),
    # Zero and unknown.
    ("none of the hostages", "[0, 0]", "zero idiom"),
    ("not a single civilian", "[0, 0]", "zero idiom"),
    ("not one civilian", "[0, 0]", "zero idiom"),
    ("no one was killed", "[0, 0]", "zero idiom"),
    ("no deaths", "[0, 0]", "zero idiom"),
    ("no civilian casualties", "[0, 0]", "zero idiom"),
    ("none of the 20 villages", "[0, 0]", "zero idiom over a whole"),
    ("an unknown number of civilians", "[0, ∞)", "a figure exists, no bound is said"),
    ("an undisclosed number", "[0, ∞)", "a figure exists, no bound is said"),
    # Numbers.
    ("3½ million", "[3500000, 3500000]", "vulgar fraction and scale"),
    ("1.2m people", "[1200000, 1200000]", "suffix with a noun that is counted"),
    ("2.5bn", "[2500000000, 2500000000]", "suffix"),
    ("15k", "[15000, 15000]", "suffix"),
    ("12 lakh", "[1200000, 1200000]", "ten thousands of ten"),
    ("12 lakhs", "[1200000, 1200000]", "the plural behind a number is the scale"),
    ("3 crore", "[30000000, 30000000]", "hundred lakh"),
    ("1,00,000", "[100000, 100000]", "Indian groups"),
    ("٣٠٠", "[300, 300]", "Arabic-Indic digits"),
    ("۳۰۰ نفر", "[300, 300]", "Persian digits"),
    ("2\u202f500", "[2500, 2500]", "narrow no-break space"),
    ("12'500", "[12500, 12500]", "apostrophe"),
    ("three hundred and forty-two", "[342, 342]", "in words"),
    ("one thousand two hundred", "[1200, 1200]", "in words"),
    ("two million three hundred thousand", "[2300000, 2300000]", "in words"),
    ("twelve hundred", "[1200, 1200]", "in words"),
    ("three score", "[50, 70]", "a lot is counted roughly, as dozens are: a sixth either way"),
    ("half a million", "[400000, 600000]", "round, as 'a hundred' is: a granule either way"),
    ("half of the 20 villages", "[10, 10]", "exact share"),
    ("a quarter of the 20 villages", "[5, 5]", "exact share"),
    ("a third of the 300 hostages", "[100, 100]", "exact share"),
    ("three quarters of the 20 villages", "[15, 15]", "exact share"),
    ("25% of the 20 villages", "[5, 5]", "exact share"),
    ("25 percent of 200", "[50, 50]", "exact share"),
    ("all but 3 of the 20 villages", "[17, 17]", "what is left of the whole"),
    ("all but two of the 20", "[18, 18]", "what is left of the whole"),
    ("12 out of 20", "[12, 12]", "part of a whole"),
    ("12 of 20 villages", "[12, 12]", "part of a whole"),
    ("all of the 20 villages", "[20, 20]", "the whole"),
    ("every one of the 20 villages", "[20, 20]", "the whole"),
    ("neither of the two hostages", "[0, 0]", "zero idiom over a whole"),
    ("both villages", "[2, 2]", "two"),
    ("a pair of fighters", "[2, 2]", "two"),
    # Vague words, LITERAL.
    ("a couple of hundred", "[200, ∞)", "two units at least"),
    ("a few thousand people", "[2000, ∞)", "two units at least"),
    ("several thousand", "[2000, ∞)", "two units at least"),
    ("several tens of thousands", "[20000, ∞)", "two units of ten thousand at least"),
    ("several hundreds of thousands", "[200000, ∞)", "two units of 100,000 at least"),
    ("hundreds of thousands", "[100000, ∞)", "one unit at least"),
    ("thousands, possibly tens of thousands", "[1000, ∞)", "the modal adds nothing entailed"),
    ("hundreds, if not thousands", "[100, ∞)", "the modal adds nothing entailed"),
    ("scores of people", "[20, ∞)", "one score at least"),
    ("in the low hundreds", "[100, ∞)", "one unit at least"),
    ("double-digit", "[10, 99]", "two digits"),
    ("double digits", "[10, 99]", "two digits"),
    ("a three-digit number", "[100, 999]", "three digits"),
    ("at least several hundred", "[200, ∞)", "the bound of the vague word"),
    # Noise.
    ("190[citation needed]", "[190, 190]", "a note is no digit"),
    ("190[a]", "[190, 190]", "a note is no digit"),
    ("190¹²", "[190, 190]", "superscripts are notes"),
    ("190†", "[190, 190]", "a note is no digit"),
)

# A phrase, its language, what it entails, and why.
LANGUAGES = (
    ("mindestens 30", "de", "[30, ∞)", "at least"),
    ("mehr als 200 Menschen", "de", "[201, ∞)", "more than"),
    ("höchstens 12", "de", "[0, 12]", "at most"),
    ("bis zu 1.500", "de", "[0, 1500]", "up to, with a point that groups"),
    ("etwa 300", "de", "[250, 350]", "about"),
    ("zwischen 30 und 40", "de", "[30, 40]", "between"),
    ("weniger als 50", "de", "[0, 49]", "fewer than"),
    ("au moins 30", "fr", "[30, ∞)", "at least"),
    ("plus de 1 500 personnes", "fr", "[1501, ∞)", "more than, with a space that groups"),
    ("environ 300", "fr", "[250, 350]", "about"),
    ("entre 30 et 40", "fr", "[30, 40]", "between"),
    ("jusqu'à 200", "fr", "[0, 200]", "up to"),
    ("moins de 50", "fr", "[0, 49]", "fewer than"),
    ("al menos 30", "es", "[30, ∞)", "at least"),
    ("más de 1.500", "es", "[1501, ∞)", "more than, with a point that groups"),
    ("unos 300", "es", "[250, 350]", "about"),
    ("entre 30 y 40", "es", "[30, 40]", "between"),
    ("hasta 200", "es", "[0, 200]", "up to"),
    ("menos de 50", "es", "[0, 49]", "fewer than"),
    ("أكثر من ٢٠٠", "ar", "[201, ∞)", "more than"),
    ("على الأقل ٣٠", "ar", "[30, ∞)", "at least"),
    ("حوالي ٣٠٠", "ar", "[250, 350]", "about"),
)

# A phrase, the range it suggests, and why.
SUGGESTED = (
    ("more than 200", "[201, 300]", "below the next number as round"),
    ("over 1,000 people", "[1001, 2000]", "below the next number as round"),
    ("more than 60", "[61, 70]", "below the next number as round"),
    ("dozens of people", "[24, 99]", "two units, below the next"),
    ("hundreds of thousands", "[200000, 999999]", "two units, below the next"),
    ("thousands, possibly tens of thousands", "[2000, 99999]", "the modal lifts the high end"),
    ("hundreds, if not thousands", "[200, 9999]", "the modal lifts the high end"),
    ("in the low hundreds", "[100, 399]", "the low third"),
    ("a few hundred", "[300, 500]", "three to five units"),
    ("several thousand", "[3000, 9000]", "three to nine units"),
    ("about 300", "[250, 350]", "nothing beyond what is entailed"),
)

# A phrase, the basis of its low and of its high end, and why.
BASES = (
    ("no less than 30", "stated", "domain", "written; nothing written"),
    ("over 30", "entailed", "domain", "31 follows from what is written"),
    ("up to 30", "domain", "implicature", "may be cancelled"),
    ("as many as 30", "domain", "implicature", "may be cancelled"),
    ("at most 30", "domain", "stated", "written"),
    ("below 30", "domain", "entailed", "29 follows from what is written"),
    ("roughly 30", "convention", "convention", "the width is a rule's"),
    ("dozens", "convention", "domain", "the unit is a rule's"),
    ("150 (95% CI 100–200)", "statistical", "statistical", "an interval with a level"),
)

# A phrase, the code of its refusal, whether it has readings, and why.
REFUSED = (
    ("2.500", "ambiguous_separator", True, "2500 or 2.5"),
    ("3 200", "ambiguous_separator", True, "3200, or 3 and 200"),
    ("200–150", "reversed_range", False, "never swapped"),
    ("between 50 and 40", "reversed_range", False, "never swapped"),
    ("from 50 to 40", "reversed_range", False, "never swapped"),
    ("120–30", "elliptical_range", True, "120 to 130, or reversed"),
    ("2011–12", "year_like_range", True, "years, or reversed"),
    ("40 ~ 50", "multi", True, "a tilde may stand for about"),
    ("40 percent", "no_base", False, "a share of what?"),
    ("±5%", "margin", False, "a width of what?"),
    ("not known", "missing", False, "nothing stated"),
    ("N/A", "missing", False, "nothing stated"),
    ("—", "missing", False, "a dash in a cell"),
    ("the 21st", "ordinal", False, "a rank"),
    ("T-72", "identifier", False, "a tank"),
    ("5 miles", "unit", False, "a length"),
    ("4 August", "date_like", False, "a date"),
    ("2013-08-04", "date_like", False, "a date"),
    ("infinity", "not_a_number", False, "no bound of a count"),
    ("-12", "negative_count", False, "below zero"),
    ("1e5", "notation", False, "no report writes so"),
    ("2.5 people", "not_whole", False, "people are counted whole"),
    ("9 trillion trillion", "magnitude", False, "beyond counts"),
    ("1٣", "mixed_digits", False, "two scripts in one number"),
    ("12 killed and 30 wounded", "multi", True, "two figures"),
    ("over 200 but under 100", "empty_range", False, "nothing is left"),
    ("30 of the 20 villages", "part_above_whole", False, "a part above its whole"),
    ("all but 30 of the 20 villages", "part_above_whole", False, "more left out than there are"),
    ("all but 3 villages", "no_base", False, "all of how many?"),
    ("", "empty", False, "nothing"),
    ("civilians", "no_figure", False, "no figure"),
    ("0,381", "separator", False, "a decimal somewhere; thousands never begin with a zero"),
    ("20 + 10", "multi", True, "a sum, and no margin"),
    ("1.5 ½", "multi", True, "a half is added to whole numbers alone"),
    ("three times the 20", "multiple", False, "60, which nobody wrote"),
    ("twice as many as 20", "multiple", False, "40, which nobody wrote"),
    ("more than double the 20", "multiple", False, "a hedge of a multiple"),
    ("3 × 12", "multiple", False, "a product"),
    ("fell by 20", "decrease", False, "how much, not how many"),
    ("a decrease of at least 20", "decrease", False, "a hedge of a change"),
    ("minus 20", "decrease", False, "what is taken away"),
    ("20 a day", "rate", False, "for how many days?"),
    ("20 deaths per week", "rate", False, "the noun between"),
    ("20 people killed each day", "rate", False, "the outcome between"),
    ("20/day", "rate", False, "as written in tables"),
    ("20 each", "rate", False, "for how many?"),
    ("20 per 100,000", "rate", False, "and no 100,000 either"),
    ("an average of 20", "rate", False, "nobody counted 20"),
    ("more 11000", "incomplete_hedge", False, "more than, or another"),
    ("less 30", "incomplete_hedge", False, "less than, or taken away"),
    ("≲ 12", "notation", False, "a bound that no rule reads"),
    ("12~", "notation", False, "a mark that no rule reads"),
    ("+/- 5", "margin", False, "a width of what?"),
    ("dozens ± 5", "margin", False, "no number to be around"),
)


@pytest.mark.parametrize(("text", "entailed", "why"), ENTAILED)
def test_entailed(text: str, entailed: str, why: str) -> None:
    assert str(quantity(text).range) == entailed, why


@pytest.mark.parametrize(("text", "language", "entailed", "why"), LANGUAGES)
def test_other_languages(text: str, language: str, entailed: str, why: str) -> None:
    assert str(quantity(text, locale=language).range) == entailed, why


@pytest.mark.parametrize(("text", "suggested", "why"), SUGGESTED)
def test_suggested(text: str, suggested: str, why: str) -> None:
    assert str(quantity(text).suggested) == suggested, why


@pytest.mark.parametrize(("text", "low", "high", "why"), BASES)
def test_basis(text: str, low: str, high: str, why: str) -> None:
    figure = quantity(text)
    assert (figure.low_basis.value, figure.high_basis.value) == (low, high), why


@pytest.mark.parametrize(("text", "code", "ambiguous", "why"), REFUSED)
def test_refused(text: str, code: str, ambiguous: bool, why: str) -> None:
    with pytest.raises(QuantityError) as caught:
        quantity(text)
    assert caught.value.code == code, why
    assert (len(caught.value.readings) > 1) is ambiguous, why


def test_real_numbers_keep_open_ends() -> None:
    assert str(quantity("more than 2.5", domain=REAL).range) == "(5/2, ∞)"
    assert quantity("fewer than 20", domain=REAL).range.high == 20


def test_a_part_with_a_bound_of_its_own_is_a_figure_of_its_own() -> None:
    figures = quantities("up to 200, at least 150 of them civilians")
    assert [str(one.range) for one in figures] == ["[0, 200]", "[150, ∞)"]
    assert "part" in figures[1].notes


def test_an_increment_is_noted_and_never_added() -> None:
    figures = quantities("20 people were killed and another 105–199 wounded")
    assert [str(one.range) for one in figures] == ["[20, 20]", "[105, 199]"]
    assert "increment" in figures[1].notes


@pytest.mark.parametrize("text", ["+20", "an increase of 20", "up by 20", "rose by 20"])
def test_a_rise_is_an_increment(text: str) -> None:
    figure = quantity(text)
    assert (str(figure.range), figure.notes) == ("[20, 20]", ("increment",))


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("20 Tote pro Tag", "de", "rate"),
        ("durchschnittlich 20", "de", "rate"),
        ("doppelt so viele wie 20", "de", "multiple"),
        ("20 morts par jour", "fr", "rate"),
        ("le double de 20", "fr", "multiple"),
        ("20 muertos al día", "es", "rate"),
        ("el doble de 20", "es", "multiple"),
        ("20 قتيلا يوميا", "ar", "rate"),
    ],
)
def test_what_states_no_total_in_other_languages(text: str, language: str, code: str) -> None:
    with pytest.raises(QuantityError) as caught:
        quantity(text, locale=language)
    assert caught.value.code == code


def test_a_rate_is_an_amount_with_a_unit() -> None:
    figure = quantity("about 20 deaths a day", domain=REAL)
    assert (str(figure.range), figure.noun) == ("[18, 22]", "deaths a day")


def test_a_rate_is_passed_over_and_surveyed() -> None:
    text = "20 people a day for 3 weeks, 400 people in all"
    assert [str(one.range) for one in quantities(text)] == ["[400, 400]"]
    codes = [one.code for one in survey(text) if isinstance(one, QuantityError)]
    assert codes == ["rate", "unit"]


@pytest.mark.parametrize(
    "text", ["more 20-year-olds", "more 5 km runs", "more than once, more or less"]
)
def test_a_comparison_of_no_figure_refuses_nothing_new(text: str) -> None:
    assert quantities(text) == ()


def test_a_name_with_a_number_is_no_noun() -> None:
    (figure,) = quantities("20 T-72 tanks")
    assert (str(figure.range), figure.noun) == ("[20, 20]", None)


@pytest.mark.parametrize(
    "text", ["KamAZ with KS-45719-7M crane", "a 9S932-2 vehicle", "Ural-63704-0010 Tornado", "2S1"]
)
def test_what_is_attached_to_a_name_is_no_figure(text: str) -> None:
    assert quantities(text) == ()
    assert quantities(f"{text}, 12 killed")[0].range == Interval(12, 12)


@pytest.mark.parametrize(
    "text", ["95% CI 100–200", "100–200 (95% CI)", "95%-CI: 100 to 200", "100–200, CI 95%"]
)
def test_an_interval_with_a_level_alone_bounds_nothing(text: str) -> None:
    figure = quantity(text)
    assert figure.uncertainty == Uncertainty(100, 200, Fraction(95, 100))
    assert figure.entailed == Interval(0, None)
    assert quantity(render(figure)) == figure


def test_a_confidence_interval_has_two_ends() -> None:
    with pytest.raises(QuantityError) as caught:
        quantity("95% CI 100")
    assert caught.value.code == "margin"


@pytest.mark.parametrize("text", ["twice as many", "half as many", "how many died", "too many"])
def test_a_comparison_is_no_vague_word(text: str) -> None:
    with pytest.raises(QuantityError) as caught:
        quantity(text)
    assert caught.value.code == "no_figure"
