"""A report as HTML: a fragment for notebooks, or one page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from consilience.reconciliation.comparison import Comparison
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.compared import ComparedPart, compared
from consilience.report.document.outline import outline
from consilience.report.document.parts import (
    ClaimLine,
    ConflictPart,
    DiagnosisPart,
    Fact,
    MeasurePart,
    RelatedPart,
    Report,
    Table,
)
from consilience.report.formats.style import STYLE
from consilience.report.pictures.picture import picture
from consilience.report.pictures.scene import Scene


def html(result: Reconciliation) -> str:
    """Return *result* as one HTML element with its own scoped style, for a page of yours.

    >>> from consilience import Ledger, Measure, claim, reconcile
    >>> killed = Measure("civilians killed")
    >>> html(reconcile(Ledger([claim(killed, "at least 190", source="HRW")])))[:26]
    '<div class="consilience" l'
    """
    return _fragment(outline(result), top=2)


def html_page(result: Reconciliation) -> str:
    """Return *result* as a complete page: valid HTML, nothing loaded from anywhere, no script.

    >>> from consilience import Ledger, Measure, claim, reconcile
    >>> killed = Measure("civilians killed")
    >>> html_page(reconcile(Ledger([claim(killed, 190, source="HRW")]))).splitlines()[0]
    '<!DOCTYPE html>'
    """
    report = outline(result)
    return _page(f"{report.title}: {report.summary[0]}", _fragment(report, top=1))


def comparison_html(comparison: Comparison) -> str:
    """Return *comparison* as one HTML element with its own scoped style, for a page of yours.

    >>> from consilience import Ledger, Measure, claim, compare
    >>> killed = Measure("killed")
    >>> comparison_html(compare(Ledger([claim(killed, 60, source="A")]), measure=killed))[:26]
    '<div class="consilience" l'
    """
    return _styled(_compared(compared(comparison), 2))


def comparison_html_page(comparison: Comparison) -> str:
    """Return *comparison* as a complete page with its picture, nothing loaded from anywhere.

    >>> from consilience import Ledger, Measure, claim, compare
    >>> killed = Measure("killed")
    >>> made = compare(Ledger([claim(killed, 60, source="A")]), measure=killed)
    >>> comparison_html_page(made).splitlines()[0]
    '<!DOCTYPE html>'
    """
    part = compared(comparison)
    return _page(part.title, _styled(_compared(part, 1)))


def _page(title: str, fragment: str) -> str:
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title></head>",
            "<body>",
            fragment,
            "</body></html>",
            "",
        ]
    )


def _fragment(report: Report, *, top: int) -> str:
    return _styled(_body(report, top))


def _styled(body: Iterable[str]) -> str:
    return "\n".join(
        [
            '<div class="consilience" lang="en">',
            f"<style>{STYLE}</style>",
            *body,
            "</div>",
        ]
    )


def _compared(part: ComparedPart, top: int) -> Iterator[str]:
    yield _heading(top, part.title)
    yield _facts(part.scope, "scope")
    yield f"<figure>{picture(part.scene)}{_caption(part.scene)}</figure>"
    yield _heading(top + 1, "Answers")
    yield _table(part.answers)
    for heading, content in (
        ("Rows of published projects", part.published),
        ("Refusals", part.refusals),
    ):
        if content.rows:
            yield _heading(top + 1, heading)
            yield _table(content)


def _body(report: Report, top: int) -> Iterator[str]:
    yield _heading(top, report.title)
    yield from (f"<p>{escape(line)}</p>" for line in report.summary)
    yield _heading(top + 1, "Measures")
    yield _table(report.overview, links=report.anchors)
    for part in report.measures:
        yield from _measure(part, top + 1)
    for group in report.related:
        yield from _related(group, top + 1)
    if report.diagnoses is not None:
        yield _heading(top + 1, "Diagnoses of the record")
        yield from _diagnoses(report.diagnoses, top + 2)
    if report.unanswered:
        yield _heading(top + 1, "Measures without an answer on the day asked about")
        for item in report.unanswered:
            yield _heading(top + 2, item.title)
            yield _claims(item.claims, item.rest)
    if report.possible.rows:
        yield _heading(top + 1, "Possibly known by then, outside the answers")
        yield _table(report.possible)
    if report.notices.rows:
        yield _heading(top + 1, "Notices")
        yield _table(report.notices)
    if report.notes.rows:
        yield _heading(top + 1, "Notes")
        yield _table(report.notes)
    yield _heading(top + 1, "Sources")
    yield _table(report.sources)
    yield _heading(top + 1, "Record")
    yield _facts(report.record)


def _heading(level: int, words: str) -> str:
    return f"<h{level}>{escape(words)}</h{level}>"


def _measure(part: MeasurePart, level: int) -> Iterator[str]:
    anchor = escape(part.anchor, quote=True)
    yield f'<section class="measure" id="{anchor}" aria-labelledby="{anchor}-h">'
    yield f'<h{level} id="{anchor}-h">{escape(part.title)}</h{level}>'
    yield _facts(part.scope, "scope")
    yield _heading(level + 1, "Ladder")
    yield _table(part.ladder, numbers=True)
    yield _heading(level + 1, "Answer")
    yield f'<p class="sentence">{escape(part.sentence)}</p>'
    yield f"<figure>{picture(part.scene)}{_caption(part.scene)}</figure>"
    yield _facts(part.answer)
    if part.why:
        yield _heading(level + 1, "Why")
        yield _why(part.why)
    if part.conflicts is not None:
        yield _heading(level + 1, "Contradictions")
        yield from _conflicts(part.conflicts)
    if part.related:
        yield f"<p>{escape(part.related)}</p>"
    yield _heading(level + 1, "Claims")
    yield _claims(part.claims, part.claims_rest)
    if part.days is not None:
        yield _heading(level + 1, "Over time")
        yield _table(part.days)
    yield "</section>"


def _caption(scene: Scene) -> str:
    return f'<figcaption class="muted">{escape(scene.legend)}</figcaption>'


def _facts(facts: Iterable[Fact], kind: str = "facts") -> str:
    items = "".join(
        f"<dt>{escape(fact.name)}</dt><dd>"
        + "".join(f"<p>{escape(words)}</p>" for words in fact.words)
        + "</dd>"
        for fact in facts
    )
    return f'<dl class="{kind}">{items}</dl>' if items else ""


def _table(content: Table, *, links: tuple[str, ...] = (), numbers: bool = False) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in content.heads)
    kind = ' class="number"' if numbers else ""
    rows: list[str] = []
    for position, (first, *cells) in enumerate(content.rows):
        name = escape(first)
        if links:
            name = f'<a href="#{escape(links[position], quote=True)}">{name}</a>'
        rest = "".join(f"<td{kind}>{escape(cell)}</td>" for cell in cells)
        rows.append(f'<tr><th scope="row">{name}</th>{rest}</tr>')
    body = f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody>"
    return f'<div class="scroll"><table>{body}</table></div>{_rest(content.rest)}'


def _rest(words: str) -> str:
    return f'<p class="muted">{escape(words)}</p>' if words else ""


def _why(lines: Iterable[str]) -> str:
    made: list[str] = []
    for line in lines:
        depth = (len(line) - len(line.lstrip())) / 2
        made.append(f'<p style="margin-left: {depth:g}em">{escape(line.strip())}</p>')
    return f'<div class="why">{"".join(made)}</div>'


def _conflicts(part: ConflictPart) -> Iterator[str]:
    yield f"<p>{escape(part.intro)}</p>"
    for group in part.groups:
        items = "".join(f"<li>{escape(line)}.</li>" for line in group.against)
        yield f"<p>{escape(group.figure)}. Against it:</p><ul>{items}</ul>"
        yield f"<p>{escape(group.closing)}</p>"
    yield _rest(part.rest)


def _related(part: RelatedPart, level: int) -> Iterator[str]:
    anchor = escape(part.anchor, quote=True)
    yield f'<section class="measure" id="{anchor}" aria-labelledby="{anchor}-h">'
    yield f'<h{level} id="{anchor}-h">{escape(part.title)}</h{level}>'
    yield _heading(level + 1, "Relations")
    yield _table(part.relations)
    yield _heading(level + 1, "What the figures imply")
    for scene in part.scenes:
        yield f"<figure>{picture(scene)}{_caption(scene)}</figure>"
    yield _table(part.implied)
    yield _heading(level + 1, "Contradictions by relations")
    yield f"<p>{escape(part.conflicts_intro)}</p>"
    yield _items(part.conflicts, part.conflicts_rest)
    if part.asides_intro:
        yield f"<p>{escape(part.asides_intro)}</p>"
        yield _items(part.asides, part.asides_rest)
    yield "</section>"


def _diagnoses(part: DiagnosisPart, level: int) -> Iterator[str]:
    yield f"<p>{escape(part.intro)}</p>"
    for group in part.groups:
        yield _heading(level, group.title)
        yield _items(group.lines, group.rest)
        yield f"<p>{escape(group.remedy)}</p>"
    yield _items(part.lost, "")


def _items(lines: Iterable[str], rest: str) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return (f"<ul>{items}</ul>" if items else "") + _rest(rest)


def _claims(lines: Iterable[ClaimLine], rest: str) -> str:
    heads = ("Source", "Words", "Entails", "Dates", "Standing")
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    rows = "".join(map(_claim, lines))
    body = f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    return f'<div class="scroll"><table>{body}</table></div>{_rest(rest)}'


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
