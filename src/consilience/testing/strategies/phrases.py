"""Figures and dates in words: phrases made from the tables of English, and broken ones."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from consilience.words.figures.language import LOWER, UPPER, Hedge, in_order
from consilience.words.figures.languages.english import ENGLISH

DASHES: Final = "-‐‑‒–—−"
SPACES: Final = (" ", "\u00a0", "\u2009", "\u202f")
ZEROS: Final = (0x0030, 0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10)
"""The zero of each script whose digits are swapped in."""
NOUNS: Final = (
    "civilians",
    "Alawite villages",
    "people",
    "rebel fighters",
    "air-strikes",
    "hostages",
)
VAGUE: Final = (
    "a couple",
    "a few",
    "a handful",
    "several",
    "many",
    "numerous",
    "tens",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "tens of thousands",
    "hundreds of thousands",
    "millions",
    "several hundred",
    "a few dozen",
    "many thousand",
    "low hundreds",
    "mid thousands",
    "high hundreds",
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


def counts(low: int = 0, high: int = 10**6) -> st.SearchStrategy[int]:
    """Return counts, round and sharp alike: rules of approximation tell them apart."""
    sharp = st.integers(low, high)
    rounded = st.builds(_round, st.integers(1, 99), st.integers(0, 4)).filter(
        lambda number: low <= number <= high
    )
    return sharp | rounded


def _round(digits: int, places: int) -> int:
    return digits * int("1" + "0" * places)


@st.composite
def numerals(draw: st.DrawFn, numbers: st.SearchStrategy[int]) -> str:
    """Draw a number as somebody may write it: plain, grouped or in words."""
    number = draw(numbers)
    # Bare digits such as 2013 can be a year, and "100 200" can be one number.
    return draw(st.sampled_from((f"{number:,}", spelled(number))))


def wordings(*hedges: Hedge) -> st.SearchStrategy[str]:
    """Return every English wording of *hedges* that stands before a figure."""
    return st.sampled_from([words for words, hedge in ENGLISH.before.entries if hedge in hedges])


NEAR: Final = (Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER)
LEADS: Final = (Hedge.ANOTHER, Hedge.ONLY, Hedge.POSSIBLY, Hedge.PART)


@st.composite
def cores(draw: st.DrawFn) -> str:
    """Draw the middle of a phrase: a number, a range, a vague word, a share, a margin."""
    low, width = draw(counts(1)), draw(st.integers(0, 10**4))
    kind = draw(st.sampled_from(("number", "range", "between", "vague", "share", "margin", "part")))
    if kind == "range":
        return f"{low:,}{draw(st.sampled_from(DASHES))}{low + width:,}"
    if kind == "between":
        return f"between {spelled(low)} and {spelled(low + width)}"
    if kind == "vague":
        return draw(st.sampled_from(VAGUE))
    if kind == "share":
        share = draw(st.sampled_from(("half", "a third", "two-thirds", "10%", "most", "3/4")))
        return f"{share} of the {low:,}"
    if kind == "margin":
        return f"{low:,} ± {draw(st.integers(0, low)):,}"
    if kind == "part":
        return f"{low:,} of the {low + width:,}"
    return draw(numerals(st.just(low)))


@st.composite
def figure_phrases(draw: st.DrawFn) -> str:
    """Draw a figure as written, with hedges before it and a noun behind it, all optional.

    Nearly all can be read; a few contradict themselves, as "at least at most 20" does.

    >>> from hypothesis import find
    >>> find(figure_phrases(), lambda text: text.endswith("civilians")).split()[-1]
    'civilians'
    """
    parts = [
        draw(st.just("") | wordings(*LEADS)),
        draw(st.just("") | wordings(*sorted(LOWER | UPPER))),
        draw(st.just("") | wordings(*NEAR)),
        draw(cores()),
        draw(st.sampled_from(("", "or so", "or more", "", "", ""))),
        draw(st.just("") | st.sampled_from(NOUNS)),
    ]
    return " ".join(part for part in parts if part)


@st.composite
def broken_phrases(draw: st.DrawFn, of: st.SearchStrategy[str]) -> str:
    """Draw a phrase *of* a kind with a few characters left out, doubled, put in or cut off."""
    text = draw(of)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        change = draw(st.sampled_from(("drop", "double", "insert", "cut", "join")))
        if change == "drop":
            text = text[:at] + text[at + 1 :]
        elif change == "double":
            text = text[:at] * 2 + text[at:]
        elif change == "insert":
            text = text[:at] + draw(st.characters() | st.sampled_from("0123456789.,-–%±()[]/+?$ "))
            text += text[at:]
        elif change == "cut":
            text = text[at:]
        else:
            text = f"{text} {draw(of)}"
    return text


_DAYS: Final = (
    "4 August 2013",
    "August 4, 2013",
    "2013-08-04",
    "4–19 August 2013",
    "30 July – 2 August 2013",
    "August 2013",
    "2013",
    "autumn 2013",
    "Q3 2013",
    "9 August",
    "August",
    "Friday",
    "yesterday",
    "the previous two days",
    "2013-08?",
    "[2013-08-04..2013-08-09]",
    "201X",
    "2013-08-04/..",
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
    parts = [draw(st.sampled_from(table)) for table in (_ROUGHLY, _DATE_HEDGES, _DAYS)]
    return " ".join(part for part in parts if part)
