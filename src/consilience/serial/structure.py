"""From a parsed document to a ledger: the fast way, and where that fails the thorough one."""

from __future__ import annotations

from consilience.ledger.ledger import Ledger
from consilience.serial.documents import Document
from consilience.serial.quick import FAILURES, quick_ledger
from consilience.serial.records import faulty
from consilience.serial.survey import Survey, survey


def taken(document: Document) -> Survey:
    """Return everything good of *document* as a ledger, and everything else as refusals."""
    try:
        return Survey(quick_ledger(document), ())
    except FAILURES:
        return survey(document)


def ledger_of(document: Document) -> Ledger:
    """Return the ledger of *document*.

    Raises `LedgerFileError` with every fault of it.
    """
    found = taken(document)
    if not found.refusals:
        return found.ledger
    faults = [fault for refusal in found.refusals for fault in refusal.faults]
    raise faulty(faults or [(refusal.path, refusal.reason) for refusal in found.refusals])
