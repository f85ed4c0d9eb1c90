"""How a figure was computed from other claims: a sum of their figures and of plain numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from consilience.domain import Exact, exact_in
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.interval import EMPTY, Interval
from consilience.rendering import printable, shown


@attrs.frozen
class Derivation:
    """A sum of terms: each a factor times the figure of a claim, or a plain number.

    Written with blanks around every sign: ``official + 170``, ``2 * households - empty``,
    ``c1 + c2 - 1/2``.

    Raises `InvalidValueError` for any other text, `InvalidTypeError` for what is no text.

    >>> Derivation.parse("official + 170").computed({"official": Interval(11_300, 11_300)})
    Interval(11470, 11470)
    """

    text: str
    terms: tuple[tuple[Exact, str | None], ...]

    @classmethod
    def parse(cls, text: str) -> Derivation:
        """Read the expression; see the class.  Raises as it says there."""
        if not isinstance(text, str):
            raise InvalidTypeError(f"the derivation is {shown(text)}: give a text")
        words = text.split()
        terms: list[tuple[Exact, str | None]] = []
        sign = 1
        while words:
            size = 3 if words[1:2] == ["*"] else 1
            terms.append(_term(words[:size], sign, text))
            following, words = words[size : size + 1], words[size + 1 :]
            if following and (following[0] not in "+-" or not words):
                raise _unreadable(text)
            sign = -1 if following == ["-"] else 1
        if not terms:
            raise _unreadable(text)
        return cls(text, tuple(terms))

    @property
    def claims(self) -> Sequence[str]:
        """The ids of the claims it computes with, each once."""
        return tuple(dict.fromkeys(id for _, id in self.terms if id is not None))

    def computed(self, ranges: Mapping[str, Interval]) -> Interval:
        """Return what the expression comes to where each claim lies in its range."""
        low: Exact | None = 0
        high: Exact | None = 0
        low_open = high_open = False
        for factor, id in self.terms:
            part = Interval.point(1) if id is None else ranges[id]
            if part == EMPTY:
                return EMPTY
            ends = (part.low, part.low_open), (part.high, part.high_open)
            (least, least_open), (most, most_open) = ends if factor > 0 else ends[::-1]
            low = None if low is None or least is None else low + factor * least
            high = None if high is None or most is None else high + factor * most
            low_open, high_open = low_open or least_open, high_open or most_open
        return Interval(
            low,
            high,
            low_open=low is not None and low_open,
            high_open=high is not None and high_open,
        )

    def __str__(self) -> str:
        return printable(self.text)


def _term(words: Sequence[str], sign: int, text: str) -> tuple[Exact, str | None]:
    if len(words) == 3:
        factor = _number(words[0])
        if factor is None or not factor:
            raise _unreadable(text)
        return sign * factor, words[2]
    number = _number(words[0]) if words else None
    if number is not None:
        if not number:
            raise _unreadable(text)
        return sign * number, None
    if not words or words[0] in ("+", "-", "*"):
        raise _unreadable(text)
    return sign, words[0]


def _number(word: str) -> Exact | None:
    top, slash, bottom = word.replace(",", "").partition("/")
    if not (top.isascii() and top.isdigit()) or (slash and not bottom.strip("0").isdigit()):
        return None
    number = exact_in(word.replace(",", ""), "a term of the derivation")
    return None if number is None else number


def _unreadable(text: str) -> InvalidValueError:
    return InvalidValueError(
        f"the derivation {text!r} cannot be read: write a sum of claim ids and numbers with blanks "
        "around the signs, such as 'official + 170'"
    )
