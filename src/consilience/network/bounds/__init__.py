"""Bounds drawn from bounds: propagation, the trail it leaves, and points that prove it.

Every bound remembers the rows and claims it came from, so that a range and a conflict can say
why. Propagation always ends, and is exact where a witness shows it. May import `network.system`.
"""
