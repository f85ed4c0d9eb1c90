"""The ways to combine evidence: one method, one file, one citation.

A method is a frozen value that is called with the evidence on one variable and answers with an
`Estimate`.  A function of your own with the same signature will do as well.  What is shared stands
in files of its own: `base` (what a method is called with), `pooling` (means of values with errors),
`distributions`, `fitting` (from a fit to a range).  The rules of published projects are in
`methods.rules`.  Files here may import evidence, conflict and consensus, and nothing that calls
them, so that a method knows neither ledgers nor reports.

To add one: a file with a frozen `base.EvidenceMethod`, its mathematics in ``_estimate`` (or in
``_fit``, on `pooling.PooledMean`), a docstring that says what it assumes, when it misleads, what it
raises and whose it is (DOI), with an example that runs; its name below; a page in
``docs/methods/``.  The laws in ``tests/laws/test_methods.py`` then hold it to what every method
must keep.
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
