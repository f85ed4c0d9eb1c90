"""Diagnoses as a report lists them: in groups, each with its number and its first examples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from consilience.diagnose import Diagnosis, DiagnosisKind
from consilience.reconciliation.result import Reconciliation
from consilience.report.document.parts import DiagnosisGroup, DiagnosisPart
from consilience.report.wording.days import day_words
from consilience.report.wording.names import plural, sentence_case, shown

_EXAMPLES: Final = 3
_GROUPS: Final = 20


def diagnosis_part(result: Reconciliation) -> DiagnosisPart | None:
    """Return what is to be said of the record itself; ``None`` where there is nothing."""
    found = result.diagnoses
    known = {item.id for item in found}
    lost = [item for item in result.ledger.acknowledgements if item.diagnosis not in known]
    if not found and not lost:
        return None
    number = f"{len(found):,} {'diagnosis' if len(found) == 1 else 'diagnoses'}"
    acknowledged = sum(item.acknowledged for item in found)
    settled = f", {acknowledged:,} of them acknowledged" if acknowledged else ""
    intro = (
        f"{number} of the record itself{settled}. They change no answer and are no contradictions "
        "between figures."
    )
    return DiagnosisPart(
        intro,
        tuple(_listed(found)),
        tuple(sorted(_lost(item.diagnosis, item.reason) for item in lost)),
    )


def count_of_diagnoses(result: Reconciliation) -> tuple[str, ...]:
    """Return the sentence on diagnoses in the summary of a report, if there is anything to say."""
    found = result.diagnoses
    if not found:
        return ()
    kinds = len({item.kind for item in found})
    if len(found) == 1:
        return (f"1 diagnosis of the record itself: {found[0].kind.value}.",)
    return (f"{len(found):,} diagnoses of the record itself, of {plural(kinds, 'kind')}.",)


def _listed(found: Sequence[Diagnosis]) -> Iterable[DiagnosisGroup]:
    """Return the first groups of each kind, and how much the rest of the kind is."""
    kinds: dict[DiagnosisKind, list[Sequence[Diagnosis]]] = {}
    for items in _groups(found):
        kinds.setdefault(items[0].kind, []).append(items)
    for kind, groups in kinds.items():
        yield from map(_group, groups[:_GROUPS])
        hidden = groups[_GROUPS:]
        if hidden:
            number = sum(map(len, hidden))
            rest = f"{number:,} more on {len(hidden):,} other matters are not listed here."
            remedy = "The diagnoses of the result, and its JSON, have them all."
            yield DiagnosisGroup(f"{sentence_case(kind.value)}: the rest", (), rest, remedy)


def _groups(found: Iterable[Diagnosis]) -> Iterable[Sequence[Diagnosis]]:
    groups: dict[tuple[DiagnosisKind, object, object], list[Diagnosis]] = {}
    for item in found:
        measures = tuple(measure.id for measure in item.measures)
        groups.setdefault((item.kind, measures, item.sources), []).append(item)
    return groups.values()


def _group(items: Sequence[Diagnosis]) -> DiagnosisGroup:
    first = items[0]
    labels = dict.fromkeys(shown(measure.label) for measure in first.measures)
    title = sentence_case(first.kind.value)
    if labels:
        title = f"{title}: {', '.join(labels)}"
    if len(items) > 1:
        title = f"{title} ({_times(items)})"
    open_ones = [item for item in items if not item.acknowledged]
    settled = [item for item in items if item.acknowledged]
    listed = (*open_ones[:_EXAMPLES], *settled[:_EXAMPLES])
    hidden = len(items) - len(listed)
    return DiagnosisGroup(
        title,
        tuple(map(_line, listed)),
        f"{hidden:,} more of this kind are not listed here; diagnoses has them all."
        if hidden
        else "",
        sentence_case(shown(first.remedy)) + ".",
    )


def _times(items: Sequence[Diagnosis]) -> str:
    settled = sum(item.acknowledged for item in items)
    return f"{len(items):,}, {settled:,} of them acknowledged" if settled else f"{len(items):,}"


def _line(item: Diagnosis) -> str:
    line = f"{sentence_case(shown(item.explanation))} [{item.id}]."
    for said in item.acknowledgements:
        by = f" by {shown(said.by)}" if said.by else ""
        on = f" on {day_words(said.on)}" if said.on else ""
        line += f" Acknowledged{by}{on}: {shown(said.reason)}"
    return line


def _lost(id: str, reason: str) -> str:
    return f"{shown(id)} is acknowledged ({shown(reason)}), and no diagnosis has this id any more"
