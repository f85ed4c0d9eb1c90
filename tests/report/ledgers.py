"""Ledgers for the tests of reports: with names, labels and notes that try to break a page."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from consilience import CUMULATIVE, Ledger, Limits, Measure, Note, claim, reconcile
from consilience import Source as Source
from consilience.methods import (
    BestAgreement,
    Envelope,
    FaultTolerantInterval,
    Intersection,
    Marzullo,
    RelaxedIntersection,
    ReportedRange,
)
from consilience.results import Reconciliation
from consilience.testing import ledgers
from consilience.testing.strategies.values import index, one_of

HOSTILE = (
    '<script>alert("1")</script>',
    "a | b | c",
    "`code` *bold* _it_ [link](https://example.org) ~x~ # & &amp;",
    "quote \" ' “ ” end",
    "averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongwordwithoutanyblank",
    "日本語の長い名前日本語の長い名前日本語の長い名前日本語の長い名前日本語の長い名前日本語",
    "two\nlines\tand\x1b[31m escapes \u202e turned",
    "1. a list",
    "- a list",
    "a\u0301" * 50,
)

texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
).filter(lambda text: text == text.strip() and text != "")

# Made once: to make a strategy costs more than to draw from it.
perhaps = st.none() | texts
plain_ledgers = ledgers(max_size=7)

methods = st.sampled_from(
    [
        BestAgreement(),
        Intersection(),
        Envelope(),
        ReportedRange(),
        Marzullo(faults=1),
        FaultTolerantInterval(faults=1),
        RelaxedIntersection(2),
    ]
)


@st.composite
def hostile_ledgers(draw: st.DrawFn) -> Ledger:
    """Ledgers of the library's own strategy under hostile names, with notes."""
    plain = draw(plain_ledgers)
    sources = tuple(attrs.evolve(item, name=draw(perhaps)) for item in plain.sources)
    labels = {item.id: draw(texts) for item in plain.measures}
    measures = {
        item.id: attrs.evolve(item, label=labels[item.id], place=draw(perhaps))
        for item in plain.measures
    }
    said = tuple(attrs.evolve(item, measure=measures[item.measure.id]) for item in plain)
    notes = [Note(draw(texts), source=one_of(draw, sources).id) for _ in range(draw(index(3)))]
    return Ledger(said, sources=sources, notes=notes)


@st.composite
def results(draw: st.DrawFn) -> Reconciliation:
    """Reconciliations of hostile ledgers by any method, with all contradictions listed or few."""
    limits = Limits(conflicts=one_of(draw, (0, 1000)))
    as_of, known_on = (one_of(draw, (None, "2013-08-10")) for _ in range(2))
    return reconcile(
        draw(hostile_ledgers()),
        by=draw(methods),
        as_of=as_of,
        known_on=known_on,
        limits=limits,
    )


KILLED = Measure("civilians killed", unit="person", temporality=CUMULATIVE)


def killed() -> Reconciliation:
    """The four figures on civilians killed in the Latakia offensive."""
    return reconcile(
        Ledger(
            [
                claim(KILLED, "more than 100", source="Alawite cleric", reported="2013-08-07"),
                claim(KILLED, "dozens", source="SOHR", reported="2013-08-09"),
                claim(KILLED, "60", source="opposition activists", reported="2013-08-09"),
                claim(KILLED, "at least 190", source="Human Rights Watch", reported="2013-10-11"),
            ],
            sources=[
                Source("Alawite cleric", named=False),
                Source("opposition activists", named=False),
            ],
        )
    )
