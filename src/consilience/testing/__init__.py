"""Strategies and laws for tests: the library's own, and those of its users.

>>> from consilience.methods import Intersection
>>> for law in laws_of(Intersection()):
...     law()
"""

from consilience.errors import MissingExtraError

try:
    from consilience.testing.strategies import (
        claims,
        date_spans,
        evidence,
        evidence_lists,
        intervals,
        ledgers,
        measures,
        quantities,
    )
except ModuleNotFoundError as missing:
    if (missing.name or "").partition(".")[0] != "hypothesis":
        raise
    raise MissingExtraError(
        "consilience.testing needs Hypothesis; install it with: pip install consilience[testing]"
    ) from missing

__all__ = [
    "claims",
    "date_spans",
    "evidence",
    "evidence_lists",
    "intervals",
    "ledgers",
    "measures",
    "quantities",
]
