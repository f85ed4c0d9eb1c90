"""Results as text, Markdown and HTML, and in sentences.  Reads results only.

All three formats lay out the same parts, so they never disagree.
"""

from consilience.report.as_html import comparison_html, comparison_html_page, html, html_page
from consilience.report.as_markdown import comparison_markdown, markdown
from consilience.report.as_text import comparison_text, text
from consilience.report.published_sentence import published_sentence
from consilience.report.sentences import estimate_sentence, explain_conflict, explain_range
from consilience.report.timeline_picture import Series, timeline_picture

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
