"""Results as JSON, for programs: stable keys, ids in place of claims and measures."""

from __future__ import annotations

import json
from datetime import date
from typing import Final

import attrs

from consilience.conflict.conflict import Conflict, Side
from consilience.consensus.estimate import Estimate
from consilience.consensus.set_aside import SetAside
from consilience.dates import DateSpan
from consilience.diagnose import Diagnosis
from consilience.domain import Exact
from consilience.errors import NoMaximumError, UnusableClaimsError
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.ledger.measure import Measure
from consilience.reconciliation.audit import Audit
from consilience.reconciliation.result import Reconciliation
from consilience.serial.plain import plain_acknowledgement, plain_interval, plain_note, plain_notice
from consilience.serial.plain_basics import Plain, plain_exact
from consilience.serial.plain_related import plain_related
from consilience.serial.plain_relations import plain_relation

RESULT_SCHEMA: Final = "consilience/result/1"
"""What the key ``schema`` of a result says."""


def result_to_json(result: Reconciliation) -> str:
    """Return *result* as one JSON object, the same for the same claims.

    ``estimates`` has one object for each measure, ``refused`` one for each of which the method
    cannot use the figures, ``conflicts`` the contradictions that are listed
    (``conflict_total`` counts all), ``set_asides`` the least evidence whose absence would let the
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
        "estimates": [
            _estimate(measure, result[measure])
            for measure in result
            if measure not in result.refused
        ],
        "refused": [_refused(measure, error) for measure, error in result.refused.items()],
        "conflicts": [_conflict(item) for item in result.conflicts],
        "conflict_total": result.conflict_total,
        "complete": result.complete,
        "set_asides": [_set_aside(item) for item in result.set_asides],
        "related": [plain_related(group) for group in result.related],
        "diagnoses": [_diagnosis(item) for item in result.diagnoses],
        "audit": _audit(audit),
        "relations": [plain_relation(item) for item in result.ledger.relations],
        "notices": [plain_notice(item) for item in result.ledger.notices],
        "notes": [plain_note(item) for item in result.ledger.notes],
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
        "acknowledgements": [plain_acknowledgement(said) for said in item.acknowledgements],
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


def _interval(interval: Interval) -> object:
    return None if interval.is_empty else plain_interval(interval)


def _number(number: Exact | None) -> int | str | None:
    return None if number is None else plain_exact(number)


def _span(span: DateSpan | None) -> str | None:
    return None if span is None else span.edtf


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
