"""A report as HTML: a fragment for notebooks, or one page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final, assert_never

from consilience.reconciliation.comparison import Comparison
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.blocks import (
    Block,
    BulletList,
    ClaimLine,
    Claims,
    Facts,
    Paragraph,
    Picture,
    ReasonLine,
    Reasons,
    Remark,
    Section,
    Sentence,
    Table,
)
from consilience.report.document.compared import compared
from consilience.report.document.reconciled import reconciled
from consilience.report.pictures.picture import picture


def html(result: Reconciliation) -> str:
    """Return *result* as one HTML element with its own scoped style, for a page of yours.

    >>> from consilience import Ledger, Measure, claim, reconcile
    >>> killed = Measure("civilians killed")
    >>> html(reconcile(Ledger([claim(killed, "at least 190", source="HRW")])))[:26]
    '<div class="consilience" l'
    """
    return _fragment(reconciled(result), 2)


def html_page(result: Reconciliation) -> str:
    """Return *result* as a complete page: valid HTML, nothing loaded from anywhere, no script.

    >>> from consilience import Ledger, Measure, claim, reconcile
    >>> killed = Measure("civilians killed")
    >>> html_page(reconcile(Ledger([claim(killed, 190, source="HRW")]))).splitlines()[0]
    '<!DOCTYPE html>'
    """
    return _page(reconciled(result))


def comparison_html(comparison: Comparison) -> str:
    """Return *comparison* as one HTML element with its own scoped style, for a page of yours.

    >>> from consilience import Ledger, Measure, claim, compare
    >>> killed = Measure("killed")
    >>> comparison_html(compare(Ledger([claim(killed, 60, source="A")]), measure=killed))[:26]
    '<div class="consilience" l'
    """
    return _fragment(compared(comparison), 2)


def comparison_html_page(comparison: Comparison) -> str:
    """Return *comparison* as a complete page with its picture, nothing loaded from anywhere.

    >>> from consilience import Ledger, Measure, claim, compare
    >>> killed = Measure("killed")
    >>> made = compare(Ledger([claim(killed, 60, source="A")]), measure=killed)
    >>> comparison_html_page(made).splitlines()[0]
    '<!DOCTYPE html>'
    """
    return _page(compared(comparison))


def _page(document: Section) -> str:
    first = document.blocks[0]
    # The title of a window has room for what comes out, where that is told first.
    title = f"{document.title}: {first.words}" if isinstance(first, Paragraph) else document.title
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title></head>",
            "<body>",
            _fragment(document, 1),
            "</body></html>",
            "",
        ]
    )


def _fragment(document: Section, rank: int) -> str:
    return "\n".join(
        [
            '<div class="consilience" lang="en">',
            f"<style>{_STYLE}</style>",
            *_lines(document, rank),
            "</div>",
        ]
    )


def _lines(block: Block, rank: int) -> Iterator[str]:
    """Yield the lines of a block; *rank* is that of the heading of a section."""
    match block:
        case Section():
            yield from _section(block, rank)
        case Paragraph(words):
            yield f"<p>{escape(words)}</p>"
        case Sentence(words):
            yield f'<p class="sentence">{escape(words)}</p>'
        case Remark(words):
            yield _rest(words)
        case Facts():
            yield _facts(block)
        case Table():
            yield _table(block)
        case BulletList():
            yield from _list(block)
        case Reasons(lines):
            yield f'<div class="why">{"".join(map(_reason, lines))}</div>'
        case Claims():
            yield _claims(block)
        case Picture(scene):
            legend = f'<figcaption class="muted">{escape(scene.legend)}</figcaption>'
            yield f"<figure>{picture(scene)}{legend}</figure>"
        case _:
            assert_never(block)


def _section(section: Section, rank: int) -> Iterator[str]:
    title = escape(section.title)
    inner = (line for block in section.blocks for line in _lines(block, rank + 1))
    if not section.anchor:
        yield f"<h{rank}>{title}</h{rank}>"
        yield from inner
        return
    anchor = escape(section.anchor, quote=True)
    yield f'<section class="measure" id="{anchor}" aria-labelledby="{anchor}-h">'
    yield f'<h{rank} id="{anchor}-h">{title}</h{rank}>'
    yield from inner
    yield "</section>"


def _facts(facts: Facts) -> str:
    items = "".join(
        f"<dt>{escape(fact.name)}</dt><dd>"
        + "".join(f"<p>{escape(words)}</p>" for words in fact.words)
        + "</dd>"
        for fact in facts.items
    )
    return f'<dl class="{"scope" if facts.minor else "facts"}">{items}</dl>' if items else ""


def _table(content: Table) -> str:
    kind = ' class="number"' if content.figures else ""
    rows: list[str] = []
    for position, (first, *cells) in enumerate(content.rows):
        name = escape(first)
        if content.anchors:
            name = f'<a href="#{escape(content.anchors[position], quote=True)}">{name}</a>'
        rest = "".join(f"<td{kind}>{escape(cell)}</td>" for cell in cells)
        rows.append(f'<tr><th scope="row">{name}</th>{rest}</tr>')
    return _scrolling(content.heads, rows) + _rest(content.rest)


def _scrolling(heads: Iterable[str], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"
    return f'<div class="scroll"><table>{body}</table></div>'


def _rest(words: str) -> str:
    return f'<p class="muted">{escape(words)}</p>' if words else ""


def _list(content: BulletList) -> Iterator[str]:
    intro = f"<p>{escape(content.intro)}</p>" if content.intro else ""
    items = "".join(f"<li>{escape(item)}</li>" for item in content.items)
    yield intro + (f"<ul>{items}</ul>" if items else "") + _rest(content.rest)
    if content.closing:
        yield f"<p>{escape(content.closing)}</p>"


def _reason(line: ReasonLine) -> str:
    return f'<p style="margin-left: {line.depth / 2:g}em">{escape(line.words)}</p>'


def _claims(content: Claims) -> str:
    heads = ("Source", "Words", "Entails", "Dates", "Standing")
    return _scrolling(heads, map(_claim, content.lines)) + _rest(content.rest)


def _claim(item: ClaimLine) -> str:
    quote = (
        f"<details><summary>Quote</summary><blockquote>{escape(item.quote)}</blockquote></details>"
        if item.quote
        else ""
    )
    more = (words for words in (item.reason, item.remarks) if words)
    under = "".join(f'<div class="muted">{escape(words)}</div>' for words in more)
    return (
        f'<tr><th scope="row">{escape(item.source)}</th><td>{escape(item.words)}{quote}</td>'
        f"<td>{escape(item.entails)}</td><td>{escape(item.dates)}</td>"
        f"<td>{escape(item.standing)}{under}</td></tr>"
    )


# One sheet, every rule within the class ``consilience``.
_STYLE: Final = """
.consilience { color: #1a1a1a; background: #ffffff; font: 16px/1.5 system-ui, sans-serif;
  max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
.consilience h1, .consilience h2, .consilience h3, .consilience h4 { line-height: 1.25;
  margin: 1.4em 0 0.4em; }
.consilience .measure { border-top: 2px solid #1a1a1a; margin-top: 2.5rem; }
.consilience a { color: #1f4e79; }
.consilience .sentence { font-size: 1.1em; border-left: 4px solid #1f4e79; padding-left: 0.8rem; }
.consilience dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr;
  gap: 0.2rem 1rem; margin: 0.5rem 0; }
.consilience dt { font-weight: 600; }
.consilience dd { margin: 0; }
.consilience dd p, .consilience .why p { margin: 0; }
.consilience .scope { color: #4d4d4d; font-size: 0.9em; }
.consilience .scroll { overflow-x: auto; }
.consilience table { border-collapse: collapse; margin: 0.5rem 0; background: transparent; }
.consilience th, .consilience td { text-align: left; vertical-align: top; color: #1a1a1a;
  padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid #c8c8c8; overflow-wrap: break-word; }
.consilience thead th { border-bottom: 2px solid #1a1a1a; }
.consilience tbody th { font-weight: 600; }
.consilience .number { text-align: right; font-variant-numeric: tabular-nums; }
.consilience .muted { color: #4d4d4d; font-size: 0.9em; }
.consilience figure { margin: 1rem 0; }
.consilience svg { display: block; width: 100%; max-width: 32rem; height: auto; }
.consilience blockquote { margin: 0.3rem 0; }
.consilience summary { cursor: pointer; }
@media (max-width: 40rem) {
  .consilience { padding: 0.75rem; }
  .consilience dl { grid-template-columns: 1fr; gap: 0; }
  .consilience dd { margin: 0 0 0.4rem; }
  .consilience table { font-size: 0.875em; }
  .consilience th, .consilience td { padding-right: 0.6rem; }
}
@media print { .consilience .measure { break-inside: avoid-page; } }
"""
"""No colour carries meaning alone; text contrasts with its ground by 7 to 1 or more."""
