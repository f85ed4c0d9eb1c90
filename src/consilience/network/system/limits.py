"""How much work goes into one connected part of a system before an answer says so instead."""

from __future__ import annotations

import attrs

from consilience.errors import InvalidValueError


def _whole(_: object, attribute: attrs.Attribute[int], value: object) -> None:
    if type(value) is not int or value < 0:
        raise InvalidValueError(f"{attribute.name} is {value!r}: give a whole number, 0 or more")


@attrs.frozen
class Limits:
    """How far each search goes; whatever meets its limit is marked, never cut off in silence.

    * ``steps``: so often may bounds be tightened in one propagation, for each end of an unknown.
    * ``nodes``: so many cases the exact search distinguishes for one question.
    * ``pivots``: so many steps the exact simplex method takes for one question.
    * ``conflicts``: so many minimal conflicts of one component are listed.
    * ``choices``: so many choices of what to set aside are tried in listing them; fewer where a
      component has more than a hundred sides and soft relations, in proportion.
    * ``set_asides``: so many alternatives are listed, for a component and in all.
    * ``hitting``: so many cases the search for one cheapest hitting set distinguishes.

    Raises `InvalidValueError` for anything but whole numbers of 0 or more.

    >>> Limits(conflicts=10).conflicts
    10
    """

    steps: int = attrs.field(default=12, validator=_whole, kw_only=True)
    nodes: int = attrs.field(default=500, validator=_whole, kw_only=True)
    pivots: int = attrs.field(default=20_000, validator=_whole, kw_only=True)
    conflicts: int = attrs.field(default=200, validator=_whole, kw_only=True)
    choices: int = attrs.field(default=2000, validator=_whole, kw_only=True)
    set_asides: int = attrs.field(default=500, validator=_whole, kw_only=True)
    hitting: int = attrs.field(default=200_000, validator=_whole, kw_only=True)
