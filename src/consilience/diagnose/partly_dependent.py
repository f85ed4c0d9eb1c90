"""Compilations that share contributors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience.connected import circles
from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record
from consilience.diagnose.wording import name, together
from consilience.ledger.claim import Claim
from consilience.ledger.measure import Measure


def partly_dependent(record: Record) -> Iterable[Diagnosis]:
    """See compilations that share contributors and have a vote each on one measure.

    `Claim.coverage` narrows what a figure draws upon: two that cover other contributors share none.
    """
    for measure in record.measures:
        heard = _heard(record, measure)
        # Whose contributor speaks itself has no vote beside it, and does no harm.
        drawn = {
            id: contributors
            for id, contributors in _drawn_upon(record, measure).items()
            if heard.isdisjoint(record.origins.of_source(id).parents)
        }
        users: dict[str, list[str]] = {}
        for source, contributors in drawn.items():
            for id in contributors:
                users.setdefault(id, []).append(source)
        shared = {id: ids for id, ids in users.items() if len(ids) > 1}
        top = circles([*([id] for id in drawn), *shared.values()])
        groups: dict[str, list[str]] = {}
        for source in drawn:
            groups.setdefault(top[source], []).append(source)
        for sources in groups.values():
            if len({record.origins.of_source(id).id for id in sources}) > 1:
                common = [id for id in sorted(shared) if any(one in sources for one in shared[id])]
                yield _diagnosis(record, measure, sources, common)


def _drawn_upon(record: Record, measure: Measure) -> dict[str, set[str]]:
    """Return whom the figures of each compilation of *measure* draw upon."""
    found: dict[str, set[str]] = {}
    for item in record.of(measure):
        compiles = record.ledger.source(item.source).compiles
        if compiles:
            covered = item.coverage if isinstance(item.coverage, tuple) else compiles
            drawn = found.setdefault(item.source, set())
            for id in covered:
                drawn.add(id)
                drawn.update(record.origins.of_source(id).parents)
    return dict(sorted(found.items()))


def _heard(record: Record, measure: Measure) -> set[str]:
    return {id for item in record.of(measure) for id in (item.source, *item.via)}


def _diagnosis(
    record: Record, measure: Measure, sources: Sequence[str], common: Sequence[str]
) -> Diagnosis:
    claims: list[Claim] = [item for item in record.of(measure) if item.source in set(sources)]
    who = together(sorted(name(record, id) for id in sources))
    whom = together(sorted(name(record, id) for id in common))
    return Diagnosis(
        DiagnosisKind.PARTLY_DEPENDENT,
        tuple(claims),
        f"{who} all sum up {whom} for {measure.label!r}: their figures are partly the same "
        "evidence, and are counted as if they were not",
        "say with coverage which contributors each figure has, or weigh the compilations less; an "
        "incomplete compilation is a floor",
        sources=tuple(sources),
        figures=tuple(item.range for item in claims),
    )
