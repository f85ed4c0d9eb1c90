"""What the grammar finds in a phrase, before it is decided what that means."""

from __future__ import annotations

from enum import Enum

import attrs

from consilience.domain import Exact
from consilience.words.figures.language import Hedge, Portion


class NumberForm(Enum):
    """How a number is written, as far as it bears on what it means.

    ``SHARP``: figures and number words.  ``ROUND``: "a hundred", which is no exact count though
    "one hundred" is.  ``LOT``: in dozens or scores, which are counted roughly.
    """

    SHARP = "sharp"
    ROUND = "round"
    LOT = "lot"


@attrs.frozen
class Number:
    """A number that was written.

    ``scale`` is the one scale word that it ends in ("three hundred": 100), else 1; for a lot, its
    size.  ``plain`` is whether it is one run of digits, ``spelled`` whether it is in words.
    """

    value: Exact
    form: NumberForm = NumberForm.SHARP
    scale: int = 1
    plain: bool = False
    spelled: bool = False


@attrs.frozen
class Vague:
    """A vague word: one of a convention's, maybe in front of a unit, or a third of a decade.

    ``times`` is the unit: 100 in "several hundred", 1000 in "tens of thousands".  ``plural`` tells
    the second from the first.  ``third`` is 0, 1, 2 in "low", "mid" and "high hundreds".
    """

    word: str
    times: int = 1
    plural: bool = False
    third: int | None = None


RangeEnd = Number | Vague


@attrs.frozen
class Span:
    """Two ends.  ``perhaps`` marks the second as no more than possible ("if not hundreds")."""

    low: RangeEnd
    high: RangeEnd
    perhaps: bool = False
    loose: bool = False


@attrs.frozen
class Digits:
    """A number of which only the number of digits is said."""

    count: int


@attrs.frozen
class UnstatedNumber:
    """A number that is said not to be known."""


@attrs.frozen
class Share:
    """A fraction, or "most", of a stated whole."""

    portion: Exact | Portion
    whole: Number


Subject = Number | Vague | Span | Digits | UnstatedNumber | Share


@attrs.frozen
class Margin:
    """The half-width behind "±"; ``percent`` of the number if so."""

    width: Exact
    percent: bool = False


@attrs.frozen
class Band:
    """A range in brackets behind a number: a confidence interval if ``statistical``."""

    low: Exact
    high: Exact
    statistical: bool
    level: Exact | None = None


@attrs.define
class Figure:
    """One figure with all that was found around it; filled while reading.

    ``bound`` opens an end, ``near`` widens, ``limit`` is a second bound ("but under 200").
    ``start`` and ``end`` are tokens; ``bare_noun`` is whether the noun stands behind a
    verb ("10 were civilians").
    """

    subject: Subject
    start: int
    end: int
    hedges: list[Hedge] = attrs.Factory(list[Hedge])
    bound: Hedge | None = None
    near: Hedge | None = None
    limit: tuple[Hedge, Number] | None = None
    margin: Margin | None = None
    band: Band | None = None
    exactly: bool = False
    uncertain: bool = False
    only: bool = False
    another: bool = False
    aggregate: bool = False
    part: bool = False
    whole: Number | None = None
    noun: str | None = None
    bare_noun: bool = False
    year_like: bool = False
