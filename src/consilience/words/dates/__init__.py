"""Dates in words: from terms to points and spans, by a grammar, languages and policies."""
