"""Dates in words: from terms to points and spans, by a grammar, languages and policies.

Reads left to right, never asks the clock, and refuses what reads in two ways. To add a language:
a table beside `english`, with the words that stand for each sign. May import dates and the ground
floor.
"""
