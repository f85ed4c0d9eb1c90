"""What a report adds to the measures: claims possibly known, notices, notes, sources, record."""

from __future__ import annotations

from consilience.consensus.estimate import Estimate
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import said_by
from consilience.ledger.note import Note
from consilience.ledger.notice import Notice
from consilience.ledger.notice_targets import standing
from consilience.ledger.source import Source
from consilience.reconciliation.audit import Audit
from consilience.reconciliation.changes import PossiblyKnown
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.blocks import Fact, Facts, Table
from consilience.report.wording.sayings import brief_words
from consilience.wording.days import day_words, span_words
from consilience.wording.numbers import number, range_words
from consilience.wording.phrases import beyond, listed, quoted, sentence_case, shown

_POSSIBLE = 40
# Notes and measures are always all listed; of a crowd of sources the first by name.
_SOURCES = 200


def possibly_known(result: Reconciliation) -> Table:
    """Return the claims possibly said by the day asked about, and what each would do."""
    found = sorted(
        result.possibly_known,
        key=lambda item: (item.claim.measure.label.casefold(), item.claim.source, item.claim.id),
    )
    kept = found[:_POSSIBLE]
    rows = tuple(_possible_row(item, result) for item in kept)
    return Table(
        ("Measure", "Source", "Words", "Reported", "Answer with it"),
        rows,
        beyond(len(found) - len(kept), "more claim", "not listed here; possibly_known has each."),
        told=tuple(map(_possible_words, rows)),
    )


_Possible = tuple[str, str, str, str, str]


def _possible_row(item: PossiblyKnown, result: Reconciliation) -> _Possible:
    claim = item.claim
    found, without = _answer(item.included), _answer(item.without)
    return (
        sentence_case(shown(claim.measure.label)),
        shown(result.ledger.source(claim.source).label),
        brief_words(claim),
        span_words(claim.reported),
        f"{found}, as without it" if found == without else f"{found}; without it {without}",
    )


def _possible_words(row: _Possible) -> str:
    measure, source, words, reported, answer = row
    return f"{measure}: {source} said {words} (reported {reported}). With it: {answer}."


def _answer(item: Estimate | None) -> str:
    if item is None or item.variable is None:
        return "none"
    domain = item.variable.measure.domain
    words = " or ".join(range_words(region, domain) for region in item.regions) or "none"
    return f"{words} ({item.status.value})"


def notices(result: Reconciliation) -> Table:
    """Return who said what about which claim, in order of time, and what became of that.

    Notices that are not known or were taken back are among them.
    """
    known = [item for item in result.ledger.notices if _is_known(item, result)]
    stands = {item.id for item in standing(known)}
    rows = tuple(
        (
            sentence_case(span_words(item.reported)),
            _speaker(item, result),
            _says(item, result, stands),
            _target(item, result),
            "–" if item.quote is None else quoted(item.quote),
        )
        for item in sorted(result.ledger.notices, key=_in_order)
    )
    return Table(
        ("When", "Source", "Says", "Of", "Words"), rows, told=tuple(map(_notice_words, rows))
    )


def _notice_words(row: tuple[str, str, str, str, str]) -> str:
    when, source, says, of, words = row
    quote = "" if words == "–" else f" {words}"
    return f"{when}, {source} {says}. Of: {of}.{quote}"


def _in_order(item: Notice) -> tuple[bool, str, int, str]:
    said = item.reported
    return said is None, str(said), item.sequence or 0, item.id


def _is_known(item: Notice, result: Reconciliation) -> bool:
    return result.known_on is None or said_by(item, result.known_on)


def _speaker(item: Notice | Note, result: Reconciliation) -> str:
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


def notes(result: Reconciliation) -> Table:
    """Return what was said that is no figure, in order of time."""
    entries = sorted(
        result.ledger.notes,
        key=lambda item: (
            (item.about or item.reported) is None,
            str(item.about or item.reported),
            item.source,
            item.id,
        ),
    )
    rows = tuple(
        (
            sentence_case(span_words(item.about or item.reported)),
            _speaker(item, result),
            shown(item.text),
        )
        for item in entries
    )
    told = tuple(f"{when}, {source}: {words}" for when, source, words in rows)
    return Table(("When", "Source", "What was said"), rows, told=told)


def sources(result: Reconciliation) -> Table:
    """Return the sources by name: of what kind they are, and upon whom they depend."""
    ordered = sorted(result.ledger.sources, key=lambda item: (item.label.casefold(), item.id))
    rows = tuple(
        (
            shown(item.label),
            shown(item.kind or "–"),
            shown(item.side or "–"),
            "–" if item.reliability is None else item.reliability.value,
            _dependence(item, result) or "–",
        )
        for item in ordered[:_SOURCES]
    )
    rest = beyond(len(ordered) - _SOURCES, "more source", "not listed here.")
    return Table(("Source", "Kind", "Side", "Reliability", "Dependence"), rows, rest)


def _dependence(source: Source, result: Reconciliation) -> str:
    label = result.ledger.source
    parts: list[str] = []
    if not source.named:
        parts.append("unnamed: each mention on its own")
    if source.within is not None:
        parts.append(f"speaks for {shown(label(source.within).label)}")
    if source.repeats:
        parts.append(f"repeats {listed(shown(label(id).label) for id in source.repeats)}")
    if source.compiles:
        parts.append(f"compiles {listed(shown(label(id).label) for id in source.compiles)}")
    return "; ".join(parts)


def record(audit: Audit) -> Facts:
    """Return how the result came about: method, days, weights, conventions, versions."""
    weights = ", ".join(f"{shown(id)} {number(weight)}" for id, weight in audit.weights)
    fields = (
        ("Method", (shown(audit.method),)),
        ("As of", ("not asked" if audit.as_of is None else day_words(audit.as_of),)),
        ("Known on", ("not asked" if audit.known_on is None else day_words(audit.known_on),)),
        ("Weights", (weights or "one vote for each origin",)),
        ("Conventions", (listed(map(shown, audit.conventions)) or "none",)),
        ("Rules", audit.rules),
        ("Conflict limit", (f"{audit.conflict_limit:,} on one measure",)),
        ("Version", (f"consilience {audit.version}",)),
        ("Ledger", (audit.ledger,)),
    )
    return Facts(tuple(Fact(name, words) for name, words in fields))
