"""Words of a ledger, counts and lists, as they stand in printed sentences.

Every text that comes from a ledger passes through `shown` before it is printed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final

# Characters that could rewrite a terminal line or turn the direction of the text around them.
_UNSEEN: Final = {"Cc", "Cs", "Co", "Cn"}
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def shown(text: str) -> str:
    r"""Return *text* on one line, without characters that could disturb the page around it.

    >>> shown("Alawite\n cleric\x1b")
    'Alawite cleric�'
    """
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    return "".join(
        "�" if char in _TURNING or unicodedata.category(char) in _UNSEEN else char for char in line
    )


def quoted(text: str) -> str:
    """Return *text* between quotation marks, as the words of somebody else.

    >>> quoted("at least 190")
    '“at least 190”'
    """
    return f"“{shown(text)}”"


def plural(count: int, noun: str) -> str:
    """Return *count* and *noun*, with an s where it needs one.

    >>> plural(1, "claim"), plural(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def beyond(count: int, noun: str, said: str) -> str:
    """Return what is *said* of *count* more of something, nothing where there are no more.

    >>> beyond(2, "more claim", "not drawn"), beyond(0, "more claim", "not drawn")
    ('2 more claims not drawn', '')
    """
    return f"{plural(count, noun)} {said}" if count > 0 else ""


def cut(word: str, fits: Callable[[str], bool]) -> list[str]:
    """Return *word* in as few pieces as fit, none of them empty but for a word that is.

    >>> cut("reported", lambda piece: len(piece) <= 3)
    ['rep', 'ort', 'ed']
    """
    pieces = [""]
    for char in word:
        if pieces[-1] and not fits(pieces[-1] + char):
            pieces.append("")
        pieces[-1] += char
    return pieces


def listed(items: Iterable[str], last: str = "and") -> str:
    """Return *items* as a list in a sentence.

    >>> listed(["SOHR", "HRW", "the cleric"])
    'SOHR, HRW and the cleric'
    """
    *head, tail = list(items) or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail


def few(items: Sequence[str], limit: int, noun: str) -> str:
    """Return at most *limit* of *items* as a list, and how many more there are.

    >>> few(["a", "b", "c", "d"], 2, "origin")
    'a, b and 2 other origins'
    """
    if len(items) <= limit + 1:
        return listed(items)
    rest = len(items) - limit
    return listed([*items[:limit], plural(rest, f"other {noun}")])


def sentence_case(text: str) -> str:
    """Return *text* with a capital at its start.

    >>> sentence_case("at least 60")
    'At least 60'
    """
    first = text[:1].upper()
    # Letters that have no capital of their own ("ß", "ı") stay as they are.
    return first + text[1:] if first.lower() == text[:1] else text


def possessive(name: str) -> str:
    """Return *name* with the mark of possession.

    >>> possessive("Human Rights Watch"), possessive("state media sources")
    ("Human Rights Watch's", "state media sources'")
    """
    return f"{name}'" if name.endswith("s") else f"{name}'s"
