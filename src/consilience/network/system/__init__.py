"""What is asked: unknown numbers, the rows that tie them, what claims say, and how far to search.

* ``system``: the system as it is given, checked.
* ``problem``: its connected components, each with numbered ends, inequalities and members.
* ``numbers``: exact numbers with an infinitesimal, for open ends.
* ``shape``: shapes of a component for which propagation alone is exact.
* ``limits``: `Limits`.
"""
