"""Infeasible subsets, correction sets, and the hitting sets that turn one into the other.

* ``cores``: minimal infeasible subsets (MUS), shrunk by QuickXplain and listed.
* ``gaps``: how far a subset is from feasible: its least relaxation.
* ``correction_sets``: the cheapest and the minimal correction sets (MCS): what to set aside.
* ``hitting``: cheapest hitting sets; ``transversals``: all minimal ones.
* ``sat_hitting``: `SatHitter`.  Another solver is an object with the method of `hitting.Hitter`.
"""
