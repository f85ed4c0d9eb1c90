"""The shape of a language: which words carry which meaning, as data.

A language is one table.  The grammar knows meanings only, so a further language is a further table
and no code.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum

import attrs


def in_order(text: str, *, start: int = 0, step: int = 1) -> dict[str, int]:
    """Return the words of *text*, each with its number, counted from *start*.

    >>> in_order("twenty thirty", start=20, step=10)
    {'twenty': 20, 'thirty': 30}
    """
    return {word: start + place * step for place, word in enumerate(text.split())}


class Hedge(StrEnum):
    """What a word beside a figure does to it; the value is how `render` writes it.

    >>> Hedge.AT_LEAST.value
    'at least'
    """

    AT_LEAST = "at least"
    AS_FEW_AS = "as few as"
    MORE_THAN = "more than"
    EXCEEDING = "in excess of"
    WELL_OVER = "well over"
    AT_MOST = "at most"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"
    WELL_UNDER = "well under"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    ORDER = "on the order of"
    ODD = "-odd"
    EXACTLY = "exactly"
    POSSIBLY = "possibly"
    ONLY = "only"
    ANOTHER = "another"
    WHOLE = "a total of"
    PART = "including"
    REPORTED = "reportedly"


LOWER = frozenset(
    {Hedge.AT_LEAST, Hedge.AS_FEW_AS, Hedge.MORE_THAN, Hedge.EXCEEDING, Hedge.WELL_OVER}
)
"""Hedges that leave the upper end open."""
UPPER = frozenset({Hedge.AT_MOST, Hedge.UP_TO, Hedge.FEWER_THAN, Hedge.WELL_UNDER})
"""Hedges that leave the lower end to the domain."""
NEAR = frozenset({Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER, Hedge.ORDER, Hedge.ODD})
"""Hedges that widen a number."""


class Joint(StrEnum):
    """What joins two ends, or a part and its whole."""

    BETWEEN = "between"
    FROM = "from"
    AND = "and"
    TO = "to"
    OR = "or"
    BUT = "but"
    PERHAPS = "possibly"
    PLUS_MINUS = "±"
    OF = "of"
    PERCENT = "%"
    HALF = "half"
    RATIO = "in"
    REPEATED = "upon"
    CONFIDENCE = "confidence interval"
    DIGITS = "figure"
    TIMES = "times the"


class Relative(StrEnum):
    """How words in front of a number make it relative to another; the value is the error's code."""

    MULTIPLE = "multiple"
    DECREASE = "decrease"
    AVERAGE = "rate"
    INCOMPLETE = "incomplete_hedge"


class Rate(Enum):
    """Whether words behind a figure make it a rate: always, unless a noun follows, or never."""

    EACH = "each"
    ADJECTIVE = "daily"
    INSTANT = "a day later"


class Portion(StrEnum):
    """A share of a whole that is no fraction."""

    MOST = "most"
    NEARLY_ALL = "almost all"
    MINORITY = "a minority"
    ALL_BUT = "all but"


class Idiom(StrEnum):
    """A phrase that is a figure, or the lack of one, by itself."""

    ZERO = "0"
    NO = "no"
    WITHOUT = "without"
    UNKNOWN = "an unknown number"
    UNREPORTED = "no reports"


Phrases = tuple[str, ...]


def phrases(text: str) -> Phrases:
    """Return the phrases of *text*, which a bar sets apart.

    >>> phrases("at least | no fewer than")
    ('at least', 'no fewer than')
    """
    return tuple(phrase.strip() for phrase in text.split("|"))


def words(text: str) -> frozenset[str]:
    """Return the words of *text*, which spaces set apart."""
    return frozenset(text.split())


@attrs.frozen
class Language:
    """The words of one language.  Every table maps meanings or words; a phrase is written plainly.

    ``before``, ``after`` and ``later`` are hedges in front of a figure, right behind it, and
    anywhere behind it; ``relative`` and ``rates`` are what makes it no total.  ``vague`` maps a
    phrase to the word that a `Convention` knows.  ``units`` are what amounts are measured in, so
    that a number in front of one is no count.

    >>> Language("xx", numbers={"un": 1}).numbers["un"]
    1
    """

    code: str
    before: Mapping[Hedge, Phrases] = attrs.field(factory=dict[Hedge, Phrases], kw_only=True)
    after: Mapping[Hedge, Phrases] = attrs.field(factory=dict[Hedge, Phrases], kw_only=True)
    later: Mapping[Hedge, Phrases] = attrs.field(factory=dict[Hedge, Phrases], kw_only=True)
    joints: Mapping[Joint, Phrases] = attrs.field(factory=dict[Joint, Phrases], kw_only=True)
    portions: Mapping[Portion, Phrases] = attrs.field(factory=dict[Portion, Phrases], kw_only=True)
    idioms: Mapping[Idiom, Phrases] = attrs.field(factory=dict[Idiom, Phrases], kw_only=True)
    vague: Mapping[str, Phrases] = attrs.field(factory=dict[str, Phrases], kw_only=True)
    relative: Mapping[Relative, Phrases] = attrs.field(
        factory=dict[Relative, Phrases], kw_only=True
    )
    rates: Mapping[Rate, Phrases] = attrs.field(factory=dict[Rate, Phrases], kw_only=True)
    numbers: Mapping[str, int] = attrs.field(factory=dict[str, int], kw_only=True)
    scales: Mapping[str, int] = attrs.field(factory=dict[str, int], kw_only=True)
    suffixes: Mapping[str, int] = attrs.field(factory=dict[str, int], kw_only=True)
    lots: Mapping[str, int] = attrs.field(factory=dict[str, int], kw_only=True)
    plurals: Mapping[str, str] = attrs.field(factory=dict[str, str], kw_only=True)
    fractions: Mapping[str, int] = attrs.field(factory=dict[str, int], kw_only=True)
    thirds: Mapping[str, int] = attrs.field(factory=dict[str, int], kw_only=True)
    digit_sizes: Mapping[str, int] = attrs.field(factory=dict[str, int], kw_only=True)
    articles: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    determiners: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    pronouns: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    copulas: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    function_words: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    outcomes: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    people: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    units: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    unit_adjectives: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    ordinals: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    months: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    capital_months: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    before_years: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    labels: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    changes: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    missing: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    negations: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    comparisons: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    degrees: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    graded: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
