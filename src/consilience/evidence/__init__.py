"""From claims to evidence: what one origin entails of one variable.

Sources that depend on each other share one origin, and so one vote; a later figure of an origin
replaces its earlier one; notices withdraw; weights come from grades that somebody can answer for.
Every claim gets a fate, and none is dropped unsaid. May import ledger and what is above it.
"""
