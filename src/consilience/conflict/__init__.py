"""Which figures of one measure cannot hold together, whatever the method.

A conflict is a pair of sides: somebody's lower end above somebody else's upper end, of one value
or of a running total. They are counted exactly, and listed as far as one wants to read. What
relations make impossible is found by `network`. May import evidence and what is above it.
"""
