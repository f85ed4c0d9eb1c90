"""The table of notices: who said what about which claim, when, and what became of that."""

from __future__ import annotations

from consilience.ledger.claim import Claim
from consilience.ledger.ledger import said_by
from consilience.ledger.notice import Notice
from consilience.ledger.notice_targets import standing
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.parts import Table
from consilience.report.wording.days import day_words, span_words
from consilience.report.wording.names import quoted, sentence_case, shown
from consilience.report.wording.sayings import brief_words

_HEADS = ("When", "Source", "Says", "Of", "Words")


def notice_rows(result: Reconciliation) -> Table:
    """Return the notices of a ledger in order of time, those not known or taken back included."""
    known = [item for item in result.ledger.notices if _is_known(item, result)]
    stands = {item.id for item in standing(known)}
    rows = tuple(
        (
            sentence_case(span_words(item.reported)),
            _source(item, result),
            _says(item, result, stands),
            _target(item, result),
            "–" if item.quote is None else quoted(item.quote),
        )
        for item in sorted(result.ledger.notices, key=_in_order)
    )
    return Table(_HEADS, rows)


def _in_order(item: Notice) -> tuple[bool, str, int, str]:
    said = item.reported
    return said is None, str(said), item.sequence or 0, item.id


def _is_known(item: Notice, result: Reconciliation) -> bool:
    return result.known_on is None or said_by(item, result.known_on)


def _source(item: Notice, result: Reconciliation) -> str:
    name = shown(result.ledger.source(item.source).label)
    via = ", ".join(shown(result.ledger.source(id).label) for id in item.via)
    return f"{name} (relayed by {via})" if via else name


def _says(item: Notice, result: Reconciliation, stands: set[str]) -> str:
    said = item.kind.value
    if item.value is not None:
        said += f" (names {quoted(item.value.text)})"
    if item.should_be is not None:
        said += f": a figure of {shown(item.should_be.label)}"
    if item.replacement is not None:
        said += f": in its place {_claim(result.ledger.claim(item.replacement), result)}"
    if not _is_known(item, result):
        day = "" if result.known_on is None else day_words(result.known_on)
        return f"{said}; not certainly known on {day}"
    return said if item.id in stands else f"{said}; taken back by another notice"


def _target(item: Notice, result: Reconciliation) -> str:
    claim = result.ledger.claims_by_id.get(item.target)
    return f"notice {shown(item.target)}" if claim is None else _claim(claim, result)


def _claim(claim: Claim, result: Reconciliation) -> str:
    name = shown(result.ledger.source(claim.source).label)
    return f"{name}, {brief_words(claim)} ({shown(claim.measure.label)})"
