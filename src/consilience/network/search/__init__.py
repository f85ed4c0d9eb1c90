"""Exact search, for what propagation alone cannot settle.

Simplex over exact fractions, branching over whole numbers, rays for unbounded ends, and the judge
that takes the cheapest argument first. An oracle in floats may propose; only exact numbers
decide. May import `network.bounds` and `network.system`.
"""
