"""The Extended Date/Time Format, read: levels 0 and 1, and the sets and groupings of level 2.

Source: Library of Congress, *Extended Date/Time Format (EDTF) Specification*, 4 February 2019, the
profile of ISO 8601-2:2019.  One date is read by `consilience.dates.edtf_date`; here dates make
intervals (``a/b``, ``..`` for an open end, nothing for an unknown one) and sets (``[one of]``,
``{all of}``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from consilience.dates.edtf_date import EdtfDate, edtf_date, refusal
from consilience.dates.endpoints import Endpoint, EndState, Precision, Reading

MAX_LENGTH = 256

_DAY = Endpoint(precision=Precision.DAY)
_OPEN = Endpoint(EndState.OPEN)
_UNKNOWN = Endpoint(EndState.UNKNOWN)
_SETS = {"[": ("]", Reading.ONE_OF), "{": ("}", Reading.ALL_OF)}


class Expression(NamedTuple):
    """What an EDTF text says: canonical text, first and last day, reading, marks, and both ends."""

    text: str
    earliest: date | None
    latest: date | None
    reading: Reading
    approximate: bool
    uncertain: bool
    start: Endpoint
    end: Endpoint


class _Range(NamedTuple):
    """A date, or two with something between; an end that is no date is an `Endpoint`."""

    first: EdtfDate | Endpoint
    last: EdtfDate | Endpoint


def read(text: str) -> Expression:
    """Read an EDTF text.

    Raises `DateError` with the code ``not_a_date``, ``impossible_date``, ``reversed_range``,
    ``out_of_range``, ``time_of_day``, ``unsupported`` or ``too_long``.

    >>> read("2013-08/..").end.state
    EndState.OPEN
    """
    stripped = text.strip()
    if len(stripped) == 10 and stripped[4] == stripped[7] == "-":
        # A plain day is by far the commonest date, so it takes the shortest way.
        try:
            day = date.fromisoformat(stripped)
        except ValueError:
            pass  # the way below says what is wrong with it
        else:
            return Expression(stripped, day, day, Reading.POINT, False, False, _DAY, _DAY)
    if len(stripped) > MAX_LENGTH:
        raise refusal(text, "too_long", f"give at most {MAX_LENGTH} characters, not {len(text)}")
    if stripped[:1] in _SETS:
        return _set(stripped)
    if "/" in stripped:
        return _interval(stripped)
    only = edtf_date(stripped, stripped)
    return _expression(stripped, only.reading, [_Range(only, only)])


def _interval(text: str) -> Expression:
    first, _, last = text.partition("/")
    extent = _Range(_side(first, text), _side(last, text))
    _check(extent, text)
    return _expression(text, Reading.EXTENT, [extent])


def _side(part: str, text: str) -> EdtfDate | Endpoint:
    if part == "..":
        return _OPEN
    return edtf_date(part, text) if part else _UNKNOWN


def _set(text: str) -> Expression:
    closing, reading = _SETS[text[0]]
    if not text.endswith(closing):
        raise refusal(text, "not_a_date", f"close the set with {closing!r}")
    parts = [part.strip() for part in text[1:-1].split(",")]
    members = [_member(part, text) for part in parts]
    if any(isinstance(member.first, Endpoint) for member in members[1:]) or any(
        isinstance(member.last, Endpoint) for member in members[:-1]
    ):
        raise refusal(text, "not_a_date", "'..' without a date opens a set or closes it")
    return _expression(f"{text[0]}{','.join(parts)}{closing}", reading, members)


def _member(part: str, text: str) -> _Range:
    first, dots, last = part.partition("..")
    if not dots:
        only = edtf_date(part, text)
        return _Range(only, only)
    member = _Range(
        edtf_date(first, text) if first else _OPEN, edtf_date(last, text) if last else _OPEN
    )
    _check(member, text)
    return member


def _check(pair: _Range, text: str) -> None:
    first, last = pair
    if isinstance(first, Endpoint) and isinstance(last, Endpoint):
        raise refusal(text, "not_a_date", "state a date at one end at least")
    if isinstance(first, Endpoint) or isinstance(last, Endpoint):
        return
    # Overlapping precisions are in order: 2013-08/2013-08-04 ends within its first month.
    if first.earliest > last.latest:
        raise refusal(
            text, "reversed_range", f"{first.text} is after {last.text}: swap them if meant so"
        )


def _expression(text: str, reading: Reading, members: Sequence[_Range]) -> Expression:
    """The hull of *members*; of equal days at one end, the end that is marked more counts."""
    firsts = [member.first for member in members]
    lasts = [member.last for member in members]
    dated = [side for side in (*firsts, *lasts) if isinstance(side, EdtfDate)]
    start, end = firsts[0], lasts[-1]
    if isinstance(start, EdtfDate):
        start = min(
            (side for side in firsts if isinstance(side, EdtfDate)),
            key=lambda side: (side.earliest, -side.end.marks),
        )
    if isinstance(end, EdtfDate):
        end = max(
            (side for side in lasts if isinstance(side, EdtfDate)),
            key=lambda side: (side.latest, side.end.marks),
        )
    return Expression(
        text,
        start.earliest if isinstance(start, EdtfDate) else None,
        end.latest if isinstance(end, EdtfDate) else None,
        reading,
        any(side.end.approximate for side in dated),
        any(side.end.uncertain for side in dated),
        start.end if isinstance(start, EdtfDate) else start,
        end.end if isinstance(end, EdtfDate) else end,
    )
