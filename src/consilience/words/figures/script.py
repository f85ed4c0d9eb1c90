"""A text being read: its tokens, the tables to read them by, and the errors they may end in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

import attrs

from consilience.domain import Domain
from consilience.errors import QuantityError
from consilience.words.figures.formats import NumberFormat
from consilience.words.figures.language import Language
from consilience.words.tokens import Tokens

T = TypeVar("T")

_SHOWN: Final = 60


def shortened(text: str) -> str:
    """Return *text* in quotes, cut where it is too long for a message."""
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


@attrs.define
class Script:
    """The tokens of one text, with everything that reading them depends on."""

    tokens: Tokens
    language: Language
    format: NumberFormat
    domain: Domain

    def error(
        self,
        code: str,
        start: int,
        end: int,
        reason: str,
        readings: tuple[str, ...] = (),
    ) -> QuantityError:
        """Return the error that blames the tokens from *start* up to, not including, *end*."""
        tokens = self.tokens
        blamed = tokens.written(start, end)
        where = "" if blamed == tokens.text.strip() else f" in {shortened(tokens.text)}"
        asked = f" (could be {' or '.join(readings)})" if readings else ""
        return QuantityError(
            f"{shortened(blamed)}{where}: {reason}{asked}",
            code=code,
            text=tokens.text,
            span=(tokens.starts[start], tokens.ends[end - 1]),
            readings=readings,
        )


def attempt(read: Callable[[Script, int], T | None], script: Script, at: int) -> T | None:
    """Return what *read* finds at token *at*, and nothing where it refuses.

    For what may follow a figure: a fault there is reported when its own turn comes.
    """
    try:
        return read(script, at)
    except QuantityError:
        return None
