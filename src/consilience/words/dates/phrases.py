"""Dates as people write them: EDTF or words in, a `DateSpan` out.

`date_span` is one scanner (`consilience.words.tokens`), a lexicon that is data
(`consilience.words.dates.languages`) and a small grammar (`consilience.words.dates.grammar`), each
linear in the length of the phrase.  The clock is never asked: what a phrase leaves to the day on
which it was said comes from ``reference``.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from consilience.dates import DateSpan, as_day
from consilience.errors import DateError, InvalidTypeError
from consilience.words.dates.cursor import Context
from consilience.words.dates.grammar import phrase
from consilience.words.dates.languages import ALSO_WORDS
from consilience.words.dates.policy import LITERAL_DATES, DatePolicy
from consilience.words.dates.terminals import terminals

MAX_LENGTH = 256

_BEGINS_EDTF = frozenset("0123456789[{/.-XY")
_MAY_BE_WORDS = frozenset({"not_a_date", "too_long"})


def date_span(
    text: str,
    *,
    reference: date | str | None = None,
    policy: DatePolicy = LITERAL_DATES,
) -> DateSpan:
    """Return the date or the span of dates that *text*, EDTF or words, states.

    *reference* is the day on which it was said.  Phrases such as "yesterday", "since 4 August" and
    "11 October" without a year depend on it, and are refused without it.  *policy* settles what is
    vague: which days are "late August" and how far "recently" goes back.

    Raises `DateError`, whose ``code`` is ``not_a_date``, ``impossible_date``, ``reversed_range``,
    ``out_of_range``, ``time_of_day``, ``unsupported``, ``too_long``, ``weekday_mismatch``,
    ``not_a_night``, ``missing`` (the words say that there is no date), ``missing_reference``, or,
    with the possible ``readings``, ``day_month_order``, ``two_digit_year``, ``year_span_or_month``,
    ``decade_or_century``, ``month_or_word``, ``day_or_night`` and ``and_or_or``.  Raises
    `InvalidTypeError` for what is no text.

    >>> print(date_span("4–19 August 2013"))
    2013-08-04/2013-08-19
    >>> print(date_span("two days later", reference="2013-08-07"))
    2013-08-09
    >>> date_span("late August 2013").approximate
    True
    """
    if not isinstance(text, str):
        raise InvalidTypeError(f"the date is {text!r}: give a text")
    if not isinstance(policy, DatePolicy):
        raise InvalidTypeError(f"policy is {policy!r}: give a DatePolicy")
    said = None if reference is None else as_day(reference, "reference")
    stripped = text.strip()
    if stripped[:1] in _BEGINS_EDTF:
        try:
            return DateSpan.parse(stripped)
        except DateError as error:
            if error.code not in _MAY_BE_WORDS and not _is_year_pair(stripped):
                raise
    return _phrase(stripped, said, policy)


def _is_year_pair(text: str) -> bool:
    """Whether *text* could be two years: 2013-14, whose 14 is no month."""
    return len(text) == 7 and text[4] == "-" and text[:4].isdigit() and text[5:].isdigit()


# Bulk loads repeat the same few phrases; spans are frozen, so they may be shared.
@lru_cache(maxsize=4096)
def _phrase(text: str, reference: date | None, policy: DatePolicy) -> DateSpan:
    context = Context(text, reference, policy)
    if not text:
        raise context.error("missing", "it is empty: leave the date out (None), not today's")
    if len(text) > MAX_LENGTH:
        raise context.error("too_long", f"give at most {MAX_LENGTH} characters, not {len(text)}")
    if text in ALSO_WORDS:
        raise context.error(
            "month_or_word",
            "write it with a capital letter if it is a date",
            (f"the date {text.capitalize()!r}", f"the word {text!r}"),
        )
    return phrase(terminals(text), context)
