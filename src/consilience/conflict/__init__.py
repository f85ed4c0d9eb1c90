"""Which figures of one measure cannot hold together, and how many such pairs there are.

* ``conflict``: the conflict, its sides, its gap; the conflicts of one measure.
* ``pairs``: contradicting pairs of ends, counted in O(n log n), listed, or each with its farthest.

Conflicts that rest on relations between measures are found in `consilience.related`, and are told
with the same words.  This room may import `consilience.evidence` and what stands below it.
"""
