"""Many methods on one measure: the call that makes a comparison."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import ModuleType
from typing import Final, Protocol, TypeGuard, runtime_checkable

import attrs

from consilience import methods as library
from consilience.comparison import Answer, Comparison
from consilience.domain import Exact
from consilience.errors import (
    METHOD_REFUSALS,
    InvalidTypeError,
    UnknownMeasureError,
    UnusableClaimsError,
)
from consilience.estimate import Method
from consilience.evidence import Evidence
from consilience.instants import evidence_asked
from consilience.ledger import Ledger
from consilience.measure import Measure
from consilience.methods.rules import Row
from consilience.reconciling import reconcile

# What methods with a parameter stand in a comparison with, unless others are asked for.
_USUAL: Final[Mapping[str, int]] = {"faults": 1, "k": 2}


@runtime_checkable
class _Rule(Protocol):
    """A method that also gives the row of a published table."""

    def row(self, evidence: Sequence[Evidence], /) -> Row: ...


def compare(
    ledger: Ledger,
    methods: Iterable[Method] | None = None,
    *,
    measure: Measure | str,
    as_of: date | str | None = None,
    known_on: date | str | None = None,
    weights: Mapping[str, Exact] | None = None,
) -> Comparison:
    """Return what several *methods* make of one *measure* of *ledger*, side by side.

    Without *methods* it is every method of `consilience.methods` and every rule of
    `consilience.methods.rules`; ``faults`` is 1 and ``k`` is 2 there, and a method that needs to be
    told more is listed with what it needs.  The other parameters are those of `reconcile`.  A
    method that refuses the evidence is listed with its reason; relations take no part.

    Raises `UnknownMeasureError` where nothing stands on the measure, `InvalidTypeError` for what is
    no method, and what `reconcile` raises.

    >>> from consilience import Ledger, Measure, claim
    >>> killed = Measure("civilians killed")
    >>> said = [claim(killed, "at least 190", source="HRW"), claim(killed, 60, source="activists")]
    >>> for item in compare(
    ...     Ledger(said), [library.Envelope(), library.rules.Acled()], measure=killed
    ... ):
    ...     print(item.name, item.estimate.range, item.coverage)
    Envelope() [60, ∞) 1 of 2 origins
    Acled() [60, 60] 1 of 2 origins
    """
    result = reconcile(ledger, as_of=as_of, known_on=known_on, weights=weights)
    placement = result.placement(measure)
    evidence = evidence_asked(placement, result.as_of)
    if not len(evidence):
        raise UnknownMeasureError(
            f"no claim on {placement.measure.label!r} stands on the day asked about; reconcile the "
            "ledger, whose audit() says why"
        )
    chosen = standard_methods() if methods is None else tuple(map(_method, methods))
    return Comparison(placement.measure, evidence, tuple(_answer(m, evidence) for m in chosen))


def standard_methods() -> tuple[Method | Answer, ...]:
    """Return every method and rule of the library, or what one still needs to be told."""
    return tuple(_made(kind) for kind in (*_classes(library), *_classes(library.rules)))


def _classes(room: ModuleType) -> Iterator[type[object]]:
    for name in room.__all__:
        kind: object = getattr(room, name)
        if isinstance(kind, type) and "__call__" in vars(kind):
            yield kind


def _made(kind: type[object]) -> Method | Answer:
    needed: list[str] = []
    if attrs.has(kind):
        needed = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    if unknown := [name for name in needed if name not in _USUAL]:
        return Answer(kind.__name__, refusal=f"not run: it needs to be told {', '.join(unknown)}")
    return _method(kind(**{name: _USUAL[name] for name in needed}))


def _method(value: object) -> Method:
    if not _is_method(value):
        raise InvalidTypeError(f"methods holds {value!r}: give methods such as BestAgreement()")
    return value


def _is_method(value: object) -> TypeGuard[Method]:
    return callable(value) and not isinstance(value, type)


def _answer(method: Method | Answer, evidence: Sequence[Evidence]) -> Answer:
    if isinstance(method, Answer):
        return method
    name = getattr(method, "__name__", None) or repr(method)
    try:
        estimate = method(evidence)
        row = method.row(evidence) if isinstance(method, _Rule) else None
    except METHOD_REFUSALS as error:
        refused = error.refused if isinstance(error, UnusableClaimsError) else ()
        return Answer(name, refusal=str(error), refused=refused)
    return Answer(name, estimate=estimate, row=row)
