"""Hypothesis strategies for the library's values: small, valid, and quick to shrink.

A file draws what one room holds: figures and their words, evidence, ledgers, systems of numbers.
It may import every room but `report` and the command line.  To add one, write a function that
returns a strategy, let it shrink to the plainest value of its kind, name it in ``__all__``, and
give the type a line in `types`, so that `hypothesis.strategies.from_type` knows it.
"""

from consilience.testing.strategies.evidence import evidence, evidence_lists
from consilience.testing.strategies.ledgers import claims, ledgers, notices, sources
from consilience.testing.strategies.phrases import date_phrases, figure_phrases
from consilience.testing.strategies.relations import measures, relations
from consilience.testing.strategies.values import date_spans, intervals, quantities

__all__ = [
    "claims",
    "date_phrases",
    "date_spans",
    "evidence",
    "evidence_lists",
    "figure_phrases",
    "intervals",
    "ledgers",
    "measures",
    "notices",
    "quantities",
    "relations",
    "sources",
]
