"""How far origins agree, and what a range promises."""

from __future__ import annotations

from enum import Enum


class Status(Enum):
    """How far the origins agree.

    ``AGREED``: all of them overlap.  ``DISPUTED``: some do.  ``NO_AGREEMENT``: no two of them do.
    ``REFUTED``: the method assumes what cannot be (say, at most one wrong where two must be).

    >>> Status("disputed") is Status.DISPUTED
    True
    """

    AGREED = "agreed"
    DISPUTED = "disputed"
    NO_AGREEMENT = "no agreement"
    REFUTED = "refuted"

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class Guarantee(Enum):
    """What a range promises.

    ``EXACT``: computed in exact numbers from what the words entail, and no narrower range would do.
    ``OUTER``: sound, but relations may leave less.  ``UNTIGHTENED``: the method's own range, which
    relations could not tighten.  ``STATISTICAL``: a fitted range, rounded outward.

    >>> Guarantee("exact") is Guarantee.EXACT
    True
    """

    EXACT = "exact"
    OUTER = "outer"
    UNTIGHTENED = "untightened"
    STATISTICAL = "statistical"

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"
