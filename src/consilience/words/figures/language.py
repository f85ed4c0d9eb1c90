"""The shape of a language: which words carry which meaning, as data.

The grammar knows meanings only, so a further language is a further value of `Language` and no code;
a further table is one line of `Language`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, StrEnum
from typing import Any, Final, TypeVar

import attrs

from consilience.words.figures.formats import SEPARATORS, VULGAR
from consilience.words.figures.phrasebook import Phrasebook

T = TypeVar("T")


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


def words(text: str) -> frozenset[str]:
    """Return the words of *text*, which spaces set apart."""
    return frozenset(text.split())


PORTIONS_OF_SCALES: Final = (2, 4)
"""A half and a quarter, which are said of scale words as well: "half a million"."""
_DATE_FOLLOWERS: Final = words(": - . / st nd rd th am pm gmt utc hrs h a p o")


def by_value(table: Mapping[T, str]) -> dict[str, T]:
    """Return the words of a table from values to words, which spaces set apart.

    >>> by_value({2: "half halves", 3: "third"})
    {'half': 2, 'halves': 2, 'third': 3}
    """
    return {word: value for value, text in table.items() for word in text.split()}


def _joints(table: Mapping[Joint, str | Phrasebook[Joint]]) -> Mapping[Joint, Phrasebook[Joint]]:
    """A phrasebook for each joint, since "and" can be one or another by where it stands."""
    given = {joint: table.get(joint, "") for joint in Joint}
    return {
        joint: Phrasebook({joint: it} if isinstance(it, str) else it) for joint, it in given.items()
    }


def _derived(work_out: Callable[[Language], frozenset[str]]) -> frozenset[str]:
    """A set worked out from the tables once, so that one look-up passes most words over."""
    return attrs.field(init=False, default=attrs.Factory(work_out, takes_self=True))


@attrs.frozen(kw_only=True)
class Language:
    """The words of one language, or of one with another behind it, ready to be looked up.

    ``before``, ``after`` and ``later`` are hedges in front of a figure, right behind it, and
    anywhere behind it; ``relative`` and ``rates`` are what makes it no total.  ``vague`` maps a
    phrase to the word that a `Convention` knows.  ``units`` are what amounts are measured in, so
    that a number in front of one is no count.

    The sets that follow the tables are worked out from them.  ``starters`` are the words at which a
    figure can begin.  The others hold what can follow its number: ``number_parts`` go on with
    digits, ``share_parts`` make a share of them, ``joiners`` a range; ``disqualifiers`` make them
    no count; ``amenders`` and ``limiters`` bound a figure from behind.  Every other word is passed
    over at once.

    >>> Language(code="xx", numbers={"un": 1}).numbers["un"]
    1
    """

    code: str
    before: Phrasebook[Hedge] = attrs.field(factory=Phrasebook[Hedge], converter=Phrasebook[Hedge])
    after: Phrasebook[Hedge] = attrs.field(factory=Phrasebook[Hedge], converter=Phrasebook[Hedge])
    later: Phrasebook[Hedge] = attrs.field(factory=Phrasebook[Hedge], converter=Phrasebook[Hedge])
    joints: Mapping[Joint, Phrasebook[Joint]] = attrs.field(
        factory=dict[Joint, Phrasebook[Joint]], converter=_joints
    )
    portions: Phrasebook[Portion] = attrs.field(
        factory=Phrasebook[Portion], converter=Phrasebook[Portion]
    )
    idioms: Phrasebook[Idiom] = attrs.field(factory=Phrasebook[Idiom], converter=Phrasebook[Idiom])
    vague: Phrasebook[str] = attrs.field(factory=Phrasebook[str], converter=Phrasebook[str])
    relative: Phrasebook[Relative] = attrs.field(
        factory=Phrasebook[Relative], converter=Phrasebook[Relative]
    )
    rates: Phrasebook[Rate] = attrs.field(factory=Phrasebook[Rate], converter=Phrasebook[Rate])
    numbers: Mapping[str, int] = attrs.field(factory=dict[str, int])
    scales: Mapping[str, int] = attrs.field(factory=dict[str, int])
    suffixes: Mapping[str, int] = attrs.field(factory=dict[str, int])
    lots: Mapping[str, int] = attrs.field(factory=dict[str, int])
    plurals: Mapping[str, str] = attrs.field(factory=dict[str, str])
    fractions: Mapping[str, int] = attrs.field(factory=dict[str, int])
    thirds: Mapping[str, int] = attrs.field(factory=dict[str, int])
    digit_sizes: Mapping[str, int] = attrs.field(factory=dict[str, int])
    articles: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    unit_adjectives: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    capital_months: frozenset[str] = frozenset()
    before_years: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    comparisons: frozenset[str] = frozenset()
    degrees: frozenset[str] = frozenset()
    graded: frozenset[str] = frozenset()

    starters: frozenset[str] = _derived(
        lambda own: own._first(Joint.BETWEEN, Joint.FROM, Joint.HALF, Joint.CONFIDENCE).union(
            *(book.first_words for book in (own.before, own.vague, own.portions)),
            *(book.first_words for book in (own.idioms, own.relative)),
            *(own.numbers, own.scales, own.lots, own.plurals, own.thirds),
            *(own.articles, own.digit_sizes, VULGAR, "-"),
            (word for word, under in own.fractions.items() if under in PORTIONS_OF_SCALES),
        )
    )
    noun_ends: frozenset[str] = _derived(
        lambda own: own.function_words.union(
            *(own.before.first_words, own.rates.first_words),
            *(own.numbers, own.scales, own.lots, own.plurals),
        )
    )
    joiners: frozenset[str] = _derived(
        lambda own: own._first(Joint.TO, Joint.OR, Joint.PERHAPS) | {","}
    )
    disqualifiers: frozenset[str] = _derived(
        lambda own: own._first(Joint.PERCENT, Joint.TIMES).union(
            _DATE_FOLLOWERS, own.months, own.units, own.unit_adjectives, own.ordinals
        )
    )
    amenders: frozenset[str] = _derived(
        lambda own: own._first(Joint.PLUS_MINUS).union(own.after.first_words, "([,;")
    )
    limiters: frozenset[str] = _derived(lambda own: own._first(Joint.BUT) | own.before.first_words)
    openers: frozenset[str] = _derived(lambda own: own._first(Joint.BETWEEN, Joint.FROM))
    day_joiners: frozenset[str] = _derived(lambda own: own._first(Joint.TO, Joint.AND, Joint.OR))
    date_followers: frozenset[str] = _derived(
        lambda own: own._first(Joint.OF).union(own.day_joiners, _DATE_FOLLOWERS, own.months)
    )
    number_parts: frozenset[str] = _derived(
        lambda own: own._first(Joint.AND).union(
            SEPARATORS, "/_", VULGAR, own.scales, own.lots, own.suffixes
        )
    )
    share_parts: frozenset[str] = _derived(
        lambda own: own._first(Joint.PERCENT, Joint.RATIO).union(own.fractions)
    )
    confidence: frozenset[str] = _derived(lambda own: own._first(Joint.CONFIDENCE))
    percents: frozenset[str] = _derived(lambda own: own._first(Joint.PERCENT))
    of: frozenset[str] = _derived(lambda own: own._first(Joint.OF))
    digit_joints: frozenset[str] = _derived(lambda own: own._first(Joint.DIGITS))

    def _first(self, *joints: Joint) -> frozenset[str]:
        return frozenset[str]().union(*(self.joints[joint].first_words for joint in joints))

    def over(self, behind: Language) -> Language:
        """Return this language with *behind* it another; of two meanings of a word, its own wins.

        >>> own = Language(code="xx", numbers={"un": 1}, months=words("mars"))
        >>> both = own.over(Language(code="yy", numbers={"un": 0, "one": 1}, months=words("may")))
        >>> both.numbers["un"], both.numbers["one"], sorted(both.months)
        (1, 1, ['mars', 'may'])
        """
        tables: dict[str, Any] = {  # of every kind of table the right-hand side of "|" wins
            table.name: getattr(behind, table.name) | getattr(self, table.name)
            for table in attrs.fields(Language)
            if table.init and table.name not in ("code", "joints")
        }
        joints = {joint: behind.joints[joint] | book for joint, book in self.joints.items()}
        return Language(code=self.code, joints=joints, **tables)
