"""Values as Python: what a failing law was tried on, to be pasted into a test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import cast

import attrs

from consilience.dates import DateSpan
from consilience.interval import Interval


def as_code(value: object) -> str:
    """Return an expression that makes *value*, of our types and those that they are made of.

    It needs ``from consilience import *``, the same of `consilience.words` and
    `consilience.results` where their names occur, and names of `datetime` and `fractions` where
    there are dates and fractions.  Fields that have their defaults are left out.

    >>> from consilience import Source
    >>> as_code((Source("wire", repeats="SOHR"), Interval(1, None)))
    "(Source(id='wire', repeats=('SOHR',)), Interval(1, None))"
    """
    if isinstance(value, Interval):
        return repr(value)
    if isinstance(value, DateSpan):
        return f"DateSpan.parse({value.edtf!r})"
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, date):
        return f"date({value.year}, {value.month}, {value.day})"
    if isinstance(value, Mapping):
        pairs = cast(Mapping[object, object], value).items()
        return f"{{{', '.join(f'{as_code(key)}: {as_code(item)}' for key, item in pairs)}}}"
    if isinstance(value, list | tuple):
        items = [as_code(item) for item in cast(Sequence[object], value)]
        if isinstance(value, list):
            return f"[{', '.join(items)}]"
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    made_by = type(value)
    if not attrs.has(made_by):
        return repr(value)
    arguments: list[str] = []
    for field in attrs.fields(made_by):
        given, default = getattr(value, field.name), field.default
        if getattr(default, "factory", None) in {tuple, dict}:
            default = default.factory()
        if field.init and (default is attrs.NOTHING or given != default):
            arguments.append(f"{field.alias}={as_code(given)}")
    return f"{made_by.__name__}({', '.join(arguments)})"
