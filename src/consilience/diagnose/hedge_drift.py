"""One report that is read with several hedges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from consilience.connected import circles
from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record, days_of, said_on
from consilience.diagnose.wording import figure, name, range_words, together
from consilience.domain import Exact
from consilience.interval import hull
from consilience.ledger.claim import Claim


def hedge_drift(record: Record) -> Iterable[Diagnosis]:
    """See the same number of the same source once as ">", once as "at least", "about" or bare."""
    for measure in record.measures:
        for source, claims in record.by_source(measure).items():
            for number, said in _by_number(claims).items():
                if len({item.range for item in said}) > 1:
                    for report in _reports(said):
                        if len({item.range for item in report}) > 1:
                            yield _diagnosis(record, source, number, report)


def _by_number(claims: Sequence[Claim]) -> Mapping[Exact, Sequence[Claim]]:
    found: dict[Exact, list[Claim]] = {}
    for item in claims:
        if item.value.nominal is not None and not item.so_far:
            found.setdefault(item.value.nominal, []).append(item)
    return found


def _reports(claims: Sequence[Claim]) -> Iterable[Sequence[Claim]]:
    """Return the claims that are one report: said on one day, or relayed of the same day."""
    said: dict[str, list[str]] = {}
    meant: dict[str, list[Claim]] = {}
    for item in claims:
        if item.reported is not None:
            # A report can speak of several days with one number: then these are several figures.
            said.setdefault(f"{item.reported} of {days_of(item)}", []).append(item.id)
        meant.setdefault(str(item.about), []).append(item)
    top = circles(
        [*([item.id] for item in claims), *said.values(), *map(_passed_on, meant.values())]
    )
    reports: dict[str, list[Claim]] = {}
    for item in claims:
        reports.setdefault(top[item.id], []).append(item)
    return reports.values()


def _passed_on(claims: Sequence[Claim]) -> Sequence[str]:
    """Return the relays, whenever they spoke, with the last direct word that they can pass on.

    What a source itself says again on a later day is another report.
    """
    relayed = [item.id for item in claims if item.via]
    direct = max((item for item in claims if not item.via), key=said_on, default=None)
    return [*relayed, direct.id] if relayed and direct is not None else relayed or [claims[0].id]


def _diagnosis(record: Record, source: str, number: Exact, report: Sequence[Claim]) -> Diagnosis:
    first = {item.range: item for item in reversed(report)}
    readings = sorted(first.values(), key=lambda item: (item.value.text, item.id))
    weakest = hull(item.range for item in readings)
    return Diagnosis(
        DiagnosisKind.HEDGE_DRIFT,
        tuple(report),
        f"{_readings(record, source, readings)} are readings of one report of {number} on "
        f"{report[0].measure.label!r}; whichever was said, {range_words(weakest)} holds",
        "look up the words of the source itself; the weakest reading is safe until then",
        sources=(source,),
        figures=tuple(item.range for item in readings),
    )


def _readings(record: Record, source: str, readings: Sequence[Claim]) -> str:
    """Return the readings of one source's figure, with who relayed each of them."""
    shown = together(
        f"{figure(item)}" + (f" (in {name(record, item.via[-1])})" if item.via else "")
        for item in readings
    )
    return f"{shown} of {name(record, source)}"
