"""The record of a reconciliation: what became of every claim, by which rules, from what input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

import attrs

from consilience.consensus.estimate import Method, method_name
from consilience.dates import DateSpan
from consilience.domain import Exact
from consilience.evidence.evidence import Evidence
from consilience.evidence.placement import LATEST, Fate, Placement, Verdict
from consilience.evidence.selection import is_silent
from consilience.ledger.claim import Claim
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import CUMULATIVE, Measure
from consilience.network import Limits, Solver
from consilience.version import __version__

RULES = (
    "one vote for each origin: claims of one source, and of sources that repeat it or speak for it",
    "unnamed sources: every mention is its own source, of unknown independence",
    "compilations are no fresh origin where somebody whom they compile speaks",
    "latest: a named origin's later reported figure replaces its earlier one on the same variable",
    "of relays of one statement the reading nearest the origin stands; among equals their hull",
    "running totals never fall: floors hold on later days, ceilings on earlier ones",
    "a total over a span of days is the total on its last day",
    "a missing date of the fact is taken from the date of report",
    "a count in progress (so far) is a floor",
    "conflicts come only from what the words entail; stated confidence intervals never conflict",
)

_ALL_STAND = "latest is off: no figure of an origin replaces another one of it"
_ALLOWS_EVERYTHING = "entails nothing: it allows every value"


@attrs.frozen
class Audit:
    """What a reconciliation was made of, complete enough to make it again.

    ``fates`` has every claim of the ledger, in its order: used, replaced, dependent, excluded or
    withdrawn by a notice, each with the reason; then claims that notices moved, of the measures
    that they moved to.  ``rules`` were applied to all of them, ``conventions`` are those by which
    their vague words were read.  ``limits`` bounded the searches, ``solver`` helped with
    them.  ``ledger`` is the digest of the input, ``version`` that of the library.

    >>> from consilience import Ledger, claim, reconcile
    >>> record = reconcile(Ledger([claim(Measure("killed"), "dozens", source="SOHR")])).audit()
    >>> [(fate.claim.source, fate.verdict.value) for fate in record.fates], record.conventions
    ([('SOHR', 'used')], ('LITERAL/1',))
    """

    fates: tuple[Fate, ...]
    rules: tuple[str, ...]
    latest: bool
    conventions: tuple[str, ...]
    method: str
    as_of: date | None
    known_on: date | None
    weights: tuple[tuple[str, Exact], ...]
    limits: Limits
    solver: str
    version: str
    ledger: str

    @property
    def conflict_limit(self) -> int:
        """How many conflicts are listed, at most."""
        return self.limits.conflicts

    def of(self, verdict: Verdict) -> tuple[Fate, ...]:
        """Return the fates with one verdict."""
        return tuple(fate for fate in self.fates if fate.verdict is verdict)


@attrs.frozen
class Citation:
    """Who said what, when, relayed by whom, with the verbatim quote and where it stands.

    ``source`` and ``via`` are names to print; ``measure`` is ``None`` for a note.

    >>> from consilience import Ledger, claim
    >>> (said,) = citations_of(Ledger([claim(Measure("killed"), "60", source="activists")]))
    >>> said.source, said.words, said.measure
    ('activists', '60', 'killed')
    """

    id: str
    source: str
    via: tuple[str, ...]
    words: str
    measure: str | None
    reported: DateSpan | None
    quote: str | None
    citation: str | None


class _Result(Protocol):
    """The part of a `Reconciliation` that its record is made from."""

    @property
    def ledger(self) -> Ledger: ...
    @property
    def by(self) -> Method: ...
    @property
    def as_of(self) -> date | None: ...
    @property
    def known_on(self) -> date | None: ...
    @property
    def weights(self) -> Mapping[str, Exact] | None: ...
    @property
    def limits(self) -> Limits: ...
    @property
    def solver(self) -> Solver: ...
    @property
    def latest(self) -> bool: ...
    def claims_on(self, measure: Measure | str, /) -> tuple[Claim, ...]: ...
    def placement(self, measure: Measure | str, /) -> Placement: ...
    def evidence_on(self, measure: Measure | str, /) -> Sequence[Evidence]: ...


def audit_of(result: _Result) -> Audit:
    """Return the record of *result*."""
    fates: dict[tuple[str, str], Fate] = {}
    for measure in result.ledger.measures:
        if not result.claims_on(measure):
            continue  # relations or notices alone mention it
        placement = result.placement(measure)
        fates.update(((measure.id, fate.claim.id), fate) for fate in placement.fates)
        if placement.readings:
            silent = _silent(placement, result.evidence_on(measure))
            fates.update(((measure.id, id), fate) for id, fate in silent.items())
    stated = {(item.measure.id, item.id): None for item in result.ledger}
    conventions = {item.value.convention for item in result.ledger} - {None}
    return Audit(
        fates=tuple(fates[key] for key in (*stated, *(key for key in fates if key not in stated))),
        rules=RULES if result.latest else tuple(map(_without_latest, RULES)),
        latest=result.latest,
        conventions=tuple(sorted(name for name in conventions if name is not None)),
        method=method_name(result.by),
        as_of=result.as_of,
        known_on=result.known_on,
        weights=tuple(sorted((result.weights or {}).items())),
        limits=result.limits,
        solver=result.solver if isinstance(result.solver, str) else repr(result.solver),
        version=__version__,
        ledger=result.ledger.digest,
    )


def _without_latest(rule: str) -> str:
    return _ALL_STAND if rule.startswith(f"{LATEST}:") else rule


def _silent(placement: Placement, evidence: Sequence[Evidence]) -> dict[str, Fate]:
    """Mark the claims that stand for their origin and yet say nothing of any answer."""
    heard = {item.origin for item in evidence}
    variable = evidence[0].variable if len(evidence) else None
    answered = variable.when if variable is not None else None
    found: dict[str, Fate] = {}
    for reading in placement.readings:
        if placement.measure.temporality is CUMULATIVE:
            reason = None if reading.origin in heard else _why_unheard(reading, answered)
        elif is_silent(reading) and reading not in evidence:
            reason = _ALLOWS_EVERYTHING
        elif _when(reading) is None and answered is not None:
            reason = "it is undated, and the measure is answered for dated days"
        else:
            reason = None
        if reason is not None:
            found |= {item.id: Fate(item, Verdict.EXCLUDED, reason) for item in reading.claims}
    return found


def _why_unheard(reading: Evidence, day: DateSpan | None) -> str:
    """Say why a figure of a running total entails nothing of the day of the answer."""
    about = f"entails nothing of {'the last day' if day is None else day}"
    if is_silent(reading):
        return _ALLOWS_EVERYTHING
    if _when(reading) is None:
        return f"{about}: it is undated"
    variable = reading.variable
    if variable is not None and variable.measure.resets:
        asked = None if day is None else day.latest
        if reading.phase is None:
            return f"{about}: it may be of either phase of a total that began again"
        if reading.phase != variable.measure.phase(asked):
            return f"{about}: the total began again between"
    if reading.range.high is None:
        return f"{about}: a floor of a later day sets no bound on an earlier one"
    return f"{about}: a ceiling of an earlier day sets no bound on a later one"


def _when(reading: Evidence) -> DateSpan | None:
    return None if reading.variable is None else reading.variable.when


def citations_of(ledger: Ledger) -> tuple[Citation, ...]:
    """Return a citation for every claim and note of *ledger*, in its order."""
    figures = [
        Citation(
            item.id,
            ledger.source(item.source).label,
            tuple(ledger.source(id).label for id in item.via),
            item.value.text,
            item.measure.label,
            item.reported,
            item.quote,
            item.citation,
        )
        for item in ledger
    ]
    notes = [
        Citation(
            item.id,
            ledger.source(item.source).label,
            tuple(ledger.source(id).label for id in item.via),
            item.text,
            None,
            item.reported,
            item.quote,
            item.citation,
        )
        for item in ledger.notes
    ]
    return (*figures, *notes)
