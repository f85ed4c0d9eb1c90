"""The tables of a language, made ready to be looked up while reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

import attrs

from consilience.words.figures.formats import SEPARATORS, VULGAR, split_locale
from consilience.words.figures.language import (
    Hedge,
    Idiom,
    Joint,
    Language,
    Portion,
    Rate,
    Relative,
    words,
)
from consilience.words.figures.languages import LANGUAGES
from consilience.words.figures.languages.english import ENGLISH
from consilience.words.figures.phrasebook import Phrasebook, phrasebook

V = TypeVar("V")

_DATE_FOLLOWERS: Final = words(": - . / st nd rd th am pm gmt utc hrs h a p o")
PORTIONS_OF_SCALES: Final = (2, 4)
"""A half and a quarter, which are said of scale words as well: "half a million"."""
MONEY: Final = frozenset("$€£¥₹₽₺₪")
"""Signs in front of a number that make it an amount of money."""


@attrs.frozen
class Lexicon:
    """One language, or one with English behind it, ready for look-up.

    ``starters`` are the words at which a figure can begin.  The other sets in the plural hold what
    can follow its number: ``number_parts`` go on with digits, ``share_parts`` make a share of them,
    ``joiners`` a range; ``disqualifiers`` make them no count; ``amenders`` and ``limiters`` bound a
    figure from behind.  Every other word is passed over at once.
    """

    before: Phrasebook[Hedge]
    after: Phrasebook[Hedge]
    later: Phrasebook[Hedge]
    joints: Mapping[Joint, Phrasebook[Joint]]
    vague: Phrasebook[str]
    portions: Phrasebook[Portion]
    idioms: Phrasebook[Idiom]
    relative: Phrasebook[Relative]
    rates: Phrasebook[Rate]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    suffixes: Mapping[str, int]
    lots: Mapping[str, int]
    plurals: Mapping[str, str]
    fractions: Mapping[str, int]
    thirds: Mapping[str, int]
    digit_sizes: Mapping[str, int]
    articles: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    copulas: frozenset[str]
    noun_ends: frozenset[str]
    outcomes: frozenset[str]
    people: frozenset[str]
    units: frozenset[str]
    unit_adjectives: frozenset[str]
    ordinals: frozenset[str]
    months: frozenset[str]
    capital_months: frozenset[str]
    before_years: frozenset[str]
    labels: frozenset[str]
    changes: frozenset[str]
    missing: frozenset[str]
    comparisons: frozenset[str]
    degrees: frozenset[str]
    graded: frozenset[str]
    negations: frozenset[str]
    starters: frozenset[str]
    joiners: frozenset[str]
    disqualifiers: frozenset[str]
    amenders: frozenset[str]
    limiters: frozenset[str]
    openers: frozenset[str]
    confidence: frozenset[str]
    percents: frozenset[str]
    of: frozenset[str]
    date_followers: frozenset[str]
    day_joiners: frozenset[str]
    digit_joints: frozenset[str]
    number_parts: frozenset[str]
    share_parts: frozenset[str]


def _merged(tables: Iterable[Mapping[str, V]]) -> dict[str, V]:
    merged: dict[str, V] = {}
    for table in tables:
        for word, meaning in table.items():
            merged.setdefault(word, meaning)
    return merged


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)


def lexicon_of(*languages: Language) -> Lexicon:
    """Return the lexicon of *languages*; where two disagree on a word, the first wins.

    >>> lexicon_of(ENGLISH).numbers["twelve"]
    12
    """
    before = phrasebook(*(language.before for language in languages))
    after = phrasebook(*(language.after for language in languages))
    vague = phrasebook(*(language.vague for language in languages))
    portions = phrasebook(*(language.portions for language in languages))
    idioms = phrasebook(*(language.idioms for language in languages))
    relative = phrasebook(*(language.relative for language in languages))
    rates = phrasebook(*(language.rates for language in languages))
    joints = {
        joint: phrasebook(*({joint: language.joints.get(joint, ())} for language in languages))
        for joint in Joint
    }
    numbers = _merged(language.numbers for language in languages)
    scales = _merged(language.scales for language in languages)
    lots = _merged(language.lots for language in languages)
    plurals = _merged(language.plurals for language in languages)
    digit_sizes = _merged(language.digit_sizes for language in languages)
    thirds = _merged(language.thirds for language in languages)
    articles = _union(language.articles for language in languages)
    fractions = _merged(language.fractions for language in languages)
    starters = frozenset[str]().union(
        before.first_words,
        vague.first_words,
        portions.first_words,
        idioms.first_words,
        relative.first_words,
        joints[Joint.BETWEEN].first_words,
        joints[Joint.FROM].first_words,
        joints[Joint.HALF].first_words,
        joints[Joint.CONFIDENCE].first_words,
        numbers,
        scales,
        lots,
        plurals,
        thirds,
        articles,
        digit_sizes,
        (word for word, under in fractions.items() if under in PORTIONS_OF_SCALES),
        VULGAR,
        ("-",),
    )
    day_joiners = _union(joints[joint].first_words for joint in (Joint.TO, Joint.AND, Joint.OR))
    return Lexicon(
        before=before,
        after=after,
        later=phrasebook(*(language.later for language in languages)),
        joints=joints,
        vague=vague,
        portions=portions,
        idioms=idioms,
        relative=relative,
        rates=rates,
        numbers=numbers,
        scales=scales,
        suffixes=_merged(language.suffixes for language in languages),
        lots=lots,
        plurals=plurals,
        fractions=fractions,
        thirds=thirds,
        digit_sizes=digit_sizes,
        articles=articles,
        determiners=_union(language.determiners for language in languages),
        pronouns=_union(language.pronouns for language in languages),
        copulas=_union(language.copulas for language in languages),
        noun_ends=before.first_words.union(
            rates.first_words,
            numbers,
            scales,
            lots,
            plurals,
            *(language.function_words for language in languages),
        ),
        outcomes=_union(language.outcomes for language in languages),
        people=_union(language.people for language in languages),
        units=_union(language.units for language in languages),
        unit_adjectives=_union(language.unit_adjectives for language in languages),
        ordinals=_union(language.ordinals for language in languages),
        months=_union(language.months for language in languages),
        capital_months=_union(language.capital_months for language in languages),
        before_years=_union(language.before_years for language in languages),
        labels=_union(language.labels for language in languages),
        changes=_union(language.changes for language in languages),
        missing=_union(language.missing for language in languages),
        negations=_union(language.negations for language in languages),
        comparisons=_union(language.comparisons for language in languages),
        degrees=_union(language.degrees for language in languages),
        graded=_union(language.graded for language in languages),
        starters=starters,
        joiners=joints[Joint.TO].first_words.union(
            joints[Joint.OR].first_words, joints[Joint.PERHAPS].first_words, ","
        ),
        disqualifiers=joints[Joint.PERCENT].first_words.union(
            joints[Joint.TIMES].first_words,
            _DATE_FOLLOWERS,
            *(language.months for language in languages),
            *(language.units for language in languages),
            *(language.unit_adjectives for language in languages),
            *(language.ordinals for language in languages),
        ),
        amenders=after.first_words.union(joints[Joint.PLUS_MINUS].first_words, "([,;"),
        limiters=before.first_words | joints[Joint.BUT].first_words,
        confidence=joints[Joint.CONFIDENCE].first_words,
        percents=joints[Joint.PERCENT].first_words,
        of=joints[Joint.OF].first_words,
        openers=joints[Joint.BETWEEN].first_words | joints[Joint.FROM].first_words,
        date_followers=day_joiners.union(
            _DATE_FOLLOWERS,
            joints[Joint.OF].first_words,
            *(language.months for language in languages),
        ),
        day_joiners=day_joiners,
        digit_joints=joints[Joint.DIGITS].first_words,
        number_parts=joints[Joint.AND].first_words.union(
            SEPARATORS, "/_", VULGAR, scales, lots, *(language.suffixes for language in languages)
        ),
        share_parts=joints[Joint.PERCENT].first_words.union(
            joints[Joint.RATIO].first_words, fractions
        ),
    )


_LEXICONS: Final = {
    code: lexicon_of(language) if language is ENGLISH else lexicon_of(language, ENGLISH)
    for code, language in LANGUAGES.items()
}


def lexicon(locale: str | None) -> Lexicon:
    """Return the lexicon for *locale*: its language with English behind it, or English alone.

    >>> lexicon("de_AT").numbers["zwölf"], lexicon(None) is lexicon("ja")
    (12, True)
    """
    code = "en" if locale is None else split_locale(locale)[0]
    return _LEXICONS[code if code in _LEXICONS else "en"]
