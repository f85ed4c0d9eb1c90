"""Words for who said what: names, dates of claims, relations.

The lowest layer of `report`, which imports no other; numbers, days and lists are worded in
`wording`, which knows no claims.
"""
