"""Figures and dates in words: phrases made from the tables of English, and broken ones."""

from __future__ import annotations

from functools import cache
from typing import Final

from hypothesis import strategies as st

from consilience.testing.strategies.values import index, one_of
from consilience.words.figures.language import LOWER, UPPER, Hedge, in_order
from consilience.words.figures.languages.english import ENGLISH
from consilience.words.figures.phrasebook import phrases

DASHES: Final = "-‐‑‒–—−"
SPACES: Final = (" ", "\u00a0", "\u2009", "\u202f")
ZEROS: Final = (0x0030, 0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10)
"""The zero of each script whose digits are swapped in."""
NOUNS: Final = phrases(
    "civilians | Alawite villages | people | rebel fighters | air-strikes | hostages"
)
VAGUE: Final = phrases(
    "a couple | a few | a handful | several | many | numerous | tens | dozens | scores | hundreds "
    "| thousands | tens of thousands | hundreds of thousands | millions | several hundred | a few "
    "dozen | many thousand | low hundreds | mid thousands | high hundreds"
)
_SMALL: Final = tuple(
    in_order(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen"
    )
)
_TENS: Final = tuple(in_order("twenty thirty forty fifty sixty seventy eighty ninety"))


def spelled(number: int) -> str:
    """Write *number*, below a thousand million, in English words."""
    for size, word in ((10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if number >= size:
            over, rest = divmod(number, size)
            joint = "" if not rest else " and " if rest < 100 else " "
            return f"{spelled(over)} {word}{joint}{spelled(rest) if rest else ''}"
    if number < 20:
        return _SMALL[number]
    tens, units = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_SMALL[units]}" if units else "")


def in_script(text: str, zero: int) -> str:
    """Write the digits of *text* in the script whose zero is the character *zero*."""
    return "".join(chr(zero + int(char)) if char.isdecimal() else char for char in text)


@cache
def counts(low: int = 0, high: int = 10**6) -> st.SearchStrategy[int]:
    """Return counts, round and sharp alike: rules of approximation tell them apart."""
    sharp = st.integers(low, high)
    rounded = st.builds(_round, st.integers(1, 99), st.integers(0, 4)).filter(
        lambda number: low <= number <= high
    )
    return sharp | rounded


def _round(digits: int, places: int) -> int:
    return digits * int("1" + "0" * places)


@cache
def wordings(*hedges: Hedge) -> st.SearchStrategy[str]:
    """Return every English wording of *hedges* that stands before a figure."""
    return st.sampled_from([words for words, hedge in ENGLISH.before.entries if hedge in hedges])


NEAR: Final = (Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER)
LEADS: Final = (Hedge.ANOTHER, Hedge.ONLY, Hedge.POSSIBLY, Hedge.PART)


@st.composite
def cores(draw: st.DrawFn) -> str:
    """Draw the middle of a phrase: a number, a range, a vague word, a share, a margin."""
    kind = one_of(draw, ("number", "range", "between", "vague", "share", "margin", "part"))
    if kind == "vague":
        return one_of(draw, VAGUE)
    low = draw(counts(1))
    if kind == "number":
        return one_of(draw, (f"{low:,}", spelled(low)))
    if kind == "share":
        share = one_of(draw, ("half", "a third", "two-thirds", "10%", "most", "3/4"))
        return f"{share} of the {low:,}"
    if kind == "margin":
        return f"{low:,} ± {draw(st.integers(0, low)):,}"
    width = draw(_WIDTHS)
    if kind == "range":
        return f"{low:,}{one_of(draw, DASHES)}{low + width:,}"
    if kind == "between":
        return f"between {spelled(low)} and {spelled(low + width)}"
    return f"{low:,} of the {low + width:,}"


_WIDTHS: Final = st.integers(0, 10**4)
_CORES: Final = cores()


def _perhaps(*words: str) -> st.SearchStrategy[str]:
    return st.sampled_from([*[""] * len(words), *words])


def _before(*hedges: Hedge) -> st.SearchStrategy[str]:
    return _perhaps(*(words for words, hedge in ENGLISH.before.entries if hedge in hedges))


_LEADS: Final = _before(*LEADS)
_BOUNDS: Final = _before(*sorted(LOWER | UPPER))
_NEAR: Final = _before(*NEAR)
_MORE: Final = st.sampled_from(("", "or so", "or more", "", "", ""))
_NOUNS: Final = _perhaps(*NOUNS)


@st.composite
def figure_phrases(draw: st.DrawFn) -> str:
    """Draw a figure as written, with hedges before it and a noun behind it, all optional.

    Nearly all can be read; a few contradict themselves, as "at least at most 20" does.

    >>> from hypothesis import find
    >>> find(figure_phrases(), lambda text: text.endswith("civilians")).split()[-1]
    'civilians'
    """
    parts = [
        draw(_LEADS),
        draw(_BOUNDS),
        draw(_NEAR),
        draw(_CORES),
        draw(_MORE),
        draw(_NOUNS),
    ]
    return " ".join(part for part in parts if part)


_CHARACTERS: Final = st.characters() | st.sampled_from("0123456789.,-–%±()[]/+?$ ")


@st.composite
def broken_phrases(draw: st.DrawFn, of: st.SearchStrategy[str]) -> str:
    """Draw a phrase *of* a kind with a few characters left out, doubled, put in or cut off."""
    text = draw(of)
    for _ in range(1 + draw(index(4))):
        at = draw(st.integers(0, len(text)))
        change = one_of(draw, ("drop", "double", "insert", "cut", "join"))
        if change == "drop":
            text = text[:at] + text[at + 1 :]
        elif change == "double":
            text = text[:at] * 2 + text[at:]
        elif change == "insert":
            text = text[:at] + draw(_CHARACTERS)
            text += text[at:]
        elif change == "cut":
            text = text[at:]
        else:
            text = f"{text} {draw(of)}"
    return text


_DAYS: Final = phrases(
    "4 August 2013 | August 4, 2013 | 2013-08-04 | 4–19 August 2013 | 30 July – 2 August 2013 | "
    "August 2013 | 2013 | autumn 2013 | Q3 2013 | 9 August | August | Friday | yesterday | the "
    "previous two days | 2013-08? | [2013-08-04..2013-08-09] | 201X | 2013-08-04/.."
)
_DATE_HEDGES: Final = ("", "early", "mid-", "late", "by", "since", "until", "before", "after")
_ROUGHLY: Final = ("", "on or about", "around", "the night of", "two days after", "not before")


@st.composite
def date_phrases(draw: st.DrawFn) -> str:
    """Draw a date as written: a day, a month or a span, with what hedges it.

    Not all can be read: some depend on the day of the report, some contradict themselves.

    >>> from hypothesis import find
    >>> find(date_phrases(), lambda text: text.startswith("late"))
    'late 4 August 2013'
    """
    parts = [one_of(draw, table) for table in (_ROUGHLY, _DATE_HEDGES, _DAYS)]
    return " ".join(part for part in parts if part)
