"""Results as text, Markdown and HTML, and in sentences.  Reads results only.

All three formats lay out the same parts, so they never disagree.
"""

from consilience.report.as_html import html, html_page
from consilience.report.as_markdown import markdown
from consilience.report.as_text import text
from consilience.report.sentences import estimate_sentence, explain_conflict, explain_range
from consilience.report.timeline_picture import Series, timeline_picture

__all__ = [
    "Series",
    "estimate_sentence",
    "explain_conflict",
    "explain_range",
    "html",
    "html_page",
    "markdown",
    "text",
    "timeline_picture",
]
