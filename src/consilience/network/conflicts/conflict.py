"""A minimal conflict: sides of claims, and soft relations, that cannot all hold."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import attrs

from consilience.domain import Exact
from consilience.network.conflicts.gaps import Stretch
from consilience.network.system.facet import Facet


@attrs.frozen(slots=False)
class Conflict:
    """A smallest set of facets that cannot hold together with the rows that tie them.

    ``rows`` are the ids of rows that the contradiction, as it was found, rests on.  ``minimal`` is
    false only where a limit kept a facet from being tested.  Without facets the hard rows
    contradict each other by themselves, and nothing that is set aside helps.

    >>> from consilience.network.system.facet import End
    >>> Conflict((Facet("c1", End.LOWER), Facet("c2", End.UPPER)), ("m1",), True).claims
    ('c1', 'c2')
    """

    facets: tuple[Facet, ...]
    rows: tuple[str, ...]
    minimal: bool
    _measure: Callable[[], Stretch] | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims whose sides take part, sorted."""
        return tuple(sorted({facet.id for facet in self.facets if facet.end is not None}))

    @property
    def relations(self) -> tuple[str, ...]:
        """The ids of the soft relations that take part, sorted."""
        return tuple(sorted(facet.id for facet in self.facets if facet.end is None))

    @property
    def gap(self) -> Exact | None:
        """The least total stretch that lets the facets hold together; ``None`` if none is known."""
        return None if self._stretch is None else self._stretch.total

    @cached_property
    def _stretch(self) -> Stretch | None:
        return None if self._measure is None else self._measure()
