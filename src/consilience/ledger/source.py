"""Who says it: sources, their sides and grades, and on whom they depend."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import attrs

from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.rendering import Named, is_printable, shown


class Reliability(Named):
    """The Admiralty grade of a source, A to F (NATO STANAG 2511).

    F is "cannot be judged": no basis, and not the worst grade.  Grades are shown, never ordered and
    never turned into weights by the library.

    >>> Reliability("F").meaning
    'reliability cannot be judged'
    """

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def meaning(self) -> str:
        """The grade in words."""
        return _MEANINGS[self.value]

    def __lt__(self, other: object) -> bool:
        raise InvalidTypeError(
            f"{self!r} and {other!r} are not ordered: F means that there is no basis to judge, and "
            "is not the worst grade; to weigh by grade, use weights_from_grades"
        )

    __gt__ = __le__ = __ge__ = __lt__


_MEANINGS = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}


def filled(value: object, field: str) -> str:
    """Return *value* if it is a text with something in it and no blanks at its ends.

    Raises `InvalidTypeError` and `InvalidValueError`.
    """
    if not isinstance(value, str):
        raise InvalidTypeError(f"{field} is {shown(value)}: give a text")
    if not value or value != value.strip():
        raise InvalidValueError(f"{field} is {value!r}: give a text without blanks at its ends")
    return value


def identifier(value: object, field: str) -> str:
    """Return *value* if it can be an id: a filled text that prints on one line as it is.

    Raises `InvalidTypeError` and `InvalidValueError`.
    """
    id = filled(value, field)
    if not is_printable(id):
        raise InvalidValueError(f"{field} is {id!r}: give a text without control characters")
    return id


def identifiers(value: object, field: str) -> tuple[str, ...]:
    """Return *value*, one id or several, as a tuple of ids without repetition.

    Raises `InvalidTypeError` and `InvalidValueError`.
    """
    if isinstance(value, str):
        return (identifier(value, field),)
    if not isinstance(value, Iterable):
        raise InvalidTypeError(f"{field} is {shown(value)}: give one id, or several")
    items = cast("Iterable[object]", value)
    return tuple(dict.fromkeys(identifier(item, field) for item in items))


def _optional_text(instance: object, attribute: attrs.Attribute[str | None], value: object) -> None:
    if value is not None:
        filled(value, f"source {getattr(instance, 'id', '?')!r}: {attribute.name}")


def _optional_id(instance: object, attribute: attrs.Attribute[str | None], value: object) -> None:
    if value is not None:
        identifier(value, f"source {getattr(instance, 'id', '?')!r}: {attribute.name}")


def _to_reliability(value: Reliability | str | None) -> Reliability | None:
    if value is None or isinstance(value, Reliability):
        return value
    try:
        return Reliability(value)
    except ValueError:
        raise InvalidValueError(
            f"reliability is {shown(value)}: give a grade from A to F (F: cannot be judged)"
        ) from None


def _to_ids(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return identifiers(value, "a source's repeats or compiles")


@attrs.frozen
class Source:
    """Somebody who asserts figures.

    ``id`` is what claims refer to, ``name`` what reports print.  ``kind`` ("monitor", "state
    media") and ``side`` ("government") are free words, shown and never weighted.  Dependence is
    declared, and decides who has a vote of his own:

    * ``repeats``: the sources whose figures this one passes on; it shares their vote.
    * ``within``: the body that this one speaks for (a press office, a branch); one vote together.
    * ``compiles``: the sources that this one sums up (an infobox its article); its figure is no
      fresh origin wherever one of them speaks.
    * ``named=False``: "activists", "a security source": every mention is its own source, and
      whether two mentions are independent is unknown.

    Raises `InvalidTypeError` and `InvalidValueError` for ids that are no text, and for a grade
    outside A to F.

    >>> Source("sohr", name="Syrian Observatory for Human Rights", side="opposition").label
    'Syrian Observatory for Human Rights'
    """

    id: str = attrs.field(validator=lambda _, __, value: _require_id(value))
    name: str | None = attrs.field(default=None, kw_only=True, validator=_optional_text)
    kind: str | None = attrs.field(default=None, kw_only=True, validator=_optional_text)
    side: str | None = attrs.field(default=None, kw_only=True, validator=_optional_text)
    reliability: Reliability | None = attrs.field(
        default=None, kw_only=True, converter=_to_reliability
    )
    repeats: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_to_ids)
    within: str | None = attrs.field(default=None, kw_only=True, validator=_optional_id)
    compiles: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_to_ids)
    named: bool = attrs.field(default=True, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.named, bool):
            raise InvalidTypeError(f"source {self.id!r}: named is {shown(self.named)}: give a bool")
        for field, ids in (
            ("repeats", self.repeats),
            ("compiles", self.compiles),
            ("within", (self.within,)),
        ):
            if self.id in ids:
                raise InvalidValueError(f"source {self.id!r}: {field} names the source itself")

    @property
    def label(self) -> str:
        """The name to print: `name`, or `id` where no name is given."""
        return self.name or self.id


def _require_id(value: object) -> None:
    identifier(value, "a source's id")
