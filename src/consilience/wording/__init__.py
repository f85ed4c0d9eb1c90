"""How numbers, days and lists are worded, the same in every room that prints.

Here live the words for exact numbers and ranges, for days and spans, for counts and lists, and for
text that somebody else wrote.  They know intervals and dates and nothing of claims, so that
diagnoses and reports share them; nothing asks for a locale.  It may import `interval`, `domain` and
`dates`.  To word a new kind of value, add a function from the value to its words beside its kin.
"""
