"""Several mentions that come from one mouth, and sources that repeat each other in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from consilience.diagnoses.diagnosis import Diagnosis, DiagnosisKind
from consilience.diagnoses.record import Record, days_of
from consilience.diagnoses.wording import figure, name
from consilience.ledger.claim import Claim
from consilience.ledger.source import Source
from consilience.wording.phrases import listed


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
    shown = listed(sorted(name(record, id) for id in outlets))
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
        shown = listed(sorted(name(record, id) for id in ids))
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


def mutual_groups(ahead: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the groups of two or more that lead to each other, each sorted; O(names and links).

    R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972),
    doi:10.1137/0201010; without recursion, so that a long chain of sources is no limit.

    >>> list(mutual_groups({"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["c"], "e": ["a"]}))
    [('c', 'd'), ('a', 'b')]
    """
    found: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: dict[str, None] = {}
    for root in ahead:
        if root in found:
            continue
        path = [(root, iter(ahead[root]))]
        found[root] = lowest[root] = len(found)
        open_[root] = None
        while path:
            name, others = path[-1]
            for other in others:
                if other not in found:
                    found[other] = lowest[other] = len(found)
                    open_[other] = None
                    path.append((other, iter(ahead[other])))
                    break
                if other in open_:
                    lowest[name] = min(lowest[name], found[other])
            else:
                path.pop()
                if path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[name])
                if lowest[name] == found[name]:
                    group = _closed(open_, name)
                    if len(group) > 1:
                        yield tuple(sorted(group))


def _closed(open_: dict[str, None], name: str) -> list[str]:
    """Take the group of *name* off what is still open: all that was met since."""
    group: list[str] = []
    while True:
        last, _ = open_.popitem()
        group.append(last)
        if last == name:
            return group
