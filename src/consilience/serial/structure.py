"""From a parsed document to a ledger: the fast way, and where that fails the thorough one."""

from __future__ import annotations

from consilience.ledger import Ledger
from consilience.serial.documents import Document
from consilience.serial.quick import FAILURES, quick_ledger
from consilience.serial.records import faulty
from consilience.serial.survey import survey


def ledger_of(document: Document) -> Ledger:
    """Return the ledger of *document*; raises `LedgerFileError` with every fault of it."""
    try:
        return quick_ledger(document)
    except FAILURES:
        found = survey(document)
    faults = [fault for refusal in found.refusals for fault in refusal.faults]
    if faults:
        raise faulty(faults)
    return found.ledger
