"""Figures written back as words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import attrs

from consilience.errors import InvalidTypeError, InvalidValueError, QuantityError
from consilience.words.conventions import LITERAL, Convention
from consilience.words.figures.canonical import written
from consilience.words.figures.reading import quantity
from consilience.words.figures.value import Basis, Quantity


def render(figure: Quantity, *, convention: Convention = LITERAL) -> str:
    """Return words that mean what *figure* means: ``quantity(render(q)) == q``.

    The words are canonical English, whatever language and digits the figure was read from: "≥190",
    "190 or more" and "mindestens 190" are all "at least 190".  Two figures are equal when they mean
    the same; the verbatim ``text``, its ``span`` and the canonical ``reading`` do not take part.
    The law holds in the figure's own domain, and *convention* must be the one that it was read by.
    A figure that came as a number or an interval is written as that.

    Raises `InvalidValueError` for a figure that no words state, such as one put together by hand,
    and `InvalidTypeError` for what is no figure.

    >>> render(quantity("190 or more civilians"))
    'at least 190 civilians'
    """
    if not isinstance(figure, Quantity):
        raise InvalidTypeError(f"the figure {figure!r}: give a Quantity")
    for words in _candidates(figure, convention):
        try:
            if quantity(words, domain=figure.domain, convention=convention) == figure:
                return words
        except QuantityError:
            continue
    raise InvalidValueError(
        f"{figure.text!r}: no words state {figure.range} with these fields under "
        f"{convention.label}; give the convention that it was read by, or write its range"
    )


def _candidates(figure: Quantity, convention: Convention) -> Iterator[str]:
    """Words that may state *figure*; a figure that was stored has lost its canonical reading."""
    if figure.reading:
        yield figure.reading
    else:
        with suppress(QuantityError):
            yield quantity(figure.text, domain=figure.domain, convention=convention).reading
    if figure.nominal is not None:
        yield written(figure.nominal)
    yield str(
        attrs.evolve(
            figure.range,
            low=None if figure.low_basis is Basis.DOMAIN else figure.range.low,
            high=None if figure.high_basis is Basis.DOMAIN else figure.range.high,
        )
    )
