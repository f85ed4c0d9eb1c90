"""What an answer is, whatever the method that gives it.

The coverage profile, the ladder read off it, agreement and status, the least to set aside, and
`Estimate`, which holds them all and never hides the others. No method stands here: those are in
`methods`, and all answer with these. May import conflict and what is above it.
"""
