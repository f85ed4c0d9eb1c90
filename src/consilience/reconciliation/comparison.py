"""Many methods side by side on one measure: a table of answers and refusals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from types import ModuleType
from typing import Final, Protocol, TypeGuard, runtime_checkable

import attrs

from consilience import methods as library
from consilience.consensus.agreement import Agreement
from consilience.consensus.estimate import Estimate, Method, estimate_by, method_name
from consilience.domain import Exact
from consilience.errors import (
    METHOD_REFUSALS,
    InvalidTypeError,
    UnknownMeasureError,
    UnknownReferenceError,
    UnusableClaimsError,
)
from consilience.evidence.evidence import Evidence
from consilience.evidence.selection import evidence_asked
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import Measure
from consilience.methods.rules import RuleRow
from consilience.reconciliation.reconciling import reconcile
from consilience.rendering import rendered


@attrs.frozen
class Answer:
    """What one method made of the evidence: an estimate, or why it gave none.

    ``row`` is the row of a published project's table, where the method is its rule.  ``refusal`` is
    why the method refused the evidence, and ``refused`` who was refused and why, origin by origin.

    >>> Answer("EmDat", refusal="needs priority").coverage is None
    True
    """

    name: str
    estimate: Estimate | None = attrs.field(default=None, kw_only=True)
    row: RuleRow | None = attrs.field(default=None, kw_only=True)
    refusal: str | None = attrs.field(default=None, kw_only=True)
    refused: tuple[tuple[str, str], ...] = attrs.field(default=(), kw_only=True)

    @property
    def coverage(self) -> Agreement | None:
        """How many origins allow one common number of the answer; of a fit, its centre.

        ``None`` where there is no answer.  A fitted centre that nobody allows shows as 0.
        """
        if self.estimate is None or not self.estimate.regions:
            return None
        if self.estimate.fit is None:
            return self.estimate.agreement
        centre = Fraction(self.estimate.fit.centre)
        holders = [item for item in self.estimate.evidence if centre in item.range]
        voices = len({item.voice for item in holders})
        return Agreement(voices, len(holders), len(self.estimate.evidence))


@attrs.frozen(repr=False)
class Comparison:
    """The answers of several methods to the same evidence on one measure.

    Each method was given the same evidence, and relations to other measures took no part: so the
    answers differ by method alone, and the rules of projects give what the projects would print.
    Look an answer up by the name of its method.  Printed, it is a table; in a notebook, with a
    picture.  Make one with `consilience.compare`.

    Raises `UnknownReferenceError` for a method that was not compared.

    >>> from consilience import Ledger, claim, compare
    >>> killed = Measure("civilians killed")
    >>> said = [claim(killed, "at least 190", source="HRW"), claim(killed, 60, source="activists")]
    >>> compare(Ledger(said), measure=killed)["ReportedRange()"].estimate.range
    Interval(60, 190)
    """

    measure: Measure
    evidence: Sequence[Evidence]
    answers: tuple[Answer, ...]

    def __iter__(self) -> Iterator[Answer]:
        return iter(self.answers)

    def __len__(self) -> int:
        return len(self.answers)

    def __getitem__(self, name: str) -> Answer:
        """Return the answer of the method called *name*, such as "Marzullo(faults=1)".

        Raises `UnknownReferenceError` for a method that was not compared.
        """
        for item in self.answers:
            if item.name == name:
                return item
        known = ", ".join(item.name for item in self.answers)
        raise UnknownReferenceError(f"no method {name!r} was compared; these were: {known}")

    @property
    def refusals(self) -> tuple[Answer, ...]:
        """The methods that gave no answer, each with the reason."""
        return tuple(item for item in self.answers if item.refusal is not None)

    def __repr__(self) -> str:
        count = len(self.answers)
        return (
            f"<Comparison of {count} method{'' if count == 1 else 's'} on {self.measure.label!r}, "
            f"{len(self.refusals)} refused>"
        )

    def __str__(self) -> str:
        return rendered("comparison_text", self)

    def _repr_html_(self) -> str:
        return rendered("comparison_html", self)


_USUAL: Final[Mapping[str, int]] = {"faults": 1, "k": 2}


@runtime_checkable
class _Rule(Protocol):
    """A method that also gives the row of a published table."""

    def row(self, evidence: Sequence[Evidence], /) -> RuleRow: ...


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
        if isinstance(kind, type) and any("__call__" in vars(base) for base in kind.__mro__):
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
    name = method_name(method)
    try:
        estimate = estimate_by(method, evidence)
        row = method.row(evidence) if isinstance(method, _Rule) else None
    except METHOD_REFUSALS as error:
        refused = error.refused if isinstance(error, UnusableClaimsError) else ()
        return Answer(name, refusal=str(error), refused=refused)
    return Answer(name, estimate=estimate, row=row)
