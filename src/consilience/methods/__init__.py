"""The ways to combine evidence: one method, one file, one citation.

A method is a frozen value that is called with the evidence on one variable.  A function of your own
with the same signature will do as well.  The rules of published projects are in `methods.rules`.
"""

from consilience.methods import rules as rules
from consilience.methods.best_agreement import BestAgreement
from consilience.methods.envelope import Envelope
from consilience.methods.fault_tolerant_interval import FaultTolerantInterval
from consilience.methods.intersection import Intersection
from consilience.methods.marzullo import Marzullo
from consilience.methods.relaxed_intersection import RelaxedIntersection
from consilience.methods.reported_range import ReportedRange

__all__ = [
    "BestAgreement",
    "Envelope",
    "FaultTolerantInterval",
    "Intersection",
    "Marzullo",
    "RelaxedIntersection",
    "ReportedRange",
]
