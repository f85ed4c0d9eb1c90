"""Dates in words: from signs to partial dates and spans, by a grammar, languages and policies.

A phrase becomes `terminals` by the tables of `languages`; `grammar` reads them with
`point_grammar` (one date, perhaps in part) and `count_grammar` (one counted from another), and
lends a date what its neighbours say; `spans` makes the EDTF.  `phrases` is the door.

To add a language: a table of rows (sign, value, phrases) in `languages` and its name in
`OTHER_LANGUAGES`; no code.  To add a policy: a value of `DatePolicy` with its published source in
`policy`.
"""
