"""Relations in words: what must hold, on what it rests, and whether it can be set aside.

Labels of measures are joined by signs rather than verbs, which would have to agree with them.
"""

from __future__ import annotations

from collections.abc import Iterable

from consilience.domain import Exact
from consilience.ledger.measure import CUMULATIVE, PERIOD, Measure
from consilience.ledger.relation import (
    Balance,
    Linear,
    Overlap,
    PartOf,
    Ratio,
    Relation,
    SameAs,
    SumOf,
)
from consilience.wording.days import day_words
from consilience.wording.numbers import number
from consilience.wording.phrases import few, listed, quoted, shown

# So many measures of one relation are named in a sentence; further ones are counted.
_NAMED = 12


def relation_words(relation: Relation) -> str:
    """Return what *relation* says.

    >>> held, gained, lost = (Measure(name, temporality=CUMULATIVE) for name in ("h", "g", "l"))
    >>> relation_words(Balance(held, gained, lost))
    'h = g − l'
    """
    at = relation.at
    read = "" if at is None else f", running totals read on {day_words(at)}"
    return f"{_formula(relation)}{read}"


def relation_name(relation: Relation) -> str:
    """Return how a sentence refers to *relation*: by its label, else by what it says.

    >>> relation_name(PartOf(Measure("executed"), Measure("killed")))
    '“executed: part of killed”'
    """
    return quoted(relation.label or relation_words(relation))


def relation_names(relations: Iterable[Relation]) -> str:
    """Return how a sentence refers to *relations*: "the relation “…”"."""
    names = sorted(map(relation_name, relations))
    noun = "the relation" if len(names) == 1 else "the relations"
    return f"{noun} {few(names, _NAMED, 'relation')}"


def standing_words(relation: Relation) -> str:
    """Return whether *relation* can be set aside, and at what weight.

    >>> standing_words(PartOf(Measure("executed"), Measure("killed"), weight=2))
    'can be set aside, weight 2'
    """
    if relation.weight is None:
        return "always kept"
    return f"can be set aside, weight {number(relation.weight)}"


def is_growth(relation: Relation) -> bool:
    """Whether *relation* says that an amount is the growth of a running total."""
    kinds = {measure.temporality for measure in relation.measures}
    return isinstance(relation, SameAs) and kinds == {PERIOD, CUMULATIVE}


def _formula(relation: Relation) -> str:
    match relation:
        case Balance():
            return f"{_label(relation.stock)} = {_flows(relation)}"
        case PartOf():
            return f"{_label(relation.part)}: part of {_label(relation.whole)}"
        case SumOf():
            return _sum(relation)
        case Overlap():
            return _union(relation.union, relation.parts)
        case SameAs():
            return _same(relation)
        case Ratio():
            factors = number(relation.low)
            if relation.low != relation.high:
                factors += f" to {number(relation.high)}"
            return f"{_label(relation.part)} = {factors} × {_label(relation.whole)}"
        case Linear():
            return _linear(relation)
        case _:
            return listed(map(_label, relation.measures))


def _label(measure: Measure) -> str:
    return shown(measure.label)


def _flows(relation: Balance) -> str:
    gained = _joined(relation.gained)
    if not relation.lost:
        return gained
    return f"{gained} − {' − '.join(map(_label, relation.lost))}"


def _joined(measures: Iterable[Measure]) -> str:
    return " + ".join(map(_label, measures))


def _sum(relation: SumOf) -> str:
    whole, parts = _label(relation.whole), relation.parts
    if not relation.disjoint:
        if relation.exhaustive:
            return _union(relation.whole, parts)
        return f"{whole} ≥ each of {listed(map(_label, parts))}, which may overlap"
    if relation.exhaustive:
        return f"{whole} = {_joined(parts)}"
    return f"{whole} ≥ {_joined(parts)}, and there may be other parts"


def _union(union: Measure, parts: Iterable[Measure]) -> str:
    named = tuple(parts)
    return f"{_label(union)} ≤ {_joined(named)}, and ≥ each of them, for they may overlap"


def _same(relation: SameAs) -> str:
    if not is_growth(relation):
        return f"{_label(relation.a)} = {_label(relation.b)}"
    amount, total = (
        (relation.a, relation.b) if relation.a.temporality is PERIOD else (relation.b, relation.a)
    )
    return f"{_label(amount)} = growth of {_label(total)}"


def _linear(relation: Linear) -> str:
    body = signed_sum((factor, _label(measure)) for measure, factor in relation.terms)
    low = "" if relation.low is None else f"{number(relation.low)} ≤ "
    high = "" if relation.high is None else f" ≤ {number(relation.high)}"
    if relation.low is not None and relation.low == relation.high:
        return f"{body} = {number(relation.low)}"
    return f"{low}{body}{high}"


def signed_sum(terms: Iterable[tuple[Exact, str]]) -> str:
    """Return terms with their signs and factors as one sum.

    >>> signed_sum([(1, "wounded"), (-2, "killed")])
    'wounded − 2 × killed'
    """
    made = ""
    for factor, words in terms:
        sign = "−" if factor < 0 else "+"
        size = -factor if factor < 0 else factor
        piece = words if size == 1 else f"{number(size)} × {words}"
        if made:
            made += f" {sign} {piece}"
        else:
            made = f"−{piece}" if factor < 0 else piece
    return made
