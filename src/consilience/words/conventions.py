"""What vague words mean, by named and versioned conventions that are data.

No two projects agree: "dozens" is 12 in one and 24 in another.  So no value is built in: every
figure read from a vague word records the convention it was read by.  `LITERAL` holds what the words
entail and what they suggest; the others hold what a published project codes, each with its source.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

import attrs

from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.interval import Interval
from consilience.words.approximation import GRANULE, Approximation


@attrs.frozen
class Sense:
    """What a vague word means: it entails ``low`` to ``high``, and suggests a narrower range.

    ``high`` is ``None`` where the word sets no bound.  ``suggests`` is the narrower range;
    left out, it is the whole.

    >>> Sense(12, suggests=(24, 99)).suggested
    Interval(24, 99)
    """

    low: int
    high: int | None = None
    suggests: tuple[int, int | None] | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.suggested not in self.entailed:
            raise InvalidValueError(
                f"a vague word suggests {self.suggested}, which is not inside what it entails, "
                f"{self.entailed}"
            )

    @property
    def entailed(self) -> Interval:
        """The range that the word commits its author to."""
        return Interval(self.low, self.high)

    @property
    def suggested(self) -> Interval:
        """The range that a reader takes the word to mean."""
        return self.entailed if self.suggests is None else Interval(*self.suggests)


SenseLike = Sense | int | tuple[int, int | None]
"""A sense, the one number that a project codes, or a low and a high end."""


def _as_sense(word: str, given: object) -> Sense:
    match given:
        case Sense():
            return given
        case bool():
            pass
        case int():
            return Sense(given, given)
        case (int() as low, (int() | None) as high):
            return Sense(low, high)
        case _:
            pass
    raise InvalidTypeError(
        f"the sense of {word!r} is {given!r}: give a number, a pair such as (12, None), or a Sense"
    )


def _as_senses(given: Mapping[str, SenseLike]) -> Mapping[str, Sense]:
    return MappingProxyType({word: _as_sense(word, sense) for word, sense in given.items()})


def _no_senses() -> Mapping[str, Sense]:
    return {}


@attrs.frozen
class Convention:
    """A named, versioned rule for vague words and for approximations.

    ``words`` gives each vague word a `Sense`, or a plain number, or a pair of ends.  ``multiples``
    does so for words in front of a unit, counted in units: "several" hundred.  A word that is in
    neither is looked up in ``base``, and the figure then records *that* convention.
    ``approximation`` is how far "about n" reaches.  ``as_number`` lists the bounds, such as "at
    least", that the project codes as the number alone.  ``nested`` claims that every word entails
    no more here than in ``base``.  ``source`` says where the rule was published.

    Raises `InvalidTypeError` and `InvalidValueError` for a sense that is none, and where ``nested``
    claims what does not hold.

    >>> mine = Convention("OURS", "2026", words={"dozens": 30}, base=LITERAL, nested=True)
    >>> mine.label, mine.words["dozens"].entailed
    ('OURS/2026', Interval(30, 30))
    """

    name: str
    version: str = "1"
    words: Mapping[str, Sense] = attrs.field(
        factory=_no_senses, kw_only=True, converter=_as_senses, hash=False, repr=False
    )
    multiples: Mapping[str, Sense] = attrs.field(
        factory=_no_senses, kw_only=True, converter=_as_senses, hash=False, repr=False
    )
    approximation: Approximation = attrs.field(default=GRANULE, kw_only=True)
    as_number: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    base: Convention | None = attrs.field(default=None, kw_only=True)
    nested: bool = attrs.field(default=False, kw_only=True)
    source: str = attrs.field(default="", kw_only=True, repr=False)

    def __attrs_post_init__(self) -> None:
        if not self.nested:
            return
        if self.base is None:
            raise InvalidValueError(
                f"the convention {self.label} is nested in nothing: give it a base"
            )
        for word, sense in self.words.items():
            found = self.base.sense(word)
            if found is not None and sense.entailed not in found[0].entailed:
                raise InvalidValueError(
                    f"the convention {self.label} claims to be nested in {self.base.label}, but "
                    f"{word!r} is {sense.entailed} here and {found[0].entailed} there"
                )

    @property
    def label(self) -> str:
        """Name and version, as a figure records them."""
        return f"{self.name}/{self.version}"

    def sense(self, word: str) -> tuple[Sense, str] | None:
        """Return the sense of *word* and the label of the convention it comes from, if any."""
        found = self.words.get(word)
        if found is not None:
            return found, self.label
        return None if self.base is None else self.base.sense(word)

    def multiple(self, word: str) -> tuple[Sense, str] | None:
        """Return the sense of *word* in front of a unit, in units, and where it comes from."""
        found = self.multiples.get(word)
        if found is not None:
            return found, self.label
        return None if self.base is None else self.base.multiple(word)

    def __reduce__(self) -> tuple[object, ...]:
        # A read-only mapping cannot be pickled; the dict it was made of can.
        tables = {"words": dict(self.words), "multiples": dict(self.multiples)}
        return partial(Convention, **attrs.asdict(self, recurse=False) | tables), ()


_SMALL: Final = {
    "few": Sense(1, suggests=(2, 5)),
    "a couple": Sense(2, suggests=(2, 3)),
    "a few": Sense(2, suggests=(3, 5)),
    "a handful": Sense(2, suggests=(3, 7)),
}

# A plural entails one unit, since projects code it so; it suggests two units, up to the next.
LITERAL: Final = Convention(
    "LITERAL",
    "1",
    words={
        "some": Sense(1),
        **_SMALL,
        "several": Sense(3, suggests=(3, 9)),
        **dict.fromkeys(("a number", "many", "very many", "multiple", "numerous"), Sense(2)),
        "tens": Sense(10, suggests=(20, 99)),
        "dozens": Sense(12, suggests=(24, 99)),
        "scores": Sense(20, suggests=(40, 99)),
        "hundreds": Sense(100, suggests=(200, 999)),
        "thousands": Sense(1_000, suggests=(2_000, 9_999)),
        "lakhs": Sense(100_000, suggests=(200_000, None)),
        "millions": Sense(1_000_000, suggests=(2_000_000, None)),
        "crores": Sense(10_000_000, suggests=(20_000_000, None)),
        "billions": Sense(1_000_000_000, suggests=(2_000_000_000, None)),
    },
    # Two hundred and fifty can be called several hundred, though two things are hardly several.
    multiples={
        **_SMALL,
        **dict.fromkeys(("several", "many", "multiple", "numerous"), Sense(2, suggests=(3, 9))),
    },
    source="One unit entailed, two suggested, below the next unit.",
)
"""What the words entail and suggest, and nothing that a project decided."""

ACLED: Final = Convention(
    "ACLED",
    "2024",
    words={"tens": 10, "dozens": 12, "hundreds": 100},
    base=LITERAL,
    nested=True,
    source=(
        "Armed Conflict Location & Event Data, FAQs: ACLED fatality methodology, 7 May 2024, "
        "https://acleddata.com"
    ),
)
"""The least number that the word allows, as Armed Conflict Location & Event Data codes it."""

CCC: Final = Convention(
    "CCC",
    "1",
    words={
        "hundreds": 200,
        "thousands": 2_000,
        "tens of thousands": 20_000,
        "hundreds of thousands": 200_000,
    },
    base=LITERAL,
    nested=True,
    source=(
        "Crowd Counting Consortium, ccc_data_dictionary.md, "
        "https://github.com/nonviolent-action-lab/crowd-counting-consortium"
    ),
)
"""Two of the unit, as the Crowd Counting Consortium codes the sizes of protests."""

GTD: Final = Convention(
    "GTD",
    "2021",
    as_number=("at least",),
    base=LITERAL,
    nested=True,
    source=(
        "Global Terrorism Database, Codebook: Methodology, Inclusion Criteria, and Variables, "
        "August 2021, nkill, https://www.start.umd.edu/gtd"
    ),
)
""""At least 11" is coded as 11, as in the Global Terrorism Database."""

NCEI: Final = Convention(
    "NCEI",
    "1",
    words={
        "few": (1, 50),
        "a few": (1, 50),
        "some": (51, 100),
        "many": (101, 1_000),
        "very many": (1_001, None),
    },
    base=LITERAL,
    source=(
        "NOAA National Centers for Environmental Information, Global Significant Earthquake "
        "Database, description of deaths, doi:10.7289/V5TD9V7K"
    ),
)
"""The bands in which the Global Significant Earthquake Database describes deaths.

Not nested in `LITERAL`: "a few" may be one here.
"""
