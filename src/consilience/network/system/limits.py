"""How much work goes into an answer, and how much is listed, before it says so instead."""

from __future__ import annotations

import attrs

from consilience.errors import InvalidTypeError, InvalidValueError


def _whole(_: object, attribute: attrs.Attribute[int], value: object) -> None:
    if type(value) is not int or value < 0:
        raise InvalidValueError(f"{attribute.name} is {value!r}: give a whole number, 0 or more")


@attrs.frozen(kw_only=True)
class Limits:
    """How far each search goes; whatever meets its limit is marked, never cut off in silence.

    * ``conflicts``: so many conflicts are listed.  Of pairs of one variable beyond it each side is
      listed with its farthest opponent, and their number stays exact.  Of measures that relations
      tie so many minimal conflicts are searched for in each connected part; beyond it there are at
      least so many, and what rests on the list (``uncontradicted``, ``hull``) is an outer range.
    * ``set_asides``: so many alternatives are listed, for a connected part and in all.

    The others bound the searches in one connected part of a system of tied numbers:

    * ``steps``: so often may bounds be tightened in one propagation, for each end of an unknown.
    * ``nodes``: so many cases the exact search distinguishes for one question.
    * ``pivots``: so many steps the exact simplex method takes for one question.
    * ``choices``: so many choices of what to set aside are tried in listing conflicts; fewer where
      a part has more than a hundred sides and soft relations, in proportion.
    * ``hitting``: so many cases the search for one cheapest hitting set distinguishes.

    Raises `InvalidValueError` for anything but whole numbers of 0 or more.

    >>> Limits(conflicts=10).conflicts
    10
    """

    conflicts: int = attrs.field(default=1000, validator=_whole)
    set_asides: int = attrs.field(default=500, validator=_whole)
    steps: int = attrs.field(default=12, validator=_whole)
    nodes: int = attrs.field(default=500, validator=_whole)
    pivots: int = attrs.field(default=20_000, validator=_whole)
    choices: int = attrs.field(default=2000, validator=_whole)
    hitting: int = attrs.field(default=200_000, validator=_whole)


def checked_limits(limits: object) -> Limits:
    """Return *limits* if they are; raise `InvalidTypeError` if not."""
    if not isinstance(limits, Limits):
        raise InvalidTypeError(f"limits is {limits!r}: give Limits, such as Limits(conflicts=100)")
    return limits
