"""Assertions that are not figures, kept with quote, source and date."""

from __future__ import annotations

import attrs

from consilience.dates import DateSpan
from consilience.ledger.claim import as_span, digest, relays
from consilience.ledger.source import filled, identifier


@attrs.frozen
class Note:
    """Something a source said that is no number: a retreat ordered, a village "retaken".

    Notes take no part in any computation; reports list them beside the figures.

    Raises `InvalidTypeError` and `InvalidValueError` for fields of a wrong kind, `DateError` for
    dates that cannot be read.

    >>> Note("The order to retreat was denied.", source="FSA", reported="2013-08-09").source
    'FSA'
    """

    text: str
    source: str = attrs.field(kw_only=True)
    via: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=relays)
    reported: DateSpan | None = attrs.field(default=None, kw_only=True, converter=as_span)
    about: DateSpan | None = attrs.field(default=None, kw_only=True, converter=as_span)
    quote: str | None = attrs.field(default=None, kw_only=True)
    citation: str | None = attrs.field(default=None, kw_only=True)
    id: str = attrs.field(
        default=attrs.Factory(
            lambda self: digest(
                "n-",
                self.text,
                self.source,
                self.via,
                self.reported,
                self.about,
                self.quote,
                self.citation,
            ),
            takes_self=True,
        ),
        kw_only=True,
    )

    def __attrs_post_init__(self) -> None:
        filled(self.text, "a note's text")
        identifier(self.source, "a note's source")
        identifier(self.id, "a note's id")
