"""Ledgers, files and damaged files to draw, and the shortest ways to read and write them."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from consilience import (
    CUMULATIVE,
    Acknowledgement,
    Claim,
    Domain,
    Ledger,
    Measure,
    Note,
    Quantity,
    Reliability,
    Source,
)
from consilience.ledger.relation import Relation
from consilience.rendering import is_printable
from consilience.serial import make_converter
from consilience.serial.documents import from_json, from_json_lines
from consilience.serial.writing import to_json
from consilience.testing import date_spans, measures, quantities
from consilience.testing.strategies import relations
from consilience.testing.strategies.ledgers import notices
from consilience.testing.strategies.values import one_of

Json = Any

# Strategies are made once: to make one costs more than to draw from it, and a ledger needs many.
_acted_upon = "".join(char for char in map(chr, range(0x2070)) if not is_printable(char))
names = (
    st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters=_acted_upon),
        min_size=1,
        max_size=8,
    )
    .map(str.strip)
    .filter(bool)
)
"""Ids and labels: anything but blanks at the ends and control characters."""

hedged = st.builds(
    lambda span, marks: attrs.evolve(
        span,
        approximate=span.approximate or marks[0],
        uncertain=span.uncertain or marks[1],
    ),
    date_spans(),
    st.sampled_from([(False, False), (True, False), (False, True), (True, True)]),
)
"""Dates, some with marks that EDTF has no place for."""


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


maybe_hedged = maybe(hedged)
maybe_named = maybe(names)
maybe_told = maybe(st.text(max_size=8))
short = st.text(max_size=5)
booleans = st.booleans()
_PLACES = maybe(st.tuples(st.integers(0, 9), st.integers(9, 20)))
_NOTES = st.lists(short, max_size=2)
_CREDIBILITIES = maybe(st.integers(1, 6))


def some(draw: st.DrawFn, items: Sequence[Any], most: int) -> list[Any]:
    """Up to *most* of the items, each once, in any order."""
    found: list[Any] = []
    for _ in range(one_of(draw, range(min(most, len(items)) + 1))):
        found.append(one_of(draw, [item for item in items if item not in found]))
    return found


_RESET = Measure("killed", temporality=CUMULATIVE, resets=["2013-08-10", "2013-08-16"])


_FIGURES = {domain: quantities(domain=domain) for domain in Domain}


@st.composite
def figures(draw: st.DrawFn, measure: Measure) -> Quantity:
    figure = draw(_FIGURES[measure.domain])
    return attrs.evolve(
        figure,
        text=draw(maybe_told) or figure.text,
        uncertain=draw(booleans),
        noun=draw(maybe_named),
        span=draw(_PLACES),
        notes=tuple(draw(_NOTES)),
        reading=draw(short),
    )


@st.composite
def _ids(draw: st.DrawFn, least: int, most: int) -> list[str]:
    """So many names, no two alike; a list of unique ones is drawn anew for each that is alike."""
    drawn = [draw(names) for _ in range(one_of(draw, range(least, most + 1)))]
    return list(dict.fromkeys(drawn))


_SPEAKERS, _CLAIMED = _ids(1, 4), _ids(0, 5)
_COUNTED = st.lists(measures() | st.just(_RESET), min_size=1, max_size=3, unique_by=lambda m: m.id)


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """Return a strategy for ledgers that use every field there is."""
    ids = draw(_SPEAKERS)
    declared = [
        _source(draw, id, [other for other in ids if other != id]) if draw(booleans) else Source(id)
        for id in ids
    ]
    counted = draw(_COUNTED)
    claims: list[Claim] = []
    for id in draw(_CLAIMED):
        origins = [claim.id for claim in claims if draw(booleans)]
        measure = one_of(draw, counted)
        claims.append(
            Claim(
                measure,
                draw(figures(measure)),
                id=id,
                source=_speaker(draw, ids),
                via=some(draw, ids, 2),
                reported=draw(maybe_hedged),
                about=draw(maybe_hedged),
                so_far=draw(booleans),
                derived_from=origins,
                derivation=_sum_of(origins) if draw(booleans) else None,
                basis=one_of(draw, (None, "denial")),
                quote=draw(maybe_told),
                citation=draw(maybe_told),
                credibility=draw(_CREDIBILITIES),
                coverage=_coverage(draw, ids),
            )
        )
    noted = [_note(draw, ids) for _ in range(one_of(draw, range(3)))]
    tied = [_relation(draw, counted) for _ in range(one_of(draw, range(3)))]
    said = draw(notices(claims, sources=ids))
    said = tuple(attrs.evolve(item, via=one_of(draw, [None, *ids])) for item in said)
    assume(not {item.id for item in said} & {claim.id for claim in claims})
    seen = draw(_ACKNOWLEDGEMENTS)
    return Ledger(
        claims,
        sources=declared,
        relations=list({item.id: item for item in tied}.values()),
        notices=said,
        notes=list({item.id: item for item in noted}.values()),
        acknowledgements=seen,
    )


def _speaker(draw: st.DrawFn, ids: list[str]) -> str:
    return draw(names) if draw(booleans) else one_of(draw, ids)


def _coverage(draw: st.DrawFn, ids: list[str]) -> Any:
    share = one_of(draw, (None, Fraction(1, 2), Fraction(23, 26), "sources"))
    return some(draw, ids, 2) or None if share == "sources" else share


_ACKNOWLEDGEMENTS = st.lists(
    st.builds(Acknowledgement, names, reason=names, by=maybe_named, on=maybe(st.dates())),
    max_size=2,
)


def _relation(draw: st.DrawFn, counted: list[Measure]) -> Relation:
    """One between measures that claims may use, or that it alone uses; named and told at will."""
    apart = draw(_APART)
    known = {measure.id: measure for measure in (*counted, apart)}
    return attrs.evolve(
        draw(relations(tuple(known.values()))),
        id=draw(_NAMED),
        label=draw(maybe_told),
        citation=draw(maybe_told),
    )


_APART = measures()
_NAMED = st.just("") | names


def _sum_of(ids: list[str]) -> str | None:
    """An expression that computes with all of *ids*, if their letters leave one possible."""
    return " + ".join([*ids, "3/2"]) if ids and all(map(str.isalpha, ids)) else None


def _source(draw: st.DrawFn, id: str, others: list[str]) -> Source:
    def two_at_most() -> list[str]:  # or one of them twice
        return [one_of(draw, others) for _ in range(one_of(draw, range(3)))] if others else []

    return Source(
        id,
        name=draw(maybe_named),
        kind=draw(maybe_named),
        side=draw(maybe_named),
        reliability=one_of(draw, (None, *Reliability)),
        repeats=two_at_most(),
        within=one_of(draw, [None, *others]),
        compiles=two_at_most(),
        named=draw(booleans),
    )


def _note(draw: st.DrawFn, ids: list[str]) -> Note:
    return Note(
        draw(names),
        source=_speaker(draw, ids),
        via=some(draw, ids, 2),
        reported=draw(maybe_hedged),
        about=draw(maybe_hedged),
        quote=draw(maybe_told),
        citation=draw(maybe_told),
    )


def same(one: Ledger, other: Ledger) -> bool:
    """Whether two ledgers are equal, and so are the words that comparing figures passes over."""
    return one == other and [_all_of(item) for item in one] == [_all_of(item) for item in other]


def _all_of(item: Claim) -> tuple[object, ...]:
    return attrs.astuple(item.value, recurse=False)


def read(text: str) -> Ledger:
    """Return the ledger of a JSON text, as `load` does."""
    return make_converter().structure(from_json(text), Ledger)


def read_lines(text: str) -> Ledger:
    """Return the ledger of a text of JSON Lines, as `load` does."""
    return make_converter().structure(from_json_lines(text), Ledger)


def read_object(raw: Json) -> Ledger:
    """Return the ledger of a JSON value that was spelt and parsed again."""
    return read(json.dumps(raw))


documents = ledgers().map(lambda ledger: json.loads(to_json(ledger)))
"""The objects of valid ledger files."""

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-3, 300)
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(
        ["12", "3/2", "at least 190", "dozens", "2013-08", "2013-13-40", "real", "F", "domain"]
    )
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=4,
)
"""Any JSON value, often one that belongs somewhere in a ledger file."""

Place = tuple[Any, Any]


def places(raw: Json) -> Iterator[Place]:
    """Every value inside *raw*, as its container and its key or position."""
    items = raw.items() if isinstance(raw, dict) else enumerate(raw)
    for key, value in items:
        yield raw, key
        if isinstance(value, (dict, list)):
            yield from places(value)


@st.composite
def damaged(draw: st.DrawFn) -> Json:
    """Return a strategy for ledger files with one single mutation."""
    raw = copy.deepcopy(draw(documents))
    container, key = draw(st.sampled_from(list(places(raw))))
    how = draw(st.sampled_from(["replace", "retype", "remove", "add", "rename", "repeat"]))
    if how == "replace":
        container[key] = draw(values)
    elif how == "retype":
        container[key] = draw(st.sampled_from(retyped(container[key])))
    elif how == "remove":
        del container[key]
    elif isinstance(container, dict):
        if how == "rename":
            container[draw(st.text(max_size=4))] = container.pop(key)
        else:
            container[draw(st.text(max_size=4) | st.sampled_from(KEYS))] = draw(values)
    else:
        container.append(container[key] if how == "repeat" else draw(values))
    return raw


KEYS = (
    "id",
    "value",
    "via",
    "quote",
    "reported",
    "range",
    "low",
    "nominal",
    "domain",
    "named",
    "kind",
    "whole",
    "at",
    "coverage",
    "diagnosis",
)


def retyped(value: Json) -> list[Json]:
    """What a careless reader would take for *value*."""
    alike: list[Json] = [str(value), [value], None, {"value": value}]
    if isinstance(value, (int, float)):
        alike += [float(value), bool(value), int(value), f"{value}/1", value + 0.5]
    if isinstance(value, str) and value.isdecimal():
        alike += [int(value)]
    return [other for other in alike if other is not value]
