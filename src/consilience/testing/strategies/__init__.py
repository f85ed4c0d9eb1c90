"""Hypothesis strategies for the library's values: small, valid, and quick to shrink."""

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
