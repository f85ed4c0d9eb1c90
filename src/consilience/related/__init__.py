"""Related."""
