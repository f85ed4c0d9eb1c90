"""Ledgers, files and damaged files to draw, and the shortest ways to read and write them."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from consilience import (
    CUMULATIVE,
    Acknowledgement,
    Claim,
    Ledger,
    Measure,
    Note,
    Quantity,
    Reliability,
    Source,
)
from consilience.ledger.relation import Relation
from consilience.printing import is_printable
from consilience.serial import make_converter
from consilience.serial.documents import from_json, from_json_lines
from consilience.serial.writing import to_json
from consilience.testing import date_spans, measures, quantities
from consilience.testing.strategies import relations
from consilience.testing.strategies.notices import notices

Json = Any

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
    lambda span, approximate, uncertain: attrs.evolve(
        span,
        approximate=span.approximate or approximate,
        uncertain=span.uncertain or uncertain,
    ),
    date_spans(),
    st.booleans(),
    st.booleans(),
)
"""Dates, some with marks that EDTF has no place for."""


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


_RESET = Measure("killed", temporality=CUMULATIVE, resets=["2013-08-10", "2013-08-16"])


@st.composite
def figures(draw: st.DrawFn, measure: Measure) -> Quantity:
    figure = draw(quantities(domain=measure.domain))
    return attrs.evolve(
        figure,
        text=draw(st.just(figure.text) | st.text(max_size=8)),
        uncertain=draw(st.booleans()),
        noun=draw(maybe(names)),
        span=draw(maybe(st.tuples(st.integers(0, 9), st.integers(9, 20)))),
        notes=tuple(draw(st.lists(st.text(max_size=5), max_size=2))),
        reading=draw(st.text(max_size=5)),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """Return a strategy for ledgers that use every field there is."""
    ids = draw(st.lists(names, min_size=1, max_size=4, unique=True))
    sources = draw(st.lists(_sources(ids), max_size=4, unique_by=lambda source: source.id)) or [
        Source(id) for id in ids
    ]
    declared = [*sources, *(Source(id) for id in set(ids) - {source.id for source in sources})]
    kinds = measures() | st.just(_RESET)
    counted = draw(st.lists(kinds, min_size=1, max_size=3, unique_by=lambda item: item.id))
    claims: list[Claim] = []
    for id in draw(st.lists(names, max_size=5, unique=True)):
        origins = [claim.id for claim in claims if draw(st.booleans())]
        measure = draw(st.sampled_from(counted))
        claims.append(
            Claim(
                measure,
                draw(figures(measure)),
                id=id,
                source=draw(st.sampled_from(ids) | names),
                via=draw(st.lists(st.sampled_from(ids), max_size=2, unique=True)),
                reported=draw(maybe(hedged)),
                about=draw(maybe(hedged)),
                so_far=draw(st.booleans()),
                derived_from=origins,
                derivation=draw(st.none() | st.just(_sum_of(origins))),
                basis=draw(st.sampled_from([None, "denial"])),
                quote=draw(maybe(st.text(max_size=8))),
                citation=draw(maybe(st.text(max_size=8))),
                credibility=draw(maybe(st.integers(1, 6))),
                coverage=draw(maybe(_coverages(ids))),
            )
        )
    notes = draw(st.lists(_notes(ids), max_size=2, unique_by=lambda note: note.id))
    tied = draw(st.lists(_relations(counted), max_size=2, unique_by=lambda relation: relation.id))
    said = draw(notices(claims, sources=ids))
    said = tuple(attrs.evolve(item, via=draw(maybe(st.sampled_from(ids)))) for item in said)
    assume(not {item.id for item in said} & {claim.id for claim in claims})
    seen = draw(st.lists(_acknowledgements(), max_size=2))
    return Ledger(
        claims,
        sources=declared,
        relations=tied,
        notices=said,
        notes=notes,
        acknowledgements=seen,
    )


def _coverages(ids: list[str]) -> st.SearchStrategy[Any]:
    some = st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True)
    return some | st.sampled_from([Fraction(1, 2), Fraction(23, 26)])


def _acknowledgements() -> st.SearchStrategy[Acknowledgement]:
    return st.builds(Acknowledgement, names, reason=names, by=maybe(names), on=maybe(st.dates()))


@st.composite
def _relations(draw: st.DrawFn, counted: list[Measure]) -> Relation:
    """One between measures that claims may use, or that it alone uses; named and told at will."""
    apart = draw(measures())
    known = {measure.id: measure for measure in (*counted, apart)}
    return attrs.evolve(
        draw(relations(tuple(known.values()))),
        id=draw(st.just("") | names),
        label=draw(maybe(st.text(max_size=8))),
        citation=draw(maybe(st.text(max_size=8))),
    )


def _sum_of(ids: list[str]) -> str | None:
    """An expression that computes with all of *ids*, if their letters leave one possible."""
    return " + ".join([*ids, "3/2"]) if ids and all(map(str.isalpha, ids)) else None


def _sources(ids: list[str]) -> st.SearchStrategy[Source]:
    def others(id: str) -> st.SearchStrategy[Any]:
        rest = [other for other in ids if other != id]
        return st.lists(st.sampled_from(rest), max_size=2) if rest else st.just([])

    def source(id: str) -> st.SearchStrategy[Source]:
        return st.builds(
            Source,
            st.just(id),
            name=maybe(names),
            kind=maybe(names),
            side=maybe(names),
            reliability=maybe(st.sampled_from(Reliability)),
            repeats=others(id),
            within=others(id).map(lambda found: found[0] if found else None),
            compiles=others(id),
            named=st.booleans(),
        )

    return st.sampled_from(ids).flatmap(source)


def _notes(ids: list[str]) -> st.SearchStrategy[Note]:
    return st.builds(
        Note,
        names,
        source=st.sampled_from(ids) | names,
        via=st.lists(st.sampled_from(ids), max_size=2, unique=True),
        reported=maybe(hedged),
        about=maybe(hedged),
        quote=maybe(st.text(max_size=8)),
        citation=maybe(st.text(max_size=8)),
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
