"""Figures in words: from tokens to a phrase, from a phrase to exact ranges, and back.

A text is read in one pass.  `language` holds the shape of a language and `languages` those that are
known; `grammar` reads one figure by recursive descent (`numbers`, `subjects`, `spans`, `brackets`,
`surroundings`) into a `phrase`; `refusals` says why a number is none; `meaning` makes the ranges;
`canonical` goes back to words.  `reading` is the door.

To add a wording is to add it to a table of `languages`.  A new kind of table is one line of
`Language` and its use in the grammar.
"""
