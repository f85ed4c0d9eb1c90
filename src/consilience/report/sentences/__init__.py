"""Results in sentences that can be published as they stand.

A sentence names who says what, and never claims more than the figures entail.  It may import
`report.wording` and `wording`.  To word a new relation: a case in `related_conflict`.
"""
