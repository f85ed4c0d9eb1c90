"""What can be set aside: one side of a claim, or a soft relation."""

from __future__ import annotations

import attrs

from consilience.printing import Named, printable


class End(Named):
    """Which end of a range: its lower one or its upper one.

    >>> End("lower") is End.LOWER
    True
    """

    LOWER = "lower"
    UPPER = "upper"


@attrs.frozen
class Facet:
    """One member of a conflict: "c1 says at least", "c1 says at most", or a soft relation.

    ``id`` is that of the claim or of the relation; ``end`` is ``None`` for a relation.

    >>> print(Facet("c4", End.UPPER), Facet("executed within killed", None))
    c4.upper executed within killed
    """

    id: str
    end: End | None

    def __str__(self) -> str:
        return printable(self.id if self.end is None else f"{self.id}.{self.end.value}")

    @property
    def rank(self) -> tuple[str, str]:
        """The place of the facet in sorted listings."""
        return self.id, "" if self.end is None else self.end.value
