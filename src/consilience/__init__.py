"""Reconcile reported figures: consensus ranges, and the conflicts between claims, with reasons.

Every claim is held with its words, its source and its dates.

>>> import consilience as cs
>>> killed = cs.Measure("civilians killed", unit="person")
>>> ledger = cs.Ledger(
...     [
...         cs.claim(killed, "more than 100", source="Alawite cleric", reported="2013-08-07"),
...         cs.claim(killed, "60", source="opposition activists", reported="2013-08-09"),
...     ]
... )
>>> cs.reconcile(ledger)[killed].status
Status.NO_AGREEMENT
"""

from typing import TYPE_CHECKING

from consilience.loading import lazily

# Each public name stands here once.  Type checkers follow these imports; at run time they are read
# as a table, and a room loads when the first of its names is used.  No module of the package may
# be named like a public function: Python would bind the module in the function's place.
if TYPE_CHECKING or (_found := lazily(__name__, __file__)) is None:
    from consilience import errors as errors
    from consilience import methods as methods
    from consilience import network as network
    from consilience import report as report
    from consilience import results as results
    from consilience import serial as serial
    from consilience import tables as tables
    from consilience import words as words
    from consilience.consensus.estimate import Method as Method
    from consilience.dates import DateSpan as DateSpan
    from consilience.diagnose import diagnose as diagnose
    from consilience.domain import COUNT as COUNT
    from consilience.domain import REAL as REAL
    from consilience.domain import Domain as Domain
    from consilience.errors import ConsilienceError as ConsilienceError
    from consilience.evidence.evidence import Evidence as Evidence
    from consilience.evidence.weights import weights_against_interest as weights_against_interest
    from consilience.evidence.weights import weights_from_grades as weights_from_grades
    from consilience.interval import EMPTY as EMPTY
    from consilience.interval import Interval as Interval
    from consilience.interval import hull as hull
    from consilience.ledger.acknowledgement import Acknowledgement as Acknowledgement
    from consilience.ledger.claim import Claim as Claim
    from consilience.ledger.claim import claim as claim
    from consilience.ledger.derivation import Derivation as Derivation
    from consilience.ledger.ledger import Ledger as Ledger
    from consilience.ledger.measure import CUMULATIVE as CUMULATIVE
    from consilience.ledger.measure import FIXED as FIXED
    from consilience.ledger.measure import PERIOD as PERIOD
    from consilience.ledger.measure import SNAPSHOT as SNAPSHOT
    from consilience.ledger.measure import Measure as Measure
    from consilience.ledger.measure import Temporality as Temporality
    from consilience.ledger.note import Note as Note
    from consilience.ledger.notice import Notice as Notice
    from consilience.ledger.notice import NoticeKind as NoticeKind
    from consilience.ledger.relation import Balance as Balance
    from consilience.ledger.relation import Linear as Linear
    from consilience.ledger.relation import Overlap as Overlap
    from consilience.ledger.relation import PartOf as PartOf
    from consilience.ledger.relation import Ratio as Ratio
    from consilience.ledger.relation import Relation as Relation
    from consilience.ledger.relation import SameAs as SameAs
    from consilience.ledger.relation import SumOf as SumOf
    from consilience.ledger.source import Reliability as Reliability
    from consilience.ledger.source import Source as Source
    from consilience.reconciliation.comparison import compare as compare
    from consilience.reconciliation.limits import Limits as Limits
    from consilience.reconciliation.reconciling import reconcile as reconcile
    from consilience.serial import dump as dump
    from consilience.serial import load as load
    from consilience.serial import load_lenient as load_lenient
    from consilience.tables import Columns as Columns
    from consilience.tables import claims_from_rows as claims_from_rows
    from consilience.tables import claims_from_rows_lenient as claims_from_rows_lenient
    from consilience.tables import csv_rows as csv_rows
    from consilience.version import __version__ as __version__
    from consilience.words import Quantity as Quantity
    from consilience.words import date_span as date_span
    from consilience.words import quantities as quantities
    from consilience.words import quantity as quantity
else:
    __getattr__, __dir__, __all__ = _found
