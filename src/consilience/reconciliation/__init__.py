"""The one call, and all that its result can be asked.

`reconcile` puts evidence, methods and relations together; its result does each step when asked
for and keeps it: estimates, timelines, changes, the audit, comparisons of methods. It computes,
and leaves the words to `report`. May import every room above it, and no output.
"""
