"""Numbers that are tied to each other: tightest ranges, minimal conflicts, what to set aside.

A `System` holds unknowns, the rows that tie them, and what claims say.  `solve` answers: the range
of every unknown with the argument that makes it exact, the claims and rows behind each end, every
minimal conflict with its gap, and the cheapest evidence to set aside.

The room knows numbers alone, no ledger, and may import the ground and ``interval``.  It
has four storeys, each of which imports those before it: ``system`` (what is asked), ``bounds``
(propagation), ``search`` (simplex and branching), ``conflicts`` (infeasible subsets and correction
sets).  On top stand ``why`` (the reason of an end) and ``solution`` (the answers about the
system, component by component).
"""

from consilience.interval import End
from consilience.network.conflicts.correction_sets import CorrectionSet, Listed
from consilience.network.conflicts.gaps import InfeasibleSubset
from consilience.network.conflicts.hitting import Hitter
from consilience.network.conflicts.sat_hitting import SatHitter
from consilience.network.search.branching import Feasibility
from consilience.network.search.judge import Oracle
from consilience.network.search.oracle import Highs
from consilience.network.search.ranges import Proof, Range
from consilience.network.solution import Solution, Solver, solve
from consilience.network.system.limits import Limits
from consilience.network.system.shape import Shape
from consilience.network.system.system import (
    ClaimRange,
    Facet,
    LinearConstraint,
    System,
    UnknownNumber,
)
from consilience.network.why import Why

__all__ = [
    # what is asked
    "System",
    "UnknownNumber",
    "LinearConstraint",
    "ClaimRange",
    "Facet",
    "End",
    "Limits",
    "Solver",
    "Oracle",
    "Hitter",
    "solve",
    "Highs",
    "SatHitter",
    # what is answered
    "Solution",
    "Range",
    "Proof",
    "Shape",
    "Feasibility",
    "Why",
    "InfeasibleSubset",
    "CorrectionSet",
    "Listed",
]
