"""Figures and dates as they are written: words in, exact ranges out.

`figures` and `dates` each hold a grammar of their own and the languages it reads.  Above them stand
the scanner, which they share, and what users choose: the conventions for vague words, and how far
"about" reaches.  Files here may import domains, intervals and dates; a word knows no claims.

To add a convention: a value of `Convention` in `conventions`, with the words that the project
codes, the published rule in ``source``, ``base=LITERAL`` for the rest, and ``nested=True`` where
the range of every word lies inside that of the base; its name below, in
``docs/reference/figures.md`` and in ``tests/laws/test_words.py``, which tries the laws on it.  A
rule of approximation is a value of `Approximation` in `approximation`.  How to add a language
stands in `figures.languages` and in `dates`.
"""

from consilience.words.approximation import EXACT, GRANULE, SIGNIFICANCE, Approximation, relative
from consilience.words.conventions import ACLED, CCC, GTD, LITERAL, NCEI, Convention, Sense
from consilience.words.dates.phrases import date_span
from consilience.words.dates.policy import LITERAL_DATES, UCDP_DATES, DatePolicy
from consilience.words.figures.reading import quantities, quantity, render, survey
from consilience.words.figures.value import Basis, Quantity, Uncertainty

__all__ = [
    "ACLED",
    "CCC",
    "EXACT",
    "GRANULE",
    "GTD",
    "LITERAL",
    "LITERAL_DATES",
    "NCEI",
    "SIGNIFICANCE",
    "UCDP_DATES",
    "Approximation",
    "Basis",
    "Convention",
    "DatePolicy",
    "Quantity",
    "Sense",
    "Uncertainty",
    "date_span",
    "quantities",
    "quantity",
    "relative",
    "render",
    "survey",
]
