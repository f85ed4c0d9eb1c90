"""That somebody has looked at a diagnosis, and why it may stand as it is."""

from __future__ import annotations

from datetime import date

import attrs

from consilience.dates import as_day
from consilience.errors import InvalidTypeError
from consilience.ledger.claim import digest
from consilience.ledger.source import filled, identifier
from consilience.rendering import shown


def _day(value: date | str | None) -> date | None:
    return None if value is None else as_day(value, "an acknowledgement's on")


@attrs.frozen
class Acknowledgement:
    """Somebody's word on a diagnosis: it was looked at, and why the record may stand.

    ``diagnosis`` is the id of the diagnosis, ``reason`` why nothing needs to change, ``by`` who
    says so and ``on`` which day.  It hides nothing: the diagnosis is shown as acknowledged.

    Raises `InvalidTypeError` and `InvalidValueError` for fields that are no text or empty,
    `DateError` for a text that is not one day.

    >>> Acknowledgement("d-0123", reason="The ministry removed duplicates.", on="2024-05-08").on
    datetime.date(2024, 5, 8)
    """

    diagnosis: str
    reason: str = attrs.field(kw_only=True)
    by: str | None = attrs.field(default=None, kw_only=True)
    on: date | None = attrs.field(default=None, kw_only=True, converter=_day)

    def __attrs_post_init__(self) -> None:
        identifier(self.diagnosis, "an acknowledgement's diagnosis")
        filled(self.reason, "an acknowledgement's reason")
        if self.by is not None and not isinstance(self.by, str):
            raise InvalidTypeError(
                f"an acknowledgement's by is {shown(self.by)}: give a text or None"
            )
        if self.by is not None:
            filled(self.by, "an acknowledgement's by")

    @property
    def id(self) -> str:
        """A digest of the content."""
        return digest("a-", self.diagnosis, self.reason, self.by, self.on)
