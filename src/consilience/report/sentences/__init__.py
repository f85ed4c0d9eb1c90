"""Results in sentences that can be published as they stand.

A sentence names who says what, and never claims more than the figures entail. May import
`report.wording`.
"""
