"""Results as text, Markdown and HTML, and in sentences.  Reads results only."""

from consilience.report.as_text import text

__all__ = ["text"]
