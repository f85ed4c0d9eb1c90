"""How much a reconciliation lists."""

from __future__ import annotations

import attrs

from consilience.errors import InvalidValueError


def _limit(_: object, attribute: attrs.Attribute[int], value: object) -> None:
    if type(value) is not int or value < 0:
        raise InvalidValueError(f"{attribute.name} is {value!r}: give a whole number, 0 or more")


@attrs.frozen
class Limits:
    """How much a reconciliation lists before it summarises.

    ``conflicts``: so many pairs of one variable are listed in full; beyond it each side is listed
    with its farthest opponent, and `Reconciliation.complete` is false.

    Raises `InvalidValueError` for anything but a whole number of 0 or more.

    >>> Limits().conflicts
    1000
    """

    conflicts: int = attrs.field(default=1000, validator=_limit)
