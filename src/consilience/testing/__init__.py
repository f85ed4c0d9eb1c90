"""Strategies and laws for tests: the library's own, and those of its users.

A law is one sentence that examples can refute (`law`); `suite` binds those of `laws` to a method,
`library` to the library's own, with the reasons for what they do not claim.  `ledgers`, `network`
and `words` have the laws of whole ledgers, of related figures, of figures in words.  `strategies`
draws the examples; `box` is the slow and certain answer that the network is held to.  This room
may import any but those that print, read and write; none imports it, and it alone needs Hypothesis.

>>> from consilience.methods import Intersection
>>> for law in laws_of(Intersection(), {"more-never-narrows": "each origin can only narrow it"}):
...     if law.claimed:
...         law()
"""

from consilience.errors import MissingExtraError

try:
    from consilience.testing.law import Law
    from consilience.testing.ledgers import (
        Pipeline,
        laws_of_diagnoses,
        laws_of_ledgers,
        laws_of_time,
    )
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
    from consilience.testing.suite import LawRow, law_table, laws_markdown, laws_of
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
    "Pipeline",
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
    "laws_of_ledgers",
    "laws_of_time",
    "ledgers",
    "library_laws",
    "measures",
    "notices",
    "quantities",
]
