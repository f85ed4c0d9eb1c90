"""Contradictions between figures of related measures, in plain words.

A conflict by one relation at one instant shows its sum; any other says which figures cannot all
hold by which relations, and leaves it there.
"""

from __future__ import annotations

from collections.abc import Sequence

from consilience.conflict.conflict import Conflict, Side
from consilience.domain import COUNT
from consilience.evidence.evidence import Evidence
from consilience.interval import End
from consilience.ledger.measure import CUMULATIVE, Measure
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
from consilience.report.sentences.reckoning import (
    Reckoning,
    Summand,
    measure_of_side,
    own_instant,
    reckon,
)
from consilience.report.wording.names import counted, follows_figure
from consilience.report.wording.relation_words import (
    relation_name,
    relation_names,
    relation_words,
    signed_sum,
)
from consilience.report.wording.sayings import name_of, said_when, words_of
from consilience.wording.days import between, day_words
from consilience.wording.numbers import ceiling_words, floor_words, number
from consilience.wording.phrases import few, plural, quoted, sentence_case, shown

_SIDES = 8


def explain_related(conflict: Conflict, *, cited: bool = True) -> str:
    """Return who says what of which measure, why it cannot all hold, and what dissolves it.

    ``cited``: with all that the relation says and rests on, where there is one.
    """
    parts = [
        f"{sentence_case(sides_words(_in_order(conflict)))}.",
        impossible_words(conflict),
        _basis(conflict.relations) if cited else _by(conflict),
        dissolving_words(conflict),
    ]
    return " ".join(part for part in parts if part)


def sides_words(sides: Sequence[Side]) -> str:
    """Return who said what of which measure and when, each figure once."""
    clauses = list(dict.fromkeys(_said(side) for side in sides))
    rest = len(clauses) - _SIDES
    more = [f"and {plural(rest, 'other figure')}"] if rest > 0 else []
    return "; ".join([*clauses[:_SIDES], *more])


def _said(side: Side) -> str:
    measure = measure_of_side(side)
    name = name_of(side.evidence)
    claim = side.claim
    said = (
        words_of(side.evidence)
        if claim is None
        else f"{quoted(claim.value.text)} {said_when(claim)}"
    )
    return f"on {shown(measure.label)}, {name} said {said}"


def impossible_words(conflict: Conflict) -> str:
    """Return the sum that cannot be, as one sentence, or that the figures cannot all hold."""
    found = reckon(conflict)
    if found is None:
        return _generic(conflict)
    sentence = sentence_case(_sum_words(found))
    return f"{sentence}: {_gap(conflict, single=found.has_unit_factors)}."


def _generic(conflict: Conflict) -> str:
    figures = len(conflict.sides)
    subject = "This figure cannot hold" if figures == 1 else "These figures cannot all hold"
    measures = [item for relation in conflict.relations for item in relation.measures]
    totals = any(item.temporality is CUMULATIVE for item in measures)
    falls = ", as running totals do not fall" if totals else ""
    names = relation_names(conflict.relations)
    return f"{subject} by {names}{falls}: {_gap(conflict, single=False)}."


def _gap(conflict: Conflict, *, single: bool) -> str:
    if conflict.gap is None:
        return "how far apart they are is not known"
    if not conflict.gap:
        return "they meet only in an end left out"
    return f"{number(conflict.gap)} apart" + ("" if single else " in all")


def _by(conflict: Conflict) -> str:
    """Name the relation, where it is not named in the sentence on what cannot be."""
    if len(conflict.relations) != 1 or reckon(conflict) is None:
        return ""
    return f"So by {relation_names(conflict.relations)}."


def _in_order(conflict: Conflict) -> Sequence[Side]:
    """Return the sides in the order of the relation, what it reckons coming last."""
    if len(conflict.relations) != 1:
        return conflict.sides
    (relation,) = conflict.relations
    ids = [measure.id for measure in relation.measures]
    if isinstance(relation, Balance | SumOf | Overlap | Ratio):
        ids = [*ids[1:], ids[0]]
    return sorted(conflict.sides, key=lambda side: ids.index(measure_of_side(side).id))


def _basis(relations: Sequence[Relation]) -> str:
    """Return what the relation says and rests on; of several, their names have been given."""
    if len(relations) != 1:
        return ""
    (relation,) = relations
    said = relation_words(relation)
    label = f"{quoted(relation.label)}: " if relation.label else ""
    cited = f" ({shown(relation.citation)})" if relation.citation else ""
    return f"The relation is {label}{said}{cited}."


def dissolving_words(conflict: Conflict) -> str:
    """Return what dissolves the conflict: any one figure, or a relation that can be set aside."""
    if not conflict.minimal:
        return "It may name more figures than it needs."
    figures = len(
        {(side.origin, own_instant(side), measure_of_side(side)) for side in conflict.sides}
    )
    soft = sorted(relation_name(item) for item in conflict.relations if item.is_soft)
    choices: list[str] = []
    if figures:
        which = {1: "the figure", 2: "either figure"}
        choices.append(which.get(figures, f"any one of the {figures:,} figures"))
    if soft:
        noun = "the relation" if len(soft) == 1 else "any one of the relations"
        choices.append(f"{noun} {few(soft, _SIDES, 'relation')}")
    if not choices:
        return ""
    return f"Setting aside {' or '.join(choices)} dissolves the conflict."


def _sum_words(found: Reckoning) -> str:
    relation = found.relation
    match relation:
        case PartOf():
            return _part(found, relation.whole)
        case SameAs():
            low, high = sorted(found.terms, key=lambda term: term.end is End.UPPER)
            return (
                f"one value{_on(found)}, counted as {quoted(low.measure.label)} and as "
                f"{quoted(high.measure.label)}, cannot be {summand_words(low)} and "
                f"{summand_words(high)}"
            )
        case Balance():
            return _leaves(found, relation.stock, "leaves")
        case SumOf():
            return _whole(found, relation.whole)
        case Overlap():
            return _whole(found, relation.union)
        case Ratio():
            return _leaves(found, relation.part, "makes")
        case Linear():
            return _limit(found)
        case _:
            return _limit(found)


def _part(found: Reckoning, whole: Measure) -> str:
    greater = next(term for term in found.terms if term.measure == whole)
    part = next(term for term in found.terms if term.measure != whole and term.side is not None)
    return f"{_amount(part)} cannot be part of {_amount(greater)}{_on(found)}"


def _whole(found: Reckoning, whole: Measure) -> str:
    told = [term for term in found.terms if term.measure != whole and term.side is not None]
    greater = next(term for term in found.terms if term.measure == whole)
    if len(told) == 1 and greater.side is not None and found.end is End.UPPER:
        return _part(found, whole)
    return _leaves(found, whole, "makes")


def _leaves(found: Reckoning, measure: Measure, verb: str) -> str:
    """Return what the other figures leave for *measure*, and who says otherwise."""
    target = next(term for term in found.terms if term.measure == measure)
    others = [term for term in found.terms if term is not target]
    # Seen from the other side of the equation every factor changes its sign.
    turned = -1 if target.factor > 0 else 1
    body = signed_sum(
        (turned * term.factor, _amount(term)) for term in _positive_first(others, turned)
    )
    end, bound, is_open = found.left_for(measure)
    words = (floor_words if end is End.LOWER else ceiling_words)(bound, is_open)
    left = amount_words(words, measure)
    return f"{body} {verb} {left}{_on(found)}, but {_against(target)}"


def _positive_first(terms: Sequence[Summand], turned: int) -> Sequence[Summand]:
    return sorted(terms, key=lambda term: turned * term.factor < 0)


def _against(target: Summand) -> str:
    if target.side is None:
        return (
            "a count is never below 0"
            if target.measure.domain is COUNT
            else f"it is never below {number(target.bound)}"
        )
    return f"{name_of(target.side.evidence)} said {summand_words(target)}"


def _limit(found: Reckoning) -> str:
    body = signed_sum((term.factor, _amount(term)) for term in found.terms)
    end = End.LOWER if found.end is End.UPPER else End.UPPER
    words = (floor_words if end is End.LOWER else ceiling_words)(found.total)
    allowed = (ceiling_words if found.end is End.UPPER else floor_words)(found.limit)
    return f"{body} makes {words}{_on(found)}, but it has to be {allowed}"


def summand_words(term: Summand) -> str:
    """Return the end that enters a sum: the number alone where no other value is left."""
    if term.is_point:
        return number(term.bound)
    words = floor_words if term.end is End.LOWER else ceiling_words
    return words(term.bound, term.is_open)


def _amount(term: Summand) -> str:
    if term.side is None and not term.bound:
        return amount_words("0 or more", term.measure)
    return amount_words(summand_words(term), term.measure)


def amount_said(item: Evidence) -> str:
    """Return what somebody said with what it counts: "more than 100 civilians killed"."""
    assert item.variable is not None, "relations tie figures of measures"
    return amount_words(words_of(item), item.variable.measure)


def amount_words(words: str, measure: Measure) -> str:
    """Return a figure with what it counts, whatever its label."""
    if follows_figure(measure):
        return counted(words, measure)
    return f"{words} ({shown(measure.label)})"


def _on(found: Reckoning) -> str:
    first, last = found.at
    if all(item.measure.temporality.value == "fixed" for item in found.terms):
        return ""
    if first is None or last is None:
        return ""
    return f" on {day_words(first)}" if first == last else f" in {between(first, last)}"
