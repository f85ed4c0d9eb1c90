"""Hypothesis strategies for the library's values: small, valid, and quick to shrink.

`values` has numbers, intervals, dates and figures; `relations` measures and what ties them;
`ledgers` claims, notices and whole ledgers; `evidence` what methods are called with; `phrases`
figures in words, `systems` what the network solves; `types` the strategy of each type.  A strategy
is made once and kept, draws at once what can be listed, and draws the plainest first.

A file may import every room but `report` and the command line.  To add a strategy, write a function
that returns one, name it in ``__all__``, and give its type a line in `types`, so that
`hypothesis.strategies.from_type` knows it.
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
