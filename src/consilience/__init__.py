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
    from consilience.acknowledgement import Acknowledgement
    from consilience.agreement import Agreement, Fit
    from consilience.audit import Audit, Citation
    from consilience.changes import Change, PossiblyKnown
    from consilience.claims import Claim, claim
    from consilience.conflict import Conflict, Side
    from consilience.dates import DateSpan
    from consilience.derivation import Derivation
    from consilience.diagnose import Diagnosis, DiagnosisKind
    from consilience.domain import COUNT, REAL, Domain
    from consilience.errors import ConsilienceError, DateError, QuantityError
    from consilience.estimate import Estimate, Method
    from consilience.evidence import Evidence, Variable
    from consilience.interval import EMPTY, Interval, hull
    from consilience.ladder import Rung
    from consilience.ledger import Ledger
    from consilience.limits import Limits
    from consilience.measure import CUMULATIVE, FIXED, PERIOD, SNAPSHOT, Measure, Temporality
    from consilience.note import Note
    from consilience.notice import Notice, NoticeKind
    from consilience.reason import Reason
    from consilience.reconciling import reconcile
    from consilience.related import Implied, Related
    from consilience.relation import (
        Balance,
        Linear,
        Overlap,
        PartOf,
        Ratio,
        Relation,
        SameAs,
        SumOf,
    )
    from consilience.result import Reconciliation
    from consilience.serial import dump, load, load_lenient
    from consilience.set_aside import SetAside
    from consilience.source import Reliability, Source
    from consilience.status import Guarantee, Status
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
    "Audit",
    "Balance",
    "Basis",
    "Citation",
    "Change",
    "Claim",
    "Columns",
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
    "words",
]

# Rooms load on first use, so that importing the package costs next to nothing.  No module here is
# named like a public function: the first import of one would hide the function behind it.
_ROOMS = {
    "acknowledgement": "Acknowledgement",
    "audit": "Audit Citation",
    "changes": "Change PossiblyKnown",
    "claims": "Claim claim",
    "conflict": "Conflict Side",
    "dates": "DateSpan",
    "derivation": "Derivation",
    "diagnose": "Diagnosis DiagnosisKind",
    "domain": "COUNT REAL Domain",
    "errors": "ConsilienceError DateError QuantityError",
    "agreement": "Agreement Fit",
    "estimate": "Estimate Method",
    "evidence": "Evidence Variable",
    "interval": "EMPTY Interval hull",
    "ladder": "Rung",
    "ledger": "Ledger",
    "measure": "CUMULATIVE FIXED PERIOD SNAPSHOT Measure Temporality",
    "note": "Note",
    "notice": "Notice NoticeKind",
    "reconciling": "reconcile",
    "reason": "Reason",
    "related": "Implied Related",
    "relation": "Balance Linear Overlap PartOf Ratio Relation SameAs SumOf",
    "limits": "Limits",
    "result": "Reconciliation",
    "serial": "dump load load_lenient",
    "set_aside": "SetAside",
    "source": "Reliability Source",
    "status": "Guarantee Status",
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
