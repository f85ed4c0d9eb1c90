"""What only a whole text can be: empty, a mark for "missing", an interval in brackets."""

from __future__ import annotations

from typing import Final

from consilience.errors import InvalidValueError, QuantityError
from consilience.interval import Interval
from consilience.words.figures.ends import Limits
from consilience.words.figures.script import Script
from consilience.words.figures.value import Basis, Quantity
from consilience.words.tokens import DIGITS

_NO_NUMBERS: Final = frozenset({"nan", "inf", "infinity", "-inf", "+inf", "∞"})


def whole_text(script: Script) -> Quantity | None:
    """Return the quantity of an interval in brackets, and nothing for words.

    Raises `QuantityError`: ``empty``, ``missing``, ``not_a_number``, ``superscript``.
    """
    tokens = script.tokens
    if tokens.kinds[0] == DIGITS:
        return None  # as nothing of all this begins
    text = tokens.text
    stripped = text.strip()
    folded = stripped.lower()
    span = (0, len(text))
    if not stripped:
        raise QuantityError(
            "the text is empty; leave the claim out, or write what was said",
            code="empty",
            text=text,
            span=span,
        )
    dash = tokens.count == 1 and tokens.words[0] in script.language.missing
    if dash or folded in script.language.missing:
        raise QuantityError(
            f"{stripped!r} marks a figure that is missing, which is neither zero nor a figure; "
            "leave the claim out",
            code="missing",
            text=text,
            span=span,
        )
    if folded in _NO_NUMBERS:
        raise QuantityError(
            f"{stripped!r} is no number; leave the claim out",
            code="not_a_number",
            text=text,
            span=span,
        )
    if not tokens.count:
        raise QuantityError(
            f"{stripped!r} is nothing but footnote marks",
            code="superscript",
            text=text,
            span=span,
        )
    return _interval(script, stripped) if stripped[0] in "[(" and "," in stripped else None


def _interval(script: Script, text: str) -> Quantity | None:
    """Read an interval in brackets, as `Interval` prints it."""
    try:
        interval = Interval.parse(text)
    except InvalidValueError:
        return None
    limits = Limits(
        interval.low,
        interval.high,
        Basis.DOMAIN if interval.low is None else Basis.STATED,
        Basis.DOMAIN if interval.high is None else Basis.STATED,
        low_open=interval.low_open,
        high_open=interval.high_open,
    )
    found = limits.ranges(script.domain)
    if interval.is_empty or found is None:
        return None
    return Quantity(
        found[0],
        low_basis=limits.low_basis,
        high_basis=limits.high_basis,
        domain=script.domain,
        text=script.tokens.text,
        span=(0, len(script.tokens.text)),
        reading=str(found[0]),
    )
