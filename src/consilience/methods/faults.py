"""How many origins may be wrong: the one parameter of the fault-tolerant methods."""

from __future__ import annotations

from consilience.domain import Exact, exact
from consilience.errors import InvalidValueError


def allowed_faults(value: Exact) -> Exact:
    """Return *value* if it is exact and not below 0.

    Raises `InvalidTypeError` and `InvalidValueError`.
    """
    number = exact(value, "faults")
    if number < 0:
        raise InvalidValueError(
            f"faults is {number}: give how many origins may be wrong, 0 or more"
        )
    return number
