"""Strategies and laws for tests: the library's own, and those of its users.

>>> from consilience.methods import Intersection
>>> for law in laws_of(Intersection(), {"more-never-narrows": "each origin can only narrow it"}):
...     if law.claimed:
...         law()
"""

from consilience.errors import MissingExtraError

try:
    from consilience.testing.diagnoses import laws_of_diagnoses
    from consilience.testing.law import Law
    from consilience.testing.library import library_laws
    from consilience.testing.network import laws_of_network
    from consilience.testing.strategies import (
        claims,
        date_phrases,
        date_spans,
        evidence,
        evidence_lists,
        figure_phrases,
        intervals,
        ledgers,
        measures,
        notices,
        quantities,
    )
    from consilience.testing.strategies.evidence import (
        DISCORDANT,
        MEASURED,
        RANGES,
        VALUES,
        Given,
        given_lists,
    )
    from consilience.testing.suite import LawRow, law_table, laws_of
    from consilience.testing.table import laws_markdown
    from consilience.testing.times import laws_of_time
    from consilience.testing.words import laws_of_words
except ModuleNotFoundError as _missing:
    if (_missing.name or "").partition(".")[0] != "hypothesis":
        raise
    raise MissingExtraError(
        "consilience.testing needs Hypothesis; install it with: pip install consilience[testing]"
    ) from _missing

__all__ = [
    "DISCORDANT",
    "MEASURED",
    "RANGES",
    "VALUES",
    "Given",
    "Law",
    "LawRow",
    "claims",
    "date_phrases",
    "date_spans",
    "evidence",
    "evidence_lists",
    "figure_phrases",
    "given_lists",
    "intervals",
    "law_table",
    "laws_markdown",
    "laws_of",
    "laws_of_network",
    "laws_of_words",
    "laws_of_diagnoses",
    "laws_of_time",
    "ledgers",
    "library_laws",
    "measures",
    "notices",
    "quantities",
]
