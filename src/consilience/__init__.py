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

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consilience import methods, words
    from consilience.conflict.conflict import Conflict, Side
    from consilience.consensus.agreement import Agreement, Fit, Guarantee, Status
    from consilience.consensus.estimate import Estimate, Method
    from consilience.consensus.ladder import Rung
    from consilience.consensus.published import Holding, Published
    from consilience.consensus.set_aside import Reason, SetAside
    from consilience.dates import DateSpan
    from consilience.diagnoses import Diagnosis, DiagnosisKind
    from consilience.domain import COUNT, REAL, Domain
    from consilience.errors import ConsilienceError, DateError, QuantityError
    from consilience.evidence.evidence import Evidence, Variable
    from consilience.evidence.weights import weights_against_interest, weights_from_grades
    from consilience.interval import EMPTY, Interval, hull
    from consilience.ledger.acknowledgement import Acknowledgement
    from consilience.ledger.claim import Claim, claim
    from consilience.ledger.derivation import Derivation
    from consilience.ledger.ledger import Ledger
    from consilience.ledger.measure import CUMULATIVE, FIXED, PERIOD, SNAPSHOT, Measure, Temporality
    from consilience.ledger.note import Note
    from consilience.ledger.notice import Notice, NoticeKind
    from consilience.ledger.relation import (
        Balance,
        Linear,
        Overlap,
        PartOf,
        Ratio,
        Relation,
        SameAs,
        SumOf,
    )
    from consilience.ledger.source import Reliability, Source
    from consilience.network.system.limits import Limits
    from consilience.reconciliation.audit import Audit, Citation
    from consilience.reconciliation.changes import Change, PossiblyKnown
    from consilience.reconciliation.comparison import Answer, Comparison, compare
    from consilience.reconciliation.reconciling import reconcile
    from consilience.reconciliation.result import Reconciliation
    from consilience.related.group import Implied, Related
    from consilience.serial import dump, load, load_lenient
    from consilience.tables import (
        Columns,
        RowRefusal,
        TableError,
        claims_from_rows,
        claims_from_rows_lenient,
        csv_rows,
    )
    from consilience.version import VERSION as __version__
    from consilience.words import (
        LITERAL,
        Basis,
        Convention,
        Quantity,
        Uncertainty,
        date_span,
        quantities,
        quantity,
        render,
    )

__all__ = [
    "COUNT",
    "CUMULATIVE",
    "EMPTY",
    "FIXED",
    "LITERAL",
    "PERIOD",
    "REAL",
    "SNAPSHOT",
    "Acknowledgement",
    "Agreement",
    "Answer",
    "Audit",
    "Balance",
    "Basis",
    "Citation",
    "Change",
    "Claim",
    "Columns",
    "Comparison",
    "Conflict",
    "ConsilienceError",
    "Convention",
    "DateError",
    "DateSpan",
    "Derivation",
    "Diagnosis",
    "DiagnosisKind",
    "Domain",
    "Estimate",
    "Evidence",
    "Fit",
    "Guarantee",
    "Holding",
    "Implied",
    "Interval",
    "Ledger",
    "Limits",
    "Linear",
    "Measure",
    "Method",
    "Note",
    "Notice",
    "NoticeKind",
    "Overlap",
    "PartOf",
    "PossiblyKnown",
    "Published",
    "Quantity",
    "QuantityError",
    "Ratio",
    "Reason",
    "Reconciliation",
    "Related",
    "Relation",
    "Reliability",
    "RowRefusal",
    "Rung",
    "SameAs",
    "SetAside",
    "Side",
    "Source",
    "Status",
    "SumOf",
    "TableError",
    "Temporality",
    "Uncertainty",
    "Variable",
    "__version__",
    "claim",
    "claims_from_rows",
    "claims_from_rows_lenient",
    "csv_rows",
    "compare",
    "date_span",
    "dump",
    "hull",
    "load",
    "load_lenient",
    "methods",
    "quantities",
    "quantity",
    "reconcile",
    "render",
    "weights_against_interest",
    "weights_from_grades",
    "words",
]

# Rooms load on first use, so that importing the package costs next to nothing.  No module here is
# named like a public function: the first import of one would hide the function behind it.
_ROOMS = {
    "conflict.conflict": "Conflict Side",
    "consensus.agreement": "Agreement Fit Guarantee Status",
    "consensus.estimate": "Estimate Method",
    "consensus.ladder": "Rung",
    "consensus.published": "Holding Published",
    "consensus.set_aside": "Reason SetAside",
    "dates": "DateSpan",
    "diagnoses": "Diagnosis DiagnosisKind",
    "domain": "COUNT REAL Domain",
    "errors": "ConsilienceError DateError QuantityError",
    "evidence.evidence": "Evidence Variable",
    "evidence.weights": "weights_against_interest weights_from_grades",
    "interval": "EMPTY Interval hull",
    "ledger.acknowledgement": "Acknowledgement",
    "ledger.claim": "Claim claim",
    "ledger.derivation": "Derivation",
    "ledger.ledger": "Ledger",
    "ledger.measure": "CUMULATIVE FIXED PERIOD SNAPSHOT Measure Temporality",
    "ledger.note": "Note",
    "ledger.notice": "Notice NoticeKind",
    "ledger.relation": "Balance Linear Overlap PartOf Ratio Relation SameAs SumOf",
    "ledger.source": "Reliability Source",
    "network.system.limits": "Limits",
    "reconciliation.audit": "Audit Citation",
    "reconciliation.changes": "Change PossiblyKnown",
    "reconciliation.comparison": "compare Answer Comparison",
    "reconciliation.reconciling": "reconcile",
    "reconciliation.result": "Reconciliation",
    "related.group": "Implied Related",
    "serial": "dump load load_lenient",
    "tables": "Columns RowRefusal TableError claims_from_rows claims_from_rows_lenient csv_rows",
    "words": "LITERAL Basis Convention Quantity Uncertainty date_span quantities quantity render",
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name in ("methods", "words"):
        return import_module(f"consilience.{name}")
    if name == "__version__":
        return import_module("consilience.version").VERSION
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"consilience.{_ROOM_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
