"""What people said, verbatim, and what it is about.

Measures, sources, claims, notes, notices, relations, and the ledger that checks them once as a
whole. Nothing here decides who is right. A value is frozen, checked when it is made, and keeps
the words it was made from. May import words, dates and the ground floor.
"""
