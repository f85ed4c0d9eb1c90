"""Markdown: tables that stay tables, and no ledger text taken for markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from consilience.report import markdown
from consilience.report.formats.as_markdown import escaped
from consilience.results import Reconciliation
from tests.report.ledgers import killed, results


@given(results())
def test_tables_keep_their_columns(result: Reconciliation) -> None:
    width = 0
    for line in markdown(result).split("\n"):
        cells = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) - 1
        if not line.startswith("|"):
            width = 0
        elif not width:
            width = cells
        else:
            assert cells == width, line


@given(results())
def test_no_html_gets_through(result: Reconciliation) -> None:
    assert not re.findall(r"(?<!\\)<", markdown(result))


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("a|b", r"a\|b"),
        ("*bold* and `code`", r"\*bold\* and \`code\`"),
        ("[link](x)", r"\[link\](x)"),
        ("- item", r"\- item"),
        ("12) item", r"12\) item"),
        ("190–205", "190–205"),
    ],
)
def test_escaping(text: str, markup: str) -> None:
    assert escaped(text) == markup


def test_the_example_as_it_is_read() -> None:
    ladder = markdown(killed()).partition("### Ladder\n\n")[2].partition("\n\n")[0]
    assert ladder.splitlines() == [
        "| Independent origins | entail at least | entail at most |",
        "| --- | --- | --- |",
        "| 1 | 190 | – |",
        "| 2 | 101 | – |",
        "| 3 | 60 | – |",
        "| 4 | 12 | – |",
    ]
