"""What can be set aside so that a system holds together."""

from __future__ import annotations

import attrs

from consilience.domain import Exact
from consilience.network.system.facet import Facet


@attrs.frozen
class SetAside:
    """What to set aside so that the rest holds together.

    ``elements`` are ids of claims and soft relations, sorted; ``facets`` what falls with
    them.  ``optimal``: nothing cheaper will do; ``lower_bound``: nothing below it will do, optimal
    or not.

    >>> SetAside(("c5",), (), 1, 1, True).cost
    1
    """

    elements: tuple[str, ...]
    facets: tuple[Facet, ...]
    cost: Exact
    lower_bound: Exact
    optimal: bool


@attrs.frozen
class Listed:
    """Set-asides in order: lowest cost, fewest elements, smallest ids; and whether these are all.

    >>> Listed((), True).complete
    True
    """

    set_asides: tuple[SetAside, ...]
    complete: bool

    @property
    def unique(self) -> bool:
        """Whether there certainly is just one."""
        return self.complete and len(self.set_asides) == 1
