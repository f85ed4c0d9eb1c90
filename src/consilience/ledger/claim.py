"""One assertion: who said which figure of what, when it was said and when it was true."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

import attrs

from consilience.dates import DateSpan
from consilience.domain import Exact, exact
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.interval import Interval
from consilience.ledger.derivation import Derivation
from consilience.ledger.measure import Measure
from consilience.ledger.source import identifier, identifiers
from consilience.rendering import printable, shown
from consilience.words import LITERAL, Convention, Quantity, date_span, quantity


def relays(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return the relays of a statement as a tuple of ids: one id, several, or none.

    Raises `InvalidTypeError` and `InvalidValueError`.
    """
    if value is None or value == ():  # as nearly every statement has it
        return ()
    if isinstance(value, str) or not isinstance(value, Iterable):
        return identifiers(value, "via")
    return identifiers(tuple(value), "via")


def as_span(value: DateSpan | date | str | None) -> DateSpan | None:
    """Return *value*, a `DateSpan`, a ``date``, EDTF or words, as a `DateSpan`.

    Raises `InvalidTypeError` for a ``datetime`` and other types, `DateError` for unreadable text.
    """
    if value is None or isinstance(value, DateSpan):
        return value
    if type(value) is date:
        return DateSpan.day(value)
    if isinstance(value, str):
        return date_span(value)
    raise InvalidTypeError(f"the date {shown(value)}: give a text, a datetime.date or a DateSpan")


Coverage = tuple[str, ...] | Fraction
"""What a compilation covers of its contributors: their ids, or a share between 0 and 1."""


def as_coverage(value: str | Fraction | Iterable[str] | None) -> Coverage | None:
    """Return *value*, one contributor's id, several, or a share, as what a compilation covers.

    Raises `InvalidTypeError` for other types, and `InvalidValueError` for no id at all and for a
    share that is not between 0 and 1: what is complete has no coverage to state.
    """
    if value is None:
        return None
    if isinstance(value, Fraction):
        exact(value, "coverage")
        if not 0 < value < 1:
            raise InvalidValueError(
                f"coverage is {value}: give a share between 0 and 1, and none if it is complete"
            )
        return value
    ids = identifiers(value, "coverage")
    if not ids:
        raise InvalidValueError("coverage is empty: name the contributors that are covered")
    return tuple(sorted(ids))


def digest(prefix: str, *content: object) -> str:
    """Return an id made of *content*, the same on every machine and in every run."""
    # Content comes unchecked, and Python prints no number of thousands of digits: see `shown`.
    text = json.dumps(
        [
            None if part is None else shown(part) if type(part) is int else str(part)
            for part in content
        ]
    )
    return prefix + hashlib.sha256(text.encode()).hexdigest()[:16]


def _to_measure(value: Measure) -> Measure:
    if not isinstance(value, Measure):
        raise InvalidTypeError(f"a claim's measure is {shown(value)}: give a Measure")
    return value


def _as_written(value: Quantity) -> tuple[object, ...]:
    # Two figures are equal if they mean the same; two claims only if they also say it alike.
    return value, value.text, value.span, value.reading


def _to_figure(value: Quantity) -> Quantity:
    if not isinstance(value, Quantity):
        raise InvalidTypeError(
            f"a claim's value is {shown(value)}: give a Quantity, or use claim()"
        )
    return value


def _to_derivation(value: Derivation | str | None) -> Derivation | None:
    return Derivation.parse(value) if isinstance(value, str) else value


@attrs.frozen(repr=False)
class Claim:
    """One source's assertion of one figure.

    ``source`` is the id of who asserts it, ``via`` the ids of who relayed it, nearest the origin
    first.  ``reported`` is when it was said, ``about`` when it was true.  ``so_far`` marks a count
    in progress, hence a floor.  ``derived_from`` lists the ids of claims that this one was computed
    from: it is no origin of its own; ``derivation`` says how, as a `Derivation` or its text
    ("official + 170").  ``basis`` is "denial" where the figure was said by denying another one
    ("not 400").  ``credibility`` is the Admiralty grade 1 to 6, 6 meaning "cannot be judged"; it is
    shown and never weighted.  ``coverage`` says of an incomplete compilation what it covers of its
    source's contributors, by their ids or as a share: its figure is a floor.  ``id`` is a digest of
    the content unless
    given.  Most callers want the friendlier `claim`.

    Raises `InvalidTypeError` and `InvalidValueError` for fields of a wrong kind and for a figure
    whose domain is not the measure's.

    >>> Claim(Measure("killed"), Quantity.of(20), source="SOHR").value.range
    Interval(20, 20)
    """

    # Checked on the way in, because the digest below asks them for their parts.
    measure: Measure = attrs.field(converter=_to_measure)
    value: Quantity = attrs.field(converter=_to_figure, eq=_as_written)
    source: str = attrs.field(kw_only=True)
    via: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=relays)
    reported: DateSpan | None = attrs.field(default=None, kw_only=True)
    about: DateSpan | None = attrs.field(default=None, kw_only=True)
    so_far: bool = attrs.field(default=False, kw_only=True)
    derived_from: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=relays)
    derivation: Derivation | None = attrs.field(
        default=None, kw_only=True, converter=_to_derivation
    )
    basis: str | None = attrs.field(default=None, kw_only=True)
    quote: str | None = attrs.field(default=None, kw_only=True)
    citation: str | None = attrs.field(default=None, kw_only=True)
    credibility: int | None = attrs.field(default=None, kw_only=True)
    coverage: Coverage | None = attrs.field(default=None, kw_only=True, converter=as_coverage)
    id: str = attrs.field(
        default=attrs.Factory(lambda self: _claim_digest(self), takes_self=True), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        identifier(self.source, "a claim's source")
        identifier(self.id, "a claim's id")
        if self.value.domain is not self.measure.domain:
            raise InvalidValueError(
                f"claim {self.id!r}: the figure {self.value.text!r} is of the domain "
                f"{self.value.domain!r}, its measure {self.measure.label!r} of "
                f"{self.measure.domain!r}"
            )
        if type(self.so_far) is not bool:
            raise InvalidTypeError(
                f"claim {self.id!r}: so_far is {shown(self.so_far)}: give a bool"
            )
        if self.basis not in (None, "denial"):
            raise InvalidValueError(
                f'claim {self.id!r}: basis is {shown(self.basis)}: give "denial" or None'
            )
        if self.credibility is not None and (
            type(self.credibility) is not int or not 1 <= self.credibility <= 6
        ):
            raise InvalidValueError(
                f"claim {self.id!r}: credibility is {shown(self.credibility)}: give a grade from 1 "
                "to 6 (6: cannot be judged)"
            )
        if self.derivation is not None and set(self.derivation.claims) != set(self.derived_from):
            raise InvalidValueError(
                f"claim {self.id!r}: the derivation {self.derivation.text!r} computes with "
                f"{', '.join(self.derivation.claims) or 'no claim'}, but derived_from names "
                f"{', '.join(self.derived_from) or 'none'}"
            )
        for kind, name, field in (
            (DateSpan, "reported", self.reported),
            (DateSpan, "about", self.about),
            (Derivation, "derivation", self.derivation),
            (str, "quote", self.quote),
            (str, "citation", self.citation),
        ):
            if field is not None and not isinstance(field, kind):
                raise InvalidTypeError(
                    f"claim {self.id!r}: {name} is {shown(field)}: give a {kind.__name__} or None"
                )

    @property
    def range(self) -> Interval:
        """What the claim entails of its measure at its own time.

        That is its figure, and a floor if it is a count so far or an incomplete compilation.
        """
        if not self.so_far and self.coverage is None:
            return self.value.entailed
        return attrs.evolve(self.value.entailed, high=None, high_open=False)

    def __str__(self) -> str:
        return printable(f"{self.source}: {self.value.text} {self.measure.label}")

    def __repr__(self) -> str:
        return f"<Claim {self.id}: {self}>"


def claim(
    measure: Measure,
    value: str | Exact | Interval | Quantity,
    *,
    source: str,
    id: str | None = None,
    via: str | Iterable[str] | None = None,
    reported: str | date | DateSpan | None = None,
    about: str | date | DateSpan | None = None,
    so_far: bool = False,
    derived_from: str | Iterable[str] | None = None,
    derivation: str | Derivation | None = None,
    basis: str | None = None,
    quote: str | None = None,
    citation: str | None = None,
    credibility: int | None = None,
    coverage: str | Fraction | Iterable[str] | None = None,
    convention: Convention = LITERAL,
) -> Claim:
    """Return a claim from what a person has at hand.

    *value* is the figure as written ("at least 190"), a whole number, a ``Fraction``, an `Interval`
    or a `Quantity`; text is read by `consilience.quantity` under *convention*.  Dates are EDTF,
    words, a ``date`` or a `DateSpan`.  The words stay with the claim.

    Raises `QuantityError` and `DateError` for words that cannot be read, `InvalidTypeError` for
    floats, truth values and other types, `InvalidValueError` for figures that the measure cannot
    have.

    >>> killed = Measure("civilians killed", unit="person")
    >>> print(claim(killed, "at least 190", source="HRW", reported="2013-10-11").range)
    [190, ∞)
    """
    if not isinstance(measure, Measure):
        raise InvalidTypeError(f"measure is {shown(measure)}: give a Measure")
    if isinstance(value, Quantity):
        figure = value
    elif isinstance(value, str):
        figure = quantity(value, domain=measure.domain, convention=convention)
    elif isinstance(value, (int, Fraction, Interval)):
        figure = Quantity.of(value, domain=measure.domain)
    else:
        raise InvalidTypeError(
            f"value is {shown(value)}: give the words as written, an int, a Fraction, an Interval "
            "or a Quantity"
        )
    made = Claim(
        measure,
        figure,
        source=source,
        via=relays(via),
        reported=as_span(reported),
        about=as_span(about),
        so_far=so_far,
        derived_from=relays(derived_from),
        derivation=derivation,
        basis=basis,
        quote=quote,
        citation=citation,
        credibility=credibility,
        coverage=as_coverage(coverage),
    )
    return made if id is None else attrs.evolve(made, id=id)


def _claim_digest(item: Claim) -> str:
    return digest(
        "c-",
        item.measure.id,
        *attrs.astuple(item.value, recurse=False),
        item.source,
        item.via,
        item.reported,
        item.about,
        item.so_far,
        item.derived_from,
        None if item.derivation is None else item.derivation.text,
        item.quote,
        item.citation,
        item.credibility,
        # Only where they say something, so that other claims keep their ids.
        *(() if item.basis is None else (item.basis,)),
        *(() if item.coverage is None else ("coverage", item.coverage)),
    )
