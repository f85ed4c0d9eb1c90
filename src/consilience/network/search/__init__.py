"""Exact answers where propagation does not suffice: simplex, branch and bound, and who decides.

* ``simplex``: linear systems with bounds in exact numbers, with a certificate where they fail.
* ``branching``: whole numbers, by splitting cases.
* ``judge``: whether members can hold together, by the cheapest argument that settles it.
* ``ranges``: the range of every unknown, with the proof of each end.
* ``oracle``: `Highs`, whose proposals are checked.  Another solver is an object with the methods of
  `judge.Oracle`.
"""
