"""How many origins agree, and what a statistical method fitted."""

from __future__ import annotations

import attrs

from consilience.rendering import Named


@attrs.frozen
class Agreement:
    """How many of the origins agree on the answer.

    ``at_least`` counts all mentions by one unnamed source as one origin, ``at_most`` each as its
    own; the truth lies between.

    >>> print(Agreement(3, 3, 4))
    3 of 4 origins
    >>> print(Agreement(2, 3, 4))
    at least 2, at most 3 of 4 origins
    """

    at_least: int
    at_most: int
    origins: int

    def __str__(self) -> str:
        noun = "origin" if self.origins == 1 else "origins"
        if self.at_least == self.at_most:
            return f"{self.at_most} of {self.origins} {noun}"
        return f"at least {self.at_least}, at most {self.at_most} of {self.origins} {noun}"


@attrs.frozen
class Fit:
    """The result of a statistical method: floats, in the unit of the measure.

    ``level`` is the nominal coverage of ``low`` to ``high``, between 0 and 1.  ``between`` is the
    variance between origins (τ²) and ``scale`` the factor by which stated errors were enlarged (the
    Birge ratio, S), where a method finds one.  ``cover`` is how many origins allow the centre:
    0 where nobody does, ``None`` where their ranges have no part in the fit.

    >>> Fit(centre=10.69, standard_error=0.07, low=10.56, high=10.82, level=0.95).centre
    10.69
    """

    centre: float
    standard_error: float | None = attrs.field(default=None, kw_only=True)
    low: float | None = attrs.field(default=None, kw_only=True)
    high: float | None = attrs.field(default=None, kw_only=True)
    level: float | None = attrs.field(default=None, kw_only=True)
    between: float | None = attrs.field(default=None, kw_only=True)
    scale: float | None = attrs.field(default=None, kw_only=True)
    cover: int | None = attrs.field(default=None, kw_only=True)


class Status(Named):
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


class Guarantee(Named):
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
