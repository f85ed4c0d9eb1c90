"""HTML: well formed, nothing loaded, nothing of a ledger taken for markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given

from consilience import Ledger, Measure, Source, claim, reconcile
from consilience.report import html, html_page
from consilience.results import Reconciliation
from tests.report.ledgers import killed, results

VOID = {"meta", "br", "hr", "img", "link", "input"}
PAGE = {"html", "head", "meta", "title", "body", "style", "div", "section", "p", "a"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5"}
LISTS = {"dl", "dt", "dd", "ul", "li", "details", "summary", "blockquote"}
TABLES = {"table", "thead", "tbody", "tr", "th", "td"}
PICTURES = {"figure", "figcaption", "svg", "desc", "defs", "pattern", "rect", "line", "path"}
KNOWN = PAGE | HEADINGS | LISTS | TABLES | PICTURES | {"text", "g"}


class Page(HTMLParser):
    """Reads a page, and keeps what is opened, named and referred to."""

    def __init__(self, rendered: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.references: list[str] = []
        self.attributes: set[str] = set()
        self.feed(rendered)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KNOWN, f"a tag of the ledger's making: <{tag}>"
        if tag not in VOID:
            self.open.append(tag)
        self._keep(attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KNOWN, f"a tag of the ledger's making: <{tag}/>"
        self._keep(attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def _keep(self, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "src", "xlink:href"}:
                self.links.append(value or "")
            if name in {"aria-labelledby", "aria-describedby"}:
                self.references.extend((value or "").split())


@given(results())
def test_well_formed_and_self_contained(result: Reconciliation) -> None:
    for rendered in (html(result), html_page(result)):
        page = Page(rendered)
        assert not page.open
        assert len(set(page.ids)) == len(page.ids)
        assert set(page.references) <= set(page.ids)
        assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
        assert all(link.startswith("#") for link in page.links)
        assert not [name for name in page.attributes if name.startswith("on")]


def test_nothing_is_loaded() -> None:
    rendered = html_page(killed())
    assert "@import" not in rendered
    assert not re.findall(r"url\((?!#)", rendered)
    assert set(re.findall(r"https?://[^\s\"'<]*", rendered)) == {"http://www.w3.org/2000/svg"}


def test_the_page_says_what_a_reader_needs() -> None:
    rendered = html_page(killed())
    assert rendered.startswith('<!DOCTYPE html>\n<html lang="en">')
    for part in ('<meta charset="utf-8">', 'name="viewport"', "<title>", 'scope="col"'):
        assert part in rendered


def test_the_notebook_shows_the_fragment() -> None:
    shown = killed()._repr_html_()
    assert shown == html(killed())
    assert "<html" not in shown
    assert all(
        line.startswith((".consilience", "@media", "  ", "}")) for line in rules(shown).splitlines()
    )


def rules(rendered: str) -> str:
    return rendered.partition("<style>")[2].partition("</style>")[0].strip()


def test_a_ledger_is_never_markup() -> None:
    evil = "\"><script>alert('x')</script>"
    measure = Measure(f"killed {evil}", unit=f"person {evil}", place=evil)
    said = claim(measure, 60, source="s", quote=evil)
    result = reconcile(Ledger([said], sources=[Source("s", name=evil, side=evil, kind=evil)]))
    for rendered in (html(result), html_page(result)):
        assert "<script" not in rendered
        assert "&lt;script&gt;" in rendered
