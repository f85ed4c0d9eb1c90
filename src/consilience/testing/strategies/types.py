"""The strategy of each type, for `hypothesis.strategies.from_type`."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from consilience.dates import DateSpan
from consilience.evidence.evidence import Evidence, Variable
from consilience.interval import Interval
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import Measure
from consilience.ledger.note import Note
from consilience.ledger.notice import Notice
from consilience.ledger.relation import Relation
from consilience.ledger.source import Source
from consilience.testing.strategies.evidence import evidence
from consilience.testing.strategies.ledgers import SOURCES, claims, ledgers, notices, sources
from consilience.testing.strategies.relations import measures, relations
from consilience.testing.strategies.values import date_spans, intervals, perhaps_dated, quantities
from consilience.words import Quantity

_MEASURES: Final = measures()
_CLAIMS: Final = _MEASURES.flatmap(claims)
_SPEAKERS: Final = st.sampled_from(SOURCES)

_STRATEGIES: Final[dict[type, st.SearchStrategy[object]]] = {
    Interval: intervals(),
    DateSpan: date_spans(),
    Quantity: quantities(),
    Measure: _MEASURES,
    Source: sources(),
    Claim: _CLAIMS,
    Note: st.builds(
        Note,
        st.sampled_from(("no civilians remain", "the road is closed")),
        source=_SPEAKERS,
        reported=perhaps_dated(),
        about=perhaps_dated(),
    ),
    Notice: _CLAIMS.flatmap(lambda said: notices([said]).filter(bool).map(lambda found: found[0])),
    Acknowledgement: st.builds(
        Acknowledgement,
        st.integers(0, 2**32 - 1).map("{:08x}".format),
        reason=st.sampled_from(("checked at the source", "a known misprint")),
        by=st.none() | _SPEAKERS,
    ),
    Ledger: ledgers(most_relations=1),
    Evidence: _MEASURES.flatmap(evidence),
    Variable: _MEASURES.flatmap(evidence).map(lambda item: item.variable),
}


def strategy_of(known: type) -> st.SearchStrategy[object]:
    """Return the strategy of one of our types.

    >>> from hypothesis import find
    >>> find(strategy_of(Interval), lambda interval: True)
    Interval(0, 0)
    """
    return relations(kind=known) if issubclass(known, Relation) else _STRATEGIES[known]
