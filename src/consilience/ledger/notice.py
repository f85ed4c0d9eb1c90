"""What somebody says later about a claim, or about another notice: withdrawn, disputed, misread."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import attrs

from consilience.dates import DateSpan
from consilience.domain import Exact, exact
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.interval import Interval
from consilience.ledger.claim import Claim, as_span, digest, relays
from consilience.ledger.measure import Measure
from consilience.ledger.source import identifier
from consilience.rendering import Named, shown
from consilience.words import Quantity, quantity


class NoticeKind(Named):
    """What a notice says of its target.

    ``SUPERSEDES``: a later figure takes its place.  ``CORRECTS``: it was a mistake, a figure may
    take its place.  ``RETRACTS``: whoever said it withdraws it.  ``DISOWNS``: the source that is
    named denies having said it.  ``DISPUTES``: somebody says it is not so.  ``MISREPORTS``: it is a
    figure of another measure.  ``REAFFIRMS`` and ``REPEATS``: it is said again.

    The first four take a claim out of later answers and cancel a notice; ``MISREPORTS`` moves a
    claim to another measure; the last three change no range.

    >>> NoticeKind("disowns").withdraws, NoticeKind("disputes").withdraws
    (True, False)
    """

    SUPERSEDES = "supersedes"
    CORRECTS = "corrects"
    RETRACTS = "retracts"
    DISOWNS = "disowns"
    DISPUTES = "disputes"
    MISREPORTS = "misreports"
    REAFFIRMS = "reaffirms"
    REPEATS = "repeats"

    @property
    def withdraws(self) -> bool:
        """Whether its target stands no more: a claim is out of the answer, a notice cancelled."""
        return self.value in ("supersedes", "corrects", "retracts", "disowns")


def _to_kind(value: NoticeKind | str) -> NoticeKind:
    if isinstance(value, NoticeKind):
        return value
    for kind in NoticeKind:
        if kind.value == value:
            return kind
    known = ", ".join(kind.value for kind in NoticeKind)
    raise InvalidValueError(f"a notice's kind is {shown(value)}: give one of {known}")


def _to_target(value: Claim | Notice | str) -> str:
    id = value.id if isinstance(value, (Claim, Notice)) else value
    return identifier(id, "a notice's target")


def _to_replacement(value: Claim | str | None) -> str | None:
    id = value.id if isinstance(value, Claim) else value
    return None if id is None else identifier(id, "a notice's replacement")


def _to_value(value: Quantity | Interval | Exact | str | None) -> Quantity | None:
    if value is None or isinstance(value, Quantity):
        return value
    if isinstance(value, str):
        return quantity(value)
    if isinstance(value, (int, Fraction, Interval)):
        return Quantity.of(value)
    raise InvalidTypeError(
        f"a notice's value is {shown(value)}: give words, an exact number or a range"
    )


def _as_written(value: Quantity | None) -> object:
    return None if value is None else (value, value.text, value.span, value.reading)


def _to_via(value: str | Iterable[str] | None) -> tuple[str, ...]:
    return relays(value)


@attrs.frozen
class Notice:
    """What a source says about an earlier claim or notice, with its words and its day.

    ``kind`` is a `NoticeKind` or its name, ``target`` the claim or notice, or its id.  ``reported``
    is when it was said, ``sequence`` its place among the notices of one day.  ``replacement`` is
    the claim that takes the place of one that is superseded or corrected, ``should_be`` the measure
    that a misreported figure is of.  ``value`` is a figure that a dispute or a denial names: it
    bounds nothing (a denial that does bound is a claim with ``basis="denial"``).  ``source`` says
    so; analysts may, and are no origin by it.  ``id`` is a digest of the content unless given.

    Raises `InvalidTypeError` and `InvalidValueError` for fields of a wrong kind and fields that the
    kind of notice does not have, `DateError` and `QuantityError` for words that cannot be read.

    >>> notice = Notice("retracts", "c-1", source="daily", reported="2013-08-10")
    >>> notice.kind.withdraws, notice.reported.edtf
    (True, '2013-08-10')
    """

    kind: NoticeKind = attrs.field(converter=_to_kind)
    target: str = attrs.field(converter=_to_target)
    source: str = attrs.field(kw_only=True)
    via: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_to_via)
    reported: DateSpan | None = attrs.field(default=None, kw_only=True, converter=as_span)
    sequence: int | None = attrs.field(default=None, kw_only=True)
    replacement: str | None = attrs.field(default=None, kw_only=True, converter=_to_replacement)
    should_be: Measure | None = attrs.field(default=None, kw_only=True)
    value: Quantity | None = attrs.field(
        default=None, kw_only=True, converter=_to_value, eq=_as_written
    )
    quote: str | None = attrs.field(default=None, kw_only=True)
    citation: str | None = attrs.field(default=None, kw_only=True)
    id: str = attrs.field(
        default=attrs.Factory(lambda self: _notice_digest(self), takes_self=True), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        identifier(self.source, "a notice's source")
        identifier(self.id, "a notice's id")
        place = f"notice {self.id!r}"
        if self.sequence is not None and (type(self.sequence) is not int or self.sequence < 0):
            raise InvalidValueError(
                f"{place}: sequence is {shown(self.sequence)}: give a whole number, 0 or more"
            )
        if self.sequence is not None:
            exact(self.sequence, f"{place}: sequence")
        for name, text in (("quote", self.quote), ("citation", self.citation)):
            if text is not None and not isinstance(text, str):
                raise InvalidTypeError(f"{place}: {name} is {shown(text)}: give a text or None")
        if self.should_be is not None and not isinstance(self.should_be, Measure):
            raise InvalidTypeError(f"{place}: should_be is {shown(self.should_be)}: give a Measure")
        self._require_fields(place)

    def _require_fields(self, place: str) -> None:
        """Refuse what the kind of notice does not have, and a misreport without its measure."""
        allowed = {
            "replacement": (NoticeKind.SUPERSEDES, NoticeKind.CORRECTS),
            "should_be": (NoticeKind.MISREPORTS,),
            "value": (NoticeKind.DISPUTES, NoticeKind.DISOWNS),
        }
        given = {
            "replacement": self.replacement,
            "should_be": self.should_be,
            "value": self.value,
        }
        for name, kinds in allowed.items():
            if given[name] is not None and self.kind not in kinds:
                listed = " or ".join(kind.value for kind in kinds)
                raise InvalidValueError(
                    f"{place}: {name} is given, and only a notice that {listed} has one; this one "
                    f"{self.kind.value}"
                )
        if self.kind is NoticeKind.MISREPORTS and self.should_be is None:
            raise InvalidValueError(
                f"{place}: it misreports {self.target!r}: give should_be, the measure it is of"
            )
        if self.id in (self.target, self.replacement):
            raise InvalidValueError(f"{place} is about itself: give the id of another")


def _notice_digest(item: Notice) -> str:
    return digest(
        "x-",
        item.kind.value,
        item.target,
        item.source,
        item.via,
        item.reported,
        item.sequence,
        item.replacement,
        None if item.should_be is None else item.should_be.id,
        None if item.value is None else attrs.astuple(item.value, recurse=False),
        item.quote,
        item.citation,
    )
