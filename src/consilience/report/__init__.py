"""Results as text, Markdown and HTML, and in sentences.  Reads results only.

Wording ← sentences and pictures ← document ← formats: a room of these imports what stands before
it.  A document is a tree of blocks, the order is written once, and a format prints blocks, so the
formats never disagree.
"""

from consilience.report.formats.as_html import (
    comparison_html,
    comparison_html_page,
    html,
    html_page,
)
from consilience.report.formats.as_markdown import comparison_markdown, markdown
from consilience.report.formats.as_text import comparison_text, text
from consilience.report.pictures.stepped import Series, timeline_picture
from consilience.report.sentences.explaining import (
    estimate_sentence,
    explain_conflict,
    explain_range,
    published_sentence,
)

__all__ = [
    "Series",
    "comparison_html",
    "comparison_html_page",
    "comparison_markdown",
    "comparison_text",
    "estimate_sentence",
    "explain_conflict",
    "explain_range",
    "html",
    "html_page",
    "markdown",
    "published_sentence",
    "text",
    "timeline_picture",
]
