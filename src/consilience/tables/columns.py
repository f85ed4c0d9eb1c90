"""Which column of a table holds what."""

from __future__ import annotations

import attrs

from consilience.errors import InvalidValueError


@attrs.frozen(kw_only=True)
class Columns:
    """Which column of a table holds what; ``None`` for what the table does not have.

    The figure stands in ``value``, as a number or in words, or in ``low`` and ``high``.  ``hedge``
    holds the words that belong before it ("about", "more than").  ``measure`` names the measure of
    the row, ``source`` who says it, ``reported`` when it was said, ``about`` when it was true.

    Raises `InvalidValueError` unless there is either ``value``, or ``low`` or ``high``.

    >>> Columns(value="killed_cum", about="report_date").value
    'killed_cum'
    """

    value: str | None = None
    low: str | None = None
    high: str | None = None
    hedge: str | None = None
    measure: str | None = None
    source: str | None = None
    via: str | None = None
    reported: str | None = None
    about: str | None = None
    so_far: str | None = None
    quote: str | None = None
    citation: str | None = None
    id: str | None = None

    def __attrs_post_init__(self) -> None:
        ends = self.low is not None or self.high is not None
        if (self.value is not None) is ends:
            raise InvalidValueError(
                "Columns: name the column of the figure in value, or those of its ends in low and "
                "high, and not both"
            )
        if self.hedge is not None and self.value is None:
            raise InvalidValueError("Columns: hedge belongs to value, and there is no value")
