"""The rules of published projects among the laws, and why some of them do not hold.

`EmDat` is not among them: it asks for sources by name, and the laws draw evidence of nobody in
particular.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from consilience.consensus.estimate import Method
from consilience.methods.rules import Acled, Airwars, EveryCasualty, Gtd, IraqBodyCount, Ucdp

_STATED: Final = {
    "inside-envelope": '"more than 200" states 200 and does not allow it',
    "unanimity": '"at least 190" states 190 and allows more',
    "more-never-narrows": "where no figure was stated it is everything, until one is",
    "isotony": "a figure that is left out states nothing",
    "truth-inside": "what was stated need not hold what is true",
}
_RANGE: Final = {
    **_STATED,
    "more-never-widens": "every figure stated can widen it; that is what it is for",
}
_ONE_FIGURE: Final = {
    **_STATED,
    "more-never-widens": "a further report can put another figure in its place",
    "reflection": "it prefers low figures to high ones; that is its rule",
}

PUBLISHED: Final[tuple[tuple[Method, int, Mapping[str, str]], ...]] = (
    (Ucdp(), 1, _RANGE),
    (Acled(), 1, _ONE_FIGURE),
    (
        Gtd(),
        1,
        {
            **_ONE_FIGURE,
            "merging": "an answer does not say how many reports are behind it",
            "copy-of-one": "a copy can make a majority; declare copies with Source.repeats",
        },
    ),
    (Airwars(), 1, _RANGE),
    (IraqBodyCount(), 1, _RANGE),
    (EveryCasualty(), 1, _RANGE),
)
"""Each rule, the fewest origins it is tried with, and the laws it does not claim."""
