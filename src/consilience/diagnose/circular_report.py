"""Several mentions that come from one mouth, and sources that repeat each other in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.mutual import mutual_groups
from consilience.diagnose.record import Record, days_of
from consilience.diagnose.wording import figure, name, together
from consilience.ledger.claim import Claim
from consilience.ledger.source import Source


def circular_report(record: Record) -> Iterable[Diagnosis]:
    """See one figure in several outlets that trace to one origin, and circles of repetition."""
    yield from _mentions(record)
    yield from _circles(record)


def _mentions(record: Record) -> Iterable[Diagnosis]:
    for measure in record.measures:
        groups: dict[tuple[object, ...], list[Claim]] = {}
        for item in record.of(measure):
            if item.source not in record.origins.compilers:
                key = record.origins.of_claim(item), days_of(item) if item.about else None
                groups.setdefault((*key, item.range), []).append(item)
        for said in groups.values():
            outlets = sorted({_outlet(item) for item in said})
            if len(outlets) > 1:
                yield _mentioned(record, said, outlets)


def _outlet(item: Claim) -> str:
    return item.via[-1] if item.via else item.source


def _mentioned(record: Record, said: Sequence[Claim], outlets: Sequence[str]) -> Diagnosis:
    root = record.origins.of_source(said[0].source).id
    shown = together(sorted(name(record, id) for id in outlets))
    return Diagnosis(
        DiagnosisKind.CIRCULAR_REPORT,
        tuple(said),
        f"{figure(said[0])} {said[0].measure.label!r} stands in {len(outlets)} places ({shown}), "
        f"and all of them come from {name(record, root)}: they count once",
        "nothing to mend if that is so; look for a source of its own before calling it supported",
        sources=(root, *(id for id in outlets if id != root)),
        figures=(said[0].range,),
    )


def _circles(record: Record) -> Iterable[Diagnosis]:
    sources = {source.id: source for source in record.ledger.sources}
    draws = {id: _drawn_upon(source) for id, source in sorted(sources.items())}
    for ids in sorted(mutual_groups(draws)):
        shown = together(sorted(name(record, id) for id in ids))
        yield Diagnosis(
            DiagnosisKind.CIRCULAR_REPORT,
            (),
            f"{shown} draw upon each other in a circle: nobody knows who spoke first",
            "find out who had the figure first, and let the others repeat that source alone",
            sources=ids,
        )
    for item in record.claims:
        if item.source in item.via:
            yield Diagnosis(
                DiagnosisKind.CIRCULAR_REPORT,
                (item,),
                f"{name(record, item.source)} is said to have passed on its own "
                f"{figure(item)} {item.measure.label!r}",
                "leave the source out of via, unless it quotes another's report of its own words",
                sources=(item.source,),
                figures=(item.range,),
            )


def _drawn_upon(source: Source) -> Sequence[str]:
    body = () if source.within is None else (source.within,)
    return [*body, *source.repeats, *source.compiles]
