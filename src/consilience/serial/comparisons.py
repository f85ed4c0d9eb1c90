"""A comparison of methods as JSON, for programs."""

from __future__ import annotations

import json
from typing import Final

import attrs

from consilience.domain import Exact
from consilience.interval import Interval
from consilience.methods.rules import RuleRow
from consilience.reconciliation.comparison import Answer, Comparison
from consilience.serial.plain import plain_interval
from consilience.serial.plain_basics import Plain, plain_exact
from consilience.version import __version__

COMPARISON_SCHEMA: Final = "consilience/comparison/1"
"""What the key ``schema`` of a comparison says."""


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
    when = None if variable is None or variable.when is None else variable.when.edtf
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
        "left_out": [
            {"origin": item.evidence.origin, "reason": item.reason} for item in row.left_out
        ],
        "remarks": list(row.remarks),
    }


def _number(value: Exact | None) -> int | str | None:
    return None if value is None else plain_exact(value)


def _interval(interval: Interval) -> object:
    return None if interval.is_empty else plain_interval(interval)
