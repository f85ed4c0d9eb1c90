"""How methods with options print: only the options that differ from the usual."""

from __future__ import annotations

from fractions import Fraction

import attrs


def shown(self: attrs.AttrsInstance) -> str:
    """Return the method as it would be written, without options left at their defaults.

    >>> from consilience.methods import DerSimonianLaird
    >>> DerSimonianLaird(hartung_knapp=True, level=Fraction(9, 10))
    DerSimonianLaird(hartung_knapp=True, level=9/10)
    """
    written: list[str] = []
    for field in attrs.fields(type(self)):
        value: object = getattr(self, field.name)
        if not field.kw_only or value != field.default:
            written.append(f"{field.name}={value if isinstance(value, Fraction) else repr(value)}")
    return f"{type(self).__name__}({', '.join(written)})"
