"""The scanner: text in, tokens out, in one pass.

The only regular expression of the room stands here.  Each of its alternatives repeats one class of
characters, or a class a bounded number of times, and nothing repeats a repetition; so scanning
takes time in proportion to the length of the text, whatever the text is.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

END: Final = 0
"""The kind of what stands after the last token."""
DIGITS: Final = 1
"""The kind of a run of decimal digits, of any script."""
WORD: Final = 2
"""The kind of a run of letters."""
MARK: Final = 3
"""The kind of any other single character."""

_SUPERSCRIPTS: Final = "²³¹⁰ⁱ⁴-⁹ⁿ"
_VULGAR: Final = "¼-¾⅐-⅞↉"
_INVISIBLE: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_FOOTNOTE: Final = (
    r"\[(?:\d{1,3}|[a-z]|"
    r"(?:citation|note|notes|nb|fn|who|when|where|dubious|clarification|better|sic|update|failed)"
    r"\b[^\[\]]{0,40})\]"
)
# Digits, letters, what separates tokens and is never kept, any other single character.
_TOKEN: Final = re.compile(
    rf"(\d+)|([^\W\d_{_SUPERSCRIPTS}{_VULGAR}]+)"
    rf"|(\s+|[{_INVISIBLE}]+|[{_SUPERSCRIPTS}*†‡]+|{_FOOTNOTE})|(.)",
    re.DOTALL,
)

# One spelling for the many that a mark has.  Dashes are alike between figures, as quotes are.
_ALIKE: Final[dict[str, str]] = {
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("’‘ʼ＇`´", "'"),
    **dict.fromkeys("∼～≈≃≅", "~"),
    **dict.fromkeys("⁄∕／", "/"),
    **dict.fromkeys("⩾≧", "≥"),
    **dict.fromkeys("⩽≦", "≤"),
    **dict(zip("，．％٪＋＜＞（）？؟∓", ",.%%+<>()??±", strict=True)),
}

# What follows the last token, so that looking a few tokens ahead needs no question.
_NO_KINDS: Final = (END, END, END, END)
_NO_WORDS: Final = ("", "", "", "")


@attrs.define
class Tokens:
    """The tokens of a text, in parallel lists, with `END` after the last.

    ``words`` are folded: lower case, one spelling for each dash and quote.  ``starts`` and ``ends``
    are places in ``text``, which is kept as it was.

    >>> scan("190 – 205").words[:3]
    ['190', '-', '205']
    """

    text: str
    kinds: list[int]
    words: list[str]
    starts: list[int]
    ends: list[int]
    count: int

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token at *index* and the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def written(self, start: int, end: int) -> str:
        """The text from the token at *start* up to, not including, the token at *end*."""
        return self.text[self.starts[start] : self.ends[end - 1]]


def scan(text: str) -> Tokens:
    """Return the tokens of *text*; spaces, footnote marks and superscripts are left out.

    >>> scan("190[12] people³").words[:2]
    ['190', 'people']
    """
    kinds: list[int] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    ascii_only = text.isascii()
    # Between spaces stands a plain word or figure nearly always.  Footnote marks hold spaces.
    for piece in (text,) if "[" in text else text.split(" "):
        end = at + len(piece)
        plain = ascii_only or piece.isascii()
        if plain and piece.isalpha():
            kinds.append(WORD)
            words.append(piece.lower())
            starts.append(at)
            ends.append(end)
        elif plain and piece.isdecimal():
            kinds.append(DIGITS)
            words.append(piece)
            starts.append(at)
            ends.append(end)
        elif piece:
            _scan_piece(piece, at, kinds, words, starts, ends)
        at = end + 1
    count = len(kinds)
    length = len(text)
    kinds += _NO_KINDS
    words += _NO_WORDS
    places = (length, length, length, length)
    starts += places
    ends += places
    return Tokens(text, kinds, words, starts, ends, count)


def _scan_piece(
    piece: str, at: int, kinds: list[int], words: list[str], starts: list[int], ends: list[int]
) -> None:
    """Add the tokens of *piece*, which begins at *at*."""
    found: list[tuple[str, str, str, str]] = _TOKEN.findall(piece)
    for digits, word, space, mark in found:
        if space:
            at += len(space)
            continue
        starts.append(at)
        if word:
            kinds.append(WORD)
            words.append(word.lower())
            at += len(word)
        elif digits:
            kinds.append(DIGITS)
            words.append(digits)
            at += len(digits)
        else:
            kinds.append(MARK)
            words.append(_ALIKE.get(mark, mark))
            at += 1
        ends.append(at)
