"""Results as text, Markdown and HTML, and in sentences.  Reads results only."""
