"""The laws of figures and dates in words, for the library's conventions and for a user's own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from datetime import date
from fractions import Fraction
from types import FrameType
from typing import Final

from hypothesis import assume
from hypothesis import strategies as st

from consilience.domain import Domain
from consilience.errors import DateError, QuantityError
from consilience.interval import Interval
from consilience.testing.law import Law, law_about
from consilience.testing.strategies import phrases as make
from consilience.words import (
    LITERAL,
    LITERAL_DATES,
    UCDP_DATES,
    Convention,
    Quantity,
    date_span,
    quantities,
    quantity,
    render,
    survey,
)
from consilience.words.figures.language import LOWER, UPPER, Hedge

STRICT: Final = ("more than", "well over", "fewer than", "well under", "nearly", "just over")
"""Hedges of a number that lies just outside what they entail."""

_NUMERALS: Final = "the pragmatics of numerals: what is said, and what is meant by it"
_SPELLING: Final = "one figure in several spellings"
_HOSTILE: Final = "robustness: every text is read or refused"
_REFUSED: Final = frozenset({"empty_range", "conflicting_hedges", "elliptical_range"})
_LOCALES: Final = (None, "en", "de", "de_CH", "fr", "es", "ar")
_TEXTS: Final = st.text(max_size=300)


def laws_of_words(convention: Convention = LITERAL) -> tuple[Law, ...]:
    """Return the laws that figures and dates as written keep, read under *convention*.

    They are tried on phrases made from the tables of English, and on broken and hostile texts.
    For a convention of your own they find a word that suggests what it does not entail, an
    approximation that is not monotone, a figure that cannot be written back::

        @pytest.mark.parametrize("law", laws_of_words(OURS), ids=str)
        def test_our_convention(law):
            law()

    >>> laws = laws_of_words()
    >>> laws[0].statement
    'A figure that is written back reads the same.'
    >>> laws[0]()
    """
    read = _Reader(convention)
    laws = (
        *((attempt, _NUMERALS) for attempt in read.meanings),
        *((attempt, _SPELLING) for attempt in read.spellings),
        *((attempt, _HOSTILE) for attempt in (no_other_error, no_other_date_error, linear_work)),
    )
    return tuple(
        law_about(
            f"words({convention.label})",
            attempt,
            citation=citation,
            reason=read.unclaimed.get(attempt.__name__),
        )
        for attempt, citation in laws
    )


class _Reader:
    """The laws that depend on the convention."""

    def __init__(self, convention: Convention) -> None:
        self.convention = convention

    @property
    def unclaimed(self) -> Mapping[str, str]:
        """The laws that the convention does not claim, with the reasons."""
        reasons: dict[str, str] = {}
        if not self.convention.nested:
            reasons["nested"] = "it does not claim to be nested in its base"
        if self._as_numbers() & {"at least", "at most"}:
            reasons["bounds_meet_in_a_range"] = "it codes such bounds as the number alone"
        return reasons

    @property
    def meanings(self) -> tuple[Callable[[st.DataObject], None], ...]:
        return (
            self.round_trip,
            self.suggested_inside_entailed,
            self.nominal_inside_unless_strict,
            self.monotone,
            self.bounds_meet_in_a_range,
            self.nested,
        )

    @property
    def spellings(self) -> tuple[Callable[[st.DataObject], None], ...]:
        return self.dashes_and_scripts, self.groups_and_number_words

    def read(self, text: str) -> Quantity:
        """Read a phrase; an example that contradicts itself is passed over."""
        try:
            return quantity(text, convention=self.convention)
        except QuantityError as error:
            assume(error.code not in _REFUSED)
            raise

    def round_trip(self, data: st.DataObject) -> None:
        """A figure that is written back reads the same."""
        figure = self.read(data.draw(make.figure_phrases(), label="text"))
        words = render(figure, convention=self.convention)
        again = quantity(words, convention=self.convention)
        assert again == figure
        assert render(again, convention=self.convention) == words

    def suggested_inside_entailed(self, data: st.DataObject) -> None:
        """What words suggest lies in what they entail, and is never nothing."""
        figure = self.read(data.draw(make.figure_phrases(), label="text"))
        assert not figure.suggested.is_empty
        assert figure.suggested in figure.range

    def nominal_inside_unless_strict(self, data: st.DataObject) -> None:
        """The number written is entailed as possible; of a strict hedge it lies just outside."""
        number = data.draw(make.counts(1))
        hedge = data.draw(st.sampled_from(sorted(set(Hedge) - {Hedge.ODD, Hedge.REPORTED})))
        assume(hedge.value not in self._as_numbers())
        figure = self.read(f"{hedge.value} {number:,} people")
        assert figure.nominal == number
        if hedge.value in (*STRICT, "in excess of") and figure.range != Interval.point(number):
            assert number in (Fraction(figure.range.low or 0) - 1, (figure.range.high or 0) + 1)
        else:
            assert number in figure.range

    def monotone(self, data: st.DataObject) -> None:
        """A greater number behind the same bound never entails a lesser end."""
        hedge = data.draw(make.wordings(*sorted(LOWER | UPPER)))
        low, high = sorted((data.draw(make.counts(1)), data.draw(make.counts(1))))
        first, second = (self.read(f"{hedge} {n:,} people").range for n in (low, high))
        assert (first.low or 0) <= (second.low or 0)
        assert (first.high or 0) <= (second.high or 0)

    def bounds_meet_in_a_range(self, data: st.DataObject) -> None:
        """What "at least a" and "at most b" leave together is "between a and b"."""
        low = data.draw(make.counts())
        high = low + data.draw(st.integers(0, 10**5))
        both = self.read(f"at least {low:,}").range & self.read(f"at most {high:,}").range
        assert both == self.read(f"between {low:,} and {high:,}").range

    def nested(self, data: st.DataObject) -> None:
        """A convention that claims to be nested entails no more than its base does."""
        word = data.draw(st.sampled_from(make.VAGUE))
        assert self.convention.base is not None  # or it could not claim it
        wider = quantity(word, convention=self.convention.base).range
        assert quantity(word, convention=self.convention).range in wider

    def dashes_and_scripts(self, data: st.DataObject) -> None:
        """Dashes, spaces around them and the script of the digits change nothing."""
        low = data.draw(make.counts())
        high = low + data.draw(st.integers(0, 10**5))
        gap = data.draw(st.sampled_from(("", *make.SPACES)))
        dash = data.draw(st.sampled_from(make.DASHES))
        written = f"{low:,}{gap}{dash}{gap}{high:,} people"
        other = make.in_script(written, data.draw(st.sampled_from(make.ZEROS)))
        assert self.read(other) == self.read(f"{low:,}-{high:,} people")

    def groups_and_number_words(self, data: st.DataObject) -> None:
        """Whatever parts groups of digits, and number words, change nothing."""
        number = data.draw(make.counts(1000))
        mark = data.draw(st.sampled_from((*make.SPACES[1:], "'", "’", "٬", ",")))
        plain = self.read(f"{number:,} people")
        assert self.read(f"{number:,} people".replace(",", mark)) == plain
        assert self.read(f"{make.spelled(number)} people") == plain

    def _as_numbers(self) -> frozenset[str]:
        """The bounds that the convention, or one it rests on, codes as the number alone."""
        found: set[str] = set()
        convention: Convention | None = self.convention
        while convention is not None:
            found.update(convention.as_number)
            convention = convention.base
        return frozenset(found)


def no_other_error(data: st.DataObject) -> None:
    """Any text is read, or refused by a `QuantityError` that points into it."""
    kinds = _TEXTS | make.figure_phrases() | make.broken_phrases(make.figure_phrases())
    text = data.draw(kinds)
    domain, locale = data.draw(st.sampled_from(Domain)), data.draw(st.sampled_from(_LOCALES))
    for reader in (quantity, quantities, survey):
        refused: QuantityError | None = None
        try:
            reader(text, domain=domain, locale=locale)
        except QuantityError as error:
            refused = error
        if refused is not None:
            start, end = refused.span
            assert refused.code
            assert refused.text == text
            assert 0 <= start <= end <= len(text)


def no_other_date_error(data: st.DataObject) -> None:
    """Any text is read as a date, or refused by a `DateError`, and spans never run backwards."""
    text = data.draw(_TEXTS | make.date_phrases() | make.broken_phrases(make.date_phrases()))
    policy = data.draw(st.sampled_from((LITERAL_DATES, UCDP_DATES)))
    reference = data.draw(st.sampled_from((None, date.min, date(2013, 8, 7), date.max)))
    try:
        span = date_span(text, reference=reference, policy=policy)
    except DateError:
        return
    assert span.earliest is None or span.latest is None or span.earliest <= span.latest


def linear_work(data: st.DataObject) -> None:
    """Twice the text takes about twice the steps, whatever the text."""
    text = data.draw(make.broken_phrases(make.figure_phrases()))
    once, twice = _work(f"{text}. " * 8), _work(f"{text}. " * 16)
    assert twice <= 2.3 * once + 400


def _work(text: str) -> int:
    """How many functions are called while *text* is read: a measure that no clock disturbs."""
    with _counting() as calls:
        survey(text)
    return calls[0]


@contextmanager
def _counting() -> Generator[list[int]]:
    calls = [0]

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        calls[0] += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(before)
