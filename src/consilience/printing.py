"""How values print: enumerations as in code, and no text that a terminal would act upon."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

# Control characters, line and paragraph separators, what turns the direction of writing, and halves
# of surrogate pairs.  Other marks without ink, such as joiners, belong to the words of languages.
_ACTED_UPON: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


class Named(Enum):
    """The base of enumerations: a member's ``repr`` is its class and its name.

    >>> class Grade(Named):
    ...     HIGH = "high"
    >>> Grade.HIGH
    Grade.HIGH
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


def printable(text: str) -> str:
    r"""Return *text* on one line, with what a terminal would act upon escaped.

    >>> printable("more\nthan 200\x1b[2J")
    'more\\nthan 200\\x1b[2J'
    """
    return text if text.isprintable() else _ACTED_UPON.sub(_escaped, text)


def is_printable(text: str) -> bool:
    """Whether nothing in *text* needs to be escaped by `printable`."""
    return text.isprintable() or not _ACTED_UPON.search(text)


def shown(value: object) -> str:
    """Return the ``repr`` of a value that was refused, whatever it is, for the complaint.

    >>> shown("killed"), shown(10**5000)
    ("'killed'", 'a value (int) of more digits than Python prints')
    """
    try:
        return repr(value)
    except ValueError:  # the only one of repr: Python prints no number of thousands of digits
        return f"a value ({type(value).__name__}) of more digits than Python prints"


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode()
