"""Results as text, Markdown and HTML, and in sentences.  Reads results only.

All three formats lay out the same parts, so they never disagree.
"""

from consilience.report.as_html import html, html_page
from consilience.report.as_markdown import markdown
from consilience.report.as_text import text
from consilience.report.sentences import estimate_sentence, explain_conflict, explain_range

__all__ = [
    "estimate_sentence",
    "explain_conflict",
    "explain_range",
    "html",
    "html_page",
    "markdown",
    "text",
]
