"""Numbers that are tied to each other: tightest ranges, minimal conflicts, what to set aside.

A `System` holds unknowns, the rows that tie them, and what claims say.  `solve` answers: the range
of every unknown with the argument that makes it exact, the claims and rows behind each end, every
minimal conflict with its gap, and the cheapest evidence to set aside.
"""

from consilience.network.conflicts.alternatives import Listed, SetAside
from consilience.network.conflicts.conflict import Conflict
from consilience.network.conflicts.sat_hitting import SatHitter
from consilience.network.search.branching import Answer
from consilience.network.search.oracle import Highs
from consilience.network.search.ranges import Guarantee, Range
from consilience.network.solution import Solution, Solver, solve
from consilience.network.system.facet import End, Facet
from consilience.network.system.limits import Limits
from consilience.network.system.shape import Shape
from consilience.network.system.system import ClaimRange, Row, System, Unknown
from consilience.network.why import Why

__all__ = [
    # what is asked
    "System",
    "Unknown",
    "Row",
    "ClaimRange",
    "Facet",
    "End",
    "Limits",
    "Solver",
    "solve",
    "Highs",
    "SatHitter",
    # what is answered
    "Solution",
    "Range",
    "Guarantee",
    "Shape",
    "Answer",
    "Why",
    "Conflict",
    "SetAside",
    "Listed",
]
