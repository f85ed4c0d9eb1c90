"""What all plain data is made of: objects that leave out defaults, and exact numbers."""

from __future__ import annotations

from consilience.domain import Exact

Plain = dict[str, object]
"""An object of a file."""


def plain_exact(number: Exact) -> int | str:
    """Return a whole number as itself, a fraction as ``"3/2"``."""
    return number if isinstance(number, int) else str(number)


def sparse(**fields: object) -> Plain:
    """Return the fields that say something; false and null say what is so by default."""
    return {key: value for key, value in fields.items() if value is not None and value is not False}
