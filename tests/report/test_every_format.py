"""What all three formats keep: nothing dropped in silence, one order, no verdict on anybody."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import Ledger, Measure, claim, compare, load, reconcile
from consilience.report import (
    comparison_html,
    comparison_markdown,
    comparison_text,
    html,
    html_page,
    markdown,
    text,
)
from consilience.report.document.blocks import Section
from consilience.report.document.compared import compared
from consilience.report.document.reconciled import reconciled
from consilience.results import Reconciliation
from consilience.wording.phrases import shown
from tests.report.ledgers import hostile_ledgers, killed, results

ALL = (text, markdown, html, html_page)
FORMATS = pytest.mark.parametrize("render", ALL)
Render = Callable[[Reconciliation], str]

FIXTURE = Path(__file__).parents[2] / "fixtures" / "2013-latakia-offensive.json"
VERDICTS = re.compile(r"\b(true|truth|confirmed|false|faulty|correct|wrong|hits?)\b", re.IGNORECASE)


def words(rendered: str) -> str:
    """The letters and digits of a report without the marks of its format, in reading order."""
    plain = unescape(re.sub(r"<style>.*?</style>|<[^<>]*>", " ", rendered, flags=re.DOTALL))
    return re.sub(r"[\W_]+", "", plain)


def page_words(render: Render, rendered: str) -> str:
    return words(rendered) if render in {html, html_page} else re.sub(r"[\W_]+", "", rendered)


@given(results())
def test_nothing_is_dropped(result: Reconciliation) -> None:
    ledger = result.ledger
    for render in ALL:
        found = page_words(render, render(result))
        for item in ledger:
            for part in (ledger.source(item.source).label, item.value.text, item.measure.label):
                assert re.sub(r"[\W_]+", "", shown(part)).lower() in found.lower()
        for note in ledger.notes:
            assert re.sub(r"[\W_]+", "", shown(note.text)) in found


@given(hostile_ledgers(), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(ledger: Ledger, chance: random.Random) -> None:
    said, sources, notes = list(ledger.claims), list(ledger.sources), list(ledger.notes)
    for items in (said, sources, notes):
        chance.shuffle(items)
    other = Ledger(said, sources=sources, notes=notes)
    one, another = reconcile(ledger), reconcile(other)
    for render in ALL:
        assert render(another) == render(one)


@FORMATS
def test_the_ladder_stands_before_any_range(render: Render) -> None:
    rendered = render(killed())
    ladder = rendered.index("Independent origins")
    assert "at least 190" not in rendered[:ladder]
    assert "at least 190" in rendered[ladder:]


def headings(section: Section) -> Iterator[str]:
    """The headings of a report in the order of reading."""
    yield section.title
    for block in section.blocks:
        if isinstance(block, Section):
            yield from headings(block)


def test_all_formats_have_one_order() -> None:
    result = reconcile(load(FIXTURE))
    made = compare(result.ledger, measure="civilians killed")
    printed = [
        (reconciled(result), html(result), markdown(result), text(result)),
        (compared(made), comparison_html(made), comparison_markdown(made), comparison_text(made)),
    ]
    for document, page, marked, plain in printed:
        order = [words(title) for title in headings(document)]
        tags = re.findall(r"<h\d[^>]*>(.*?)</h\d>", page)
        assert [words(unescape(found)) for found in tags] == order
        assert [words(line) for line in marked.split("\n") if line.startswith("#")] == order
        place = 0
        for title in order:
            place = words(plain).index(title, place) + len(title)


@FORMATS
def test_no_verdicts(render: Render) -> None:
    for ledger in (killed().ledger, neutral(load(FIXTURE))):
        rendered = re.sub("“.*?”", "", render(reconcile(ledger)), flags=re.DOTALL)
        assert not VERDICTS.findall(rendered)


def neutral(ledger: Ledger) -> Ledger:
    """The ledger without the words of those who wrote it, apart from the figures as written."""
    measures = {
        item.id: attrs.evolve(item, label=f"things {item.id}", definition=None, population=None)
        for item in ledger.measures
    }
    return Ledger(
        [attrs.evolve(item, measure=measures[item.measure.id], quote=None) for item in ledger],
        sources=ledger.sources,
    )


@FORMATS
def test_crowds_are_counted(render: Render) -> None:
    measure = Measure("people displaced", unit="person")
    many = [claim(measure, 100 * n, source=f"source {n:03}") for n in range(1, 101)]
    rendered = render(reconcile(Ledger(many)))
    assert "60 more claims not listed here" in rendered
    assert "94 other ranges" in rendered
    assert "4,950 contradictions" in rendered


def test_the_fixture_has_the_contradictions_a_reader_finds() -> None:
    report = " ".join(text(reconcile(load(FIXTURE))).split())
    for pair in (
        ("“more than 100” by 7 August 2013", "“60” by 9 August 2013: 41 apart"),
        ("“three” on 9 August 2013", "“one” on 9 August 2013: 2 apart"),
        ("“nine” from 16 to 18 August 2013", "“seven” from 16 to 18 August 2013"),
    ):
        assert all(words in report for words in pair)
