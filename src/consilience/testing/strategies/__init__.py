"""Hypothesis strategies for the library's values: small, valid, and quick to shrink."""

from consilience.testing.strategies.claims import claims
from consilience.testing.strategies.evidence import evidence, evidence_lists
from consilience.testing.strategies.figures import quantities
from consilience.testing.strategies.ledgers import ledgers
from consilience.testing.strategies.measures import measures
from consilience.testing.strategies.notices import notices
from consilience.testing.strategies.phrases import date_phrases, figure_phrases
from consilience.testing.strategies.ranges import intervals
from consilience.testing.strategies.relations import relations
from consilience.testing.strategies.spans import date_spans

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
]
