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

# Modules named like a function (`claim`, `reconcile`) are imported before the function, so that the
# name in this package always means the function.
from typing import TYPE_CHECKING

from consilience import methods
from consilience.audit import Audit, Citation
from consilience.claim import Claim, claim
from consilience.conflict import Conflict, Side
from consilience.dates import DateSpan
from consilience.domain import COUNT, REAL, Domain
from consilience.errors import ConsilienceError, DateError, QuantityError
from consilience.estimate import Agreement, Estimate, Fit, Method
from consilience.evidence import Evidence, Variable
from consilience.interval import EMPTY, Interval, hull
from consilience.ladder import Rung
from consilience.ledger import Ledger
from consilience.measure import CUMULATIVE, FIXED, PERIOD, SNAPSHOT, Measure, Temporality
from consilience.note import Note
from consilience.reconcile import reconcile
from consilience.result import Limits, Reconciliation
from consilience.set_aside import SetAside
from consilience.source import Reliability, Source
from consilience.status import Guarantee, Status
from consilience.version import VERSION as __version__
from consilience.words import LITERAL, Convention, Quantity, date_span, quantities, quantity

if TYPE_CHECKING:
    from consilience.serial import dump, load, load_lenient

__all__ = [
    "COUNT",
    "CUMULATIVE",
    "EMPTY",
    "FIXED",
    "LITERAL",
    "PERIOD",
    "REAL",
    "SNAPSHOT",
    "Agreement",
    "Audit",
    "Citation",
    "Claim",
    "Conflict",
    "ConsilienceError",
    "Convention",
    "DateError",
    "DateSpan",
    "Domain",
    "Estimate",
    "Evidence",
    "Fit",
    "Guarantee",
    "Interval",
    "Ledger",
    "Limits",
    "Measure",
    "Method",
    "Note",
    "Quantity",
    "QuantityError",
    "Reconciliation",
    "Reliability",
    "Rung",
    "SetAside",
    "Side",
    "Source",
    "Status",
    "Temporality",
    "Variable",
    "__version__",
    "claim",
    "date_span",
    "dump",
    "hull",
    "load",
    "load_lenient",
    "methods",
    "quantities",
    "quantity",
    "reconcile",
]

_FILES = frozenset({"dump", "load", "load_lenient"})


def __getattr__(name: str) -> object:
    # Ledger files need cattrs, which everybody else should not wait for.
    if name in _FILES:
        from consilience import serial

        return getattr(serial, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
