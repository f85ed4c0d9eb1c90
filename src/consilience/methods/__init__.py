"""The ways to combine evidence: one method, one file, one citation.

A method is a frozen value that is called with the evidence on one variable.  A function of your own
with the same signature will do as well.  The rules of published projects are in `methods.rules`.
"""

from consilience.methods import rules as rules
from consilience.methods.algorithm_a import AlgorithmA
from consilience.methods.best_agreement import BestAgreement
from consilience.methods.birge import Birge
from consilience.methods.dersimonian_laird import DerSimonianLaird
from consilience.methods.envelope import Envelope
from consilience.methods.fault_tolerant_interval import FaultTolerantInterval
from consilience.methods.intersection import Intersection
from consilience.methods.interval_censored import IntervalCensored
from consilience.methods.linear_pool import LinearPool
from consilience.methods.mandel_paule import MandelPaule
from consilience.methods.marzullo import Marzullo
from consilience.methods.particle_data_group import ParticleDataGroup
from consilience.methods.relaxed_intersection import RelaxedIntersection
from consilience.methods.reported_range import ReportedRange
from consilience.methods.turnbull import Turnbull
from consilience.methods.weighted_mean import WeightedMean
from consilience.methods.weighted_median import WeightedMedian

__all__ = [
    "AlgorithmA",
    "BestAgreement",
    "Birge",
    "DerSimonianLaird",
    "Envelope",
    "FaultTolerantInterval",
    "Intersection",
    "IntervalCensored",
    "LinearPool",
    "MandelPaule",
    "Marzullo",
    "ParticleDataGroup",
    "RelaxedIntersection",
    "ReportedRange",
    "Turnbull",
    "WeightedMean",
    "WeightedMedian",
]
