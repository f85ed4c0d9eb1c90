"""Results and comparisons as JSON, for programs: stable keys, ids in place of what they name."""

from __future__ import annotations

import json
from datetime import date
from typing import Final

import attrs

from consilience.conflict.conflict import Conflict, Side
from consilience.consensus.estimate import Estimate
from consilience.consensus.set_aside import SetAside
from consilience.dates import DateSpan
from consilience.dates.instant import Instant
from consilience.diagnoses import Diagnosis
from consilience.domain import Exact
from consilience.errors import NoMaximumError, UnusableClaimsError
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.ledger.measure import Measure
from consilience.methods.rules import RuleRow
from consilience.reconciliation.audit import Audit
from consilience.reconciliation.comparison import Answer, Comparison
from consilience.reconciliation.result import Reconciliation
from consilience.related.group import Related
from consilience.serial.codec import Plain, plain_exact
from consilience.serial.entries import ACKNOWLEDGEMENT, NOTE, NOTICE
from consilience.serial.figures import plain_interval
from consilience.serial.relations import plain_relation
from consilience.version import __version__

RESULT_SCHEMA: Final = "consilience/result/1"
"""What the key ``schema`` of a result says."""

COMPARISON_SCHEMA: Final = "consilience/comparison/1"
"""What the key ``schema`` of a comparison says."""


def result_to_json(result: Reconciliation) -> str:
    """Return *result* as one JSON object, the same for the same claims.

    ``estimates`` has one object for each measure, ``refused`` one for each of which the method
    cannot use the figures, ``conflicts`` the contradictions that are listed
    (``conflict_total`` counts all; where some group of ``related`` is not ``complete`` there are at
    least so many), ``set_asides`` the least evidence whose absence would let the
    rest agree, ``related`` the groups of measures that relations tie, with what they imply of each
    variable, ``diagnoses`` what looks wrong with the record, ``audit`` the fate of every claim and
    the rules, ``relations`` what ties measures, ``notices`` what was said later about claims,
    ``notes`` what is no figure.
    Numbers are whole, or texts such as ``"3/2"``; ranges are ``[low, high]``, null for an unbounded
    end; null in place of a range is the empty one.  Keys are always there, null where they say
    nothing.

    >>> from consilience import Ledger, claim, reconcile
    >>> result = reconcile(Ledger([claim(Measure("killed"), "at least 190", source="HRW")]))
    >>> made = json.loads(result_to_json(result))
    >>> made["schema"], made["estimates"][0]["range"]
    ('consilience/result/1', [190, None])
    """
    audit = result.audit()
    made: Plain = {
        "schema": RESULT_SCHEMA,
        "version": audit.version,
        "ledger": audit.ledger,
        "method": audit.method,
        "as_of": _day(audit.as_of),
        "known_on": _day(audit.known_on),
        "weights": {id: plain_exact(weight) for id, weight in audit.weights},
        "estimates": [_estimate(one, result[one]) for one in result if one not in result.refused],
        "refused": [_refused(measure, error) for measure, error in result.refused.items()],
        "conflicts": [_conflict(item) for item in result.conflicts],
        "conflict_total": result.conflict_total,
        "complete": result.complete,
        "set_asides": [_set_aside(item) for item in result.set_asides],
        "related": [_related(group) for group in result.related],
        "diagnoses": [_diagnosis(item) for item in result.diagnoses],
        "audit": _audit(audit),
        "relations": [plain_relation(item) for item in result.ledger.relations],
        "notices": [NOTICE.write(item) for item in result.ledger.notices],
        "notes": [NOTE.write(item) for item in result.ledger.notes],
    }
    return json.dumps(made, ensure_ascii=False, indent=2)


def comparison_to_json(comparison: Comparison) -> str:
    """Return *comparison* as one JSON object, in the forms that results have.

    ``answers`` has one object for each method: its answer with ``coverage``, the ``row`` of a
    published project, or the ``refusal`` with who was refused.  Keys are always there, null where
    they say nothing.

    >>> from consilience import Ledger, Measure, claim, compare
    >>> killed = Measure("killed")
    >>> made = comparison_to_json(compare(Ledger([claim(killed, 60, source="A")]), measure=killed))
    >>> json.loads(made)["answers"][0]["range"]
    [60, 60]
    """
    variable = comparison.evidence[0].variable
    when = None if variable is None else _span(variable.when)
    made: Plain = {
        "schema": COMPARISON_SCHEMA,
        "version": __version__,
        "measure": comparison.measure.id,
        "label": comparison.measure.label,
        "unit": comparison.measure.unit,
        "when": when,
        "origins": [
            {
                "origin": item.origin,
                "name": item.label,
                "range": _interval(item.range),
                "claims": [claim.id for claim in item.claims],
            }
            for item in comparison.evidence
        ],
        "answers": [_answer(item) for item in comparison.answers],
    }
    return json.dumps(made, ensure_ascii=False, indent=2)


def _refused(measure: Measure, error: UnusableClaimsError | NoMaximumError) -> Plain:
    origins = error.refused if isinstance(error, UnusableClaimsError) else ()
    return {
        "measure": measure.id,
        "label": measure.label,
        "reason": str(error),
        "origins": [{"name": name, "reason": reason} for name, reason in origins],
    }


def _estimate(measure: Measure, estimate: Estimate) -> Plain:
    variable = estimate.variable
    return {
        "measure": measure.id,
        "label": measure.label,
        "unit": measure.unit,
        "when": _span(variable.when if variable else None),
        "status": estimate.status.value,
        "guarantee": estimate.guarantee.value,
        "range": _interval(estimate.range),
        "regions": [_interval(region) for region in estimate.regions],
        "best": [_interval(region) for region in estimate.best],
        "ladder": [
            {"k": rung.k, "floor": _number(rung.floor), "ceiling": _number(rung.ceiling)}
            for rung in estimate.ladder
        ],
        "agreement": attrs.asdict(estimate.agreement),
        "support": [_evidence(item) for item in estimate.support],
        "dissent": [_evidence(item) for item in estimate.dissent],
        "uncontradicted": _interval(estimate.uncontradicted),
        "reported": _interval(estimate.reported),
        "why": estimate.why(),
        "fit": None if estimate.fit is None else attrs.asdict(estimate.fit),
    }


def _evidence(item: Evidence) -> Plain:
    return {
        "origin": item.origin,
        "name": item.label,
        "range": _interval(item.range),
        "suggested": _interval(item.suggested),
        "weight": plain_exact(item.weight),
        "claims": [claim.id for claim in item.claims],
    }


def _conflict(item: Conflict) -> Plain:
    return {
        "measure": None if item.measure is None else item.measure.id,
        "measures": [measure.id for measure in item.measures],
        "relations": [relation.id for relation in item.relations],
        "kind": item.kind.value,
        "gap": _number(item.gap),
        "minimal": item.minimal,
        "sides": [_side(side) for side in item.sides],
        "set_asides": [[claim.id for claim in choice] for choice in item.set_asides],
        "explanation": item.explain(),
    }


def _side(side: Side) -> Plain:
    return {
        "end": side.end.value,
        "bound": plain_exact(side.bound),
        "origin": side.origin,
        "when": _span(side.when),
        "claim": None if side.claim is None else side.claim.id,
        "claims": [claim.id for claim in side.evidence.claims],
    }


def _set_aside(item: SetAside) -> Plain:
    variables = (piece.variable for piece in item.evidence)
    measures = dict.fromkeys(found.measure.id for found in variables if found is not None)
    return {
        "measure": next(iter(measures)) if len(measures) == 1 else None,
        "measures": list(measures),
        "relations": [relation.id for relation in item.relations],
        "origins": list(item.origins),
        "claims": [claim.id for claim in item.claims],
        "leaves": None if item.leaves is None else _interval(item.leaves),
        "cost": plain_exact(item.cost),
        "unique": item.unique,
    }


def _related(group: Related) -> Plain:
    """Return a group: the ids of its measures and relations, and each variable three ways.

    ``range`` holds after the best set-aside, ``regions`` after each that is as cheap,
    ``uncontradicted`` rests on figures in no conflict,
    ``hull`` holds whichever minimal set-aside is made; null in place of a range is the empty one.
    """
    return {
        "measures": [measure.id for measure in group.measures],
        "relations": [relation.id for relation in group.relations],
        "complete": group.complete,
        "implied": [
            _implied(group, measure, instant)
            for measure in group.measures
            for instant in group.instants(measure)
        ],
    }


def _implied(group: Related, measure: Measure, instant: Instant) -> Plain:
    found = group.implied(measure, instant)
    return {
        "measure": measure.id,
        "from": _day(instant[0]),
        "to": _day(instant[1]),
        "range": _interval(found.range),
        "uncontradicted": _interval(found.uncontradicted),
        "hull": _interval(found.hull),
        "regions": [plain_interval(one) for one in group.regions(measure, instant)],
        "exact": found.exact,
    }


def _diagnosis(item: Diagnosis) -> Plain:
    return {
        "id": item.id,
        "kind": item.kind.value,
        "measures": [measure.id for measure in item.measures],
        "sources": list(item.sources),
        "claims": [claim.id for claim in item.claims],
        "days": [day.isoformat() for day in item.days],
        "figures": [_interval(figure) for figure in item.figures],
        "gap": _number(item.gap),
        "explanation": item.explanation,
        "remedy": item.remedy,
        "acknowledgements": [ACKNOWLEDGEMENT.write(said) for said in item.acknowledgements],
    }


def _audit(audit: Audit) -> Plain:
    return {
        "conflict_limit": audit.conflict_limit,
        "latest": audit.latest,
        "rules": list(audit.rules),
        "conventions": list(audit.conventions),
        "fates": [
            {
                "claim": fate.claim.id,
                "measure": fate.claim.measure.id,
                "verdict": fate.verdict.value,
                "reason": fate.reason,
                "instead": [claim.id for claim in fate.instead],
                "notice": None if fate.notice is None else fate.notice.id,
                "also": [claim.id for claim in fate.also],
            }
            for fate in audit.fates
        ],
    }


def _answer(item: Answer) -> Plain:
    found = item.estimate
    coverage = item.coverage
    fit = None if found is None else found.fit
    return {
        "method": item.name,
        "status": None if found is None else found.status.value,
        "guarantee": None if found is None else found.guarantee.value,
        "range": None if found is None else _interval(found.range),
        "regions": None if found is None else [_interval(region) for region in found.regions],
        "fit": None if fit is None else attrs.asdict(fit),
        "coverage": None if coverage is None else attrs.asdict(coverage),
        "row": None if item.row is None else _row(item.row),
        "refusal": item.refusal,
        "refused": [{"who": who, "why": why} for who, why in item.refused],
    }


def _row(row: RuleRow) -> Plain:
    return {
        "project": row.project,
        "columns": {name: _number(value) for name, value in row.columns},
        "grade": row.grade,
        "left_out": [{"origin": one.evidence.origin, "reason": one.reason} for one in row.left_out],
        "remarks": list(row.remarks),
    }


def _interval(interval: Interval) -> object:
    return None if interval.is_empty else plain_interval(interval)


def _number(number: Exact | None) -> int | str | None:
    return None if number is None else plain_exact(number)


def _span(span: DateSpan | None) -> str | None:
    return None if span is None else span.edtf


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
