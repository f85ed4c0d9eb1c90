"""Notices that cannot be about what they name: circles, other domains, ids of claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from consilience.errors import ConsilienceError
from consilience.ledger.claim import Claim
from consilience.ledger.notice import Notice
from consilience.ledger.notice_targets import check_target, circle_of
from consilience.serial.refusal import Refusal, refusal_of
from consilience.serial.shelves import Entry, Shelf


def misplaced(notices: Shelf[Notice], claims: Mapping[str, Entry[Claim]]) -> Iterator[Refusal]:
    """Take from *notices* what cannot stand whatever else is there, and yield the refusals."""
    for entry in tuple(notices.kept.values()):
        target = claims.get(entry.item.target)
        try:
            check_target(
                entry.item,
                None if target is None else target.item,
                is_claim=entry.item.id in claims,
                is_notice=entry.item.target in notices.kept,
            )
        except ConsilienceError as error:
            yield _refused(notices, entry, str(error))
    while circle := circle_of(notices.items()):
        for id in dict.fromkeys(circle):
            yield _refused(notices, notices.kept[id], "notices are about each other in a circle")


def _refused(notices: Shelf[Notice], entry: Entry[Notice], reason: str) -> Refusal:
    notices.drop(entry)
    return refusal_of(entry.path, entry.raw, [(entry.path, reason)])
