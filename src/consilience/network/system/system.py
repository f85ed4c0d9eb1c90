"""A system: unknown numbers, the rows that tie them, and what claims say about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from consilience.domain import Exact, exact, positive
from consilience.errors import (
    DuplicateIdError,
    InvalidTypeError,
    InvalidValueError,
    UnknownReferenceError,
)
from consilience.interval import End, Interval


@attrs.frozen
class Facet:
    """One member of a conflict: "c1 says at least", "c1 says at most", or a soft relation.

    ``id`` is that of the claim or of the relation; ``end`` is ``None`` for a relation.

    >>> print(Facet("c4", End.UPPER), Facet("executed within killed", None))
    c4.upper executed within killed
    """

    id: str
    end: End | None

    def __str__(self) -> str:
        return self.id if self.end is None else f"{self.id}.{self.end.value}"

    @property
    def rank(self) -> tuple[str, str]:
        """The place of the facet in sorted listings."""
        return self.id, "" if self.end is None else self.end.value


Term = tuple[str, Exact]


def _text(_: object, attribute: attrs.Attribute[str], value: object) -> None:
    if not isinstance(value, str) or not value:
        raise InvalidTypeError(f"{attribute.name} is {value!r}: give a text that is not empty")


@attrs.frozen
class UnknownNumber:
    """A number that nobody knows for certain.

    ``integer`` says that only whole numbers will do, ``domain`` what every such number keeps to
    whatever anybody claims.

    Raises `InvalidTypeError` for a name that is no text, `InvalidValueError` for an empty domain.

    >>> UnknownNumber("killed", domain=Interval(0, None)).integer
    True
    """

    name: str = attrs.field(validator=_text)
    integer: bool = attrs.field(default=True, kw_only=True)
    domain: Interval = attrs.field(default=Interval(None, None), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.domain.is_empty:
            raise InvalidValueError(f"the domain of {self.name!r} is empty: no number is left")


def _ends(low: Exact | None, high: Exact | None, what: str) -> tuple[Exact | None, Exact | None]:
    low = None if low is None else exact(low, f"low of {what}")
    high = None if high is None else exact(high, f"high of {what}")
    if low is not None and high is not None and low > high:
        raise InvalidValueError(f"{what} has low {low} above high {high}")
    if low is None and high is None:
        raise InvalidValueError(f"{what} has neither low nor high: it says nothing")
    return low, high


def _summed(terms: Iterable[Term]) -> tuple[Term, ...]:
    factors: dict[str, Exact] = {}
    for name, factor in terms:
        factors[name] = factors.get(name, 0) + exact(factor, f"factor of {name!r}")
    return tuple((name, factor) for name, factor in sorted(factors.items()) if factor)


@attrs.frozen
class LinearConstraint:
    """What ties numbers together: ``low ≤ Σ factor · unknown ≤ high``.

    ``terms`` pairs names with exact factors; a name that is given twice is added up.  ``relation``
    is the id of the relation that the row comes from, by default the row's own.  A row with a
    ``weight`` is soft: it can be set aside, with all rows of its relation, at that cost.

    Raises `InvalidTypeError` for floats, `InvalidValueError` where all factors are 0, where low is
    above high, or where neither is given.

    >>> LinearConstraint("held", [("held", 1), ("captured", -1), ("lost", 1)], 0, 0).terms
    (('captured', -1), ('held', 1), ('lost', 1))
    """

    id: str = attrs.field(validator=_text)
    terms: tuple[Term, ...] = attrs.field(converter=_summed)
    low: Exact | None = None
    high: Exact | None = None
    relation: str = attrs.field(
        default=attrs.Factory(lambda self: self.id, takes_self=True), kw_only=True, validator=_text
    )
    weight: Exact | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.terms:
            raise InvalidValueError(f"row {self.id!r} ties nothing: all its factors are 0")
        low, high = _ends(self.low, self.high, f"row {self.id!r}")
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)
        if self.weight is not None:
            positive(self.weight, f"weight of row {self.id!r}")


@attrs.frozen
class ClaimRange:
    """What a claim says about one number: from ``low`` to ``high``.

    One claim can speak of several numbers, each end once.  ``group`` names what costs ``weight``
    once however many of its claims are set aside, such as an origin's claims on one variable; by
    default each claim is a group of its own.

    Raises `InvalidTypeError` for floats, `InvalidValueError` for a range that is empty or endless.

    >>> [str(facet) for facet in ClaimRange("c1", "killed", Interval(190, None)).facets]
    ['c1.lower']
    """

    claim: str = attrs.field(validator=_text)
    unknown: str = attrs.field(validator=_text)
    range: Interval
    weight: Exact = attrs.field(default=1, kw_only=True)
    group: tuple[str, ...] = attrs.field(
        default=attrs.Factory(lambda self: (self.claim,), takes_self=True), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if self.range.is_empty or (self.range.low is None and self.range.high is None):
            raise InvalidValueError(f"claim {self.claim!r} says nothing of {self.unknown!r}")
        positive(self.weight, f"weight of claim {self.claim!r}")

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The sides that the claim takes here."""
        lower = (Facet(self.claim, End.LOWER),) if self.range.low is not None else ()
        upper = (Facet(self.claim, End.UPPER),) if self.range.high is not None else ()
        return lower + upper


@attrs.frozen(slots=False)
class System:
    """Unknowns, rows and claims, checked against each other.

    Raises `UnknownReferenceError` for a name that no unknown carries; `DuplicateIdError` for a name
    or id that is used twice, be it one end of a claim; `InvalidValueError` where claims of one
    group, or rows of one relation, differ in weight.

    >>> System([UnknownNumber("x")], [], [ClaimRange("c1", "y", Interval(1, 2))])
    Traceback (most recent call last):
    ...
    consilience.errors.UnknownReferenceError: claim 'c1' is about 'y', which is no unknown
    """

    unknowns: tuple[UnknownNumber, ...] = attrs.field(converter=tuple[UnknownNumber, ...])
    rows: tuple[LinearConstraint, ...] = attrs.field(
        default=(), converter=tuple[LinearConstraint, ...]
    )
    claims: tuple[ClaimRange, ...] = attrs.field(default=(), converter=tuple[ClaimRange, ...])

    def __attrs_post_init__(self) -> None:
        _once((item.name for item in self.unknowns), "unknown")
        _once((row.id for row in self.rows), "row")
        _once((facet for item in self.claims for facet in item.facets), "end of a claim")
        for row in self.rows:
            for name, _ in row.terms:
                self._must_know(name, f"row {row.id!r} ties {name!r}")
        for item in self.claims:
            self._must_know(item.unknown, f"claim {item.claim!r} is about {item.unknown!r}")
        relations = {row.relation: row.weight for row in self.rows}
        _agree(((row.relation, row.weight) for row in self.rows), "rows of relation")
        _agree(((item.group, item.weight) for item in self.claims), "claims of group")
        _agree(((item.claim, item.group) for item in self.claims), "ranges of claim")
        for item in self.claims:
            if relations.get(item.claim) is not None:
                raise DuplicateIdError(f"{item.claim!r} is a claim and a soft relation")

    def _must_know(self, name: str, what: str) -> None:
        if name not in self.by_name:
            raise UnknownReferenceError(f"{what}, which is no unknown")

    @cached_property
    def by_name(self) -> Mapping[str, UnknownNumber]:
        """The unknowns by their names."""
        return {item.name: item for item in self.unknowns}


def _once(ids: Iterable[object], what: str) -> None:
    seen: set[object] = set()
    for item in ids:
        if item in seen:
            raise DuplicateIdError(f"{what} {str(item)!r} is given twice")
        seen.add(item)


def _agree(pairs: Iterable[tuple[object, object]], what: str) -> None:
    known: dict[object, object] = {}
    for key, value in pairs:
        if known.setdefault(key, value) != value:
            raise InvalidValueError(
                f"{what} {key!r} differ in weight or group: {known[key]} and {value}"
            )
